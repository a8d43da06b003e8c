"""Weights that are tied to each other by equalities, as groups of fixed ratios."""

from collections.abc import Collection, Iterable
from math import isclose
from typing import NamedTuple

_SAME_RATIO = 1e-12

Group = dict[str, float]
"""Ids whose weights are to each other as these numbers, all above 0."""


class Equality(NamedTuple):
    """w_one = factor * w_other."""

    one: str
    factor: float
    other: str


def weight_groups(
    ids: Iterable[str], zero: Collection[str], equalities: Iterable[Equality]
) -> list[Group]:
    """Return the groups of all weights that can be above 0, in the order of their first ids.

    Weights that no ratio but 0 : 0 satisfies are 0, as are those tied to one of `zero`.
    """
    group_of: dict[str, Group] = {id_: {id_: 1.0} for id_ in ids}
    nothing = {*zero}
    for one, factor, other in equalities:
        mine, theirs = group_of[one], group_of[other]
        if mine is theirs:
            if not isclose(mine[one], factor * mine[other], rel_tol=_SAME_RATIO):
                nothing.update(mine)
            continue
        scale = factor * theirs[other] / mine[one]
        theirs.update({id_: scale * ratio for id_, ratio in mine.items()})
        group_of |= dict.fromkeys(mine, theirs)
    groups: list[Group] = []
    for group in group_of.values():
        is_new = all(group is not known for known in groups)
        if is_new and nothing.isdisjoint(group):
            groups.append(group)
    return groups
