"""Findings as plain data, with every number at full precision: what programs read."""

from collections.abc import Iterable
from typing import Any

from fwcompare.analysis.evaluation import Evaluation
from fwcompare.analysis.findings import Findings, QuickFindings, SlowFindings
from fwcompare.analysis.minimal_weight_change import MinimalWeightChange
from fwcompare.analysis.other_readings import UnderReadings
from fwcompare.analysis.uncertain_weights import DrawnOutcomes
from fwcompare.analysis.verdict import Judgement
from fwcompare.analysis.weight_change import Move, WeightChange

Data = dict[str, Any]


def evaluation_data(evaluation: Evaluation, judgement: Judgement) -> Data:
    """Return what follows from weights and ratings alone: what `fwcompare score --json` prints."""
    preferences = evaluation.preferences
    return {
        "format": "fwcompare.score/1",
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
        "in": list(evaluation.scores),
        "ranking": evaluation.ranking,
        "leader": evaluation.leader,
        "margin": evaluation.margin,
        "verdict": judgement.verdict,
        "verdict_chance": max(judgement.chance.values(), default=None),
        "chance": judgement.chance,
        "unknown": evaluation.unknown,
    }


def findings_data(findings: Findings) -> Data:
    """Return the same and all findings: what `fwcompare analyse --json` prints."""
    preferences = findings.evaluation.preferences
    return evaluation_data(findings.evaluation, findings.slow.judgement) | {
        "format": "fwcompare.analysis/1",
        "granted_readings": preferences.readings,
        "overrides": {
            id_: {a: override.value for a, override in row.items()}
            for id_, row in preferences.overrides.items()
        },
        **_changes(findings.quick),
        **_priorities(findings.slow),
        "bands": findings.quick.bands,
        **_chances(findings.slow),
        "weights_and_ratings": _drawn(findings.slow.drawn_outcomes),
        "rating_flips": _rating_flips(findings.quick),
        "readings": [
            {"id": found.readings[0], **_under(found)} for found in findings.slow.readings
        ],
        "readings_together": _under(findings.slow.readings_together),
        "worth_finding_out": _worth_finding_out(findings.quick),
    }


def _changes(quick: QuickFindings) -> Data:
    return {
        "tipping": [
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
        ],
        "smallest_change": _change(quick.smallest_change),
        "minimal_weight_change": _minimal_change(quick.minimal_weight_change),
        "nearest_change": _change(quick.nearest_change),
        "tolerance": quick.tolerance,
        "tolerance_of_points": quick.tolerance_of_points,
    }


def _change(change: WeightChange | None) -> Data | None:
    if change is None:
        return None
    return {
        "moves": _moves(change.moves),
        "total": change.total,
        "distance": change.distance,
        "rival": change.rival,
    }


def _minimal_change(change: MinimalWeightChange | None) -> Data | None:
    if change is None:
        return None
    return {
        "leader": change.leader,
        "moves": _moves(change.moves),
        "scores": change.scores,
    }


def _moves(moves: Iterable[Move]) -> list[Data]:
    return [{"id": move.id, "from": move.start, "to": move.end} for move in moves]


def _priorities(slow: SlowFindings) -> Data:
    found = slow.rank_acceptability
    over_dimensions, drawn = found["lead_share"], slow.drawn_outcomes
    sampled: Data = {
        name: share.standard_error for name, share in found.items() if share.standard_error
    }
    if drawn is not None:
        sampled["weights_and_ratings"] = drawn.standard_error
    return {
        **{name: share.shares for name, share in found.items()},
        "tied": {name: share.tied for name, share in found.items()},
        "method": {
            **{name: share.method for name, share in found.items()},
            "chance": _method(slow.judgement.chance_error),
            "expected_loss": _method(
                slow.uncertain_scores.loss_error if slow.uncertain_scores else 0.0
            ),
            "weights_and_ratings": "sampled",
        },
        "standard_error": sampled,
        "left_out": over_dimensions.left_out,
        "central_weights": over_dimensions.central_weights,
    }


def _chances(slow: SlowFindings) -> Data:
    found = slow.uncertain_scores
    return {
        "chance_error": found.chance_error if found else None,
        "expected_loss": found.expected_loss if found else {},
        "loss_error": found.loss_error if found else None,
    }


def _method(error: float) -> str:
    """Return how a figure was come by that is wrong by at most `error`."""
    return "bounded" if error else "exact"


def _drawn(found: DrawnOutcomes | None) -> Data | None:
    if found is None:
        return None
    return {
        "chance": found.chance,
        "standard_error": found.standard_error,
        "first": found.first,
        "margin": dict(zip(("5 %", "50 %", "95 %"), found.margin, strict=True)),
        "draws": found.draws,
        "seed": found.seed,
    }


def _rating_flips(quick: QuickFindings) -> list[Data]:
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


def _under(found: UnderReadings) -> Data:
    return {
        "leader": found.leader,
        "margin": found.margin,
        "verdict": found.judgement.verdict,
        "scores": found.evaluation.scores,
    }


def _worth_finding_out(quick: QuickFindings) -> list[Data]:
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
