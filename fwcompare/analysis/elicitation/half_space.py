"""One side of a plane through the origin: what an answer leaves of all weights."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from fwcompare.decision.statements import Comparison, Statements

ABOUT = 0.85
"""What is about equal is at least this part of the other, either way round."""


class HalfSpace(NamedTuple):
    """w_more >= part * w_than."""

    more: str
    part: float
    than: str

    def heights(self, ids: Sequence[str], places: Sequence[Sequence[float]]) -> list[float]:
        """Return how far inside each place lies, below 0 outside, within -1..1."""
        more, than = ids.index(self.more), ids.index(self.than)
        a, b = 1 / max(1.0, self.part), self.part / max(1.0, self.part)
        return [a * place[more] - b * place[than] for place in places]


def half_spaces_of(comparison: Comparison) -> tuple[HalfSpace, ...]:
    """Return what a comparison leaves; nothing for an exact equality, which is no half-space."""
    more, than, part = comparison.more, comparison.than, comparison.part
    match comparison.sense:
        case "at least":
            return (HalfSpace(more, part, than),)
        case "about equal":
            return HalfSpace(more, ABOUT * part, than), HalfSpace(than, ABOUT / part, more)
        case "equal":
            return ()


def order_half_spaces(statements: Statements) -> tuple[HalfSpace, ...]:
    """Return that each rank's first weighs at least as much as that of the next rank."""
    leading = [rank[0] for rank in statements.order]
    return tuple(HalfSpace(a, 1.0, b) for a, b in pairwise(leading))
