"""Who leads, by how much, and whether that may be called clear."""

from collections.abc import Mapping
from math import erf, exp, fsum, pi, sqrt
from typing import TYPE_CHECKING, Literal, NamedTuple

from fwcompare.dataset.dataset import Criterion, Dataset
from fwcompare.dataset.scale import VALUE_MAX, MeasuredScale
from fwcompare.decision.preferences import Preferences

if TYPE_CHECKING:
    from fractions import Fraction

Verdict = Literal["clear", "close", "tie", "none"]

CLEAR_MARGIN = 0.25
"""The least margin, in points of the 0..10 scale, that may read as clear."""

CLEAR_CHANCE = 0.95
"""The least chance of staying ahead, over the ratings' intervals, that may read as clear."""

_FLOAT_TIE = 1e-9


class Outcome(NamedTuple):
    """`ranking` best first; `leader`, `margin` and `chance` as in `Evaluation`."""

    ranking: tuple[str, ...]
    leader: str | None
    margin: float | None
    verdict: Verdict
    chance: float | None


def judge(
    dataset: Dataset,
    preferences: Preferences,
    shares: Mapping[str, float],
    scores: Mapping[str, float],
    unknown: Mapping[str, tuple[str, ...]],
) -> Outcome:
    """Return the outcome by this rule.

    none: no points at all. tie: the two best scores are equal, decided on fractions. clear: the
    leader is ahead by at least CLEAR_MARGIN, would stay ahead of every rival with at least
    CLEAR_CHANCE were each rating drawn from its interval, and no rival could pass it through
    unknown ratings alone. close: everything else.
    """
    if not any(shares.values()):
        return Outcome(tuple(scores), None, None, "none", None)
    ranking, margin = _ranked(dataset, preferences, scores)
    first, rivals = ranking[0], ranking[1:]
    spreads = {a: _spread_of_score(dataset, shares, a) for a in ranking}
    chance = min(_chance_above(spreads[first], spreads[rival]) for rival in rivals)
    if margin == 0:
        return Outcome(ranking, None, 0.0, "tie", chance)
    is_clear = (
        margin >= CLEAR_MARGIN
        and chance >= CLEAR_CHANCE
        and not any(_unknown_could_turn(shares, scores, unknown, first, r) for r in rivals)
    )
    return Outcome(ranking, first, margin, "clear" if is_clear else "close", chance)


def chance_ahead(dataset: Dataset, shares: Mapping[str, float], leader: str, rival: str) -> float:
    """Return the probability, 0..1, that `leader` scores above `rival` under uncertain ratings.

    Ratings are drawn as `fwcompare.dataset.spread` says. The margin, a sum of many independent
    draws, is taken as normal with the sums of their means and variances, corrected for its
    skewness g (Edgeworth 1905): Phi(z) + g / 6 * (z^2 - 1) * phi(z), z = mean / deviation.
    Against the numerical convolution of `fwcompare.analysis.uncertain_scores` that is off by
    0.001 with the bundled dataset's 26 criteria, and by up to 0.03 where one or two ratings
    carry it all.
    """
    return _chance_above(
        _spread_of_score(dataset, shares, leader), _spread_of_score(dataset, shares, rival)
    )


class _Spread(NamedTuple):
    mean: float
    variance: float
    third: float


def _chance_above(one: _Spread, other: _Spread) -> float:
    mean, variance = one.mean - other.mean, one.variance + other.variance
    if variance == 0:
        return 0.5 if abs(mean) < _FLOAT_TIE else float(mean > 0)
    deviation = sqrt(variance)
    z, skewness = mean / deviation, (one.third - other.third) / (deviation * variance)
    bell = exp(-z * z / 2) / sqrt(2 * pi)
    chance = 0.5 * (1 + erf(z / sqrt(2))) + skewness / 6 * (z * z - 1) * bell
    return min(1.0, max(0.0, chance))


def _spread_of_score(dataset: Dataset, shares: Mapping[str, float], alternative: str) -> _Spread:
    criteria = dataset.criteria
    means: list[float] = []
    variances: list[float] = []
    thirds: list[float] = []
    for id_, share in shares.items():
        if share:
            mean, variance, third = criteria[id_].moments(alternative)
            means.append(share * mean)
            variances.append(share * share * variance)
            thirds.append(share * share * share * third)
    return _Spread(fsum(means), fsum(variances), fsum(thirds))


def _ranked(
    dataset: Dataset, preferences: Preferences, scores: Mapping[str, float]
) -> tuple[tuple[str, ...], float]:
    """Return the alternatives, best first, and the first one's margin over the second.

    Scores that floats cannot tell apart from the best are compared as fractions.
    """
    ranking = sorted(scores, key=lambda a: -scores[a])
    best = scores[ranking[0]]
    level = [a for a in ranking if best - scores[a] < _FLOAT_TIE]
    if len(level) == 1:
        return tuple(ranking), best - scores[ranking[1]]
    leads = {a: _exact_lead(dataset, preferences, a, level[0]) for a in level}
    ranking[: len(level)] = sorted(level, key=lambda a: -leads[a])
    return tuple(ranking), float(leads[ranking[0]] - leads[ranking[1]])


def _exact_lead(dataset: Dataset, preferences: Preferences, one: str, other: str) -> "Fraction":
    """Return by how much `one` scores above `other`: sum of w_k * d_k, without any rounding."""
    from fractions import Fraction  # only a tie, or what looks like one, has to wait for it

    lead, total = Fraction(0), Fraction(0)
    for dimension in dataset.dimensions.values():
        points = {id_: preferences.criterion_points[id_] for id_ in dimension.criteria}
        if any(points.values()):
            weight = _typed(preferences.dimension_points[dimension.id])
            total += weight
            inner = sum(
                _typed(points[id_]) * (_exact_value(c, one) - _exact_value(c, other))
                for id_, c in dimension.criteria.items()
                if points[id_] and c.rating(one).value != c.rating(other).value
            )
            if inner:
                lead += weight * inner / sum(map(_typed, points.values()))
    return lead / total


def _exact_value(criterion: Criterion, alternative: str) -> "Fraction":
    from fractions import Fraction

    raw, scale = criterion.rating(alternative).value, criterion.scale
    if raw is None:
        return Fraction(VALUE_MAX) / 2
    if isinstance(scale, MeasuredScale) and scale.shape == "linear":
        worst, best = _typed(scale.worst), _typed(scale.best)
        position = (_typed(raw) - worst) / (best - worst)
        return Fraction(VALUE_MAX) * min(Fraction(1), max(Fraction(0), position))
    return _typed(scale.value_of(raw))


def _typed(number: float) -> "Fraction":
    """The decimal a person typed, not the binary number nearest to it."""
    from fractions import Fraction

    return Fraction(repr(number))


def _unknown_could_turn(
    shares: Mapping[str, float],
    scores: Mapping[str, float],
    unknown: Mapping[str, tuple[str, ...]],
    leader: str,
    rival: str,
) -> bool:
    """Whether unknown ratings, all against the leader, would let the rival catch up."""
    swing = fsum([shares[id_] * VALUE_MAX / 2 for a in (leader, rival) for id_ in unknown[a]])
    return swing > 0 and swing > scores[leader] - scores[rival] - _FLOAT_TIE
