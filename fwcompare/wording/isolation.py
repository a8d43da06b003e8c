"""Strangers' words beside ours: they reorder and hide nothing, and say what was typed."""

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
_FIRST_STRONG_ISOLATE = "\u2068"
_POP_ISOLATE = "\u2069"
_REPLACEMENT = "\ufffd"
_FIRST_RIGHT_TO_LEFT = "\u0590"


def _visible_symbols() -> dict[int, str]:
    symbols = {code: chr(0x2400 + code) for code in range(0x20)}  # Unicode's control pictures
    symbols |= {code: f"\\x{code:02x}" for code in range(0x80, 0xA0)}
    symbols |= {code: f"‹{name}›" for code, name in _REORDERING.items()}
    symbols |= dict.fromkeys(range(0xD800, 0xE000), _REPLACEMENT)
    symbols |= {0x7F: "\u2421", 0x2028: "\n", 0x2029: "\n", 0xFEFF: ""}
    del symbols[ord("\n")], symbols[ord("\t")]
    return symbols


_VISIBLE = _visible_symbols()


def isolated(text: str) -> str:
    """Return `text` so that it cannot reorder or hide anything beside it.

    Control characters become symbols and reordering ones their names in ‹›; a line that may run
    from right to left is wrapped in an isolate. Line ends and tabs stay.
    """
    if text.isascii() and text.isprintable():
        return text
    lines = text.translate(_VISIBLE).split("\n")
    return "\n".join(_in_isolate(line) if _may_reorder(line) else line for line in lines)


def on_one_line(text: str) -> str:
    """Return `isolated` text with every run of white space as one space."""
    return isolated(" ".join(text.split()))


def _may_reorder(line: str) -> bool:
    """Return whether a strong right-to-left character can be in it: all lie at U+0590 or above."""
    if not line or max(line) < _FIRST_RIGHT_TO_LEFT:
        return False
    from unicodedata import bidirectional

    return any(bidirectional(character) in {"R", "AL", "AN"} for character in line)


def _in_isolate(line: str) -> str:
    return f"{_FIRST_STRONG_ISOLATE}{line}{_POP_ISOLATE}"
