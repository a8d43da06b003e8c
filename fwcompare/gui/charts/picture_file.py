"""A drawing as the content of a PNG, SVG or PDF file."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSize, QSizeF
from PySide6.QtGui import QColor, QImage, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

PICTURE_SCALE = 2
_MARGIN = 12
_POINTS_PER_INCH = 72
_PIXELS_PER_INCH = 96


class Drawing(NamedTuple):
    """What `draw` paints into a place of `size` pixels, on a ground, with what it is called."""

    size: QSize
    draw: Callable[[QPainter, QRectF], None]
    ground: QColor
    title: str
    description: str = ""


def image_of(drawing: Drawing) -> QImage:
    """Return the drawing at twice its size, on its ground, with a margin."""
    size = _size(drawing)
    image = QImage(size * PICTURE_SCALE, QImage.Format.Format_ARGB32)
    image.setDevicePixelRatio(PICTURE_SCALE)
    with QPainter(image) as painter:
        _paint(drawing, painter)
    return image


def file_content(drawing: Drawing, suffix: str) -> bytes:
    """Return the drawing as a file's content; ValueError for one that is not .png, .svg or .pdf."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    size = _size(drawing)
    if suffix == ".png":
        image_of(drawing).save(buffer, "PNG")  # type: ignore[call-overload]
    elif suffix == ".svg":
        svg = QSvgGenerator()
        svg.setOutputDevice(buffer)
        svg.setSize(size)
        svg.setViewBox(QRectF(0, 0, size.width(), size.height()))
        svg.setTitle(drawing.title)
        svg.setDescription(drawing.description)
        with QPainter(svg) as painter:
            _paint(drawing, painter)
    elif suffix == ".pdf":
        pdf = QPdfWriter(buffer)
        points = QSizeF(size) * (_POINTS_PER_INCH / _PIXELS_PER_INCH)
        pdf.setPageSize(QPageSize(points, QPageSize.Unit.Point))
        pdf.setPageMargins(QMarginsF())
        pdf.setResolution(_PIXELS_PER_INCH)
        pdf.setTitle(drawing.title)
        with QPainter(pdf) as painter:
            _paint(drawing, painter)
    else:
        raise ValueError(f"a picture ends in .png, .svg or .pdf, not in {suffix or 'nothing'}")
    buffer.close()
    return bytes(content.data())


def _size(drawing: Drawing) -> QSize:
    return drawing.size + QSize(2 * _MARGIN, 2 * _MARGIN)


def _paint(drawing: Drawing, painter: QPainter) -> None:
    size = _size(drawing)
    painter.fillRect(0, 0, size.width(), size.height(), drawing.ground)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    place = QRectF(_MARGIN, _MARGIN, drawing.size.width(), drawing.size.height())
    drawing.draw(painter, place)
