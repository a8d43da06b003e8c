"""The colour and mark that stand for an alternative in every chart, look and export."""

from collections.abc import Mapping
from functools import cache
from typing import Literal

from fwcompare.charts.palettes import EVERY_LOOK
from fwcompare.dataset import Dataset
from fwcompare.values import dataclass

Mark = Literal["circle", "square", "up", "diamond", "down"]

_MARKS: tuple[Mark, ...] = ("circle", "square", "up", "diamond", "down")
# Each as far as can be from those before it, also for eyes that miss one kind of cone.
_SPARE_COLOURS = (
    "#2A74CF", "#BD5B00", "#A56987", "#69875A", "#C33CA5",
    "#E14B5A", "#1E9678", "#2D871E", "#E14B96", "#0087B4",
)  # fmt: skip
_LEAST_CONTRAST = 3.0
_LEAST_TEXT_CONTRAST = 4.5


@dataclass(frozen=True)
class AlternativeStyle:
    """`colour` is `#RRGGBB`, `on_colour` that of text on it."""

    id: str
    name: str
    colour: str
    on_colour: str
    mark: Mark


AlternativeStyles = Mapping[str, AlternativeStyle]


def styles_of(dataset: Dataset) -> dict[str, AlternativeStyle]:
    """Return a style for each alternative: the dataset's colour where it can be seen everywhere.

    A colour below 3:1 on any ground, or one that another alternative has already, is replaced
    by a spare one.
    """
    styles: dict[str, AlternativeStyle] = {}
    wanted = {a.colour.upper() for a in dataset.alternatives.values() if a.colour}
    spare = [c for c in _SPARE_COLOURS if c not in wanted] or list(_SPARE_COLOURS)
    taken: set[str] = set()
    for index, alternative in enumerate(dataset.alternatives.values()):
        colour = alternative.colour.upper()
        if not colour or colour in taken or not is_visible_everywhere(colour):
            colour = spare.pop(0) if spare else _SPARE_COLOURS[index % len(_SPARE_COLOURS)]
        taken.add(colour)
        styles[alternative.id] = AlternativeStyle(
            alternative.id, alternative.name, colour, _text_on(colour), _MARKS[index % len(_MARKS)]
        )
    return styles


def is_visible_everywhere(colour: str) -> bool:
    """Whether `#RRGGBB` has 3:1 on the panels and paper of every look."""
    grounds = {g for look in EVERY_LOOK.values() for g in (look.win, look.paper, look.selected)}
    return all(contrast(colour, ground) >= _LEAST_CONTRAST for ground in grounds)


def _text_on(colour: str) -> str:
    # Both ratios multiply to 21, so that where white falls short black does not.
    return "#FFFFFF" if contrast("#FFFFFF", colour) >= _LEAST_TEXT_CONTRAST else "#000000"


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio, 1..21, of two `#RRGGBB` (WCAG 2.2, relative luminance)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@cache
def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
