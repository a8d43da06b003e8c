"""A score as a sum of ratings that are certain and ratings that are drawn."""

from collections.abc import Sequence
from math import fsum

from fwcompare.analysis.evaluation import Evaluation
from fwcompare.analysis.rating_draws import RatingDraw, rating_draw
from fwcompare.dataset.scale import VALUE_MAX
from fwcompare.values import dataclass

SAME_SCORE = 1e-9
"""Drawn scores that differ less are equal."""


@dataclass(frozen=True)
class UncertainScore:
    """A sum of independent draws, 0..10: its two ends, and the draws by their weights.

    `settled` is what ratings that are certain add to it. The draws are those that are not.
    """

    low: float
    high: float
    settled: float
    draws: Sequence[tuple[float, RatingDraw]]

    def chance_at_most(self, height: float) -> float:
        """Return the probability of a score at or below `height`, for at most one draw."""
        if height >= self.high - SAME_SCORE or height < self.low - SAME_SCORE:
            return float(height >= self.high - SAME_SCORE)
        share, draw = self.draws[0]
        low, high = draw.interval()
        return draw.chance_at_most(min(high, max(low, (height - self.settled) / share)))


def uncertain_score(
    evaluation: Evaluation, alternative: str, unknown_at: float | None = None
) -> UncertainScore:
    """Return an alternative's score, its unknown ratings drawn evenly, or all at `unknown_at`."""
    lows, highs, settled, draws = [], [], [], []
    criteria = evaluation.dataset.criteria
    for id_, share in evaluation.shares.items():
        if not share:
            continue
        draw = rating_draw(criteria[id_], alternative)
        if draw is None:
            settled.append(share * evaluation.values[alternative][id_])
        elif draw.peak is None and unknown_at is not None:
            settled.append(share * unknown_at)
        else:
            low, high = draw.interval()
            lows.append(share * low)
            highs.append(share * high)
            draws.append((share, draw))
    certain = fsum(settled)
    return UncertainScore(certain + fsum(lows), certain + fsum(highs), certain, draws)


def uncertain_scores_of(evaluation: Evaluation) -> dict[str, UncertainScore]:
    """Return the scores of all who are ranked, their unknown ratings drawn evenly."""
    return {a: uncertain_score(evaluation, a) for a in evaluation.ranking}


def scores_against_leader(evaluation: Evaluation, leader: str) -> dict[str, UncertainScore]:
    """Return the scores with every unknown rating at the end least favourable to the leader."""
    return {
        a: uncertain_score(evaluation, a, 0.0 if a == leader else VALUE_MAX)
        for a in evaluation.ranking
    }
