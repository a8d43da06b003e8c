"""Which part of a simplex lies on one side of a plane: exact, for two alternatives.

A point of the simplex is a mix w of n vertices, w_k >= 0, their sum 1, all mixes equally likely;
`heights` gives at each vertex by how much one alternative is ahead, so that it is ahead by
sum of w_k * heights_k at the mix w.
"""

from collections.abc import Sequence

SAME_HEIGHT = 1e-11
"""Differences of values on the scale 0..10 below this come from rounding and count as 0."""


def part_above(heights: Sequence[float]) -> float:
    """Return the part, 0..1, of the simplex in which sum of w_k * heights_k > 0; 0 for all 0.

    Exact but for rounding (error below 1e-14 at 200 vertices), in O(n^2): the recursion of
    Varsi (1973), Pacific J. Math. 46, 303-314, and Ali (1973), ibid. 48, 313-322. Every step is
    a mean of two earlier parts with positive weights, so nothing cancels.
    """
    above, below = _sides(heights)
    parts, _ = _recursion(above, below)
    return parts[-1] if below else float(bool(above))


def centre_above(heights: Sequence[float]) -> tuple[float, ...] | None:
    """Return the mean mix of the part of the simplex above, or None where that part is empty.

    The mean of w_k over the part is the part of the simplex above with vertex k taken twice,
    over n times the part itself: a mix drawn in proportion to w_k is Dirichlet distributed with
    2 for k and 1 elsewhere, which is what a doubled vertex gives. In O(n^2), since one vertex
    more adds a row or a column to the recursion.
    """
    above, below = _sides(heights)
    if not above:
        return None
    parts, last = _recursion(above, below)
    twice = [
        _with_row(parts, below, h) if h > SAME_HEIGHT else _with_column(last, above, max(0.0, -h))
        for h in heights
    ]
    whole = len(heights) * (parts[-1] if below else 1.0)
    return tuple(part / whole for part in twice)


def _sides(heights: Sequence[float]) -> tuple[list[float], list[float]]:
    above = [h for h in heights if h > SAME_HEIGHT]
    below = [-h if h < -SAME_HEIGHT else 0.0 for h in heights if h <= SAME_HEIGHT]
    return above, below


def _recursion(above: Sequence[float], below: Sequence[float]) -> tuple[list[float], list[float]]:
    """Return the last row of parts, one for each vertex below, and the last part of each row."""
    parts = [0.0] * len(below)
    last = []
    for rise in above:
        part = 1.0
        for k, fall in enumerate(below):
            part = parts[k] = (fall * parts[k] + rise * part) / (fall + rise)
        last.append(part)
    return parts, last


def _with_row(parts: Sequence[float], below: Sequence[float], rise: float) -> float:
    part = 1.0
    for before, fall in zip(parts, below, strict=True):
        part = (fall * before + rise * part) / (fall + rise)
    return part


def _with_column(last: Sequence[float], above: Sequence[float], fall: float) -> float:
    part = 0.0
    for before, rise in zip(last, above, strict=True):
        part = (fall * part + rise * before) / (fall + rise)
    return part
