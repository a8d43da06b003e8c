"""Cells separated by tabs, commas, semicolons or bars, as spreadsheets copy and save them."""

from collections import Counter
from io import StringIO

from fwcompare.dataset.inspection import Inspection
from fwcompare.dataset.table.grid import Cell, Form, Grid, grid_of
from fwcompare.dataset.table.links import cell_of

_SEPARATORS: dict[str, Form] = {"\t": "tabs", ";": "semicolons", ",": "commas", "|": "bars"}
_FORMULA = ("'=", "'+", "'-", "'@", "'\t")


def read_delimited(text: str, inspection: Inspection) -> Grid | None:
    """Return the grid, or None with the fault noted where quotes do not close."""
    separator = _separator(text)
    rows = _rows(text, separator, inspection)
    return None if rows is None else grid_of(rows, _SEPARATORS[separator])


def _separator(text: str) -> str:
    first = next(line for line in text.splitlines() if line.strip())
    if "\t" in first:
        return "\t"
    fits = {separator: _fit(text, separator) for separator in _SEPARATORS if separator in text}
    return max(fits, key=lambda separator: fits[separator], default=",")


def _fit(text: str, separator: str) -> tuple[float, int]:
    """Return which part of the rows have the same number of cells, and that number."""
    rows = _rows(text, separator, Inspection()) or []
    counts = Counter(len(row) for row in rows if row)
    if not counts:
        return 0.0, 0
    width, count = max(counts.items(), key=lambda item: (item[1], item[0]))
    return (count / sum(counts.values()) if width > 1 else 0.0), width


def _rows(text: str, separator: str, inspection: Inspection) -> list[list[Cell]] | None:
    import csv  # no first picture needs it

    reader = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)
    rows, line = [], 1
    try:
        for row in reader:
            rows.append([cell_of(_unmarked(cell), line=line) for cell in row])
            line = reader.line_num + 1
    except csv.Error as error:
        if separator == "\t":  # a quote that begins a cell is an inch sign there as well
            lines = enumerate(text.splitlines(), 1)
            return [[cell_of(c, line=n) for c in each.split("\t")] for n, each in lines]
        what = f"a quoted cell is not closed as it should be ({error})"
        inspection.add(what, 'write " inside a quoted cell twice, and close it with one', line, 1)
        return None
    return rows


def _unmarked(text: str) -> str:
    """Take the mark off that keeps a spreadsheet from taking text for a formula."""
    return text[1:] if text.startswith(_FORMULA) else text
