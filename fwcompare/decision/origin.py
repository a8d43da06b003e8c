"""Where points come from: what somebody said before moving any of them by hand."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class NothingSaid:
    """Nobody has said anything yet: the points are the dataset's own weights."""


@dataclass(frozen=True, slots=True)
class FromSituation:
    """A ready weighting was taken; `situation` is its id."""

    situation: str


@dataclass(frozen=True, slots=True)
class FromAnswers:
    """Questions about the project were answered, one or more: question id -> answer id."""

    answers: Mapping[str, str]


Origin: TypeAlias = NothingSaid | FromSituation | FromAnswers
"""Each is a frozen class with all that its points follow from (see `proposal.proposed_by`).

That points were moved by hand on top is not said here; see `proposal.moved_by_hand`.
"""


def origin_of(situation: str | None, answers: Mapping[str, str] | None = None) -> Origin:
    """Return the origin of the points of answers, of a situation, or else of the dataset's own."""
    if answers:
        return FromAnswers(answers)
    return NothingSaid() if situation is None else FromSituation(situation)
