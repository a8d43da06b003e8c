"""Where points come from: what somebody said before moving any of them by hand."""

from collections.abc import Mapping
from dataclasses import field, replace
from typing import TypeAlias, TypeGuard

from fwcompare.decision.stated import Stated
from fwcompare.decision.statements import Statements
from fwcompare.values import dataclass


@dataclass(frozen=True)
class NothingSaid:
    """Nobody has said anything yet: the points are the dataset's own weights."""


@dataclass(frozen=True)
class FromSituation:
    """A ready weighting was taken; `situation` is its id."""

    situation: str


@dataclass(frozen=True)
class FromAnswers:
    """Questions about the project were answered, one or more: question id -> answer id."""

    answers: Mapping[str, str]


Start: TypeAlias = NothingSaid | FromSituation | FromAnswers
"""Where an order may start from."""


@dataclass(frozen=True)
class FromStatements:
    """Weights were put in order or held against each other: `statements` says how.

    `points`, 0..100, are what that came to, by the id of a dimension, or of a criterion in a flat
    dataset. They follow from ratings, too, and are kept (see `fwcompare.analysis.elicitation`).
    `inside` has the same of the criteria of single dimensions, by the dimension's id. All that
    none of them names follows from `start`.
    """

    statements: Statements
    points: Mapping[str, float]
    start: Start = field(default_factory=NothingSaid)
    inside: Mapping[str, Stated] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is said at all."""
        return self.statements.is_empty and not self.inside

    def stated(self, dimension: str | None) -> Stated:
        """Return what was said inside a dimension; with None, what was said of all of them."""
        if dimension is None:
            return Stated(self.statements, self.points)
        return self.inside.get(dimension, Stated())

    def with_stated(self, dimension: str | None, stated: Stated) -> "FromStatements":
        """Return this with something else said of a dimension's criteria, or of dimensions."""
        if dimension is None:
            return replace(self, statements=stated.statements, points=stated.points)
        inside = {id_: s for id_, s in self.inside.items() if id_ != dimension}
        if not stated.statements.is_empty:
            inside[dimension] = stated
        return replace(self, inside=inside)


Origin: TypeAlias = NothingSaid | FromSituation | FromAnswers | FromStatements
"""Each is a frozen class with all that its points follow from (see `proposal.proposed_by`).

That points were moved by hand on top is not said here; see `proposal.moved_by_hand`.
"""


def origin_of(situation: str | None, answers: Mapping[str, str] | None = None) -> Start:
    """Return the origin of the points of answers, of a situation, or else of the dataset's own."""
    if answers:
        return FromAnswers(answers)
    return NothingSaid() if situation is None else FromSituation(situation)


def is_asked_for(origin: Origin) -> TypeGuard[FromAnswers | FromStatements]:
    """Whether points follow from what somebody goes on saying.

    Then those moved by hand on top are remembered as such, and stay when more is said.
    """
    return isinstance(origin, FromAnswers | FromStatements)


def start_of(origin: Origin) -> Start:
    """Return what an order started from, and any other origin itself."""
    return origin.start if isinstance(origin, FromStatements) else origin
