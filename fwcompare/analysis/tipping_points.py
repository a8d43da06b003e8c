"""For every weight the nearest point at which the lead changes, the nearest of all first."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from math import fsum, inf

from fwcompare.analysis.evaluation import Evaluation
from fwcompare.analysis.priorities import Level
from fwcompare.analysis.tipping import (
    Stretch,
    leaders_along_criterion,
    leaders_along_dimensions,
)
from fwcompare.dataset.dataset import MAX_POINTS
from fwcompare.values import dataclass

_SAME_POINT = 1e-9


@dataclass(frozen=True)
class TippingPoint:
    """Where one weight, all others kept, changes who leads.

    `points` of that weight's own slider, None where it lies beyond 100 (all others would have
    to be scaled down) or nowhere; `share` of the whole, 0..1, at that point, and `share_now`;
    None where the lead never changes. `leader_beyond` leads on the other side, None where the
    best are level there. A criterion's share is its dimension's times its share inside.
    """

    id: str
    level: Level
    share_now: float
    points: float | None = None
    share: float | None = None
    leader_beyond: str | None = None

    @property
    def distance(self) -> float:
        """By how much the share would have to change; infinite where nothing changes the lead."""
        return inf if self.share is None else abs(self.share - self.share_now)


def tipping_points(evaluation: Evaluation) -> tuple[TippingPoint, ...]:
    """Return one for every dimension and every criterion, by the change of share, nearest first.

    p* = (S_A - S_B) / (V_B - V_A), see `leaders_along_dimensions`, and as a share
    p* / (p* + the others' points). Weights that change nothing come last. Without any points
    there is no lead to change: empty.
    """
    if not evaluation.is_contested:
        return ()
    along = leaders_along_dimensions(evaluation)
    found = [_of_dimension(evaluation, id_, along[id_]) for id_ in along]
    found += [
        _of_criterion(evaluation, id_, leaders_along_criterion(evaluation, id_))
        for id_ in evaluation.dataset.criteria
    ]
    return tuple(sorted(found, key=lambda tipping: tipping.distance))


def tipping_weighed(
    evaluation: Evaluation, along: Mapping[str, Sequence[Stretch]]
) -> tuple[TippingPoint, ...]:
    """Return those of what is weighed alone, which a slider can show at every tick.

    `along` is what `leaders_along_weighed` returns for the same evaluation.
    """
    if not evaluation.is_contested:
        return ()
    of_one = _of_criterion if evaluation.dataset.is_flat else _of_dimension
    found = [of_one(evaluation, id_, stretches) for id_, stretches in along.items()]
    return tuple(sorted(found, key=lambda tipping: tipping.distance))


def _of_dimension(evaluation: Evaluation, id_: str, along: Sequence[Stretch]) -> TippingPoint:
    anybody = evaluation.dimension_values[evaluation.ranking[0]]
    points = evaluation.preferences.dimension_points
    now = evaluation.dimension_shares[id_]
    if anybody[id_] is None:
        return TippingPoint(id_, "dimensions", now)
    others = fsum([p for i, p in points.items() if i != id_ and anybody[i] is not None])
    if not others:  # it has all the weight, however many points it gets
        return TippingPoint(id_, "dimensions", now)
    return _nearest(id_, "dimensions", now, points[id_], others, 1.0, along)


def _of_criterion(evaluation: Evaluation, id_: str, along: Sequence[Stretch]) -> TippingPoint:
    dimension = evaluation.dataset.criteria[id_].dimension
    points, now = evaluation.criterion_points, evaluation.shares[id_]
    if id_ in evaluation.uncounted:
        return TippingPoint(id_, "criteria", now)
    whole = evaluation.dimension_shares[dimension]
    siblings = evaluation.dataset.dimensions[dimension].criteria
    others = fsum([points[i] for i in siblings if i != id_])
    return _nearest(id_, "criteria", now, points[id_], others, whole, along)


def _nearest(
    id_: str,
    level: Level,
    now: float,
    points: float,
    others: float,
    whole: float,
    along: Sequence[Stretch],
) -> TippingPoint:
    """Choose, of the tipping points next to where the slider stands, the one nearest in share."""
    found = []
    for before, after in pairwise(along):
        tip = after.start
        beyond = before.leader if points > tip + _SAME_POINT else after.leader
        share = whole * (tip / (tip + others) if others else float(tip > 0))
        shown = min(tip, MAX_POINTS) if tip <= MAX_POINTS + _SAME_POINT else None
        found.append(TippingPoint(id_, level, now, shown, share, beyond))
    return min(found, key=lambda t: t.distance, default=TippingPoint(id_, level, now))
