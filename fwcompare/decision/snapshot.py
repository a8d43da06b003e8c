"""Preferences that somebody kept under a name."""

from dataclasses import dataclass

from fwcompare.decision.preferences import Preferences


@dataclass(frozen=True, slots=True)
class Snapshot:
    """`date` is a day as YYYY-MM-DD.

    `preferences` are kept as they were when it was taken, even when the dataset has changed
    since; `fwcompare.decision.fitting` makes them fit.
    """

    name: str
    date: str
    preferences: Preferences
