"""A chart as a picture: on the clipboard, or in a PNG, SVG or PDF file."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSize, QSizeF
from PySide6.QtGui import QImage, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QFileDialog

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


def ask_where_to_save(chart: "Chart[Any]") -> None:
    """Let the user choose a file, without blocking, and save the chart there."""
    name = "-".join(chart.accessibleName().lower().split()) or "chart"
    dialog = QFileDialog(chart.window(), "Save the picture", f"{name}.png")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters(list(_FILTERS.values()))
    dialog.fileSelected.connect(lambda path: _try_to_save(chart, Path(path)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def _try_to_save(chart: "Chart[Any]", path: Path) -> None:
    bar = chart.window().findChild(MessageBar)
    try:
        save_picture(chart, path)
    except OSError as error:
        reason = error.strerror or str(error)
        if bar is not None:
            bar.show_message("error", f"{path} was not saved: {reason}. Choose another place.")


def save_picture(chart: "Chart[Any]", path: Path) -> None:
    """Save by the path's suffix, .png where there is none; OSError if it cannot be written."""
    suffix = path.suffix.lower()
    if suffix not in _FILTERS:
        path, suffix = path.with_name(f"{path.name}.png"), ".png"
    path.write_bytes(picture_bytes(chart, suffix))


def _size(chart: "Chart[Any]") -> QSize:
    return chart.size() + QSize(2 * _MARGIN, 2 * _MARGIN)


def _draw(chart: "Chart[Any]", painter: QPainter, size: QSize) -> None:
    painter.fillRect(0, 0, size.width(), size.height(), chart.theme.color("paper"))
    chart.draw_on(painter, QRectF(_MARGIN, _MARGIN, chart.width(), chart.height()))
