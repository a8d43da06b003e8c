"""The same questions answered another way: in fractions, trying every set of tight constraints.

Nothing of the program is used here. A polytope's corners are where n - 1 constraints are tight;
its volume comes from a triangulation that starts at one corner and goes face by face.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations

Row = tuple[Fraction, ...]
Corners = dict[Row, frozenset[int]]
"""Each corner, and the numbers of the constraints that are tight there."""


def unit(size: int, at: int) -> Row:
    return tuple(Fraction(k == at) for k in range(size))


def at_least(size: int, more: int, part: Fraction | int, than: int) -> Row:
    """w_more - part * w_than >= 0."""
    return tuple(Fraction(k == more) - (Fraction(part) if k == than else 0) for k in range(size))


def corners(size: int, half_spaces: Sequence[Row]) -> Corners:
    """Return the corners of {w >= 0, sum 1, h . w >= 0}."""
    rows = [*(unit(size, k) for k in range(size)), *half_spaces]
    found = set()
    for tight in combinations(rows, size - 1):
        place = _solved([*tight, (Fraction(1),) * size])
        if place is not None and all(dot(row, place) >= 0 for row in rows):
            found.add(place)
    return {
        place: frozenset(k for k, row in enumerate(rows) if dot(row, place) == 0) for place in found
    }


def volume_and_centre(polytope: Corners) -> tuple[Fraction, Row]:
    """Return the volume, the whole simplex being 1, and the centre of mass."""
    size = len(next(iter(polytope)))
    volume, weighted = Fraction(0), [Fraction(0)] * size
    for simplex in _simplices(polytope, [*polytope], size - 1):
        part = abs(_determinant(simplex))
        volume += part
        for k in range(size):
            weighted[k] += part * sum(place[k] for place in simplex) / size
    return volume, tuple(w / volume if volume else Fraction(0) for w in weighted)


def dot(one: Row, other: Row) -> Fraction:
    return sum((a * b for a, b in zip(one, other, strict=True)), Fraction(0))


def _simplices(polytope: Corners, face: list[Row], dimension: int) -> Iterator[list[Row]]:
    if dimension == 0:
        yield face[:1]
        return
    first = face[0]
    facets = {
        frozenset(place for place in face if constraint in polytope[place])
        for constraint in frozenset().union(*(polytope[place] for place in face))
        if constraint not in polytope[first]
    }
    for facet in facets:
        below = sorted(facet)
        if _rank(below) == dimension:
            for simplex in _simplices(polytope, below, dimension - 1):
                yield [first, *simplex]


def _solved(rows: Sequence[Row]) -> Row | None:
    """Return the one w with rows . w = (0, ..., 0, 1), None where there is not just one."""
    size = len(rows)
    table = [[*row, Fraction(k == size - 1)] for k, row in enumerate(rows)]
    for column in range(size):
        pivot = next((k for k in range(column, size) if table[k][column]), None)
        if pivot is None:
            return None
        table[column], table[pivot] = table[pivot], table[column]
        head = table[column][column]
        table[column] = [value / head for value in table[column]]
        for k in range(size):
            if k != column and table[k][column]:
                factor = table[k][column]
                table[k] = [a - factor * b for a, b in zip(table[k], table[column], strict=True)]
    return tuple(row[-1] for row in table)


def _rank(rows: Sequence[Row]) -> int:
    table, rank = [list(row) for row in rows], 0
    for column in range(len(rows[0])):
        pivot = next((k for k in range(rank, len(table)) if table[k][column]), None)
        if pivot is None:
            continue
        table[rank], table[pivot] = table[pivot], table[rank]
        for k in range(rank + 1, len(table)):
            factor = table[k][column] / table[rank][column]
            table[k] = [a - factor * b for a, b in zip(table[k], table[rank], strict=True)]
        rank += 1
    return rank


def _determinant(rows: Sequence[Row]) -> Fraction:
    table, product = [list(row) for row in rows], Fraction(1)
    for column in range(len(rows)):
        pivot = next((k for k in range(column, len(table)) if table[k][column]), None)
        if pivot is None:
            return Fraction(0)
        if pivot != column:
            table[column], table[pivot] = table[pivot], table[column]
            product = -product
        product *= table[column][column]
        for k in range(column + 1, len(table)):
            factor = table[k][column] / table[column][column]
            table[k] = [a - factor * b for a, b in zip(table[k], table[column], strict=True)]
    return product
