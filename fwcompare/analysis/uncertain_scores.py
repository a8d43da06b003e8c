"""Uncertain ratings at the user's weights: score bands, the chance of leading, expected losses."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import fsum, sqrt
from typing import TYPE_CHECKING

from fwcompare.analysis.evaluation import Evaluation
from fwcompare.analysis.rating_draws import RatingDraw, rating_draw
from fwcompare.analysis.sampling import CancelledError, Stop, never

if TYPE_CHECKING:
    from numpy import float64
    from numpy.typing import NDArray

    Array = NDArray[float64]

CELLS = 4096
_SAME_SCORE = 1e-9


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


@dataclass(frozen=True, slots=True)
class _Score:
    """A score as mean, variance, ends and weighted draws; none of these where it is certain."""

    mean: float
    variance: float
    low: float
    high: float
    terms: list[tuple[float, RatingDraw]]


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

    Each score is a sum of independent draws. Its distribution is the product of theirs under
    the Fourier transform, on a grid of `cells` cells over the widest band, shifted and stretched
    so that its mean and variance are exact. With F_B the distribution functions, the chance of A
    is the integral of the product of the others' F_B over dF_A, and E[max] that of 1 minus the
    product of all. CancelledError once `stop()` is true.
    """
    if not evaluation.has_weights:
        return None
    bands = score_bands(evaluation)
    scores = {a: _score(evaluation, a, band) for a, band in bands.items()}
    if not any(score.terms for score in scores.values()):
        return _certain(scores)
    coarse, fine = _integrate(scores, cells // 2, stop), _integrate(scores, cells, stop)
    return UncertainScores(
        chance=fine[0],
        expected_loss=fine[1],
        chance_error=max(abs(chance - coarse[0][a]) for a, chance in fine[0].items()),
        loss_error=max(abs(loss - coarse[1][a]) for a, loss in fine[1].items()),
    )


def _score(evaluation: Evaluation, alternative: str, band: tuple[float, float]) -> _Score:
    means, variances, terms = [], [], []
    for id_, share in evaluation.shares.items():
        if share:
            criterion = evaluation.dataset.criteria[id_]
            mean, variance, _ = criterion.moments(alternative)
            means.append(share * mean)
            variances.append(share * share * variance)
            draw = rating_draw(criterion, alternative)
            if draw is not None:
                terms.append((share, draw))
    return _Score(fsum(means), fsum(variances), *band, terms)


def _certain(scores: Mapping[str, _Score]) -> UncertainScores:
    best = max(score.mean for score in scores.values())
    leaders = [a for a, score in scores.items() if best - score.mean <= _SAME_SCORE]
    return UncertainScores(
        chance={a: 1 / len(leaders) if a in leaders else 0.0 for a in scores},
        expected_loss={a: best - score.mean for a, score in scores.items()},
        chance_error=0.0,
        loss_error=0.0,
    )


def _integrate(
    scores: Mapping[str, _Score], cells: int, stop: Stop
) -> tuple[dict[str, float], dict[str, float]]:
    """Return the chances and the expected losses, on one grid over where the best can lie."""
    import numpy as np

    certain = {a: s.mean for a, s in scores.items() if not s.terms}
    open_ = {a: s for a, s in scores.items() if s.terms}
    floor = max([*certain.values(), min(s.low for s in scores.values())])
    top = max(s.high for s in scores.values())
    grid = np.linspace(floor, max(top, floor), 2 * cells + 1)
    step = max(s.high - s.low for s in open_.values()) / cells
    below = {}
    for a, score in open_.items():
        if stop():
            raise CancelledError
        below[a] = _distribution(score, step, grid)
    others = _products_of_others(list(below.values()))
    chance = dict.fromkeys(scores, 0.0)
    for a, product in zip(below, others, strict=True):
        middle = (product[1:] + product[:-1]) / 2
        chance[a] = min(1.0, max(0.0, float(middle @ np.diff(below[a]))))
    everybody = np.prod(list(below.values()), axis=0)
    best_certain = [a for a, mean in certain.items() if floor - mean <= _SAME_SCORE]
    for a in best_certain:
        chance[a] = float(everybody[0]) / len(best_certain)
    expected_best = floor + float(np.trapezoid(1 - everybody, grid))
    loss = {a: max(0.0, expected_best - score.mean) for a, score in scores.items()}
    return chance, loss


def _products_of_others(functions: "list[Array]") -> "list[Array]":
    """Return for each function the product of all the others."""
    import numpy as np

    ones = np.ones_like(functions[0])
    before, after = [ones], [ones]
    for function in functions[:-1]:
        before.append(before[-1] * function)
    for function in functions[:0:-1]:
        after.append(after[-1] * function)
    return [b * a for b, a in zip(before, reversed(after), strict=True)]


def _distribution(score: _Score, step: float, grid: "Array") -> "Array":
    """Return the probability of a score at or below each place of the grid.

    Each term's probability is gathered in cells of width `step`; the sum's cells are taken as
    evenly filled, and moved and stretched as a whole to where mean and variance are right.
    """
    import numpy as np

    parts = [_cells(share, draw, step) for share, draw in score.terms]
    size = sum(len(part) - 1 for part in parts) + 1
    length = 1 << (size - 1).bit_length()
    product = np.ones(length // 2 + 1, complex)
    for part in parts:
        product *= np.fft.rfft(part, length)
    masses = np.clip(np.fft.irfft(product, length)[:size], 0.0, None)
    masses /= masses.sum()
    places = np.arange(size + 1) - 0.5
    mean = float(masses @ np.arange(size))
    variance = float(masses @ (np.arange(size) - mean) ** 2) + 1 / 12
    edges = score.mean + sqrt(score.variance / variance) * (places - mean)
    below = np.interp(grid, edges, np.concatenate(([0.0], np.cumsum(masses))))
    below[grid <= score.low + _SAME_SCORE] = 0.0
    below[grid >= score.high - _SAME_SCORE] = 1.0
    return below


def _cells(share: float, draw: RatingDraw, step: float) -> "Array":
    """Return the probability of share times the value, gathered in cells from its low end on."""
    import numpy as np

    if draw.peak is None:
        low, high = 0.0, draw.high
    else:
        low, high = sorted((draw.scale.value_of(draw.low), draw.scale.value_of(draw.high)))
    count = int(share * (high - low) / step) + 2
    edges = low + step / share * (np.arange(count, dtype=np.float64) + 0.5)
    below = draw.chance_below(edges)
    below[-1] = 1.0
    return np.diff(below, prepend=0.0)
