"""Makes text that strangers wrote harmless to show; what it says stays as typed."""

import re
from functools import lru_cache
from itertools import pairwise

from fwcompare.wording.isolation import isolated, on_one_line

__all__ = [
    "breakable",
    "figures_whole",
    "isolated",
    "mnemonic_safe",
    "on_one_line",
    "tool_tip",
]

_MARKUP = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "<br>", "\t": "&nbsp; "}
)

_SHORT = 60
_LONGEST_WORD = 24
_LONG_WORD = rf"\S{{{_LONGEST_WORD}}}(?=\S)"
_UNITS = (
    r"[%‰°€£$]|°[CF]|(?:[kKMGT]i?)?B|(?:[kMG]?bit|[KMG]bps)|[nµμm]?s|min|h|[kMG]?Hz"
    r"|[kcmnµμ]?m|[kmµμ]?g|[kMG]?Wh?|px|pt"
)
_FIGURE_AND_UNIT = rf"(?<=\d) (?=(?:{_UNITS})(?!\w))"
# One look at a letter tells most texts without an expression, whose compiling a start would notice.
_FIRST_OF_UNITS = frozenset("%‰°€£$kKMGTBbnµμmshHWcgp")


@lru_cache(maxsize=256)  # asked for at every tick, of words that seldom change
def tool_tip(text: str) -> str:
    """Return what shows `text` as typed, and wraps if it is long; "" for nothing.

    It is plain where Qt takes it for plain: a screen reader is told a tool tip as it is.
    """
    shown = isolated(text)
    # Qt looks for tags, and for the beginning of one in disguise.
    is_plain = shown.isprintable() and set("<>").isdisjoint(shown) and "&lt;" not in shown
    if is_plain and len(shown) <= _SHORT:
        return shown
    return f"<qt>{figures_whole(shown).translate(_MARKUP)}</qt>"


def mnemonic_safe(text: str) -> str:
    """Return `text` for buttons, tabs and actions, whose `&` marks a key."""
    return text.replace("&", "&&")


@lru_cache(maxsize=512)
def figures_whole(text: str) -> str:
    """Return text in which no line ends between a figure and its unit or per cent sign.

    Qt copies the no-break space in it as the space that was typed.
    """
    pairs = pairwise(text.split(" "))
    if not any(one[-1:].isdigit() and other[:1] in _FIRST_OF_UNITS for one, other in pairs):
        return text
    return re.sub(_FIGURE_AND_UNIT, "\u00a0", text)


def breakable(text: str) -> str:
    """Return text in which a word of any length can go on in the next line, at some place."""
    return re.sub(_LONG_WORD, "\\g<0>\u200b", text) if len(text) > _LONGEST_WORD else text
