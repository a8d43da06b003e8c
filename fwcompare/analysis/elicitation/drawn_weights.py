"""Weights drawn evenly from a region, where it is too intricate to be cut up; needs NumPy.

A point spread evenly over a simplex is independent exponential draws over their sum (Devroye
1986, ch. V.2), and so is one over its part inside half-spaces through the origin, given that the
draws lie inside. The half-spaces come in one after another: once few draws are inside, those are
kept and repeated, and each takes steps of a Gibbs sampler (Geman & Geman 1984), one coordinate
anew given the others, an exponential between two bounds. What was spread evenly stays so.
"""

from typing import TYPE_CHECKING

from fwcompare.analysis.elicitation.region import Region
from fwcompare.analysis.sampling import DEFAULT_SEED, CancelledError, Stop, never

if TYPE_CHECKING:
    from numpy import bool_, float64
    from numpy.random import Generator
    from numpy.typing import NDArray

BATCHES = 10
_LEAST_INSIDE = 0.2
_STEPS_BETWEEN, _STEPS_AT_LAST, _STEPS_FROM_THE_MIDDLE = 3, 8, 60


def drawn_weights(
    region: Region, count: int, *, seed: int = DEFAULT_SEED, stop: Stop = never
) -> "NDArray[float64]":
    """Return `count` weights, a row each, in BATCHES that are independent of each other.

    `count` is rounded down to whole batches. CancelledError soon after `stop()` becomes true.
    """
    import numpy as np

    generator = np.random.default_rng(seed)
    corners = np.array(region.corners)
    draws = generator.standard_exponential((count // BATCHES * BATCHES, len(corners)))
    heights = [half.heights(region.ids, region.corners) for half in region.half_spaces]
    planes = np.array(heights).reshape(-1, len(corners))
    is_inside, known = np.ones(len(draws), bool), 0
    while known < len(planes):
        if stop():
            raise CancelledError
        are_left = is_inside & (draws @ planes[known] >= 0)
        if _least_part(are_left) < _LEAST_INSIDE and not is_inside.all():
            draws = _kept(generator, draws, is_inside, planes[:known], region)
            _step(generator, draws, planes[:known], _STEPS_BETWEEN)
            is_inside[:] = True
        else:
            is_inside, known = are_left, known + 1
    if known:
        draws = _kept(generator, draws, is_inside, planes, region)
        _step(generator, draws, planes, _STEPS_AT_LAST)
    weights: NDArray[float64] = draws @ corners
    weights /= weights.sum(axis=1, keepdims=True)
    return weights


def _least_part(is_inside: "NDArray[bool_]") -> float:
    """Return which part of a batch is inside, in the batch with the fewest."""
    return float(is_inside.reshape(BATCHES, -1).mean(axis=1).min())


def _kept(
    generator: "Generator",
    draws: "NDArray[float64]",
    is_inside: "NDArray[bool_]",
    planes: "NDArray[float64]",
    region: Region,
) -> "NDArray[float64]":
    """Return as many draws, those inside repeated, each batch from its own."""
    import numpy as np

    chosen = []
    size = len(draws) // BATCHES
    for start in range(0, len(draws), size):
        inside = np.flatnonzero(is_inside[start : start + size]) + start
        if not len(inside):
            return _from_the_middle(generator, planes, region, len(draws))
        chosen.append(np.resize(inside, size))
    kept: NDArray[float64] = draws[np.concatenate(chosen)]
    return kept


def _from_the_middle(
    generator: "Generator", planes: "NDArray[float64]", region: Region, count: int
) -> "NDArray[float64]":
    """Start from one point inside where no draw is, and go far enough to forget it."""
    import numpy as np

    corners = np.array(region.corners)
    middle = np.mean([vertex.place for vertex in region.vertices], axis=0)
    mix, *_ = np.linalg.lstsq(corners.T, middle, rcond=None)
    draws = np.tile(np.maximum(mix, 0.0) * len(corners), (count, 1))
    _step(generator, draws, planes, _STEPS_FROM_THE_MIDDLE)
    return draws


def _step(
    generator: "Generator", draws: "NDArray[float64]", planes: "NDArray[float64]", rounds: int
) -> None:
    """Draw each coordinate anew, given the others, in place."""
    import numpy as np

    columns = np.ascontiguousarray(draws.T)  # a coordinate after the other, as they are used
    heights = planes @ columns
    for _ in range(rounds):
        for k in generator.permutation(len(columns)):
            old = columns[k]
            low, high = np.zeros(len(draws)), np.full(len(draws), np.inf)
            touched = np.flatnonzero(planes[:, k])
            for c in touched:
                bound = old - heights[c] / planes[c, k]
                if planes[c, k] > 0:
                    np.maximum(low, bound, out=low)
                else:
                    np.minimum(high, bound, out=high)
            room = np.maximum(high - low, 0.0)
            new = low - np.log1p(generator.random(len(draws)) * np.expm1(-room))
            for c in touched:
                heights[c] += planes[c, k] * (new - old)
            columns[k] = new
    draws[:] = columns.T
