"""Uncertain ratings at the user's weights: score bands, the chance of leading, expected losses."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import fsum
from operator import mul

from fwcompare.analysis.evaluation import Evaluation
from fwcompare.analysis.first_chances import able_to_come_first
from fwcompare.analysis.sampling import Stop, never
from fwcompare.analysis.uncertain_score import (
    UncertainScore,
    uncertain_scores_of,
)
from fwcompare.analysis.verdict import Judgement, judged
from fwcompare.dataset.dataset import Dataset
from fwcompare.decision.same import Same

_KEPT = 8

MOST_LOSS_ERROR = 0.001
"""By how much an expected loss may be wrong at most, in points of 10."""


@dataclass(frozen=True, slots=True)
class UncertainScores:
    """What the ranges of the ratings leave open; by alternative.

    `chance` and `chance_error` are those of `fwcompare.analysis.verdict`. `expected_loss`, in
    points of 10 and right to `loss_error`, is by how much choosing it is expected to fall short
    of the best: E[max of all scores] - E[its score]. Ratings are drawn as
    `fwcompare.dataset.spread` says, so an expected score differs a little from the score itself
    where a range lies more to one side. The errors are bounds, not estimates.
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
    shares = [evaluation.shares[id_] for id_ in evaluation.dataset.criteria]
    return {
        a: (fsum(map(mul, shares, lows)), fsum(map(mul, shares, highs)))
        for a, (lows, highs) in _intervals(Same(evaluation.dataset)).items()
    }


@lru_cache(_KEPT)
def _intervals(key: Same[Dataset]) -> Mapping[str, tuple[list[float], list[float]]]:
    """Return each alternative's lowest and highest values, by criterion in the dataset's order."""
    criteria = key.value.criteria.values()
    return {
        a: ([c.interval(a)[0] for c in criteria], [c.interval(a)[1] for c in criteria])
        for a in key.value.alternatives
    }


def uncertain_scores(
    evaluation: Evaluation, stop: Stop = never, judgement: Judgement | None = None
) -> UncertainScores | None:
    """Return chances and expected losses; None without points. NumPy where ratings have ranges.

    `judgement`, where it is known already, saves its work. CancelledError once `stop()` is true.
    """
    if not evaluation.is_contested:
        return None
    found = judgement or judged(evaluation, stop)
    scores = uncertain_scores_of(evaluation)
    if not any(score.draws for score in scores.values()):
        best = max(score.settled for score in scores.values())
        losses, error = {a: best - score.settled for a, score in scores.items()}, 0.0
    else:
        expected = {a: _expected(evaluation, a) for a in scores}
        able = able_to_come_first(scores)
        if len(able) == 1:
            best, error = max(expected.values()), 0.0
        else:
            best, error = _expected_best(able, stop)
        losses = {a: max(0.0, best - mean) for a, mean in expected.items()}
    return UncertainScores(found.chance, losses, found.chance_error, error)


def _expected(evaluation: Evaluation, alternative: str) -> float:
    criteria = evaluation.dataset.criteria
    return fsum(
        [share * criteria[id_].moments(alternative)[0] for id_, share in evaluation.shares.items()]
    )


def _expected_best(scores: Mapping[str, UncertainScore], stop: Stop) -> tuple[float, float]:
    """Return E[max of all scores] and its error: the integral of 1 - the product of all F.

    None of the scores may always lie below another one.
    """
    import numpy as np

    from fwcompare.analysis.score_distribution import FIRST_CELLS, score_grid

    grid, cells = score_grid(scores, 1, stop), FIRST_CELLS
    while True:
        found = grid.distributions(cells)
        widths, top = np.diff(found.heights), float(found.heights[-1])
        least, likely, most = (
            (row + found.hit_below).prod(axis=0) for row in (found.least, found.likely, found.most)
        )
        low, high = float((widths * least[:-1]).sum()), float((widths * most[1:]).sum())
        under = float((widths * (likely[1:] + likely[:-1])).sum()) / 2
        error = max(high - under, under - low)
        if error <= MOST_LOSS_ERROR or cells >= grid.most_cells:
            return top - under, error
        cells *= 4
