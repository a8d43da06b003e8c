"""What a slider's groove shows: who would lead along it, and where that changes."""

from typing import NamedTuple

from PySide6.QtGui import QColor

from fwcompare.wording import weight_words


class GrooveStretch(NamedTuple):
    """From `start` points on the groove has this colour; bold where another than now leads."""

    start: float
    colour: QColor
    is_bold: bool


class Tick(NamedTuple):
    """A tipping point at `at` points; `jump` is the first whole point beyond it, seen from here."""

    at: float
    jump: int
    words: str


class Groove(NamedTuple):
    """`is_quiet` where nothing is said yet: then the handle is hollow.

    `note` stands below, `about` in the tool tip. `possible` are the least and the most points that
    are possible still, shown as a bracket below, in the place of words at ticks.
    """

    stretches: tuple[GrooveStretch, ...] = ()
    ticks: tuple[Tick, ...] = ()
    beyond: str = ""
    note: str = ""
    is_quiet: bool = False
    about: str = ""
    possible: tuple[float, float] | None = None

    def told(self) -> str:
        """Return what it shows in words, a line each."""
        words = [tick.words for tick in self.ticks] or [self.beyond.strip("› ")]
        still = weight_words.possible(*self.possible) if self.possible else ""
        return "\n".join(filter(None, (*words, still, self.about)))
