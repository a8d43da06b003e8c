"""Strangers' text in Markdown reads as typed; Qt's own Markdown reader is the judge."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument, QTextTable
from PySide6.QtWidgets import QApplication

from fwcompare.export import markdown

# What Markdown is made of, so that drawn texts are hostile, with a few harmless letters.
typed = st.text(st.sampled_from("\\`*_{}[]()<>#+-.!|~&;:/$^=\"'@0123ahtpsw \n\té–"), max_size=30)


def _read(text: str) -> QTextDocument:
    document = QTextDocument()
    document.setMarkdown(text, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
    return document


def _links(document: QTextDocument) -> set[str]:
    found, block = set(), document.begin()
    while block.isValid():
        found |= {run.format.anchorHref() for run in block.textFormats() if run.format.isAnchor()}
        block = block.next()
    return found


def _shown(text: str) -> str:
    return " ".join(text.split())


@settings(max_examples=150, deadline=None)
@given(typed)
@example("1. one\n2. two")
@example("- item\n- item")
@example("<script>alert(1)</script> <b>bold</b> <!-- gone -->")
@example("[here](javascript:alert(1)) ![x](file:///etc/passwd)")
@example("https://example.org www.example.org ftp://example.org")
@example("| a | b |\n| --- | --- |")
@example("# heading #")
@example("&amp; &lt; &#35; **bold** __bold__ ~~gone~~ `code`")
@example("title\n===")
@example("write to a@example.org, see https://example.org/a?b=c&d or WWW.example.org")
@example("[ ] task")
@example("back\\slash \\| \\* \\")
def test_text_reads_as_typed_wherever_it_stands(qapp: QApplication, typed: str) -> None:
    item = markdown.item(markdown.text(typed))
    for escaped in (markdown.paragraph(typed), markdown.heading(2, typed), item):
        document = _read("\n".join(["before", "", *escaped]))
        assert _shown(document.toPlainText().removeprefix("before")) == _shown(typed)
        assert _links(document) == set()
        assert document.blockCount() <= 2


@settings(max_examples=100, deadline=None)
@given(st.lists(typed, min_size=2, max_size=2))
@example(["a \\| b", "|"])
@example(["---", "- x"])
def test_a_cell_of_a_table_reads_as_typed(qapp: QApplication, typed: list[str]) -> None:
    cells = [markdown.text(cell) for cell in typed]
    document = _read("\n".join(markdown.table(["left", "right"], [cells])))
    table = document.rootFrame().childFrames()[0]
    assert isinstance(table, QTextTable)
    assert (table.rows(), table.columns()) == (2, 2)
    for column, cell in enumerate(typed):
        found = table.cellAt(1, column)
        start, end = found.firstCursorPosition(), found.lastCursorPosition()
        start.setPosition(end.position(), start.MoveMode.KeepAnchor)
        assert _shown(start.selectedText()) == _shown(cell)
    assert _links(document) == set()


@pytest.mark.parametrize(
    "typed",
    [
        "https://docs.example.org/en/6.1/topics/http/urls/",
        "http://example.org:8080/a_b-c~d?e=f&g=1,2;h=%20#i",
        "HTTPS://EXAMPLE.ORG",
    ],
)
def test_a_plain_address_is_a_link(qapp: QApplication, typed: str) -> None:
    document = _read(markdown.address(typed))
    assert document.toPlainText() == typed
    assert _links(document) == {typed}


@pytest.mark.parametrize(
    "typed",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "ftp://example.org",
        "data:text/html,x",
        "https://",
        "https://a b",
        "https://example.org/>[x](javascript:y)",
        "https://user:secret@example.org",
        "https://example.org/\nhttps://example.org",
        "https://example.org/&lt;",
        "//example.org",
        "mailto:a@example.org",
    ],
)
def test_any_other_address_is_text(qapp: QApplication, typed: str) -> None:
    document = _read(markdown.address(typed))
    assert document.toPlainText() == _shown(typed)
    assert _links(document) == set()


def test_what_cannot_be_seen_is_spelt_out() -> None:
    assert markdown.text("a\x1b[31mb\u202ec\x00\ud800") == r"a\\x1b\[31mb\\u202ec\\x00\\ud800"
    assert markdown.text("a\u00a0b\u2028c\td") == "a b c d"


def test_ids_are_code_unless_they_are_no_ids() -> None:
    assert markdown.code("db_model") == "`db_model`"
    assert markdown.code("`x` *y*") == r"\`x\` \*y\*"
    assert markdown.identified("Title", "") == "Title"


def test_nothing_to_say_says_nothing() -> None:
    assert markdown.fact("Note", "") == markdown.paragraph("") == []
