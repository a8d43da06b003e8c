"""Along one weight, all others kept: who leads where, and the points at which that changes."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import floor, inf

from fwcompare.analysis.evaluation import Evaluation

_PARALLEL = 1e-12


@dataclass(frozen=True, slots=True)
class Stretch:
    """From `start` points to the next stretch `leader` leads; None where the best are equal."""

    start: float
    leader: str | None

    @property
    def first_whole_point(self) -> int:
        """The first whole number of points, 0 or more, at which the leader really leads."""
        return floor(self.start + 1e-9) + 1 if self.start > 0 else 0


def leaders_along_dimension(
    evaluation: Evaluation, dimension: str
) -> tuple[Stretch, ...]:
    """Return who leads at each number of points, 0 to infinity, of one dimension.

    The scores share one denominator, so the leader is the upper envelope of the lines
    S_A + p * V_A, where S_A sums the other dimensions' points times their values. The first
    stretch starts at 0; every later start is a tipping point
    p* = (S_A - S_B) / (V_B - V_A).
    """
    lines = {}
    for alternative, values in evaluation.dimension_values.items():
        others = _others(evaluation, values, dimension)
        lines[alternative] = (others, values[dimension] or 0.0)
    return upper_envelope(lines)


def leaders_along_criterion(
    evaluation: Evaluation, criterion: str
) -> tuple[Stretch, ...]:
    """Return who leads at each number of points, 0 to infinity, of one criterion.

    With s_A the siblings' points times values, t the siblings' points, P the dimension's points
    and R_A the other dimensions' as above, the scores' common denominator leaves the lines
    (R_A * t + P * s_A) + p * (R_A + P * v_A).
    """
    dimension = evaluation.dataset.criteria[criterion].dimension
    decision = evaluation.decision
    weight = decision.dimension_points[dimension]
    siblings = {
        id_: decision.criterion_points[id_]
        for id_ in evaluation.dataset.dimensions[dimension].criteria
        if id_ != criterion
    }
    siblings_points = sum(siblings.values())
    lines = {}
    for alternative, values in evaluation.values.items():
        others = _others(
            evaluation, evaluation.dimension_values[alternative], dimension
        )
        siblings_value = sum(points * values[id_] for id_, points in siblings.items())
        lines[alternative] = (
            others * siblings_points + weight * siblings_value,
            others + weight * values[criterion],
        )
    return upper_envelope(lines)


def upper_envelope(lines: Mapping[str, tuple[float, float]]) -> tuple[Stretch, ...]:
    """Return who is highest for p >= 0 among lines given as (height at 0, slope)."""
    scale = max(
        (max(abs(height), abs(slope)) for height, slope in lines.values()), default=0.0
    )
    tolerance = _PARALLEL * (scale or 1.0)
    position = 0.0
    top = max(height for height, _ in lines.values())
    level = {a: line for a, line in lines.items() if top - line[0] <= tolerance}
    current = max(level, key=lambda a: level[a][1])
    stretches = [Stretch(0.0, _sole(lines, current, tolerance))]
    while True:
        height, slope = lines[current]
        crossings = {
            rival: max(position, (height - h) / (s - slope))
            for rival, (h, s) in lines.items()
            if s - slope > tolerance
        }
        if not crossings:
            return tuple(stretches)
        position = min(crossings.values(), default=inf)
        level = {
            a: lines[a] for a, at in crossings.items() if at - position <= tolerance
        }
        current = max(level, key=lambda a: level[a][1])
        stretches.append(Stretch(position, _sole(lines, current, tolerance)))


def _sole(
    lines: Mapping[str, tuple[float, float]], leader: str, tolerance: float
) -> str | None:
    height, slope = lines[leader]
    has_twin = any(
        abs(h - height) <= tolerance and abs(s - slope) <= tolerance
        for a, (h, s) in lines.items()
        if a != leader
    )
    return None if has_twin else leader


def _others(
    evaluation: Evaluation, values: Mapping[str, float | None], dimension: str
) -> float:
    points = evaluation.decision.dimension_points
    return sum(
        points[id_] * (v or 0.0) for id_, v in values.items() if id_ != dimension
    )
