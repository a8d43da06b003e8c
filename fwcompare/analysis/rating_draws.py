"""The model of uncertain ratings (`fwcompare.dataset.spread`) for arrays; needs NumPy."""

from math import log
from typing import TYPE_CHECKING

from fwcompare.dataset import spread
from fwcompare.dataset.dataset import Criterion
from fwcompare.dataset.scale import VALUE_MAX, MeasuredScale, Scale
from fwcompare.values import dataclass

if TYPE_CHECKING:
    from numpy import float64
    from numpy.random import Generator
    from numpy.typing import NDArray

    Array = NDArray[float64]


@dataclass(frozen=True)
class RatingDraw:
    """One uncertain rating as a random value, 0..10: known, a triangle in its own unit, or not."""

    scale: Scale
    low: float
    peak: float | None
    high: float

    def interval(self) -> tuple[float, float]:
        """Return the lowest and the highest value."""
        if self.peak is None:
            return 0.0, VALUE_MAX
        low, high = sorted((self.scale.value_of(self.low), self.scale.value_of(self.high)))
        return low, high

    def chance_at_ends(self) -> tuple[float, float]:
        """Return the probabilities of exactly 0 and of exactly 10: of figures beyond an anchor."""
        if self.peak is None or not isinstance(self.scale, MeasuredScale):
            return 0.0, 0.0
        below_worst, below_best = (
            spread.chance_below(anchor, self.low, self.peak, self.high)
            for anchor in (self.scale.worst, self.scale.best)
        )
        if self.scale.worst < self.scale.best:
            return below_worst, 1 - below_best
        return 1 - below_worst, below_best

    def triangle(self) -> tuple[float, float, float] | None:
        """Return lowest, likeliest and highest value where the value, too, has a triangle."""
        if self.peak is None or not spread.is_straight(self.scale, self.low, self.high):
            return None
        low, high = self.interval()
        return low, min(high, max(low, self.scale.value_of(self.peak))), high

    def chance_at_most(self, value: float) -> float:
        """Return the probability, 0..1, of a value at or below `value`; without NumPy."""
        low, high = self.interval()
        if value >= high or value < low:
            return float(value >= high)
        if self.peak is None:
            return value / VALUE_MAX
        below = spread.chance_below(self.scale.rating_at(value), self.low, self.peak, self.high)
        return 1 - below if spread.falls(self.scale) else below

    def chance_below(self, values: "Array") -> "Array":
        """Return the probability, 0..1, of a value at or below each of `values`."""
        import numpy as np

        if self.peak is None:
            return np.clip(values / VALUE_MAX, 0.0, 1.0)
        figures, falls = _figures(self.scale, values)
        drawn = np.clip(figures, self.low, self.high)
        width = self.high - self.low
        rising = (drawn - self.low) ** 2 / (width * ((self.peak - self.low) or 1.0))
        falling = 1 - (self.high - drawn) ** 2 / (width * ((self.high - self.peak) or 1.0))
        below = np.where(drawn < self.peak, rising, falling)
        below = np.where(drawn >= self.high, 1.0, below)
        below = 1 - below if falls else below
        return np.where(values >= VALUE_MAX, 1.0, np.where(values < 0, 0.0, below))

    def draw(self, generator: "Generator", size: int) -> "Array":
        """Return `size` independent values."""
        import numpy as np

        ranks = generator.random(size)
        if self.peak is None:
            return ranks * VALUE_MAX
        width = self.high - self.low
        turn = (self.peak - self.low) / width
        drawn = np.where(
            ranks < turn,
            self.low + np.sqrt(ranks * width * (self.peak - self.low)),
            self.high - np.sqrt((1 - ranks) * width * (self.high - self.peak)),
        )
        return _values(self.scale, drawn)


def rating_draw(criterion: Criterion, alternative: str) -> RatingDraw | None:
    """Return a rating's draw, or None where its value is certain."""
    rating = criterion.rating(alternative)
    if rating.value is None:
        return RatingDraw(criterion.scale, 0.0, None, VALUE_MAX)
    low, high = criterion.interval(alternative)
    if low == high:
        return None
    return RatingDraw(criterion.scale, rating.low, rating.value, rating.high)


def _values(scale: Scale, figures: "Array") -> "Array":
    import numpy as np

    if not isinstance(scale, MeasuredScale):
        return figures
    if scale.shape == "log":
        position = np.log(figures / scale.worst) / log(scale.best / scale.worst)
    else:
        position = (figures - scale.worst) / (scale.best - scale.worst)
    return VALUE_MAX * np.clip(position, 0.0, 1.0)


def _figures(scale: Scale, values: "Array") -> "tuple[Array, bool]":
    """Return the raw figures of values, and whether they fall as the values rise."""
    import numpy as np

    if not isinstance(scale, MeasuredScale):
        return values, False
    if scale.shape == "log":
        figures = scale.worst * np.exp(log(scale.best / scale.worst) * values / VALUE_MAX)
    else:
        figures = scale.worst + values / VALUE_MAX * (scale.best - scale.worst)
    return figures, scale.best < scale.worst
