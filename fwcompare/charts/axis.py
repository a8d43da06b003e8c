"""What the charts' scales have in common: where they begin and end, and labels kept apart."""

from collections.abc import Iterable, Sequence

from fwcompare.dataset.scale import VALUE_MAX

TENTHS = (0, 5, 10)


def whole_points(scores: Iterable[float]) -> tuple[float, float]:
    """Return whole points around all scores, 0..10: at least two apart, never beyond the scale."""
    known = list(scores) or [0.0]
    low = max(0, min(int(min(known)), int(VALUE_MAX) - 2))
    high = min(int(VALUE_MAX), -int(-max(known) // 1))
    return float(low), float(max(high, low + 2))


def crisp(length: float) -> float:
    """Return the middle of the nearest pixel: a line there is as thin as it is meant to be."""
    return round(length) + 0.5


def apart(wanted: Sequence[float], step: float, low: float, high: float) -> list[float]:
    """Return places near those wanted, in their order, at least `step` apart, from low to high.

    Wanted ones ascend. Where there is no room for all, the last ones are left out.
    """
    count = min(len(wanted), max(0, int((high - low) // step) + 1))
    places: list[float] = []
    for want in wanted[:count]:
        least = places[-1] + step if places else low
        places.append(max(least, want))
    most = high
    for index in reversed(range(count)):
        places[index] = min(places[index], most)
        most = places[index] - step
    return places
