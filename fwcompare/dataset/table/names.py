"""What is said in the name of a row besides its name: a unit, ends of a scale, a must."""

import re
from collections.abc import Sequence
from typing import NamedTuple

_ASIDE = re.compile(r"(?P<name>.*\S)\s*[(\[](?P<aside>[^()\[\]]{1,40})[)\]]\s*", re.DOTALL)
_ENDS = re.compile(
    r"(?:.*\b)?(\d{1,3})\s*(?:-|–|—|to|\.\.|…|/)\s*(\d{1,3})(?:\b.*)?", re.IGNORECASE
)
_MUST = re.compile(r"must([- ]haves?)?|required|mandatory|m", re.IGNORECASE)
_MUST_BEFORE = re.compile(
    r"(?:\[?M\]?|must([- ]have)?|required)\s*:\s*(?P<name>\S.*)", re.DOTALL | re.IGNORECASE
)
_MUST_CELL = {"m", "must", "must have", "must-have", "required", "mandatory", "essential", "x"}
_MUST_CELL |= {"yes", "y", "true", "✓", "✔", "✅", "☑", "1", "*"}
_UNIT = re.compile(r"(?:[^\W\d_]|[$€£¥%°/²³ .·^-]){1,20}")
_UP = "↑▲⬆"
_ARROW = re.compile(r"^\s*[↑↓▲▼⬆⬇]\ufe0f?\s*|\s*[↑↓▲▼⬆⬇]\ufe0f?\s*$")
_MOST_UNIT_WORDS = 3


class Named(NamedTuple):
    """`aside` is what brackets at the end of the name say and may be a unit; "" if nothing.

    `is_more_better` is what an arrow beside the name says, None without one.
    """

    name: str
    aside: str = ""
    ends: tuple[float, float] | None = None
    is_must: bool = False
    is_more_better: bool | None = None


def named(text: str) -> Named:
    """Return a row's name and what it says besides, the name in one line."""
    line = " ".join(text.split()).strip(" *")
    arrow = _ARROW.search(line)
    if arrow is not None and line != arrow[0]:
        bare = named(_ARROW.sub("", line))
        return bare._replace(is_more_better=arrow[0].strip() in _UP)
    must = _MUST_BEFORE.fullmatch(line)
    if must is not None:
        return named(must["name"])._replace(is_must=True)
    match = _ASIDE.fullmatch(line)
    if match is None:
        return Named(line)
    aside = match["aside"].strip()
    if _MUST.fullmatch(aside):
        return Named(match["name"], is_must=True)
    ends = scale_ends(aside)
    if ends is not None:
        return Named(match["name"], ends=ends)
    is_unit = _UNIT.fullmatch(aside) and len(aside.split()) <= _MOST_UNIT_WORDS
    return Named(line, aside if is_unit else "")


def without_aside(name: str) -> str:
    """Return a name without what its brackets say."""
    match = _ASIDE.fullmatch(name)
    return match["name"] if match else name


def scale_ends(text: str) -> tuple[float, float] | None:
    """Return the lowest and highest mark that a text such as "0 to 10" or "1-5" names."""
    match = _ENDS.fullmatch(text.strip())
    if match is None:
        return None
    low, high = float(match[1]), float(match[2])
    return (low, high) if low in (0.0, 1.0) and low < high <= 100 else None


def demands(text: str) -> bool:
    """Tell whether a cell of a column of must-haves demands its row."""
    return text.replace("\ufe0f", "").strip().casefold() in _MUST_CELL


def without_common_end(names: Sequence[str]) -> list[str]:
    """Return names without the words in brackets, or the last word, that all of them end in."""
    asides = {match["aside"] for name in names if (match := _ASIDE.fullmatch(name))}
    if len(asides) == 1 and all(map(_ASIDE.fullmatch, names)):
        return [without_aside(name) for name in names]
    ends = {name.rpartition(" ")[2].casefold() for name in names}
    if ends <= {"score", "rating", "points"} and len(ends) == 1 and len(names) > 1:
        return [name.rpartition(" ")[0] or name for name in names]
    return list(names)


def is_must_heading(name: str) -> bool:
    """Tell whether a heading says that all below it is demanded."""
    return bool(
        re.fullmatch(
            r"must([- ]haves?)?|required|mandatory|requirements?: must", name, re.IGNORECASE
        )
    )
