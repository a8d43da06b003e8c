"""Makes text that strangers wrote harmless to show; what it says stays as typed."""

import re

from fwcompare.wording.isolation import (
    REORDERING,
    around_isolates,
    in_isolate,
    may_run_right_to_left,
)

_MARKUP = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "<br>", "\t": "&nbsp; "}
)

_REPLACEMENT = "\ufffd"


def _visible_symbols() -> dict[int, str]:
    symbols = {code: chr(0x2400 + code) for code in range(0x20)}  # Unicode's control pictures
    symbols |= {code: f"\\x{code:02x}" for code in range(0x80, 0xA0)}
    symbols |= {code: f"‹{name}›" for code, name in REORDERING.items()}
    symbols |= dict.fromkeys(range(0xD800, 0xE000), _REPLACEMENT)
    symbols |= {0x7F: "\u2421", 0x2028: "\n", 0x2029: "\n", 0xFEFF: ""}
    del symbols[ord("\n")], symbols[ord("\t")]
    return symbols


_VISIBLE = _visible_symbols()
_LONGEST_WORD = 24
_LONG_WORD = re.compile(rf"\S{{{_LONGEST_WORD}}}(?=\S)")


def tool_tip(text: str) -> str:
    """Return rich text that shows `text` as typed and wraps; "" for nothing."""
    return f"<qt>{isolated(text).translate(_MARKUP)}</qt>" if text else ""


def mnemonic_safe(text: str) -> str:
    """Return `text` for buttons, tabs and actions, whose `&` marks a key."""
    return text.replace("&", "&&")


def isolated(text: str) -> str:
    """Return `text` so that it cannot reorder or hide anything beside it.

    Control characters become symbols and reordering ones their names in ‹›; a line that may run
    from right to left is wrapped in an isolate, all but names in it that already are. Line ends
    and tabs stay, and doing it twice changes nothing.
    """
    if text.isascii() and text.isprintable():
        return text
    return around_isolates(text, _made_visible, lambda name: name.translate(_VISIBLE))


def on_one_line(text: str) -> str:
    """Return `isolated` text with every run of white space as one space."""
    return isolated(" ".join(text.split()))


def breakable(text: str) -> str:
    """Return text in which a word of any length can go on in the next line, at some place."""
    return _LONG_WORD.sub("\\g<0>\u200b", text) if len(text) > _LONGEST_WORD else text


def _made_visible(text: str) -> str:
    lines = text.translate(_VISIBLE).split("\n")
    return "\n".join(in_isolate(line) if may_run_right_to_left(line) else line for line in lines)
