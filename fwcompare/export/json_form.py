"""Ratings, shares and scores as JSON, with the keys of `fwcompare analyse --json`."""

import json
from typing import Any

from fwcompare.export.evidence import unit_of
from fwcompare.export.export import Export


def as_json(export: Export) -> bytes:
    """Return one JSON object in UTF-8, every number with all its digits."""
    return f"{json.dumps(_answer(export), indent=2, allow_nan=False)}\n".encode()


def _answer(export: Export) -> dict[str, Any]:
    evaluation, record = export.evaluation, export.record
    decision, quick = evaluation.decision, export.quick
    return {
        "title": export.title,
        "author": record.author,
        "date": export.date,
        "status": record.status,
        "chosen": record.chosen,
        "dataset": evaluation.dataset.title,
        "checked": evaluation.dataset.checked,
        "situation": decision.situation,
        "command": export.command,
        "alternatives": {a.id: a.name for a in evaluation.dataset.alternatives.values()},
        "dimension_points": decision.dimension_points,
        "criterion_points": decision.criterion_points,
        "dimension_shares": evaluation.dimension_shares,
        "shares": evaluation.shares,
        "granted_readings": decision.readings,
        "overrides": {
            id_: {a: override.value for a, override in row.items()}
            for id_, row in decision.overrides.items()
        },
        "ratings": _ratings(export),
        "values": evaluation.values,
        "contributions": evaluation.contributions,
        "scores": evaluation.scores,
        "leader": evaluation.leader,
        "margin": evaluation.margin,
        "verdict": export.slow.judgement.verdict,
        "bands": quick.bands,
        "tolerance": quick.tolerance,
        "lead_share": export.slow.lead_shares["lead_share"].shares,
        "unknown": evaluation.unknown,
    }


def _ratings(export: Export) -> dict[str, Any]:
    """Return the ratings as they count: granted readings and own ratings in their places."""
    dataset = export.evaluation.dataset
    found: dict[str, Any] = {}
    for criterion in dataset.criteria.values():
        by_alternative: dict[str, Any] = {}
        for a in dataset.alternatives:
            rating = criterion.rating(a)
            known = rating.value is not None
            by_alternative[a] = {
                "figure": rating.value,
                "low": rating.low if known else None,
                "high": rating.high if known else None,
                "because": rating.because,
                "confidence": rating.confidence,
                "sources": rating.sources,
            }
        found[criterion.id] = {
            "name": criterion.name,
            "unit": unit_of(criterion),
            "by_alternative": by_alternative,
        }
    return found
