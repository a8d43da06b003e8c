"""Fixed scales: how a rating becomes a value from 0 to 10."""

from math import exp, log, sqrt
from typing import Literal

from fwcompare.dataset.limits import LARGEST_NUMBER, SMALLEST_NUMBER
from fwcompare.values import dataclass

VALUE_MAX = 10.0


@dataclass(frozen=True)
class JudgedScale:
    """A rating is the value itself, 0..10, with words for what the ends and the middle mean."""

    low: str = ""
    middle: str = ""
    high: str = ""

    def value_of(self, rating: float) -> float:
        """Return the value, 0..10, of a judged rating: the rating itself."""
        return rating

    def rating_at(self, value: float) -> float:
        """Return the rating whose value, 0..10, this is: the value itself."""
        return value


@dataclass(frozen=True)
class MeasuredScale:
    """A raw figure in `unit`; `worst` maps to 0 and `best` to 10, whichever of them is larger."""

    unit: str
    worst: float
    best: float
    shape: Literal["linear", "log"] = "linear"

    def value_of(self, rating: float) -> float:
        """Return the value, 0..10, of a raw figure; figures beyond an anchor count as the anchor.

        Linear: 10 * (x - worst) / (best - worst); log: the same on the logarithms (fixed
        anchors, so that another alternative moves nobody's value).
        """
        if self.shape == "log":
            position = log(rating / self.worst) / log(self.best / self.worst)
        else:
            position = (rating - self.worst) / (self.best - self.worst)
        return VALUE_MAX * min(1.0, max(0.0, position))

    @property
    def middle(self) -> float:
        """The raw figure that maps to 5: the arithmetic or, for log, the geometric mean."""
        if self.shape == "log":
            return sqrt(self.worst) * sqrt(self.best)
        return (self.worst + self.best) / 2

    def rating_at(self, value: float) -> float:
        """Return the raw figure whose value, 0..10, this is: the inverse of `value_of`."""
        if self.shape == "log":
            return self.worst * exp(log(self.best / self.worst) * value / VALUE_MAX)
        return self.worst + value / VALUE_MAX * (self.best - self.worst)


Scale = JudgedScale | MeasuredScale


def has_place(scale: Scale, rating: float) -> bool:
    """Tell whether a scale has a place for a rating: judged 0..10, above 0 on a log scale.

    No number has one that a file could not hold.
    """
    if isinstance(scale, JudgedScale):
        return 0 <= rating <= VALUE_MAX
    is_in_bounds = rating == 0 or SMALLEST_NUMBER <= abs(rating) <= LARGEST_NUMBER
    return is_in_bounds and (scale.shape == "linear" or rating > 0)
