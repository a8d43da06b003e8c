"""Pieces of Markdown (CommonMark with GitHub's tables) that show strangers' text as typed."""

import re
from collections.abc import Iterable, Sequence
from urllib.parse import quote

from fwcompare.wording.isolation import around_isolates

Block = list[str]
"""The lines of a heading, a paragraph, a list or a table; empty lines go between blocks."""

_MEANS_SOMETHING = re.compile(r"[\\`*_{}\[\]<>&~|#$^@]|(?<=:)/(?=/)|(?<=www)\.", re.IGNORECASE)
_OPENS_A_BLOCK = re.compile(r"^(?:\d+(?=[.)](?:\s|$))|(?=[-+=]))")
_ID = re.compile(r"[a-z0-9][a-z0-9_-]*", re.ASCII)
_PLAIN_ADDRESS = re.compile(
    r"https?://[a-z0-9][a-z0-9.:-]*([/?#]([\w.~:/?#@!$'()*+,;=%-]|&(?!#?\w+;))*)?",
    re.ASCII | re.IGNORECASE,
)


def text(typed: str) -> str:
    """Return text for the middle of a line, in one line, with nothing in it that means anything.

    White space becomes single spaces; other characters that cannot be seen are spelt out.
    """
    line = " ".join(typed.split())
    if not line.isprintable():
        line = around_isolates(line, _with_hidden_spelt, _with_hidden_spelt)
    return _MEANS_SOMETHING.sub(r"\\\g<0>", line)


def paragraph(typed: str) -> Block:
    """Return a paragraph; nothing for no text."""
    return [beginning(text(typed))] if typed else []


def heading(level: int, title: str, id_: str = "") -> Block:
    """Return a heading of level 1 to 6."""
    return [f"{'#' * level} {identified(title, id_)}"]


def identified(title: str, id_: str) -> str:
    """Return a title with its id, by which the file knows it."""
    return f"{text(title)} ({code(id_)})" if id_ else text(title)


def code(id_: str) -> str:
    """Return an id as code, or as text if it is none after all."""
    return f"`{id_}`" if _ID.fullmatch(id_) else text(id_)


def fact(label: str, typed: str, level: int = 0) -> Block:
    """Return a list item, nested `level` deep; nothing where there is nothing to say."""
    return item(f"{text(label)}: {text(typed)}", level) if typed else []


def item(escaped: str, level: int = 0) -> Block:
    """Return a list item of text that is escaped already."""
    return [f"{'  ' * level}- {beginning(escaped)}"]


def address(typed: str) -> str:
    """Return a link to a plain http or https address; any other address as mere text."""
    return f"<{typed}>" if is_plain_address(typed) else text(typed)


def file(name: str) -> str:
    """Return a link to a file of that name in the same folder."""
    return f"[{text(name)}]({quote(name)})"


def is_plain_address(typed: str) -> bool:
    """Tell whether an address leads to the web by http or https, and holds nothing unusual."""
    return _PLAIN_ADDRESS.fullmatch(typed) is not None


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Block:
    """Return a table of cells that are escaped already."""
    return [_row(head), _row(["---"] * len(head)), *map(_row, rows)]


def beginning(escaped: str) -> str:
    """Keep a dash or a number with a dot from opening a list where it begins a line."""
    return _OPENS_A_BLOCK.sub(r"\g<0>\\", escaped, count=1)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _with_hidden_spelt(typed: str) -> str:
    return "".join(c if c.isprintable() else _spelt(c) for c in typed)


def _spelt(character: str) -> str:
    return character.encode("unicode_escape", "surrogatepass").decode("ascii")
