"""Everything that follows, for a terminal: as one JSON object."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from fwcompare.analysis.change_of_mind import ChangeOfMind
from fwcompare.analysis.evaluation import Evaluation, evaluate
from fwcompare.analysis.lead_share import LeadShare
from fwcompare.analysis.other_readings import UnderReadings, under_all_readings, under_each_reading
from fwcompare.analysis.report import QuickFigures, SlowFigures, quick_figures, slow_figures
from fwcompare.analysis.uncertain_weights import DrawnOutcomes
from fwcompare.cli.score import answer
from fwcompare.dataset.dataset import Dataset
from fwcompare.decision.preferences import Preferences


@dataclass(frozen=True, slots=True)
class Analysis:
    """An evaluation of the ratings as the preferences read them, and all that follows from it."""

    evaluation: Evaluation
    quick: QuickFigures
    slow: SlowFigures
    readings: tuple[UnderReadings, ...]
    readings_together: UnderReadings


def analyse(dataset: Dataset, preferences: Preferences) -> Analysis:
    """Work out everything; `dataset` is the original one."""
    evaluation = evaluate(dataset, preferences)
    return Analysis(
        evaluation,
        quick_figures(evaluation),
        slow_figures(evaluation),
        under_each_reading(dataset, preferences),
        under_all_readings(dataset, preferences),
    )


def as_json(analysis: Analysis) -> list[str]:
    """Return the lines of one JSON object: the keys of `score`, and what follows."""
    quick, slow = analysis.quick, analysis.slow
    preferences = analysis.evaluation.preferences
    whole = answer(analysis.evaluation) | {
        "granted_readings": preferences.readings,
        "overrides": {
            id_: {a: override.value for a, override in row.items()}
            for id_, row in preferences.overrides.items()
        },
        "tipping": [
            {
                "id": tip.id,
                "level": tip.level,
                "points": tip.points,
                "share": tip.share,
                "share_now": tip.share_now,
                "leader_beyond": tip.leader_beyond,
            }
            for tip in quick.tipping
        ],
        "smallest_change": _change(quick.smallest_change),
        "nearest_change": _change(quick.nearest_change),
        "tolerance": quick.tolerance,
        "tolerance_of_points": quick.tolerance_of_points,
        **_lead_shares(slow.lead_shares),
        "bands": quick.bands,
        **_chances(slow),
        "weights_and_ratings": _drawn(slow.drawn_outcomes),
        "rating_flips": [
            {
                "criterion": flip.criterion,
                "alternative": flip.alternative,
                "change": flip.change,
                "value": flip.value,
                "figure": flip.figure,
            }
            for flip in quick.rating_flips
        ],
        "readings": [
            {"id": found.readings[0], "leader": found.leader, "margin": found.margin}
            for found in analysis.readings
        ],
        "readings_together": {
            "leader": analysis.readings_together.leader,
            "margin": analysis.readings_together.margin,
        },
        "worth_finding_out": [
            {
                "criterion": rating.criterion,
                "alternative": rating.alternative,
                "is_unknown": rating.is_unknown,
                "can_flip": rating.can_flip,
                "expected_gain": rating.expected_gain,
            }
            for rating in quick.worth_finding_out
        ],
    }
    return json.dumps(whole, indent=2, allow_nan=False).splitlines()


def _change(change: ChangeOfMind | None) -> dict[str, Any] | None:
    if change is None:
        return None
    return {
        "moves": [{"id": m.id, "from": m.start, "to": m.end} for m in change.moves],
        "total": change.total,
        "distance": change.distance,
        "rival": change.rival,
    }


def _lead_shares(found: Mapping[str, LeadShare]) -> dict[str, Any]:
    over_dimensions = found["lead_share"]
    return {
        **{name: share.shares for name, share in found.items()},
        "tied": {name: share.tied for name, share in found.items()},
        "method": {name: share.method for name, share in found.items()},
        "standard_error": {
            name: share.standard_error for name, share in found.items() if share.standard_error
        },
        "left_out": over_dimensions.left_out,
        "central_weights": over_dimensions.central_weights,
    }


def _chances(slow: SlowFigures) -> dict[str, Any]:
    found = slow.uncertain_scores
    return {
        "chance": found.chance if found else {},
        "chance_error": found.chance_error if found else None,
        "expected_loss": found.expected_loss if found else {},
    }


def _drawn(found: DrawnOutcomes | None) -> dict[str, Any] | None:
    if found is None:
        return None
    margin: Sequence[float] = found.margin
    return {
        "chance": found.chance,
        "standard_error": found.standard_error,
        "first": found.first,
        "margin": dict(zip(("5 %", "50 %", "95 %"), margin, strict=True)),
        "draws": found.draws,
        "seed": found.seed,
    }
