"""Ratings, shares and scores as CSV, for spreadsheets."""

import csv
from collections.abc import Iterator
from io import StringIO
from math import fsum

from fwcompare.analysis.evaluation import Evaluation
from fwcompare.export.export import Export
from fwcompare.export.templates import visible
from fwcompare.wording.ratings import unit_of

_BYTE_ORDER_MARK = "\ufeff"
_BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")

Cell = str | float | None


def as_csv(export: Export) -> bytes:
    """Return a row for each criterion and one with the scores, every number with all its digits.

    Figures are in the criterion's unit; values, contributions and scores lie on 0..10, shares on
    0..1; what is unknown is empty. A contribution is share times value, a score their sum. UTF-8
    with the mark by which spreadsheets know it, lines as in RFC 4180.
    """
    text = StringIO()
    writer = csv.writer(text)
    for row in _rows(export.evaluation):
        writer.writerow([_cell(cell) for cell in row])
    return (_BYTE_ORDER_MARK + text.getvalue()).encode()


def _rows(evaluation: Evaluation) -> Iterator[list[Cell]]:
    dataset, preferences = evaluation.dataset, evaluation.preferences
    names = [alternative.name for alternative in dataset.alternatives.values()]
    head = [f"{name} {what}" for name in names for what in _COLUMNS]
    yield ["dimension", "criterion", "id", "unit", "dimension share", "points", "share", *head]
    for criterion in dataset.criteria.values():
        cells: list[Cell] = [
            dataset.dimensions[criterion.dimension].name,
            criterion.name,
            criterion.id,
            unit_of(criterion),
            evaluation.dimension_shares[criterion.dimension],
            preferences.criterion_points[criterion.id],
            evaluation.shares[criterion.id],
        ]
        for a in dataset.alternatives:
            rating = criterion.rating(a)
            known = rating.value is not None
            cells += [rating.value, rating.low if known else None, rating.high if known else None]
            cells += [criterion.value(a), evaluation.contributions[a][criterion.id]]
        yield cells
    total: list[Cell] = ["score", "", "", "", None, None, fsum(evaluation.shares.values())]
    for a in dataset.alternatives:
        total += [None, None, None, None, evaluation.scores[a] if evaluation.has_weights else None]
    yield total


_COLUMNS = ("figure", "low", "high", "value", "contribution")


def _cell(cell: Cell) -> str:
    """Return a cell as text; text that a spreadsheet would take for a formula is marked as text."""
    if cell is None:
        return ""
    if not isinstance(cell, str):
        return repr(float(cell)).removesuffix(".0")
    shown = visible(cell)
    risky = cell.startswith(_BEGINS_A_FORMULA) or cell.lstrip().startswith(_BEGINS_A_FORMULA)
    return f"'{shown}" if risky else shown
