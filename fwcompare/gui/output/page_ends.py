"""Where a page may end: never in a row of a table, nor behind what stands over something."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextTable

_OBJECT = "\ufffc"
_WHOLE = 3
"""A paragraph of so many lines is not parted; of a longer one, no first or last line alone."""


class Stretch(NamedTuple):
    """Part of a document from one height to another, in its pixels."""

    top: float
    bottom: float

    @property
    def height(self) -> float:
        return self.bottom - self.top


class SheetPart(NamedTuple):
    """What one page shows; `head` is the table's head that is repeated above it, or None."""

    body: Stretch
    head: Stretch | None = None


class _Piece(NamedTuple):
    """A line, or a row of a table: nothing in it is parted.

    `is_bound` if what follows stays on the same page; `head` is that of the table it is in.
    """

    stretch: Stretch
    is_bound: bool = False
    head: Stretch | None = None


class _Part(NamedTuple):
    """What follows another from top to bottom: a block, or a whole table with its first block."""

    block: QTextBlock
    table: QTextTable | None

    @property
    def is_empty(self) -> bool:
        return self.table is None and not self.block.text().strip()

    @property
    def is_figure(self) -> bool:
        return self.table is not None or self.block.text().strip() == _OBJECT


def sheet_parts(document: QTextDocument, room: float) -> list[SheetPart]:
    """Return what each page shows of a document laid out in one piece; pages are `room` high.

    What is higher than a page goes on on the next one, between lines where there are any.
    """
    pieces = [
        part for piece in _pieces(document) for part in _fitted(piece, document, room)
    ]  # fmt: skip
    pages: list[SheetPart] = []
    start = 0
    while start < len(pieces):
        end = _end(pieces, start, room)
        body = Stretch(pieces[start].stretch.top, pieces[end - 1].stretch.bottom)
        pages.append(SheetPart(body, _head_above(pieces, start)))
        start = end
    return pages


def _end(pieces: Sequence[_Piece], start: int, room: float) -> int:
    """Return the number of the piece that the next page begins with."""
    head = _head_above(pieces, start)
    bottom = pieces[start].stretch.top + room - (head.height if head else 0.0)
    end = start + 1
    while end < len(pieces) and pieces[end].stretch.bottom <= bottom:
        end += 1
    if end == len(pieces):
        return end
    kept = end
    while kept > start + 1 and pieces[kept - 1].is_bound:
        kept -= 1
    return end if pieces[kept - 1].is_bound else kept


def _head_above(pieces: Sequence[_Piece], start: int) -> Stretch | None:
    """Return the head to repeat where a page begins inside a table."""
    head = pieces[start].head
    return head if start and head and pieces[start - 1].head == head else None


def _pieces(document: QTextDocument) -> Iterator[_Piece]:
    parts = [part for part in _parts(document) if not part.is_empty]
    for index, part in enumerate(parts):
        if part.table is not None:
            yield from _rows(part.table, document)
        else:
            stands_over = any(_stands_over(part, after) for after in parts[index + 1 : index + 2])
            yield from _lines(part, document, stands_over=stands_over)


def _stands_over(part: _Part, after: _Part) -> bool:
    if part.is_figure:
        return False
    return part.block.blockFormat().headingLevel() > 0 or after.is_figure


def _lines(part: _Part, document: QTextDocument, *, stands_over: bool) -> Iterator[_Piece]:
    lines = _lines_of(part.block, document)
    for number, line in enumerate(lines, start=1):
        left = len(lines) - number
        is_bound = left > 0 and (len(lines) <= _WHOLE or number == 1 or left == 1)
        yield _Piece(line, is_bound or (left == 0 and stands_over))


def _lines_of(block: QTextBlock, document: QTextDocument) -> list[Stretch]:
    top = document.documentLayout().blockBoundingRect(block).top()  # which lays it out
    layout = block.layout()
    lines = [layout.lineAt(index) for index in range(layout.lineCount())]
    return [Stretch(top + line.y(), top + line.y() + line.height()) for line in lines]


def _rows(table: QTextTable, document: QTextDocument) -> Iterator[_Piece]:
    """Yield the rows, those of the head bound to the first below it, and a heading to its rows."""
    form = table.format()
    padding, heads = form.cellPadding(), form.headerRowCount()
    tops = [_top_of_row(table, row, document) - padding for row in range(table.rows())]
    bottoms = [*tops[1:], document.documentLayout().frameBoundingRect(table).bottom()]
    bottoms[-1] = max(bottoms[-1] - form.bottomMargin(), tops[-1])
    stretches = [Stretch(top, bottom) for top, bottom in zip(tops, bottoms, strict=True)]
    head = Stretch(tops[0], bottoms[heads - 1]) if 0 < heads < table.rows() else None
    for row, stretch in enumerate(stretches):
        is_heading = table.columns() > 1 and table.cellAt(row, 0).columnSpan() == table.columns()
        is_bound = (row < heads or is_heading) and row + 1 < table.rows()
        yield _Piece(stretch, is_bound, head if row >= heads else None)


def _top_of_row(table: QTextTable, row: int, document: QTextDocument) -> float:
    cells = (table.cellAt(row, column) for column in range(table.columns()))
    blocks = (cell.firstCursorPosition().block() for cell in cells if cell.row() == row)
    return min(document.documentLayout().blockBoundingRect(block).top() for block in blocks)


def _fitted(piece: _Piece, document: QTextDocument, room: float) -> Iterator[_Piece]:
    """Yield a piece, or what it falls into where it is higher than a page."""
    room -= piece.head.height if piece.head else 0.0
    top, bottom = piece.stretch
    while bottom - top > room:
        end = _cut(document, top, top + room)
        yield _Piece(Stretch(top, end), head=piece.head)
        top = end
    yield _Piece(Stretch(top, bottom), piece.is_bound, piece.head)


def _cut(document: QTextDocument, top: float, latest: float) -> float:
    """Return the last height up to which no line is parted, or the latest if all are."""
    lines: list[Stretch] = []
    block = document.begin()
    while block.isValid():
        lines += [s for s in _lines_of(block, document) if s.bottom > top and s.top < latest]
        block = block.next()
    ends = sorted((line.bottom for line in lines if top < line.bottom <= latest), reverse=True)
    whole = (end for end in ends if not any(s.top < end < s.bottom for s in lines))
    return next(whole, latest)


def _parts(document: QTextDocument) -> Iterator[_Part]:
    block = document.begin()
    while block.isValid():
        table: QTextTable | None = QTextCursor(block).currentTable()
        yield _Part(block, table)
        block = document.findBlock(table.lastPosition() + 1) if table is not None else block.next()
