"""A situation that somebody may be in, with the weights that fit it."""

from collections.abc import Mapping
from dataclasses import field

from fwcompare.values import dataclass


@dataclass(frozen=True)
class Situation:
    """A ready weighting: points of the dimensions, and of criteria inside them where it says so.

    `answers`, question id -> answer id, are those that somebody in it would give. `brief` says in
    a few words what `when` says in full.
    """

    id: str
    name: str
    when: str = ""
    weights: Mapping[str, float] = field(default_factory=dict)
    criteria: Mapping[str, float] = field(default_factory=dict)
    answers: Mapping[str, str] = field(default_factory=dict)
    short: str = ""
    brief: str = ""

    @property
    def label(self) -> str:
        return self.short or self.name
