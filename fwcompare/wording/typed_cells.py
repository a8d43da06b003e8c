"""What is typed or pasted into a cell of the table as a rating, or why it is none."""

import re
from dataclasses import replace

from fwcompare.dataset.dataset import UNKNOWN, Criterion, Rating
from fwcompare.dataset.scale import VALUE_MAX, JudgedScale, MeasuredScale, Scale, has_place
from fwcompare.dataset.table.amounts import Amount, amount
from fwcompare.dataset.table.symbols import is_dash, is_unknown, symbol
from fwcompare.dataset.typed_number import typed_number
from fwcompare.wording import numbers
from fwcompare.wording.typed_numbers import places_on, refusal

_WITH_RANGE = re.compile(
    r"(?P<value>[^()]+?)\s*\((?P<low>[^()]+?)\s*(?:–|\bto\b|-)\s*(?P<high>[^()]+)\)"
)
_LONGEST = 2000
_CODES = {"us$": "usd", "€": "eur", "£": "gbp", "₹": "inr"}
"""Signs that stand for one currency alone."""


def text_of(rating: Rating) -> str:
    """Return a rating as it is copied and typed over: its figure, or the words in its place."""
    if rating.is_asked:
        return "ask"
    return rating.because if rating.value is None else numbers.plain(rating.value)


def is_said_by(text: str, rating: Rating) -> bool:
    """Tell whether a text is what a cell shows, or copies, of a rating."""
    with numbers.english():
        copied = text_of(rating)
    return text in (text_of(rating), with_range(rating), copied)


def with_range(rating: Rating) -> str:
    """Return a rating with its range, as in "5 (3–7)"; one that is sharp alone."""
    if rating.value is None or rating.low == rating.high:
        return text_of(rating)
    ends = f"{numbers.plain(rating.low)}{numbers.EN_DASH}{numbers.plain(rating.high)}"
    return f"{numbers.plain(rating.value)} ({ends})"


def rating_of(text: str, criterion: Criterion, old: Rating) -> Rating | str:
    """Return the rating that a text stands for, or why it is refused.

    An empty cell, or a word such as "n/a", is unknown; a figure keeps the old range, widened
    where it must be to hold it, with its reason and sources; other words leave the rating unknown
    and stand as its reason.
    """
    said = " ".join(text.split())
    if len(said) > _LONGEST:
        return f"This is longer than {_LONGEST} characters"
    if is_unknown(said) or (is_dash(said) and criterion.is_measured):
        return UNKNOWN
    found = _figure(said, criterion, old)
    if isinstance(found, Rating) and found.value is not None:
        return _on_scale(said, found, criterion.scale)
    return found


def with_value(old: Rating, value: float) -> Rating:
    """Return a rating with another value, its range widened to hold it."""
    low, high = (value, value) if old.value is None or old.low == old.high else (old.low, old.high)
    return replace(old, value=value, low=min(low, value), high=max(high, value), is_asked=False)


def _figure(said: str, criterion: Criterion, old: Rating) -> Rating | str:
    match = _WITH_RANGE.fullmatch(said)
    parts = [typed_number(part) for part in match.groups()] if match else []
    if match and all(isinstance(part, float) for part in parts):
        return _ranged(said, old, *[part for part in parts if isinstance(part, float)])
    number = typed_number(said)
    if isinstance(number, float):
        return with_value(old, number)
    if number.reason == "ambiguous":
        return refusal(said, number)
    judged = symbol(said) if isinstance(criterion.scale, JudgedScale) else None
    if judged is not None:
        found = with_value(old, judged.value)
        return replace(found, because=judged.rest) if judged.rest and not old.because else found
    measured = amount(said) or amount(said, has_decimal_comma="," in said)
    return (
        replace(UNKNOWN, because=said)
        if measured is None
        else _measured(said, measured, criterion, old)
    )


def _ranged(said: str, old: Rating, value: float, low: float, high: float) -> Rating | str:
    if not low <= value <= high:
        return f"In “{said}” the value lies outside its range; write value (low–high)"
    return replace(old, value=value, low=low, high=high, is_asked=False)


def _measured(said: str, found: Amount, criterion: Criterion, old: Rating) -> Rating | str:
    unit = criterion.scale.unit if isinstance(criterion.scale, MeasuredScale) else ""
    value = found.value
    if found.of is not None and not criterion.is_measured:
        value = VALUE_MAX * found.value / found.of
    elif found.unit and not criterion.is_measured:
        return replace(UNKNOWN, because=said)
    elif found.unit and found.of is None and unit and _bare(found.unit) != _bare(unit):
        return f"“{said}” is in {found.unit}, this row in {unit}; write the figure alone"
    if found.low == found.high:
        rating = with_value(old, value)
        says_more = found.remark and not old.because
        return replace(rating, because=found.remark) if says_more else rating
    inside = old.value if old.value is not None and found.low <= old.value <= found.high else value
    return replace(old, value=inside, low=found.low, high=found.high, is_asked=False)


def _bare(unit: str) -> str:
    """Return a unit as it is compared: without spaces, and currencies by their codes."""
    bare = unit.replace("\u03bc", "\u00b5").replace(" ", "").casefold()
    for sign, code in _CODES.items():
        bare = bare.replace(sign, code)
    return bare


def _on_scale(said: str, found: Rating, scale: Scale) -> Rating | str:
    if all(has_place(scale, end) for end in (found.low, found.high)):
        return found
    return f"“{said}” has no place on the scale; write a number {places_on(scale)}"
