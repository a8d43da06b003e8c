"""Every alternative's score over several states: lines that cross where the leader changes."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from fwcompare.analysis import Evaluation
from fwcompare.analysis.snapshots import State, StateOutcome, crossings
from fwcompare.dataset.scale import VALUE_MAX
from fwcompare.gui.charts.marks import draw_mark
from fwcompare.gui.charts.state_columns import Columns, columns_in, columns_to_draw, draw_ground
from fwcompare.gui.charts.table import Table
from fwcompare.gui.charts.text import CENTRE, RIGHT, draw_text, in_lines, text_width
from fwcompare.gui.look.alternative_styles import AlternativeStyle, AlternativeStyles
from fwcompare.gui.look.text_safety import on_one_line
from fwcompare.gui.look.theme import REGULAR, SEMIBOLD, TextSize, Theme
from fwcompare.wording import numbers, sentences

_HEIGHT, _TOP, _BOTTOM = 348, 72, 80
_MOST_NAME_LINES, _MOST_HEAD_LINES = 3, 4
_MOST_NAMES = 12
_NAME_LINE = 14
_LEVEL = 1e-9


class Column(NamedTuple):
    """One state: `detail` is its day or where one is; `leader` is None in a tie or unweighted."""

    name: str
    detail: str
    is_here: bool
    leader: AlternativeStyle | None
    margin: str
    word: str


class Line(NamedTuple):
    """An alternative's scores, 0..10; None in a state without weights."""

    style: AlternativeStyle
    scores: tuple[float | None, ...]


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
        Line(style, tuple(e.scores[id_] if e.has_weights else None for e in evaluations))
        for id_, style in styles.items()
    )
    changes = tuple(
        LeadChange(index, crossing.at, crossing.score)
        for index, (left, right) in enumerate(pairwise(evaluations))
        for crossing in crossings(left, right)
        if crossing.is_for_the_lead
    )
    columns = tuple(_column(outcome, styles) for outcome in outcomes)
    return Slopes(columns, lines, changes, selected)


def _column(outcome: StateOutcome, styles: AlternativeStyles) -> Column:
    state, evaluation = outcome.state, outcome.evaluation
    leader = styles[evaluation.leader] if evaluation.leader else None
    margin = numbers.score(evaluation.margin) if leader and evaluation.margin is not None else ""
    word = sentences.VERDICT_WORDS[outcome.judgement.verdict]
    name, detail = on_one_line(state.name), on_one_line(_detail(state, evaluation))
    return Column(name, detail, state.is_here, leader, margin, word)


def _detail(state: State, evaluation: Evaluation) -> str:
    if state.kind == "now":
        situations = evaluation.dataset.situations
        situation = situations.get(evaluation.decision.situation or "")
        return f"from {situation.name}" if situation else "you are here"
    return "you are here" if state.is_here else state.date


def height(theme: Theme) -> int:
    return theme.px(_HEIGHT)


def draw(painter: QPainter, rect: QRectF, result: Slopes, theme: Theme) -> None:
    columns = columns_in(rect, len(result.columns), theme)
    plot = _plot(rect, columns, theme)
    low, high = _range(result)
    draw_ground(painter, columns, result.selected, theme)
    _draw_axis(painter, plot, low, high, theme)
    _draw_lines(painter, columns, plot, low, high, result, theme)
    for index in columns_to_draw(painter, columns):
        column = result.columns[index]
        _draw_head(painter, columns.cell(index), column, index == result.selected, theme)
        _draw_foot(painter, columns.cell(index), plot, column, theme)
    _draw_strip(painter, columns, plot, result, theme)
    _draw_names(painter, rect, columns, plot, low, high, result, theme)
    draw_gutter(painter, rect, result, theme)


def draw_gutter(painter: QPainter, rect: QRectF, result: Slopes, theme: Theme) -> None:
    """Draw what stays in sight when the columns are scrolled sideways: the scale."""
    columns = columns_in(rect, len(result.columns), theme)
    plot = _plot(rect, columns, theme)
    low, high = _range(result)
    ink3, right = theme.color("ink3"), columns.gutter.right() - theme.px(8)
    for step in _steps(low, high):
        y = _height_of(step, plot, low, high)
        label = QRectF(rect.left(), y - theme.px(8), right - rect.left(), theme.px(16))
        draw_text(painter, label, f"{step:g}", theme, ink3, RIGHT, size="caption")
    words = QRectF(rect.left() + theme.px(16), plot.bottom() + theme.px(12), right, theme.px(16))
    words.setRight(right)
    draw_text(painter, words, "leader", theme, ink3, size="caption")
    words.moveTop(plot.top() - theme.px(20))
    draw_text(painter, words, "score", theme, ink3, size="caption")


def _plot(rect: QRectF, columns: Columns, theme: Theme) -> QRectF:
    top, bottom = rect.top() + theme.px(_TOP), rect.bottom() - theme.px(_BOTTOM)
    left = columns.gutter.right()
    return QRectF(left, top, columns.pitch * len(columns.lefts), bottom - top)


def _range(result: Slopes) -> tuple[float, float]:
    """Whole points around all scores, at least two apart and within the scale."""
    scores = [s for line in result.lines for s in line.scores if s is not None] or [0.0]
    low, high = int(min(scores)), -int(-max(scores) // 1)
    low = min(low, int(VALUE_MAX) - 2)
    return float(low), float(max(high, low + 2))


def _steps(low: float, high: float) -> tuple[float, ...]:
    return tuple(float(step) for step in range(int(low), int(high) + 1))


def _height_of(score: float, plot: QRectF, low: float, high: float) -> float:
    return plot.bottom() - (score - low) / (high - low) * plot.height()


def _draw_axis(painter: QPainter, plot: QRectF, low: float, high: float, theme: Theme) -> None:
    painter.setPen(QPen(theme.color("grid"), 1))
    for step in _steps(low, high):
        y = round(_height_of(step, plot, low, high)) + 0.5
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))


def _draw_lines(
    painter: QPainter,
    columns: Columns,
    plot: QRectF,
    low: float,
    high: float,
    result: Slopes,
    theme: Theme,
) -> None:
    def point(index: int, score: float) -> QPointF:
        return QPointF(columns.middle(index), _height_of(score, plot, low, high))

    for line in result.lines:
        painter.setPen(QPen(line.style.colour, 2 * theme.scale))
        for index, (here, there) in enumerate(pairwise(line.scores)):
            if here is not None and there is not None:
                painter.drawLine(point(index, here), point(index + 1, there))
    ink = QPen(theme.color("ink"), 1.5 * theme.scale)
    for change in result.changes:
        start, end = columns.middle(change.column), columns.middle(change.column + 1)
        at = QPointF(start + change.at * (end - start), point(0, change.score).y())
        painter.setPen(ink)
        painter.setBrush(theme.color("paper"))
        painter.drawEllipse(at, 4 * theme.scale, 4 * theme.scale)
    for line in result.lines:
        for index, score in enumerate(line.scores):
            if score is not None:
                draw_mark(painter, point(index, score), line.style, theme)


def _draw_head(
    painter: QPainter, cell: QRectF, column: Column, is_selected: bool, theme: Theme
) -> None:
    """The state's name, on smaller lines where the column is narrow, and its detail."""
    px = theme.px
    weight = SEMIBOLD if is_selected or column.is_here else REGULAR
    ink = theme.color("ink")
    place = QRectF(cell.left() - px(1), cell.top() + px(4), cell.width() + px(2), px(15))
    is_long = text_width(column.name, theme, "body", weight) > place.width()
    size: TextSize = "caption" if is_long else "body"
    room = cell.width() - px(6)  # a word alone may be wider, since names stand in the middle
    name = in_lines(column.name, room, _MOST_NAME_LINES, theme, size, weight)
    for line in name:
        draw_text(painter, place, line, theme, ink, CENTRE, size, weight)
        place.translate(0, px(14))
    ink = theme.color("ink2" if column.is_here else "ink3")
    most = max(1, _MOST_HEAD_LINES - len(name))
    for line in in_lines(column.detail, room, most, theme, "caption"):
        draw_text(painter, place, line, theme, ink, CENTRE, size="caption")
        place.translate(0, px(13))


def _draw_foot(painter: QPainter, cell: QRectF, plot: QRectF, column: Column, theme: Theme) -> None:
    """Who leads there, by how much, and the verdict's word."""
    px = theme.px
    place = QRectF(cell.left() + px(3), plot.bottom() + px(22), cell.width() - px(6), px(18))
    if column.leader is None:
        draw_text(painter, place, column.word, theme, theme.color("ink"), CENTRE)
        return
    name = column.leader.name
    draw_text(painter, place, name, theme, theme.color("ink"), CENTRE, weight=SEMIBOLD)
    place.translate(0, px(2))
    words = f"by {column.margin}, {column.word}"
    is_long = text_width(words, theme, "caption") > place.width()
    for line in words.split(", ") if is_long else [words]:
        place.translate(0, px(14))
        draw_text(painter, place, line, theme, theme.color("ink2"), CENTRE, size="caption")


def _draw_strip(
    painter: QPainter, columns: Columns, plot: QRectF, result: Slopes, theme: Theme
) -> None:
    """A band in the leader's colour, which changes where the lines cross."""
    y, thick = plot.bottom() + theme.px(12), theme.px(4)
    for start, end, style in _stretches(columns, result):
        place = QRectF(start, y, max(1.0, end - start - 1), thick)
        painter.fillRect(place, style.colour if style else theme.color("line"))


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
    scores = []
    for line in result.lines:
        here, there = line.scores[index], line.scores[index + 1]
        if here is None or there is None:
            return None
        scores.append(here + at * (there - here))
    best = max(scores)
    level = [i for i, score in enumerate(scores) if best - score < _LEVEL]
    return result.lines[level[0]].style if len(level) == 1 else None


def _draw_names(
    painter: QPainter,
    rect: QRectF,
    columns: Columns,
    plot: QRectF,
    low: float,
    high: float,
    result: Slopes,
    theme: Theme,
) -> None:
    """At the lines' right ends, moved apart where they would touch."""
    ends = [(line.scores[-1], line.style) for line in result.lines if line.scores]
    known = sorted(((s, style) for s, style in ends if s is not None), key=lambda end: -end[0])
    step, above = theme.px(_NAME_LINE), plot.top() - theme.px(_NAME_LINE)
    left = columns.middle(len(columns.lefts) - 1) + theme.px(10)
    right = min(rect.right(), left + columns.pitch / 2 + theme.px(84))
    for score, style in known[:_MOST_NAMES]:
        above = max(above + step, _height_of(score, plot, low, high) - step / 2)
        place = QRectF(left, above, right - left, step)
        words = f"{numbers.score(score)} {style.name}"
        draw_text(painter, place, words, theme, theme.color("ink"), size="caption")


def table(result: Slopes) -> Table:
    """Return each state's scores, leader, margin and verdict."""
    rows = [["", *(line.style.name for line in result.lines), "leader", "ahead by", "verdict"]]
    for index, column in enumerate(result.columns):
        scores = [line.scores[index] for line in result.lines]
        told = ["" if score is None else numbers.score(score) for score in scores]
        name = f"{column.name} ({column.detail})" if column.detail else column.name
        leader = column.leader.name if column.leader else ""
        rows.append([name, *told, leader, column.margin, column.word])
    return rows
