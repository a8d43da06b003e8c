"""Along one weight, all others kept: who leads where, and the points at which that changes."""

from collections.abc import Mapping
from math import ceil, floor, fsum, inf
from typing import NamedTuple

from fwcompare.analysis.evaluation import Evaluation, of_contenders
from fwcompare.dataset.scale import VALUE_MAX

_PRECISION = 1e-12
_SAME_POINT = 1e-9


class Stretch(NamedTuple):
    """From `start` to `end` points `leader` leads; None where the best are equal throughout.

    The first stretch includes its start, 0 points; at the start of every later one, a tipping
    point, the old and the new leader are level. Where 0 points is a case of its own (nothing
    else has weight, say), the first stretch is that single point.
    """

    start: float
    leader: str | None
    end: float = inf
    includes_start: bool = False

    @property
    def first_whole_point(self) -> int | None:
        """The first whole number of points inside this stretch, or None if it holds none."""
        first = 0 if self.includes_start else floor(self.start + _SAME_POINT) + 1
        return first if self.includes_start or first < self.end - _SAME_POINT else None

    @property
    def last_whole_point(self) -> int | None:
        """The last whole number of points inside; None if it holds none or has no end."""
        if self.end == inf or self.first_whole_point is None:
            return None
        return max(self.first_whole_point, ceil(self.end - _SAME_POINT) - 1)


_NOBODY = (Stretch(0.0, None, includes_start=True),)


def leaders_along_dimensions(evaluation: Evaluation) -> dict[str, tuple[Stretch, ...]]:
    """Return, for each dimension, who leads at each number of points, 0 to infinity.

    The scores share one denominator, so the leader is the upper envelope of the lines
    S_A + p * V_A, where S_A sums the other dimensions' points times their values. The first
    stretch starts at 0; every later start is a tipping point
    p* = (S_A - S_B) / (V_B - V_A). Of those still in; nobody leads where nobody is.
    """
    evaluation = of_contenders(evaluation)
    if not evaluation.scores:
        return dict.fromkeys(evaluation.dimension_shares, _NOBODY)
    total = _counted_points(evaluation)
    return {id_: _along_dimension(evaluation, id_, total) for id_ in evaluation.dimension_shares}


def leaders_along_weighed(evaluation: Evaluation) -> dict[str, tuple[Stretch, ...]]:
    """Return the same for each of what is weighed: in a flat dataset, for each criterion."""
    if not evaluation.dataset.is_flat:
        return leaders_along_dimensions(evaluation)
    return {id_: leaders_along_criterion(evaluation, id_) for id_ in evaluation.dataset.criteria}


def _along_dimension(evaluation: Evaluation, dimension: str, total: float) -> tuple[Stretch, ...]:
    others = _points_times_values_elsewhere(evaluation, dimension, total)
    lines = {
        a: (height, evaluation.dimension_values[a][dimension] or 0.0)
        for a, height in others.items()
    }
    return upper_envelope(lines, others, magnitude=(total * VALUE_MAX, VALUE_MAX))


def leaders_along_criterion(evaluation: Evaluation, criterion: str) -> tuple[Stretch, ...]:
    """Return who leads at each number of points, 0 to infinity, of one criterion.

    With s_A the siblings' points times values, t the siblings' points, P the dimension's points
    and R_A the other dimensions' points times values, the scores' common denominator leaves the
    lines (R_A * t + P * s_A) + p * (R_A + P * v_A). At p = 0 with t = 0 the dimension counts
    nothing, and the best R_A leads.
    """
    evaluation = of_contenders(evaluation)
    if not evaluation.scores:
        return _NOBODY
    if criterion in evaluation.uncounted:
        return (Stretch(0.0, evaluation.leader, includes_start=True),)
    dimension = evaluation.dataset.criteria[criterion].dimension
    own_points = evaluation.criterion_points
    siblings = [i for i in evaluation.dataset.dimensions[dimension].criteria if i != criterion]
    siblings_points = fsum([own_points[id_] for id_ in siblings])
    points = own_points[criterion]
    weight = evaluation.preferences.dimension_points[dimension]
    total = _counted_points(evaluation)
    others = _points_times_values_elsewhere(evaluation, dimension, total)
    lines = {}
    for a, elsewhere in others.items():
        value = evaluation.values[a][criterion]
        mean = evaluation.dimension_values[a][dimension] or 0.0
        of_siblings = (siblings_points + points) * mean - points * value if siblings_points else 0.0
        lines[a] = (elsewhere * siblings_points + weight * of_siblings, elsewhere + weight * value)
    at_zero = {a: height for a, (height, _) in lines.items()} if siblings_points else others
    largest = (total + weight) * VALUE_MAX
    return upper_envelope(lines, at_zero, magnitude=(largest * (siblings_points + points), largest))


def upper_envelope(
    lines: Mapping[str, tuple[float, float]],
    at_zero: Mapping[str, float],
    magnitude: tuple[float, float],
) -> tuple[Stretch, ...]:
    """Return who is highest for p >= 0 among lines given as (height at 0, slope).

    `at_zero` gives the heights at p = 0 itself, where they may differ from the lines' limit.
    Heights and slopes closer than 1e-12 of their `magnitude` count as equal.
    """
    height_step, slope_step = _PRECISION * magnitude[0], _PRECISION * magnitude[1]
    highest = max(at_zero.values())
    level = [a for a, height in at_zero.items() if highest - height <= height_step]
    leader_at_zero = level[0] if len(level) == 1 else None

    stretches: list[Stretch] = []
    start, current = 0.0, _first(lines, height_step)
    while current is not None:
        leader = None if _has_twin(lines, current, height_step, slope_step) else current
        end, current = _next_crossing(lines, start, current, slope_step)
        stretches.append(Stretch(start, leader, end))
        start = end
    if stretches[0].leader == leader_at_zero:
        stretches[0] = Stretch(0.0, leader_at_zero, stretches[0].end, includes_start=True)
    else:
        stretches.insert(0, Stretch(0.0, leader_at_zero, 0.0, includes_start=True))
    return tuple(stretches)


def _first(lines: Mapping[str, tuple[float, float]], height_step: float) -> str | None:
    """Return who is highest just after p = 0: of those level at 0, the steepest."""
    top = max([height for height, _ in lines.values()])
    steepest, first = -inf, None
    for a, (height, slope) in lines.items():
        if top - height <= height_step and slope > steepest:
            steepest, first = slope, a
    return first


def _next_crossing(
    lines: Mapping[str, tuple[float, float]], position: float, current: str, slope_step: float
) -> tuple[float, str | None]:
    """Return where, from `position` on, the first steeper line crosses the current one."""
    height, slope = lines[current]
    first, steepest, rival = inf, 0.0, None
    for a, (h, s) in lines.items():
        if s - slope > slope_step:
            crossing = max(position, (height - h) / (s - slope))
            nearby = _PRECISION * crossing
            if crossing < first - nearby or (crossing <= first + nearby and s > steepest):
                first, steepest, rival = crossing, s, a
    return first, rival


def _has_twin(
    lines: Mapping[str, tuple[float, float]], leader: str, height_step: float, slope_step: float
) -> bool:
    height, slope = lines[leader]
    twins = [
        a
        for a, (h, s) in lines.items()
        if abs(h - height) <= height_step and abs(s - slope) <= slope_step
    ]
    return len(twins) > 1


def _counted_points(evaluation: Evaluation) -> float:
    """The points of all dimensions but those whose criteria all have 0 points."""
    anybody = next(iter(evaluation.dimension_values.values()))
    points = evaluation.preferences.dimension_points
    return fsum([points[id_] for id_, value in anybody.items() if value is not None])


def _points_times_values_elsewhere(
    evaluation: Evaluation, dimension: str, total: float
) -> dict[str, float]:
    return {
        a: total * (score - evaluation.dimension_contributions[a][dimension])
        for a, score in evaluation.scores.items()
    }
