"""What is wanted: points for dimensions and criteria, and ratings read another way."""

from fwcompare.decision.decision import Decision, Override, decide
from fwcompare.decision.decision_record import DecisionRecord, Snapshot
from fwcompare.decision.rerating import rerated

__all__ = ["Decision", "DecisionRecord", "Override", "Snapshot", "decide", "rerated"]
