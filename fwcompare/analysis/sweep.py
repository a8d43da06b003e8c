"""Every alternative's score along one weight's share: straight lines, and where they cross."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import fsum
from typing import NamedTuple

from fwcompare.analysis.evaluation import Evaluation
from fwcompare.analysis.priorities import Level
from fwcompare.analysis.tipping import Stretch, upper_envelope
from fwcompare.dataset.scale import VALUE_MAX


@dataclass(frozen=True, slots=True)
class Crossing:
    """A share at which the lead changes, and the leaders on its two sides; None if level."""

    share: float
    score: float
    leader_below: str | None
    leader_above: str | None


class Lead(NamedTuple):
    """From share `start` to `end` `leader` leads; None where the best are level throughout."""

    start: float
    end: float
    leader: str | None


@dataclass(frozen=True, slots=True)
class Sweep:
    """Scores, 0..10, from share 0 to `most`, all other weights keeping their proportions.

    `lines` holds each alternative's scores at share 0 and at share `most`. `most` is 1 for a
    dimension, and for a criterion its dimension's share, which does not change. `leads` goes from
    0 to `most`, neighbours with one leader merged. `now` is where the weight stands.
    `rest_is_assumed` says that the others have no points, so that nothing is known of their
    proportions; they are taken as equal.
    """

    id: str
    now: float
    most: float
    lines: Mapping[str, tuple[float, float]]
    crossings: tuple[Crossing, ...]
    leads: tuple[Lead, ...]
    rest_is_assumed: bool

    def score(self, alternative: str, share: float) -> float:
        """Return the score at a share, 0..`most`."""
        start, end = self.lines[alternative]
        return start + (end - start) * (share / self.most if self.most else 0.0)


def leads_along(evaluation: Evaluation, id_: str, level: Level) -> tuple[Lead, ...]:
    """Return who leads at which shares of one weight, from 0 to the largest it can reach.

    A weight that counts nothing whatever its points, in a dimension without any or without
    criteria that have some, stays at share 0: one lead from 0 to 0, of who leads now. Empty
    without points.
    """
    if not evaluation.has_weights:
        return ()
    sweep = sweep_dimension if level == "dimensions" else sweep_criterion
    found = sweep(evaluation, id_)
    return found.leads if found else (Lead(0.0, 0.0, evaluation.leader),)


def sweep_dimension(evaluation: Evaluation, dimension: str) -> Sweep | None:
    """Return V_A(t) = t * D_A + (1 - t) * R_A: D_A in the dimension, R_A the mean of the others.

    None where all its criteria have 0 points, so that it has no value.
    """
    anybody = next(iter(evaluation.dimension_values.values()))
    if anybody[dimension] is None:
        return None
    points = evaluation.decision.dimension_points
    rest = {i: points[i] for i, value in anybody.items() if i != dimension and value is not None}
    shares, is_assumed = _proportions(rest)
    lines = {
        a: (_mean(of_a, shares, of_a[dimension]), of_a[dimension] or 0.0)
        for a, of_a in evaluation.dimension_values.items()
    }
    return _sweep(dimension, evaluation.dimension_shares[dimension], 1.0, lines, is_assumed)


def sweep_criterion(evaluation: Evaluation, criterion: str) -> Sweep | None:
    """Return the same for a criterion among its siblings, over its share of the whole.

    V_A(u) = E_A + u * v_A + (W - u) * s_A, with W the dimension's share, E_A what the other
    dimensions contribute and s_A the siblings' mean. None where the dimension has no share.
    """
    dimension = evaluation.dataset.criteria[criterion].dimension
    most = evaluation.dimension_shares[dimension]
    if not most:
        return None
    points = evaluation.decision.criterion_points
    siblings = evaluation.dataset.dimensions[dimension].criteria
    shares, is_assumed = _proportions({i: points[i] for i in siblings if i != criterion})
    lines = {}
    for a, values in evaluation.values.items():
        elsewhere = evaluation.scores[a] - evaluation.dimension_contributions[a][dimension]
        mean = _mean(values, shares, values[criterion])
        lines[a] = (elsewhere + most * mean, elsewhere + most * values[criterion])
    return _sweep(criterion, evaluation.shares[criterion], most, lines, is_assumed)


def _proportions(points: Mapping[str, float]) -> tuple[dict[str, float], bool]:
    total = fsum(points.values())
    if total:
        return {id_: p / total for id_, p in points.items()}, False
    return {id_: 1 / len(points) for id_ in points}, bool(points)


def _mean(
    values: Mapping[str, float | None], shares: Mapping[str, float], alone: float | None
) -> float:
    """Return the mean of the others, or a weight's own value where there are no others."""
    if not shares:
        return alone or 0.0
    return fsum([share * (values[id_] or 0.0) for id_, share in shares.items()])


def _sweep(
    id_: str, now: float, most: float, lines: dict[str, tuple[float, float]], is_assumed: bool
) -> Sweep:
    rising = {a: (start, end - start) for a, (start, end) in lines.items()}
    heights = {a: start for a, (start, _) in lines.items()}
    along = upper_envelope(rising, heights, magnitude=(VALUE_MAX, VALUE_MAX))
    crossings = []
    for before, after in pairwise(along):
        if 0 < after.start < 1:
            score = max(start + after.start * slope for start, slope in rising.values())
            crossings.append(Crossing(most * after.start, score, before.leader, after.leader))
    return Sweep(id_, now, most, lines, tuple(crossings), _leads(along, most), is_assumed)


def _leads(along: Sequence[Stretch], most: float) -> tuple[Lead, ...]:
    """Cut stretches over parts of the way, 0 to infinity, to the way, 0 to 1; merge and scale."""
    leads: list[Lead] = []
    for stretch in along:
        start, end = most * stretch.start, most * min(1.0, stretch.end)
        if start < end:
            if leads and leads[-1].leader == stretch.leader:
                start = leads.pop().start
            leads.append(Lead(start, end, stretch.leader))
    return tuple(leads)
