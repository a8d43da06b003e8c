"""Where points come from: what somebody said before moving any of them by hand."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class NothingSaid:
    """Nobody has said anything yet: the points are the dataset's own weights."""


@dataclass(frozen=True, slots=True)
class FromSituation:
    """A ready weighting was taken; `situation` is its id."""

    situation: str


Origin: TypeAlias = NothingSaid | FromSituation
"""Each is a frozen class with all that its points follow from (see `proposal.proposed_by`).

That points were moved by hand on top is not said here: it follows, see `proposal.is_by_hand`.
"""


def origin_of(situation: str | None) -> Origin:
    """Return the origin of a situation's points, or of the dataset's own for None."""
    return NothingSaid() if situation is None else FromSituation(situation)
