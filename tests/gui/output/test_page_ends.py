"""Pages end between rows and paragraphs, under no heading, and are full but for the last."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache, partial

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QTextBlock, QTextDocument, QTextTable
from PySide6.QtWidgets import QApplication

from fwcompare.decision import decide
from fwcompare.export.export import Export, work_out
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.output.page_ends import SheetPart, sheet_parts
from fwcompare.gui.output.printing import Printout, report_as_pdf
from tests.export.worked_out import (
    DATE,
    bundled,
    full_export,
    hostile_export,
    situation_export,
    three_way_export,
    weightless_export,
)
from tests.gui.drawing import ten_alternatives

A4, LETTER = QSizeF(658, 959), QSizeF(680, 892)
_ROUNDING = 2.0


@cache
def ten_export() -> Export:
    many = ten_alternatives()
    return work_out(many, decide(many), DATE)


EXPORTS: dict[str, Callable[[], Export]] = {
    **{name: partial(situation_export, name) for name in bundled().situations},
    "ten": ten_export,
    "three": three_way_export,
    "full": full_export,
    "no weights": weightless_export,
    "hostile": partial(hostile_export, "<b>bold</b> & \u202eturned"),
}
Sheets = tuple[Printout, list[SheetPart]]
LaidOut = dict[tuple[str, tuple[float, float]], Sheets]
LayOut = Callable[[str], Sheets]


def blocks(document: QTextDocument) -> Iterator[tuple[QTextBlock, float, float]]:
    """Yield every block of text with the top of its first and the bottom of its last line."""
    block = document.begin()
    while block.isValid():
        rect = document.documentLayout().blockBoundingRect(block)
        if block.text().strip():
            yield block, rect.top(), rect.bottom()
        block = block.next()


def tables(document: QTextDocument) -> list[QTextTable]:
    return [f for f in document.rootFrame().childFrames() if isinstance(f, QTextTable)]


def page_of(parts: list[SheetPart], height: float) -> int:
    return next(i for i, p in enumerate(parts) if height < p.body.bottom - _ROUNDING)


@pytest.fixture(params=[A4, LETTER], ids=["A4", "letter"])
def room(request: pytest.FixtureRequest) -> QSizeF:
    assert isinstance(request.param, QSizeF)
    return request.param


@pytest.fixture(scope="module")
def laid_out() -> LaidOut:
    """What several tests look at is laid out once."""
    return {}


@pytest.fixture
def lay_out(theme: Theme, room: QSizeF, laid_out: LaidOut) -> LayOut:
    """Lay an export out in a room, and divide it into sheets."""

    def lay(name: str) -> Sheets:
        key = name, (room.width(), room.height())
        if key not in laid_out:
            printout = Printout(EXPORTS[name](), theme)
            laid_out[key] = printout, printout.sheet_parts(room)
        return laid_out[key]

    return lay


@pytest.mark.parametrize("name", EXPORTS)
def test_every_page_holds_whole_rows_and_all_are_there_in_their_order(
    lay_out: LayOut, name: str, room: QSizeF
) -> None:
    printout, parts = lay_out(name)
    for part in parts:
        head = part.head.height if part.head else 0.0
        assert 0 < part.body.height + head <= room.height() + _ROUNDING
    ends = [edge for part in parts for edge in part.body]
    assert ends == sorted(ends)
    for table in tables(printout._document):
        for row in range(table.rows()):
            cells = [table.cellAt(row, column) for column in range(table.columns())]
            pages = {
                page_of(parts, edge)
                for cell in cells
                for block in (cell.firstCursorPosition().block(), cell.lastCursorPosition().block())
                for rect in (printout._document.documentLayout().blockBoundingRect(block),)
                for edge in (rect.top() + _ROUNDING, rect.bottom() - 2 * _ROUNDING)
            }
            assert len(pages) == 1, cells[0].firstCursorPosition().block().text()


@pytest.mark.parametrize("name", EXPORTS)
def test_no_heading_is_the_last_on_a_page_and_no_criterion_stands_without_a_rating(
    lay_out: LayOut, name: str
) -> None:
    printout, parts = lay_out(name)
    last: dict[int, QTextBlock] = {}
    for block, _top, bottom in blocks(printout._document):
        last[page_of(parts, bottom - 2 * _ROUNDING)] = block
    for page in range(len(parts) - 1):
        assert not last[page].blockFormat().headingLevel(), last[page].text()
    for table in tables(printout._document):
        for row in range(table.rows() - 1):
            if table.cellAt(row, 0).columnSpan() == table.columns() > 1:
                layout = printout._document.documentLayout()
                here, below = (
                    layout.blockBoundingRect(table.cellAt(r, 0).firstCursorPosition().block())
                    for r in (row, row + 1)
                )
                assert page_of(parts, here.top()) == page_of(parts, below.top())


@pytest.mark.parametrize("name", [*bundled().situations, "three", "full"])
def test_no_page_but_the_last_is_a_third_empty(lay_out: LayOut, name: str, room: QSizeF) -> None:
    _printout, parts = lay_out(name)
    for part in parts[:-1]:
        assert part.body.height + (part.head.height if part.head else 0) > room.height() * 2 / 3


def test_a_table_that_goes_on_has_its_head_again(theme: Theme) -> None:
    parts = Printout(EXPORTS["content-site"](), theme).sheet_parts(A4)
    assert sum(part.head is not None for part in parts) >= 3
    assert parts[0].head is None


def test_a_row_higher_than_a_page_goes_on_between_its_lines(qapp: QApplication) -> None:
    document = QTextDocument()
    words = "word " * 2000
    document.setHtml(f"<table><tr><td>Short</td><td>{words}</td></tr></table>")
    document.setTextWidth(300)
    parts = sheet_parts(document, 200)
    assert len(parts) > 5
    for part in parts:
        assert part.body.height <= 200
    layout = document.documentLayout()
    for block, _top, _bottom in blocks(document):
        top = layout.blockBoundingRect(block).top()
        for index in range(block.layout().lineCount()):
            line = block.layout().lineAt(index)
            middle = top + line.y() + line.height() / 2
            (page,) = [p for p in parts if p.body.top <= middle < p.body.bottom]
            assert top + line.y() >= page.body.top - _ROUNDING
            assert top + line.y() + line.height() <= page.body.bottom + _ROUNDING


def test_title_and_author_are_told_to_the_reader_of_the_pdf(theme: Theme) -> None:
    export = full_export()
    named = replace(export, record=export.record.with_author("Ann Other"))
    pdf = report_as_pdf(named, theme)
    assert "Ann Other".encode("utf-16-be") in pdf
    assert "Build the shop on Django".encode("utf-16-be") in pdf
