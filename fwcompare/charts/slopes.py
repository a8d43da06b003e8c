"""Every alternative's score over several states: lines that cross where the leader changes."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from fwcompare.analysis.snapshots import StateOutcome, crossings
from fwcompare.charts.alternative_styles import AlternativeStyle, AlternativeStyles
from fwcompare.charts.axis import apart, crisp, whole_points
from fwcompare.charts.measure import Measure
from fwcompare.charts.shapes import Bar, Box, Ring, Shape, Size, Thing, mark_of, told
from fwcompare.charts.shapes import Line as Stroke
from fwcompare.charts.state_columns import Columns, columns_in, ground
from fwcompare.charts.state_heads import Column, column_of, foot, head
from fwcompare.charts.text import text_in
from fwcompare.wording import isolation, numbers

_HEIGHT, _TOP, _BOTTOM = 348, 72, 80
_MOST_NAMES = 12
_NAME_LINE = 14
_LEVEL = 1e-9


class Line(NamedTuple):
    """An alternative's scores, 0..10; None in a state without weights.

    `can_lead` is for each state whether it takes part there and fails no must-have.
    """

    style: AlternativeStyle
    scores: tuple[float | None, ...]
    can_lead: tuple[bool, ...]


class LeadChange(NamedTuple):
    """Where the lead changes, `at` (0..1) on the way from a column to the next one."""

    column: int
    at: float
    score: float


class Slopes(NamedTuple):
    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    changes: tuple[LeadChange, ...]
    selected: int = -1


def slopes(outcomes: Sequence[StateOutcome], styles: AlternativeStyles, selected: int) -> Slopes:
    """Return what to draw, a column for each state in their order."""
    evaluations = [outcome.evaluation for outcome in outcomes]
    lines = tuple(
        Line(
            style,
            tuple(e.scores.get(id_) if e.has_weights else None for e in evaluations),
            tuple(id_ in e.contenders for e in evaluations),
        )
        for id_, style in styles.items()
        if any(id_ in e.scores for e in evaluations)
    )
    changes = tuple(
        LeadChange(index, crossing.at, crossing.score)
        for index, (left, right) in enumerate(pairwise(evaluations))
        for crossing in crossings(left, right)
        if crossing.is_for_the_lead
    )
    columns = tuple(column_of(outcome, styles) for outcome in outcomes)
    return Slopes(columns, lines, changes, selected)


def height(measure: Measure) -> int:
    return measure.px(_HEIGHT)


def draw(result: Slopes, size: Size, measure: Measure) -> list[Shape]:
    """Return a column for each state, whose id is its number."""
    px = measure.px
    plot = _plot_of(result, size, measure)
    columns, box = plot.columns, plot.box
    shapes = _heads(result)
    shapes += ground(columns, result.selected, _states(result))
    for step in plot.steps:
        y = crisp(plot.y(step))
        shapes.append(Stroke(box.left, y, box.right, y, "grid"))
    shapes += _lines(result, plot, measure)
    for index, column in enumerate(result.columns):
        cell = columns.cell(index)
        place = Box(cell.left + px(3), box.bottom + px(22), cell.width - px(6), px(18))
        shapes += head(column, cell, measure, is_selected=index == result.selected)
        shapes += foot(column, str(index), place, measure)
    shapes += _strip(result, plot, measure)
    shapes += _names(result, plot, size, measure)
    return shapes + gutter(result, size, measure)


def gutter(result: Slopes, size: Size, measure: Measure) -> list[Shape]:
    """Return what stays in sight when the columns are scrolled sideways: the scale."""
    px = measure.px
    plot = _plot_of(result, size, measure)
    right = plot.columns.gutter - px(8)
    shapes: list[Shape] = []
    for step in plot.steps:
        label = Box(0, plot.y(step) - px(8), right, px(16))
        shapes.append(text_in(label, numbers.plain(step), measure, "ink3", "end", "caption"))
    for words, top in (("leader", plot.box.bottom + px(12)), ("score", plot.box.top - px(20))):
        place = Box(px(16), top, right - px(16), px(16))
        shapes.append(text_in(place, words, measure, "ink3", "start", "caption"))
    return shapes


class _Plot(NamedTuple):
    """Where scores from `low` to `high` lie."""

    box: Box
    columns: Columns
    low: float
    high: float

    @property
    def steps(self) -> tuple[float, ...]:
        return tuple(float(step) for step in range(int(self.low), int(self.high) + 1))

    def y(self, score: float) -> float:
        return self.box.bottom - (score - self.low) / (self.high - self.low) * self.box.height


def _plot_of(result: Slopes, size: Size, measure: Measure) -> _Plot:
    columns = columns_in(size, len(result.columns), measure)
    top, bottom = measure.px(_TOP), size.height - measure.px(_BOTTOM)
    width = columns.pitch * len(columns.lefts)
    scores = (s for line in result.lines for s in line.scores if s is not None)
    return _Plot(Box(columns.gutter, top, width, bottom - top), columns, *whole_points(scores))


def _heads(result: Slopes) -> list[Shape]:
    keys = [(line.style.id, line.style.name) for line in result.lines]
    keys += [(words, words) for words in ("leader", "ahead by", "verdict")]
    return [told("", key, words) for key, words in keys]


def _states(result: Slopes) -> list[Thing]:
    names = [
        f"{isolation.name(c.name)} ({c.detail})" if c.detail else c.name for c in result.columns
    ]
    return [Thing(str(index), str(index), "", name) for index, name in enumerate(names)]


def _lines(result: Slopes, plot: _Plot, measure: Measure) -> list[Shape]:
    columns, scale = plot.columns, measure.scale
    shapes: list[Shape] = []
    for line in result.lines:
        for index, (here, there) in enumerate(pairwise(line.scores)):
            if here is not None and there is not None:
                start = columns.middle(index), plot.y(here)
                end = columns.middle(index + 1), plot.y(there)
                shapes.append(Stroke(*start, *end, line.style.colour, 2 * scale))
    for change in result.changes:
        start_x, end_x = columns.middle(change.column), columns.middle(change.column + 1)
        x = start_x + change.at * (end_x - start_x)
        shapes.append(Ring(x, plot.y(change.score), 4 * scale, "ink", 1.5 * scale))
    for line in result.lines:
        for index, score in enumerate(line.scores):
            if score is not None:
                thing = Thing(str(index), str(index), line.style.id, numbers.score(score))
                x, y = columns.middle(index), plot.y(score)
                shapes.append(mark_of(line.style, x, y, scale, "", thing))
    return shapes


def _strip(result: Slopes, plot: _Plot, measure: Measure) -> list[Shape]:
    """A band in the leader's colour, which changes where the lines cross."""
    top, thick = plot.box.bottom + measure.px(12), measure.px(4)
    return [
        Bar(start, top, max(1.0, end - start - 1), thick, style.colour if style else "line")
        for start, end, style in _stretches(plot.columns, result)
    ]


def _stretches(
    columns: Columns, result: Slopes
) -> list[tuple[float, float, AlternativeStyle | None]]:
    """Return who leads from where to where, left to right; None where nobody does."""
    stretches: list[tuple[float, float, AlternativeStyle | None]] = []
    count = len(result.columns)
    for index in range(count):
        start, middle = columns.lefts[index], columns.middle(index)
        if index == 0:
            stretches.append((start, middle, result.columns[index].leader))
        if index == count - 1:
            stretches.append((middle, start + columns.pitch, result.columns[index].leader))
            continue
        reach = columns.middle(index + 1) - middle
        turns = [0.0, *(c.at for c in result.changes if c.column == index), 1.0]
        for one, other in pairwise(turns):
            leader = _leader_between(result, index, (one + other) / 2)
            stretches.append((middle + one * reach, middle + other * reach, leader))
    return stretches


def _leader_between(result: Slopes, index: int, at: float) -> AlternativeStyle | None:
    scores: list[tuple[float, AlternativeStyle]] = []
    for line in result.lines:
        here, there = line.scores[index], line.scores[index + 1]
        if line.can_lead[index] and line.can_lead[index + 1]:
            if here is None or there is None:
                return None
            scores.append((here + at * (there - here), line.style))
    best = max((score for score, _ in scores), default=0.0)
    level = [style for score, style in scores if best - score < _LEVEL]
    return level[0] if len(level) == 1 else None


def _names(result: Slopes, plot: _Plot, size: Size, measure: Measure) -> list[Shape]:
    """At the lines' right ends, moved apart where they would touch; with scores if all fit so."""
    columns, step = plot.columns, measure.px(_NAME_LINE)
    ends = [(line.scores[-1], line.style) for line in result.lines if line.scores]
    known = sorted(((s, style) for s, style in ends if s is not None), key=lambda end: -end[0])
    shown = known[:_MOST_NAMES]
    wanted = [plot.y(score) - step / 2 for score, _ in shown]
    tops = apart(wanted, step, plot.box.top, plot.box.bottom + measure.px(8) - step)
    left = columns.middle(len(columns.lefts) - 1) + measure.px(10)
    right = min(size.width, left + columns.pitch / 2 + measure.px(84))
    told = [f"{numbers.score(score)} {isolation.name(style.name)}" for score, style in shown]
    if any(measure.width(words, "caption") > right - left for words in told):
        told = [isolation.name(style.name) for _, style in shown]
    shapes: list[Shape] = []
    for words, top in zip(told, tops, strict=False):
        place = Box(left, top, right - left, step)
        shapes.append(text_in(place, words, measure, "ink", "start", "caption"))
    return shapes
