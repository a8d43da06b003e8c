"""All weights that agree with what was said: a polytope, kept as its vertices."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from fwcompare.analysis.elicitation.double_description import (
    LEVEL,
    Place,
    Vertex,
    cut,
    simplex_vertices,
)
from fwcompare.analysis.elicitation.half_space import (
    HalfSpace,
    half_spaces_of,
    order_half_spaces,
)
from fwcompare.analysis.elicitation.weight_groups import Equality, Group, weight_groups
from fwcompare.decision.statements import Answer, Statements


class ContradictionError(ValueError):
    """No weights at all agree with what was said."""


@dataclass(frozen=True, slots=True)
class Region:
    """Weights w >= 0 that sum to 1, in the order of `ids`, and agree with `statements`.

    It is the part of a simplex, of the same dimension, with these `corners`, that lies in all
    `half_spaces`. `vertices` are its own corners: what is linear in the weights has its least and
    its most at one of them.
    """

    ids: tuple[str, ...]
    statements: Statements
    corners: tuple[Place, ...]
    half_spaces: tuple[HalfSpace, ...]
    vertices: tuple[Vertex, ...]

    @property
    def is_simplex(self) -> bool:
        return not self.half_spaces

    @property
    def ranges(self) -> dict[str, tuple[float, float]]:
        """The least and the most weight, 0..1, that each id can have."""
        columns = zip(*(vertex.place for vertex in self.vertices), strict=True)
        return {id_: (min(c), max(c)) for id_, c in zip(self.ids, columns, strict=True)}

    def heights(self, half_space: HalfSpace) -> list[float]:
        """Return how far inside a half-space each vertex lies, below 0 outside."""
        return half_space.heights(self.ids, [vertex.place for vertex in self.vertices])

    def implies(self, half_space: HalfSpace) -> bool:
        """Whether all of the region lies in a half-space: then asking for it tells nothing."""
        return min(self.heights(half_space)) >= -LEVEL


def region_of(ids: Sequence[str], statements: Statements, known: Region | None = None) -> Region:
    """Return the weights that agree with what was said about these ids.

    `known` may be the region before the last answers: then only these are worked in. Raises
    ContradictionError where nothing agrees, KeyError for statements about other ids.
    """
    for id_ in sorted(statements.ids.difference(ids)):
        raise KeyError(id_)
    narrowed = _narrowed(known, tuple(ids), statements) if known is not None else None
    return narrowed or _built(tuple(ids), statements)


def _narrowed(known: Region, ids: tuple[str, ...], statements: Statements) -> Region | None:
    """Cut a known region; None where that is not enough, for a lower dimension or an equality."""
    before = known.statements
    if known.ids != ids or (before.order, before.zero) != (statements.order, statements.zero):
        return None
    count = len(before.answers)
    more = statements.answers[count:]
    if statements.answers[:count] != before.answers or _equalities(more):
        return None
    new = _half_spaces(more)
    found = _cut(ids, known.corners, (*known.half_spaces, *new), statements)
    return found if found.vertices and not _flat(found, new) else None


def _built(ids: tuple[str, ...], statements: Statements) -> Region:
    """Build the region; where it turns out flat, with what is level there as an equality.

    Half-spaces can leave only their border, as a >= b and b >= a do. Volumes would be 0 there,
    so the simplex is made of fewer corners until the region has its dimension.
    """
    ranks = statements.order
    equalities = [Equality(rank[0], 1.0, id_) for rank in ranks for id_ in rank[1:]]
    equalities += _equalities(statements.answers)
    chain = order_half_spaces(statements)
    said = _half_spaces(statements.answers)
    zero = {*statements.zero}
    while True:
        groups = weight_groups(ids, zero, equalities)
        if not groups:
            raise ContradictionError
        corners = _corners_in_order(ids, groups, [rank[0] for rank in ranks])
        half_spaces = said if corners else (*chain, *said)
        found = _cut(ids, corners or _corners(ids, groups), half_spaces, statements)
        if not found.vertices:
            raise ContradictionError
        flat = [h for h in _flat(found, (*chain, *said)) if not _is_tied(h, groups)]
        equalities += [Equality(h.more, h.part, h.than) for h in flat]
        never = _never(found, [id_ for group in groups for id_ in group])
        zero |= never
        if not flat and not never:
            return found


def _equalities(answers: Sequence[Answer]) -> list[Equality]:
    comparisons = Statements(answers=tuple(answers)).comparisons
    return [Equality(c.more, c.part, c.than) for c in comparisons if c.sense == "equal"]


def _half_spaces(answers: Sequence[Answer]) -> tuple[HalfSpace, ...]:
    comparisons = Statements(answers=tuple(answers)).comparisons
    return tuple(half_space for c in comparisons for half_space in half_spaces_of(c))


def _cut(
    ids: tuple[str, ...],
    corners: tuple[Place, ...],
    half_spaces: Sequence[HalfSpace],
    statements: Statements,
) -> Region:
    """Return the part of a simplex in all half-spaces, which may be flat or empty."""
    vertices = simplex_vertices(corners)
    dimension = len(corners) - 1
    for number, half_space in enumerate(half_spaces, start=len(corners)):
        heights = half_space.heights(ids, [vertex.place for vertex in vertices])
        vertices = cut(vertices, heights, number, dimension)
    needed = [
        half_space
        for number, half_space in enumerate(half_spaces, start=len(corners))
        if sum(vertex.facets >> number & 1 for vertex in vertices) >= dimension
        and min(half_space.heights(ids, corners)) < -LEVEL
    ]
    return Region(ids, statements, corners, tuple(dict.fromkeys(needed)), vertices)


def _flat(region: Region, half_spaces: Sequence[HalfSpace]) -> list[HalfSpace]:
    """Return the half-spaces of which the region only touches the border."""
    return [h for h in half_spaces if max(region.heights(h), default=0.0) <= LEVEL]


def _never(region: Region, ids: Collection[str]) -> set[str]:
    """Return which of these ids have no weight anywhere, though nothing said so."""
    if not region.vertices:
        return {*ids}
    return {id_ for id_, (_, most) in region.ranges.items() if id_ in ids and most <= LEVEL}


def _is_tied(half_space: HalfSpace, groups: Sequence[Group]) -> bool:
    """Whether equalities make a half-space's border hold everywhere already."""
    more, part, than = half_space
    both = [group for group in groups if more in group or than in group]
    if not both:
        return True
    group = both[0]
    return more in group and than in group and abs(group[more] - part * group[than]) <= LEVEL


def _corners(ids: tuple[str, ...], groups: Sequence[Group]) -> tuple[Place, ...]:
    """Return the corners where one group has all of the weight."""
    return tuple(_place(ids, group) for group in groups)


def _corners_in_order(
    ids: tuple[str, ...], groups: Sequence[Group], leading: Sequence[str]
) -> tuple[Place, ...]:
    """Return the corners of the simplex that keeps a whole order; none where it is none.

    With w_1 >= w_2 >= ... these are (1, 0, ...), (1/2, 1/2, 0, ...) and so on, and for each
    weight outside the order the corner where it is alone. An order whose ranks are tied to each
    other by equalities may leave another polytope.
    """
    ranked: list[Group] = []
    corners: list[Place] = []
    least: Group = {}
    before = ""
    for id_ in leading:
        group = next((group for group in groups if id_ in group), None)
        if group is None:
            continue
        if all(group is not other for other in ranked):
            scale = least[before] / group[id_] if before else 1.0
            least |= {other: scale * ratio for other, ratio in group.items()}
            corners.append(_place(ids, least))
            ranked.append(group)
        elif group is not ranked[-1]:
            return ()
        before = id_
    outside = [group for group in groups if all(group is not other for other in ranked)]
    return (*corners, *_corners(ids, outside))


def _place(ids: tuple[str, ...], weights: Group) -> Place:
    total = sum(weights.values())
    return tuple(weights.get(id_, 0.0) / total for id_ in ids)
