"""How wide text is in the window's own fonts."""

from collections.abc import Callable

from PySide6.QtGui import QFont

from fwcompare.charts.measure import Measure
from fwcompare.charts.shapes import TextSize, TextWeight

WEIGHTS: dict[TextWeight, QFont.Weight] = {
    "regular": QFont.Weight.Normal,
    "semibold": QFont.Weight.DemiBold,
}


class TextMeasure(Measure):
    """Asks `width`, which knows a line, its size and its weight."""

    def __init__(self, width: Callable[[str, TextSize, QFont.Weight], float]) -> None:
        super().__init__()
        self._width = width

    def width(self, words: str, size: TextSize = "body", weight: TextWeight = "regular") -> float:
        return self._width(words, size, WEIGHTS[weight])
