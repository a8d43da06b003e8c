"""The columns that pictures of several states share, so that they stand below one another."""

from collections.abc import Sequence
from typing import NamedTuple

from fwcompare.charts.measure import Measure
from fwcompare.charts.shapes import Area, Bar, Box, Shape, Size, Thing

GUTTER = 104
"""What the names of rows have where columns need all other width; elsewhere they have more."""

_NARROWEST, _ROOMY, _WIDEST = 66, 120, 264
_WIDEST_GUTTER = 168
_NAMES = 42  # beside the last column's right half


class Columns(NamedTuple):
    """`lefts` are where the columns begin, each `pitch` wide; left of them lies the gutter."""

    gutter: float
    lefts: tuple[float, ...]
    pitch: float
    height: float

    def cell(self, index: int) -> Box:
        return Box(self.lefts[index], 0, self.pitch, self.height)

    def middle(self, index: int) -> float:
        return self.lefts[index] + self.pitch / 2


def least_width(count: int, measure: Measure) -> int:
    """Return how wide a picture of that many columns has to be."""
    return measure.px(GUTTER) + measure.px(_NARROWEST) * count + measure.px(_NAMES)


def columns_in(size: Size, count: int, measure: Measure) -> Columns:
    """Share a picture's width out; right of the columns is room for the names of lines."""
    names = measure.px(_NAMES)
    spare = size.width - names - count * measure.px(_ROOMY)
    gutter = min(measure.px(_WIDEST_GUTTER), max(measure.px(GUTTER), spare))
    room = (size.width - gutter - names) / max(1, count)
    pitch = min(measure.px(_WIDEST), max(measure.px(_NARROWEST), room))
    lefts = tuple(gutter + index * pitch for index in range(count))
    return Columns(gutter, lefts, pitch, size.height)


def ground(columns: Columns, selected: int, things: Sequence[Thing]) -> list[Shape]:
    """Return where the columns can be pressed, and the selected one's ground with its ink bar."""
    shapes: list[Shape] = []
    if 0 <= selected < len(columns.lefts):
        cell = columns.cell(selected)
        shapes.append(Bar(*cell, "selected"))
        shapes.append(Bar(cell.left, 0, 2, cell.height, "ink"))
    shapes += (Area(*columns.cell(index), thing) for index, thing in enumerate(things))
    return shapes
