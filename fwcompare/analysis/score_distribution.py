"""How likely each height of an uncertain score is: by numerical convolution; needs NumPy."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING

from fwcompare.analysis.rating_draws import RatingDraw
from fwcompare.dataset.scale import VALUE_MAX

if TYPE_CHECKING:
    from numpy import bool_, float64
    from numpy.typing import NDArray

    Array = NDArray[float64]

DECIMALS = 9
"""Scores that agree to so many decimals are equal."""

_SAME_SCORE = 10**-DECIMALS
_LEAST_HIT = 1e-4


@dataclass(frozen=True, slots=True)
class Score:
    """A sum of independent draws, 0..10: its moments, its ends, and the draws by their weights.

    `settled` is what ratings that are certain add to it.
    """

    mean: float
    variance: float
    low: float
    high: float
    settled: float
    terms: Sequence[tuple[float, RatingDraw]]


@dataclass(frozen=True, slots=True)
class Distribution:
    """`hits` are heights reached exactly, with their chances; the rest is spread over `edges`.

    `below` is the chance of the spread part at or below each edge.
    """

    low: float
    high: float
    hits: "Array"
    chances: "Array"
    edges: "Array"
    below: "Array"

    def at_or_below(self, heights: "Array", is_reached: "NDArray[bool_]") -> "Array":
        """Return the probability of a score below each height, or at it where it `is_reached`."""
        import numpy as np

        spread = np.interp(heights, self.edges, self.below)
        spread[heights <= self.low + _SAME_SCORE] = 0.0
        spread[heights >= self.high - _SAME_SCORE] = self.below[-1]
        before = np.searchsorted(self.hits, heights, "left")
        after = np.searchsorted(self.hits, heights, "right")
        hit = np.append(0.0, np.cumsum(self.chances))
        spread += hit[np.where(is_reached, after, before)]
        return spread


@dataclass(frozen=True, slots=True)
class _Hit:
    height: float
    chance: float
    cell: int


def distribution(score: Score, step: float) -> Distribution:
    """Return a score's distribution, from cells of width `step`.

    The distribution of a sum is the product of its terms' under the Fourier transform. Where
    figures lie beyond an anchor, a height is reached exactly; such hits are kept apart, down to
    a chance of 1e-4. The cells of the rest are taken as evenly filled, and moved and stretched
    as a whole to where mean and variance are right.
    """
    import numpy as np

    parts = [_cells(share, draw, step) for share, draw in score.terms]
    size = sum(len(part) - 1 for part in parts) + 1
    length = 1 << (size - 1).bit_length()
    product = np.ones(length // 2 + 1, complex)
    for part in parts:
        product *= np.fft.rfft(part, length)
    masses = np.clip(np.fft.irfft(product, length)[:size], 0.0, None)
    masses /= masses.sum()
    hits = _hits(score, step)
    for hit in hits:
        masses[hit.cell] = max(0.0, masses[hit.cell] - hit.chance)
    hits.sort(key=lambda hit: hit.height)
    heights = np.round(np.array([hit.height for hit in hits]), DECIMALS)
    chances = np.array([hit.chance for hit in hits])
    edges, below = _spread(score, masses, heights, chances)
    return Distribution(score.low, score.high, heights, chances, edges, below)


def _spread(
    score: Score, masses: "Array", heights: "Array", chances: "Array"
) -> "tuple[Array, Array]":
    """Return the edges of the cells and the chance of the spread part at or below each."""
    import numpy as np

    rest = 1 - float(chances.sum())
    if rest <= _SAME_SCORE:
        return np.array([score.low, score.high]), np.zeros(2)
    whole = float(masses.sum())
    mean = (score.mean - float(chances @ heights)) / rest
    square = (score.variance + score.mean**2 - float(chances @ heights**2)) / rest
    places = np.arange(len(masses) + 1, dtype=np.float64) - 0.5
    centre = float(masses @ np.arange(len(masses))) / whole
    variance = float(masses @ (np.arange(len(masses)) - centre) ** 2) / whole + 1 / 12
    edges: Array = mean + sqrt(max(0.0, square - mean**2) / variance) * (places - centre)
    return edges, np.append(0.0, np.cumsum(masses)) * (rest / whole)


def _hits(score: Score, step: float) -> list[_Hit]:
    """Return the heights reached with every uncertain figure beyond an anchor."""
    hits = [_Hit(score.settled, 1.0, 0)]
    for share, draw in score.terms:
        at_worst, at_best = draw.chance_at_ends()
        top = _top_cell(share, draw, step) if at_best else 0
        hits = [
            _Hit(hit.height + share * value, hit.chance * chance, hit.cell + cell)
            for hit in hits
            for value, chance, cell in ((0.0, at_worst, 0), (VALUE_MAX, at_best, top))
            if hit.chance * chance >= _LEAST_HIT
        ]
    return hits


def _cells(share: float, draw: RatingDraw, step: float) -> "Array":
    """Return the probability of share times the value, gathered in cells from its low end on."""
    import numpy as np

    below = draw.chance_below(_cell_edges(share, draw, step))
    below[-1] = 1.0
    return np.diff(below, prepend=0.0)


def _top_cell(share: float, draw: RatingDraw, step: float) -> int:
    import numpy as np

    return int(np.searchsorted(_cell_edges(share, draw, step), VALUE_MAX))


def _cell_edges(share: float, draw: RatingDraw, step: float) -> "Array":
    import numpy as np

    low, high = draw.interval()
    count = int(share * (high - low) / step) + 2
    return low + step / share * (np.arange(count, dtype=np.float64) + 0.5)
