"""A chart's shapes as the content of a PNG, SVG or PDF file."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSize, QSizeF
from PySide6.QtGui import QImage, QPageSize, QPainter, QPdfWriter

from fwcompare.charts.shapes import Shape, Size
from fwcompare.export.svg import FileLook, file_svg
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.widgets.shape_painter import paint_shapes

PICTURE_SCALE = 2
_GROUND = "paper"
_MARGIN = 12
_POINTS_PER_INCH = 72
_PIXELS_PER_INCH = 96


class Drawing(NamedTuple):
    """The shapes in a place of `size` pixels, in a look, with what they are called."""

    shapes: Sequence[Shape]
    size: Size
    theme: Theme
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
    match suffix:
        case ".png":
            return _png(drawing)
        case ".svg":
            return _svg(drawing)
        case ".pdf":
            return _pdf(drawing)
    raise ValueError(f"a picture ends in .png, .svg or .pdf, not in {suffix or 'nothing'}")


def _png(drawing: Drawing) -> bytes:
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image_of(drawing).save(buffer, "PNG")  # type: ignore[call-overload]
    buffer.close()
    return bytes(content.data())


def _svg(drawing: Drawing) -> bytes:
    theme = drawing.theme
    colours = vars(theme.colours) | {"ground": getattr(theme.colours, _GROUND)}
    look = FileLook(colours, theme.font().family(), _MARGIN)
    return file_svg(drawing.shapes, drawing.size, drawing.title, drawing.description, look).encode()


def _pdf(drawing: Drawing) -> bytes:
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    pdf = QPdfWriter(buffer)
    points = QSizeF(_size(drawing)) * (_POINTS_PER_INCH / _PIXELS_PER_INCH)
    pdf.setPageSize(QPageSize(points, QPageSize.Unit.Point))
    pdf.setPageMargins(QMarginsF())
    pdf.setResolution(_PIXELS_PER_INCH)
    pdf.setTitle(drawing.title)
    with QPainter(pdf) as painter:
        _paint(drawing, painter)
    buffer.close()
    return bytes(content.data())


def _size(drawing: Drawing) -> QSize:
    width, height = drawing.size
    return QSize(int(width) + 2 * _MARGIN, int(height) + 2 * _MARGIN)


def _paint(drawing: Drawing, painter: QPainter) -> None:
    size = _size(drawing)
    painter.fillRect(0, 0, size.width(), size.height(), drawing.theme.color(_GROUND))
    painter.translate(_MARGIN, _MARGIN)
    paint_shapes(painter, drawing.shapes, drawing.theme, _GROUND)
