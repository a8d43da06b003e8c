"""Round ratings on a scale: where a bound is put first, and by how much it is moved."""

from math import floor, log10

from fwcompare.dataset.scale import VALUE_MAX, JudgedScale, Scale

_JUDGED_STEP = 0.5
_STEPS_IN_A_POINT = 5
_WHOLE_FROM = 20
_NEAR = 0.5


def is_more_better(scale: Scale) -> bool:
    """Tell whether a larger rating is a better one."""
    return isinstance(scale, JudgedScale) or scale.best > scale.worst


def step_at(scale: Scale, rating: float) -> float:
    """Return a round step, in the scale's unit, of about a fifth of a point of ten or less.

    1, 2 or 5 times a power of ten; whole on a scale of some length.
    """
    if isinstance(scale, JudgedScale):
        return _JUDGED_STEP
    value = min(VALUE_MAX - _NEAR, max(_NEAR, scale.value_of(_placed(scale, rating))))
    point = abs(scale.rating_at(value + _NEAR) - scale.rating_at(value - _NEAR))
    wanted = point / _STEPS_IN_A_POINT
    power = 10.0 ** floor(log10(wanted))
    step = max(times * power for times in (1, 2, 5) if times * power <= wanted * (1 + 1e-9))
    is_long = scale.shape == "linear" and abs(scale.best - scale.worst) >= _WHOLE_FROM
    return max(1.0, step) if is_long else step


def rounded(scale: Scale, rating: float, steps: int = 1) -> float:
    """Return the nearest multiple of so many steps, between both ends of the scale."""
    step = steps * step_at(scale, rating)
    return _placed(scale, _tidy(round(rating / step) * step))


def stepped(scale: Scale, rating: float, by: int) -> float:
    """Return the rating so many steps towards the scale's best end, or its worst where `by` < 0."""
    way = by if is_more_better(scale) else -by
    return _placed(scale, _tidy(rating + way * step_at(scale, rating)))


def middle_of(scale: Scale) -> float:
    """Return a very round rating near the middle of the scale."""
    return rounded(scale, scale.rating_at(VALUE_MAX / 2), _STEPS_IN_A_POINT)


def _placed(scale: Scale, rating: float) -> float:
    if isinstance(scale, JudgedScale):
        return min(VALUE_MAX, max(0.0, rating))
    low, high = sorted((scale.worst, scale.best))
    return min(high, max(low, rating))


def _tidy(rating: float) -> float:
    """Return a rating without the dust of its arithmetic."""
    return float(f"{rating:.12g}")
