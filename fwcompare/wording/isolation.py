"""Names inside sentences: one that runs from right to left must not turn what stands beside it."""

import re
from collections.abc import Callable

from fwcompare.dataset.misleading import BIDI_CONTROLS

FIRST_STRONG_ISOLATE = "\u2068"
POP_ISOLATE = "\u2069"

# Characters that reorder what follows them, and so could end an isolate or reverse a name.
REORDERING = {
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
_VISIBLE = {code: f"‹{name}›" for code, name in REORDERING.items()}
_FIRST_RIGHT_TO_LEFT = "\u0590"
_ISOLATE = re.compile(
    "\u2068([^\u202a-\u202e\u2066-\u2069\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]*)\u2069"
)


def name(text: str) -> str:
    """Return a name for the middle of a sentence.

    One that may run from right to left, or holds a character that reorders, is wrapped in an
    isolate (U+2068 … U+2069), and such characters in it become their names in ‹›; any other is
    left as it is.
    """
    if text.isascii() or (not may_run_right_to_left(text) and BIDI_CONTROLS.isdisjoint(text)):
        return text
    return in_isolate(text.translate(_VISIBLE))


def in_isolate(text: str) -> str:
    return f"{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}"


def around_isolates(text: str, change: Callable[[str], str], within: Callable[[str], str]) -> str:
    """Return text with whole isolates kept: `within` changes what is in them, `change` the rest.

    Isolates that hold nothing which reorders are harmless wherever they come from, and a reader
    sees no trace of them.
    """
    if FIRST_STRONG_ISOLATE not in text:
        return change(text)
    pieces = _ISOLATE.split(text)
    return "".join(
        in_isolate(within(piece)) if place % 2 else change(piece)
        for place, piece in enumerate(pieces)
    )


def may_run_right_to_left(text: str) -> bool:
    """Tell whether a strong right-to-left character is in it: all lie at U+0590 or above."""
    if not text or max(text) < _FIRST_RIGHT_TO_LEFT:
        return False
    from unicodedata import bidirectional

    return any(bidirectional(character) in {"R", "AL", "AN"} for character in text)
