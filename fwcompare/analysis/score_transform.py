"""An uncertain score's characteristic function, exact, with a bound on it; needs NumPy."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum
from typing import TYPE_CHECKING

from fwcompare.analysis.rating_transform import RatingTransform, rating_transform
from fwcompare.analysis.uncertain_score import UncertainScore

if TYPE_CHECKING:
    from numpy import complex128, float64
    from numpy.typing import NDArray

    Array = NDArray[float64]
    Complexes = NDArray[complex128]

_TINY = 1e-3


@dataclass(frozen=True, slots=True)
class ScoreTransform:
    """E[exp(i t S)] of a score S, the product of its draws' at t times their weights.

    Triangles, by far the most, are taken together: `left` and `right` are their sides times
    their weights, and `peaks` is the sum of their peaks and of what is settled. `others` holds
    the rest with their weights. It is a score or the difference of two, between `low` and `high`.
    """

    low: float
    high: float
    peaks: float
    left: "Array"
    right: "Array"
    others: Sequence[tuple[float, RatingTransform]]

    def at(self, t: "Array") -> "Complexes":
        """Return the function at each t > 0, right to about 1e-8."""
        import numpy as np

        found: Complexes = np.exp(1j * t * self.peaks)
        if len(self.left):
            whole = self.left + self.right
            factors = (self.left / whole)[:, None] * _side(np.multiply.outer(self.left, t)).conj()
            factors += (self.right / whole)[:, None] * _side(np.multiply.outer(self.right, t))
            found *= factors.prod(axis=0)
        for share, part in self.others:
            found *= part.at(share * t)
        return found

    def log_bound(self, t: float) -> float:
        """Return the logarithm of a bound on its size at t and beyond, t > 0.

        A density whose variation is V has a transform of at most V / t, one whose slope's
        variation is V' one of at most V' / t^2: of a triangle with sides l and r, 4 / (l + r)
        and 4 / (l r).
        """
        import numpy as np

        with np.errstate(divide="ignore"):
            once = np.log(4 / (self.left + self.right)) - np.log(t)
            twice = np.log(4) - np.log(self.left) - np.log(self.right) - 2 * np.log(t)
            total = np.minimum(0.0, np.minimum(once, twice)).sum()
            for share, part in self.others:
                hit = part.chance_of_hit
                rest = min(1 - hit, part.variation / (abs(share) * t))
                total += np.log(min(1.0, hit + max(0.0, rest)))
        return float(total)


def score_transform(score: UncertainScore, minus: UncertainScore | None = None) -> ScoreTransform:
    """Return the characteristic function of a score, or of what it is above another one."""
    import numpy as np

    peaks, left, right, others = [score.settled], [], [], []
    low, high, draws = score.low, score.high, list(score.draws)
    if minus is not None:
        low, high = low - minus.high, high - minus.low
        peaks.append(-minus.settled)
        draws += [(-share, draw) for share, draw in minus.draws]
    for share, draw in draws:
        triangle = draw.triangle()
        if triangle is None:
            others.append((share, rating_transform(draw)))
        else:
            ends = share * triangle[0], share * triangle[2]
            peak = share * triangle[1]
            peaks.append(peak)
            left.append(peak - min(ends))
            right.append(max(ends) - peak)
    return ScoreTransform(low, high, fsum(peaks), np.array(left), np.array(right), others)


def _side(z: "Array") -> "Complexes":
    """Return 2 (1 + i z - exp(i z)) / z^2: of a side that falls to 0 over a width of 1."""
    import numpy as np

    safe = np.where(z < _TINY, 1.0, z)
    half = safe / 2
    sine = np.sin(half)
    side = np.empty(z.shape, complex)
    side.real = (sine / half) ** 2
    side.imag = 2 * (safe - 2 * sine * np.cos(half)) / (safe * safe)
    small = z < _TINY
    side.real[small] = 1 - z[small] ** 2 / 12
    side.imag[small] = z[small] / 3
    return side
