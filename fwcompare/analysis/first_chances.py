"""The chance of each alternative to come first of all when ratings vary, with a sure error."""

from collections.abc import Mapping
from math import isclose
from typing import TYPE_CHECKING

from fwcompare.analysis.sampling import Stop, never
from fwcompare.analysis.uncertain_score import SAME_SCORE, UncertainScore
from fwcompare.values import dataclass

if TYPE_CHECKING:
    from numpy import float64
    from numpy.typing import NDArray

    from fwcompare.analysis.score_distribution import ScoreDistributions

    Array = NDArray[float64]

MOST_ERROR = 0.001
"""By how much a chance may be wrong at most."""

_MOST_EFFORT = 64


@dataclass(frozen=True)
class FirstChances:
    """By alternative the chance, 0..1, of the highest score of all, equal ones sharing it.

    Chances sum to 1. None is wrong by more than `error`, 0 where they are exact.
    """

    chance: Mapping[str, float]
    error: float


def first_chances(scores: Mapping[str, UncertainScore], stop: Stop = never) -> FirstChances:
    """Return who comes first how likely; CancelledError once `stop()` is true.

    Who is always behind another one has no chance. Between two that are left, the chance is that
    of their difference, from its characteristic function; with one draw in all it has a closed
    form, without NumPy. Between more, the chance of A is the integral of the product of the
    others' distribution functions F over dF_A, bounded from both sides on a grid that is refined
    until the error holds.
    """
    able = able_to_come_first(scores)
    if len(able) == 1 or not any(score.draws for score in able.values()):
        found = FirstChances(dict.fromkeys(able, 1 / len(able)), 0.0)
    elif len(able) == 2:
        found = _of_two(able)
    else:
        found = _of_many(able, stop)
    return FirstChances({a: found.chance.get(a, 0.0) for a in scores}, found.error)


def able_to_come_first(scores: Mapping[str, UncertainScore]) -> dict[str, UncertainScore]:
    """Return the scores that do not always lie below another one."""
    floor = max(score.low for score in scores.values())
    return {a: score for a, score in scores.items() if score.high >= floor - SAME_SCORE}


def _of_two(scores: Mapping[str, UncertainScore]) -> FirstChances:
    (first, one), (second, other) = scores.items()
    if len(one.draws) + len(other.draws) == 1:
        uncertain, height = (one, other.settled) if one.draws else (other, one.settled)
        above = _chance_above(uncertain, height)
        found, error = (above if one.draws else 1 - above), 0.0
    else:
        found, error = _chance_of_difference(one, other)
    return FirstChances({first: found, second: 1 - found}, error)


def _chance_above(score: UncertainScore, height: float) -> float:
    """Return the chance of a score with one draw above a height, half of it where level."""
    share, draw = score.draws[0]
    at_worst, at_best = draw.chance_at_ends()
    level = 0.0
    if isclose(score.settled, height, rel_tol=0, abs_tol=SAME_SCORE):
        level = at_worst
    elif isclose(score.settled + 10 * share, height, rel_tol=0, abs_tol=SAME_SCORE):
        level = at_best
    return 1 - score.chance_at_most(height) + level / 2


def _chance_of_difference(one: UncertainScore, other: UncertainScore) -> tuple[float, float]:
    """Return the chance of `one` above `other`, half of it where level, and its error."""
    from fwcompare.analysis.score_series import padded, score_series
    from fwcompare.analysis.score_transform import score_transform

    transform, effort = score_transform(one, minus=other), 1
    start, period = padded(transform.low, transform.high)
    while True:
        series = score_series(transform, start, period, effort)
        hit = sum(chance for height, chance in series.hits if height > SAME_SCORE)
        level = sum(chance for height, chance in series.hits if abs(height) <= SAME_SCORE)
        above = hit + level / 2 + series.mass

        def bounded(below: float, above: float = above, mass: float = series.mass) -> float:
            return min(1.0, above - min(mass, max(0.0, below)))

        likely = bounded(series.rest_below(0.0))
        most = bounded(series.rest_below(-series.blur) - series.error)
        least = bounded(series.rest_below(series.blur) + series.error)
        error = max(most - likely, likely - least)
        if error <= MOST_ERROR or effort >= _MOST_EFFORT:
            return likely, error
        effort *= 4


def _of_many(scores: Mapping[str, UncertainScore], stop: Stop) -> FirstChances:
    from fwcompare.analysis.score_distribution import FIRST_CELLS, score_grid

    effort, cells = 1, FIRST_CELLS
    grid = score_grid(scores, effort, stop)
    while True:
        found = _chances(scores, grid.distributions(cells))
        if found.error <= MOST_ERROR or cells >= grid.most_cells:
            return found
        cells *= 4
        if grid.is_blurred:
            effort *= 4
            grid = score_grid(scores, effort, stop)


def _chances(scores: Mapping[str, UncertainScore], found: "ScoreDistributions") -> FirstChances:
    """Bound each integral: a function that rises, over steps of one that rises.

    Within a cell the product of the others lies between its two ends, and the integral falls as
    the distribution function it is taken over rises.
    """
    import numpy as np

    least, likely, most = (row + found.hit_below for row in (found.least, found.likely, found.most))
    low = (np.diff(found.most, axis=1) * products_of_others(least[:, :-1])).sum(axis=1)
    high = (np.diff(found.least, axis=1) * products_of_others(most[:, 1:])).sum(axis=1)
    middle = products_of_others((likely[:, 1:] + likely[:, :-1]) / 2)
    chance = (np.diff(found.likely, axis=1) * middle).sum(axis=1)
    jump = np.diff(found.hit_below, axis=1)[:, found.is_jump]
    low, chance, high = (
        total + _shared_jumps(below[:, :-1][:, found.is_jump], jump)
        for total, below in ((low, least), (chance, likely), (high, most))
    )
    chance = chance.clip(0.0, 1.0) / chance.sum()
    error = float(np.maximum(high.clip(0.0, 1.0) - chance, chance - low.clip(0.0, 1.0)).max())
    return FirstChances(dict(zip(scores, chance.tolist(), strict=True)), error)


def _shared_jumps(below: "Array", jump: "Array") -> "Array":
    """Return the chances from heights reached exactly, equal ones sharing them.

    Of all who reach a height any order is equally likely: the mean over s of the product of the
    others' chances below it plus s times those at it, by Gauss and Legendre, exactly.
    """
    import numpy as np

    chances = np.zeros(len(below))
    nodes, weights = np.polynomial.legendre.leggauss((len(below) + 1) // 2)
    for node, weight in zip(nodes, weights, strict=True):
        others = products_of_others(below + jump * (1 + node) / 2)
        chances += (jump * others).sum(axis=1) * weight / 2
    return chances


def products_of_others(rows: "Array") -> "Array":
    """Return for each row the product of all other rows."""
    import numpy as np

    before, after = np.ones_like(rows), np.ones_like(rows)
    np.cumprod(rows[:-1], axis=0, out=before[1:])
    np.cumprod(rows[:0:-1], axis=0, out=after[-2::-1])
    before *= after
    return before
