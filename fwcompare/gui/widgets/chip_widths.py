"""How wide each chip of a row is, and how large its words, so that they fit."""

from collections.abc import Sequence
from itertools import accumulate

from fwcompare.charts.shapes import TextSize
from fwcompare.gui.look.theme import MEDIUM, Theme

_SIZES: tuple[TextSize, ...] = ("body", "caption")


def fitted(words: Sequence[str], width: int, theme: Theme) -> tuple[list[int], TextSize]:
    """Share a width out alike; else by the words; else the same with smaller ones."""
    count = len(words)
    alike = [round(k * width / count) for k in range(count + 1)]
    for size in _SIZES:
        wanted = [theme.width(each, size, MEDIUM) + theme.px(4) for each in words]
        if max(wanted) <= width / count:
            return alike, size
        spare = (width - sum(wanted)) / count
        if spare >= 0:
            return [0, *(round(end) for end in accumulate(w + spare for w in wanted))], size
    return alike, _SIZES[-1]
