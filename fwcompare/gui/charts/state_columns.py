"""The columns that pictures of several states share, so that they stand below one another."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from fwcompare.gui.look.theme import Theme

GUTTER = 104
_NARROWEST, _WIDEST = 66, 176
_NAMES = 42  # beside the last column's right half


class Columns(NamedTuple):
    """`lefts` are where the columns begin, each `pitch` wide; left of them lies the gutter."""

    gutter: QRectF
    lefts: tuple[float, ...]
    pitch: float
    top: float
    height: float

    def cell(self, index: int) -> QRectF:
        return QRectF(self.lefts[index], self.top, self.pitch, self.height)

    def middle(self, index: int) -> float:
        return self.lefts[index] + self.pitch / 2


def least_width(count: int, theme: Theme) -> int:
    """Return how wide a picture of that many columns has to be."""
    return theme.px(GUTTER) + theme.px(_NARROWEST) * count + theme.px(_NAMES)


def columns_in(rect: QRectF, count: int, theme: Theme) -> Columns:
    """Share a picture's width out; right of the columns is room for the names of lines."""
    gutter, names = theme.px(GUTTER), theme.px(_NAMES)
    room = (rect.width() - gutter - names) / max(1, count)
    pitch = min(theme.px(_WIDEST), max(theme.px(_NARROWEST), room))
    lefts = tuple(rect.left() + gutter + index * pitch for index in range(count))
    place = QRectF(rect.left(), rect.top(), gutter, rect.height())
    return Columns(place, lefts, pitch, rect.top(), rect.height())


def column_at(columns: Columns, point: QPointF) -> int | None:
    """Return the column under a point, or None."""
    for index, left in enumerate(columns.lefts):
        if left <= point.x() < left + columns.pitch:
            return index
    return None


def columns_to_draw(painter: QPainter, columns: Columns) -> list[int]:
    """Return the columns that are in sight, all where nothing is clipped."""
    if not painter.hasClipping():
        return [*range(len(columns.lefts))]
    wanted = painter.clipBoundingRect()
    return [i for i in range(len(columns.lefts)) if columns.cell(i).intersects(wanted)]


def draw_ground(painter: QPainter, columns: Columns, selected: int, theme: Theme) -> None:
    """Lay the ground of the selected column, with the ink bar that marks what is selected."""
    if 0 <= selected < len(columns.lefts):
        cell = columns.cell(selected)
        painter.fillRect(cell, theme.color("selected"))
        painter.fillRect(QRectF(cell.left(), cell.top(), 2, cell.height()), theme.color("ink"))
