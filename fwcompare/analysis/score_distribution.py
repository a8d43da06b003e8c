"""Bounds on the chance that each of several scores is below a height, on one grid; needs NumPy."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from fwcompare.analysis.sampling import CancelledError, Stop
from fwcompare.analysis.score_series import (
    DECIMALS,
    ScoreSeries,
    padded,
    score_series,
)
from fwcompare.analysis.score_transform import score_transform
from fwcompare.analysis.uncertain_score import SAME_SCORE, UncertainScore

if TYPE_CHECKING:
    from numpy import bool_, float64
    from numpy.typing import NDArray

    Array = NDArray[float64]

FIRST_CELLS = 1 << 14
_MOST_PLACES = 1 << 23


@dataclass(frozen=True, slots=True)
class ScoreDistributions:
    """Rows are alternatives, columns heights from below to above where the best can lie.

    The chance of a score at or below a height lies between `least` and `most` and is about
    `likely`; these hold only the part of it that reaches no height exactly. A height that some
    score reaches exactly stands there twice, before it is reached and reached: `is_jump` tells of
    each step from one height to the next whether it is one of these. `hit_below` is the chance of
    the heights so far reached exactly.
    """

    heights: "Array"
    is_jump: "NDArray[bool_]"
    hit_below: "Array"
    least: "Array"
    likely: "Array"
    most: "Array"


@dataclass(frozen=True, slots=True)
class _Rest:
    """A score's distribution apart from `hits`: a series, or, for one draw at most, exact."""

    score: UncertainScore
    hits: tuple[tuple[float, float], ...]
    series: ScoreSeries | None


@dataclass(frozen=True, slots=True)
class ScoreGrid:
    """What all grids over the same scores share: their series, where they begin, and where to."""

    start: float
    period: float
    floor: float
    rests: tuple[_Rest, ...]

    @property
    def most_cells(self) -> int:
        """How many cells there may be at most, so that memory suffices."""
        return max(FIRST_CELLS, _MOST_PLACES // len(self.rests))

    @property
    def is_blurred(self) -> bool:
        """Whether more waves would make a series sharper."""
        return any(r.series is not None and r.series.is_blurred for r in self.rests)

    def distributions(self, cells: int) -> ScoreDistributions:
        """Return the bounds on a grid of that many cells, a power of two, or what is needed."""
        import numpy as np

        waves = max(len(r.series.waves) if r.series else 0 for r in self.rests)
        cells = max(cells, 1 << (2 * waves + 1).bit_length())
        width = self.period / cells
        grid: Array = self.start + np.arange(float(cells)) * width
        hits = np.unique([height for r in self.rests for height, _ in r.hits])
        above = grid[max(0, int((self.floor - self.start) / width) - 1) :]
        # Each height that is hit stands there twice: just before it is reached, and reached.
        heights = np.concatenate((above, hits, hits))
        is_reached = np.arange(len(heights)) >= len(heights) - len(hits)
        order = np.lexsort((is_reached, heights))
        heights, is_reached = heights[order], is_reached[order]
        rows = [_bounds(r, heights, grid, width) for r in self.rests]
        least, likely, most = (np.array([row[k] for row in rows]) for k in range(3))
        hit_below = np.array([_hit_below(r, heights, is_reached) for r in self.rests])
        return ScoreDistributions(heights, np.diff(heights) == 0, hit_below, least, likely, most)


def score_grid(scores: Mapping[str, UncertainScore], effort: int, stop: Stop) -> ScoreGrid:
    """Return the grid for scores none of which is always below another's lowest."""
    start, period = padded(
        min(score.low for score in scores.values()), max(score.high for score in scores.values())
    )
    rests = []
    for score in scores.values():
        if stop():
            raise CancelledError
        rests.append(_rest(score, start, period, effort))
    return ScoreGrid(start, period, max(score.low for score in scores.values()), tuple(rests))


def _rest(score: UncertainScore, start: float, period: float, effort: int) -> _Rest:
    if not score.draws:
        return _Rest(score, ((round(score.settled, DECIMALS), 1.0),), None)
    if len(score.draws) == 1:
        (share, draw), hits = score.draws[0], []
        for value, chance in zip((0.0, 10.0), draw.chance_at_ends(), strict=True):
            if chance:
                hits.append((round(score.settled + share * value, DECIMALS), chance))
        return _Rest(score, tuple(hits), None)
    series = score_series(score_transform(score), start, period, effort)
    return _Rest(score, series.hits, series)


def _bounds(
    rest: _Rest, heights: "Array", grid: "Array", width: float
) -> "tuple[Array, Array, Array]":
    import numpy as np

    score, mass = rest.score, 1 - sum(chance for _, chance in rest.hits)
    if mass <= SAME_SCORE:
        nothing = np.zeros(len(heights))
        return nothing, nothing, nothing
    if rest.series is None:
        share, draw = score.draws[0]
        exact = draw.chance_below((heights - score.settled) / share)
        exact -= _hit_below(rest, heights, np.ones(len(heights), bool))
        exact = _within(score, heights, exact.clip(0.0, mass), mass)
        return exact, exact, exact
    series = rest.series
    low = series.rest_on(len(grid), -series.blur)
    high = series.rest_on(len(grid), series.blur)
    likely = np.interp(heights, grid, np.maximum.accumulate((low + high) / 2))
    low, high = low - series.error, high + series.error
    low, high = _within(score, grid, low, mass), _within(score, grid, high, mass)
    low = np.maximum.accumulate(low)
    high = np.minimum.accumulate(high[::-1])[::-1]
    # Between two places of the grid the bounds are those of the lower and of the upper one.
    places = (heights - grid[0]) / width
    below = np.clip(np.floor(places + SAME_SCORE).astype(int), 0, len(grid) - 1)
    above = np.clip(np.ceil(places - SAME_SCORE).astype(int), 0, len(grid) - 1)
    least, most = low[below].clip(0.0, mass), high[above].clip(0.0, mass)
    least[heights >= score.high] = mass
    most[heights <= score.low] = 0.0
    return least, _within(score, heights, likely, mass).clip(least, most), most


def _within(score: UncertainScore, heights: "Array", below: "Array", mass: float) -> "Array":
    """Set what is known: nothing of the rest is below the lowest, all of it below the highest."""
    below[heights <= score.low + SAME_SCORE] = 0.0
    below[heights >= score.high - SAME_SCORE] = mass
    return below


def _hit_below(rest: _Rest, heights: "Array", is_reached: "NDArray[bool_]") -> "Array":
    import numpy as np

    places = np.array([height for height, _ in rest.hits])
    chances = np.append(0.0, np.cumsum([chance for _, chance in rest.hits]))
    before = np.searchsorted(places, heights, "left")
    after = np.searchsorted(places, heights, "right")
    return chances[np.where(is_reached, after, before)]
