"""A criterion's ratings on its fixed scale: a mark and a whisker in a lane for each alternative."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from fwcompare.analysis.must_states import MustState, MustStates
from fwcompare.charts import rating_bounds
from fwcompare.charts.alternative_styles import AlternativeStyle, AlternativeStyles
from fwcompare.charts.axis import TENTHS, crisp
from fwcompare.charts.here_sign import Place, here_sign
from fwcompare.charts.measure import Measure
from fwcompare.charts.must_signs import SIGN, sign
from fwcompare.charts.scale_ends import scale_ends
from fwcompare.charts.shapes import (
    Box,
    Line,
    Polygon,
    Shape,
    Size,
    Thing,
    mark_of,
    told,
)
from fwcompare.charts.text import text_in, weight_of
from fwcompare.dataset.dataset import Criterion
from fwcompare.dataset.evidence import has_evidence
from fwcompare.dataset.scale import VALUE_MAX, JudgedScale
from fwcompare.wording import isolation, must_words, numbers

NAMED_FROM = 3
LANE = 16
NAMES, _MOST_NAMES = 72, 112
_WORDS, _GIVEN_UP, _BESIDE_SIGN = 18, 20, 6
_COLUMNS = (("figure", "figure"), ("value", "value"), ("from", "from"), ("to", "to"))
_FLIP_COLUMNS = (("less", "one point less"), ("more", "one point more"))


@dataclass(frozen=True, slots=True)
class Lane:
    """`value`, `low`, `high` on 0..10; `value` is None when unknown.

    `original` is the dataset's value where another one stands in its place. `flip` is "less" or
    "more" where one point that way ends the lead, and `beyond` who is then level or ahead. `stands`
    has the state to each bound, in their order, and `stand` is the worst of them. `is_unfounded`
    marks a rating that nothing is said for. `here` is what was measured on this machine.
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
    stands: tuple[MustState, ...] = ()
    stand: MustState | None = None
    is_unfounded: bool = False
    here: Place | None = None


@dataclass(frozen=True, slots=True)
class RatingLanes:
    """`is_roomy` where names may have more than NAMES."""

    lanes: tuple[Lane, ...]
    low_words: str
    middle_words: str
    high_words: str
    has_weight: bool
    is_selected: bool = False
    bounds: tuple[rating_bounds.Bound, ...] = ()
    is_roomy: bool = False


def rating_lanes(
    criterion: Criterion,
    original: Criterion,
    styles: AlternativeStyles,
    ranking: Sequence[str],
    flips: Mapping[tuple[str, str], str],
    *,
    has_weight: bool,
    is_selected: bool,
    musts: Sequence[MustStates] = (),
    marks_unfounded: bool = False,
    here: Mapping[str, Place] | None = None,
    is_roomy: bool = False,
) -> RatingLanes:
    """Return what to draw for one criterion; `original` is it as the dataset has it.

    `ranking` names who takes part, from best to worst; `musts` are those that bound the criterion.
    Ratings that nothing is said for are marked where `marks_unfounded`, while somebody edits.
    """
    styles = {id_: style for id_, style in styles.items() if id_ in ranking}
    values = {id_: criterion.value(id_) for id_ in styles}
    is_best = dict(zip(values, numbers.stressed(list(values.values())), strict=True))
    own_flips = {id_: flips.get((criterion.id, id_), "") for id_ in styles}
    lanes = tuple(
        Lane(
            style,
            values[id_],
            *criterion.interval(id_),
            figure_of(criterion, id_),
            is_best[id_],
            _replaced(original.value(id_), values[id_]),
            own_flips[id_],
            styles.get(ranking[1] if id_ == ranking[0] else id_) if own_flips[id_] else None,
            tuple(must.states[id_] for must in musts),
            rating_bounds.worst_of(musts, id_) if musts else None,
            marks_unfounded and not has_evidence(original.rating(id_)),
            (here or {}).get(id_),
        )
        for id_, style in styles.items()
    )
    bounds, words = rating_bounds.bounds_on(criterion, musts), scale_words(criterion)
    return RatingLanes(lanes, *words, has_weight, is_selected, bounds, is_roomy)


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


def size(result: RatingLanes, measure: Measure) -> tuple[int, int]:
    """Return the usual width and the height the lanes take."""
    _, figure, rating = columns(measure)
    is_named = len(result.lanes) >= NAMED_FROM
    scale = scale_room(measure, is_named=is_named)
    width = _names_width(result, measure) + scale + figure + rating + signs_column(measure)
    return width, measure.px(LANE) * len(result.lanes) + measure.px(_WORDS)


def least_width(result: RatingLanes, measure: Measure) -> int:
    """Return the width below which the scale can no longer be read."""
    _, figure, rating = columns(measure)
    room = measure.px(120) + figure + rating + signs_column(measure)
    return _names_width(result, measure) + room


def _names_width(result: RatingLanes, measure: Measure) -> int:
    """Return the room for names: a fixed one, or up to a bound what the widest of them needs."""
    if len(result.lanes) < NAMED_FROM:
        return 0
    if not result.is_roomy:
        return measure.px(NAMES)
    widest = max(measure.width(lane.style.name, "caption") for lane in result.lanes)
    return min(measure.px(_MOST_NAMES), max(measure.px(NAMES), ceil(widest) + measure.px(8)))


def signs_column(measure: Measure) -> int:
    """Return the width kept free for the signs of must-haves, so that none moves a scale."""
    return measure.px(SIGN + _BESIDE_SIGN)


def scale_room(measure: Measure, *, is_named: bool) -> int:
    """Return the width of the scale's column: less where names stand beside it."""
    scale, _, _ = columns(measure)
    return scale - measure.px(_GIVEN_UP) if is_named else scale


def axis_in(result: RatingLanes, size: Size, measure: Measure) -> Box:
    """Return where the scale lies, from 0 at its left end to 10, as high as all lanes."""
    px = measure.px
    _, figure, rating = columns(measure)
    left = _names_width(result, measure)
    room = size.width - signs_column(measure) - figure - rating - left
    return Box(left + px(12), 0, min(px(200), room - px(24)), px(LANE) * len(result.lanes))


def columns(measure: Measure) -> tuple[int, int, int]:
    """Return the widths of the scale, the figure and the rating column."""
    return measure.px(224), measure.px(68), measure.px(60)


def draw(result: RatingLanes, size: Size, measure: Measure) -> list[Shape]:
    px = measure.px
    _, figure, rating = columns(measure)
    left = _names_width(result, measure)
    right = size.width - signs_column(measure)
    axis = axis_in(result, size, measure)
    bottom = axis.bottom
    heads = (*_COLUMNS, *(_FLIP_COLUMNS if result.has_weight else ()))
    if any(lane.here for lane in result.lanes):
        heads = (*heads, ("here", "measured here"))
    shapes: list[Shape] = [told("", *column) for column in heads]
    for tenth in TENTHS:
        x = crisp(axis.left + tenth / VALUE_MAX * axis.width)
        shapes.append(Line(x, 0, x, bottom, "grid"))
    for index, lane in enumerate(result.lanes):
        row = Box(0, index * px(LANE), size.width, px(LANE))
        if len(result.lanes) >= NAMED_FROM:
            name = Box(0, row.top, left - px(4), row.height)
            head = Thing("", lane.style.id, "", lane.style.name)
            shapes.append(text_in(name, head.words, measure, "ink2", size="caption", thing=head))
        shapes += _lane(lane, result, axis, row, measure)
        shapes += _numbers(lane, result, right - figure - rating, row, measure)
        shapes += _stand(lane, result, right, row, measure)
    words = scale_ends(result.low_words, result.middle_words, result.high_words, axis, measure)
    labels = rating_bounds.places(result.bounds, axis, measure)
    shapes += (w for w in words if not any(label.meets(w.bounds) for label in labels))
    return shapes + rating_bounds.draw(result.bounds, axis, measure)


def _lane(lane: Lane, result: RatingLanes, axis: Box, row: Box, measure: Measure) -> list[Shape]:
    style, scale = lane.style, measure.scale
    _, y = row.middle

    def x(value: float) -> float:
        return axis.left + value / VALUE_MAX * axis.width

    low, high = (
        Thing("", style.id, key, numbers.rating(value))
        for key, value in (("from", lane.low), ("to", lane.high))
    )
    shapes: list[Shape] = [told(style.id, "", style.name), told(style.id, "figure", lane.figure)]
    if lane.value is None:
        unknown = Thing("", style.id, "value", "?")
        shapes.append(Line(x(0), y, x(VALUE_MAX), y, "edge", 1, "dashed", thing=unknown))
        return [*shapes, told(*low[1:]), told(*high[1:])]
    thick, cap = (2 if result.has_weight else 1) * scale, 3.5 * scale
    value = Thing("", style.id, "value", numbers.rating(lane.value))
    if lane.high > lane.low:
        whisker = Line(x(lane.low), y, x(lane.high), y, style.colour, thick, "solid", False)
        shapes.append(whisker)
        for end, thing in ((lane.low, low), (lane.high, high)):
            shapes.append(
                Line(x(end), y - cap, x(end), y + cap, style.colour, 1.5 * scale, thing=thing)
            )
    else:
        shapes += (told(*low[1:]), told(*high[1:]))
    ground = "selected" if result.is_selected else "ground"
    if lane.original is not None:
        shapes.append(mark_of(style, x(lane.original), y, scale, ground))
    fill = "" if result.has_weight else ground
    shapes.append(mark_of(style, x(lane.value), y, scale, fill, value))
    if lane.here is not None:
        shapes += here_sign(lane.here, style, axis, y, measure, numbers.rating(lane.here.value))
    return shapes


def _numbers(
    lane: Lane, result: RatingLanes, left: float, row: Box, measure: Measure
) -> list[Shape]:
    px = measure.px
    _, figure, rating = columns(measure)
    ink = "ink" if result.has_weight else "ink2"
    cell = Box(left + px(4), row.top, figure - px(4), row.height)
    fits = all(measure.width(each.figure) <= cell.width for each in result.lanes)
    words = lane.figure if fits else numbers.without_unit(lane.figure)
    shapes: list[Shape] = [text_in(cell, words, measure, ink, "end")]
    side = px(12) if result.has_weight else 0
    cell = Box(left + figure, row.top, rating - side, row.height)
    if lane.value is None:
        return [*shapes, text_in(cell, "?", measure, "ink2", "end")]
    weight = weight_of(lane.is_best and result.has_weight)
    told_value = numbers.rating(lane.value)
    shapes.append(text_in(cell, told_value, measure, ink, "end", "body", weight))
    if lane.is_unfounded:
        below, wide = cell.bottom - measure.scale, measure.width(told_value, "body", weight)
        shapes.append(Line(cell.right - wide, below, cell.right, below, "ink2", 1, "dotted"))
    if result.has_weight:
        width = measure.width(numbers.rating(10), "body", "semibold")
        shapes.append(_flip(lane, "less", cell.right - width - px(8), row, measure))
        shapes.append(_flip(lane, "more", cell.right + px(8), row, measure))
    return shapes


def _stand(lane: Lane, result: RatingLanes, left: float, row: Box, measure: Measure) -> list[Shape]:
    """The worst state to a bound as a sign, and each in words."""
    ids = [f"{rating_bounds.BOUND}{bound.id}" for bound in result.bounds]
    words = [must_words.STATE_WORDS[state] for state in lane.stands]
    shapes: list[Shape] = [
        told(lane.style.id, id_, of_it) for id_, of_it in zip(ids, words, strict=True)
    ]
    if lane.stand is None:
        return shapes
    at = lane.stands.index(lane.stand)
    thing = Thing("", lane.style.id, ids[at], words[at])
    return [
        *shapes,
        *sign(lane.stand, left + measure.px(_BESIDE_SIGN), row.middle[1], measure, thing),
    ]


def _flip(lane: Lane, way: str, x: float, row: Box, measure: Measure) -> Polygon:
    """One point less or more: an outline where the leader stays, else filled by who gets level."""
    reach, half = measure.px(4), measure.px(3)
    tip = -reach if way == "less" else reach
    _, y = row.middle
    corners = ((x, y - half), (x + tip, y), (x, y + half))
    if lane.flip == way and lane.beyond is not None:
        name = isolation.name(lane.beyond.name)
        told_so = Thing("", lane.style.id, way, f"{name} would lead or be level")
        return Polygon(corners, lane.beyond.colour, True, told_so)
    return Polygon(corners, "edge", False, Thing("", lane.style.id, way, "the leader stays"))
