"""Figures as people write them in cells: with a unit, a currency, a range, "about" or "up to"."""

import re
from functools import lru_cache
from typing import NamedTuple

_SIGN = r"(?:[-+\u2212])?"
_DIGITS = r"(?:\d+(?:[.,'\u2019]\d+)*(?:[ \u00a0\u2009\u202f]\d{3}(?:[.,]\d+)?)*|[.,]\d+)"
_NUMBER = rf"{_SIGN}{_DIGITS}(?:[eE][-+]?\d+)?"
_CURRENCY = r"(?:US\$|C\$|A\$|[$€£¥₹₽₩]|(?:USD|EUR|GBP|CHF|JPY|INR)(?=[\s\d]))"
_ABOUT = r"(?:~|≈|∼|±|about|approx\.?|approximately|around|circa|ca\.?|c\.)"
_BOUND = (
    r"(?:<=|>=|[<>≤≥]|up to|from|at least|at most|max\.?|min\.?|over|under|less than|more than)"
)
_AMOUNT = re.compile(
    rf"(?P<how>{_ABOUT}|{_BOUND})?\s*(?P<currency>{_CURRENCY})?\s*(?P<number>{_NUMBER})"
    rf"(?P<scaled>[kKM](?![A-Za-z]))?"
    rf"(?:\s*(?:-|–|—|\bto\b|\.\.\.?|…)\s*(?:{_CURRENCY})?\s*(?P<high>{_NUMBER})"
    rf"(?P<high_scaled>[kKM](?![A-Za-z]))?)?"
    r"(?P<plus>\+(?!\d))?\s*(?P<unit>[^\d(),;:!?\n]{0,30}?)\s*(?P<remark>\(.*\)|[,;(].*)?",
    re.IGNORECASE | re.DOTALL,
)
_PART = re.compile(rf"(?P<number>{_NUMBER})\s*(?:/|of|out of)\s*(?P<of>\d+)(?:\s*points?)?")
_MARKS = re.compile("['\u2019 \u00a0\u2009\u202f]")
_FOOTNOTE = re.compile(r"(?:\[\w{1,3}\]|(?<!m)[\u00b9\u00b2\u00b3\u2070-\u2079]+|\*+|†|‡)$")
_SCALES = {"": 1.0, "k": 1e3, "m": 1e6}
_MOST_UNIT_WORDS = 4
_LONGEST = 120
_MOST_CACHED = 30_000
"""A cell is looked at several times, once for each question about its row, column and table."""


class Amount(NamedTuple):
    """A figure between `low` and `high`; `remark` is the cell where that says more than it.

    `of` is the most there could be, as in "4 of 5"; `is_bound` tells of "up to 10" and its like.
    """

    value: float
    low: float
    high: float
    unit: str
    remark: str = ""
    of: float | None = None
    is_bound: bool = False


@lru_cache(maxsize=_MOST_CACHED)
def amount(text: str, *, has_decimal_comma: bool = False) -> Amount | None:
    """Return the figure of a cell, None where it holds none, or more than one."""
    bare = _FOOTNOTE.sub("", text.strip()).strip()
    if not bare or len(bare) > _LONGEST:
        return None
    part = _PART.fullmatch(bare)
    if part is not None:
        value = number(part["number"], has_decimal_comma=has_decimal_comma)
        most = float(part["of"])
        if value is not None and 0 <= value <= most > 0:
            return Amount(value, value, value, f"of {part['of']}", of=most)
        return None
    match = _AMOUNT.fullmatch(bare)
    return None if match is None else _of_match(match, text.strip(), has_decimal_comma)


def _of_match(match: re.Match[str], text: str, has_decimal_comma: bool) -> Amount | None:
    first = _scaled(match["number"], match["scaled"], has_decimal_comma)
    last = first
    if match["high"]:
        last = _scaled(match["high"], match["high_scaled"], has_decimal_comma)
        if first is not None and match["high_scaled"] and not match["scaled"]:
            first *= _SCALES[match["high_scaled"].lower()]  # "10-20k"
    unit = _unit(match)
    if first is None or last is None or first > last or unit is None:
        return None
    how = (match["how"] or "").lower()
    is_bound = bool(match["plus"]) or bool(re.fullmatch(_BOUND, how))
    says_more = bool(how or match["plus"] or match["high"] or match["remark"])
    remark = text if says_more or _FOOTNOTE.search(text) else ""
    return Amount((first + last) / 2, first, last, unit, remark, None, is_bound)


def _unit(match: re.Match[str]) -> str | None:
    """Return currency and unit together, as "$/user/mo"; None for what reads as a sentence."""
    currency = (match["currency"] or "").strip()
    unit = re.sub(r"\s*/\s*", "/", match["unit"].strip(" ."))
    if len(unit.split()) > _MOST_UNIT_WORDS or unit[:1] in "-–=*":
        return None if unit else currency
    if re.match("^(per|a|an|each) ", unit) and currency:
        return f"{currency} {unit}"
    return (
        f"{currency}{unit}"
        if unit.startswith("/") or not currency
        else f"{currency} {unit}".strip()
    )


def _scaled(text: str, scale: str | None, has_decimal_comma: bool) -> float | None:
    value = number(text, has_decimal_comma=has_decimal_comma)
    return None if value is None else value * _SCALES[(scale or "").lower()]


@lru_cache(maxsize=_MOST_CACHED)
def number(text: str, *, has_decimal_comma: bool = False) -> float | None:
    """Return a plain number; the other of comma and point parts thousands, in groups of three."""
    bare = _MARKS.sub("", text.replace("\u2212", "-"))
    group, point = (".", ",") if has_decimal_comma else (",", ".")
    whole, dot, decimals = bare.partition(point)
    parts = whole.lstrip("+-").split(group)
    if len(parts) > 1 and not (1 <= len(parts[0]) <= 3 and all(len(p) == 3 for p in parts[1:])):
        return None
    try:
        found = float(whole.replace(group, "") + dot.replace(",", ".") + decimals)
    except ValueError:
        return None
    return found if found == 0 or 1e-100 <= abs(found) <= 1e100 else None


Evidence = tuple[int, int]
"""How many numbers can only have a decimal comma, and how many only a decimal point."""

_ANY_NUMBER = re.compile(_NUMBER)


def comma_evidence(texts: list[str]) -> Evidence:
    """Count what decides whether a comma parts decimals or thousands; dates and versions do not."""
    commas = points = 0
    for text in texts:
        for found in _ANY_NUMBER.findall(text[:_LONGEST]):
            as_point, as_comma = number(found), number(found, has_decimal_comma=True)
            if (as_point is None) == (as_comma is None):
                continue
            commas, points = commas + (as_point is None), points + (as_comma is None)
    return commas, points


def is_ambiguous(text: str) -> bool:
    """Tell whether a cell holds a number that reads otherwise with a decimal comma."""
    for found in _ANY_NUMBER.findall(text[:_LONGEST]):
        as_point, as_comma = number(found), number(found, has_decimal_comma=True)
        if as_point is not None and as_comma is not None and as_point != as_comma:
            return True
    return False
