"""Pages end between rows and paragraphs, under no heading, and are full but for the last."""

from collections.abc import Iterator
from dataclasses import replace

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
    three_way_export,
    weightless_export,
)
from tests.gui.drawing import ten_alternatives

A4, LETTER = QSizeF(658, 959), QSizeF(680, 892)
_ROUNDING = 2.0


def exports() -> Iterator[tuple[str, Export]]:
    for situation in bundled().situations:
        yield situation, work_out(bundled(), decide(bundled(), situation), DATE)
    many = ten_alternatives()
    yield "ten", work_out(many, decide(many), DATE)
    yield "three", three_way_export()
    yield "full", full_export()
    yield "no weights", weightless_export()
    yield "hostile", hostile_export("<b>bold</b> & \u202eturned")


EXPORTS = dict(exports())


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


@pytest.mark.parametrize("name", EXPORTS)
def test_every_page_holds_whole_rows_and_all_are_there_in_their_order(
    theme: Theme, name: str, room: QSizeF
) -> None:
    printout = Printout(EXPORTS[name], theme)
    parts = printout.sheet_parts(room)
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
    theme: Theme, name: str, room: QSizeF
) -> None:
    printout = Printout(EXPORTS[name], theme)
    parts = printout.sheet_parts(room)
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
def test_no_page_but_the_last_is_a_third_empty(theme: Theme, name: str, room: QSizeF) -> None:
    parts = Printout(EXPORTS[name], theme).sheet_parts(room)
    for part in parts[:-1]:
        assert part.body.height + (part.head.height if part.head else 0) > room.height() * 2 / 3


def test_a_table_that_goes_on_has_its_head_again(theme: Theme) -> None:
    parts = Printout(EXPORTS["content-site"], theme).sheet_parts(A4)
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
