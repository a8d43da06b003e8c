"""By how much every weight may be wrong, all at once, without the leader changing."""

from collections.abc import Mapping, Sequence
from math import fsum

from fwcompare.analysis.evaluation import Evaluation
from fwcompare.analysis.simplex import SAME_HEIGHT

_STEPS = 40


def tolerance(evaluation: Evaluation) -> float | None:
    """Return x, 0..1: the leader stays whatever each criterion's weight does within +-x.

    x = sum of w_k * d_k / sum of w_k * |d_k| over all criteria, w_k their shares of the whole
    before these are brought to sum to 1 again, d_k the leader's values minus a rival's; the
    smallest over all rivals. 1 where no criterion with weight speaks for a rival; None without a
    leader.
    """
    found = [_of_rival(evaluation, a) for a in _rivals(evaluation)]
    return min(found, default=None)


def tolerance_of_points(evaluation: Evaluation) -> float | None:
    """Return x, 0..1: the leader stays whatever all points, at both levels, do within +-x.

    Stricter than `tolerance`, since a criterion's share is the product of two weights that may
    both be wrong. The worst case has each dimension's points at one end of +-x by whether it
    speaks for the rival, and inside it the criteria up to some d at +x and those above at -x; it
    worsens steadily with x, so x is found by bisection, to 1e-12.
    """
    # The likeliest first: most of the others then need one look instead of a search.
    rivals = sorted(_rivals(evaluation), key=lambda a: _of_rival(evaluation, a))
    if not rivals:
        return None
    least = 1.0
    for a in rivals:
        least = _of_points(evaluation, a, least)
    return least


def _rivals(evaluation: Evaluation) -> list[str]:
    leader = evaluation.leader
    return [] if leader is None else [a for a in evaluation.scores if a != leader]


def _of_rival(evaluation: Evaluation, rival: str) -> float:
    gaps = [
        share * d
        for share, d in _weighed(evaluation, rival, evaluation.shares)
        if abs(d) > SAME_HEIGHT
    ]
    return fsum(gaps) / fsum(map(abs, gaps)) if gaps else 0.0


def _weighed(
    evaluation: Evaluation, rival: str, weights: Mapping[str, float]
) -> list[tuple[float, float]]:
    mine, theirs = evaluation.values[evaluation.ranking[0]], evaluation.values[rival]
    return [(weight, mine[id_] - theirs[id_]) for id_, weight in weights.items() if weight]


def _of_points(evaluation: Evaluation, rival: str, least: float) -> float:
    """Return x for one rival, or `least` where it is no smaller."""
    points = evaluation.criterion_points
    dimensions = []
    for id_, dimension in evaluation.dataset.dimensions.items():
        share = evaluation.dimension_shares[id_]
        if share:
            inner = {c: points[c] for c in dimension.criteria}
            rows = sorted(_weighed(evaluation, rival, inner), key=lambda row: row[1])
            dimensions.append((share, rows))
    if _worst_margin(dimensions, least) >= 0:
        return least
    low, high = 0.0, least
    for _ in range(_STEPS):
        middle = (low + high) / 2
        low, high = (middle, high) if _worst_margin(dimensions, middle) > 0 else (low, middle)
    return low


def _worst_margin(
    dimensions: Sequence[tuple[float, Sequence[tuple[float, float]]]], x: float
) -> float:
    terms = []
    for share, rows in dimensions:
        mean = _least_mean(rows, x)
        terms.append(share * (1 - x if mean > 0 else 1 + x) * mean)
    return fsum(terms)


def _least_mean(rows: Sequence[tuple[float, float]], x: float) -> float:
    """Return the least mean of d over weights within +-x; rows (weight, d) with d ascending."""
    weight = (1 - x) * fsum([w for w, _ in rows])
    total = (1 - x) * fsum([w * d for w, d in rows])
    for w, d in rows:
        if total <= d * weight:  # from here on more weight only raises the mean
            break
        weight += 2 * x * w
        total += 2 * x * w * d
    return total / weight if weight else rows[0][1]
