"""Paints the shapes of a chart, in the look in use."""

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from fwcompare.charts.shapes import (
    MARK_OUTLINE,
    Area,
    Bar,
    Box,
    Dash,
    Line,
    MarkShape,
    Polygon,
    Ring,
    Shape,
    Text,
    edges,
)
from fwcompare.gui.look.fill import fill
from fwcompare.gui.look.text_measure import WEIGHTS
from fwcompare.gui.look.theme import Theme

_OVERHANG = 3  # pixels that letters and strokes may reach beyond what is measured
_NO_PEN = QPen(Qt.PenStyle.NoPen)
_DASHES: dict[Dash, Qt.PenStyle] = {
    "solid": Qt.PenStyle.SolidLine,
    "dashed": Qt.PenStyle.DashLine,
    "dotted": Qt.PenStyle.DotLine,
}


def paint_shapes(
    painter: QPainter,
    shapes: Iterable[Shape],
    theme: Theme,
    ground: str = "paper",
    wanted: Box | None = None,
) -> None:
    """Paint shapes in their order; `ground` is the role of the colour that they stand on.

    Where not all is `wanted`, what lies elsewhere is left out: to paint it unseen takes its time.
    """
    colour = _Colours(theme, ground)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for shape in shapes:
        kind = type(shape)
        if kind is Area or (wanted is not None and _is_elsewhere(shape, wanted)):
            continue
        _PAINT[kind](painter, shape, colour)


def _is_elsewhere(shape: Shape, wanted: Box) -> bool:
    left, top, width, height = wanted
    start, over, end, under = edges(shape)
    return (
        end < left - _OVERHANG
        or start > left + width + _OVERHANG
        or under < top - _OVERHANG
        or over > top + height + _OVERHANG
    )


class _Colours(dict[str, QColor]):
    """Colours by their role, "ground" among them, or as `#RRGGBB`; each asked for once."""

    def __init__(self, theme: Theme, ground: str) -> None:
        super().__init__(ground=theme.color(ground))
        self.theme = theme

    def __missing__(self, role: str) -> QColor:
        colour = self[role] = self.theme.color(role)
        return colour

    def pen(self, role: str, width: float, *form: Any) -> QPen:
        return _pen(self[role].rgba(), width, *form)


@lru_cache(maxsize=500)
def _pen(rgba: int, width: float, dash: Dash = "solid", has_square_ends: bool = True) -> QPen:
    cap = Qt.PenCapStyle.SquareCap if has_square_ends else Qt.PenCapStyle.FlatCap
    return QPen(QColor.fromRgba(rgba), width, _DASHES[dash], cap)


def _paint_line(painter: QPainter, line: Line, colour: _Colours) -> None:
    painter.setPen(colour.pen(line.colour, line.width, line.dash, line.has_square_ends))
    painter.drawLine(QPointF(line.x1, line.y1), QPointF(line.x2, line.y2))


def _paint_bar(painter: QPainter, bar: Bar, colour: _Colours) -> None:
    place = QRectF(bar.x, bar.y, bar.width, bar.height)
    if not bar.radius:
        fill(painter, place, colour[bar.colour])
        return
    painter.setPen(_NO_PEN)
    painter.setBrush(colour[bar.colour])
    painter.drawRoundedRect(place, bar.radius, bar.radius)


def _paint_mark(painter: QPainter, mark: MarkShape, colour: _Colours) -> None:
    if mark.fill:
        painter.setPen(colour.pen(mark.colour, MARK_OUTLINE * mark.scale))
        painter.setBrush(colour[mark.fill])
    else:
        painter.setPen(_NO_PEN)
        painter.setBrush(colour[mark.colour])
    reach = mark.reach
    if mark.form == "circle":
        painter.drawEllipse(QPointF(mark.x, mark.y), reach, reach)
    elif mark.form == "square":
        painter.drawRect(QRectF(mark.x - reach, mark.y - reach, 2 * reach, 2 * reach))
    else:
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in mark.corners]))


def _paint_ring(painter: QPainter, ring: Ring, colour: _Colours) -> None:
    painter.setPen(colour.pen(ring.colour, ring.width))
    painter.setBrush(colour["ground"])
    painter.drawEllipse(QPointF(ring.x, ring.y), ring.radius, ring.radius)


def _paint_polygon(painter: QPainter, polygon: Polygon, colour: _Colours) -> None:
    if polygon.is_filled:
        painter.setPen(_NO_PEN)
        painter.setBrush(colour[polygon.colour])
    else:
        painter.setPen(colour.pen(polygon.colour, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in polygon.corners]))


def _paint_text(painter: QPainter, text: Text, colour: _Colours) -> None:
    if not text.words:
        return
    line = colour.theme.laid_out(text.words, text.size, WEIGHTS[text.weight])
    painter.setFont(line.font)
    painter.setPen(colour[text.colour])
    painter.drawStaticText(QPointF(text.left, text.y - line.half), line.glyphs)


_PAINT: dict[type, Callable[[QPainter, Any, _Colours], None]] = {
    Line: _paint_line,
    Bar: _paint_bar,
    MarkShape: _paint_mark,
    Ring: _paint_ring,
    Polygon: _paint_polygon,
    Text: _paint_text,
}
