"""Must-haves: rules over a criterion's raw rating, and plain facts."""

from collections.abc import Mapping
from dataclasses import field
from typing import Literal, get_args

from fwcompare.values import dataclass

FactWord = Literal["yes", "no", "partly", "unknown"]
FACT_WORDS: tuple[FactWord, ...] = get_args(FactWord)


@dataclass(frozen=True)
class Threshold:
    """A bound on a criterion's rating, in the unit of its scale; exactly at it is met.

    One of the two ends is a number, the other None.
    """

    criterion: str
    at_least: float | None = None
    at_most: float | None = None

    @property
    def bound(self) -> float:
        """The number itself, whichever end it is."""
        return (self.at_most if self.at_least is None else self.at_least) or 0.0


@dataclass(frozen=True)
class MustHave:
    """Something a dataset offers to be demanded: a threshold, or else facts by alternative.

    What `facts` leaves out is unknown.
    """

    id: str
    name: str
    threshold: Threshold | None = None
    facts: Mapping[str, FactWord] = field(default_factory=dict)
    because: str = ""
    sources: tuple[str, ...] = ()
