"""Works every example and says whether the answer is the known one."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import nan

from fwcompare.analysis.published import (
    asked,
    drawn,
    elicitation,
    examples,
    offices,
    rivals,
    scales,
    two_levels,
    uncertainty,
    verdicts,
)
from fwcompare.analysis.published.example import Example, Origin

_GROUPS = (
    offices.benefits,
    offices.weight_of_turnover,
    examples.cars,
    examples.centroid_weights,
    two_levels.inside_a_dimension,
    two_levels.tips_inside_a_dimension,
    asked.answers,
    scales.logarithmic,
    scales.ties,
    scales.shown,
    examples.changes,
    rivals.changes_of_three,
    rivals.changes_in_other_directions,
    examples.crossings,
    examples.shares_of_priorities,
    examples.two_heights,
    examples.three_alternatives,
    rivals.orders_kept,
    verdicts.clear_leads,
    verdicts.unknown_ratings,
    verdicts.first_of_three,
    uncertainty.sums_of_draws,
    uncertainty.triangles,
    uncertainty.slanted_triangles,
    scales.logarithmic_triangles,
    uncertainty.one_unknown,
    uncertainty.sampled,
    drawn.varying_weights,
    drawn.varying_ratings,
    elicitation.trade_offs,
    elicitation.about_equal,
    elicitation.rank_order_weights,
    elicitation.pairwise_drinks,
    elicitation.pairwise_completion,
)


@dataclass(frozen=True, slots=True)
class Check:
    """One number as known and as worked out here; `allowed` is how far they may differ.

    `origin` tells whether the known one, `published`, stands in its source or was derived as the
    source says; `note` what makes the agreement weaker evidence than it looks, if anything does.
    `ours` is NaN where it could not be worked out at all, which is no pass.
    """

    source: str
    what: str
    published: float
    ours: float
    allowed: float
    origin: Origin = "published"
    note: str = ""

    @property
    def difference(self) -> float:
        return self.ours - self.published

    @property
    def is_ok(self) -> bool:
        return abs(self.difference) <= self.allowed  # false for NaN


def run_checks() -> tuple[Check, ...]:
    """Work every example; none of them stops the others."""
    return tuple(each_check())


def each_check() -> Iterator[Check]:
    """Work one example after the other, each when it is asked for."""
    for group in _GROUPS:
        yield from map(check, group())


def check(example: Example) -> Check:
    """Work one example."""
    try:
        ours = float(example.work_out())
    except (
        ArithmeticError,
        AttributeError,
        LookupError,
        StopIteration,
        TypeError,
        ValueError,
    ):
        ours = nan
    return Check(
        example.source,
        example.what,
        example.published,
        ours,
        example.allowed,
        example.origin,
        example.note,
    )
