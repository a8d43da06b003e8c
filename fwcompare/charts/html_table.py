"""A chart's table for pasting into a document."""

from html import escape

from fwcompare.charts.table import Table
from fwcompare.wording.isolation import isolated


def as_html(table: Table, title: str = "") -> str:
    """Return rows as a table of a page, for pasting into a text; all is escaped and isolated."""
    rows = [
        f"<tr>{''.join(_cell(words, is_head=not (row and column)) for column, words in cells)}</tr>"
        for row, cells in enumerate(map(enumerate, table))
    ]
    caption = f"<caption>{escape(isolated(title))}</caption>" if title else ""
    return f'<meta charset="utf-8"><table>{caption}{"".join(rows)}</table>'


def _cell(words: str, *, is_head: bool) -> str:
    tag = "th" if is_head else "td"
    return f"<{tag}>{escape(isolated(' '.join(words.split())))}</{tag}>"
