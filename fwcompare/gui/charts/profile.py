"""The alternatives' values over the dimensions, 0..10, a row for each dimension."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from fwcompare.analysis import Evaluation
from fwcompare.analysis.rounding import percentages
from fwcompare.dataset.scale import VALUE_MAX
from fwcompare.gui.charts.marks import draw_mark
from fwcompare.gui.charts.table import Table
from fwcompare.gui.charts.text import CENTRE, RIGHT, draw_text, text_width
from fwcompare.gui.look.alternative_styles import AlternativeStyle, AlternativeStyles
from fwcompare.gui.look.theme import REGULAR, SEMIBOLD, Theme
from fwcompare.wording import numbers

_ROW = 20
_HEAD = 36
_MOST_NUMBER_COLUMNS = 4


class Row(NamedTuple):
    """`values` has None for a dimension whose criteria have no points."""

    dimension: str
    label: str
    share: str
    has_weight: bool
    values: tuple[float | None, ...]


class Profile(NamedTuple):
    styles: tuple[AlternativeStyle, ...]
    rows: tuple[Row, ...]
    selected: str = ""


def profile(evaluation: Evaluation, styles: AlternativeStyles, selected: str) -> Profile:
    """Return what to draw."""
    shares = percentages(evaluation.dimension_shares)
    rows = tuple(
        Row(
            id_,
            dimension.label,
            numbers.percent(shares[id_]),
            evaluation.dimension_shares[id_] > 0,
            tuple(evaluation.dimension_values[a][id_] for a in styles),
        )
        for id_, dimension in evaluation.dataset.dimensions.items()
    )
    return Profile(tuple(styles.values()), rows, selected)


def height(result: Profile, theme: Theme) -> int:
    return theme.px(_HEAD) + theme.px(_ROW) * len(result.rows)


def draw(painter: QPainter, rect: QRectF, result: Profile, theme: Theme) -> None:
    axis = _axis(rect, result, theme)
    wanted = painter.clipBoundingRect() if painter.hasClipping() else rect
    if wanted.top() < rect.top() + theme.px(_HEAD):
        _draw_head(painter, rect, axis, result, theme)
    for index, row in enumerate(result.rows):
        line = _line(rect, index, theme)
        if not line.intersects(wanted):
            continue
        _draw_grid(painter, line, axis, theme)
        is_selected = row.dimension == result.selected
        label = QRectF(
            line.left(), line.top(), axis.left() - line.left() - theme.px(12), line.height()
        )
        weight = SEMIBOLD if is_selected else REGULAR
        draw_text(painter, label, row.label, theme, theme.color("ink"), weight=weight)
        _draw_marks(painter, axis, line.center().y(), row, result, theme)
        _draw_numbers(painter, line, row, result, theme)


def changed_part(rect: QRectF, before: Profile, after: Profile, theme: Theme) -> QRectF:
    """Return where two pictures differ: in a few rows while a dimension's slider moves."""
    if before.styles != after.styles or len(before.rows) != len(after.rows):
        return rect
    changed = QRectF()
    for index, (old, new) in enumerate(zip(before.rows, after.rows, strict=True)):
        was_selected, is_selected = (
            old.dimension == before.selected,
            new.dimension == after.selected,
        )
        if (old, was_selected) != (new, is_selected):
            changed = changed.united(_line(rect, index, theme))
    return changed


def _line(rect: QRectF, index: int, theme: Theme) -> QRectF:
    top = rect.top() + theme.px(_HEAD) + index * theme.px(_ROW)
    return QRectF(rect.left(), top, rect.width(), theme.px(_ROW))


def _draw_grid(painter: QPainter, line: QRectF, axis: QRectF, theme: Theme) -> None:
    painter.setPen(QPen(theme.color("grid"), 1))
    for value in (0, 5, 10):
        x = round(axis.left() + value / VALUE_MAX * axis.width()) + 0.5
        painter.drawLine(QPointF(x, line.top()), QPointF(x, line.bottom()))


def row_at(rect: QRectF, result: Profile, theme: Theme, point: QPointF) -> str:
    """Return the dimension whose row lies under a point, or ""."""
    index = int((point.y() - rect.top() - theme.px(_HEAD)) // theme.px(_ROW))
    return result.rows[index].dimension if 0 <= index < len(result.rows) else ""


def _columns(result: Profile, theme: Theme) -> tuple[float, list[float]]:
    """The width of the weight column and of each alternative's number column."""
    gap = theme.px(16)
    if len(result.styles) > _MOST_NUMBER_COLUMNS:
        return theme.px(48), []
    return theme.px(60), [
        min(text_width(s.name, theme, "caption"), theme.px(80)) + gap for s in result.styles
    ]


def _axis(rect: QRectF, result: Profile, theme: Theme) -> QRectF:
    widest = max(text_width(r.label, theme, weight=SEMIBOLD) for r in result.rows)
    left = rect.left() + min(widest, rect.width() * 0.3) + theme.px(24)
    weight, numbers_ = _columns(result, theme)
    right = rect.right() - weight - sum(numbers_) - theme.px(6)
    return QRectF(left, rect.top(), right - left, rect.height())


def _draw_head(
    painter: QPainter, rect: QRectF, axis: QRectF, result: Profile, theme: Theme
) -> None:
    ink3 = theme.color("ink3")
    top = rect.top() + theme.px(_HEAD - 20)
    painter.setPen(QPen(theme.color("grid"), 1))
    for value in (0, 5, 10):
        x = round(axis.left() + value / VALUE_MAX * axis.width()) + 0.5
        half = theme.px(12)
        label = QRectF(x - half, top, 2 * half, theme.px(16))
        draw_text(painter, label, str(value), theme, ink3, CENTRE, size="caption")
    for cell, text in _cells(rect, result, theme, ("weight", *(s.name for s in result.styles))):
        head = QRectF(cell.left(), top, cell.width(), theme.px(16))
        draw_text(painter, head, text, theme, ink3, RIGHT, size="caption")


def _draw_marks(
    painter: QPainter, axis: QRectF, y: float, row: Row, result: Profile, theme: Theme
) -> None:
    known = [(v, s) for v, s in zip(row.values, result.styles, strict=True) if v is not None]
    if not known:
        return

    def x(value: float) -> float:
        return axis.left() + value / VALUE_MAX * axis.width()

    painter.setPen(QPen(theme.color("grid"), 1))
    painter.drawLine(QPointF(axis.left(), y), QPointF(axis.right(), y))
    best, leader = max(known, key=lambda pair: pair[0])
    least = min(v for v, _ in known)
    if least < best:
        painter.setPen(QPen(leader.colour, (2 if row.has_weight else 1) * theme.scale))
        painter.drawLine(QPointF(x(least), y), QPointF(x(best), y))
    ground = None if row.has_weight else theme.color("paper")
    for value, style in known:
        draw_mark(painter, QPointF(x(value), y), style, theme, ground=ground)


def _draw_numbers(painter: QPainter, line: QRectF, row: Row, result: Profile, theme: Theme) -> None:
    is_stressed = (False, *numbers.stressed(row.values))
    texts = (row.share, *("" if v is None else numbers.rating(v) for v in row.values))
    for index, (cell, text) in enumerate(_cells(line, result, theme, texts)):
        is_best = is_stressed[index]
        weight = SEMIBOLD if is_best else REGULAR
        colour = theme.color("ink" if is_best else "ink2")
        draw_text(painter, cell, text, theme, colour, RIGHT, weight=weight)


def _cells(
    line: QRectF, result: Profile, theme: Theme, texts: tuple[str, ...]
) -> list[tuple[QRectF, str]]:
    weight, widths = _columns(result, theme)
    left = line.right() - weight - sum(widths)
    cells = []
    for width, text in zip((weight, *widths), texts, strict=False):
        cells.append((QRectF(left, line.top(), width, line.height()), text))
        left += width
    return cells


def table(result: Profile) -> Table:
    """Return each dimension's share and values."""
    rows = [["dimension", "share", *(style.name for style in result.styles)]]
    for row in result.rows:
        values = ["" if v is None else numbers.rating(v) for v in row.values]
        rows.append([row.label, row.share, *values])
    return rows
