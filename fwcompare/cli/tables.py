"""Aligned rows of text for a terminal."""

from collections.abc import Sequence
from unicodedata import combining, east_asian_width

from fwcompare.cli.terminal import printable
from fwcompare.wording.isolation import FIRST_STRONG_ISOLATE, POP_ISOLATE, closed

_WIDEST_LABEL = 44
_UNSEEN = {FIRST_STRONG_ISOLATE, POP_ISOLATE}


def table(rows: Sequence[Sequence[str]]) -> list[str]:
    """Return indented, aligned rows: the first column to the left, the others to the right."""
    cells = [[_short(cell) for cell in row] for row in rows]
    widths = [max(map(_width, column)) for column in zip(*cells, strict=True)]
    lines = []
    for row in cells:
        gaps = [" " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True)]
        others = [gap + cell for gap, cell in zip(gaps[1:], row[1:], strict=True)]
        lines.append(("  " + "  ".join([row[0] + gaps[0], *others])).rstrip())
    return lines


def _short(cell: str) -> str:
    cell = printable(cell)
    return cell if len(cell) <= _WIDEST_LABEL else closed(f"{cell[: _WIDEST_LABEL - 3]}...")


def _width(text: str) -> int:
    """Columns in a terminal: two for a wide East Asian character, none for accents and isolates."""
    seen = (c for c in text if not (combining(c) or c in _UNSEEN))
    return sum(2 if east_asian_width(c) in "WF" else 1 for c in seen)
