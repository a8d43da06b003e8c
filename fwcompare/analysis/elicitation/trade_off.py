"""A question about two weights: all of one, or a part of the other?"""

from collections.abc import Mapping
from typing import Literal, NamedTuple

from fwcompare.analysis.elicitation.half_space import HalfSpace
from fwcompare.decision.statements import Answer, CannotSay, Comparison

Reply = Literal["more", "than", "about equal", "cannot say"]

PARTS = (1 / 4, 1 / 3, 1 / 2, 2 / 3, 1.0)
"""Which parts are asked about; either of the two may have it, so that 4, 3, 2 and 3/2 are, too."""


class TradeOff(NamedTuple):
    """Is all of `more` worth more than `part`, above 0 and up to 1, of `than`?"""

    more: str
    than: str
    part: float

    @property
    def half_space(self) -> HalfSpace:
        """Where "more" is the reply."""
        return HalfSpace(self.more, self.part, self.than)


def answer_to(trade_off: TradeOff, reply: Reply, ranges: Mapping[str, str] | None = None) -> Answer:
    """Return what a reply says; `ranges` are kept with it, see `Comparison`."""
    more, than, part = trade_off
    ranges = ranges or {}
    match reply:
        case "more":
            return Comparison(more, than, part, ranges=ranges)
        case "than":
            return Comparison(than, more, 1 / part, ranges=ranges)
        case "about equal":
            return Comparison(more, than, part, "about equal", ranges)
        case "cannot say":
            return CannotSay((more, than))


def asked_as(comparison: Comparison) -> TradeOff:
    """Return the question that a comparison answers, its part up to 1."""
    more, than, part = comparison.more, comparison.than, comparison.part
    return TradeOff(more, than, part) if part <= 1 else TradeOff(than, more, 1 / part)
