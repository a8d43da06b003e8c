"""The scores as bars from 0 to 10, each stacked from what is weighed."""

from typing import NamedTuple

from fwcompare.analysis import Evaluation
from fwcompare.analysis.must_states import MustState
from fwcompare.analysis.weighed import weighed
from fwcompare.charts import must_line
from fwcompare.charts.alternative_styles import AlternativeStyle, AlternativeStyles
from fwcompare.charts.measure import Measure
from fwcompare.charts.must_signs import SIGN, sign
from fwcompare.charts.shapes import Area, Bar, Box, Line, Shape, Size, Text, Thing, mark_of, told
from fwcompare.charts.text import text_in, weight_of
from fwcompare.dataset.scale import VALUE_MAX
from fwcompare.wording import must_words, numbers, strip_words

MOST_LANES = 5
_PITCH = 24
_THICK = 16
_LEAST_GAP = 5
_FEW = 2
_NAMES = 0.34  # of the width: the most that names have, however long
_CLOSE_PITCH, _MUST_HEIGHT, _MUST_PART = 20, 20, 0.31


class Segment(NamedTuple):
    id: str
    label: str
    points: float


class Lane(NamedTuple):
    """`standing` says how it meets what must be, "" where nothing must; `is_out` if it fails."""

    style: AlternativeStyle
    score: float
    is_leader: bool
    segments: tuple[Segment, ...]
    standing: str = ""
    state: MustState = "meets"

    @property
    def is_out(self) -> bool:
        return bool(self.standing) and self.state == "fails"


class ScoreBars(NamedTuple):
    """One lane for each alternative; `selected` is underlined.

    `then_at` is the score of who would lead after a previewed change. `is_quiet` where the scores
    are nobody's word yet: outlined, and nobody in front. `must` is the line below two lanes that
    tells how they meet what must be; of more lanes each has a sign. There are no
    scores where there are no criteria. `names` are all that may stand beside a lane: the longest
    of them has room, so that bars begin where they are whoever joins.
    """

    lanes: tuple[Lane, ...]
    selected: str = ""
    then_at: float | None = None
    is_quiet: bool = False
    must: must_line.MustLine | None = None
    has_scores: bool = True
    names: tuple[str, ...] = ()

    @property
    def has_signs(self) -> bool:
        """Whether a sign beside each name tells how it meets what must be."""
        return self.must is None and any(lane.standing for lane in self.lanes)


def score_bars(
    evaluation: Evaluation,
    styles: AlternativeStyles,
    selected: str,
    then_at: float | None = None,
    most: int = MOST_LANES,
    *,
    is_quiet: bool = False,
) -> ScoreBars:
    """Return what to draw in the dataset's order; of more than `most` the best ones."""
    shown = set(evaluation.ranking[:most])
    lanes = (_lane(evaluation, style) for id_, style in styles.items() if id_ in shown)
    has_line = bool(evaluation.musts) and len(evaluation.scores) == _FEW
    must = must_line.must_line(evaluation) if has_line else None
    has_scores = bool(evaluation.dataset.criteria)
    names = tuple(style.name for style in styles.values())
    return ScoreBars(tuple(lanes), selected, then_at, is_quiet, must, has_scores, names)


def _lane(evaluation: Evaluation, style: AlternativeStyle) -> Lane:
    found = weighed(evaluation)
    segments = tuple(
        Segment(id_, found.things[id_].label, points)
        for id_, points in found.contributions[style.id].items()
        if points > 0
    )
    is_leader = style.id == evaluation.leader
    lane = Lane(style, evaluation.scores[style.id], is_leader, segments)
    if not evaluation.musts:
        return lane
    standing = must_words.standing(evaluation, style.id)
    return lane._replace(standing=standing, state=must_words.overall(evaluation, style.id))


def height(result: ScoreBars, measure: Measure) -> int:
    must = measure.px(_MUST_HEIGHT + 8) if result.must is not None else 0
    return measure.px(_PITCH) * len(result.lanes) + measure.px(8) + must


def draw(result: ScoreBars, size: Size, measure: Measure) -> list[Shape]:
    px = measure.px
    shapes: list[Shape] = [told("", "score", "score")]
    labels = {s.id: s.label for lane in result.lanes for s in lane.segments}
    shapes += (told("", id_, label) for id_, label in labels.items())
    if any(lane.standing for lane in result.lanes):
        shapes.append(told("", "must", strip_words.MUST_HAVE))
    if not result.lanes:
        return shapes
    track = _track(result, size, measure)
    thick = min(px(_THICK), round(_pitch(result, size, measure)) - _LEAST_GAP)
    for index, lane in enumerate(result.lanes):
        centre = _centre(result, size, measure, index)
        shapes += _head(lane, track, centre, result, measure)
        shapes += _bar(lane, track, centre, thick, result, measure)
        found = {segment.id for segment in lane.segments}
        nothing = numbers.score(0.0)
        shapes += (told(lane.style.id, d, nothing) for d in labels if d not in found)
    if result.must is not None:
        shapes += must_line.draw(result.must, _must_place(size, measure), measure)
    if result.then_at is not None:
        shapes += _then(result, result.then_at, track, size, measure)
    top = _centre(result, size, measure, 0) - px(8)
    bottom = _centre(result, size, measure, len(result.lanes) - 1) + px(8)
    shapes.append(Line(track.right, top, track.right, bottom, "edge"))
    end = Box(track.right + px(6), top, px(30), bottom - top)
    shapes.append(text_in(end, "10", measure, "ink3", size="caption"))
    return shapes


def _pitch(result: ScoreBars, size: Size, measure: Measure) -> float:
    most = measure.px(_PITCH if result.must is None else _CLOSE_PITCH)
    return min(most, (_lanes_height(result, size, measure) - measure.px(4)) / len(result.lanes))


def _lanes_height(result: ScoreBars, size: Size, measure: Measure) -> float:
    """Return the height that the lanes have, above the line of what must be."""
    taken = measure.px(4) if result.must is None else _must_place(size, measure).height
    return size.height - taken


def _centre(result: ScoreBars, size: Size, measure: Measure, index: int) -> float:
    pitch = _pitch(result, size, measure)
    middle = size.height / 2
    if result.must is not None:
        middle = measure.px(2) + _lanes_height(result, size, measure) / 2
    return round(middle + (index - (len(result.lanes) - 1) / 2) * pitch)


def _must_place(size: Size, measure: Measure) -> Box:
    high = min(measure.px(_MUST_HEIGHT), size.height * _MUST_PART)
    return Box(0, size.height - high, size.width - measure.px(36), high)


def _track(result: ScoreBars, size: Size, measure: Measure) -> Box:
    px = measure.px
    names = (*result.names, *(lane.style.name for lane in result.lanes))
    widest = max(measure.width(name, "body", "semibold") for name in names)
    head = px(16) + min(widest, size.width * _NAMES) + px(12) + _score_width(measure)
    head += px(SIGN + 6) if result.has_signs else 0
    left = max(head + px(12), px(112))
    return Box(left, 0, size.width - px(36) - left, size.height)


def _score_width(measure: Measure) -> float:
    return measure.width(numbers.score(10), "body", "semibold")


def _head(
    lane: Lane, track: Box, centre: float, result: ScoreBars, measure: Measure
) -> list[Shape]:
    px, style = measure.px, lane.style
    weight = weight_of(lane.is_leader and not result.is_quiet)
    ink = "ink3" if result.is_quiet else "ink"
    score_left = track.left - px(12) - _score_width(measure)
    left, top, height = px(16), centre - px(10), px(20)
    sign_left = score_left - px(SIGN + 6) if result.has_signs else score_left
    name = Box(left, top, sign_left - px(8) - left, height)
    place = Box(score_left, top, _score_width(measure), height)
    head = Thing("", style.id, "", style.name)
    told_score = numbers.score(lane.score) if result.has_scores else numbers.EN_DASH
    score = Thing("", style.id, "score", told_score)
    shapes: list[Shape] = [
        mark_of(style, px(5), centre, measure.scale, "ground" if lane.is_out else ""),
        text_in(name, style.name, measure, "ink", "start", "body", weight, head),
        text_in(place, score.words, measure, ink, "end", "body", weight, score),
    ]
    if not lane.standing:
        return shapes
    stands = Thing("", style.id, "must", lane.standing)
    if result.has_signs:
        shapes += sign(lane.state, sign_left, centre, measure, stands)
    return [*shapes, Area(0, top, name.right, height, stands)]


def _bar(
    lane: Lane, track: Box, centre: float, thick: float, result: ScoreBars, measure: Measure
) -> list[Shape]:
    px, style = measure.px, lane.style
    is_hollow = result.is_quiet or lane.is_out
    on_bar = "ink2" if is_hollow else style.on_colour
    half = thick / 2
    shapes: list[Shape] = [Line(track.left, centre, track.right, centre, "grid")]
    x = track.left
    for id_, label, points in lane.segments:
        thing = Thing(id_, style.id, id_, numbers.score(points))
        width = points / VALUE_MAX * track.width
        seen = max(0.5, width - 1)
        shapes.append(Area(x, centre - half - px(2), width, 2 * half + px(4), thing))
        shapes.append(Bar(x, centre - half, seen, 2 * half, style.colour, 0.0, thing))
        if is_hollow and seen > 2:
            shapes.append(Bar(x + 1, centre - half + 1, seen - 2, 2 * half - 2, "ground"))
        inside = Box(x + px(6), centre - half, seen - px(10), 2 * half)
        if measure.width(label, "caption") <= inside.width:
            words = text_in(inside, label, measure, on_bar, "start", "caption")
            shapes.append(words)
        if id_ == result.selected:
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
    words = f"would be {thing.words}"
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
            return [*shapes, _ground_of(text, measure), text]
    return shapes


def _ground_of(text: Text, measure: Measure) -> Bar:
    """Return what keeps a lane's line from running through words that stand on it."""
    around = measure.px(2)
    wide, high = text.width + 2 * around, text.height + 2
    return Bar(text.left - around, text.y - high / 2, wide, high, "ground")
