"""Who leads and by how much: what every tick of a slider asks for, in plain Python."""

from collections.abc import Mapping
from typing import NamedTuple

from fwcompare.dataset.dataset import Dataset
from fwcompare.decision.preferences import Preferences

_FLOAT_TIE = 1e-9
"""Scores that differ less are compared on exact numbers."""


class Standing(NamedTuple):
    """`ranking` best first; `level` those with the best score; the rest as in `Evaluation`."""

    ranking: tuple[str, ...]
    level: tuple[str, ...]
    leader: str | None
    margin: float | None


def standing(dataset: Dataset, preferences: Preferences, scores: Mapping[str, float]) -> Standing:
    """Return who leads where at least one criterion has weight; ties are decided exactly.

    Of nobody nobody leads, and one alone leads without a margin.
    """
    if len(scores) < 2:
        alone = tuple(scores)
        return Standing(alone, alone, next(iter(alone), None), None)
    ranking = sorted(scores, key=lambda a: -scores[a])
    best = scores[ranking[0]]
    near = [a for a in scores if best - scores[a] < _FLOAT_TIE]  # equal ones keep their order
    if len(near) == 1:
        margin = best - scores[ranking[1]]
        return Standing(tuple(ranking), (ranking[0],), ranking[0], margin)
    from fwcompare.analysis.exact_lead import exact_lead  # what looks like a tie waits for it

    leads = {a: exact_lead(dataset, preferences, a, near[0]) for a in near}
    ranking[: len(near)] = sorted(near, key=lambda a: -leads[a])
    first, second = leads[ranking[0]], leads[ranking[1]]
    level = tuple(a for a in ranking[: len(near)] if leads[a] == first)
    leader = ranking[0] if len(level) == 1 else None
    return Standing(tuple(ranking), level, leader, float(first - second))
