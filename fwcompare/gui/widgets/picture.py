"""A chart as a picture: on the clipboard, or in a PNG, SVG or PDF file."""

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSize, QSizeF
from PySide6.QtGui import QImage, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QFileDialog, QWidget

from fwcompare.decision.save_error import SaveError
from fwcompare.decision.whole_file import write_whole
from fwcompare.gui.widgets.message_bar import MessageBar

if TYPE_CHECKING:
    from fwcompare.gui.widgets.chart import Chart

PICTURE_SCALE = 2
_MARGIN = 12
_FILTERS = {
    ".png": "Picture (*.png)",
    ".svg": "Vector picture (*.svg)",
    ".pdf": "Document (*.pdf)",
}
_LONGEST_NAME = 60
_POINTS_PER_INCH = 72
_PIXELS_PER_INCH = 96


def picture_of(chart: "Chart[Any]") -> QImage:
    """Return the chart at twice its size, on its ground, with a margin."""
    size = _size(chart)
    image = QImage(size * PICTURE_SCALE, QImage.Format.Format_ARGB32)
    image.setDevicePixelRatio(PICTURE_SCALE)
    with QPainter(image) as painter:
        _draw(chart, painter, size)
    return image


def picture_bytes(chart: "Chart[Any]", suffix: str) -> bytes:
    """Return the chart as a file's content; ValueError for a suffix other than these three."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    size = _size(chart)
    if suffix == ".png":
        picture_of(chart).save(buffer, "PNG")  # type: ignore[call-overload]
    elif suffix == ".svg":
        svg = QSvgGenerator()
        svg.setOutputDevice(buffer)
        svg.setSize(size)
        svg.setViewBox(QRectF(0, 0, size.width(), size.height()))
        svg.setTitle(chart.accessibleName())
        svg.setDescription(chart.accessibleDescription())
        with QPainter(svg) as painter:
            _draw(chart, painter, size)
    elif suffix == ".pdf":
        pdf = QPdfWriter(buffer)
        points = QSizeF(size) * (_POINTS_PER_INCH / _PIXELS_PER_INCH)
        pdf.setPageSize(QPageSize(points, QPageSize.Unit.Point))
        pdf.setPageMargins(QMarginsF())
        pdf.setResolution(_PIXELS_PER_INCH)
        pdf.setTitle(chart.accessibleName())
        with QPainter(pdf) as painter:
            _draw(chart, painter, size)
    else:
        raise ValueError(f"a picture ends in .png, .svg or .pdf, not in {suffix or 'nothing'}")
    buffer.close()
    return bytes(content.data())


def ask_where_to_save(chart: "Chart[Any]") -> QFileDialog:
    """Let the user choose a file, without blocking, and save the chart there."""
    dialog = _SaveDialog(chart)
    dialog.open()
    return dialog


class _SaveDialog(QFileDialog):
    """Saves a chart in the file chosen, or says in the window's bar why it could not."""

    def __init__(self, chart: "Chart[Any]") -> None:
        name = re.sub(r"\W+", "-", chart.accessibleName().lower()).strip("-")[:_LONGEST_NAME]
        super().__init__(chart.window(), "Save the picture", f"{name or 'chart'}.png")
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
    """Save whole, by the path's suffix, .png where there is none; SaveError if that fails."""
    suffix = path.suffix.lower()
    if suffix not in _FILTERS:
        path, suffix = path.with_name(f"{path.name}.png"), ".png"
    write_whole(path, picture_bytes(chart, suffix))


def _size(chart: "Chart[Any]") -> QSize:
    return chart.size() + QSize(2 * _MARGIN, 2 * _MARGIN)


def _draw(chart: "Chart[Any]", painter: QPainter, size: QSize) -> None:
    painter.fillRect(0, 0, size.width(), size.height(), chart.theme.color("paper"))
    chart.draw_on(painter, QRectF(_MARGIN, _MARGIN, chart.width(), chart.height()))
