"""How the shares of the dimensions differ from state to state, against those of here."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from fwcompare.analysis.rounding import percentages
from fwcompare.analysis.snapshots import StateOutcome, share_differences
from fwcompare.gui.charts.state_columns import Columns, columns_in, columns_to_draw, draw_ground
from fwcompare.gui.charts.table import Table
from fwcompare.gui.charts.text import CENTRE, LEFT, RIGHT, draw_text
from fwcompare.gui.look.text_safety import on_one_line
from fwcompare.gui.look.theme import SEMIBOLD, Theme
from fwcompare.wording import numbers

_ROW, _HEAD = 22, 4
_BAR, _NUMBER, _LEAST = 4, 30, 0.005


class Row(NamedTuple):
    """`share` is that of here, "" without weights; `changes` (-1..1) what others have more."""

    dimension: str
    label: str
    share: str
    changes: tuple[float | None, ...]


class ShareChanges(NamedTuple):
    """A row for each dimension, a column for each state; `here` has shares, no differences."""

    names: tuple[str, ...]
    here: int
    rows: tuple[Row, ...]
    selected: int = -1


def share_changes(outcomes: Sequence[StateOutcome], selected: int) -> ShareChanges:
    """Return what to draw; the last state that has the points of now is "here"."""
    marked = [index for index, outcome in enumerate(outcomes) if outcome.state.is_here]
    here = marked[-1] if marked else len(outcomes) - 1
    base = outcomes[here].evaluation
    differences = [
        share_differences(base, outcome.evaluation) if outcome.evaluation.has_weights else None
        for outcome in outcomes
    ]
    shares = percentages(base.dimension_shares)
    rows = tuple(
        Row(
            id_,
            on_one_line(dimension.label),
            numbers.percent(shares[id_]) if base.has_weights else "",
            tuple(None if found is None else found[id_] for found in differences),
        )
        for id_, dimension in base.dataset.dimensions.items()
    )
    names = tuple(on_one_line(outcome.state.name) for outcome in outcomes)
    return ShareChanges(names, here, rows, selected)


def height(result: ShareChanges, theme: Theme) -> int:
    return theme.px(_HEAD) * 2 + theme.px(_ROW) * len(result.rows)


def draw(painter: QPainter, rect: QRectF, result: ShareChanges, theme: Theme) -> None:
    columns = columns_in(rect, len(result.names), theme)
    draw_ground(painter, columns, result.selected, theme)
    shown = columns_to_draw(painter, columns)
    for number, row in enumerate(result.rows):
        line = _line(rect, number, theme)
        right = columns.lefts[-1] + columns.pitch
        painter.setPen(QPen(theme.color("grid"), 1))
        painter.drawLine(
            round(columns.gutter.right()), round(line.top()), round(right), round(line.top())
        )
        for index in shown:
            change = row.changes[index]
            cell = QRectF(columns.lefts[index], line.top(), columns.pitch, line.height())
            if index == result.here:
                ink = theme.color("ink")
                draw_text(painter, cell, row.share, theme, ink, CENTRE, weight=SEMIBOLD)
            else:
                _draw_change(painter, cell, change, _longest(result), theme)
    draw_gutter(painter, rect, result, theme)


def draw_gutter(painter: QPainter, rect: QRectF, result: ShareChanges, theme: Theme) -> None:
    """Draw what stays in sight when the columns are scrolled sideways: the dimensions."""
    columns: Columns = columns_in(rect, len(result.names), theme)
    for number, row in enumerate(result.rows):
        line = _line(rect, number, theme)
        left = rect.left() + theme.px(16)
        place = QRectF(left, line.top(), columns.gutter.right() - theme.px(6) - left, line.height())
        draw_text(painter, place, row.label, theme, theme.color("ink"), LEFT)


def _line(rect: QRectF, number: int, theme: Theme) -> QRectF:
    top = rect.top() + theme.px(_HEAD) + number * theme.px(_ROW)
    return QRectF(rect.left(), top, rect.width(), theme.px(_ROW))


def _longest(result: ShareChanges) -> float:
    found = [abs(c) for row in result.rows for c in row.changes if c is not None]
    return max(found, default=0.0) or 1.0


def _draw_change(
    painter: QPainter, cell: QRectF, change: float | None, longest: float, theme: Theme
) -> None:
    """A bar from a middle line, to the right where the share is larger, and the number."""
    px = theme.px
    if change is None:
        draw_text(painter, cell, numbers.EN_DASH, theme, theme.color("ink3"), CENTRE)
        return
    is_level = abs(change) < _LEAST
    number = QRectF(cell.right() - px(_NUMBER + 10), cell.top(), px(_NUMBER), cell.height())
    left = cell.left() + px(10)
    middle, reach = (left + number.left()) / 2, (number.left() - left) / 2
    painter.setPen(QPen(theme.color("line"), 1))
    inset = px(4)
    painter.drawLine(QPointF(middle, cell.top() + inset), QPointF(middle, cell.bottom() - inset))
    if not is_level:
        length, y = change / longest * reach, cell.center().y() - px(_BAR) / 2
        bar = QRectF(min(middle, middle + length), y, max(1.0, abs(length)), px(_BAR))
        painter.fillRect(bar, theme.color("ink2"))
    ink = theme.color("ink3" if is_level else "ink")
    draw_text(painter, number, difference(change), theme, ink, RIGHT)


def difference(change: float) -> str:
    """Return a difference of shares in whole points of per cent, with its sign."""
    if abs(change) < _LEAST:
        return "0"
    return f"{100 * change:+.0f}".replace("-", numbers.MINUS)


def table(result: ShareChanges) -> Table:
    """Return the shares of here, and how many points of per cent others have more or less."""
    rows = [["", *result.names]]
    for row in result.rows:
        cells = [
            row.share if index == result.here else ("" if change is None else difference(change))
            for index, change in enumerate(row.changes)
        ]
        rows.append([row.label, *cells])
    return rows
