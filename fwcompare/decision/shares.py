"""Arithmetic of points: what they become when one of them, or a share of them, is set."""

from collections.abc import Mapping
from math import fsum

from fwcompare.dataset.dataset import MAX_POINTS


def with_points(points: Mapping[str, float], id_: str, value: float) -> dict[str, float]:
    """Return points with one of them set, 0..100; KeyError, ValueError otherwise."""
    if id_ not in points:
        raise KeyError(id_)
    if not 0 <= value <= MAX_POINTS:  # false for NaN, too
        raise ValueError(f"points lie between 0 and {MAX_POINTS:g}, not at {value}")
    return {**points, id_: value}


def with_share(points: Mapping[str, float], id_: str, share: float) -> dict[str, float]:
    """Give `id_` exactly `share` of the total: p = share * others / (1 - share).

    All are rescaled together where that would pass 100 points. At share 1 the others become 0,
    and others that are all 0 get equal parts of the rest. What has nobody to share with has
    everything, or nothing at share 0.
    """
    if id_ not in points:
        raise KeyError(id_)
    if not 0 <= share <= 1:
        raise ValueError(f"a share lies between 0 and 1, not at {share}")
    if share == 0:
        return {**points, id_: 0.0}
    others = {other: p for other, p in points.items() if other != id_}
    total = sum(others.values())
    if share == 1 or not others:
        return {**dict.fromkeys(points, 0.0), id_: points[id_] or MAX_POINTS}
    if total == 0:
        rest = MAX_POINTS * (1 - share) / len(others)
        return {**dict.fromkeys(points, rest), id_: MAX_POINTS * share}
    wanted = share * total / (1 - share)
    if wanted <= MAX_POINTS:
        return {**points, id_: wanted}
    scale = MAX_POINTS / wanted
    return {**{other: scale * p for other, p in points.items()}, id_: MAX_POINTS}


def with_shares(points: Mapping[str, float], shares: Mapping[str, float]) -> dict[str, float]:
    """Give the named ones exactly these shares, which sum to 1, of their points' sum.

    All of them are scaled down together where one would pass 100. KeyError for unknown ids.
    """
    total = fsum([points[id_] for id_ in shares]) or MAX_POINTS
    scale = min(total, MAX_POINTS / max(shares.values()))
    return {**points, **{id_: scale * share for id_, share in shares.items()}}
