"""A chart as a picture: on the clipboard, or in a PNG, SVG or PDF file."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog

from fwcompare.charts.framing import Framed, framed, styles_in
from fwcompare.charts.shapes import Size
from fwcompare.decision.save_error import SaveError
from fwcompare.decision.whole_file import write_whole
from fwcompare.export.file_names import file_name
from fwcompare.export.overwriting import refuse_replacing_facts
from fwcompare.gui.look.text_safety import on_one_line
from fwcompare.gui.system.file_manager import open_folder
from fwcompare.gui.widgets.english_copy import said_in_english
from fwcompare.gui.widgets.message_bar import MessageBar
from fwcompare.gui.widgets.of_window import part_of_window
from fwcompare.gui.widgets.picture_file import Drawing, file_content, image_of
from fwcompare.gui.widgets.toast import Toast

if TYPE_CHECKING:
    from fwcompare.gui.widgets.chart import Chart

_FILTERS = {
    ".png": "Picture (*.png)",
    ".svg": "Vector picture (*.svg)",
    ".pdf": "Document (*.pdf)",
}


def picture_of(chart: "Chart[Any]") -> QImage:
    """Return the chart at twice its size, on its ground, with a margin, its title and its key."""
    return image_of(_drawing_of(chart))


def picture_bytes(chart: "Chart[Any]", suffix: str) -> bytes:
    """Return the chart as a file's content; ValueError for a suffix that is no picture's."""
    return file_content(_drawing_of(chart), suffix)


def framed_chart(chart: "Chart[Any]") -> Framed:
    """Return what a picture of the chart shows: its title, its key, and itself."""
    size = Size(chart.width(), chart.height())
    shapes, styles = chart.shapes_in(size), styles_in(chart.result)
    return framed(shapes, size, chart.accessibleName(), styles, chart.theme.measure)


def ask_where_to_save(chart: "Chart[Any]") -> QFileDialog:
    """Let the user choose a file, without blocking, and save the chart there."""
    dialog = _SaveDialog(chart)
    dialog.open()
    return dialog


class _SaveDialog(QFileDialog):
    """Saves a chart in the file chosen, or says in the window's bar why it could not."""

    def __init__(self, chart: "Chart[Any]") -> None:
        name = file_name(chart.accessibleName(), ".png", no_title="chart")
        super().__init__(chart.window(), "Save the picture", name)
        self.setObjectName("picture_dialog")
        self._chart = chart
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.setNameFilters(list(_FILTERS.values()))
        self.setDefaultSuffix("png")  # or a file would be replaced without being asked about
        self.filterSelected.connect(self._follow_filter)
        self.fileSelected.connect(self._save)
        self.finished.connect(self.deleteLater)

    def _follow_filter(self, words: str) -> None:
        self.setDefaultSuffix(next(suffix for suffix, w in _FILTERS.items() if w == words))

    def _save(self, name: str) -> None:
        problem = f"{name} was not saved: the chart is no longer on show; open it again"
        if shiboken6.isValid(self._chart):
            try:
                saved = save_picture(self._chart, Path(name)).absolute()
            except SaveError as error:
                problem = str(error)
            else:
                toast = part_of_window(self.parentWidget(), Toast)
                if toast is not None:
                    offer = ("Open folder", partial(open_folder, saved.parent))
                    toast.say(f"Saved {on_one_line(saved.name)}", (offer,))
                return
        bar = part_of_window(self.parentWidget(), MessageBar)
        if bar is not None:
            bar.show_message("error", f"{problem}.")


def save_picture(chart: "Chart[Any]", path: Path) -> Path:
    """Save whole, by the path's suffix, .png where there is none; return where.

    SaveError if that fails; OverwritingError is one: a picture takes the place of no dataset and
    no decision.
    """
    suffix = path.suffix.lower()
    if suffix not in _FILTERS:
        path, suffix = path.with_name(f"{path.name}.png"), ".png"
    refuse_replacing_facts(path)
    write_whole(path, picture_bytes(chart, suffix))
    return path


def _drawing_of(chart: "Chart[Any]") -> Drawing:
    with said_in_english(chart):
        shapes, size, _top = framed_chart(chart)
        name, description = chart.accessibleName(), chart.accessibleDescription()
    return Drawing(shapes, size, chart.theme, name, description)
