"""How the margin comes about: the dimensions' parts, largest first, ending at the margin."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from fwcompare.analysis import Evaluation
from fwcompare.analysis.gap import gap_by_criterion, gap_by_dimension
from fwcompare.gui.charts.table import Table
from fwcompare.gui.charts.text import RIGHT, draw_text, text_width
from fwcompare.gui.look.alternative_styles import AlternativeStyle, AlternativeStyles
from fwcompare.gui.look.theme import REGULAR, SEMIBOLD, TextSize, Theme
from fwcompare.wording import numbers

_WORDS_GAP = 6


class Step(NamedTuple):
    """A part of the margin; `criterion` is "" for a whole dimension."""

    dimension: str
    criterion: str
    label: str
    start: float
    gap: float


class Waterfall(NamedTuple):
    """`first` leads, or would if a tie broke; positive gaps are for it, negative for `second`."""

    first: AlternativeStyle
    second: AlternativeStyle
    steps: tuple[Step, ...]
    margin: float
    total_label: str
    selected: str = ""


def waterfall(
    evaluation: Evaluation, styles: AlternativeStyles, selected: str, opened: str
) -> Waterfall:
    """Return what to draw, with the criteria of the dimension `opened` under it."""
    first, second = evaluation.ranking[:2]
    dataset = evaluation.dataset
    steps: list[Step] = []
    position = 0.0
    for id_, gap in gap_by_dimension(evaluation).items():
        steps.append(Step(id_, "", dataset.dimensions[id_].label, position, gap))
        if id_ == opened:
            inner = position
            for criterion, part in gap_by_criterion(evaluation, id_).items():
                if not part:
                    continue
                label = dataset.criteria[criterion].label
                steps.append(Step(id_, criterion, label, inner, part))
                inner += part
        position += gap
    label = "Level" if evaluation.leader is None else f"{styles[first].name} leads"
    return Waterfall(
        styles[first], styles[second], tuple(steps), evaluation.margin or 0.0, label, selected
    )


def height(result: Waterfall, theme: Theme) -> int:
    return theme.px(16) * (len(result.steps) + 1) + theme.px(8)


def draw(painter: QPainter, rect: QRectF, result: Waterfall, theme: Theme) -> None:
    bars = _bars(rect, result, theme)
    low, high = _range(result)
    scale = bars.width() / ((high - low) or 1.0)
    zero = bars.left() - low * scale
    row = theme.px(16)
    ink, ink2 = theme.color("ink"), theme.color("ink2")
    for index, step in enumerate(result.steps):
        line = QRectF(rect.left(), rect.top() + index * row, rect.width(), row)
        is_inner = bool(step.criterion)
        is_selected = step.dimension == result.selected and not is_inner
        _draw_row(
            painter, line, bars, step.label, numbers.difference(step.gap), theme,
            ink2 if is_inner else ink, is_selected, is_inner,
        )  # fmt: skip
        colour = (result.first if step.gap >= 0 else result.second).colour
        bar = _bar(zero + step.start * scale, step.gap * scale, line, theme, is_inner)
        painter.fillRect(bar, colour)
        if is_selected:
            painter.fillRect(QRectF(bar.left(), bar.bottom() + 1, bar.width(), 2), ink)
        if not is_inner:
            end = zero + (step.start + step.gap) * scale
            _draw_connector(painter, end, bar, rect, result, theme, index)
    top = rect.top() + len(result.steps) * row + theme.px(8)
    line = QRectF(rect.left(), top, rect.width(), row)
    margin = numbers.difference(result.margin)
    _draw_row(painter, line, bars, result.total_label, margin, theme, ink, True, False)
    painter.fillRect(_bar(zero, result.margin * scale, line, theme, False), result.first.colour)
    painter.setPen(QPen(theme.color("edge"), 1))
    painter.drawLine(QPointF(zero, rect.top()), QPointF(zero, line.bottom()))


def changed_part(rect: QRectF, before: Waterfall, after: Waterfall, theme: Theme) -> QRectF:
    """Return where two pictures differ: not in the words, while the order stays."""
    if _words(before) != _words(after):
        return rect
    left = _bars(rect, after, theme).left() - theme.px(_WORDS_GAP)
    return QRectF(left, rect.top(), rect.right() - left, rect.height())


def _words(result: Waterfall) -> list[object]:
    steps = [(step.label, bool(step.criterion), step.dimension) for step in result.steps]
    return [result.first, result.second, result.total_label, result.selected, *steps]


def step_at(rect: QRectF, result: Waterfall, theme: Theme, point: QPointF) -> Step | None:
    index = int((point.y() - rect.top()) // theme.px(16))
    return result.steps[index] if 0 <= index < len(result.steps) else None


def _range(result: Waterfall) -> tuple[float, float]:
    ends = [s.start + s.gap for s in result.steps] + [s.start for s in result.steps]
    return min(0.0, result.margin, *ends), max(0.0, result.margin, *ends)


def _bars(rect: QRectF, result: Waterfall, theme: Theme) -> QRectF:
    widths = [
        text_width(s.label, theme, weight=SEMIBOLD) + (theme.px(10) if s.criterion else 0)
        for s in result.steps
    ]
    widths.append(text_width(result.total_label, theme, weight=SEMIBOLD))
    label = min(max(widths), rect.width() * 0.42) + theme.px(8)
    value = text_width("+10.00", theme, weight=SEMIBOLD) + theme.px(8)
    return QRectF(rect.left() + label, rect.top(), rect.width() - label - value, rect.height())


def _bar(x: float, width: float, line: QRectF, theme: Theme, is_inner: bool) -> QRectF:
    thick = theme.px(4 if is_inner else 10)
    left, right = sorted((x, x + width))
    return QRectF(left, line.center().y() - thick / 2, max(1.0, right - left), thick)


def _draw_row(
    painter: QPainter,
    line: QRectF,
    bars: QRectF,
    label: str,
    value: str,
    theme: Theme,
    colour: QColor,
    is_bold: bool,
    is_inner: bool,
) -> None:
    weight = SEMIBOLD if is_bold else REGULAR
    size: TextSize = "caption" if is_inner else "body"
    indent = theme.px(10) if is_inner else 0
    name = QRectF(
        line.left() + indent, line.top(), bars.left() - line.left() - indent, line.height()
    )
    name.setRight(bars.left() - theme.px(_WORDS_GAP))
    if not painter.hasClipping() or painter.clipBoundingRect().left() + 1 < name.right():
        draw_text(painter, name, label, theme, colour, size=size, weight=weight)
    number = QRectF(bars.right() + 2, line.top(), line.right() - bars.right() - 2, line.height())
    draw_text(painter, number, value, theme, colour, RIGHT, size=size, weight=weight)


def _draw_connector(
    painter: QPainter,
    x: float,
    bar: QRectF,
    rect: QRectF,
    result: Waterfall,
    theme: Theme,
    index: int,
) -> None:
    following = next(
        (i for i in range(index + 1, len(result.steps)) if not result.steps[i].criterion),
        None,
    )
    row = theme.px(16)
    below = rect.top() + (len(result.steps) if following is None else following) * row
    below += theme.px(8) if following is None else 0
    painter.setPen(QPen(theme.color("edge"), 1))
    painter.drawLine(QPointF(x, bar.bottom()), QPointF(x, below + (row - theme.px(10)) / 2))


def table(result: Waterfall) -> Table:
    """Return the parts of the lead, those of criteria under their dimension's."""
    rows = [["part", f"for {result.first.name}"]]
    for step in result.steps:
        indent = "– " if step.criterion else ""
        rows.append([f"{indent}{step.label}", numbers.difference(step.gap)])
    rows.append([result.total_label, numbers.difference(result.margin)])
    return rows
