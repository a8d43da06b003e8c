"""Scores, shares, contributions and the leader: what follows from preferences on a dataset."""

from collections.abc import Collection, Mapping
from dataclasses import field, replace
from functools import lru_cache
from math import fsum
from typing import TypeVar

from fwcompare.analysis.must_states import MustStates, failing, must_states
from fwcompare.analysis.standing import Standing, standing
from fwcompare.dataset.dataset import Dataset
from fwcompare.dataset.scale import VALUE_MAX
from fwcompare.decision.preferences import Preferences
from fwcompare.decision.rerating import among, rerated
from fwcompare.decision.same import Same
from fwcompare.values import dataclass

_Value = TypeVar("_Value")

_KEPT = 64
"""Of how many datasets the values are kept: as many as `rerated` keeps."""


@dataclass(frozen=True)
class Evaluation:
    """What preferences say about a dataset; everything a view shows is read from here.

    `dataset` has the preferences' readings and own ratings applied, and holds those who take part
    alone: it is what everything here was worked out on. `original` is as it ships; they are the
    same object with nothing to apply. Shares are fractions that sum to 1 (all 0 with no points at
    all). `criterion_points` are those that count: 0 where a rating is still to be said, in
    `uncounted`; the `unsaid_dimensions` have none but such. Values, scores and contributions are
    on the scale 0..10; a score is the sum of its contributions, and an unknown rating counts as
    the middle of the scale, so that the score is the middle of its band. `dimension_values` holds
    the mean value inside a dimension, or None where all its criteria have 0 points.

    `musts` tells how everybody stands to the must-haves; `contenders` fail none, in the order of
    the dataset. `ranking` goes from best to worst, those who are out behind all who are in;
    `level` names those of the best score, one or more where they are exactly equal, none without
    points; `leader` is None in a tie or without points or with nobody in, `margin`, >= 0, is its
    lead over the next one, None where there is no other. `without_musts` says the same of
    everybody. How firm that is says `fwcompare.analysis.verdict`.
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
    criterion_points: Mapping[str, float] = field(compare=False)  # follows from the preferences
    uncounted: tuple[str, ...]
    unsaid_dimensions: frozenset[str]
    musts: tuple[MustStates, ...]
    contenders: tuple[str, ...]
    without_musts: Standing

    @property
    def has_weights(self) -> bool:
        """Whether any criterion counts."""
        return any(self.dimension_shares.values())

    @property
    def is_contested(self) -> bool:
        """Whether any criterion counts, and two or more are still in."""
        return self.margin is not None

    @property
    def ranked_contenders(self) -> tuple[str, ...]:
        """Those still in, from best to worst."""
        return self.ranking[: len(self.contenders)]

    @property
    def is_anybody_out(self) -> bool:
        return len(self.contenders) < len(self.scores)


def evaluate(dataset: Dataset, preferences: Preferences) -> Evaluation:
    """Return the additive value model's answer, V_A = sum of w_k * v_A,k.

    `dataset` is as it ships: readings and own ratings are applied here, and nowhere else.
    A criterion's share w_k is its dimension's share of all dimensions' points times its share of
    its dimension's points; a dimension whose criteria all have 0 points counts as 0, and so does
    a criterion that waits for somebody's own rating. Sums are `fsum`, so that the order of
    criteria changes no bit. Nobody's score depends on who else takes part or meets what.
    """
    original, dataset = dataset, rerated(dataset, preferences)
    counted = _counted(preferences, dataset)
    points = counted.criterion_points
    inner_shares, dimension_values = _inside(Same(dataset), Same(points))
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
    values, unknown = _values(Same(dataset))
    contributions = {
        a: {id_: share * of_a[id_] for id_, share in shares.items()} for a, of_a in values.items()
    }
    scores = {a: fsum(parts.values()) for a, parts in contributions.items()}
    musts = must_states(dataset, preferences) if preferences.musts else ()
    contenders = tuple(a for a in scores if not failing(musts, a))
    face = found = Standing(tuple(scores), (), None, None)
    if any(shares.values()):
        face = found = standing(dataset, counted, scores)
        if len(contenders) < len(scores):
            found = standing(dataset, counted, {a: scores[a] for a in contenders})
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
        ranking=_in_before_out(face.ranking, contenders),
        level=found.level,
        leader=found.leader,
        margin=found.margin,
        criterion_points=points,
        uncounted=tuple(id_ for id_ in dataset.criteria if id_ in dataset.asked),
        unsaid_dimensions=_unsaid(Same(dataset)),
        musts=musts,
        contenders=contenders,
        without_musts=face,
    )


def of_contenders(evaluation: Evaluation) -> Evaluation:
    """Return what follows among those still in alone, as if nobody else had ever been there.

    It is the same object where nobody is out. All who speak of a lead ask this one.
    """
    if not evaluation.is_anybody_out:
        return evaluation
    kept = evaluation.contenders
    return replace(
        evaluation,
        dataset=among(evaluation.dataset, kept),
        values=_of(kept, evaluation.values),
        dimension_values=_of(kept, evaluation.dimension_values),
        scores=_of(kept, evaluation.scores),
        contributions=_of(kept, evaluation.contributions),
        dimension_contributions=_of(kept, evaluation.dimension_contributions),
        unknown=_of(kept, evaluation.unknown),
        ranking=evaluation.ranked_contenders,
    )


def _of(kept: Collection[str], values: Mapping[str, _Value]) -> dict[str, _Value]:
    return {a: values[a] for a in kept}


def _in_before_out(ranking: tuple[str, ...], contenders: Collection[str]) -> tuple[str, ...]:
    if len(contenders) == len(ranking):
        return ranking
    return tuple(sorted(ranking, key=lambda a: a not in contenders))


def _counted(preferences: Preferences, dataset: Dataset) -> Preferences:
    """Return preferences without the points of criteria that still wait for a rating."""
    if not dataset.asked:
        return preferences
    points = _counted_points(Same(preferences.criterion_points), Same(dataset))
    return replace(preferences, criterion_points=points)


@lru_cache(_KEPT)
def _counted_points(
    points: Same[Mapping[str, float]], dataset: Same[Dataset]
) -> Mapping[str, float]:
    asked = dataset.value.asked
    return {id_: 0.0 if id_ in asked else number for id_, number in points.value.items()}


@lru_cache(_KEPT)
def _inside(
    dataset: Same[Dataset], points: Same[Mapping[str, float]]
) -> tuple[Mapping[str, Mapping[str, float]], Mapping[str, Mapping[str, float | None]]]:
    """Return the shares inside each dimension, and each alternative's mean values there."""
    shares = {
        d.id: _normalised({id_: points.value[id_] for id_ in d.criteria})
        for d in dataset.value.dimensions.values()
    }
    values, _ = _values(dataset)
    means = {
        a: {id_: _mean(of_a, inner) for id_, inner in shares.items()} for a, of_a in values.items()
    }
    return shares, means


def _normalised(points: Mapping[str, float]) -> dict[str, float]:
    total = fsum(points.values())
    return {id_: p / total if total else 0.0 for id_, p in points.items()}


@lru_cache(_KEPT)
def _unsaid(key: Same[Dataset]) -> frozenset[str]:
    """Return the dimensions that count nothing until somebody rates the alternatives in them."""
    dimensions, asked = key.value.dimensions.values(), key.value.asked
    return frozenset(d.id for d in dimensions if asked and asked.issuperset(d.criteria))


@lru_cache(_KEPT)
def _values(
    key: Same[Dataset],
) -> tuple[Mapping[str, Mapping[str, float]], Mapping[str, tuple[str, ...]]]:
    """Return each alternative's values, the middle where unknown, and what is unknown of it."""
    dataset = key.value
    values: dict[str, dict[str, float]] = {}
    unknown: dict[str, tuple[str, ...]] = {}
    for a in dataset.alternatives:
        known = {id_: criterion.value(a) for id_, criterion in dataset.criteria.items()}
        values[a] = {id_: VALUE_MAX / 2 if v is None else v for id_, v in known.items()}
        unknown[a] = tuple(
            id_ for id_, v in known.items() if v is None and id_ not in dataset.asked
        )
    return values, unknown


def _mean(values: Mapping[str, float], weights: Mapping[str, float]) -> float | None:
    if not any(weights.values()):
        return None
    return fsum([weight * values[id_] for id_, weight in weights.items()])
