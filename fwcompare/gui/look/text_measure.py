"""How wide text is in the window's own fonts."""

from collections.abc import Mapping

from PySide6.QtGui import QFont, QFontMetricsF

from fwcompare.charts.measure import Measure
from fwcompare.charts.shapes import TextSize, TextWeight

Fonts = Mapping[tuple[TextSize, QFont.Weight], QFont]

WEIGHTS: dict[TextWeight, QFont.Weight] = {
    "regular": QFont.Weight.Normal,
    "semibold": QFont.Weight.DemiBold,
}


class TextMeasure(Measure):
    """Asks the fonts, and each line once; `resize` is to be called when they are others.

    It does not know the look, which knows it: a circle with a QObject in it would be taken apart
    by whatever thread happens to collect garbage.
    """

    def __init__(self, fonts: Fonts) -> None:
        super().__init__()
        self._fonts = fonts
        self._metrics: dict[tuple[TextSize, QFont.Weight], QFontMetricsF] = {}
        self._widths: dict[tuple[str, TextSize, QFont.Weight], float] = {}

    def resize(self, scale: float) -> None:
        super().resize(scale)
        self._metrics.clear()
        self._widths.clear()

    def width(self, words: str, size: TextSize = "body", weight: TextWeight = "regular") -> float:
        width = self._widths.get((words, size, WEIGHTS[weight]))
        return self.width_in(words, size, WEIGHTS[weight]) if width is None else width

    def width_in(self, words: str, size: TextSize, weight: QFont.Weight) -> float:
        """Return how wide a line of text is; charts ask for the same ones at every tick."""
        key = (words, size, weight)
        width = self._widths.get(key)
        if width is None:
            if len(self._widths) >= self.MOST_LINES:
                self._widths.clear()
            width = self._widths[key] = self.metrics(size, weight).horizontalAdvance(words)
        return width

    def metrics(self, size: TextSize, weight: QFont.Weight) -> QFontMetricsF:
        key = (size, weight)
        if key not in self._metrics:
            self._metrics[key] = QFontMetricsF(self._fonts[key])
        return self._metrics[key]
