"""Why a typed number is not taken, in a sentence without its full stop, for every field alike."""

from fwcompare.dataset.dataset import MAX_POINTS
from fwcompare.dataset.scale import VALUE_MAX, JudgedScale, Scale, has_place
from fwcompare.dataset.typed_number import Refused, typed_number
from fwcompare.wording import numbers

_DECIMALS_OF_POINTS = 2


def points_in(text: str) -> float | str:
    """Return the points, 0..100, of a text, or why it is refused.

    More than two decimals are refused: what is shown could not show them.
    """
    found = typed_number(text)
    if isinstance(found, Refused):
        return refusal(text, found)
    if not 0 <= found <= MAX_POINTS:
        return f"Points go from 0 to {MAX_POINTS:g}; {text.strip()} is {_beyond(found)}"
    rounded = round(found, _DECIMALS_OF_POINTS)
    if rounded != found:
        return f"Points have at most two decimals; write {numbers.plain(rounded)}"
    return found


def share_in(text: str) -> float | str:
    """Return the share, 0..1, of a text in per cent, its sign or none, or why it is refused."""
    bare = text.strip().removesuffix("%")
    found = typed_number(bare)
    if isinstance(found, Refused):
        return refusal(bare, found)
    if not 0 <= found <= 100:
        return f"A share goes from 0 to 100 %; {bare.strip()} is {_beyond(found)}"
    return found / 100


def rating_in(text: str, scale: Scale) -> float | str:
    """Return the rating of a text, in the unit of the scale, or why it is refused."""
    found = typed_number(text)
    if isinstance(found, Refused):
        return refusal(text, found)
    return found if has_place(scale, found) else f"{text.strip()} is not on the scale"


def refusal(text: str, refused: Refused) -> str:
    """Return why a text is refused as a number, with what to type instead where that is known."""
    shown = _short(text.strip())
    if refused.reason == "nothing":
        return "There is no number yet"
    if refused.reason == "ambiguous":
        return f"“{shown}” can be read in two ways; {remedy(refused)}"
    return "; ".join(filter(None, (f"“{shown}” is no number", remedy(refused))))


def remedy(refused: Refused) -> str:
    """Return what to write instead, "" where nobody can know."""
    instead = map(numbers.localised, refused.instead)
    return f"write {' or '.join(instead)}" if refused.instead else ""


def places_on(scale: Scale) -> str:
    """Return which numbers a scale has a place for, as in "from 0 to 10" or "in min, above 0"."""
    if isinstance(scale, JudgedScale):
        return f"from 0 to {VALUE_MAX:g}"
    where = f"in {scale.unit or 'figures'}"
    return f"{where}, above 0" if scale.shape == "log" else where


def _beyond(number: float) -> str:
    return "too little" if number < 0 else "too much"


def _short(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:39]}…"
