"""How likely each value within a rating's range is: the program's one model of uncertain ratings.

A known rating is drawn from a triangle over low..high with its peak at the value found, in the
rating's own unit, and then brought to the scale, where figures beyond an anchor count as the
anchor. An unknown one is drawn evenly from the whole scale. All ratings are independent.
"""

from math import exp, fsum, log

from fwcompare.dataset.scale import VALUE_MAX, JudgedScale, MeasuredScale, Scale

Moments = tuple[float, float, float]
"""Mean, variance and third central moment."""

UNKNOWN_MOMENTS: Moments = (VALUE_MAX / 2, VALUE_MAX**2 / 12, 0.0)

# Gauss-Legendre, 8 nodes: place on -1..1 and weight. Abramowitz & Stegun (1964), table 25.4.
_NODES = tuple(
    (sign * place, weight)
    for place, weight in (
        (0.1834346424956498, 0.3626837833783620),
        (0.5255324099163290, 0.3137066458778873),
        (0.7966664774136267, 0.2223810344533745),
        (0.9602898564975363, 0.1012285362903763),
    )
    for sign in (-1, 1)
)


def moments(scale: Scale, low: float, peak: float, high: float) -> Moments:
    """Return the moments of a known rating's value, 0..10; low <= peak <= high.

    On a scale that is straight over the whole range these are the triangle's own,
    (a + b + c) / 3, (a^2 + b^2 + c^2 - ab - ac - bc) / 18 in a form that does not cancel, and
    (a + b - 2c) (2a - b - c) (a - 2b + c) / 270.
    Elsewhere they are integrals over each side of the peak, with 8 nodes right to about 1e-6
    even where high is a thousand times low.
    """
    if low == high:
        return scale.value_of(peak), 0.0, 0.0
    if isinstance(scale, JudgedScale) or is_straight(scale, low, high):
        a, b, c = scale.value_of(low), scale.value_of(high), scale.value_of(peak)
        width = b - a
        third = (a + b - 2 * c) * (2 * a - b - c) * (a - 2 * b + c) / 270
        return (a + b + c) / 3, (width * width - (c - a) * (b - c)) / 18, third
    parts = _parts(scale, low, peak, high)
    mean = fsum([mass * value for mass, value in parts])
    return (
        mean,
        fsum([mass * (value - mean) ** 2 for mass, value in parts]),
        fsum([mass * (value - mean) ** 3 for mass, value in parts]),
    )


def expected_excess(scale: Scale, low: float, peak: float, high: float, threshold: float) -> float:
    """Return E[max(0, V - threshold)] of a known rating's value V; threshold and result 0..10.

    The integral of P(V > v) from the threshold up, by 8 nodes on each side of the peak.
    """
    value = scale.value_of(peak)
    bottom, top = sorted((scale.value_of(low), scale.value_of(high)))
    excess = max(0.0, bottom - threshold)
    for foot, end in ((bottom, value), (value, top)):
        start = max(foot, threshold)
        if start < end:
            middle, half = (start + end) / 2, (end - start) / 2
            for place, weight in _NODES:
                rating = scale.rating_at(middle + half * place)
                below = chance_below(rating, low, peak, high)
                excess += half * weight * (below if falls(scale) else 1 - below)
    return excess


def expected_excess_of_unknown(threshold: float) -> float:
    """Return the same for an unknown rating, (10 - c)^2 / 20 for a threshold c in 0..10."""
    if threshold < 0:
        return VALUE_MAX / 2 - threshold
    return max(0.0, VALUE_MAX - threshold) ** 2 / (2 * VALUE_MAX)


def chance_below(rating: float, low: float, peak: float, high: float) -> float:
    """Return the probability, 0..1, that a known rating is drawn at or below `rating`."""
    if rating >= high:
        return 1.0
    if rating <= low:
        return 0.0
    if rating < peak:
        return (rating - low) ** 2 / ((high - low) * (peak - low))
    return 1 - (high - rating) ** 2 / ((high - low) * (high - peak))


def falls(scale: Scale) -> bool:
    """Tell whether larger figures are worse."""
    return isinstance(scale, MeasuredScale) and scale.best < scale.worst


def is_straight(scale: Scale, low: float, high: float) -> bool:
    """Tell whether values follow the figures in a straight line over low..high."""
    if isinstance(scale, JudgedScale):
        return True
    lower, upper = sorted((scale.worst, scale.best))
    return scale.shape == "linear" and lower <= low and high <= upper


def _parts(scale: MeasuredScale, low: float, peak: float, high: float) -> list[tuple[float, float]]:
    """Return (probability, value) pairs with the moments of the drawn value."""
    lower, upper = sorted((scale.worst, scale.best))
    parts = [
        (chance_below(lower, low, peak, high), scale.value_of(lower)),
        (1 - chance_below(upper, low, peak, high), scale.value_of(upper)),
    ]
    for foot in (low, high):
        start, end = max(min(foot, peak), lower), min(max(foot, peak), upper)
        if start < end:
            steepness = 2 / ((high - low) * abs(peak - foot))
            parts += _side(scale, foot, steepness, scale.value_of(start), scale.value_of(end))
    return parts


def _side(
    scale: MeasuredScale, foot: float, steepness: float, first: float, last: float
) -> list[tuple[float, float]]:
    """One side of the triangle, from value `first` to `last`, as nodes over the value.

    The density is `steepness` times the distance from the foot; taken over the value, in which a
    logarithmic range is smooth, it gains the factor d rating / d value.
    """
    middle, half = (first + last) / 2, (last - first) / 2
    factor = abs(half) * steepness / VALUE_MAX
    parts = []
    if scale.shape == "log":
        growth = log(scale.best / scale.worst) / VALUE_MAX
        factor *= abs(growth) * VALUE_MAX
        for place, weight in _NODES:
            value = middle + half * place
            rating = scale.worst * exp(growth * value)
            parts.append((factor * weight * abs(rating - foot) * rating, value))
    else:
        factor *= abs(scale.best - scale.worst)
        for place, weight in _NODES:
            value = middle + half * place
            parts.append((factor * weight * abs(scale.rating_at(value) - foot), value))
    return parts
