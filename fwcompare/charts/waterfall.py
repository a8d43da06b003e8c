"""How the margin comes about: the parts of what is weighed, largest first, ending at the margin."""

from typing import NamedTuple

from fwcompare.analysis import Evaluation
from fwcompare.analysis.gap import gap_by_criterion, gap_by_weight
from fwcompare.analysis.weighed import weighed
from fwcompare.charts.alternative_styles import AlternativeStyle, AlternativeStyles
from fwcompare.charts.measure import Measure
from fwcompare.charts.shapes import Area, Bar, Box, Line, Shape, Size, TextSize, Thing, told
from fwcompare.charts.text import text_in, weight_of
from fwcompare.wording import isolation, numbers, sentences

_ROW = 16
_BEFORE_TOTAL = 6
_THICK, _THIN = 10, 4
_INDENT = 10
_WORDS_GAP = 6
_NAMES = 0.5  # of the width: the most that names have, however long

MORE = "/"
"""What a row leads to that stands for several: to each of them."""


class Step(NamedTuple):
    """A part of the margin; `id` is that of what is weighed, "" for several together.

    `criterion` is "" for the whole of it, or one of the criteria inside a dimension.
    """

    id: str
    criterion: str
    label: str
    start: float
    gap: float


class Waterfall(NamedTuple):
    """`first` leads, or would if a tie broke; positive gaps are for it, negative for `second`.

    `lead` is the margin in words: the difference of the shown scores.
    """

    first: AlternativeStyle
    second: AlternativeStyle
    steps: tuple[Step, ...]
    margin: float
    total_label: str
    lead: str
    selected: str = ""


def waterfall(
    evaluation: Evaluation, styles: AlternativeStyles, selected: str, opened: str, most: int = 0
) -> Waterfall:
    """Return what to draw, with the criteria of the dimension `opened` under it.

    Of more than `most` steps, if that is not 0, the smallest share the last row. What counts
    nothing since nobody has said it yet has none.
    """
    first, second = evaluation.ranking[:2]
    found = weighed(evaluation)
    gaps = {id_: g for id_, g in gap_by_weight(evaluation).items() if id_ not in found.unsaid}
    shown = _shown(len(gaps), most)
    steps: list[Step] = []
    position = 0.0
    for id_, gap in list(gaps.items())[:shown]:
        steps.append(Step(id_, "", found.things[id_].label, position, gap))
        if id_ == opened:
            steps += _criteria(evaluation, id_, position)
        position += gap
    if shown < len(gaps):
        others = list(gaps.values())[shown:]
        steps.append(Step("", "", f"{len(others)} more", position, sum(others)))
    label = "Level" if evaluation.leader is None else leads(styles[first])
    return Waterfall(
        styles[first],
        styles[second],
        tuple(steps),
        evaluation.margin or 0.0,
        label,
        sentences.lead_as_number(evaluation),
        selected,
    )


def leads(style: AlternativeStyle) -> str:
    """Return the name of the last row where that one leads."""
    return f"{isolation.name(style.name)} leads"


def most_rows(evaluation: Evaluation, opened: str, most: int = 0) -> int:
    """Return how many steps there may be, whatever the weights."""
    found, dimensions = weighed(evaluation), evaluation.dataset.dimensions
    count = len(found.things) - len(found.unsaid)
    inner = len(dimensions[opened].criteria) if opened and opened not in found.unsaid else 0
    return inner + (min(count, most) if most else count)


def height_of(steps: int, measure: Measure) -> int:
    """Return the height of so many steps, and of the margin below them."""
    return measure.px(_ROW) * (steps + 1) + measure.px(_BEFORE_TOTAL)


def height(result: Waterfall, measure: Measure) -> int:
    return height_of(len(result.steps), measure)


def row_of(result: Waterfall, id_: str, measure: Measure) -> float:
    """Return where the middle of the row of what is weighed lies; 0 if it has none."""
    for index, step in enumerate(result.steps):
        if step.id == id_:
            return (index + 0.5) * measure.px(_ROW)
    return 0.0


def _shown(count: int, most: int) -> int:
    return count if not most or count <= most else most - 1


def _criteria(evaluation: Evaluation, dimension: str, position: float) -> list[Step]:
    steps: list[Step] = []
    for id_, part in gap_by_criterion(evaluation, dimension).items():
        if part:
            label = evaluation.dataset.criteria[id_].label
            steps.append(Step(dimension, id_, label, position, part))
            position += part
    return steps


def draw(result: Waterfall, size: Size, measure: Measure) -> list[Shape]:
    """Return a row for each step and one for the margin; a step's id is `id/criterion`."""
    row = measure.px(_ROW)
    bars = _bars(result, size, measure)
    low, high = _range(result)
    scale = bars.width / ((high - low) or 1.0)
    zero = bars.left - low * scale
    shapes: list[Shape] = [
        told("", "", "part"),
        told("", "gap", f"for {isolation.name(result.first.name)}"),
    ]
    for index, step in enumerate(result.steps):
        line = Box(0, index * row, size.width, row)
        gap = _gap(step)
        is_bold = step.id == result.selected != "" and not step.criterion
        colour = (result.first if step.gap >= 0 else result.second).colour
        shapes += _row(step, gap, line, bars, measure, is_bold=is_bold)
        bar = _bar(step, gap, zero, scale, line, colour, measure)
        shapes.append(bar)
        if is_bold:
            shapes.append(Bar(bar.x, bar.y + bar.height + 1, bar.width, 2, "ink"))
        if not step.criterion:
            end = zero + (step.start + step.gap) * scale
            top = _next_row(result, index, measure) + (row - measure.px(_THICK)) / 2
            shapes.append(Line(end, bar.y + bar.height, end, top, "edge"))
    line = Box(0, len(result.steps) * row + measure.px(_BEFORE_TOTAL), size.width, row)
    total = Step("", "", result.total_label, 0.0, result.margin)
    margin = Thing("", "margin", "gap", result.lead)
    shapes += _row(total, margin, line, bars, measure, is_bold=True)
    shapes.append(_bar(total, margin, zero, scale, line, result.first.colour, measure))
    shapes.append(Line(zero, 0, zero, line.bottom, "edge"))
    return shapes


def _gap(step: Step) -> Thing:
    key = f"{step.id}/{step.criterion}"
    return Thing(key, key, "gap", numbers.difference(step.gap))


def _range(result: Waterfall) -> tuple[float, float]:
    ends = [s.start + s.gap for s in result.steps] + [s.start for s in result.steps]
    return min(0.0, result.margin, *ends), max(0.0, result.margin, *ends)


def _bars(result: Waterfall, size: Size, measure: Measure) -> Box:
    px, width = measure.px, measure.width
    widths = [
        width(s.label, "body", "semibold") + (px(_INDENT) if s.criterion else 0)
        for s in result.steps
    ]
    totals = (leads(result.first), leads(result.second), result.total_label)
    widths += (width(words, "body", "semibold") for words in totals)  # a new leader moves no bar
    label = min(max(widths), size.width * _NAMES) + px(8)
    value = width(numbers.difference(10), "body", "semibold") + px(8)
    return Box(label, 0, size.width - label - value, size.height)


def _row(
    step: Step, gap: Thing, line: Box, bars: Box, measure: Measure, *, is_bold: bool
) -> list[Shape]:
    """Return where the row can be pressed, its name on the left and its number on the right."""
    size: TextSize = "caption" if step.criterion else "body"
    colour = "ink2" if step.criterion else "ink"
    number = Box(bars.right + 2, line.top, line.right - bars.right - 2, line.height)
    is_inner, key = bool(step.criterion), (gap.id, gap.row)
    return [
        Area(*line, gap),
        *measure.kept(_name, step.label, key, is_inner, is_bold, line, bars.left),
        text_in(number, gap.words, measure, colour, "end", size, weight_of(is_bold), gap),
    ]


def _name(
    label: str,
    key: tuple[str, str],
    is_inner: bool,
    is_bold: bool,
    line: Box,
    right: float,
    measure: Measure,
) -> list[Shape]:
    size: TextSize = "caption" if is_inner else "body"
    left = measure.px(_INDENT) if is_inner else 0
    place = Box(left, line.top, right - measure.px(_WORDS_GAP) - left, line.height)
    head = Thing(*key, "", f"– {isolation.name(label)}" if is_inner else label)
    colour, weight = "ink2" if is_inner else "ink", weight_of(is_bold)
    return [text_in(place, label, measure, colour, "start", size, weight, head)]


def _bar(
    step: Step, gap: Thing, zero: float, scale: float, line: Box, colour: str, measure: Measure
) -> Bar:
    thick = measure.px(_THIN if step.criterion else _THICK)
    left, right = sorted((zero + step.start * scale, zero + (step.start + step.gap) * scale))
    top = line.top + line.height / 2 - thick / 2
    return Bar(left, top, max(1.0, right - left), thick, colour, 0.0, gap)


def _next_row(result: Waterfall, index: int, measure: Measure) -> float:
    """Return the top of the next whole step's row, or of the margin's."""
    row, steps = measure.px(_ROW), result.steps
    for following in range(index + 1, len(steps)):
        if not steps[following].criterion:
            return following * row
    return len(steps) * row + measure.px(_BEFORE_TOTAL)
