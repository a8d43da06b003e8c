"""What is weighed against each other: dimensions, or, in a flat dataset, its criteria."""

from collections.abc import Mapping
from typing import NamedTuple

from fwcompare.analysis.evaluation import Evaluation
from fwcompare.analysis.priorities import Level
from fwcompare.dataset.dataset import Criterion, Dimension


class Weighed(NamedTuple):
    """Things, points, shares, values and contributions by the id of what is weighed.

    Values, 0..10, and contributions are by alternative first; a value is None where what is
    weighed cannot count: a dimension without counted criteria, a criterion still to be rated.
    What is `unsaid` counts nothing until somebody rates the alternatives in it.
    """

    level: Level
    things: Mapping[str, Dimension | Criterion]
    points: Mapping[str, float]
    shares: Mapping[str, float]
    values: Mapping[str, Mapping[str, float | None]]
    contributions: Mapping[str, Mapping[str, float]]
    unsaid: frozenset[str]


def weighed(evaluation: Evaluation) -> Weighed:
    """Return the level at which somebody would move weight from one thing to another."""
    if not evaluation.dataset.is_flat:
        return Weighed(
            "dimensions",
            evaluation.dataset.dimensions,
            evaluation.preferences.dimension_points,
            evaluation.dimension_shares,
            evaluation.dimension_values,
            evaluation.dimension_contributions,
            evaluation.unsaid_dimensions,
        )
    waiting = frozenset(evaluation.uncounted)
    return Weighed(
        "criteria",
        evaluation.dataset.criteria,
        evaluation.criterion_points,
        evaluation.shares,
        {
            a: {id_: None if id_ in waiting else value for id_, value in of_a.items()}
            for a, of_a in evaluation.values.items()
        },
        evaluation.contributions,
        waiting,
    )


def level_over(evaluation: Evaluation, level: Level) -> Level:
    """Return over what to mix priorities that are asked for over a level."""
    return "criteria" if evaluation.dataset.is_flat else level
