"""From the bytes or the text of a table to a grid; every refusal has a place and a remedy."""

import codecs
import re

from fwcompare.dataset.decoding import decode, find_control
from fwcompare.dataset.inspection import Inspection
from fwcompare.dataset.limits import MAX_ALTERNATIVES, MAX_BYTES, MAX_CRITERIA
from fwcompare.dataset.table.grid import Grid

_MORE_COLUMNS = 20
"""How many columns or rows beside alternatives or criteria a table may have."""
_MOST = MAX_CRITERIA + _MORE_COLUMNS
_LEAST = MAX_ALTERNATIVES + _MORE_COLUMNS
_ENCODED = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_HTML = re.compile(r"<table[\s>]", re.IGNORECASE)


def read_table(data: bytes, name: str) -> Grid:
    """Return the table some bytes hold; DatasetError, with place and remedy, if they hold none.

    UTF-8, or UTF-16 with its mark, as spreadsheets write it.
    """
    inspection = new_inspection()
    text = table_text(data, inspection)
    if text is None:
        raise inspection.error(name)
    return read_table_text(text, name)


def table_text(data: bytes, inspection: Inspection) -> str | None:
    """Return the text of a table's bytes, or None with a fault noted."""
    if data.startswith(_ENCODED) and len(data) <= MAX_BYTES:
        try:
            data = data.decode("utf-16").encode()
        except UnicodeError:
            inspection.add("the file ends in the middle of a UTF-16 character", "save it as UTF-8")
            return None
    return decode(data, inspection)


def read_table_text(text: str, name: str) -> Grid:
    """Return the table of a text, as it was pasted or read; DatasetError if it holds none."""
    inspection = new_inspection()
    text, grid = text.removeprefix("\ufeff"), None
    if len(text.encode("utf-8", "replace")) > MAX_BYTES or find_control(text) is not None:
        decode(text.encode("utf-8", "surrogatepass"), inspection)
    else:
        grid = _grid(text, name, inspection)
    if grid is not None:
        _check_size(grid, inspection)
    if grid is None or not inspection.is_clean:
        raise inspection.error(name)
    return grid


def new_inspection() -> Inspection:
    return Inspection("table")


def _grid(text: str, name: str, inspection: Inspection) -> Grid | None:
    from fwcompare.dataset.table.delimited import read_delimited
    from fwcompare.dataset.table.html_table import read_html
    from fwcompare.dataset.table.markdown_table import read_markdown

    if not text.strip():
        inspection.add("there is nothing in it", "copy a table with a head and two rows", 1, 1)
        return None
    is_html = _HTML.search(text) is not None
    is_named_html = name.lower().endswith((".html", ".htm"))
    if is_html and (is_named_html or text.lstrip().startswith("<")):
        return read_html(text, inspection)
    grid = read_markdown(text) if "|" in text else None
    if grid is not None:
        return grid
    return read_html(text, inspection) if is_html else read_delimited(text, inspection)


def _check_size(grid: Grid, inspection: Inspection) -> None:
    if len(grid.rows) < 2 or grid.width < 2:
        what = "this is no table with a head, a row and two columns"
        remedy = "separate columns by tabs, commas, semicolons or |, and put names in the first row"
        inspection.add(what, remedy, 1, 1)
    high, wide = len(grid.rows), grid.width
    if max(high, wide) > _MOST or min(high, wide) > _LEAST:
        what = f"the table has {high} rows and {wide} columns"
        line = grid.rows[min(high - 1, _LEAST)][0].line
        remedy = f"keep it within {MAX_CRITERIA} criteria and {MAX_ALTERNATIVES} alternatives"
        inspection.add(what, remedy, line, 1)
