"""Numbers as people read them: a real minus, narrow spaces, never more digits than known.

They are English, 7.40 and 1,224, until a window asks for a decimal comma: 7,40 and 1 224. What
leaves the program is written in `english()`. Words are made in one thread; what works beside it
finds figures and says none.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import takewhile
from math import floor, log10

MINUS = "\u2212"
NARROW_SPACE = "\u202f"
EN_DASH = "\u2013"

ENGLISH, COMMA = "", "comma"
"""The ways to write numbers, as settings keep them."""

_WITH_COMMA = str.maketrans({".": ",", ",": NARROW_SPACE})


class _Way:
    """How the numbers of this process are written now."""

    has_comma = False


def write_in(way: str) -> None:
    """Write numbers from now on in one of the ways; any other text stands for ENGLISH."""
    _Way.has_comma = way == COMMA


def way_in_use() -> str:
    """Return how numbers are written now."""
    return COMMA if _Way.has_comma else ENGLISH


@contextmanager
def english() -> Iterator[None]:
    """Write numbers as in English meanwhile, for what leaves the program; decorates, too."""
    before, _Way.has_comma = _Way.has_comma, False
    try:
        yield
    finally:
        _Way.has_comma = before


def localised(text: str) -> str:
    """Return one English number, or several, in the way in use.

    One that could be read as thousands in English, such as 1,224, gets another decimal: 1,2240.
    """
    if not _Way.has_comma:
        return text
    mantissa, e, exponent = text.partition("e")
    whole, point, decimals = mantissa.partition(".")
    digits = whole.lstrip(f"+-{MINUS}<>")
    if point and len(decimals) == 3 and len(digits) <= 3 and digits[:1] != "0":
        decimals += "0"
    return f"{whole}{point}{decimals}{e}{exponent}".translate(_WITH_COMMA)


def fixed(value: float, decimals: int) -> str:
    """Return a number with so many decimals."""
    return localised(f"{value:.{decimals}f}".replace("-", MINUS))


def score(value: float) -> str:
    """Return a score or margin with two decimals."""
    return fixed(value, 2)


def hardly(decimals: int = 2) -> str:
    """Return what an amount is that is one, but shows as 0.00."""
    return f"less than {least(decimals)}"


def least(decimals: int = 2) -> str:
    """Return the least amount above 0 that is shown with so many decimals."""
    return fixed(10**-decimals, decimals)


def lead(difference_shown: float) -> str:
    """Return by how much somebody leads who does: the difference of the shown scores."""
    return score(difference_shown) if difference_shown else hardly()


def rating(value: float) -> str:
    """Return a value, 0..10, with one decimal."""
    return fixed(value, 1)


def stressed(values: Sequence[float | None]) -> tuple[bool, ...]:
    """Return which values, 0..10, are the best as shown; none where all known ones look alike."""
    shown = [None if value is None else round(value, 1) for value in values]
    known = [value for value in shown if value is not None]
    if not known or min(known) == max(known):
        return (False,) * len(shown)
    return tuple(value == max(known) for value in shown)


def difference(value: float) -> str:
    """Return a difference with two decimals and always a sign, but none on a plain zero."""
    text = f"{value:+.2f}"
    return localised("0.00" if text in ("+0.00", "-0.00") else text.replace("-", MINUS))


def percent(percentage: float, decimals: int = 0) -> str:
    """Return a percentage, 0..100, with its sign set off by a narrow space."""
    return f"{localised(f'{percentage:.{decimals}f}')}{NARROW_SPACE}%"


def dimension_share(share: float) -> str:
    """Return a dimension's share of the whole, 0..1, in whole per cent."""
    return percent(100 * share)


def share_difference(before: float, after: float) -> str:
    """Return how much more a dimension's share is, as both are shown, in percentage points."""
    change = round(100 * after) - round(100 * before)
    return f"{change:+d}".replace("-", MINUS) if change else "0"


def criterion_share(share: float) -> str:
    """Return a criterion's share of the whole, 0..1, in per cent with one decimal."""
    return percent(100 * share, 1)


def chance(probability: float) -> str:
    """Return a probability, 0..1, in per cent with one decimal, rounded down.

    Rounded down, what is shown never reaches a bound that the probability itself does not. It
    never claims certainty.
    """
    if probability > 0.999:
        return f">{percent(99.9, 1)}"
    if probability < 0.001:
        return f"<{percent(0.1, 1)}"
    return percent(floor(probability * 1000 + 1e-9) / 10, 1)


def part(share: float, *, is_exact: bool) -> str:
    """Return a part of all there is, 0..1, in per cent; whole only where it is all or nothing."""
    is_whole = is_exact and share in (0.0, 1.0)
    shown = percent(100 * share, 0 if is_whole else 1)
    if not is_whole and shown in (percent(100, 1), percent(0, 1)):
        return f">{percent(99.9, 1)}" if share > 0.5 else f"<{percent(0.1, 1)}"
    return shown


def points(value: float) -> str:
    """Return points as typed: whole where they are whole, else up to two decimals."""
    return localised(f"{value:.2f}".rstrip("0").rstrip("."))


def tenths(value: float) -> str:
    """Return a number with one decimal, or whole where that would be 0."""
    return localised(f"{value:.1f}".removesuffix(".0"))


def count(number: int) -> str:
    """Return a whole number, thousands set apart."""
    return localised(f"{number:,}")


def figure(value: float) -> str:
    """Return a raw figure with three digits that count, thousands set apart."""
    if value == 0:
        return "0"
    decimals = 0 if abs(value) >= 100 else max(0, 2 - floor(log10(abs(value))))
    text = f"{value:,.{decimals}f}"
    text = text.rstrip("0").rstrip(".") if decimals else text
    return localised(text.replace("-", MINUS))


def plain(value: float) -> str:
    """Return a number as it would be typed: all its digits, nothing else."""
    return localised(f"{value:.12g}")


def exact(value: float) -> str:
    """Return a number with all its digits, thousands set apart."""
    return localised(f"{value:,.12g}".replace("-", MINUS))


def with_unit(value: float, unit: str) -> str:
    """Return a raw figure and its unit."""
    return f"{figure(value)}{NARROW_SPACE}{unit}" if unit else figure(value)


def interval(low: float, high: float) -> str:
    """Return a range of raw figures, or one figure where its ends agree."""
    return figure(low) if low == high else f"{figure(low)}{EN_DASH}{figure(high)}"


def without_unit(words: str) -> str:
    """Return a figure without the unit that may follow it after a narrow space."""
    first, *others = words.split(NARROW_SPACE)
    thousands = takewhile(_is_thousand, others) if _Way.has_comma else ()
    return NARROW_SPACE.join((first, *thousands))


def _is_thousand(part: str) -> bool:
    return part[:3].isdigit() and part[3:4] in ("", ",")
