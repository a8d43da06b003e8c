"""Notes in a Markdown export: their author's Markdown, but nothing in them leads anywhere."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from fwcompare.export.notes import as_quotation

LIVE = [
    "![spy](https://example.org/spy.png)",
    "[click](javascript:alert(1))",
    "[click](https://example.org)",
    "[click][there]\n\n[there]: https://example.org",
    "[there]\n\n[there]: javascript:alert(1)",
    "<https://example.org>",
    "<javascript:alert(1)>",
    "<a@example.org>",
    "see https://example.org and www.example.org",
    "write to a@example.org",
    "[![spy](https://example.org/spy.png)](https://example.org)",
    "- [a](b)\n  - > [c](d)\n\n> ![e](f)",
    "# [a](b)\n\n[c](d)\n===",
    "`a\nb` [x](https://example.org) `c`",
    "| `a | b` c `[x](https://example.org)` |\n| --- | --- | --- |\n| `x | y` z `[x](u)` | |",
    "\\`[x](https://example.org)`",
    "`` ` [x](https://example.org)",
    "\\[x](u) \\\\[x](https://example.org)",
    "[a\nb](https://example.org)",
    "\t- [x](u)\n\n  [y](https://example.org)",
    "[^1] [x](u)\n\n[^1]: https://example.org",
]
marks = st.text(st.sampled_from("[]()!<>`\\|:/@ \n\tab.-#>*~w"), max_size=40)


def links_to(tokens: list[Token]) -> list[Token]:
    inline = [child for token in tokens for child in token.children or []]
    return [t for t in inline if t.type in ("link_open", "image", "html_inline")]


@pytest.mark.parametrize("notes", LIVE)
def test_pictures_links_and_addresses_are_text(qapp: QApplication, notes: str) -> None:
    assert_nothing_leads_anywhere("\n".join(as_quotation(notes)))


@settings(max_examples=300, deadline=None)
@given(st.lists(st.one_of(marks, st.sampled_from(LIVE)), max_size=4))
@example(["`", "[x](u)"])
def test_whatever_is_noted_leads_nowhere(qapp: QApplication, pieces: list[str]) -> None:
    assert_nothing_leads_anywhere("\n".join(as_quotation("".join(pieces))))


def assert_nothing_leads_anywhere(text: str) -> None:
    for reader in (MarkdownIt("commonmark"), MarkdownIt("commonmark").enable("table")):
        assert links_to(reader.parse(text)) == [], text
    document = QTextDocument()
    document.setMarkdown(text, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
    block = document.begin()
    while block.isValid():
        for run in block.textFormats():
            assert not run.format.isAnchor(), text
            assert not run.format.isImageFormat(), text
        block = block.next()


def test_what_was_noted_can_still_be_read() -> None:
    text = "\n".join(as_quotation("See [the *docs*](https://example.org), ![spy](x.png)"))
    (paragraph,) = [t for t in MarkdownIt("commonmark").parse(text) if t.type == "inline"]
    shown = "".join(child.content for child in paragraph.children or [])
    assert shown == "See [the docs](https://example.org), ![spy](x.png)"


def test_code_stays_as_it_was_typed() -> None:
    notes = "Use `a[0]` and\n\n```\nsee[https://example.org]\n```\n\n    b[1] @me"
    assert as_quotation(notes) == [f"> {line}".rstrip() for line in notes.split("\n")]
