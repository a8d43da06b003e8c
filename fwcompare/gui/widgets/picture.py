"""A chart as a picture: on the clipboard, or in a PNG, SVG or PDF file."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from fwcompare.charts.shapes import Size
from fwcompare.decision.save_error import SaveError
from fwcompare.decision.whole_file import write_whole
from fwcompare.export.file_names import file_name
from fwcompare.export.overwriting import refuse_replacing_facts
from fwcompare.gui.widgets.message_bar import MessageBar
from fwcompare.gui.widgets.picture_file import Drawing, file_content, image_of

if TYPE_CHECKING:
    from fwcompare.gui.widgets.chart import Chart

_FILTERS = {
    ".png": "Picture (*.png)",
    ".svg": "Vector picture (*.svg)",
    ".pdf": "Document (*.pdf)",
}


def picture_of(chart: "Chart[Any]") -> QImage:
    """Return the chart at twice its size, on its ground, with a margin."""
    return image_of(_drawing_of(chart))


def picture_bytes(chart: "Chart[Any]", suffix: str) -> bytes:
    """Return the chart as a file's content; ValueError for a suffix that is no picture's."""
    return file_content(_drawing_of(chart), suffix)


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
                save_picture(self._chart, Path(name))
            except SaveError as error:
                problem = str(error)
            else:
                return
        bar = _message_bar(self.parentWidget())
        if bar is not None:
            bar.show_message("error", f"{problem}.")


def _message_bar(widget: QWidget | None) -> MessageBar | None:
    """Return the bar of the widget's window, or of the window a floating panel belongs to."""
    while widget is not None:
        bar = widget.window().findChild(MessageBar)
        if bar is not None:
            return bar
        widget = widget.window().parentWidget()
    return None


def save_picture(chart: "Chart[Any]", path: Path) -> None:
    """Save whole, by the path's suffix, .png where there is none; SaveError if that fails.

    OverwritingError is one: a picture takes the place of no dataset and no decision.
    """
    suffix = path.suffix.lower()
    if suffix not in _FILTERS:
        path, suffix = path.with_name(f"{path.name}.png"), ".png"
    refuse_replacing_facts(path)
    write_whole(path, picture_bytes(chart, suffix))


def _drawing_of(chart: "Chart[Any]") -> Drawing:
    size = Size(chart.width(), chart.height())
    name, description = chart.accessibleName(), chart.accessibleDescription()
    return Drawing(chart.shapes_in(size), size, chart.theme, name, description)
