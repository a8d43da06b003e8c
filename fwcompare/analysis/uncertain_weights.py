"""Weights and ratings uncertain together, by seeded sampling; needs NumPy."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from fwcompare.analysis.evaluation import Evaluation
from fwcompare.analysis.sampling import DEFAULT_SEED, Stop, chunks, never, standard_error
from fwcompare.values import dataclass

if TYPE_CHECKING:
    from numpy import float64
    from numpy.random import Generator
    from numpy.typing import NDArray

    Array = NDArray[float64]

DIMENSION_SPREAD = 0.4
CRITERION_SPREAD = 0.3
MOST_DRAWS, FEWEST_DRAWS = 40_000, 2_000
_MOST_DRAWN_RATINGS = 4_000_000


@dataclass(frozen=True)
class DrawnOutcomes:
    """What happened in `draws` draws of all weights and ratings from `seed`.

    `chance`, 0..1, by alternative: the part of the draws in which it had the highest score, the
    first rank acceptability of SMAA-2 (Lahdelma & Salminen 2001, Operations Research 49,
    444-454). `margin` holds the 5 %, 50 % and 95 % points of `first`'s score minus the best of
    the others', in points of 10.
    """

    chance: Mapping[str, float]
    standard_error: Mapping[str, float]
    first: str
    margin: tuple[float, float, float]
    draws: int
    seed: int


def draws_for(evaluation: Evaluation) -> int:
    """Return how many draws to take by default: 40,000, but about 4 million ratings at most."""
    ratings = len(evaluation.shares) * len(evaluation.scores)
    return max(FEWEST_DRAWS, min(MOST_DRAWS, _MOST_DRAWN_RATINGS // ratings))


def drawn_outcomes(
    evaluation: Evaluation,
    *,
    dimension_spread: float | None = DIMENSION_SPREAD,
    criterion_spread: float = CRITERION_SPREAD,
    draws: int | None = None,
    seed: int = DEFAULT_SEED,
    stop: Stop = never,
) -> DrawnOutcomes | None:
    """Return who leads how often, weights and ratings all drawn at random; None without points.

    Each dimension's share is multiplied by an even draw from 1 +- `dimension_spread`, each
    criterion's share inside it by one from 1 +- `criterion_spread`, and all products are brought
    to sum to 1 again. With `dimension_spread` None every mix of dimensions is equally likely
    instead, whatever their points. Ratings are drawn as `fwcompare.dataset.spread` says. Two runs
    with the same seed and draws agree; CancelledError once `stop()` is true.
    """
    if not evaluation.is_contested:
        return None
    import numpy as np

    draws = draws_for(evaluation) if draws is None else draws
    generator = np.random.default_rng(seed)
    order = evaluation.ranking
    hits = np.zeros(len(order), int)
    margins = []
    for size in chunks(draws, stop):
        weights = _weights(generator, evaluation, size, dimension_spread, criterion_spread)
        scores = np.stack([_scores(generator, evaluation, a, weights) for a in order])
        hits += np.bincount(scores.argmax(axis=0), minlength=len(order))
        margins.append(scores[0] - scores[1:].max(axis=0))
    low, middle, high = np.quantile(np.concatenate(margins), (0.05, 0.5, 0.95)).tolist()
    counted = dict(zip(order, hits.tolist(), strict=True))
    return DrawnOutcomes(
        chance={a: counted[a] / draws for a in evaluation.scores},
        standard_error={a: standard_error(counted[a], draws) for a in evaluation.scores},
        first=order[0],
        margin=(low, middle, high),
        draws=draws,
        seed=seed,
    )


def _weights(
    generator: "Generator",
    evaluation: Evaluation,
    size: int,
    dimension_spread: float | None,
    criterion_spread: float,
) -> dict[str, "Array"]:
    """Return the drawn weight of each criterion that has one, `size` of each."""
    points, weights = evaluation.criterion_points, {}
    for id_, dimension in evaluation.dataset.dimensions.items():
        inner = sum(points[c] for c in dimension.criteria)
        share = evaluation.dimension_shares[id_]
        if not inner or (dimension_spread is not None and not share):
            continue
        if dimension_spread is None:
            outer = generator.standard_exponential(size)
        else:
            outer = share * generator.uniform(1 - dimension_spread, 1 + dimension_spread, size)
        for c in dimension.criteria:
            if points[c]:
                factor = generator.uniform(1 - criterion_spread, 1 + criterion_spread, size)
                weights[c] = outer * (points[c] / inner) * factor
    total = sum(weights.values())
    return {c: weight / total for c, weight in weights.items()}


def _scores(
    generator: "Generator",
    evaluation: Evaluation,
    alternative: str,
    weights: Mapping[str, "Array"],
) -> "Array":
    import numpy as np

    from fwcompare.analysis.rating_draws import rating_draw

    scores = np.zeros(len(next(iter(weights.values()))))
    for c, weight in weights.items():
        draw = rating_draw(evaluation.dataset.criteria[c], alternative)
        if draw is None:
            scores += weight * evaluation.values[alternative][c]
        else:
            scores += weight * draw.draw(generator, len(weight))
    return scores
