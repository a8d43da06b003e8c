"""JSON: what `fwcompare analyse --json` prints, and the decision's record and ratings besides."""

import json
from collections.abc import Iterable, Mapping

from fwcompare.analysis.snapshots import outcomes, situation_states, snapshot_states
from fwcompare.analysis.verdict import judged
from fwcompare.dataset.dataset import Criterion, Rating, Source
from fwcompare.dataset.scale import VALUE_MAX, MeasuredScale, Scale
from fwcompare.export import described_data as described
from fwcompare.export.export import Export
from fwcompare.export.measured_data import measured_data
from fwcompare.export.plain_data import analysed, under
from fwcompare.wording.ratings import unit_of


def as_json(export: Export) -> bytes:
    """Return one JSON object in UTF-8, every number with all its digits."""
    return f"{in_json(export_data(export))}\n".encode()


def in_json(data: Mapping[str, object]) -> str:
    """Return plain data as JSON on several lines; ValueError for a number that is none."""
    return json.dumps(data, indent=2, allow_nan=False)


def export_data(export: Export) -> described.ExportedData:
    """Return the record, all findings and the ratings they rest on as plain data."""
    evaluation, record = export.evaluation, export.record
    dataset, preferences = evaluation.dataset, evaluation.preferences
    return {
        "format": "fwcompare.export/1",
        "title": export.title,
        "author": record.author,
        "date": export.date,
        "status": record.status,
        "chosen": export.chosen,
        "notes": record.notes,
        "dimension_notes": record.dimension_notes,
        "command": export.command,
        **analysed(export.findings),
        "checked": dataset.checked,
        "alternatives": {a.id: a.name for a in dataset.alternatives.values()},
        "dimensions": {d.id: d.name for d in dataset.dimensions.values()},
        "dimension_points": preferences.dimension_points,
        "criterion_points": preferences.criterion_points,
        "ratings": {
            id_: _criterion(criterion, dataset.alternatives)
            for id_, criterion in dataset.criteria.items()
        },
        "own_ratings": {
            id_: {a: {"value": own.value, "because": own.because} for a, own in row.items()}
            for id_, row in preferences.overrides.items()
        },
        "measured": measured_data(record.measured),
        "sources": {id_: _source(source) for id_, source in dataset.sources.items()},
        "states": _states(export),
    }


def _criterion(criterion: Criterion, alternatives: Iterable[str]) -> described.CriterionData:
    """Return the ratings as they count: granted readings and own ratings in their places."""
    return {
        "name": criterion.name,
        "dimension": criterion.dimension,
        "is_asked": criterion.is_asked,
        "scale": _scale(criterion.scale),
        "unit": unit_of(criterion),
        "by_alternative": {a: _rating(criterion.rating(a)) for a in alternatives},
    }


def _scale(scale: Scale) -> described.ScaleData:
    if isinstance(scale, MeasuredScale):
        worst, best, shape = scale.worst, scale.best, scale.shape
        return {"kind": "measured", "worst": worst, "best": best, "shape": shape, "words": []}
    words = [scale.low, scale.middle, scale.high]
    return {"kind": "judged", "worst": 0.0, "best": VALUE_MAX, "shape": "linear", "words": words}


def _rating(rating: Rating) -> described.RatingData:
    return {
        "figure": rating.value,
        "low": rating.low if rating.is_known else None,
        "high": rating.high if rating.is_known else None,
        "because": rating.because,
        "confidence": rating.confidence,
        "sources": rating.sources,
    }


def _source(source: Source) -> described.SourceData:
    return {
        "title": source.title,
        "url": source.url,
        "kind": source.kind,
        "date": source.date,
        "note": source.note,
        "noise": source.noise,
    }


def _states(export: Export) -> list[described.StateData]:
    """Return what follows from each situation and each snapshot, as the window compares them."""
    dataset, preferences = export.original, export.evaluation.preferences
    states = [
        *situation_states(dataset, preferences),
        *snapshot_states(dataset, preferences, export.record.snapshots),
    ]
    kept = [state for state in states if state.kind != "now"]
    return [
        {
            "kind": found.state.kind,
            "id": found.state.key,
            "date": found.state.date,
            "is_now": found.state.is_here,
            "dimension_shares": found.evaluation.dimension_shares,
            **under(found.evaluation, judged(found.evaluation)),
        }
        for found in outcomes(dataset, kept)
    ]
