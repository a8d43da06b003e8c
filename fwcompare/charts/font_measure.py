"""How wide text is in the font that ships, for drawings that no window makes."""

import json
from functools import cache
from unicodedata import category, combining, east_asian_width

from fwcompare.bundled import RESOURCES
from fwcompare.charts.measure import Measure
from fwcompare.charts.shapes import TextSize, TextWeight

_UNITS = 1000
_WIDE, _UNKNOWN = 1000, 700


class FontMeasure(Measure):
    """Adds up the letters' own widths; pairs that the font moves together count as apart.

    The reader's own font has to draw a letter that ours has not: it counts as wide as its script
    is set, a full square for Chinese, Japanese and Korean.
    """

    def width(self, words: str, size: TextSize = "body", weight: TextWeight = "regular") -> float:
        widths = _widths()[weight]
        units = sum(widths[c] if c in widths else _other(c) for c in words)
        return units / _UNITS * self.height(size)


@cache
def _widths() -> dict[TextWeight, dict[str, int]]:
    """Return the widths of letters in thousandths; `devtools/text_widths.py` measures them."""
    kept = json.loads((RESOURCES / "fonts" / "widths.json").read_text("utf-8"))
    return {
        weight: {letter: int(width) for width, letters in by_width.items() for letter in letters}
        for weight, by_width in kept.items()
    }


@cache
def _other(letter: str) -> int:
    if combining(letter) or category(letter) in {"Cc", "Cf", "Mn", "Me"}:
        return 0
    return _WIDE if east_asian_width(letter) in "WF" else _UNKNOWN
