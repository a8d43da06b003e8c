"""A number as a person types it, with a decimal comma or point; or what may have been meant."""

import re
from typing import Literal

from fwcompare.values import dataclass

Reason = Literal["nothing", "no number", "ambiguous"]

_NUMBER = "[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]+)?"

# Compiled when text is no plain number, which it hardly ever is.
_WITH_COMMA = "[+-]?([0-9]+,[0-9]*|,[0-9]+)([eE][+-]?[0-9]+)?"
# As 1,224: a decimal comma, or a mark between thousands.
_TWO_WAYS = "[+-]?[1-9][0-9]{0,2},[0-9]{3}([eE][+-]?[0-9]+)?"
_GROUPED = (
    "[+-]?[0-9]{1,3}(?:(,[0-9]{3}){2,}|(,[0-9]{3})+[.][0-9]+|([.][0-9]{3}){2,}(,[0-9]+)?"
    "|([.][0-9]{3})+,[0-9]+)"
)
# As the window shows them: thousands set apart by narrow spaces that do not break.
_SPACED = "[+-]?[0-9]{1,3}(\u202f[0-9]{3})+([.,][0-9]+)?"
_OTHER_BASE = "0x[0-9a-f]+|0o[0-7]+|0b[01]+"

_MARKS = str.maketrans("", "", "_'\u2019 \u00a0\u2009\u202f")
_LONGEST = 40


@dataclass(frozen=True)
class Refused:
    """Text that is no number, or might be two; `instead` holds what to type for what was meant."""

    reason: Reason
    instead: tuple[str, ...] = ()


def typed_number(text: str) -> float | Refused:
    """Return the number of a text such as 7, 1.5, 1,5 or -3e2, blanks around it left out.

    Thousands may be set apart by narrow spaces, as the window shows them; other marks are refused.
    Digits are 0 to 9, the minus a hyphen or U+2212. Never nan; infinite where a number is too
    large for a float, which no range holds.
    """
    bare = text.strip().replace("\N{MINUS SIGN}", "-")
    if not bare:
        return Refused("nothing")
    if is_number(bare):
        return float(bare)
    if is_ambiguous(bare):
        return Refused("ambiguous", meant_by(bare))
    if len(bare) <= _LONGEST and re.fullmatch(_WITH_COMMA, bare):
        return float(bare.replace(",", "."))
    if len(bare) <= _LONGEST and re.fullmatch(_SPACED, bare):
        return float(bare.translate(_MARKS).replace(",", "."))
    return Refused("no number", meant_by(bare))


def is_number(text: str) -> bool:
    """Tell whether a person would call the text a number: 7, 7.5, -3, .5 or 1e3."""
    return len(text) <= _LONGEST and re.fullmatch(_NUMBER, text) is not None


def is_ambiguous(text: str) -> bool:
    """Tell whether a comma may part decimals as well as thousands, as in 1,224."""
    return len(text) <= _LONGEST and re.fullmatch(_TWO_WAYS, text) is not None


def meant_by(text: str) -> tuple[str, ...]:
    """Return the plain numbers that a text may stand for: none, one, or two for 1,224."""
    if len(text) > _LONGEST:
        return ()
    bare = text.strip().lower().replace("\N{MINUS SIGN}", "-")
    if is_number(bare):
        return (bare,)
    if is_ambiguous(bare):
        return bare.replace(",", ""), bare.replace(",", ".")
    if re.fullmatch(_GROUPED, bare):
        return (_without_groups(bare),)
    unmarked = bare.translate(_MARKS)
    for candidate in (unmarked, unmarked.replace(",", ".", 1)):
        if is_number(candidate):
            return (candidate,)
    return (str(int(bare, 0)),) if re.fullmatch(_OTHER_BASE, bare) else ()


def _without_groups(text: str) -> str:
    point, comma = text.rfind("."), text.rfind(",")
    group = "," if text.count(",") > 1 or point > comma >= 0 else "."
    return text.replace(group, "").replace(",", ".")
