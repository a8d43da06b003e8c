"""Who can still lead, and what choosing one can still cost: exact, from a region's vertices."""

from collections.abc import Mapping
from dataclasses import dataclass

from fwcompare.analysis.elicitation.region import Region
from fwcompare.analysis.elicitation.weighed import Weighed
from fwcompare.analysis.simplex import SAME_HEIGHT


@dataclass(frozen=True, slots=True)
class Regret:
    """By how much, 0..10, another one can be ahead at most, and which one that is.

    `most` is the largest of (V_b - V_a) . w over all weights w of the region and all others b,
    never below 0; `rivals` are those that can be ahead at all, the farthest first.
    """

    most: float
    rivals: tuple[str, ...]


def regrets(region: Region, weighed: Weighed) -> Mapping[str, Regret]:
    """Return the largest regret of choosing each alternative; a difference is linear in w."""
    scores = [weighed.scores(vertex.place) for vertex in region.vertices]
    found = {}
    for a, alternative in enumerate(weighed.alternatives):
        ahead = {
            other: max(row[b] - row[a] for row in scores)
            for b, other in enumerate(weighed.alternatives)
            if b != a
        }
        rivals = [b for b, by in ahead.items() if by > SAME_HEIGHT]
        rivals.sort(key=lambda b: -ahead[b])
        found[alternative] = Regret(ahead[rivals[0]] if rivals else 0.0, tuple(rivals))
    return found
