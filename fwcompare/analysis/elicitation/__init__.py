"""What an order and answers to trade-off questions say about weights: exactly, and live."""

from fwcompare.analysis.elicitation.elicited import Elicited, elicited
from fwcompare.analysis.elicitation.next_trade_off import next_trade_off
from fwcompare.analysis.elicitation.region import ContradictionError
from fwcompare.analysis.elicitation.stating import (
    present_order,
    restated,
    weighed_of,
    what_is_left,
    with_statements,
)
from fwcompare.analysis.elicitation.trade_off import TradeOff
from fwcompare.analysis.elicitation.weighed import weighed_criteria, weighed_dimensions
from fwcompare.decision.statements import CannotSay, Comparison, Statements

__all__ = [
    "CannotSay",
    "Comparison",
    "ContradictionError",
    "Elicited",
    "Statements",
    "TradeOff",
    "elicited",
    "next_trade_off",
    "present_order",
    "restated",
    "weighed_criteria",
    "weighed_dimensions",
    "weighed_of",
    "what_is_left",
    "with_statements",
]
