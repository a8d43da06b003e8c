"""A chart that leaves the window takes its title with it, and the key to its colours and marks."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from typing import NamedTuple

from fwcompare.charts.alternative_styles import AlternativeStyle
from fwcompare.charts.measure import Measure
from fwcompare.charts.shapes import (
    Area,
    Bar,
    Box,
    Line,
    MarkShape,
    Polygon,
    Ring,
    Shape,
    Size,
    Text,
    mark_of,
)
from fwcompare.charts.text import in_lines, text_in

_LINE = 20
_MOST_TITLE_LINES = 3
_GAP = 8
_BETWEEN_NAMES = 16
_MARK = 16


class Framed(NamedTuple):
    """A chart below its title and key; `top` is how far down the chart itself begins."""

    shapes: list[Shape]
    size: Size
    top: float


def framed(
    shapes: Sequence[Shape],
    size: Size,
    title: str,
    styles: Iterable[AlternativeStyle],
    measure: Measure,
) -> Framed:
    """Return a chart of that size with a title above it and a key of those alternatives it shows.

    As wide as before: a long title or key goes on in the next line.
    """
    px, line = measure.px, measure.px(_LINE)
    titles = in_lines(title, size.width, _MOST_TITLE_LINES, measure, weight="semibold")
    head: list[Shape] = [
        text_in(Box(0, number * line, size.width, line), words, measure, weight="semibold")
        for number, words in enumerate(titles)
    ]
    key = _key(_shown(shapes, styles), size.width, len(titles) * line, measure)
    lines = len(titles) + len({mark.y for mark in key if isinstance(mark, MarkShape)})
    top = lines * line + px(_GAP) if lines else 0
    moved = [moved_down(shape, top) for shape in shapes]
    return Framed([*head, *key, *moved], Size(size.width, size.height + top), top)


def styles_in(result: object) -> tuple[AlternativeStyle, ...]:
    """Return the alternatives that a chart's result speaks of, each once, as it has them."""
    return tuple(dict.fromkeys(_found_in(result)))


def moved_down(shape: Shape, by: float) -> Shape:
    """Return a shape that many pixels further down."""
    match shape:
        case Line():
            return shape._replace(y1=shape.y1 + by, y2=shape.y2 + by)
        case Polygon():
            return shape._replace(corners=tuple((x, y + by) for x, y in shape.corners))
        case Bar() | MarkShape() | Ring() | Text() | Area():
            return shape._replace(y=shape.y + by)


def _key(
    styles: Sequence[AlternativeStyle], width: float, top: float, measure: Measure
) -> list[Shape]:
    """Return a mark and a name for each, side by side as far as there is room."""
    px, line = measure.px, measure.px(_LINE)
    shapes: list[Shape] = []
    x = 0.0
    for style in styles:
        room = width - px(_MARK)
        wanted = min(measure.fitted(style.name, room, "caption", "regular").width, room)
        if x and x + px(_MARK) + wanted > width:
            x, top = 0.0, top + line
        middle = top + line / 2
        shapes.append(mark_of(style, x + px(_MARK) / 2 - px(2), middle, measure.scale))
        place = Box(x + px(_MARK), top, wanted, line)
        shapes.append(text_in(place, style.name, measure, colour="ink2", size="caption"))
        x += px(_MARK) + wanted + px(_BETWEEN_NAMES)
    return shapes


def _shown(shapes: Iterable[Shape], styles: Iterable[AlternativeStyle]) -> list[AlternativeStyle]:
    """Return the alternatives whose colour is in the chart."""
    colours = {shape.colour for shape in shapes if not isinstance(shape, Area)}
    return [style for style in styles if style.colour in colours]


def _found_in(value: object) -> Iterator[AlternativeStyle]:
    if isinstance(value, AlternativeStyle):
        yield value
        return
    parts: Iterable[object] = ()
    if is_dataclass(value):
        parts = (getattr(value, field.name) for field in fields(value))
    elif isinstance(value, Mapping):
        parts = value.values()
    elif isinstance(value, tuple | list):
        parts = value
    for part in parts:
        yield from _found_in(part)
