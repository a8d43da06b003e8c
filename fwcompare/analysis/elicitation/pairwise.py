"""Weights from pairwise judgements, some of them missing, and how consistent these are.

The principal eigenvector of a reciprocal matrix (Saaty 1977); what is missing is completed so
that the largest eigenvalue is least (Bozóki, Fülöp & Rónyai 2010, On optimal completion of
incomplete pairwise comparison matrices, Mathematical and Computer Modelling 52, 318–333).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import inf, sqrt
from operator import mul, sub
from typing import TypeAlias

RANDOM_INDEX = {3: 0.58, 4: 0.90, 5: 1.12, 6: 1.24, 7: 1.32, 8: 1.41, 9: 1.45, 10: 1.49}
"""The mean consistency index of random tables, by their size: Saaty (1980), The Analytic
Hierarchy Process."""
RANDOM_INDEX_SOURCE = "Saaty 1980"

MOST_RATIO = 9.0
_VECTOR_PRECISION, _ENTRY_PRECISION, _MOST_ROUNDS = 1e-13, 1e-9, 1_000

Judgements: TypeAlias = Mapping[tuple[str, str], float]
"""How many times as important the first is as the second, 1/9..9; each pair once."""

Matrix: TypeAlias = list[list[float]]


@dataclass(frozen=True, slots=True)
class PairwiseWeights:
    """`weights` sum to 1; `missing` has how the pairs not judged were completed.

    `eigenvalue` is at least the number of ids, which it is for judgements without contradiction.
    `consistency_ratio` is (eigenvalue - n) / (n - 1) over the random index; None where there is
    no such index (above 10 ids) or no table to speak of (below 3). The index is that of complete
    tables: with pairs missing, the ratio reads smaller than it would for all of them.
    """

    weights: Mapping[str, float]
    eigenvalue: float
    consistency_ratio: float | None
    missing: Judgements


@dataclass(frozen=True, slots=True)
class WorstJudgement:
    """The judgement that fits the others least: what was said, and what the others imply.

    `said` is above what the weights have; `implied` is None where only this one ties its pair.
    """

    more: str
    than: str
    said: float
    implied: float | None


class NotTiedError(ValueError):
    """The judgements leave two groups of ids that none of them ties to each other."""


def pairwise_weights(ids: Sequence[str], judgements: Judgements) -> PairwiseWeights:
    """Return the weights; NotTiedError unless chains of judgements tie all ids together.

    ValueError for a judgement that is not above 0 or is of an id with itself, KeyError for one
    of an unknown id.
    """
    matrix, open_pairs = _completed(ids, judgements)
    count, index = len(ids), RANDOM_INDEX.get(len(ids))
    right, eigenvalue = _power(matrix, [1 / count] * count)
    ratio = None if index is None else max(0.0, (eigenvalue - count) / (count - 1)) / index
    return PairwiseWeights(
        dict(zip(ids, right, strict=True)),
        eigenvalue,
        ratio,
        {(ids[i], ids[j]): matrix[i][j] for i, j in open_pairs},
    )


def worst_judgement(ids: Sequence[str], judgements: Judgements) -> WorstJudgement | None:
    """Return the largest of a_ij * w_j / w_i, either way round; None where all fit together."""
    weights = pairwise_weights(ids, judgements).weights
    ratios = {**judgements} | {(b, a): 1 / ratio for (a, b), ratio in judgements.items()}
    misfit = {(a, b): ratio * weights[b] / weights[a] for (a, b), ratio in ratios.items()}
    more, than = max(misfit, key=lambda pair: misfit[pair], default=("", ""))
    if not more or misfit[more, than] <= 1 + 1e-9:
        return None
    others = {pair: r for pair, r in judgements.items() if {*pair} != {more, than}}
    try:
        rest = pairwise_weights(ids, others).weights
    except NotTiedError:
        return WorstJudgement(more, than, ratios[more, than], None)
    return WorstJudgement(more, than, ratios[more, than], rest[more] / rest[than])


def next_pair(
    ids: Sequence[str], judgements: Judgements, leads: Mapping[str, float]
) -> tuple[str, str] | None:
    """Return the missing pair whose judgement could move the margin most; None where all are said.

    `leads` is by how much the leader is ahead on each id. A pair is tried at twice and at half of
    its completed value, the other missing ones staying as they are.
    """
    matrix, open_pairs = _completed(ids, judgements)
    heights = [leads[id_] for id_ in ids]
    now, _ = _power(matrix, [1 / len(ids)] * len(ids))

    def margin(i: int, j: int, ratio: float) -> float:
        tried = [row[:] for row in matrix]
        tried[i][j], tried[j][i] = ratio, 1 / ratio
        return sum(w * h for w, h in zip(_power(tried, now)[0], heights, strict=True))

    def moved(pair: tuple[int, int]) -> float:
        i, j = pair
        return abs(margin(i, j, 2 * matrix[i][j]) - margin(i, j, matrix[i][j] / 2))

    if not open_pairs:
        return None
    i, j = max(open_pairs, key=moved)
    return ids[i], ids[j]


def _completed(ids: Sequence[str], judgements: Judgements) -> tuple[Matrix, list[tuple[int, int]]]:
    """Return the table with the least largest eigenvalue, and which pairs were missing.

    log of the eigenvalue is convex in the logarithms of the entries, and its slope along that of
    a_ij is u_i a_ij v_j - u_j v_i / a_ij, with left and right eigenvectors u and v: level where
    a_ij^2 = u_j v_i / (u_i v_j), which is set for all missing ones until nothing moves.
    """
    place = {id_: k for k, id_ in enumerate(ids)}
    matrix = [[0.0] * len(ids) for _ in ids]
    for k in range(len(ids)):
        matrix[k][k] = 1.0
    for (a, b), ratio in judgements.items():
        if a == b or not 0 < ratio < inf:
            raise ValueError(f"{a} is not {ratio} times {b}")
        i, j = place[a], place[b]
        matrix[i][j], matrix[j][i] = ratio, 1 / ratio
    count = len(ids)
    missing = [(i, j) for i in range(count) for j in range(i + 1, count) if not matrix[i][j]]
    _start(matrix, missing)
    left = right = [1 / count] * count
    for _ in range(_MOST_ROUNDS if missing else 0):
        left, right, _ = _perron(matrix, left, right)
        change = 0.0
        for i, j in missing:
            best = sqrt(left[j] * right[i] / (left[i] * right[j]))
            change = max(change, abs(best / matrix[i][j] - 1))
            matrix[i][j], matrix[j][i] = best, 1 / best
        if change < _ENTRY_PRECISION:
            break
    return matrix, missing


def _start(matrix: Matrix, missing: Sequence[tuple[int, int]]) -> None:
    """Fill what is missing with products along chains of what is there."""
    level = {0: 1.0}
    waiting = [0]
    known = [[bool(ratio) for ratio in row] for row in matrix]
    while waiting:
        i = waiting.pop()
        for j in range(len(matrix)):
            if known[i][j] and j not in level:
                level[j] = level[i] / matrix[i][j]
                waiting.append(j)
    if len(level) < len(matrix):
        raise NotTiedError
    for i, j in missing:
        matrix[i][j], matrix[j][i] = level[i] / level[j], level[j] / level[i]


def _perron(
    matrix: Matrix, left: list[float], right: list[float]
) -> tuple[list[float], list[float], float]:
    """Return left and right eigenvector, each with the sum 1, and the largest eigenvalue.

    `left` and `right` are near them, or anything above 0.
    """
    right, eigenvalue = _power(matrix, right)
    left, _ = _power([list(column) for column in zip(*matrix, strict=True)], left)
    return left, right, eigenvalue


def _power(matrix: Matrix, vector: list[float]) -> tuple[list[float], float]:
    total = float(len(matrix))
    for _ in range(_MOST_ROUNDS):
        product = [sum(map(mul, row, vector)) for row in matrix]
        total = sum(product)
        before, vector = vector, [x / total for x in product]
        if max(map(abs, map(sub, vector, before))) < _VECTOR_PRECISION:
            break
    return vector, total
