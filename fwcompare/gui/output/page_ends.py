"""Where a page may end: not between a heading or a caption and what it stands over."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtGui import (
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextTable,
)

_OBJECT = "\ufffc"
_ROUNDING = 1.0  # Qt counts in parts of a pixel, and pages are a little shorter for it
_BREAK = QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore
_NO_BREAK = QTextFormat.PageBreakFlag.PageBreak_Auto


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

    def first_page(self, document: QTextDocument, height: float) -> int:
        """Return the page of the first line, of a table that of the first row below its head."""
        block = self.block
        if self.table is not None:
            row = min(self.table.format().headerRowCount(), self.table.rows() - 1)
            block = self.table.cellAt(row, 0).firstCursorPosition().block()
        top = document.documentLayout().blockBoundingRect(block).top()  # which lays it out
        lines = block.layout()
        line = lines.lineAt(0).y() if lines.lineCount() else 0.0
        return int((top + line + _ROUNDING) // height)


def keep_together(document: QTextDocument, height: float) -> None:
    """Begin a new page before what would stand alone at the end of one; pages are `height` high.

    What an earlier call for other paper has set is taken back first.
    """
    parts = [part for part in _parts(document) if not part.is_empty]
    for part in parts:
        _set_break(part, _NO_BREAK)
    heads: list[_Part] = []
    _lay_out(document)
    for part, after in pairwise(parts):
        if not _stands_over(part, after):
            heads.clear()
            continue
        heads.append(part)
        if part.first_page(document, height) < after.first_page(document, height):
            _set_break(heads[0], _BREAK)
            _lay_out(document)
            heads.clear()


def _lay_out(document: QTextDocument) -> None:
    """Lay everything out now: Qt puts it off, and loses parts when only some is laid out anew."""
    document.markContentsDirty(0, document.characterCount())
    document.documentLayout().documentSize()


def _stands_over(part: _Part, after: _Part) -> bool:
    if part.is_figure:
        return False
    return part.block.blockFormat().headingLevel() > 0 or after.is_figure


def _parts(document: QTextDocument) -> Iterator[_Part]:
    block = document.begin()
    while block.isValid():
        table: QTextTable | None = QTextCursor(block).currentTable()
        yield _Part(block, table)
        block = document.findBlock(table.lastPosition() + 1) if table is not None else block.next()


def _set_break(part: _Part, policy: QTextFormat.PageBreakFlag) -> None:
    if part.table is None and part.block.blockFormat().pageBreakPolicy() != policy:
        form = QTextBlockFormat()
        form.setPageBreakPolicy(policy)
        QTextCursor(part.block).mergeBlockFormat(form)
