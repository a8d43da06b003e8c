"""Text in charts: one line at a place, shortened where it would not fit."""

import re

from fwcompare.charts.measure import Measure
from fwcompare.charts.shapes import Anchor, Box, Text, TextSize, TextWeight, Thing

_WORDS = re.compile(r"\s*(?:[^\s/-]+[/-]?|[/-])")


def text_in(
    place: Box,
    words: str,
    measure: Measure,
    colour: str = "ink",
    anchor: Anchor = "start",
    size: TextSize = "body",
    weight: TextWeight = "regular",
    thing: Thing | None = None,
) -> Text:
    """Return one line of plain text, centred vertically in a box and shortened to its width."""
    left, top, width, height = place
    shown, wide, whole = measure.fitted(words, width, size, weight)
    if anchor != "start":
        left += width if anchor == "end" else width / 2
    return Text(
        left, top + height / 2, shown, wide, measure.height(size), colour, anchor, size, weight,
        thing, whole,
    )  # fmt: skip


def weight_of(is_bold: bool) -> TextWeight:
    return "semibold" if is_bold else "regular"


def in_lines(
    words: str,
    room: float,
    most: int,
    measure: Measure,
    size: TextSize = "body",
    weight: TextWeight = "regular",
) -> list[str]:
    """Return text in lines at most `room` wide where its words allow; the last holds the rest."""
    lines: list[str] = []
    for word in _WORDS.findall(words):
        longer = f"{lines[-1]}{word}" if lines else word.lstrip()
        fits = measure.width(longer.rstrip(), size, weight) <= room
        if lines and (fits or len(lines) == most):
            lines[-1] = longer
        else:
            lines.append(word.lstrip())
    return lines
