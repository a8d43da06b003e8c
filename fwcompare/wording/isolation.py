"""Strangers' words beside ours: they reorder and hide nothing, and say what was typed."""

import re
from collections.abc import Callable
from functools import lru_cache

from fwcompare.dataset.misleading import BIDI_CONTROLS

FIRST_STRONG_ISOLATE = "\u2068"
POP_ISOLATE = "\u2069"

# Characters that reorder what follows them, and so could end an isolate or reverse a name.
_REORDERING = {
    0x202A: "LRE",
    0x202B: "RLE",
    0x202C: "PDF",
    0x202D: "LRO",
    0x202E: "RLO",
    0x2066: "LRI",
    0x2067: "RLI",
    0x2068: "FSI",
    0x2069: "PDI",
}
_REPLACEMENT = "\ufffd"
_FIRST_RIGHT_TO_LEFT = "\u0590"
_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})
_ISOLATE = "\u2068([^\u202a-\u202e\u2066-\u2069\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]*)\u2069"


def _visible_symbols() -> dict[int, str]:
    symbols = {code: chr(0x2400 + code) for code in range(0x20)}  # Unicode's control pictures
    symbols |= {code: f"\\x{code:02x}" for code in range(0x80, 0xA0)}
    symbols |= _NAMED
    symbols |= {0x7F: "\u2421", 0x2028: "\n", 0x2029: "\n", 0xFEFF: ""}
    del symbols[ord("\n")], symbols[ord("\t")]
    return symbols


_NAMED = {code: f"‹{name}›" for code, name in _REORDERING.items()}
_VISIBLE = _visible_symbols()


def name(text: str) -> str:
    """Return a name for the middle of a sentence.

    One that may run from right to left, or holds a character that reorders, is wrapped in an
    isolate (U+2068 … U+2069), and such characters in it become their names in ‹›; any other is
    left as it is.
    """
    if text.isascii() or (not _may_reorder(text) and BIDI_CONTROLS.isdisjoint(text)):
        return text
    return _in_isolate(text.translate(_NAMED))


@lru_cache(maxsize=512)  # of the texts of a tick most were there at the last one
def isolated(text: str) -> str:
    """Return `text` so that it cannot reorder or hide anything beside it.

    Control characters become symbols and reordering ones their names in ‹›; a line that may run
    from right to left is wrapped in an isolate, all but names in it that already are. Line ends
    and tabs stay, and doing it twice changes nothing.
    """
    if text.isascii() and text.isprintable():
        return text
    return around_isolates(_without_halves(text), _made_visible, _with_symbols)


def on_one_line(text: str) -> str:
    """Return `isolated` text with every run of white space as one space."""
    return isolated(" ".join(text.split()))


def around_isolates(text: str, change: Callable[[str], str], within: Callable[[str], str]) -> str:
    """Return text with whole isolates kept: `within` changes what is in them, `change` the rest.

    Isolates that hold nothing which reorders are harmless wherever they come from, and a reader
    sees no trace of them.
    """
    if FIRST_STRONG_ISOLATE not in text:
        return change(text)
    pieces = re.split(_ISOLATE, text)
    return "".join(
        _in_isolate(within(piece)) if place % 2 else change(piece)
        for place, piece in enumerate(pieces)
    )


def closed(beginning: str) -> str:
    """Return the beginning of a text, with an isolate that was cut through ended."""
    is_open = beginning.rfind(FIRST_STRONG_ISOLATE) > beginning.rfind(POP_ISOLATE)
    return f"{beginning}{POP_ISOLATE}" if is_open else beginning


def _without_halves(text: str) -> str:
    """Return text with a replacement for each half of a surrogate pair, which is no character."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return "".join(_REPLACEMENT if "\ud800" <= c <= "\udfff" else c for c in text)
    return text


def _with_symbols(text: str) -> str:
    return text.translate(_VISIBLE)


def _made_visible(text: str) -> str:
    lines = _with_symbols(text).split("\n")
    return "\n".join(_in_isolate(line) if _may_reorder(line) else line for line in lines)


def _may_reorder(line: str) -> bool:
    """Return whether a strong right-to-left character can be in it: all lie at U+0590 or above.

    Dashes, arrows, arithmetic and other signs, U+2010 to U+2BFF, are none of them.
    """
    if not line or max(line) < _FIRST_RIGHT_TO_LEFT:
        return False
    maybe = [c for c in line if c >= _FIRST_RIGHT_TO_LEFT and not "\u2010" <= c <= "\u2bff"]
    if not maybe:
        return False
    from unicodedata import bidirectional

    return any(bidirectional(character) in _RIGHT_TO_LEFT for character in maybe)


def _in_isolate(line: str) -> str:
    return f"{FIRST_STRONG_ISOLATE}{line}{POP_ISOLATE}"
