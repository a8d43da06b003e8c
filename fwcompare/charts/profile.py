"""The alternatives' values, 0..10, a row for each of what is weighed."""

from typing import NamedTuple

from fwcompare.analysis import Evaluation
from fwcompare.analysis.weighed import weighed
from fwcompare.charts.alternative_styles import AlternativeStyle, AlternativeStyles
from fwcompare.charts.axis import TENTHS, crisp
from fwcompare.charts.measure import Measure
from fwcompare.charts.shapes import Area, Box, Line, Shape, Size, Thing, mark_of, told
from fwcompare.charts.text import text_in, weight_of
from fwcompare.dataset.scale import VALUE_MAX
from fwcompare.wording import answer_words, names, numbers

_ROW = 20
_HEAD = 36
_MOST_NUMBER_COLUMNS = 4
_LONGEST_HEAD = 80
_GAP = 16
_LEAST_AXIS = 90


class Row(NamedTuple):
    """`values` has None where they cannot count, as in `Weighed`; a `note` says why."""

    id: str
    label: str
    share: str
    has_weight: bool
    values: tuple[float | None, ...]
    note: str = ""


class Profile(NamedTuple):
    """`of` is what one row is: a dimension, or a criterion."""

    styles: tuple[AlternativeStyle, ...]
    rows: tuple[Row, ...]
    selected: str = ""
    of: str = "dimension"


def profile(evaluation: Evaluation, styles: AlternativeStyles, selected: str) -> Profile:
    """Return what to draw, of those who take part."""
    styles = {a: style for a, style in styles.items() if a in evaluation.scores}
    found = weighed(evaluation)
    rows = tuple(
        Row(
            id_,
            thing.label,
            numbers.dimension_share(found.shares[id_]),
            found.shares[id_] > 0,
            tuple(found.values[a][id_] for a in styles),
            answer_words.NOT_SAID_YET if id_ in found.unsaid else "",
        )
        for id_, thing in found.things.items()
    )
    of = names.one_weighed(evaluation.dataset)
    return Profile(tuple(styles.values()), rows, selected, of)


def height(result: Profile, measure: Measure) -> int:
    return measure.px(_HEAD) + measure.px(_ROW) * len(result.rows)


def draw(result: Profile, size: Size, measure: Measure) -> list[Shape]:
    """Return a head and a row for each of what is weighed, with its id."""
    columns = _columns(result, size, measure)
    axis = _axis(result, columns[0].left, size, measure)
    shapes = [*measure.kept(_head, result.styles, result.of, axis, columns)]
    if any(row.note for row in result.rows):
        shapes.append(told("", "note", "note"))
    shapes += _grid(axis, measure.px(_HEAD), height(result, measure))
    for index, row in enumerate(result.rows):
        top = measure.px(_HEAD) + index * measure.px(_ROW)
        line = Box(0, top, size.width, measure.px(_ROW))
        is_selected = row.id == result.selected
        shapes += measure.kept(_row, row, is_selected, result.styles, axis, columns, line)
    return shapes


def _row(
    row: Row,
    is_selected: bool,
    styles: tuple[AlternativeStyle, ...],
    axis: Box,
    columns: tuple[Box, ...],
    line: Box,
    measure: Measure,
) -> list[Shape]:
    head = Thing(row.id, row.id, "", row.label)
    place = Box(0, line.top, axis.left - measure.px(12), line.height)
    weight = weight_of(is_selected)
    return [
        Area(*line, head),
        text_in(place, row.label, measure, "ink", "start", "body", weight, head),
        *_marks(row, styles, axis, line, measure),
        *_numbers(row, styles, columns, line, measure),
    ]


def _grid(axis: Box, top: float, bottom: float) -> list[Shape]:
    xs = [crisp(axis.left + value / VALUE_MAX * axis.width) for value in TENTHS]
    return [Line(x, top, x, bottom, "grid") for x in xs]


def _columns(result: Profile, size: Size, measure: Measure) -> tuple[Box, ...]:
    """Return the column of weights and that of each alternative's numbers, if there is room."""
    px = measure.px
    widths: list[float] = []
    if len(result.styles) <= _MOST_NUMBER_COLUMNS:
        least = measure.width(numbers.rating(10), "body", "semibold") + px(8)
        most = px(_LONGEST_HEAD)
        heads = (measure.width(style.name, "caption") for style in result.styles)
        widths = [px(60), *(max(least, min(wide, most) + px(_GAP)) for wide in heads)]
    room = size.width - sum(widths) - _names_width(result, size, measure) - px(6)
    if not widths or room < px(_LEAST_AXIS):
        widths = [px(48)]
    left = size.width - sum(widths)
    columns = []
    for width in widths:
        columns.append(Box(left, 0, width, 0))
        left += width
    return tuple(columns)


def _axis(result: Profile, right: float, size: Size, measure: Measure) -> Box:
    left = _names_width(result, size, measure)
    return Box(left, 0, right - measure.px(6) - left, size.height)


def _names_width(result: Profile, size: Size, measure: Measure) -> float:
    widest = max((measure.width(r.label, "body", "semibold") for r in result.rows), default=0.0)
    return min(widest, size.width * 0.3) + measure.px(24)


def _head(
    styles: tuple[AlternativeStyle, ...],
    of: str,
    axis: Box,
    columns: tuple[Box, ...],
    measure: Measure,
) -> list[Shape]:
    px = measure.px
    top, height, half = px(_HEAD - 20), px(16), px(12)
    shapes: list[Shape] = [told("", "", of), told("", "share", "share")]
    shapes += (told("", s.id, s.name) for s in styles)
    for value in TENTHS:
        x = crisp(axis.left + value / VALUE_MAX * axis.width)
        place = Box(x - half, top, 2 * half, height)
        shapes.append(text_in(place, str(value), measure, "ink3", "middle", "caption"))
    heads = ("weight", *(style.name for style in styles))
    for column, name in zip(columns, heads, strict=False):
        cell = Box(column.left + px(8), top, column.width - px(8), height)
        shapes.append(text_in(cell, name, measure, "ink3", "end", "caption"))
    return shapes


def _marks(
    row: Row, styles: tuple[AlternativeStyle, ...], axis: Box, line: Box, measure: Measure
) -> list[Shape]:
    values = zip(row.values, styles, strict=True)
    known = [(value, style) for value, style in values if value is not None]
    if not known:
        if not row.note:
            return []
        note = Thing(row.id, row.id, "note", row.note)
        return [
            text_in(
                axis._replace(top=line.top, height=line.height),
                row.note,
                measure,
                "ink2",
                "middle",
                "caption",
                thing=note,
            )
        ]

    def x(value: float) -> float:
        return axis.left + value / VALUE_MAX * axis.width

    _, y = line.middle
    shapes: list[Shape] = [Line(axis.left, y, axis.right, y, "grid")]
    best, leader = max(known, key=lambda pair: pair[0])
    least = min(value for value, _ in known)
    if least < best:
        width = (2 if row.has_weight else 1) * measure.scale
        shapes.append(Line(x(least), y, x(best), y, leader.colour, width))
    fill = "" if row.has_weight else "ground"
    for value, style in known:
        thing = Thing(row.id, row.id, style.id, numbers.rating(value))
        shapes.append(mark_of(style, x(value), y, measure.scale, fill, thing))
    return shapes


def _numbers(
    row: Row,
    styles: tuple[AlternativeStyle, ...],
    columns: tuple[Box, ...],
    line: Box,
    measure: Measure,
) -> list[Shape]:
    keys = ("share", *(style.id for style in styles))
    texts = (row.share, *("" if v is None else numbers.rating(v) for v in row.values))
    is_best = (False, *numbers.stressed(row.values))
    shapes: list[Shape] = []
    for index, column in enumerate(columns):
        cell = Box(column.left, line.top, column.width, line.height)
        weight = weight_of(is_best[index])
        colour = "ink" if is_best[index] else "ink2"
        thing = Thing(row.id, row.id, keys[index], texts[index])
        shapes.append(text_in(cell, texts[index], measure, colour, "end", "body", weight, thing))
    return shapes
