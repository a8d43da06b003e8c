"""What this program exported, read in again: JSON and CSV into a draft; which file is one."""

import re
from collections.abc import Mapping
from typing import Any, Literal

from fwcompare.dataset.dataset import (
    ASKED,
    CONFIDENCES,
    SOURCE_KINDS,
    JudgedScale,
    MeasuredScale,
    Rating,
    Scale,
    Source,
)
from fwcompare.dataset.errors import DatasetError, Fault
from fwcompare.dataset.flat import ONLY_DIMENSION
from fwcompare.dataset.table.directions import Direction
from fwcompare.dataset.table.draft import Draft, DraftAlternative, DraftCriterion, DraftGroup
from fwcompare.dataset.table.grid import Grid
from fwcompare.dataset.table.ids import Ids
from fwcompare.dataset.table.inferred_scale import inferred_scale
from fwcompare.dataset.table.rows import RatedRow

OwnForm = Literal["JSON", "CSV", "record"]

_JSON = re.compile(r'\s*\{\s*"format":\s*"fwcompare\.(\w+)/')
_CSV_HEAD = ["dimension", "criterion", "id", "unit", "dimension share", "points", "share"]
_CSV_COLUMNS = ("figure", "low", "high", "value", "contribution")
_CSV = re.compile(rf"\ufeff?{','.join(_CSV_HEAD)}")
_RECORD = "This command prints every number above again:"
_SAID = Direction(is_more_better=True, basis="said")


def own_form(text: str) -> OwnForm | None:
    """Return as what this program exported a text, None where it did not."""
    if _JSON.match(text):
        return "JSON"
    if _CSV.match(text):
        return "CSV"
    return "record" if _RECORD in text else None


def draft_of_json(text: str, name: str) -> Draft:
    """Return what an export as JSON holds; DatasetError where it holds no ratings."""
    import json

    kind = _JSON.match(text)
    if kind is None or kind[1] != "export":
        remedy = "write one with fwcompare export --form json"
        raise DatasetError(name, [Fault("this JSON holds no ratings", remedy, 1, 1)])
    try:
        return _of_data(json.loads(text))
    except (ValueError, RecursionError, KeyError, TypeError, AttributeError) as error:
        what = f"this export is damaged ({type(error).__name__}: {error})"
        raise DatasetError(name, [Fault(what, "export it again", 1, 1)]) from error


def _of_data(data: Mapping[str, Any]) -> Draft:
    names: Mapping[str, str] = data.get("dimensions", {})
    sources = tuple(_source(id_, each) for id_, each in data["sources"].items())
    grouped: dict[str, list[DraftCriterion]] = {}
    for id_, criterion in data["ratings"].items():
        group = criterion.get("dimension", ONLY_DIMENSION)
        grouped.setdefault(group, []).append(_criterion(id_, criterion, data))
    points = data["dimension_points"]
    groups = [
        DraftGroup(id_, names.get(id_, id_), tuple(criteria), float(points.get(id_, 10)))
        for id_, criteria in grouped.items()
    ]
    if list(grouped) == [ONLY_DIMENSION]:
        groups = [DraftGroup("", "", groups[0].criteria)]
    alternatives = [
        DraftAlternative(n, id_, str(name))
        for n, (id_, name) in enumerate(data["alternatives"].items())
    ]
    title = str(data["dataset"])
    return Draft(title, tuple(alternatives), tuple(groups), sources, (), (), {}, {})


def _criterion(id_: str, found: Mapping[str, Any], data: Mapping[str, Any]) -> DraftCriterion:
    ratings = {a: _rating(found["by_alternative"][a]) for a in data["alternatives"]}
    if found.get("is_asked", False):
        ratings = dict.fromkeys(ratings, ASKED)
    pairs = [
        (rating.value, float(data["values"][a][id_]))
        for a, rating in ratings.items()
        if rating.value is not None
    ]
    scale, is_proposed = inferred_scale(found["name"], found["unit"], pairs)
    if "scale" in found:
        scale, is_proposed = _scale(found["scale"], found["unit"]), False
    rated = RatedRow("figures", scale, tuple(ratings.values()), _SAID, is_proposed)
    weight = float(data["criterion_points"][id_])
    if "dimension" not in found:  # an export of before: its share of the whole says it all
        weight = round(100 * float(data["shares"][id_]), 4)
    return DraftCriterion(0, id_, str(found["name"]), rated, ratings, weight=weight)


def _scale(found: Mapping[str, Any], unit: str) -> Scale:
    if found["kind"] == "judged":
        return JudgedScale(*map(str, found["words"]))
    shape: Literal["linear", "log"] = "log" if found["shape"] == "log" else "linear"
    return MeasuredScale(unit, float(found["worst"]), float(found["best"]), shape)


def _rating(found: Mapping[str, Any]) -> Rating:
    because, sources = str(found["because"]), tuple(map(str, found["sources"]))
    if found["figure"] is None:
        return Rating(because=because, sources=sources)
    confidence = found["confidence"] if found["confidence"] in CONFIDENCES else ""
    value, low, high = (float(found[key]) for key in ("figure", "low", "high"))
    return Rating(value, low, high, because, confidence, sources)


def _source(id_: str, found: Mapping[str, Any]) -> Source:
    kind = found["kind"] if found["kind"] in SOURCE_KINDS else "article"
    url, date, note = (str(found[key]) for key in ("url", "date", "note"))
    return Source(id_, str(found["title"]), kind, url, date, note, found["noise"])


def draft_of_csv(grid: Grid, title: str) -> Draft:
    """Return what an export as CSV holds: figures, ranges, units, weights and names."""
    heads = [cell.text for cell in grid.rows[0]]
    step, first = len(_CSV_COLUMNS), len(_CSV_HEAD)
    names = [head.removesuffix(f" {_CSV_COLUMNS[0]}") for head in heads[first::step]]
    ids = Ids("option", ("all", "feature", "criterion", "checked"))
    alternatives = [DraftAlternative(first + step * n, ids.of(x), x) for n, x in enumerate(names)]
    grouped: dict[str, list[DraftCriterion]] = {}
    shares: dict[str, float] = {}
    for number, row in enumerate(grid.rows[1:], 1):
        texts = [cell.text for cell in row]
        if texts[2]:  # the last row, of scores, has no id
            grouped.setdefault(texts[0], []).append(_of_csv(number, texts, alternatives))
            shares[texts[0]] = round(100 * float(texts[4] or 0), 4)
    group_ids = Ids("group")
    groups = [
        DraftGroup(group_ids.of(name), name, tuple(criteria), shares[name])
        for name, criteria in grouped.items()
    ]
    if len(groups) == 1 and groups[0].id == ONLY_DIMENSION:
        groups = [DraftGroup("", "", groups[0].criteria)]
    return Draft(title, tuple(alternatives), tuple(groups), (), (), (), {}, {})


def _of_csv(row: int, texts: list[str], alternatives: list[DraftAlternative]) -> DraftCriterion:
    ratings, pairs = {}, []
    for alternative in alternatives:
        figure, low, high, value = texts[alternative.column : alternative.column + 4]
        ratings[alternative.id] = Rating()
        if figure:
            ratings[alternative.id] = Rating(float(figure), float(low), float(high))
            pairs.append((float(figure), float(value)))
    scale, is_proposed = inferred_scale(texts[1], texts[3], pairs)
    rated = RatedRow("figures", scale, tuple(ratings.values()), _SAID, is_proposed)
    # A criterion that waits for somebody's own rating has points, and no share.
    weight = min(100.0, float(texts[5])) if float(texts[6]) else 0.0
    return DraftCriterion(row, texts[2], texts[1], rated, ratings, weight=weight)
