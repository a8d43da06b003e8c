"""What somebody measured on their own machine, kept with the decision that rests on it."""

from collections.abc import Mapping

from fwcompare.values import dataclass


@dataclass(frozen=True)
class MeasuredFigure:
    """A median with its 95 % interval, in the unit of the criterion's scale; `rounds` as counted.

    `factor` is by what this machine's figures exceed the dataset's in common; 1 for counts.
    """

    value: float
    low: float
    high: float
    rounds: float = 1.0
    factor: float = 1.0

    @property
    def by_ratio(self) -> float:
        """The figure as the dataset's own machine would show it."""
        return self.value / self.factor


@dataclass(frozen=True)
class SameCode:
    """What one program came to when it was measured twice, as a ratio; `pairs` is how often."""

    low: float
    high: float
    pairs: float

    @property
    def noise(self) -> float:
        """The difference, as a part of 1, that says nothing."""
        return max(self.high, 1 / self.low) - 1


@dataclass(frozen=True)
class Measurement:
    """`figures` by criterion and alternative id; `seed` is that of the order of rounds.

    `date` is the day as YYYY-MM-DD, `versions` a line for each package that was measured.
    """

    date: str
    machine: str
    python: str
    program: str
    seed: float
    versions: tuple[str, ...]
    figures: Mapping[str, Mapping[str, MeasuredFigure]]
    same_code: SameCode | None = None
