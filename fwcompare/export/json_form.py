"""JSON: what `fwcompare analyse --json` prints, and the decision's record and ratings besides."""

import json

from fwcompare.export.export import Export
from fwcompare.export.plain_data import Data, findings_data
from fwcompare.wording.ratings import unit_of


def as_json(export: Export) -> bytes:
    """Return one JSON object in UTF-8, every number with all its digits."""
    return f"{in_json(export_data(export))}\n".encode()


def in_json(data: Data) -> str:
    """Return plain data as JSON on several lines; ValueError for a number that is none."""
    return json.dumps(data, indent=2, allow_nan=False)


def export_data(export: Export) -> Data:
    """Return the record, all findings and the ratings they rest on as plain data."""
    evaluation, record = export.evaluation, export.record
    preferences = evaluation.preferences
    return {
        "title": export.title,
        "author": record.author,
        "date": export.date,
        "status": record.status,
        "chosen": export.chosen,
        "command": export.command,
        **findings_data(export.findings),
        "format": "fwcompare.export/1",
        "checked": evaluation.dataset.checked,
        "alternatives": {a.id: a.name for a in evaluation.dataset.alternatives.values()},
        "dimension_points": preferences.dimension_points,
        "criterion_points": preferences.criterion_points,
        "ratings": _ratings(export),
    }


def _ratings(export: Export) -> Data:
    """Return the ratings as they count: granted readings and own ratings in their places."""
    dataset = export.evaluation.dataset
    found: Data = {}
    for criterion in dataset.criteria.values():
        by_alternative: Data = {}
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
