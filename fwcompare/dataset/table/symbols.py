"""Words and symbols that stand for a judgement, and the value from 0 to 10 each is read as."""

import re
from functools import lru_cache
from typing import Literal, NamedTuple

Family = Literal["yes", "level", "grade", "stars"]

_YES = "yes y true ja oui full fully supported ✓ ✔ ✅ ☑ 👍 🟢 ● ⬤ + ++ :white_check_mark: "
_YES += ":heavy_check_mark: :+1: :green_circle: 💚 ✔✔ ja! yes! x"
_PARTLY = (
    "partly partial partially limited some somewhat sometimes maybe ~ ± (✓) (✔) (x) 🔄 ⚠ 🟡 🟠"
)
_PARTLY += " ◐ ◑ ◒ ◓ 🌓 +/- o :warning: :yellow_circle: :large_orange_diamond: 🔶"
_NO = "no n false nein non none ✗ ✘ ❌ × ✖ ✕ ⛔ 🚫 🔴 👎 ☐ ○ ◯ -- ❎ no!"
_NO += " :x: :no_entry: :-1: :red_circle:"
_LEVELS = {
    "very high": 10.0, "excellent": 10.0, "outstanding": 10.0, "best": 10.0,
    "high": 8.0, "good": 8.0, "strong": 8.0, "very good": 9.0, "great": 9.0, "easy": 8.0,
    "medium": 5.0, "moderate": 5.0, "fair": 5.0, "ok": 5.0, "okay": 5.0, "average": 5.0,
    "mid": 5.0, "med": 5.0, "acceptable": 5.0, "neutral": 5.0, "medium-high": 6.5,
    "medium-low": 3.5, "low-medium": 3.5, "medium to high": 6.5, "low to medium": 3.5,
    "low": 2.0, "poor": 2.0, "weak": 2.0, "bad": 2.0, "hard": 2.0, "difficult": 2.0,
    "very low": 0.0, "very poor": 0.0, "very bad": 0.0, "terrible": 0.0, "worst": 0.0,
}  # fmt: skip
_NEUTRAL_LEVELS = {
    "very high", "high", "medium", "mid", "med", "moderate", "average", "low", "very low",
    "medium-high", "medium-low", "low-medium", "medium to high", "low to medium",
}  # fmt: skip
"""Levels of an amount, which is good or bad by what it is an amount of."""
_GRADES = {"a": 10.0, "b": 7.5, "c": 5.0, "d": 2.5, "e": 1.0, "f": 0.0}
_UNKNOWN = {
    "?", "??", "???", "❓", "❔", "⁇", "n/a", "na", "n.a.", "tbd", "tba", "unknown", "not known",
    "unclear", ":question:", "…", "...",
}  # fmt: skip
_DASHES = {"-", "–", "—", "−", "‒"}
_GRADE = re.compile(r"([a-f])([+-]|\u2212)?", re.IGNORECASE)
_STARS = re.compile(r"(?P<full>[★⭐✭]*)(?P<half>[½⯪])?(?P<empty>[☆✩]*)")
_FOOTNOTE = re.compile(r"(?:\[\w{1,3}\]|[\u00b9\u00b2\u00b3\u2070-\u2079]+|(?<=\w)\*+|†|‡)+$")
_AFTER_WORD = re.compile(
    r"\s*[,;:.(–—/\n]|\s+-\s|\s+(?:with|via|but|through|using|only|if|by)\b", re.IGNORECASE
)


class Symbol(NamedTuple):
    """`key` is what the table of symbols lists; `rest` is whatever the cell says besides."""

    key: str
    value: float
    family: Family
    is_neutral: bool = False
    rest: str = ""


def _words(listed: str, value: float) -> dict[str, float]:
    return dict.fromkeys(listed.split(), value)


_PLAIN = {**_words(_YES, 10.0), **_words(_PARTLY, 5.0), **_words(_NO, 0.0)}
_AMBIGUOUS = {"+", "++", "--", "~", "+/-", "±", "×"}
_GLYPHS = tuple(key for key in _PLAIN if not key[0].isalnum() and key not in _AMBIGUOUS)


@lru_cache(maxsize=30_000)
def symbol(text: str) -> Symbol | None:
    """Return what a cell that is, or begins with, a word or symbol of judgement stands for."""
    bare = _FOOTNOTE.sub("", text.replace("\ufe0f", "").replace("\ufe0e", "").strip()).strip()
    remark = text.strip() if bare != text.replace("\ufe0f", "").strip() else ""
    key = bare.casefold()
    found = _whole(key)
    if found is not None:
        return found._replace(rest=remark)
    if key.startswith(_GLYPHS):
        glyph = next(glyph for glyph in _GLYPHS if key.startswith(glyph))
        return Symbol(glyph, _PLAIN[glyph], "yes", rest=text.strip())
    word = key.split(maxsplit=1)[0].rstrip(",;:.(–—/") if key else ""
    if word in _PLAIN and word.isalpha() and len(word) > 1 and _AFTER_WORD.match(key[len(word) :]):
        return Symbol(word, _PLAIN[word], "yes", rest=text.strip())
    return None


def _whole(key: str) -> Symbol | None:
    if key in _PLAIN:
        return Symbol(key, _PLAIN[key], "yes")
    if key in _LEVELS:
        return Symbol(key, _LEVELS[key], "level", is_neutral=key in _NEUTRAL_LEVELS)
    stars = _STARS.fullmatch(key)
    if key and stars is not None:
        full = len(stars["full"]) + (0.5 if stars["half"] else 0.0)
        most = max(5.0, len(stars["full"]) + bool(stars["half"]) + len(stars["empty"]))
        return Symbol(key, round(10 * full / most, 2), "stars")
    return None


def grade(text: str) -> Symbol | None:
    """Return the value of a grade from A to F, with + or -; only where a whole row is of them."""
    match = _GRADE.fullmatch(text.strip())
    if match is None:
        return None
    shift = {"+": 0.75, "-": -0.75, "\u2212": -0.75}.get(match[2] or "", 0.0)
    value = min(10.0, max(0.0, _GRADES[match[1].lower()] + shift))
    return Symbol(text.strip().upper(), value, "grade")


@lru_cache(maxsize=30_000)
def is_unknown(text: str) -> bool:
    """Tell whether a cell says that nothing is known, or is empty."""
    bare = text.replace("\ufe0f", "").strip().casefold()
    return not bare or bare in _UNKNOWN


def is_dash(text: str) -> bool:
    """Tell whether a cell is a dash: no among yes and no, unknown among figures."""
    return text.strip() in _DASHES
