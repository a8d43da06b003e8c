"""What an order and answers to trade-off questions say about weights: exactly, and live."""

from fwcompare.analysis.elicitation.elicited import Elicited, elicited
from fwcompare.analysis.elicitation.next_trade_off import next_trade_off
from fwcompare.analysis.elicitation.statements import CannotSay, Comparison, Statements
from fwcompare.analysis.elicitation.trade_off import TradeOff
from fwcompare.analysis.elicitation.weighed import weighed_criteria, weighed_dimensions

__all__ = [
    "CannotSay",
    "Comparison",
    "Elicited",
    "Statements",
    "TradeOff",
    "elicited",
    "next_trade_off",
    "weighed_criteria",
    "weighed_dimensions",
]
