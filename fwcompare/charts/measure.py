"""How wide text is where a chart is drawn, and how large; it remembers what it was asked."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeVarTuple

from fwcompare.charts.shapes import Shape, TextSize, TextWeight
from fwcompare.wording import numbers
from fwcompare.wording.isolation import closed, isolated

PIXELS: dict[TextSize, int] = {"caption": 11, "body": 13, "question": 15, "verdict": 22}
_LEAST_PIXELS = 8
_MOST_PARTS = 500
_ELLIPSIS = "…"
_SPACES = dict.fromkeys(map(ord, "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\u2028\u2029"), " ")


Arguments = TypeVarTuple("Arguments")


class Fitted(NamedTuple):
    """A line as it is shown and how wide it is; `whole` is it unshortened, "" if it is whole."""

    words: str
    width: float
    whole: str


class Measure(ABC):
    """Lengths in pixels; `scale` is how much larger than designed all is drawn."""

    MOST_LINES = 5000

    def __init__(self, scale: float = 1.0) -> None:
        self.scale = scale
        self._fitted: dict[tuple[str, float, TextSize, TextWeight], Fitted] = {}
        self._kept: dict[tuple[object, ...], Sequence[Shape]] = {}

    @abstractmethod
    def width(self, words: str, size: TextSize = "body", weight: TextWeight = "regular") -> float:
        """Return how wide a line of text is."""

    def px(self, pixels: float) -> int:
        """Return a length of the design at the scale in use."""
        return round(pixels * self.scale)

    def height(self, size: TextSize) -> int:
        """Return the pixels of a font's size."""
        return max(_LEAST_PIXELS, round(PIXELS[size] * self.scale))

    def resize(self, scale: float) -> None:
        """Forget all widths: the font or its size is another."""
        self.scale = scale
        self._fitted.clear()
        self._kept.clear()

    def kept(
        self,
        draw: Callable[[*Arguments, "Measure"], Sequence[Shape]],
        *arguments: *Arguments,
    ) -> Sequence[Shape]:
        """Return a part of a chart, drawn anew only for other arguments: at a tick most stay."""
        key = (draw, numbers.way_in_use(), *arguments)
        shapes = self._kept.get(key)
        if shapes is None:
            if len(self._kept) >= _MOST_PARTS:
                self._kept.clear()
            shapes = self._kept[key] = draw(*arguments, self)
        return shapes

    def fitted(self, words: str, room: float, size: TextSize, weight: TextWeight) -> Fitted:
        """Return words in one line, isolated from what is beside them, shortened to `room`."""
        key = (words, room, size, weight)
        line = self._fitted.get(key)
        if line is None:
            if len(self._fitted) >= self.MOST_LINES:
                self._fitted.clear()
            line = self._fitted[key] = self._fit(words, room, size, weight)
        return line

    def _fit(self, words: str, room: float, size: TextSize, weight: TextWeight) -> Fitted:
        whole = isolated(words.translate(_SPACES))
        width = self.width(whole, size, weight)
        if width <= room + 0.5:
            return Fitted(whole, width, "")
        shown = self._shortened(whole, room, size, weight)
        return Fitted(shown, self.width(shown, size, weight) if shown else 0.0, whole)

    def _shortened(self, whole: str, room: float, size: TextSize, weight: TextWeight) -> str:
        """Return the longest beginning that fits, with an ellipsis; "" where not even that does."""
        fits, too_long = -1, len(whole)
        while too_long - fits > 1:
            count = (fits + too_long) // 2
            if self.width(closed(f"{whole[:count].rstrip()}{_ELLIPSIS}"), size, weight) <= room:
                fits = count
            else:
                too_long = count
        return closed(f"{_beginning(whole, fits)}{_ELLIPSIS}") if fits >= 0 else ""


def _beginning(whole: str, count: int) -> str:
    """Return that many characters, or fewer: a letter is not parted from its accents."""
    from unicodedata import combining

    while 0 < count < len(whole) and combining(whole[count]):
        count -= 1
    return whole[:count].rstrip()
