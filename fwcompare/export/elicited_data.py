"""What an order and answers leave of all weights, as programs read it."""

from typing import Any

from fwcompare.analysis.elicitation.elicited import Elicited
from fwcompare.analysis.elicitation.next_trade_off import NextTradeOff


def elicited_data(found: Elicited, question: NextTradeOff | None) -> dict[str, Any]:
    """Return the "priorities" of an analysis, at full precision.

    Shares, centre and range are shares of weight, 0..1; regret is in points of 10, what choosing
    each alternative can cost at most. `question` is what `next_trade_off` returns.
    """
    asked = question.trade_off if question else None
    return {
        "share": dict(found.shares.shares),
        "method": found.shares.method,
        "standard_error": found.shares.standard_error,
        "centre": dict(found.centre),
        "range": {id_: [low, high] for id_, (low, high) in found.region.ranges.items()},
        "regret": {a: regret.most for a, regret in found.regrets.items()},
        "certain": found.is_certain,
        "next": {"more": asked.more, "than": asked.than, "part": asked.part} if asked else None,
    }
