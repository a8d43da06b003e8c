"""Tags and text of HTML one after the other, in one pass whatever the page does.

The parser of the standard library takes minutes for a page of tags that are never closed.
"""

import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import NamedTuple

_NAME = re.compile(r"/?([a-zA-Z][^\s/>]*)")
_ATTRIBUTE = re.compile(r"""([^\s"'<>/=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'=<>`]+))?""")
_LONGEST_TAG = 10_000
_RAW = ("script", "style", "template", "noscript", "title")
"""Elements whose content is no part of what a page shows in a table."""


class Tag(NamedTuple):
    name: str
    is_end: bool
    attributes: Mapping[str, str]


class Words(NamedTuple):
    """Text between tags, on a line, from 1."""

    text: str
    line: int


def html_events(text: str) -> Iterator[Tag | Words]:
    """Yield what a page holds; comments, declarations and scripts are left out."""
    lower = text.lower()
    place, line = 0, 1
    while place < len(text):
        start = text.find("<", place)
        start = len(text) if start < 0 else start
        if start > place:
            yield Words(unescape(text[place:start]), line)
        end, tag = _tag(text, lower, start)
        if tag is None and end == start + 1:
            yield Words("<", line)
        if tag is not None:
            yield tag
        line += text.count("\n", place, end)
        place = end


def _tag(text: str, lower: str, start: int) -> tuple[int, Tag | None]:
    """Return where what begins with < ends, and the tag if it is one."""
    if text.startswith("<!--", start):
        return _after(text, "-->", start), None
    if text.startswith(("<!", "<?"), start):
        return _after(text, ">", start), None
    name = _NAME.match(text, start + 1, start + 1 + _LONGEST_TAG)
    if name is None:
        return start + 1, None
    end = _end_of_tag(text, name.end())
    if end < 0:
        return len(text), None
    is_end, found = text[start + 1] == "/", name[1].lower()
    if found in _RAW and not is_end:
        closed = lower.find(f"</{found}", end)
        return (len(text) if closed < 0 else _after(text, ">", closed)), None
    inside = text[name.end() : min(end - 1, start + _LONGEST_TAG)]
    given = {} if is_end else {m[1].lower(): _value(m[2]) for m in _ATTRIBUTE.finditer(inside)}
    return end, Tag(found, is_end, given)


def _end_of_tag(text: str, place: int) -> int:
    """Return the place after the > that ends a tag, not one between quotes; -1 without one."""
    end = text.find(">", place)
    while 0 <= end < place + _LONGEST_TAG:
        inside = text[place:end]
        quote = next((q for q in "\"'" if inside.count(q) % 2), "")
        closed = text.find(quote, end, place + _LONGEST_TAG) if quote else -1
        if closed < 0:
            break
        end = text.find(">", closed)
    return end + 1 if end >= 0 else -1


def _after(text: str, mark: str, place: int) -> int:
    found = text.find(mark, place)
    return len(text) if found < 0 else found + len(mark)


def _value(given: str | None) -> str:
    bare = given or ""
    return unescape(bare[1:-1] if bare[:1] in ('"', "'") else bare)
