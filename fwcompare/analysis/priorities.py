"""Every mix of priorities somebody could have: as the simplex of weights, and its vertices."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, permutations, product
from math import factorial, prod
from typing import Literal

from fwcompare.analysis.evaluation import Evaluation
from fwcompare.analysis.simplex import SAME_HEIGHT
from fwcompare.values import dataclass

Level = Literal["dimensions", "criteria"]

_DIGITS = 12
"""Shares that differ less are equal: they come from equal points."""


@dataclass(frozen=True)
class Priorities:
    """The weights that may be mixed, and how every distinct alternative fares on each alone.

    `scores[id]` has one value, 0..10, for each of `alternatives`; of alternatives that are level
    everywhere only the first is among them, with all of them in `twins`. `ranks` groups the ids
    by the user's points, most important first: those of equal points stand together, in an order
    that is left open. A dimension without points is one somebody could care about, so it is
    among them; one whose criteria all have 0 points has no value and is `left_out`.
    """

    scores: Mapping[str, tuple[float, ...]]
    alternatives: tuple[str, ...]
    twins: Mapping[str, tuple[str, ...]]
    ranks: tuple[tuple[str, ...], ...]
    left_out: tuple[str, ...]

    @property
    def number_of_orders(self) -> int:
        """How many strict orders agree with the user's points."""
        return prod(factorial(len(rank)) for rank in self.ranks)

    def orders(self) -> Iterator[tuple[str, ...]]:
        """Yield every strict order that agrees with the user's points."""
        for parts in product(*(permutations(rank) for rank in self.ranks)):
            yield tuple(id_ for part in parts for id_ in part)


def priorities_over(evaluation: Evaluation, level: Level) -> Priorities:
    """Return the mixes of dimensions (each with its inner split kept) or of all criteria."""
    points, columns = evaluation.shares, evaluation.values
    if level == "dimensions":
        points, columns = evaluation.preferences.dimension_points, _dimension_columns(evaluation)
    unrated = evaluation.uncounted if level == "criteria" else ()
    ids = [
        id_
        for id_ in points
        if id_ not in unrated and all(id_ in of_a for of_a in columns.values())
    ]
    twins = _twins(columns)

    def importance(id_: str) -> float:
        return -round(points[id_], _DIGITS)

    by_importance = sorted(ids, key=importance)
    return Priorities(
        scores={id_: tuple(columns[a][id_] for a in twins) for id_ in ids},
        alternatives=tuple(twins),
        twins=twins,
        ranks=tuple(tuple(same) for _, same in groupby(by_importance, key=importance)),
        left_out=tuple(id_ for id_ in points if id_ not in set(ids)),
    )


def prefix_means(scores: Sequence[tuple[float, ...]]) -> list[tuple[float, ...]]:
    """Return (d_1 + ... + d_k) / k for k = 1..n, column by column.

    These are the scores at the vertices of the mixes w_1 >= w_2 >= ... >= w_n: weight 1 on the
    first, a half on each of the first two, and so on.
    """
    sums = [0.0] * len(scores[0])
    means = []
    for k, row in enumerate(scores, start=1):
        sums = [total + value for total, value in zip(sums, row, strict=True)]
        means.append(tuple(total / k for total in sums))
    return means


def _dimension_columns(evaluation: Evaluation) -> Mapping[str, Mapping[str, float]]:
    return {
        a: {id_: value for id_, value in of_a.items() if value is not None}
        for a, of_a in evaluation.dimension_values.items()
    }


def _twins(columns: Mapping[str, Mapping[str, float]]) -> dict[str, tuple[str, ...]]:
    twins: dict[str, tuple[str, ...]] = {}
    for a, values in columns.items():
        same = next((first for first in twins if _are_level(columns[first], values)), a)
        twins[same] = (*twins.get(same, ()), a)
    return twins


def _are_level(one: Mapping[str, float], other: Mapping[str, float]) -> bool:
    return all(abs(value - other[id_]) <= SAME_HEIGHT for id_, value in one.items())
