"""Ends of a scale proposed from figures: rounded outward to 1, 2 or 5 times a power of ten."""

from collections.abc import Sequence
from math import floor, log10

_STEPS = (1.0, 2.0, 5.0, 10.0)
_ROUNDING = 1e-9
_FIRST_YEAR, _LAST_YEAR = 1950, 2100


def proposed_ends(figures: Sequence[float], *, is_percentage: bool = False) -> tuple[float, float]:
    """Return the lower and the upper end for figures, at least one of them.

    An end that equals a figure moves one step further, so that nobody stands at an end merely for
    being the first or the last; 0 does not, nor 100 where figures are percentages. What can only
    be years is rounded to decades.
    """
    least, most = min(figures), max(figures)
    if all(_FIRST_YEAR <= figure <= _LAST_YEAR and figure % 1 == 0 for figure in figures):
        return _decade(least - 1), _decade(most) + 10
    lower = -_above(-least) if least < 0 else _below(least)
    upper = -_below(-most) if most < 0 else _above(most)
    if is_percentage and least >= 0 and most <= 100:
        upper = min(upper, 100.0)
    if lower == upper:  # all are 0
        upper = 1.0
    return lower, upper


def _decade(year: float) -> float:
    return year - year % 10


def _below(figure: float) -> float:
    """Return the last step before a figure, >= 0; 0 for 0."""
    if figure == 0:
        return 0.0
    power = floor(log10(figure) + _ROUNDING)
    steps = [_step(factor, power + shift) for shift in (-1, 0) for factor in _STEPS[:3]]
    return max(step for step in steps if step < figure * (1 - _ROUNDING))


def _above(figure: float) -> float:
    """Return the first step after a figure, >= 0; 0 for 0."""
    if figure == 0:
        return 0.0
    power = floor(log10(figure) + _ROUNDING)
    steps = [_step(factor, power + shift) for shift in (0, 1) for factor in _STEPS[:3]]
    return min(step for step in steps if step > figure * (1 + _ROUNDING))


def _step(factor: float, power: int) -> float:
    return float(f"{factor:g}e{power}")
