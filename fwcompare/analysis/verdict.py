"""Who leads, by how much, and whether that may be called clear."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import erf, fsum, sqrt
from typing import Literal

from fwcompare.dataset.dataset import Criterion, Dataset
from fwcompare.dataset.scale import VALUE_MAX, MeasuredScale
from fwcompare.decision.decision import Decision

Verdict = Literal["clear", "close", "tie", "none"]

CLEAR_MARGIN = 0.25
"""The least margin, in points of the 0..10 scale, that may read as clear."""

CLEAR_CHANCE = 0.95
"""The least chance of staying ahead, over the ratings' intervals, that may read as clear."""

_FLOAT_TIE = 1e-9


@dataclass(frozen=True, slots=True)
class Outcome:
    """`ranking` best first; `leader`, `margin` and `chance` as in `Evaluation`."""

    ranking: tuple[str, ...]
    leader: str | None
    margin: float | None
    verdict: Verdict
    chance: float | None


def judge(
    dataset: Dataset,
    decision: Decision,
    shares: Mapping[str, float],
    scores: Mapping[str, float],
) -> Outcome:
    """Return the outcome by this rule.

    none: no points at all. tie: the two best scores are equal, decided on fractions. clear: the
    leader is ahead by at least CLEAR_MARGIN, would stay ahead of every rival with at least
    CLEAR_CHANCE were each rating drawn from its interval, and no rival could pass it through
    unknown ratings alone. close: everything else.
    """
    if not any(shares.values()):
        return Outcome(tuple(scores), None, None, "none", None)
    ranking = _ranking(dataset, decision, scores)
    first, second = ranking[0], ranking[1]
    margin = scores[first] - scores[second]
    chance = min(chance_ahead(dataset, shares, first, rival) for rival in ranking[1:])
    if _is_tie(dataset, decision, scores, first, second):
        return Outcome(ranking, None, 0.0, "tie", chance)
    could_turn = any(
        _unknowns_could_turn(dataset, shares, scores, first, r) for r in ranking[1:]
    )
    is_clear = margin >= CLEAR_MARGIN and chance >= CLEAR_CHANCE and not could_turn
    return Outcome(ranking, first, margin, "clear" if is_clear else "close", chance)


def chance_ahead(
    dataset: Dataset, shares: Mapping[str, float], leader: str, rival: str
) -> float:
    """Return the probability, 0..1, that `leader` scores above `rival` under uncertain ratings.

    Every value is drawn from a triangle over its interval with its peak at the value (an unknown
    one evenly from the whole scale), all independent; the margin, a sum of many such draws, is
    taken as normal with their mean (a + b + c) / 3 and variance
    (a^2 + b^2 + c^2 - ab - ac - bc) / 18.
    """
    means: list[float] = []
    variances: list[float] = []
    for id_, share in shares.items():
        if share:
            criterion = dataset.criteria[id_]
            mean, variance = _moments(criterion, leader)
            rival_mean, rival_variance = _moments(criterion, rival)
            means.append(share * (mean - rival_mean))
            variances.append(share * share * (variance + rival_variance))
    mean, variance = fsum(means), fsum(variances)
    if variance == 0:
        return 0.5 if abs(mean) < _FLOAT_TIE else float(mean > 0)
    return 0.5 * (1 + erf(mean / sqrt(2 * variance)))


def _moments(criterion: Criterion, alternative: str) -> tuple[float, float]:
    peak = criterion.value(alternative)
    if peak is None:
        return VALUE_MAX / 2, VALUE_MAX**2 / 12
    low, high = criterion.interval(alternative)
    squares = low * low + peak * peak + high * high
    return (low + peak + high) / 3, (
        squares - low * peak - low * high - peak * high
    ) / 18


def _ranking(
    dataset: Dataset, decision: Decision, scores: Mapping[str, float]
) -> tuple[str, ...]:
    """Best first; scores that floats cannot tell apart are ordered by their exact fractions."""
    ranking = sorted(scores, key=lambda a: -scores[a])
    best = scores[ranking[0]]
    close = [a for a in ranking if best - scores[a] < _FLOAT_TIE]
    if len(close) > 1:
        exact = {a: _exact_score(dataset, decision, a) for a in close}
        ranking[: len(close)] = sorted(close, key=lambda a: -exact[a])
    return tuple(ranking)


def _is_tie(
    dataset: Dataset,
    decision: Decision,
    scores: Mapping[str, float],
    first: str,
    second: str,
) -> bool:
    if abs(scores[first] - scores[second]) >= _FLOAT_TIE:
        return False
    return _exact_score(dataset, decision, first) == _exact_score(
        dataset, decision, second
    )


def _exact_score(dataset: Dataset, decision: Decision, alternative: str) -> Fraction:
    """The score times the sum of the dimensions' points: enough to compare with."""
    total = Fraction(0)
    for dimension in dataset.dimensions.values():
        points = {
            id_: _typed(decision.criterion_points[id_]) for id_ in dimension.criteria
        }
        weight = sum(points.values())
        if weight:
            values = (
                p * _exact_value(dataset.criteria[i], alternative)
                for i, p in points.items()
            )
            total += (
                _typed(decision.dimension_points[dimension.id]) * sum(values) / weight
            )
    return total


def _exact_value(criterion: Criterion, alternative: str) -> Fraction:
    raw, scale = criterion.rating(alternative).value, criterion.scale
    if raw is None:
        return Fraction(VALUE_MAX) / 2
    if isinstance(scale, MeasuredScale) and scale.shape == "linear":
        worst, best = _typed(scale.worst), _typed(scale.best)
        position = (_typed(raw) - worst) / (best - worst)
        return Fraction(VALUE_MAX) * min(Fraction(1), max(Fraction(0), position))
    return _typed(scale.value_of(raw))


def _typed(number: float) -> Fraction:
    """The decimal a person typed, not the binary number nearest to it."""
    return Fraction(repr(number))


def _unknowns_could_turn(
    dataset: Dataset,
    shares: Mapping[str, float],
    scores: Mapping[str, float],
    leader: str,
    rival: str,
) -> bool:
    swing = fsum(
        share * VALUE_MAX / 2
        for id_, share in shares.items()
        for alternative in (leader, rival)
        if dataset.criteria[id_].value(alternative) is None
    )
    return swing > 0 and swing >= scores[leader] - scores[rival]
