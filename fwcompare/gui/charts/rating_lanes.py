"""A criterion's ratings on its fixed scale: a mark and a whisker in a lane for each alternative."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from fwcompare.dataset.dataset import Criterion
from fwcompare.dataset.scale import VALUE_MAX, JudgedScale
from fwcompare.gui.charts.marks import draw_mark
from fwcompare.gui.charts.table import Table
from fwcompare.gui.charts.text import CENTRE, LEFT, RIGHT, draw_text, text_width
from fwcompare.gui.look.alternative_styles import AlternativeStyle, AlternativeStyles
from fwcompare.gui.look.theme import REGULAR, SEMIBOLD, Theme
from fwcompare.wording import numbers

NAMED_FROM = 3
LANE = 16


@dataclass(frozen=True, slots=True)
class Lane:
    """`value`, `low`, `high` on 0..10; `value` is None when unknown.

    `original` is the dataset's value where another one stands in its place. `flip` is "less" or
    "more" where one point that way ends the lead, and `beyond` who is then level or ahead.
    """

    style: AlternativeStyle
    value: float | None
    low: float
    high: float
    figure: str
    is_best: bool
    original: float | None = None
    flip: str = ""
    beyond: AlternativeStyle | None = None


@dataclass(frozen=True, slots=True)
class RatingLanes:
    lanes: tuple[Lane, ...]
    low_words: str
    middle_words: str
    high_words: str
    has_weight: bool
    is_selected: bool = False


def rating_lanes(
    criterion: Criterion,
    original: Criterion,
    styles: AlternativeStyles,
    ranking: Sequence[str],
    flips: Mapping[tuple[str, str], str],
    *,
    has_weight: bool,
    is_selected: bool,
) -> RatingLanes:
    """Return what to draw for one criterion; `original` is it as the dataset has it."""
    values = {id_: criterion.value(id_) for id_ in styles}
    is_best = dict(zip(values, numbers.stressed(list(values.values())), strict=True))
    lanes = tuple(
        Lane(
            style,
            values[id_],
            *criterion.interval(id_),
            figure_of(criterion, id_),
            is_best[id_],
            _replaced(original.value(id_), values[id_]),
            flips.get((criterion.id, id_), ""),
            styles[ranking[1] if id_ == ranking[0] else id_],
        )
        for id_, style in styles.items()
    )
    return RatingLanes(lanes, *scale_words(criterion), has_weight, is_selected)


def _replaced(original: float | None, value: float | None) -> float | None:
    return None if original == value else original


def scale_words(criterion: Criterion) -> tuple[str, str, str]:
    """Return the words at the low end, the middle and the high end of a criterion's scale."""
    scale = criterion.scale
    if isinstance(scale, JudgedScale):
        return scale.low, "", scale.high
    middle = numbers.figure(scale.middle)
    if scale.shape == "log":
        middle = f"{middle} · log"
    return (
        numbers.with_unit(scale.worst, scale.unit),
        middle,
        numbers.with_unit(scale.best, scale.unit),
    )


def figure_of(criterion: Criterion, alternative: str) -> str:
    """Return the raw figure with its unit, "" for a judged or unknown rating."""
    raw = criterion.rating(alternative).value
    if raw is None or isinstance(criterion.scale, JudgedScale):
        return ""
    return numbers.with_unit(raw, criterion.scale.unit)


def size(result: RatingLanes, theme: Theme) -> tuple[int, int]:
    """Return the usual width and the height the lanes take."""
    scale, figure, rating = columns(theme)
    width = _names_width(result, theme) + scale + figure + rating
    return width, theme.px(LANE) * len(result.lanes) + theme.px(18)


def least_width(result: RatingLanes, theme: Theme) -> int:
    """Return the width below which the scale can no longer be read."""
    _, figure, rating = columns(theme)
    return _names_width(result, theme) + theme.px(120) + figure + rating


def _names_width(result: RatingLanes, theme: Theme) -> int:
    return theme.px(72) if len(result.lanes) >= NAMED_FROM else 0


def columns(theme: Theme) -> tuple[int, int, int]:
    """Return the widths of the scale, the figure and the rating column."""
    return theme.px(224), theme.px(68), theme.px(60)


def draw(painter: QPainter, rect: QRectF, result: RatingLanes, theme: Theme) -> None:
    _, figure, rating = columns(theme)
    left = rect.left() + _names_width(result, theme)
    room = rect.right() - figure - rating - left
    axis = QRectF(left + theme.px(12), rect.top(), min(theme.px(200), room - theme.px(24)), 0)
    lanes_height = theme.px(LANE) * len(result.lanes)
    painter.setPen(QPen(theme.color("grid"), 1))
    for tenth in (0, 5, 10):
        x = round(axis.left() + tenth / VALUE_MAX * axis.width()) + 0.5
        painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.top() + lanes_height))
    for index, lane in enumerate(result.lanes):
        row = QRectF(rect.left(), rect.top() + index * theme.px(LANE), rect.width(), theme.px(LANE))
        if len(result.lanes) >= NAMED_FROM:
            name = QRectF(row.left(), row.top(), left - row.left(), row.height())
            draw_text(painter, name, lane.style.name, theme, theme.color("ink2"), size="caption")
        _draw_lane(painter, axis, row.center().y(), lane, result, theme)
        _draw_numbers(painter, row, rect.right() - figure - rating, lane, result, theme)
    _draw_words(painter, axis, rect.top() + lanes_height, result, theme)


def _draw_lane(
    painter: QPainter, axis: QRectF, y: float, lane: Lane, result: RatingLanes, theme: Theme
) -> None:
    def x(value: float) -> float:
        return axis.left() + value / VALUE_MAX * axis.width()

    if lane.value is None:
        painter.setPen(QPen(theme.color("edge"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(x(0), y), QPointF(x(VALUE_MAX), y))
        return
    thickness = (2 if result.has_weight else 1) * theme.scale
    painter.setPen(
        QPen(lane.style.colour, thickness, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
    )
    if lane.high > lane.low:
        painter.drawLine(QPointF(x(lane.low), y), QPointF(x(lane.high), y))
        cap = 3.5 * theme.scale
        painter.setPen(QPen(lane.style.colour, 1.5 * theme.scale))
        for end in (lane.low, lane.high):
            painter.drawLine(QPointF(x(end), y - cap), QPointF(x(end), y + cap))
    ground = theme.color("selected" if result.is_selected else "paper")
    if lane.original is not None:
        draw_mark(painter, QPointF(x(lane.original), y), lane.style, theme, ground=ground)
    centre = QPointF(x(lane.value), y)
    draw_mark(painter, centre, lane.style, theme, ground=None if result.has_weight else ground)


def _draw_numbers(
    painter: QPainter, row: QRectF, left: float, lane: Lane, result: RatingLanes, theme: Theme
) -> None:
    _, figure, rating = columns(theme)
    ink = theme.color("ink" if result.has_weight else "ink2")
    cell = QRectF(left, row.top(), figure, row.height())
    fits = all(text_width(each.figure, theme) <= figure for each in result.lanes)
    text = lane.figure if fits else lane.figure.split(numbers.NARROW_SPACE, maxsplit=1)[0]
    draw_text(painter, cell, text, theme, ink, RIGHT)
    side = theme.px(12) if result.has_weight else 0
    cell = QRectF(left + figure, row.top(), rating - side, row.height())
    if lane.value is None:
        draw_text(painter, cell, "?", theme, theme.color("ink2"), RIGHT)
        return
    weight = SEMIBOLD if lane.is_best and result.has_weight else REGULAR
    draw_text(painter, cell, numbers.rating(lane.value), theme, ink, RIGHT, weight=weight)
    if result.has_weight:
        width = text_width("10.0", theme, weight=SEMIBOLD)
        _draw_flip(painter, cell.right() - width - theme.px(8), row, lane, "less", theme)
        _draw_flip(painter, cell.right() + theme.px(8), row, lane, "more", theme)


def _draw_flip(
    painter: QPainter, x: float, row: QRectF, lane: Lane, way: str, theme: Theme
) -> None:
    """One point less or more: an outline where the leader stays, else filled by who gets level."""
    reach, half = theme.px(4), theme.px(3)
    tip = -reach if way == "less" else reach
    y = row.center().y()
    corners = [QPointF(x, y - half), QPointF(x + tip, y), QPointF(x, y + half)]
    if lane.flip == way and lane.beyond is not None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(lane.beyond.colour)
    else:
        painter.setPen(QPen(theme.color("edge"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolygon(QPolygonF(corners))


def _draw_words(
    painter: QPainter, axis: QRectF, top: float, result: RatingLanes, theme: Theme
) -> None:
    colour = theme.color("ink3")
    line = QRectF(axis.left(), top + theme.px(1), axis.width(), theme.px(15))
    middle = text_width(result.middle_words, theme, "caption")
    free = line.width() - middle - theme.px(12)
    low, high = _shared_out(
        free,
        text_width(result.low_words, theme, "caption"),
        text_width(result.high_words, theme, "caption"),
    )
    low_words = QRectF(line.left(), line.top(), low, line.height())
    high_words = QRectF(line.right() - high, line.top(), high, line.height())
    draw_text(painter, low_words, result.low_words, theme, colour, LEFT, size="caption")
    draw_text(painter, high_words, result.high_words, theme, colour, RIGHT, size="caption")
    if result.middle_words:
        draw_text(painter, line, result.middle_words, theme, colour, CENTRE, size="caption")


def _shared_out(room: float, low: float, high: float) -> tuple[float, float]:
    """Widths for the words at both ends: what each needs, or what the shorter one leaves."""
    if low + high <= room:
        return low, high
    half = room / 2
    if low <= half:
        return low, room - low
    return (room - high, high) if high <= half else (half, half)


def table(result: RatingLanes) -> Table:
    """Return each alternative's figure, value and range on 0..10."""
    rows = [["", "figure", "value", "from", "to"]]
    for lane in result.lanes:
        value = "?" if lane.value is None else numbers.rating(lane.value)
        ends = [numbers.rating(lane.low), numbers.rating(lane.high)]
        rows.append([lane.style.name, lane.figure, value, *ends])
    return rows
