"""Tables of HTML, as browsers and spreadsheets copy them: merged cells are spread out."""

import re
from itertools import takewhile

from fwcompare.dataset.fixed_forms import is_address
from fwcompare.dataset.inspection import Inspection
from fwcompare.dataset.limits import MAX_CRITERIA
from fwcompare.dataset.table.grid import EMPTY, Cell, Grid, Link, grid_of
from fwcompare.dataset.table.html_events import Tag, html_events
from fwcompare.dataset.table.links import cell_of

_BREAKING = ("br", "p", "div", "li", "tr")
_MOST_SPANNED = MAX_CRITERIA + 100
_MOST_CELLS = 100_000
_LONGEST_TITLE = 200
_BLANKS = re.compile(r"[ \t\r\n]+")


def read_html(text: str, inspection: Inspection) -> Grid | None:
    """Return the largest table of a page, or None with a fault noted where there is none."""
    parser = _Tables()
    for event in html_events(text):
        if isinstance(event, Tag):
            parser.take_tag(event)
        else:
            parser.take_text(event.text, event.line)
        if parser.has_too_many:
            break
    parser.end_tables()
    tables = [table for table in parser.tables if len(table) > 1 and max(map(len, table)) > 1]
    if not tables or parser.has_too_many:
        what = "there is no table with a head and a row in it"
        remedy = "copy the table itself, or save it as CSV"
        if parser.has_too_many:
            what = f"the table spans more than {_MOST_CELLS:,} cells"
            remedy = f"keep it within {MAX_CRITERIA} rows"
        inspection.add(what, remedy, 1, 1)
        return None
    best = max(tables, key=lambda table: len(table) * max(map(len, table)))
    return grid_of(best, "HTML", parser.title, len(tables) - 1)


class _Tables:
    """Collects cells; a table inside a cell is text of that cell."""

    def __init__(self) -> None:
        self.tables: list[list[list[Cell]]] = []
        self.title = ""
        self.has_too_many = False
        self._count = 0
        self._depth = 0
        self._line = 1
        self._rows: list[list[Cell]] = []
        self._waiting: dict[int, tuple[int, Cell]] = {}  # column -> rows left to span, cell
        self._text: list[str] | None = None
        self._links: list[Link] = []
        self._link: tuple[str, int] | None = None
        self._spans = (1, 1)
        self._in_title = False

    def take_tag(self, tag: Tag) -> None:
        if tag.is_end:
            self._end(tag.name)
        elif tag.name == "table":
            self._depth += 1
            if self._depth == 1:
                self._rows, self._waiting = [], {}
        elif self._depth == 1 and tag.name in ("caption", "tr", "td", "th"):
            self._begin(tag)
        elif self._text is not None:
            self._begin_in_cell(tag, self._text)

    def take_text(self, text: str, line: int) -> None:
        if self._in_title:
            self.title = f"{self.title}{text}".strip()[:_LONGEST_TITLE]
        elif self._text is not None:
            self._line = line
            self._text.append(_BLANKS.sub(" ", text))

    def _begin(self, tag: Tag) -> None:
        if tag.name == "caption":
            self._in_title = True
        elif tag.name == "tr":
            self._end_row()
            self._rows.append([])
        else:
            self._begin_cell(tag)

    def _begin_in_cell(self, tag: Tag, text: list[str]) -> None:
        if tag.name in _BREAKING:
            text.append("\n")
        elif tag.name in ("td", "th"):
            text.append(" ")
        elif tag.name == "a":
            self._link = tag.attributes.get("href", "").strip(), len(text)
        elif tag.name == "img":
            text.append(tag.attributes.get("alt", ""))

    def _end(self, name: str) -> None:
        if name == "caption":
            self._in_title = False
        elif name == "a":
            self._end_link()
        elif name in ("td", "th") and self._depth == 1:
            self._end_cell()
        elif name == "table" and self._depth:
            self._depth -= 1
            if not self._depth:
                self._end_table()

    def end_tables(self) -> None:
        """Close what the page has left open."""
        if self._depth:
            self._depth = 0
            self._end_table()

    def _begin_cell(self, tag: Tag) -> None:
        self._end_cell()
        if not self._rows:
            self._rows.append([])
        high, wide = (_span(tag.attributes.get(key)) for key in ("rowspan", "colspan"))
        self._spans = high, wide
        self._text, self._links, self._link = [], [], None

    def _end_link(self) -> None:
        if self._link is not None and self._text is not None:
            url, start = self._link
            if is_address(url):
                self._links.append(Link("".join(self._text[start:]).strip(), url))
        self._link = None

    def _end_cell(self) -> None:
        if self._text is None:
            return
        self._end_link()
        text = "".join(self._text)
        cell = cell_of(text, tuple(self._links), self._line)
        high, wide = self._spans
        self._text = None
        for _ in range(wide):
            self._put_waiting()
            if self._is_full(1):
                return
            column = len(self._rows[-1])
            self._rows[-1].append(cell)
            if high > 1:
                self._waiting[column] = high - 1, cell
        self._put_waiting()

    def _put_waiting(self) -> None:
        """Repeat cells of rows above that reach down to here."""
        row = self._rows[-1]
        while len(row) in self._waiting and not self._is_full(1):
            left, cell = self._waiting.pop(len(row))
            if left > 1:
                self._waiting[len(row)] = left - 1, cell
            row.append(cell)

    def _is_full(self, more: int) -> bool:
        self._count += more
        self.has_too_many = self.has_too_many or self._count > _MOST_CELLS
        return self.has_too_many

    def _end_row(self) -> None:
        self._end_cell()
        if not self._rows:
            return
        self._put_waiting()
        row = self._rows[-1]
        while self._waiting and not self._is_full(1):  # a short row: cells from above come later
            row.append(EMPTY)
            self._put_waiting()
            if len(row) > max(self._waiting, default=0):
                break

    def _end_table(self) -> None:
        self._end_row()
        self.tables.append([row for row in self._rows if row])
        self._rows, self._waiting = [], {}


def _span(given: str | None) -> int:
    digits = "".join(takewhile(str.isdecimal, given or ""))
    return max(1, min(int(digits[:6] or 1), _MOST_SPANNED))
