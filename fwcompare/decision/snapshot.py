"""Preferences that somebody kept under a name."""

from fwcompare.decision.preferences import Preferences
from fwcompare.values import dataclass


@dataclass(frozen=True)
class Snapshot:
    """`date` is a day as YYYY-MM-DD.

    `preferences` are kept as they were when it was taken, even when the dataset has changed
    since; `fwcompare.decision.fitting` makes them fit.
    """

    name: str
    date: str
    preferences: Preferences
