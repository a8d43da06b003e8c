"""Everything that follows from an evaluation, for window, terminal, record and JSON alike.

In two parts: what a slider can show at every tick, and what comes once the hand rests. Of the
first each finding is worked out when it is asked for, so that a view pays for what it shows, and
the modules are imported then, so that a window can be painted before.
"""

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from fwcompare.analysis.evaluation import Evaluation, of_contenders
from fwcompare.analysis.sampling import DEFAULT_SEED, Stop, never
from fwcompare.analysis.tipping import Stretch, leaders_along_weighed
from fwcompare.analysis.weighed import level_over
from fwcompare.values import dataclass

if TYPE_CHECKING:
    from fwcompare.analysis.leads_along import Lead
    from fwcompare.analysis.minimal_weight_change import MinimalWeightChange
    from fwcompare.analysis.other_readings import UnderReadings
    from fwcompare.analysis.priorities import Level
    from fwcompare.analysis.rank_acceptability import RankAcceptability
    from fwcompare.analysis.rating_flips import RatingFlip
    from fwcompare.analysis.tipping_points import TippingPoint
    from fwcompare.analysis.uncertain_scores import UncertainScores
    from fwcompare.analysis.uncertain_weights import DrawnOutcomes
    from fwcompare.analysis.value_of_information import OpenRating
    from fwcompare.analysis.verdict import Judgement
    from fwcompare.analysis.weight_change import WeightChange

PriorityShare = Literal["lead_share", "lead_share_criteria", "lead_share_order"]
"""A share of all priorities, by what is mixed: the key it has wherever findings are data."""

PRIORITY_SHARES: "Mapping[PriorityShare, tuple[Level, bool]]" = {
    "lead_share": ("dimensions", False),
    "lead_share_criteria": ("criteria", False),
    "lead_share_order": ("dimensions", True),
}
"""The shares that are shown: over what, and whether the user's order of importance is kept.

In a flat dataset all of them mix its criteria.
"""


def told_shares(evaluation: Evaluation) -> tuple[PriorityShare, ...]:
    """Return the shares that say something of their own.

    In a flat dataset two are one; where there is one criterion there is nothing to mix.
    """
    if len(evaluation.dataset.criteria) == 1:
        return ()
    twice = "lead_share_criteria" if evaluation.dataset.is_flat else ""
    return tuple(name for name in PRIORITY_SHARES if name != twice)


_QUICK_PIECES = 150
"""How far a simplex may be cut up while a slider moves: about 5 ms."""


@dataclass(frozen=True)
class QuickFindings:
    """What a slider can show at every tick, without NumPy and without sampling.

    Each is what the function of its name returns for `evaluation`; without points it is empty or
    None. All that speaks of a lead is of those still in. A finding is worked out at most once.
    """

    evaluation: Evaluation

    @cached_property
    def contest(self) -> Evaluation:
        """What follows among those still in."""
        return of_contenders(self.evaluation)

    @cached_property
    def along_weighed(self) -> Mapping[str, tuple[Stretch, ...]]:
        """Who leads at which points of each of what is weighed: dimensions, or criteria."""
        return leaders_along_weighed(self.contest)

    @cached_property
    def tipping_weighed(self) -> "tuple[TippingPoint, ...]":
        """Those of `tipping` that are of what is weighed, which a slider shows at every tick."""
        from fwcompare.analysis.tipping_points import tipping_weighed

        return tipping_weighed(self.contest, self.along_weighed)

    @cached_property
    def tipping(self) -> "tuple[TippingPoint, ...]":
        from fwcompare.analysis.tipping_points import tipping_points

        return tipping_points(self.contest)

    @cached_property
    def smallest_change(self) -> "WeightChange | None":
        from fwcompare.analysis.weight_change import smallest_change

        return smallest_change(self.contest)

    @cached_property
    def minimal_weight_change(self) -> "MinimalWeightChange | None":
        from fwcompare.analysis.minimal_weight_change import minimal_weight_change

        return minimal_weight_change(self.contest)

    @cached_property
    def nearest_change(self) -> "WeightChange | None":
        from fwcompare.analysis.weight_change import nearest_change

        return nearest_change(self.contest)

    @cached_property
    def tolerance(self) -> float | None:
        from fwcompare.analysis.tolerance import tolerance

        return tolerance(self.contest)

    @cached_property
    def tolerance_of_points(self) -> float | None:
        from fwcompare.analysis.tolerance import tolerance_of_points

        return tolerance_of_points(self.contest)

    @cached_property
    def rating_flips(self) -> "tuple[RatingFlip, ...]":
        from fwcompare.analysis.rating_flips import rating_flips

        return rating_flips(self.contest)

    @cached_property
    def bands(self) -> Mapping[str, tuple[float, float]]:
        """The lowest and the highest score of each alternative."""
        from fwcompare.analysis.uncertain_scores import score_bands

        return score_bands(self.evaluation)

    @cached_property
    def worth_finding_out(self) -> "tuple[OpenRating, ...]":
        from fwcompare.analysis.value_of_information import values_of_information

        return values_of_information(self.contest)

    def leads(self, id_: str, level: "Level") -> "tuple[Lead, ...]":
        """Return who leads at which shares of one weight; see `leads_along`."""
        from fwcompare.analysis.leads_along import leads_along

        return leads_along(self.contest, id_, level)

    def rank_acceptability(self, share: PriorityShare) -> "RankAcceptability | None":
        """Return an exact share of all priorities, or None where it takes longer than 5 ms."""
        from fwcompare.analysis.rank_acceptability import exact_rank_acceptability

        level, keeps_order = PRIORITY_SHARES[share]
        level = level_over(self.contest, level)
        return exact_rank_acceptability(
            self.contest, level, keep_order=keeps_order, most_pieces=_QUICK_PIECES
        )


@dataclass(frozen=True)
class SlowFindings:
    """What takes NumPy, many pieces or many evaluations, 0.1 s or so.

    `uncertain_scores` and `drawn_outcomes` are None without points. `rank_acceptability` has all
    of PRIORITY_SHARES, exact where that is to be had in about 0.1 s. `readings` has the outcome
    under each of the dataset's other readings alone, `readings_together` with all granted.
    """

    judgement: "Judgement"
    uncertain_scores: "UncertainScores | None"
    drawn_outcomes: "DrawnOutcomes | None"
    rank_acceptability: "Mapping[PriorityShare, RankAcceptability]"
    readings: "tuple[UnderReadings, ...]"
    readings_together: "UnderReadings"


@dataclass(frozen=True)
class Findings:
    """An evaluation and all that follows from it."""

    quick: QuickFindings
    slow: SlowFindings

    @property
    def evaluation(self) -> Evaluation:
        return self.quick.evaluation


def findings(evaluation: Evaluation, *, seed: int = DEFAULT_SEED, stop: Stop = never) -> Findings:
    """Return all that follows; CancelledError soon after `stop()` becomes true."""
    return Findings(QuickFindings(evaluation), slow_findings(evaluation, seed=seed, stop=stop))


def slow_findings(
    evaluation: Evaluation,
    judgement: "Judgement | None" = None,
    *,
    seed: int = DEFAULT_SEED,
    stop: Stop = never,
) -> SlowFindings:
    """Return what takes a moment; CancelledError soon after `stop()` becomes true.

    `judgement` is the verdict on it where that is known already.
    """
    from fwcompare.analysis.other_readings import under_all_readings, under_each_reading
    from fwcompare.analysis.rank_acceptability import rank_acceptability
    from fwcompare.analysis.uncertain_scores import uncertain_scores
    from fwcompare.analysis.uncertain_weights import drawn_outcomes
    from fwcompare.analysis.verdict import judged

    judgement = judgement or judged(evaluation, stop)
    contest = of_contenders(evaluation)
    dataset, preferences = evaluation.original, evaluation.preferences
    shares = {
        name: (level_over(contest, level), kept) for name, (level, kept) in PRIORITY_SHARES.items()
    }
    return SlowFindings(
        judgement=judgement,
        uncertain_scores=uncertain_scores(contest, stop, judgement),
        drawn_outcomes=drawn_outcomes(contest, seed=seed, stop=stop),
        rank_acceptability={
            name: rank_acceptability(contest, level, keep_order=kept, seed=seed, stop=stop)
            for name, (level, kept) in shares.items()
        },
        readings=under_each_reading(dataset, preferences),
        readings_together=under_all_readings(dataset, preferences),
    )


def slow_findings_after(quick: QuickFindings, judgement: "Judgement", stop: Stop) -> SlowFindings:
    """Return what takes a moment, having worked out, too, what is quick but not needed sooner."""
    if not stop():
        _ = quick.worth_finding_out  # kept, so that showing it costs nothing
    return slow_findings(quick.evaluation, judgement, stop=stop)
