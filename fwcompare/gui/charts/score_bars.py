"""The scores as bars from 0 to 10, each stacked from its dimensions."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from fwcompare.analysis import Evaluation
from fwcompare.dataset.scale import VALUE_MAX
from fwcompare.gui.charts.marks import draw_mark
from fwcompare.gui.charts.table import Table
from fwcompare.gui.charts.text import RIGHT, draw_text, text_width
from fwcompare.gui.look.alternative_styles import AlternativeStyle, AlternativeStyles
from fwcompare.gui.look.theme import REGULAR, SEMIBOLD, Theme
from fwcompare.wording import numbers

MOST_LANES = 5


class Segment(NamedTuple):
    dimension: str
    label: str
    points: float


class Lane(NamedTuple):
    style: AlternativeStyle
    score: float
    is_leader: bool
    segments: tuple[Segment, ...]


class ScoreBars(NamedTuple):
    """One lane for each alternative, in the dataset's order; `selected` is underlined.

    `tie_at` is the score that the best two would share after a previewed change.
    """

    lanes: tuple[Lane, ...]
    selected: str = ""
    tie_at: float | None = None


def score_bars(
    evaluation: Evaluation,
    styles: AlternativeStyles,
    selected: str,
    tie_at: float | None = None,
) -> ScoreBars:
    """Return what to draw; of more than MOST_LANES alternatives the best ones."""
    shown = set(evaluation.ranking[:MOST_LANES])
    dimensions = evaluation.dataset.dimensions
    lanes = tuple(
        Lane(
            style,
            evaluation.scores[id_],
            id_ == evaluation.leader,
            tuple(
                Segment(dimension, dimensions[dimension].label, points)
                for dimension, points in evaluation.dimension_contributions[id_].items()
                if points > 0
            ),
        )
        for id_, style in styles.items()
        if id_ in shown
    )
    return ScoreBars(lanes, selected, tie_at)


def draw(painter: QPainter, rect: QRectF, result: ScoreBars, theme: Theme) -> None:
    track = _track(rect, result, theme)
    for index, lane in enumerate(result.lanes):
        centre = _lane_centre(rect, result, theme, index)
        _draw_head(painter, rect, track, centre, lane, theme)
        _draw_bar(painter, track, centre, lane, result.selected, theme)
    if result.tie_at is not None:
        _draw_tie(painter, rect, track, result.tie_at, theme)
    painter.setPen(QPen(theme.color("edge"), 1))
    top = _lane_centre(rect, result, theme, 0) - theme.px(8)
    bottom = _lane_centre(rect, result, theme, len(result.lanes) - 1) + theme.px(8)
    painter.drawLine(QPointF(track.right(), top), QPointF(track.right(), bottom))
    end = QRectF(track.right() + theme.px(6), top, theme.px(30), bottom - top)
    draw_text(painter, end, "10", theme, theme.color("ink3"), size="caption")


def _draw_tie(painter: QPainter, rect: QRectF, track: QRectF, score: float, theme: Theme) -> None:
    x = track.left() + score / VALUE_MAX * track.width()
    dashed = QPen(theme.color("ink"), 1.5, Qt.PenStyle.DashLine)
    painter.setPen(dashed)
    painter.drawLine(QPointF(x, rect.top() + theme.px(8)), QPointF(x, rect.bottom() - theme.px(8)))
    text = f"tie at {numbers.score(score)}"
    place = QRectF(x + theme.px(8), rect.center().y() - theme.px(22), theme.px(90), theme.px(20))
    draw_text(painter, place, text, theme, theme.color("ink2"), size="caption")


def dimension_at(rect: QRectF, result: ScoreBars, theme: Theme, point: QPointF) -> str:
    """Return the dimension whose segment lies under a point, or ""."""
    track = _track(rect, result, theme)
    for index, lane in enumerate(result.lanes):
        if abs(point.y() - _lane_centre(rect, result, theme, index)) <= theme.px(10):
            x = track.left()
            for segment in lane.segments:
                x += segment.points / VALUE_MAX * track.width()
                if track.left() <= point.x() <= x:
                    return segment.dimension
    return ""


def _pitch(rect: QRectF, result: ScoreBars, theme: Theme) -> float:
    return min(theme.px(24), (rect.height() - theme.px(8)) / max(1, len(result.lanes)))


def _lane_centre(rect: QRectF, result: ScoreBars, theme: Theme, index: int) -> float:
    pitch = _pitch(rect, result, theme)
    return round(rect.center().y() + (index - (len(result.lanes) - 1) / 2) * pitch)


def _track(rect: QRectF, result: ScoreBars, theme: Theme) -> QRectF:
    widest = max(text_width(lane.style.name, theme, weight=SEMIBOLD) for lane in result.lanes)
    head = theme.px(16) + min(widest, rect.width() * 0.25) + theme.px(12) + _score_width(theme)
    left = rect.left() + max(head + theme.px(12), theme.px(112))
    return QRectF(left, rect.top(), rect.right() - theme.px(36) - left, rect.height())


def _score_width(theme: Theme) -> float:
    return text_width("10.00", theme, weight=SEMIBOLD)


def _draw_head(
    painter: QPainter, rect: QRectF, track: QRectF, centre: float, lane: Lane, theme: Theme
) -> None:
    weight = SEMIBOLD if lane.is_leader else REGULAR
    draw_mark(painter, QPointF(rect.left() + theme.px(5), centre), lane.style, theme)
    top, height = centre - theme.px(10), theme.px(20)
    score_left = track.left() - theme.px(12) - _score_width(theme)
    left = rect.left() + theme.px(16)
    name = QRectF(left, top, score_left - theme.px(8) - left, height)
    draw_text(painter, name, lane.style.name, theme, theme.color("ink"), weight=weight)
    score = QRectF(score_left, top, _score_width(theme), height)
    text = numbers.score(lane.score)
    draw_text(painter, score, text, theme, theme.color("ink"), RIGHT, weight=weight)


def _draw_bar(
    painter: QPainter, track: QRectF, centre: float, lane: Lane, selected: str, theme: Theme
) -> None:
    painter.setPen(QPen(theme.color("grid"), 1))
    painter.drawLine(QPointF(track.left(), centre), QPointF(track.right(), centre))
    x = track.left()
    half = theme.px(16) / 2
    for segment in lane.segments:
        width = segment.points / VALUE_MAX * track.width()
        bar = QRectF(x, centre - half, max(0.5, width - 1), 2 * half)
        painter.fillRect(bar, lane.style.colour)
        inside = bar.adjusted(theme.px(6), 0, -theme.px(4), 0)
        if text_width(segment.label, theme, "caption") <= inside.width():
            draw_text(painter, inside, segment.label, theme, lane.style.on_colour, size="caption")
        if segment.dimension == selected:
            painter.fillRect(
                QRectF(bar.left(), bar.bottom() + 2, bar.width(), 2), theme.color("ink")
            )
        x += width


def table(result: ScoreBars) -> Table:
    """Return the scores and what each dimension adds to them."""
    labels = list(dict.fromkeys(s.label for lane in result.lanes for s in lane.segments))
    rows = [["", "score", *labels]]
    for lane in result.lanes:
        points = {segment.label: segment.points for segment in lane.segments}
        parts = [numbers.score(points.get(label, 0.0)) for label in labels]
        rows.append([lane.style.name, numbers.score(lane.score), *parts])
    return rows
