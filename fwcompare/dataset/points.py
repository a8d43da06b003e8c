"""Points for dimensions and for criteria inside them: a piece of a weighting, and how they add."""

from collections.abc import Iterable, Mapping
from dataclasses import field

from fwcompare.values import dataclass


@dataclass(frozen=True)
class Points:
    """Points, 0..100, by dimension id and by criterion id; what is left out gets none."""

    dimensions: Mapping[str, float] = field(default_factory=dict)
    criteria: Mapping[str, float] = field(default_factory=dict)


NO_POINTS = Points()


def added(parts: Iterable[float]) -> float:
    """Return the sum of decimals as a person adds them, so that 0.1 + 0.2 is 0.3.

    It is rounded once, at the end: no order of the parts changes a bit.
    """
    numbers = [_as_decimal(number) for number in parts]
    least = min((place for _, place in numbers), default=0)
    total = sum(units * 10 ** (place - least) for units, place in numbers)
    return float(f"{total}e{least}")


def _as_decimal(number: float) -> tuple[int, int]:
    """Return the whole number and the power of ten whose product was typed."""
    digits, _, exponent = repr(float(number)).partition("e")
    whole, _, decimals = digits.partition(".")
    return int(whole + decimals), int(exponent or 0) - len(decimals)
