"""What is wanted: points for dimensions and criteria, and ratings read another way."""

from fwcompare.decision.decision import Decision, decide
from fwcompare.decision.override import Override
from fwcompare.decision.preferences import Preferences
from fwcompare.decision.proposal import proposal
from fwcompare.decision.record import Record
from fwcompare.decision.snapshot import Snapshot

__all__ = ["Decision", "Override", "Preferences", "Record", "Snapshot", "decide", "proposal"]
