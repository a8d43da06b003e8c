"""What is wanted: points for dimensions and criteria, and ratings read another way."""

from fwcompare.decision.decision import Decision, Override, decide
from fwcompare.decision.rerating import rerated

__all__ = ["Decision", "Override", "decide", "rerated"]
