"""What lies aside: said of ids that the dataset does not have (any more)."""

from collections.abc import Mapping
from dataclasses import field

from fwcompare.decision.preferences import Preferences
from fwcompare.values import dataclass


@dataclass(frozen=True)
class Aside:
    """Kept so that it comes back when the ids do; see `fwcompare.decision.fitting`."""

    preferences: Preferences = field(default_factory=Preferences)
    chosen: str | None = None
    dimension_notes: Mapping[str, str] = field(default_factory=dict)
