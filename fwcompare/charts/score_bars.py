"""The scores as bars from 0 to 10, each stacked from its dimensions."""

from typing import NamedTuple

from fwcompare.analysis import Evaluation
from fwcompare.charts.alternative_styles import AlternativeStyle, AlternativeStyles
from fwcompare.charts.measure import Measure
from fwcompare.charts.shapes import Area, Bar, Box, Line, Shape, Size, Thing, mark_of, told
from fwcompare.charts.text import text_in, weight_of
from fwcompare.dataset.scale import VALUE_MAX
from fwcompare.wording import numbers

MOST_LANES = 5
_PITCH = 24
_THICK = 16
_LEAST_GAP = 5


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
    """One lane for each alternative; `selected` is underlined.

    `then_at` is the score of who would lead after a previewed change.
    """

    lanes: tuple[Lane, ...]
    selected: str = ""
    then_at: float | None = None


def score_bars(
    evaluation: Evaluation,
    styles: AlternativeStyles,
    selected: str,
    then_at: float | None = None,
    most: int = MOST_LANES,
) -> ScoreBars:
    """Return what to draw in the dataset's order; of more than `most` the best ones."""
    shown = set(evaluation.ranking[:most])
    lanes = (_lane(evaluation, style) for id_, style in styles.items() if id_ in shown)
    return ScoreBars(tuple(lanes), selected, then_at)


def _lane(evaluation: Evaluation, style: AlternativeStyle) -> Lane:
    dimensions = evaluation.dataset.dimensions
    segments = tuple(
        Segment(dimension, dimensions[dimension].label, points)
        for dimension, points in evaluation.dimension_contributions[style.id].items()
        if points > 0
    )
    return Lane(style, evaluation.scores[style.id], style.id == evaluation.leader, segments)


def height(result: ScoreBars, measure: Measure) -> int:
    return measure.px(_PITCH) * len(result.lanes) + measure.px(8)


def draw(result: ScoreBars, size: Size, measure: Measure) -> list[Shape]:
    px = measure.px
    shapes: list[Shape] = [told("", "score", "score")]
    labels = {s.dimension: s.label for lane in result.lanes for s in lane.segments}
    shapes += (told("", dimension, label) for dimension, label in labels.items())
    if not result.lanes:
        return shapes
    track = _track(result, size, measure)
    thick = min(px(_THICK), round(_pitch(result, size, measure)) - _LEAST_GAP)
    for index, lane in enumerate(result.lanes):
        centre = _centre(result, size, measure, index)
        shapes += _head(lane, track, centre, measure)
        shapes += _bar(lane, track, centre, thick, result.selected, measure)
        found = {segment.dimension for segment in lane.segments}
        nothing = numbers.score(0.0)
        shapes += (told(lane.style.id, d, nothing) for d in labels if d not in found)
    if result.then_at is not None:
        shapes += _then(result, result.then_at, track, size, measure)
    top = _centre(result, size, measure, 0) - px(8)
    bottom = _centre(result, size, measure, len(result.lanes) - 1) + px(8)
    shapes.append(Line(track.right, top, track.right, bottom, "edge"))
    end = Box(track.right + px(6), top, px(30), bottom - top)
    shapes.append(text_in(end, "10", measure, "ink3", size="caption"))
    return shapes


def _pitch(result: ScoreBars, size: Size, measure: Measure) -> float:
    return min(measure.px(_PITCH), (size.height - measure.px(8)) / len(result.lanes))


def _centre(result: ScoreBars, size: Size, measure: Measure, index: int) -> float:
    pitch = _pitch(result, size, measure)
    return round(size.height / 2 + (index - (len(result.lanes) - 1) / 2) * pitch)


def _track(result: ScoreBars, size: Size, measure: Measure) -> Box:
    px = measure.px
    widest = max(measure.width(lane.style.name, "body", "semibold") for lane in result.lanes)
    head = px(16) + min(widest, size.width * 0.25) + px(12) + _score_width(measure)
    left = max(head + px(12), px(112))
    return Box(left, 0, size.width - px(36) - left, size.height)


def _score_width(measure: Measure) -> float:
    return measure.width("10.00", "body", "semibold")


def _head(lane: Lane, track: Box, centre: float, measure: Measure) -> list[Shape]:
    px, style = measure.px, lane.style
    weight = weight_of(lane.is_leader)
    score_left = track.left - px(12) - _score_width(measure)
    left, top, height = px(16), centre - px(10), px(20)
    name = Box(left, top, score_left - px(8) - left, height)
    place = Box(score_left, top, _score_width(measure), height)
    head = Thing("", style.id, "", style.name)
    score = Thing("", style.id, "score", numbers.score(lane.score))
    return [
        mark_of(style, px(5), centre, measure.scale),
        text_in(name, style.name, measure, "ink", "start", "body", weight, head),
        text_in(place, score.words, measure, "ink", "end", "body", weight, score),
    ]


def _bar(
    lane: Lane, track: Box, centre: float, thick: float, selected: str, measure: Measure
) -> list[Shape]:
    px, style = measure.px, lane.style
    half = thick / 2
    shapes: list[Shape] = [Line(track.left, centre, track.right, centre, "grid")]
    x = track.left
    for dimension, label, points in lane.segments:
        thing = Thing(dimension, style.id, dimension, numbers.score(points))
        width = points / VALUE_MAX * track.width
        seen = max(0.5, width - 1)
        shapes.append(Area(x, centre - half - px(2), width, 2 * half + px(4), thing))
        shapes.append(Bar(x, centre - half, seen, 2 * half, style.colour, 0.0, thing))
        inside = Box(x + px(6), centre - half, seen - px(10), 2 * half)
        if measure.width(label, "caption") <= inside.width:
            words = text_in(inside, label, measure, style.on_colour, "start", "caption")
            shapes.append(words)
        if dimension == selected:
            shapes.append(Bar(x, centre + half + 1, seen, 2, "ink"))
        x += width
    return shapes


def _then(result: ScoreBars, score: float, track: Box, size: Size, measure: Measure) -> list[Shape]:
    """A line where both would end, and beside it, clear of the bars, at which score."""
    px = measure.px
    x = track.left + score / VALUE_MAX * track.width
    thing = Thing("", "then", "score", numbers.score(score))
    line = Line(x, px(8), x, size.height - px(8), "ink", 1.5, "dashed", thing=thing)
    shapes: list[Shape] = [told("then", "", "then"), line]
    words = f"then {thing.words}"
    wide = measure.width(words, "caption")
    ends = [track.left + lane.score / VALUE_MAX * track.width for lane in result.lanes]
    beside = Box(x + px(8), size.height / 2 - px(22), wide, px(20))
    beyond = beside._replace(left=max(x, *ends) + px(8))
    for place in (beside, beyond):
        text = text_in(place, words, measure, "ink2", "start", "caption")
        is_free = all(
            text.left >= end or abs(text.y - _centre(result, size, measure, at)) >= px(_PITCH) / 2
            for at, end in enumerate(ends)
        )
        if is_free and place.right <= track.right - px(4):
            return [*shapes, text]
    return shapes
