"""The scale that turns known figures into known values, for exports that do not name it."""

from collections.abc import Iterable, Sequence
from math import exp, log
from typing import Literal

from fwcompare.dataset.dataset import JudgedScale, MeasuredScale, Scale
from fwcompare.dataset.scale import VALUE_MAX
from fwcompare.dataset.table.directions import guessed_direction
from fwcompare.dataset.table.ends import proposed_ends

Pair = tuple[float, float]
"""A figure in the unit of the scale, and its value, 0..10."""

Shape = Literal["linear", "log"]
_SAME = 1e-6
_DIGITS = 9


def inferred_scale(name: str, unit: str, pairs: Sequence[Pair]) -> tuple[Scale, bool]:
    """Return a scale on which all figures have their values, and whether its ends are proposed.

    Two figures strictly between the ends give both. Where there are fewer, a figure whose value is
    0 or 10 stands for that end: it may lie beyond it, but every known value is the same. Of a
    straight and a logarithmic scale that fit alike, the one with the rounder ends is taken. Ends
    are proposed where that is not enough.
    """
    if not unit and all(abs(figure - value) < _SAME for figure, value in pairs):
        return JudgedScale(), False
    found = [scale for shape in _shapes(pairs) if (scale := _fitted(unit, pairs, shape))]
    if found:
        return min(found, key=_digits), False
    if not pairs:
        return MeasuredScale(unit, 0.0, 1.0), True
    low, high = proposed_ends([figure for figure, _ in pairs])
    rises = guessed_direction(name, unit).is_more_better
    first, last = min(pairs), max(pairs)
    if first[1] != last[1]:
        rises = first[1] < last[1]
    return MeasuredScale(unit, low, high) if rises else MeasuredScale(unit, high, low), True


def _shapes(pairs: Iterable[Pair]) -> list[Shape]:
    return ["linear", "log"] if all(figure > 0 for figure, _ in pairs) else ["linear"]


def _fitted(unit: str, pairs: Sequence[Pair], shape: Shape) -> MeasuredScale | None:
    telling = _telling(pairs)
    if len(telling) < 2:
        return None
    place = log if shape == "log" else float
    (low, of_low), (high, of_high) = min(telling.items()), max(telling.items())
    if abs(of_high - of_low) < _SAME:
        return None
    slope = (of_high - of_low) / (place(high) - place(low))
    start = place(low) - of_low / slope
    ends = [start, start + VALUE_MAX / slope]
    ends = [exp(end) for end in ends] if shape == "log" else _without_dust(ends)
    worst, best = (float(f"{end:.{_DIGITS}g}") for end in ends)
    if worst == best:
        return None
    scale = MeasuredScale(unit, worst, best, shape)
    is_same = all(abs(scale.value_of(figure) - value) < 1e-4 for figure, value in pairs)
    return scale if is_same else None


def _telling(pairs: Iterable[Pair]) -> dict[float, float]:
    """Return the figures between the ends, and where these are too few the nearest at an end."""
    found = {figure: value for figure, value in pairs if _SAME < value < VALUE_MAX - _SAME}
    if len(found) >= 2:
        return found
    centre = next(iter(found), None)
    for end in (0.0, VALUE_MAX):
        figures = sorted({figure for figure, value in pairs if abs(value - end) <= _SAME})
        if centre is not None and figures:
            found[min(figures, key=lambda figure: abs(figure - centre))] = end
    return found


def _without_dust(ends: Sequence[float]) -> list[float]:
    span = abs(ends[1] - ends[0])
    return [0.0 if abs(end) < 1e-9 * span else end for end in ends]


def _digits(scale: MeasuredScale) -> int:
    return sum(len(f"{end:.{_DIGITS}g}".strip("0").replace(".", "")) for end in _ends(scale))


def _ends(scale: MeasuredScale) -> tuple[float, float]:
    return scale.worst, scale.best
