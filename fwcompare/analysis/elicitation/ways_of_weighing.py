"""Several ways of weighing side by side: where they differ, and whether the leader does."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from fwcompare.analysis.evaluation import Evaluation
from fwcompare.analysis.leads_along import Lead, leads_along

WayKind = Literal["situation", "answers", "order", "comparisons", "own points"]


@dataclass(frozen=True, slots=True)
class Way:
    """One way in which the weights were found, and what follows from them."""

    kind: WayKind
    evaluation: Evaluation
    name: str = ""


@dataclass(frozen=True, slots=True)
class Spread:
    """One dimension: its share, 0..1, in each way, and where it alone would change the leader.

    `now` is its share now, `leads` who leads at which share of it, all else as now.
    """

    dimension: str
    shares: tuple[float, ...]
    now: float
    leads: tuple[Lead, ...]

    @property
    def tie(self) -> float | None:
        """The share nearest to now at which the leader changes; None where it never does."""
        ties = [lead.start for lead in self.leads[1:]]
        return min(ties, key=lambda share: abs(share - self.now), default=None)

    @property
    def width(self) -> float:
        return max(self.shares) - min(self.shares)


@dataclass(frozen=True, slots=True)
class WaysOfWeighing:
    """The ways that have weights, in their order, and a spread for each dimension.

    `leaders` has who leads in each, None for a tie. Ways are never averaged: no mean of theirs is
    what anybody said.
    """

    ways: tuple[Way, ...]
    leaders: tuple[str | None, ...]
    spreads: Mapping[str, Spread]

    @property
    def widest(self) -> Spread:
        """The dimension on which they differ most; of several the first."""
        return max(self.spreads.values(), key=lambda spread: spread.width)


def ways_of_weighing(ways: Sequence[Way], now: Evaluation) -> WaysOfWeighing | None:
    """Return how the ways differ; None with fewer than two that have weights, or none now."""
    weighed = tuple(way for way in ways if way.evaluation.has_weights)
    if len(weighed) < 2 or not now.has_weights:
        return None
    return WaysOfWeighing(
        weighed,
        tuple(way.evaluation.leader for way in weighed),
        {
            id_: Spread(
                id_,
                tuple(way.evaluation.dimension_shares[id_] for way in weighed),
                now.dimension_shares[id_],
                leads_along(now, id_, "dimensions"),
            )
            for id_ in now.dataset.dimensions
        },
    )
