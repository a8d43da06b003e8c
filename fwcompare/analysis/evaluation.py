"""Scores, shares, contributions and the leader: what follows from preferences on a dataset."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import fsum

from fwcompare.analysis.standing import Standing, standing
from fwcompare.dataset.dataset import Dataset
from fwcompare.dataset.scale import VALUE_MAX
from fwcompare.decision.preferences import Preferences
from fwcompare.decision.rerating import rerated


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What preferences say about a dataset; everything a view shows is read from here.

    `dataset` has the preferences' readings and own ratings applied: it is what everything here
    was worked out on. `original` is as it ships; they are the same object with nothing to apply.
    Shares are fractions that sum to 1 (all 0 with no points at all). Values, scores and
    contributions are on the scale 0..10; a score is the sum of its contributions, and an unknown
    rating counts as the middle of the scale, so that the score is the middle of its band.
    `dimension_values` holds the mean value inside a dimension, or None where all its criteria
    have 0 points. `ranking` goes from best to worst; `level` names those with the best score, one
    or more where they are exactly equal, none without points; `leader` is None in a tie or
    without points, `margin`, >= 0, is its lead over the next one, or None without points. How
    firm that is says `fwcompare.analysis.verdict`.
    """

    dataset: Dataset
    original: Dataset
    preferences: Preferences
    shares: Mapping[str, float]
    dimension_shares: Mapping[str, float]
    values: Mapping[str, Mapping[str, float]]
    dimension_values: Mapping[str, Mapping[str, float | None]]
    scores: Mapping[str, float]
    contributions: Mapping[str, Mapping[str, float]]
    dimension_contributions: Mapping[str, Mapping[str, float]]
    unknown: Mapping[str, tuple[str, ...]]
    ranking: tuple[str, ...]
    level: tuple[str, ...]
    leader: str | None
    margin: float | None

    @property
    def has_weights(self) -> bool:
        return self.margin is not None


def evaluate(dataset: Dataset, preferences: Preferences) -> Evaluation:
    """Return the additive value model's answer, V_A = sum of w_k * v_A,k.

    `dataset` is as it ships: readings and own ratings are applied here, and nowhere else.
    A criterion's share w_k is its dimension's share of all dimensions' points times its share of
    its dimension's points; a dimension whose criteria all have 0 points counts as 0. Sums are
    `fsum`, so that the order of criteria changes no bit.
    """
    original, dataset = dataset, rerated(dataset, preferences)
    inner_shares = {
        d.id: _normalised({id_: preferences.criterion_points[id_] for id_ in d.criteria})
        for d in dataset.dimensions.values()
    }
    dimension_shares = _normalised(
        {
            id_: preferences.dimension_points[id_] if any(inner.values()) else 0.0
            for id_, inner in inner_shares.items()
        }
    )
    shares = {
        id_: dimension_shares[dimension] * share
        for dimension, inner in inner_shares.items()
        for id_, share in inner.items()
    }
    values, unknown = _values(dataset)
    dimension_values = {
        a: {id_: _mean(of_a, inner) for id_, inner in inner_shares.items()}
        for a, of_a in values.items()
    }
    contributions = {
        a: {id_: share * of_a[id_] for id_, share in shares.items()} for a, of_a in values.items()
    }
    scores = {a: fsum(parts.values()) for a, parts in contributions.items()}
    found = Standing(tuple(scores), (), None, None)
    if any(shares.values()):
        found = standing(dataset, preferences, scores)
    return Evaluation(
        dataset=dataset,
        original=original,
        preferences=preferences,
        shares=shares,
        dimension_shares=dimension_shares,
        values=values,
        dimension_values=dimension_values,
        scores=scores,
        contributions=contributions,
        dimension_contributions={
            a: {id_: share * (of_a[id_] or 0.0) for id_, share in dimension_shares.items()}
            for a, of_a in dimension_values.items()
        },
        unknown=unknown,
        ranking=found.ranking,
        level=found.level,
        leader=found.leader,
        margin=found.margin,
    )


def _normalised(points: Mapping[str, float]) -> dict[str, float]:
    total = fsum(points.values())
    return {id_: p / total if total else 0.0 for id_, p in points.items()}


def _values(dataset: Dataset) -> tuple[dict[str, dict[str, float]], dict[str, tuple[str, ...]]]:
    """Return each alternative's values, the middle where unknown, and what is unknown of it."""
    values: dict[str, dict[str, float]] = {}
    unknown: dict[str, tuple[str, ...]] = {}
    for a in dataset.alternatives:
        known = {id_: criterion.value(a) for id_, criterion in dataset.criteria.items()}
        values[a] = {id_: VALUE_MAX / 2 if v is None else v for id_, v in known.items()}
        unknown[a] = tuple(id_ for id_, v in known.items() if v is None)
    return values, unknown


def _mean(values: Mapping[str, float], weights: Mapping[str, float]) -> float | None:
    if not any(weights.values()):
        return None
    return fsum([weight * values[id_] for id_, weight in weights.items()])
