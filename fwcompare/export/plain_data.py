"""Findings as plain data, with every number at full precision: what programs read."""

from collections.abc import Iterable
from typing import Literal

from fwcompare.analysis.evaluation import Evaluation
from fwcompare.analysis.findings import Findings, QuickFindings, SlowFindings
from fwcompare.analysis.minimal_weight_change import MinimalWeightChange
from fwcompare.analysis.other_readings import UnderReadings
from fwcompare.analysis.uncertain_weights import DrawnOutcomes
from fwcompare.analysis.verdict import Judgement
from fwcompare.analysis.weight_change import Move, WeightChange
from fwcompare.export import described_data as described
from fwcompare.export.asking_data import asked
from fwcompare.export.described_asking import Numbers
from fwcompare.export.elicited_data import priorities, priorities_inside


def evaluation_data(evaluation: Evaluation, judgement: Judgement) -> described.Score:
    """Return what follows from weights and ratings alone: what `fwcompare score --json` prints."""
    return {"format": "fwcompare.score/1", **_scored(evaluation, judgement)}


def findings_data(findings: Findings) -> described.Analysis:
    """Return the same and all findings: what `fwcompare analyse --json` prints."""
    return {"format": "fwcompare.analysis/1", **analysed(findings)}


def _scored(evaluation: Evaluation, judgement: Judgement) -> described.Scored:
    preferences = evaluation.preferences
    return {
        "dataset": evaluation.dataset.title,
        "situation": preferences.situation,
        "points": {
            "dimensions": preferences.dimension_points,
            "criteria": preferences.criterion_points,
        },
        "shares": evaluation.shares,
        "dimension_shares": evaluation.dimension_shares,
        "values": evaluation.values,
        "dimension_values": evaluation.dimension_values,
        "scores": evaluation.scores,
        "contributions": evaluation.contributions,
        "dimension_contributions": evaluation.dimension_contributions,
        "in": evaluation.contenders,
        **asked(evaluation),
        "ranking": evaluation.ranking,
        "leader": evaluation.leader,
        "margin": evaluation.margin,
        "verdict": judgement.verdict,
        "verdict_chance": _verdict_chance(judgement),
        "chance": judgement.chance,
        "chance_error": judgement.chance_error if judgement.chance else None,
        "rule_chance": judgement.rule_chance,
        "rule_lead": judgement.rule_lead,
        "unknown": evaluation.unknown,
    }


def _verdict_chance(judgement: Judgement) -> float | None:
    return max(judgement.chance.values(), default=None)


def analysed(findings: Findings) -> described.Analysed:
    """Return everything that follows, for `analyse` and for exports alike."""
    quick, slow = findings.quick, findings.slow
    preferences, shares = findings.evaluation.preferences, slow.rank_acceptability
    uncertain = slow.uncertain_scores
    return {
        **_scored(findings.evaluation, slow.judgement),
        "granted_readings": preferences.readings,
        "overrides": {
            id_: {a: override.value for a, override in row.items()}
            for id_, row in preferences.overrides.items()
        },
        "tipping": _tipping(quick),
        "smallest_change": _change(quick.smallest_change),
        "minimal_weight_change": _minimal_change(quick.minimal_weight_change),
        "nearest_change": _change(quick.nearest_change),
        "tolerance": quick.tolerance,
        "tolerance_of_points": quick.tolerance_of_points,
        "lead_share": shares["lead_share"].shares,
        "lead_share_criteria": shares["lead_share_criteria"].shares,
        "lead_share_order": shares["lead_share_order"].shares,
        "tied": {
            "lead_share": shares["lead_share"].tied,
            "lead_share_criteria": shares["lead_share_criteria"].tied,
            "lead_share_order": shares["lead_share_order"].tied,
        },
        "method": _methods(slow),
        "standard_error": _standard_errors(slow),
        "left_out": shares["lead_share"].left_out,
        "central_weights": shares["lead_share"].central_weights,
        "bands": quick.bands,
        "expected_loss": uncertain.expected_loss if uncertain else {},
        "loss_error": uncertain.loss_error if uncertain else None,
        "weights_and_ratings": _drawn(slow.drawn_outcomes),
        "rating_flips": _rating_flips(quick),
        "readings": [
            {"id": found.readings[0], **_under_readings(found)} for found in slow.readings
        ],
        "readings_together": _under_readings(slow.readings_together),
        "worth_finding_out": _worth_finding_out(quick),
        "priorities": priorities(findings.evaluation),
        "priorities_inside": priorities_inside(findings.evaluation),
    }


def _tipping(quick: QuickFindings) -> list[described.Tipping]:
    return [
        {
            "id": tip.id,
            "level": tip.level,
            "points": tip.points,
            "share": tip.share,
            "share_now": tip.share_now,
            "leader_beyond": tip.leader_beyond,
            "leads": [
                {"from": lead.start, "to": lead.end, "leader": lead.leader}
                for lead in quick.leads(tip.id, tip.level)
            ],
        }
        for tip in quick.tipping
    ]


def _change(change: WeightChange | None) -> described.ChangeData | None:
    if change is None:
        return None
    return {
        "moves": _moves(change.moves),
        "total": change.total,
        "distance": change.distance,
        "rival": change.rival,
    }


def _minimal_change(change: MinimalWeightChange | None) -> described.MinimalChange | None:
    if change is None:
        return None
    return {
        "leader": change.leader,
        "moves": _moves(change.moves),
        "scores": change.scores,
    }


def _moves(moves: Iterable[Move]) -> list[described.MoveData]:
    return [{"id": move.id, "from": move.start, "to": move.end} for move in moves]


def _methods(slow: SlowFindings) -> described.Methods:
    shares, uncertain = slow.rank_acceptability, slow.uncertain_scores
    return {
        "lead_share": shares["lead_share"].method,
        "lead_share_criteria": shares["lead_share_criteria"].method,
        "lead_share_order": shares["lead_share_order"].method,
        "chance": _method(slow.judgement.chance_error),
        "expected_loss": _method(uncertain.loss_error if uncertain else 0.0),
        "weights_and_ratings": "sampled",
    }


def _method(error: float) -> Literal["exact", "bounded"]:
    """Return how a figure was come by that is wrong by at most `error`."""
    return "bounded" if error else "exact"


def _standard_errors(slow: SlowFindings) -> described.Table:
    sampled: dict[str, Numbers] = {
        name: share.standard_error
        for name, share in slow.rank_acceptability.items()
        if share.standard_error
    }
    if slow.drawn_outcomes is not None:
        sampled["weights_and_ratings"] = slow.drawn_outcomes.standard_error
    return sampled


def _drawn(found: DrawnOutcomes | None) -> described.Drawn | None:
    if found is None:
        return None
    low, middle, high = found.margin
    return {
        "chance": found.chance,
        "standard_error": found.standard_error,
        "first": found.first,
        "margin": {"5 %": low, "50 %": middle, "95 %": high},
        "draws": found.draws,
        "seed": found.seed,
    }


def _rating_flips(quick: QuickFindings) -> list[described.RatingFlipData]:
    return [
        {
            "criterion": flip.criterion,
            "alternative": flip.alternative,
            "change": flip.change,
            "value": flip.value,
            "figure": flip.figure,
        }
        for flip in quick.rating_flips
    ]


def _under_readings(found: UnderReadings) -> described.Under:
    return under(found.evaluation, found.judgement)


def under(evaluation: Evaluation, judgement: Judgement) -> described.Under:
    """Return what follows in a state other than the present one."""
    return {
        "leader": evaluation.leader,
        "margin": evaluation.margin,
        "verdict": judgement.verdict,
        "verdict_chance": _verdict_chance(judgement),
        "scores": evaluation.scores,
    }


def _worth_finding_out(quick: QuickFindings) -> list[described.WorthFindingOut]:
    return [
        {
            "criterion": rating.criterion,
            "alternative": rating.alternative,
            "is_unknown": rating.is_unknown,
            "can_flip": rating.can_flip,
            "expected_gain": rating.expected_gain,
        }
        for rating in quick.worth_finding_out
    ]
