"""Reads shapes as somebody who looks at the picture: what is seen, where, and what it lies on."""

from collections.abc import Sequence
from itertools import combinations
from typing import TypeVar

from fwcompare.charts.font_measure import FontMeasure
from fwcompare.charts.shapes import Area, Bar, Box, Line, MarkShape, Shape, Size, Text

Kind = TypeVar("Kind", bound=Shape)
MEASURE = FontMeasure()
_SPILL = 1.0  # half a stroke, a square end
_TOUCH = 0.6


def of_kind(shapes: Sequence[Shape], kind: type[Kind]) -> list[Kind]:
    return [shape for shape in shapes if isinstance(shape, kind)]


def texts(shapes: Sequence[Shape]) -> list[Text]:
    return [text for text in of_kind(shapes, Text) if text.words]


def text(shapes: Sequence[Shape], words: str) -> Text:
    """Return the one text that says this, whole or shortened."""
    (found,) = [t for t in texts(shapes) if words in (t.words, t.whole)]
    return found


def bars(shapes: Sequence[Shape], row: str = "", column: str = "") -> list[Bar]:
    """Return the bars that stand for a cell of that row and column, "" for any."""
    return [
        bar
        for bar in of_kind(shapes, Bar)
        if bar.thing is not None and row in ("", bar.thing.row) and column in ("", bar.thing.column)
    ]


def mark(shapes: Sequence[Shape], row: str, column: str) -> MarkShape:
    (found,) = [
        m
        for m in of_kind(shapes, MarkShape)
        if m.thing is not None and (m.thing.row, m.thing.column) == (row, column)
    ]
    return found


def grid(shapes: Sequence[Shape]) -> tuple[list[float], list[float]]:
    """Return at which x the upright lines of the grid stand, and at which y those across lie."""
    lines = [line for line in of_kind(shapes, Line) if line.colour == "grid"]
    upright = sorted({line.x1 for line in lines if line.x1 == line.x2})
    return upright, sorted({line.y1 for line in lines if line.y1 == line.y2})


def outside(shapes: Sequence[Shape], size: Size) -> list[Shape]:
    """Return what goes beyond the picture's edge."""
    frame = Box(-_SPILL, -_SPILL, size.width + 2 * _SPILL, size.height + 2 * _SPILL)
    return [
        shape
        for shape in shapes
        if not isinstance(shape, Area)
        and not (isinstance(shape, Text) and not shape.words)
        and not (
            frame.left <= shape.bounds.left
            and shape.bounds.right <= frame.right
            and frame.top <= shape.bounds.top
            and shape.bounds.bottom <= frame.bottom
        )
    ]


def over_one_another(shapes: Sequence[Shape]) -> list[tuple[str, str]]:
    """Return the texts that lie over other texts."""
    shown = [(t.words, _inner(t.bounds)) for t in texts(shapes)]
    return [(a, b) for (a, one), (b, other) in combinations(shown, 2) if one.meets(other)]


def covered(shapes: Sequence[Shape]) -> list[tuple[str, Shape]]:
    """Return the texts over which something that hides them is drawn later."""
    found: list[tuple[str, Shape]] = []
    for at, shape in enumerate(shapes):
        if isinstance(shape, Text) and shape.words:
            inner = _inner(shape.bounds)
            later = [s for s in shapes[at + 1 :] if isinstance(s, Bar | MarkShape)]
            found += [(shape.words, s) for s in later if inner.meets(s.bounds)]
    return found


def tidy(shapes: Sequence[Shape], size: Size) -> None:
    """Hold that all is inside the frame, and that no text is hidden or lies over another."""
    assert outside(shapes, size) == []
    assert over_one_another(shapes) == []
    assert covered(shapes) == []


def _inner(box: Box) -> Box:
    return Box(box.left + _TOUCH, box.top + _TOUCH, box.width - 2 * _TOUCH, box.height - 2 * _TOUCH)
