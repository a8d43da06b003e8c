"""For which part of a region each alternative leads: exact, or drawn and said so; its centre."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import fsum
from typing import TYPE_CHECKING

from fwcompare.analysis.clipping import TooManyPiecesError, part_led
from fwcompare.analysis.elicitation.region import Region
from fwcompare.analysis.elicitation.weighed import Weighed
from fwcompare.analysis.rank_acceptability import Method
from fwcompare.analysis.sampling import DEFAULT_SEED, Stop, never
from fwcompare.analysis.simplex import SAME_HEIGHT

if TYPE_CHECKING:
    from numpy import float64
    from numpy.typing import NDArray

QUICK_PIECES = 400
"""About 20 ms; an order alone and two alternatives take two pieces."""

DRAWS = 10_000


@dataclass(frozen=True, slots=True)
class RegionShares:
    """Which part, 0..1, of all weights of a region each alternative leads alone for.

    The shares and `tied` sum to 1, but for rounding. `centre` is the region's centre of mass:
    weights, 0..1, that sum to 1 (with a full order alone: rank order centroid weights).
    `standard_error` is the largest of the shares' where they were drawn, None where exact.
    """

    shares: Mapping[str, float]
    tied: float
    centre: Mapping[str, float]
    method: Method
    standard_error: float | None = None
    draws: int = 0


def region_shares(
    region: Region,
    weighed: Weighed,
    *,
    most_pieces: int = QUICK_PIECES,
    draws: int = DRAWS,
    seed: int = DEFAULT_SEED,
    stop: Stop = never,
) -> RegionShares:
    """Return exact shares where that takes at most `most_pieces` pieces, else drawn ones."""
    exact = exact_region_shares(region, weighed, most_pieces)
    if exact is not None:
        return exact
    from fwcompare.analysis.elicitation.drawn_weights import drawn_weights

    return shares_among(region, weighed, drawn_weights(region, draws, seed=seed, stop=stop))


def exact_region_shares(
    region: Region, weighed: Weighed, most_pieces: int = QUICK_PIECES
) -> RegionShares | None:
    """Return the shares and the centre, right but for rounding; None beyond `most_pieces`.

    A half-space is one rival more, which is ahead outside it: what a leader's part of the simplex
    is within all of them, `clipping` finds by cutting it up.
    """
    twins = _twins(region, weighed)
    outside = list(zip(*(_outside(region)), strict=True)) or [()] * len(region.corners)
    try:
        size, centre, most_pieces = _whole(region, outside, most_pieces)
        parts = {}
        for first in twins if len(twins) > 1 else ():
            leads = _leads(region, weighed, first, list(twins))
            rows = [(0.0, *own, *out) for own, out in zip(leads, outside, strict=True)]
            part, pieces = part_led(rows, 0, most_pieces, with_centre=False)
            most_pieces -= pieces
            parts[first] = part.size / size
    except TooManyPiecesError:
        return None
    parts = parts or dict.fromkeys(twins, 1.0)
    return RegionShares(*_among_twins(weighed, twins, parts), centre, "exact")


def shares_among(region: Region, weighed: Weighed, weights: "NDArray[float64]") -> RegionShares:
    """Return the shares among drawn weights, a row for each draw, and their standard error.

    The draws come in BATCHES that know nothing of each other: how much these differ tells the
    error, also where the draws of one batch depend on each other (batch means).
    """
    import numpy as np

    from fwcompare.analysis.elicitation.drawn_weights import BATCHES

    twins = _twins(region, weighed)
    columns = [weighed.alternatives.index(first) for first in twins]
    values = np.array([weighed.values[id_] for id_ in region.ids])[:, columns]
    leaders = (weights @ values).argmax(axis=1)
    counted = np.stack([leaders == k for k in range(len(columns))], axis=1)
    means = counted.reshape(BATCHES, -1, len(columns)).mean(axis=1)
    share = means.mean(axis=0)
    by_batch = means.std(axis=0, ddof=1) / BATCHES**0.5
    smoothed = (counted.sum(axis=0) + 0.5) / (len(weights) + 1)
    error = np.maximum(by_batch, np.sqrt(smoothed * (1 - smoothed) / len(weights)))
    parts = dict(zip(twins, share.tolist(), strict=True))
    centre = dict(zip(region.ids, weights.mean(axis=0).tolist(), strict=True))
    shares, tied = _among_twins(weighed, twins, parts)
    return RegionShares(shares, tied, centre, "sampled", float(error.max()), len(weights))


def _outside(region: Region) -> list[list[float]]:
    """Return for each half-space how far outside it each corner lies."""
    return [[-h for h in half.heights(region.ids, region.corners)] for half in region.half_spaces]


def _whole(
    region: Region, outside: Sequence[tuple[float, ...]], most_pieces: int
) -> tuple[float, dict[str, float], int]:
    """Return which part of the simplex the region is, its centre, and how many pieces are left."""
    part, pieces = part_led([(0.0, *out) for out in outside], 0, most_pieces)
    mix = part.centre or ()
    places = zip(*region.corners, strict=True)
    centre = [fsum(m * c for m, c in zip(mix, column, strict=True)) for column in places]
    return part.size, dict(zip(region.ids, centre, strict=True)), most_pieces - pieces


def _leads(
    region: Region, weighed: Weighed, leader: str, firsts: Sequence[str]
) -> list[list[float]]:
    """Return by how much each other one is ahead of the leader at each corner."""
    own = weighed.alternatives.index(leader)
    rivals = [weighed.alternatives.index(a) for a in firsts if a != leader]
    scores = [weighed.scores(corner) for corner in region.corners]
    return [[row[b] - row[own] for b in rivals] for row in scores]


def _twins(region: Region, weighed: Weighed) -> dict[str, list[str]]:
    """Return the alternatives that are level in all of the region, by the first of them."""
    rows = [weighed.scores(corner) for corner in region.corners]
    columns = dict(zip(weighed.alternatives, zip(*rows, strict=True), strict=True))
    twins: dict[str, list[str]] = {}
    for a, column in columns.items():
        same = (
            first
            for first in twins
            if all(abs(x - y) <= SAME_HEIGHT for x, y in zip(columns[first], column, strict=True))
        )
        twins.setdefault(next(same, a), []).append(a)
    return twins


def _among_twins(
    weighed: Weighed, twins: Mapping[str, Sequence[str]], parts: Mapping[str, float]
) -> tuple[dict[str, float], float]:
    """Give each alternative its own share; what several lead together is tied."""
    alone = {first for first, same in twins.items() if len(same) == 1}
    shares = {a: parts[a] if a in alone else 0.0 for a in weighed.alternatives}
    return shares, fsum(part for first, part in parts.items() if first not in alone)
