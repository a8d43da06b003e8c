"""Works every example and says whether the answer is the known one."""

from dataclasses import dataclass
from math import nan

from fwcompare.analysis.published import examples, offices, uncertainty
from fwcompare.analysis.published.example import Example

_GROUPS = (
    offices.benefits,
    offices.weight_of_turnover,
    examples.cars,
    examples.changes,
    examples.crossings,
    examples.shares_of_priorities,
    examples.two_heights,
    examples.three_alternatives,
    examples.centroid_weights,
    uncertainty.sums_of_draws,
    uncertainty.triangles,
    uncertainty.one_unknown,
    uncertainty.sampled,
)


@dataclass(frozen=True, slots=True)
class Check:
    """One number as published and as worked out here; `allowed` is how far they may differ.

    `ours` is NaN where it could not be worked out at all, which is no pass.
    """

    source: str
    what: str
    published: float
    ours: float
    allowed: float

    @property
    def difference(self) -> float:
        return self.ours - self.published

    @property
    def is_ok(self) -> bool:
        return abs(self.difference) <= self.allowed  # false for NaN


def run_checks() -> tuple[Check, ...]:
    """Work every example; none of them stops the others."""
    return tuple(check(example) for group in _GROUPS for example in group())


def check(example: Example) -> Check:
    """Work one example."""
    try:
        ours = float(example.work_out())
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError):
        ours = nan
    return Check(example.source, example.what, example.published, ours, example.allowed)
