"""What the groove of a slider for points shows: who would lead where, and what is possible."""

from typing import NamedTuple

from PySide6.QtGui import QColor


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
    """`is_quiet` where nothing is said yet: then the handle is hollow. `note` stands below.

    `possible` are the least and the most points that are possible still, shown as a bracket below,
    in the place of words at ticks.
    """

    stretches: tuple[GrooveStretch, ...] = ()
    ticks: tuple[Tick, ...] = ()
    beyond: str = ""
    note: str = ""
    is_quiet: bool = False
    possible: tuple[float, float] | None = None
