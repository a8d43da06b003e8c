"""Numbers as people read them: a real minus, narrow spaces, never more digits than known."""

from collections.abc import Sequence
from math import floor, log10

MINUS = "\u2212"
NARROW_SPACE = "\u202f"
EN_DASH = "\u2013"


def score(value: float) -> str:
    """Return a score or margin with two decimals."""
    return f"{value:.2f}".replace("-", MINUS)


def rating(value: float) -> str:
    """Return a value, 0..10, with one decimal."""
    return f"{value:.1f}"


def stressed(values: Sequence[float | None]) -> tuple[bool, ...]:
    """Return which values, 0..10, are the best as shown; none where all known ones look alike."""
    shown = [None if value is None else round(value, 1) for value in values]
    known = [value for value in shown if value is not None]
    if not known or min(known) == max(known):
        return (False,) * len(shown)
    return tuple(value == max(known) for value in shown)


def difference(value: float) -> str:
    """Return a difference with two decimals and always a sign, but none on a plain zero."""
    text = f"{value:+.2f}"
    return "0.00" if text in ("+0.00", "-0.00") else text.replace("-", MINUS)


def percent(percentage: float, decimals: int = 0) -> str:
    """Return a percentage, 0..100, with its sign set off by a narrow space."""
    return f"{percentage:.{decimals}f}{NARROW_SPACE}%"


def chance(probability: float) -> str:
    """Return a probability, 0..1, as whole per cent that never claims certainty."""
    if probability > 0.99:
        return f">{percent(99)}"
    return f"<{percent(1)}" if probability < 0.01 else percent(floor(probability * 100 + 1e-9))


def points(value: float) -> str:
    """Return points as typed: whole where they are whole, else up to two decimals."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def figure(value: float) -> str:
    """Return a raw figure with three digits that count, thousands set apart by commas."""
    if value == 0:
        return "0"
    decimals = 0 if abs(value) >= 100 else max(0, 2 - floor(log10(abs(value))))
    text = f"{value:,.{decimals}f}"
    text = text.rstrip("0").rstrip(".") if decimals else text
    return text.replace("-", MINUS)


def plain(value: float) -> str:
    """Return a number as it would be typed: all its digits, nothing else."""
    return f"{value:.12g}"


def with_unit(value: float, unit: str) -> str:
    """Return a raw figure and its unit."""
    return f"{figure(value)}{NARROW_SPACE}{unit}" if unit else figure(value)


def interval(low: float, high: float) -> str:
    """Return a range of raw figures, or one figure where its ends agree."""
    return figure(low) if low == high else f"{figure(low)}{EN_DASH}{figure(high)}"
