"""Web addresses in cells: what leads somewhere becomes a link, the rest stays text."""

import re

from fwcompare.dataset.fixed_forms import is_address
from fwcompare.dataset.table.grid import Cell, Link

_BARE = re.compile(r"<?(https?://[^\s<>\"'|]*[^\s<>\"'|.,;:!?)\]}])>?", re.IGNORECASE)
_SPACES = re.compile(r"[\u00a0\u2007\u2009\u202f\t ]+")


def cell_of(text: str, links: tuple[Link, ...] = (), line: int = 0) -> Cell:
    """Return a cell, addresses in its text taken out as links where other text remains.

    An address that no file may hold, as javascript: or one with a user name, stays text.
    """
    found = list(links)

    def take(match: re.Match[str]) -> str:
        if not is_address(match[1]):
            return match[0]
        found.append(Link("", match[1]))
        return ""

    is_formula = text.lstrip("'").startswith("=")
    shown = _clean(text if is_formula else _BARE.sub(take, text))
    if not shown and found:
        shown = found[0].title or without_scheme(found[0].url)
    return Cell(shown, tuple(found), line)


def without_scheme(url: str) -> str:
    """Return an address as people read it."""
    return url.partition("://")[2].removeprefix("www.").rstrip("/")


def _clean(text: str) -> str:
    lines = (_SPACES.sub(" ", line).strip() for line in text.replace("\r\n", "\n").split("\n"))
    return "\n".join(lines).strip()
