"""What follows from what was said about weights: who leads in what is left, and at what risk."""

from collections.abc import Mapping
from dataclasses import dataclass

from fwcompare.analysis.elicitation.region import Region, region_of
from fwcompare.analysis.elicitation.region_shares import (
    DRAWS,
    QUICK_PIECES,
    RegionShares,
    region_shares,
)
from fwcompare.analysis.elicitation.regret import Regret, regrets
from fwcompare.analysis.elicitation.weighed import Weighed
from fwcompare.analysis.sampling import DEFAULT_SEED, Stop, never
from fwcompare.analysis.simplex import SAME_HEIGHT
from fwcompare.decision.statements import Statements

SETTLED_REGRET = 0.25
"""Asking ends where the leader is at most this many points, of 10, behind, whatever else is said.

Near a tie a high share is no such promise: of leads in 95 % of a region 70 % were right.
"""


@dataclass(frozen=True, slots=True)
class Elicited:
    """All that `statements` say of `weighed`.

    `leader` has the best score at the region's centre; None only where all are level everywhere.
    `region` holds exactly what is possible still, `regrets` what each choice can cost at most.
    """

    weighed: Weighed
    statements: Statements
    region: Region
    shares: RegionShares
    regrets: Mapping[str, Regret]
    leader: str | None

    @property
    def centre(self) -> Mapping[str, float]:
        return self.shares.centre

    @property
    def regret(self) -> float:
        """What choosing the leader can cost at most, in points of 10; 0 without one."""
        return 0.0 if self.leader is None else self.regrets[self.leader].most

    @property
    def is_certain(self) -> bool:
        """Whether nobody else can be ahead, whatever else is said; a tie may be touched."""
        return self.regret <= SAME_HEIGHT

    @property
    def is_settled(self) -> bool:
        """Whether choosing the leader costs at most SETTLED_REGRET, whatever else is said."""
        return self.regret <= SETTLED_REGRET

    @property
    def dominated(self) -> tuple[str, ...]:
        """The alternatives that nothing can bring to the top: others are never behind them."""
        return tuple(
            a
            for a in self.weighed.alternatives
            if a != self.leader and self.shares.shares[a] == 0 and self._is_never_first(a)
        )

    def _is_never_first(self, alternative: str) -> bool:
        at = self.weighed.alternatives.index(alternative)
        rows = [self.weighed.scores(vertex.place) for vertex in self.region.vertices]
        return any(
            all(row[other] >= row[at] - SAME_HEIGHT for row in rows)
            for other in range(len(self.weighed.alternatives))
            if other != at
        )


def elicited(
    weighed: Weighed,
    statements: Statements,
    known: Elicited | None = None,
    *,
    most_pieces: int = QUICK_PIECES,
    draws: int = DRAWS,
    seed: int = DEFAULT_SEED,
    stop: Stop = never,
) -> Elicited:
    """Return what follows; statements about ids that take no part are left aside.

    `known` may be what followed before the last answers, to save work. Raises ContradictionError
    where no weights agree with what was said, and where nothing takes part; CancelledError soon
    after `stop()` becomes true.
    """
    told = statements.about(weighed.ids)
    region = region_of(weighed.ids, told, known.region if known else None)
    shares = region_shares(
        region, weighed, most_pieces=most_pieces, draws=draws, seed=seed, stop=stop
    )
    found = regrets(region, weighed)
    return Elicited(weighed, told, region, shares, found, _leader(weighed, shares, found))


def _leader(weighed: Weighed, shares: RegionShares, found: Mapping[str, Regret]) -> str | None:
    """Return who is best at the centre; among those level there, who can lose the least."""
    if all(not regret.rivals for regret in found.values()):
        return None if len(found) > 1 else next(iter(found), None)
    scores = dict(
        zip(weighed.alternatives, weighed.scores(tuple(shares.centre.values())), strict=True)
    )
    best = max(scores.values())
    near = [a for a, score in scores.items() if best - score <= SAME_HEIGHT]
    return min(near, key=lambda a: found[a].most)
