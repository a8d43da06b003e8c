"""Must-haves on a criterion's scale: a dashed line each, with a handle where it can be moved."""

from collections.abc import Sequence
from typing import NamedTuple

from fwcompare.analysis.must_states import MustState, MustStates
from fwcompare.charts.measure import Measure
from fwcompare.charts.shapes import Area, Box, Line, Polygon, Shape, Thing, told
from fwcompare.charts.text import text_in
from fwcompare.dataset.dataset import Criterion
from fwcompare.dataset.scale import VALUE_MAX
from fwcompare.decision.own_must import own_bound
from fwcompare.wording import must_words

BOUND = "must/"
"""What the id of a thing begins with that is a bound."""

_WORST_FIRST: tuple[MustState, ...] = ("fails", "open", "meets")
_GRIP, _BELOW, _HANDLE, _BEYOND = 7, 16, 4.5, 12


class Bound(NamedTuple):
    """`at` is on 0..10, at the nearer end where the bound lies beyond the scale."""

    id: str
    at: float
    words: str
    is_own: bool


def bounds_on(criterion: Criterion, musts: Sequence[MustStates]) -> tuple[Bound, ...]:
    """Return the must-haves that bound a criterion; the one set in its tab can be moved."""
    own = own_bound((must.must for must in musts), criterion)
    return tuple(
        Bound(
            must.id,
            criterion.scale.value_of(must.threshold.bound),
            must_words.bound_alone(must.threshold),
            must.must is own,
        )
        for must in musts
        if must.threshold is not None
    )


def worst_of(musts: Sequence[MustStates], alternative: str) -> MustState:
    """Return the worst of an alternative's states; there is one at least."""
    found = {must.states[alternative] for must in musts}
    return next(state for state in _WORST_FIRST if state in found)


def places(bounds: Sequence[Bound], axis: Box, measure: Measure) -> list[Box]:
    """Return where each bound's words stand below the lanes, in the chart's width."""
    found = []
    for bound in bounds:
        wide = measure.width(bound.words, "caption", "semibold")
        low, high = axis.left - measure.px(_BEYOND), axis.right + measure.px(_BEYOND) - wide
        left = min(high, max(low, _x(bound, axis) - wide / 2))
        found.append(Box(left, axis.bottom + measure.px(1), wide, measure.px(15)))
    return found


def draw(bounds: Sequence[Bound], axis: Box, measure: Measure) -> list[Shape]:
    """Return the lines, their words, and where each can be taken hold of."""
    shapes: list[Shape] = []
    taken: list[Box] = []
    for bound, place in zip(bounds, places(bounds, axis, measure), strict=True):
        x, id_ = _x(bound, axis), f"{BOUND}{bound.id}"
        shapes.append(told("", id_, f"must have {bound.words}"))
        shapes.append(Line(x, axis.top, x, axis.bottom, "ink", 1.5 * measure.scale, "dashed"))
        if bound.is_own:
            shapes.append(_handle(x, axis.bottom, measure))
        if not any(place.meets(other) for other in taken):
            taken.append(place)
            words = text_in(place, bound.words, measure, "ink", "middle", "caption", "semibold")
            shapes.append(words)
        thing = Thing(id_ if bound.is_own else "", "", id_, f"must have {bound.words}")
        reach = measure.px(_GRIP)
        height = axis.height + measure.px(_BELOW)
        shapes.append(Area(x - reach, axis.top, 2 * reach, height, thing))
    return shapes


def _x(bound: Bound, axis: Box) -> float:
    return axis.left + bound.at / VALUE_MAX * axis.width


def _handle(x: float, bottom: float, measure: Measure) -> Polygon:
    half = _HANDLE * measure.scale
    corners = ((x, bottom - half), (x + half, bottom + half * 0.6), (x - half, bottom + half * 0.6))
    return Polygon(corners, "ink", True)
