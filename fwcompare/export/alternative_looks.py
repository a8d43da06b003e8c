"""The colour and mark of each alternative, the same as in the window's charts."""

from typing import Literal, NamedTuple

from fwcompare.dataset.dataset import Dataset

Mark = Literal["circle", "square", "up", "diamond", "down"]

_MARKS: tuple[Mark, ...] = ("circle", "square", "up", "diamond", "down")
_SPARE_COLOURS = (
    "#2A74CF", "#BD5B00", "#A56987", "#69875A", "#C33CA5",
    "#E14B5A", "#1E9678", "#2D871E", "#E14B96", "#0087B4",
)  # fmt: skip
_GROUNDS = ("#F4F4F2", "#FFFFFF", "#E9E9E5", "#18191B", "#1F2023", "#2A2B2F", "#000000")
_LEAST_CONTRAST = 3.0
_LEAST_TEXT_CONTRAST = 4.5


class AlternativeLook(NamedTuple):
    """`colour` is `#RRGGBB`, `on_colour` that of text on it."""

    id: str
    name: str
    colour: str
    on_colour: str
    mark: Mark


def looks_of(dataset: Dataset) -> dict[str, AlternativeLook]:
    """Return a look for each alternative: the dataset's colour where it can be seen everywhere.

    One below 3:1 on any ground of the window, or one that another alternative has already, is
    replaced by a spare one.
    """
    looks: dict[str, AlternativeLook] = {}
    wanted = {a.colour.upper() for a in dataset.alternatives.values() if a.colour}
    spare = [c for c in _SPARE_COLOURS if c not in wanted] or list(_SPARE_COLOURS)
    taken: set[str] = set()
    for index, alternative in enumerate(dataset.alternatives.values()):
        colour = alternative.colour.upper()
        if not colour or colour in taken or not _is_visible_everywhere(colour):
            colour = spare.pop(0) if spare else _SPARE_COLOURS[index % len(_SPARE_COLOURS)]
        taken.add(colour)
        on_colour = "#FFFFFF" if _contrast("#FFFFFF", colour) >= _LEAST_TEXT_CONTRAST else "#000000"
        mark = _MARKS[index % len(_MARKS)]
        looks[alternative.id] = AlternativeLook(
            alternative.id, alternative.name, colour, on_colour, mark
        )
    return looks


def _is_visible_everywhere(colour: str) -> bool:
    return all(_contrast(colour, ground) >= _LEAST_CONTRAST for ground in _GROUNDS)


def _contrast(one: str, other: str) -> float:
    """Return the contrast ratio, 1..21 (WCAG 2.2, relative luminance)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
