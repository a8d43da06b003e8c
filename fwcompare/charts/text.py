"""Text in charts: one line at a place, shortened where it would not fit."""

import re
from collections.abc import Sequence
from typing import TypeAlias

from fwcompare.charts.measure import Measure
from fwcompare.charts.shapes import Anchor, Box, Text, TextSize, TextWeight, Thing

Run: TypeAlias = tuple[str, TextWeight]
"""Words of one weight."""

_NO_BREAK = "\u00a0\u202f"
_WORDS = rf"[^\S{_NO_BREAK}]*(?:(?:[^\s/-]|[{_NO_BREAK}])+[/-]?|[/-])"


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


def runs_in_lines(
    runs: Sequence[Run], room: float, most: int, measure: Measure, size: TextSize = "body"
) -> list[list[Run]]:
    """Return text of several weights in lines, as `in_lines` does for one weight."""
    lines: list[list[Run]] = []
    for words, weight in runs:
        for word in re.findall(_WORDS, words):
            line = [*lines[-1], (word, weight)] if lines else []
            if lines and (len(lines) == most or runs_width(line, measure, size) <= room):
                lines[-1] = line
            else:
                lines.append([(word.lstrip(), weight)])
    return [_joined(line) for line in lines]


def runs_width(runs: Sequence[Run], measure: Measure, size: TextSize = "body") -> float:
    """Return how wide a line is, without the blanks at its end."""
    return sum(measure.width(words, size, weight) for words, weight in _joined(runs))


def _joined(runs: Sequence[Run]) -> list[Run]:
    """Return neighbours of one weight as one run: blanks between words are measured with them."""
    joined: list[Run] = []
    for words, weight in runs:
        if joined and joined[-1][1] == weight:
            joined[-1] = (f"{joined[-1][0]}{words}", weight)
        else:
            joined.append((words, weight))
    return joined


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
    for word in re.findall(_WORDS, words):
        longer = f"{lines[-1]}{word}" if lines else word.lstrip()
        fits = measure.width(longer.rstrip(), size, weight) <= room
        if lines and (fits or len(lines) == most):
            lines[-1] = longer
        else:
            lines.append(word.lstrip())
    return lines
