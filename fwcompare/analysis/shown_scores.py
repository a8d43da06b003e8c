"""Scores as people read them: two decimals, and the lead as the difference of what is shown."""

from fwcompare.analysis.evaluation import Evaluation

SHOWN_DECIMALS = 2
"""Scores are shown with so many decimals, everywhere."""

_UNIT: int = 10**SHOWN_DECIMALS


def in_hundredths(score: float) -> int:
    """Return a score, 0..10, as shown with two decimals, in hundredths of a point."""
    return round(round(score, SHOWN_DECIMALS) * _UNIT)


def shown_lead(evaluation: Evaluation) -> float | None:
    """Return the first's shown score minus the second's, in points of 10; None without points.

    0 in a tie, and where scores differ by less than is shown.
    """
    if not evaluation.is_contested:
        return None
    first, second = (evaluation.scores[a] for a in evaluation.ranking[:2])
    return shown_difference(first, second)


def shown_difference(one: float, other: float) -> float:
    """Return by how much one score, 0..10, is above another one as both are shown."""
    return (in_hundredths(one) - in_hundredths(other)) / _UNIT
