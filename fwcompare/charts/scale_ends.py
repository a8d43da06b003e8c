"""What stands below a scale: the words of its two ends, and of its middle."""

from fwcompare.charts.measure import Measure
from fwcompare.charts.shapes import Anchor, Box, Text
from fwcompare.charts.text import text_in
from fwcompare.wording import numbers


def scale_ends(
    low_words: str, middle_words: str, high_words: str, axis: Box, measure: Measure
) -> list[Text]:
    """Return the words below both ends of a scale and below its middle, where there is room.

    Figures lose their unit where it would be cut, so that they can still be read.
    """
    line = Box(axis.left, axis.bottom + measure.px(1), axis.width, measure.px(15))
    low, middle, high = (
        measure.width(words, "caption") for words in (low_words, middle_words, high_words)
    )
    gap = measure.px(6)
    middle = min(middle, line.width / 3)
    if middle_words:
        room = max(0.0, (line.width - middle) / 2 - gap)
        if max(low, high) > room:
            low_words, high_words = map(numbers.without_unit, (low_words, high_words))
            low, high = (measure.width(words, "caption") for words in (low_words, high_words))
        low, high = min(low, room), min(high, room)
    else:
        low, high = _shared_out(line.width - 2 * gap, low, high)
    ends: tuple[tuple[Box, str, Anchor], ...] = (
        (Box(line.left, line.top, low, line.height), low_words, "start"),
        (Box(line.right - high, line.top, high, line.height), high_words, "end"),
    )
    shapes = [
        text_in(place, words, measure, "ink3", anchor, "caption") for place, words, anchor in ends
    ]
    if middle_words:
        place = Box(line.middle[0] - middle / 2, line.top, middle, line.height)
        shapes.append(text_in(place, middle_words, measure, "ink3", "middle", "caption"))
    return shapes


def _shared_out(room: float, low: float, high: float) -> tuple[float, float]:
    """Widths for the words at both ends: what each needs, or what the shorter one leaves."""
    if low + high <= room:
        return low, high
    half = room / 2
    if low <= half:
        return low, room - low
    return (room - high, high) if high <= half else (half, half)
