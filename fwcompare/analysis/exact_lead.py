"""Which of two scores is higher where floats cannot tell, on exact numbers."""

from decimal import Decimal, localcontext
from fractions import Fraction
from functools import lru_cache

from fwcompare.dataset.dataset import Criterion, Dataset
from fwcompare.dataset.scale import VALUE_MAX, MeasuredScale
from fwcompare.decision.preferences import Preferences

_DIGITS = 110
_SAME = 10**60
"""Sums with logarithms in them that agree to sixty decimals are equal."""

_MOST_NUMBERS = 4096


def exact_lead(dataset: Dataset, preferences: Preferences, one: str, other: str) -> Fraction:
    """Return by how much `one` scores above `other`, in points of 10: sum of w_k * d_k.

    Points, figures and anchors are the decimals a person typed. Without logarithmic scales the
    result is exact; logarithms are taken to 110 digits and the sum is rounded to 60 decimals, so
    that those which cancel give 0. KeyError for an unknown alternative's criterion.
    """
    lead, total, has_logarithms = Fraction(0), Fraction(0), False
    for dimension in dataset.dimensions.values():
        points = {id_: preferences.criterion_points[id_] for id_ in dimension.criteria}
        if not any(points.values()):
            continue
        weight, inner = typed(preferences.dimension_points[dimension.id]), Fraction(0)
        total += weight
        for id_, criterion in dimension.criteria.items():
            if points[id_] and criterion.rating(one).value != criterion.rating(other).value:
                gap = _exact_value(criterion, one) - _exact_value(criterion, other)
                inner += typed(points[id_]) * gap
                has_logarithms |= _is_logarithmic(criterion)
        if inner:
            lead += weight * inner / sum(map(typed, points.values()))
    return Fraction(round(lead / total * _SAME), _SAME) if has_logarithms else lead / total


@lru_cache(_MOST_NUMBERS)
def typed(number: float) -> Fraction:
    """Return the decimal a person typed, not the binary number nearest to it."""
    return Fraction(repr(number))


def _exact_value(criterion: Criterion, alternative: str) -> Fraction:
    raw, scale = criterion.rating(alternative).value, criterion.scale
    if raw is None:
        return Fraction(VALUE_MAX) / 2
    if not isinstance(scale, MeasuredScale):
        return typed(raw)
    lowest, highest = sorted((scale.worst, scale.best))
    figure = min(highest, max(lowest, raw))
    if scale.shape == "log":
        return _logarithmic(figure, scale.worst, scale.best)
    worst, best = typed(scale.worst), typed(scale.best)
    return Fraction(VALUE_MAX) * (typed(figure) - worst) / (best - worst)


def _is_logarithmic(criterion: Criterion) -> bool:
    return isinstance(criterion.scale, MeasuredScale) and criterion.scale.shape == "log"


@lru_cache(_MOST_NUMBERS)
def _logarithmic(figure: float, worst: float, best: float) -> Fraction:
    with localcontext(prec=_DIGITS):
        part = _ratio(figure, worst).ln() / _ratio(best, worst).ln()
        return Fraction(Decimal(VALUE_MAX) * part)


def _ratio(above: float, below: float) -> Decimal:
    return Decimal(repr(above)) / Decimal(repr(below))
