"""Uncertain ratings at the user's weights: score bands, the chance of leading, expected losses."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import fsum
from typing import TYPE_CHECKING

from fwcompare.analysis.evaluation import Evaluation
from fwcompare.analysis.rating_draws import rating_draw
from fwcompare.analysis.sampling import CancelledError, Stop, never
from fwcompare.analysis.score_distribution import DECIMALS, Score, distribution

if TYPE_CHECKING:
    from numpy import bool_, float64
    from numpy.typing import NDArray

    Array = NDArray[float64]

CELLS = 4096


@dataclass(frozen=True, slots=True)
class UncertainScores:
    """What the ranges of the ratings leave open; by alternative.

    `chance`, 0..1, is that of having the highest score of all, equal ones sharing it; it sums to
    1 up to `chance_error`. `expected_loss`, in points of 10 and right to `loss_error`, is by how
    much choosing it is expected to fall short of the best: E[max of all scores] - E[its score].
    Ratings are drawn as `fwcompare.dataset.spread` says, so an expected score differs a little
    from the score itself where a range lies more to one side. The errors are estimates: what
    doubling the grid's cells changed, about four times what is left.
    """

    chance: Mapping[str, float]
    expected_loss: Mapping[str, float]
    chance_error: float
    loss_error: float


def score_bands(evaluation: Evaluation) -> dict[str, tuple[float, float]]:
    """Return each alternative's lowest and highest score, 0..10, its ratings all at one end.

    Sums of w_k * low_k and of w_k * high_k. A band holds the score, and an unknown rating makes
    it wider by w_k * 10. Without points there is nothing to score: empty.
    """
    if not evaluation.has_weights:
        return {}
    bands = {}
    for a in evaluation.scores:
        ends = [
            (share * low, share * high)
            for id_, share in evaluation.shares.items()
            for low, high in [evaluation.dataset.criteria[id_].interval(a)]
        ]
        bands[a] = fsum([low for low, _ in ends]), fsum([high for _, high in ends])
    return bands


def uncertain_scores(
    evaluation: Evaluation, cells: int = CELLS, stop: Stop = never
) -> UncertainScores | None:
    """Return chances and expected losses by numerical convolution; None without points. NumPy.

    Each score's distribution function F comes from `fwcompare.analysis.score_distribution`, with
    `cells` cells over the widest band. The chance of A is the integral of the product of the
    others' F over dF_A, and E[max] that of 1 minus the product of all. CancelledError once
    `stop()` is true.
    """
    if not evaluation.has_weights:
        return None
    bands = score_bands(evaluation)
    scores = {a: _score(evaluation, a, band) for a, band in bands.items()}
    if not any(score.terms for score in scores.values()):
        return _certain(evaluation)
    coarse, fine = _integrate(scores, cells // 2, stop), _integrate(scores, cells, stop)
    return UncertainScores(
        chance=fine[0],
        expected_loss=fine[1],
        chance_error=max(abs(chance - coarse[0][a]) for a, chance in fine[0].items()),
        loss_error=max(abs(loss - coarse[1][a]) for a, loss in fine[1].items()),
    )


def _score(evaluation: Evaluation, alternative: str, band: tuple[float, float]) -> Score:
    means, variances, settled, terms = [], [], [], []
    for id_, share in evaluation.shares.items():
        if share:
            criterion = evaluation.dataset.criteria[id_]
            mean, variance, _ = criterion.moments(alternative)
            means.append(share * mean)
            variances.append(share * share * variance)
            draw = rating_draw(criterion, alternative)
            if draw is None:
                settled.append(share * mean)
            else:
                terms.append((share, draw))
    return Score(fsum(means), fsum(variances), *band, fsum(settled), terms)


def _certain(evaluation: Evaluation) -> UncertainScores:
    best = max(evaluation.scores.values())
    losses = {a: best - score for a, score in evaluation.scores.items()}
    leaders = [a for a, loss in losses.items() if round(loss, DECIMALS) == 0]
    chance = {a: 1 / len(leaders) if a in leaders else 0.0 for a in losses}
    return UncertainScores(chance, losses, chance_error=0.0, loss_error=0.0)


def _integrate(
    scores: Mapping[str, Score], cells: int, stop: Stop
) -> tuple[dict[str, float], dict[str, float]]:
    """Return the chances and the expected losses, on one grid over where the best can lie."""
    import numpy as np

    step = max(score.high - score.low for score in scores.values()) / cells
    found = []
    for score in scores.values():
        if stop():
            raise CancelledError
        found.append(distribution(score, step))
    floor, top = max(f.low for f in found), max(f.high for f in found)
    hits = np.unique(np.concatenate([f.hits for f in found]))
    grid = np.linspace(floor - 2 * step, top + 2 * step, 2 * cells + 1)
    # Each height that is hit stands there twice: just before it is reached, and reached.
    heights = np.concatenate((np.round(grid, DECIMALS), hits, hits))
    is_reached = np.arange(len(heights)) >= len(heights) - len(hits)
    order = np.lexsort((is_reached, heights))
    heights, is_reached = heights[order], is_reached[order]
    below = np.array([f.at_or_below(heights, is_reached) for f in found])
    chances = _chances(below, np.diff(heights) == 0)
    expected_best = float(heights[0] + np.trapezoid(1 - below.prod(axis=0), heights))
    return (
        dict(zip(scores, chances.tolist(), strict=True)),
        {a: max(0.0, expected_best - score.mean) for a, score in scores.items()},
    )


def _chances(below: "Array", is_jump: "NDArray[bool_]") -> "Array":
    """Return for each row its chance of the best, from the probabilities below each height.

    Within a cell each F is taken as straight, so a chance is F's rise times the others' mean
    product. At a height that is hit the same makes equal ones share: there the mean is taken
    by Gauss and Legendre, exactly; elsewhere at the middle.
    """
    import numpy as np

    rise = np.diff(below, axis=1)
    middle = (below[:, 1:] + below[:, :-1])[:, ~is_jump] / 2
    chances: Array = (rise[:, ~is_jump] * _products_of_others(middle)).sum(axis=1)
    start, jump = below[:, :-1][:, is_jump], rise[:, is_jump]
    nodes, weights = np.polynomial.legendre.leggauss((len(below) + 1) // 2)
    for node, weight in zip(nodes, weights, strict=True):
        others = _products_of_others(start + jump * (1 + node) / 2)
        chances += (jump * others).sum(axis=1) * weight / 2
    return chances.clip(0.0, 1.0)


def _products_of_others(rows: "Array") -> "Array":
    """Return for each row the product of all other rows."""
    import numpy as np

    before, after = np.ones_like(rows), np.ones_like(rows)
    np.cumprod(rows[:-1], axis=0, out=before[1:])
    np.cumprod(rows[:0:-1], axis=0, out=after[-2::-1])
    before *= after
    return before
