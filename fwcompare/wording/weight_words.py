"""Words about the weights themselves: what all points together come to."""

from collections.abc import Collection

from fwcompare.analysis import Evaluation
from fwcompare.wording import numbers

TOTAL_MEANS = (
    "The points of all dimensions together are the whole; the share of each is its part of them."
)


def total(evaluation: Evaluation, idle: Collection[str]) -> tuple[str, ...]:
    """Return how many points make the whole, and the same in short.

    `idle` dimensions count nothing, since none of their criteria does.
    """
    if not evaluation.has_weights:
        return "All weights are zero: nothing to rank by.", "All weights are zero"
    given = evaluation.preferences.dimension_points
    counting = sum(points for id_, points in given.items() if id_ not in idle)
    points = "point" if counting == 1 else "points"
    return (f"{numbers.points(counting)} {points} = {numbers.percent(100)}",)


def possible(low: float, high: float) -> str:
    """Return which points, 0..100, an order and answers leave possible."""
    return f"Possible still: {numbers.points(low)} to {numbers.points(high)} points"
