"""Points for dimensions and for criteria inside them: a piece of a weighting, and how they add."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Points:
    """Points, 0..100, by dimension id and by criterion id; what is left out gets none."""

    dimensions: Mapping[str, float] = field(default_factory=dict)
    criteria: Mapping[str, float] = field(default_factory=dict)


NO_POINTS = Points()


def added(parts: Iterable[float]) -> float:
    """Return the sum of decimals as a person adds them, so that 0.1 + 0.2 is 0.3.

    It is rounded once, at the end: no order of the parts changes a bit.
    """
    numbers = list(parts)
    if all(number.is_integer() for number in numbers):
        return float(sum(map(int, numbers)))
    return float(sum(Fraction(repr(number)) for number in numbers))
