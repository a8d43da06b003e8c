"""Everything that follows, in two parts: what is known at once, and what takes a moment."""

from collections.abc import Mapping
from dataclasses import dataclass

from fwcompare.analysis.change_of_mind import ChangeOfMind, nearest_change, smallest_change
from fwcompare.analysis.evaluation import Evaluation
from fwcompare.analysis.lead_share import LeadShare, exact_lead_share, lead_share
from fwcompare.analysis.minimal_weight_change import MinimalWeightChange, minimal_weight_change
from fwcompare.analysis.priorities import Level
from fwcompare.analysis.rating_flips import RatingFlip, rating_flips
from fwcompare.analysis.sampling import DEFAULT_SEED, Stop, never
from fwcompare.analysis.tipping_points import TippingPoint, tipping_points
from fwcompare.analysis.tolerance import tolerance, tolerance_of_points
from fwcompare.analysis.uncertain_scores import UncertainScores, score_bands, uncertain_scores
from fwcompare.analysis.uncertain_weights import DrawnOutcomes, drawn_outcomes
from fwcompare.analysis.verdict import Judgement, judged
from fwcompare.analysis.worth_finding_out import OpenRating, worth_finding_out

LEAD_SHARES: Mapping[str, tuple[Level, bool]] = {
    "lead_share": ("dimensions", False),
    "lead_share_criteria": ("criteria", False),
    "lead_share_order": ("dimensions", True),
}
"""The shares of all priorities that are shown: over what, and whether the user's order is kept."""

QUICK_PIECES = 150
"""How far a simplex may be cut up while a slider moves: about 5 ms."""


@dataclass(frozen=True, slots=True)
class QuickFigures:
    """What a slider can show at every tick, a few ms in all, without NumPy and without sampling.

    `lead_shares` is keyed as LEAD_SHARES; None stands for one that takes longer.
    """

    tipping: tuple[TippingPoint, ...]
    smallest_change: ChangeOfMind | None
    minimal_weight_change: MinimalWeightChange | None
    nearest_change: ChangeOfMind | None
    tolerance: float | None
    tolerance_of_points: float | None
    rating_flips: tuple[RatingFlip, ...]
    bands: Mapping[str, tuple[float, float]]
    worth_finding_out: tuple[OpenRating, ...]
    lead_shares: Mapping[str, LeadShare | None]


@dataclass(frozen=True, slots=True)
class SlowFigures:
    """What takes NumPy or many pieces, 0.1 s or so; None without points.

    `lead_shares` has all of LEAD_SHARES, exact where that is to be had in about 0.1 s.
    """

    judgement: Judgement
    uncertain_scores: UncertainScores | None
    drawn_outcomes: DrawnOutcomes | None
    lead_shares: Mapping[str, LeadShare]


def quick_figures(evaluation: Evaluation) -> QuickFigures:
    """Return the figures that follow at once."""
    return QuickFigures(
        tipping=tipping_points(evaluation),
        smallest_change=smallest_change(evaluation),
        minimal_weight_change=minimal_weight_change(evaluation),
        nearest_change=nearest_change(evaluation),
        tolerance=tolerance(evaluation),
        tolerance_of_points=tolerance_of_points(evaluation),
        rating_flips=rating_flips(evaluation),
        bands=score_bands(evaluation),
        worth_finding_out=worth_finding_out(evaluation),
        lead_shares={
            name: exact_lead_share(evaluation, level, keep_order=kept, most_pieces=QUICK_PIECES)
            for name, (level, kept) in LEAD_SHARES.items()
        },
    )


def slow_figures(
    evaluation: Evaluation, *, seed: int = DEFAULT_SEED, stop: Stop = never
) -> SlowFigures:
    """Return the figures that take a moment; CancelledError soon after `stop()` becomes true."""
    judgement = judged(evaluation, stop)
    return SlowFigures(
        judgement=judgement,
        uncertain_scores=uncertain_scores(evaluation, stop, judgement),
        drawn_outcomes=drawn_outcomes(evaluation, seed=seed, stop=stop),
        lead_shares={
            name: lead_share(evaluation, level, keep_order=kept, seed=seed, stop=stop)
            for name, (level, kept) in LEAD_SHARES.items()
        },
    )
