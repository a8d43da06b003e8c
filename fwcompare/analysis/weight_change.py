"""The smallest change of the dimensions' shares after which the leader no longer leads alone."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import fsum, sqrt

from fwcompare.analysis.evaluation import Evaluation, of_contenders
from fwcompare.analysis.simplex import SAME_HEIGHT
from fwcompare.analysis.weighed import weighed

Shares = Mapping[str, float]
_NO_CHANGE = 1e-12


@dataclass(frozen=True, slots=True)
class Move:
    """One dimension's share, 0..1, before and after."""

    id: str
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class WeightChange:
    """Shares at which `rival` is level with the leader, a hair beyond which it leads.

    `shares` names every dimension that counts or could; `moves` those that change, the largest
    change first. `total` is the sum of all changes' sizes (shares given away are counted once
    there and once where they arrive), `distance` their Euclidean length.
    """

    rival: str
    shares: Shares
    moves: tuple[Move, ...]
    total: float
    distance: float


def smallest_change(evaluation: Evaluation) -> WeightChange | None:
    """Return the change with the smallest total; None where there is no leader, or no such change.

    With d the leader's values minus a rival's, share goes from the dimensions with the largest d,
    each as far as it lasts, to the one with the smallest: each part moved takes d_from - d_to off
    the margin, and none takes more. Of all rivals the one that needs least is taken; a rival who
    is nowhere ahead cannot lead and is none. Inner splits and all ratings are kept; dimensions
    whose criteria all have 0 points can take nothing.
    """
    changes = [_moved_to(shares, d, a) for a, shares, d in rivals_of_leader(evaluation)]
    return min(changes, key=lambda change: change.total, default=None)


def nearest_change(evaluation: Evaluation) -> WeightChange | None:
    """Return the change with the smallest Euclidean length: many small moves; None as above.

    Where all shares stay >= 0 its length is margin / |d - mean(d)|; else it is the projection of
    the shares on the mixes with sum of w_k * d_k = 0, found by bisection down to rounding.
    """
    nearest: WeightChange | None = None
    rivals = sorted(rivals_of_leader(evaluation), key=lambda rival: _least_distance(*rival[1:]))
    for a, shares, d in rivals:
        if nearest is not None and _least_distance(shares, d) >= nearest.distance:
            break
        change = _projected(shares, d, a)
        if nearest is None or change.distance < nearest.distance:
            nearest = change
    return nearest


def rivals_of_leader(
    evaluation: Evaluation,
) -> list[tuple[str, dict[str, float], dict[str, float]]]:
    """Return who is ahead somewhere, the shares, and by how much the leader is ahead, by dimension.

    In a flat dataset it is by criterion. Dimensions whose criteria all have 0 points are left out;
    empty without a leader.
    """
    evaluation = of_contenders(evaluation)
    leader = evaluation.leader
    if leader is None:
        return []
    counted = weighed(evaluation)
    of_leader = counted.values[leader]
    rivals = []
    for a, of_rival in counted.values.items():
        ahead = {
            id_: value - (of_rival[id_] or 0.0)
            for id_, value in of_leader.items()
            if value is not None
        }
        if a != leader and min(ahead.values()) < -SAME_HEIGHT:
            rivals.append((a, {id_: counted.shares[id_] for id_ in ahead}, ahead))
    return rivals


def _moved_to(shares: dict[str, float], d: dict[str, float], rival: str) -> WeightChange:
    receiver = min(d, key=lambda id_: d[id_])
    margin = fsum([shares[id_] * d[id_] for id_ in shares])
    after = dict(shares)
    for donor in sorted(d, key=lambda id_: -d[id_]):
        if margin <= 0 or d[donor] <= d[receiver]:
            break
        moved = min(after[donor], margin / (d[donor] - d[receiver]))
        after[donor] -= moved
        after[receiver] += moved
        margin -= moved * (d[donor] - d[receiver])
    return _change(shares, after, rival)


def _least_distance(shares: Shares, d: Shares) -> float:
    """Return margin / |d - mean(d)|, the distance if shares could fall below 0."""
    mean = fsum(d.values()) / len(d)
    return _margin(shares, d) / sqrt(fsum([(value - mean) ** 2 for value in d.values()]))


def _projected(shares: dict[str, float], d: dict[str, float], rival: str) -> WeightChange:
    """By bisection on the multiplier of d, which sets aside ever more shares as it grows.

    The nearest mix is max(0, w_k - alpha - beta * d_k), with alpha such that they sum to 1; its
    margin never rises with beta.
    """
    low, high = 0.0, 1.0
    while _margin(_on_simplex(shares, d, high), d) > 0:
        low, high = high, 2 * high
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (
            (middle, high) if _margin(_on_simplex(shares, d, middle), d) > 0 else (low, middle)
        )
    return _change(shares, _on_simplex(shares, d, high), rival)


def _on_simplex(shares: Shares, d: Shares, beta: float) -> dict[str, float]:
    """Project w - beta * d on the simplex: Held, Wolfe & Crowder (1974)."""
    wanted = {id_: share - beta * d[id_] for id_, share in shares.items()}
    total, alpha = 0.0, 0.0
    for count, value in enumerate(sorted(wanted.values(), reverse=True), start=1):
        total += value
        if value > (total - 1) / count:
            alpha = (total - 1) / count
    return {id_: max(0.0, value - alpha) for id_, value in wanted.items()}


def _margin(shares: Shares, d: Shares) -> float:
    return fsum([share * d[id_] for id_, share in shares.items()])


def _change(before: Shares, after: Shares, rival: str) -> WeightChange:
    return WeightChange(
        rival=rival,
        shares=after,
        moves=moves_between(before, after),
        total=fsum([abs(after[id_] - share) for id_, share in before.items()]),
        distance=sqrt(fsum([(after[id_] - share) ** 2 for id_, share in before.items()])),
    )


def moves_between(before: Shares, after: Shares) -> tuple[Move, ...]:
    """Return the shares that change, the largest change first."""
    moves = [
        Move(id_, share, after[id_])
        for id_, share in before.items()
        if abs(after[id_] - share) > _NO_CHANGE
    ]
    return tuple(sorted(moves, key=lambda move: -abs(move.end - move.start)))
