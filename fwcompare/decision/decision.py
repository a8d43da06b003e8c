"""A decision: what is wanted, and what is kept with it for those who read it later."""

from dataclasses import replace

from fwcompare.dataset.dataset import Dataset
from fwcompare.decision.preferences import Preferences
from fwcompare.decision.proposal import proposal
from fwcompare.decision.record import NO_RECORD, Record
from fwcompare.decision.snapshot import Snapshot
from fwcompare.values import dataclass


@dataclass(frozen=True)
class Decision:
    """Both together, so that every edit goes through one door and is one step of undo."""

    preferences: Preferences
    record: Record = NO_RECORD

    def with_preferences(self, preferences: Preferences) -> "Decision":
        return replace(self, preferences=preferences)

    def with_record(self, record: Record) -> "Decision":
        return replace(self, record=record)

    def with_snapshot(self, name: str, date: str) -> "Decision":
        """Return this decision with its preferences kept under a name; ValueError if in use.

        `date` is the day as YYYY-MM-DD.
        """
        snapshot = Snapshot(name, date, self.preferences)
        return self.with_record(self.record.with_snapshot(snapshot))


def decide(dataset: Dataset, situation: str | None = None) -> Decision:
    """Return the decision a dataset or one of its situations proposes; KeyError if it has none."""
    return Decision(proposal(dataset, situation))
