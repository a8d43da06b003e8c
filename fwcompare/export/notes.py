"""Notes somebody wrote in Markdown, put into a text so that nothing leaves their place in it."""

import re
from functools import cache
from typing import TYPE_CHECKING

from fwcompare.export.markdown import is_plain_address

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

_RECORD_LEVEL = 2
_OPENS_A_TAG = re.compile(r"<(?!https?://[^\s<>]*>)(?=[A-Za-z/!?])")
_DEEPEST_HEADING = 6


def as_quotation(notes: str) -> list[str]:
    """Return notes as the lines of a block quotation of Markdown, HTML in them made plain text.

    A quotation ends whatever is left open in it: a fence, a list, a comment. Headings are moved
    below those of a record's sections.
    """
    plain = _OPENS_A_TAG.sub("&lt;", notes)
    return [f"> {line}".rstrip() for line in _with_lower_headings(plain)]


def as_html(notes: str, below_heading: int) -> str:
    """Return notes as HTML: no tags but Markdown's own, no images, links to http and https only.

    Headings are moved below a heading of level `below_heading`.
    """
    reader = _reader()
    tokens = reader.parse(notes)
    for token in tokens:
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{_lowered(token.tag, below_heading)}"
    return str(reader.renderer.render(tokens, reader.options, {}))


def _with_lower_headings(notes: str) -> list[str]:
    lines = notes.split("\n")
    for token in reversed(_reader().parse(notes)):
        if token.type == "heading_open" and token.level == 0 and token.map:
            first, end = token.map
            marks = "#" * _lowered(token.tag, _RECORD_LEVEL)
            if token.markup.startswith("#"):
                lines[first] = marks + lines[first].lstrip().lstrip("#")
            else:
                lines[first:end] = [f"{marks} {' '.join(map(str.strip, lines[first : end - 1]))}"]
    return lines


def _lowered(tag: str, by: int) -> int:
    return min(_DEEPEST_HEADING, int(tag[1:]) + by)


@cache
def _reader() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    reader = MarkdownIt("commonmark", {"html": False}).disable("image")
    # The reader asks itself by this name where a link may lead.
    setattr(reader, "validateLink", is_plain_address)  # noqa: B010
    return reader
