"""What is wanted: the points somebody gives to dimensions and criteria."""

from fwcompare.decision.decision import Decision, decide

__all__ = ["Decision", "decide"]
