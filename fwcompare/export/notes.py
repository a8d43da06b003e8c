"""Notes somebody wrote in Markdown, put into a text so that nothing leaves their place in it."""

import re
from functools import cache
from typing import TYPE_CHECKING

from fwcompare.export.markdown import is_plain_address

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

_RECORD_LEVEL = 2
_OPENS_A_TAG = re.compile(r"<(?=[A-Za-z/!?])")
# A run of backticks, an escape, and what begins a link, a picture, an address or a mention.
_LINKS = re.compile(r"\[|(?<=:)/(?=/)|(?<=www)\.|@", re.IGNORECASE)
_MEANINGS = re.compile(rf"(?P<code>`+)|\\[^\w\s]|(?P<link>{_LINKS.pattern})", re.IGNORECASE)
_DEEPEST_HEADING = 6


def as_quotation(notes: str) -> list[str]:
    """Return notes as a block quotation of Markdown; HTML, links and pictures in them are text.

    A quotation ends whatever is left open in it: a fence, a list, a comment. Headings are moved
    below those of a record's sections. Code stays as it was typed.
    """
    plain = _OPENS_A_TAG.sub("&lt;", notes)
    quoted = "\n".join(f"> {line}".rstrip() for line in _with_lower_headings(plain))
    # Only now: a tab may mean another depth behind the mark of the quotation.
    return _without_links(quoted).split("\n")


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


def _without_links(notes: str) -> str:
    """Return notes in which nothing is a link or a picture, to any reader of Markdown.

    Definitions of links are read as text, so that every line but those of code blocks is looked
    at.
    """
    lines = notes.split("\n")
    for token in _reader("reference").parse(notes):
        if token.type == "inline" and token.map:
            first, end = token.map
            lines[first:end] = _as_text("\n".join(lines[first:end])).split("\n")
    return "\n".join(lines)


def _as_text(block: str) -> str:
    """Return a block of running text with what begins a link escaped, except inside code.

    Code over several lines, or in what might be a table, is not trusted to be code: readers that
    know tables may see its ends elsewhere.
    """
    pieces, done = [], 0
    while (found := _MEANINGS.search(block, done)) is not None:
        pieces.append(block[done : found.start()])
        done = found.end()
        if found["link"]:
            pieces.append(f"\\{found[0]}")
        elif found["code"] and (end := _end_of_code(block, found)) is not None:
            code = block[done:end]
            is_code = "\n" not in code and "|" not in block
            pieces += [found[0], code if is_code else _LINKS.sub(r"\\\g<0>", code), found[0]]
            done = end + len(found[0])
        else:
            pieces.append(found[0])
    return "".join([*pieces, block[done:]])


def _end_of_code(block: str, opening: re.Match[str]) -> int | None:
    """Return where the run of backticks begins that ends the code, None if nothing does."""
    runs = re.finditer("`+", block[opening.end() :])
    ends = (run.start() for run in runs if len(run[0]) == len(opening[0]))
    found = next(ends, None)
    return None if found is None else opening.end() + found


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
def _reader(*without: str) -> "MarkdownIt":
    from markdown_it import MarkdownIt

    reader = MarkdownIt("commonmark", {"html": False}).disable(["image", *without])
    # The reader asks itself by this name where a link may lead.
    setattr(reader, "validateLink", is_plain_address)  # noqa: B010
    return reader
