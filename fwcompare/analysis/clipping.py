"""Which part of a simplex each of several alternatives leads in: exact, while it is small.

A vertex is a tuple of every alternative's score there; scores are linear in between. To find the
part in which one alternative leads, the simplex is cut in two wherever a rival is ahead at one
vertex and behind at another, until on each piece at most one rival is still in question; for the
last one the part is known in closed form (`fwcompare.analysis.simplex`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import comb

from fwcompare.analysis.simplex import SAME_HEIGHT, centre_above, part_above

Vertex = tuple[float, ...]
Place = tuple[float, ...]

MOST_PIECES = 2_000
"""About 0.1 s of work. With n vertices and one rival more than two, a leader's part falls into up
to C(n - 1, n / 2) pieces, 70 for n = 9, and every further rival multiplies: three alternatives on
nine dimensions stay far below, five or more do not."""


@dataclass(frozen=True, slots=True)
class Part:
    """The part, 0..1, of a simplex, and its mean place as a mix of the vertices, None if empty."""

    size: float
    centre: Place | None


class TooManyPiecesError(Exception):
    """The simplex would fall into more pieces than allowed."""


def part_led(
    vertices: Sequence[Vertex],
    leader: int,
    most_pieces: int = MOST_PIECES,
    with_centre: bool = True,
) -> tuple[Part, int]:
    """Return the part of the simplex in which alternative `leader` is ahead, and pieces looked at.

    Ties count for nobody, so no other alternative may be level with it at every vertex. Raises
    TooManyPiecesError beyond `most_pieces`.
    """
    count = len(vertices)
    corners = [tuple(float(i == k) for i in range(count)) for k in range(count)]
    rivals = [r for r in range(len(vertices[0])) if r != leader]
    waiting = [(1.0, list(zip(vertices, corners, strict=True)), rivals)]
    size, centre, pieces = 0.0, [0.0] * count, 0
    while waiting:
        volume, piece, possible = waiting.pop()
        pieces += 1
        leads = {r: [scores[leader] - scores[r] for scores, _ in piece] for r in possible}
        open_rivals = [r for r, heights in leads.items() if min(heights) < -SAME_HEIGHT]
        if any(max(leads[r]) <= SAME_HEIGHT for r in open_rivals):
            continue
        if len(open_rivals) > 1:
            heights = leads[min(open_rivals, key=lambda r: _cuts(leads[r]))]
            if pieces + _cuts(heights) > most_pieces:
                raise TooManyPiecesError
            waiting += [(volume * part, cut, open_rivals) for part, cut in _cut(piece, heights)]
            continue
        heights = leads[open_rivals[0]] if open_rivals else [1.0] * count
        part = part_above(heights)
        size += volume * part
        mean = centre_above(heights) if with_centre else None
        if mean is not None:
            for (_, place), weight in zip(piece, mean, strict=True):
                for i in range(count):
                    centre[i] += volume * part * weight * place[i]
    has_centre = with_centre and size > 0
    return Part(size, tuple(c / size for c in centre) if has_centre else None), pieces


def _cuts(heights: Sequence[float]) -> int:
    """How many pieces on the leader's side one rival's plane makes, at most."""
    above = sum(h > SAME_HEIGHT for h in heights)
    below = sum(h < -SAME_HEIGHT for h in heights)
    return comb(above + below - 1, below)


def _cut(
    piece: Sequence[tuple[Vertex, Place]], heights: Sequence[float]
) -> list[tuple[float, list[tuple[Vertex, Place]]]]:
    """Return the two parts of a piece, cut on the edge from its highest to its lowest vertex."""
    top = max(range(len(piece)), key=lambda i: heights[i])
    bottom = min(range(len(piece)), key=lambda i: heights[i])
    kept = heights[top] / (heights[top] - heights[bottom])
    scores, place = (
        tuple(a + kept * (b - a) for a, b in zip(high, low, strict=True))
        for high, low in zip(piece[top], piece[bottom], strict=True)
    )
    upper, lower = list(piece), list(piece)
    upper[bottom] = lower[top] = (scores, place)
    return [(kept, upper), (1 - kept, lower)]
