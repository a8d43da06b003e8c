"""Random mixes of priorities, and who leads at each; needs NumPy."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from fwcompare.analysis.priorities import Priorities
from fwcompare.analysis.sampling import Stop, chunks

if TYPE_CHECKING:
    from numpy import float64
    from numpy.random import Generator
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class DrawnLead:
    """In how many draws an alternative led, and the mean mix of those draws, None without any."""

    hits: int
    centre: Mapping[str, float] | None


def drawn_leads(
    priorities: Priorities, *, keep_order: bool, draws: int, seed: int, stop: Stop
) -> dict[str, DrawnLead]:
    """Return for each alternative how often it leads among mixes drawn evenly from the simplex."""
    import numpy as np

    ids = [id_ for rank in priorities.ranks for id_ in rank]
    scores = np.array([priorities.scores[id_] for id_ in ids])
    generator = np.random.default_rng(seed)
    hits = np.zeros(len(priorities.alternatives), int)
    sums = np.zeros((len(priorities.alternatives), len(ids)))
    for size in chunks(draws, stop):
        mixes = _mixes(generator, size, len(ids))
        if keep_order:
            mixes = _in_order(generator, mixes, [len(rank) for rank in priorities.ranks])
        leaders = (mixes @ scores).argmax(axis=1)
        hits += np.bincount(leaders, minlength=len(hits))
        for k in range(len(sums)):
            sums[k] += mixes[leaders == k].sum(axis=0)
    return {
        a: DrawnLead(
            int(hits[k]),
            dict(zip(ids, (sums[k] / hits[k]).tolist(), strict=True)) if hits[k] else None,
        )
        for k, a in enumerate(priorities.alternatives)
    }


def _mixes(generator: "Generator", size: int, count: int) -> "NDArray[float64]":
    """Evenly from the simplex: exponential draws over their sum. Devroye (1986), ch. V.2."""
    mixes = generator.standard_exponential((size, count))
    mixes /= mixes.sum(axis=1, keepdims=True)
    return mixes


def _in_order(
    generator: "Generator", mixes: "NDArray[float64]", ranks: list[int]
) -> "NDArray[float64]":
    """Sort each mix, largest first; shuffle what goes to one rank, whose order is left open."""
    mixes.sort(axis=1)
    mixes = mixes[:, ::-1].copy()
    start = 0
    for length in ranks:
        if length > 1:
            block = mixes[:, start : start + length]
            mixes[:, start : start + length] = generator.permuted(block, axis=1)
        start += length
    return mixes
