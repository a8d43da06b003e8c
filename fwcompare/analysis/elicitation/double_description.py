"""The vertices of a polytope, cut by one half-space after another.

The double description method (Motzkin, Raiffa, Thompson & Thrall, 1953): each cut keeps the
vertices on its side and adds one where an edge crosses it. Two vertices share an edge when no
third one lies on all the facets that both lie on.
"""

from collections.abc import Sequence
from typing import NamedTuple

LEVEL = 1e-12
"""A height within this of 0 lies on the plane."""

Place = tuple[float, ...]


class Vertex(NamedTuple):
    """A corner, and the facets it lies on, as the bits of a number."""

    place: Place
    facets: int


def simplex_vertices(corners: Sequence[Place]) -> tuple[Vertex, ...]:
    """Return a simplex' vertices: each lies on all facets but the one across from it."""
    every = (1 << len(corners)) - 1
    return tuple(Vertex(corner, every & ~(1 << k)) for k, corner in enumerate(corners))


def cut(
    vertices: Sequence[Vertex], heights: Sequence[float], facet: int, dimension: int
) -> tuple[Vertex, ...]:
    """Return the vertices of the part where the height, straight in between, is 0 or above.

    `heights` has one for each vertex; `facet` numbers the new facet; `dimension` is that of the
    polytope. The part may be of a lower dimension, or empty.
    """
    bit = 1 << facet
    above, below, kept = [], [], []
    for vertex, height in zip(vertices, heights, strict=True):
        if height < -LEVEL:
            below.append((vertex, height))
        elif height > LEVEL:
            above.append((vertex, height))
            kept.append(vertex)
        else:
            kept.append(Vertex(vertex.place, vertex.facets | bit))
    for high, height in above:
        for low, depth in below:
            shared = high.facets & low.facets
            if shared.bit_count() >= dimension - 1 and _is_edge(vertices, shared):
                part = height / (height - depth)
                place = tuple(
                    a + part * (b - a) for a, b in zip(high.place, low.place, strict=True)
                )
                kept.append(Vertex(place, shared | bit))
    return tuple(kept)


def _is_edge(vertices: Sequence[Vertex], shared: int) -> bool:
    """Whether just two vertices lie on all the shared facets."""
    found = 0
    for vertex in vertices:
        if vertex.facets & shared == shared:
            found += 1
            if found > 2:
                return False
    return True
