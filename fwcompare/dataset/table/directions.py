"""Whether more of something is better, guessed from what it is called."""

import re
from typing import Literal, NamedTuple

Basis = Literal["said", "words", "nothing"]

_MORE = (
    "uptime", "availability", "salary", "income", "revenue", "savings?", "profit", "battery",
    "bandwidth", "throughput", "storage", "ram", "vcpus?", "cpus?", "cores?", "stars", "downloads",
    "free tier", "screen size", "max(imum)?", "community", "retention", "history", "support",
    "vacation", "holidays?", "days off", "bonus", "requests? per", "req/s", "rps", "qps", "users",
    "integrations", "display", "disk", "ssd", "memory included", "sla", "warranty", "range",
    "months of (fixes|support)", "lifetime", "durability", "largest", "limit",
)  # fmt: skip
_LESS = (
    "costs?", "prices?", "pricing", "fees?", "rent", "time", "latency", "delay", "duration",
    "size", "weight", "weighs", "footprint", "memory", "risks?", "efforts?", "complexity", "hours",
    "lock[- ]?in", "bugs", "issues", "errors?", "failures?", "learning curve", "overhead",
    "consumption", "emissions?", "noise", "distance", "commute", "debt", "dependencies", "expense",
    "boilerplate", "cold start", "start[- ]?up", "maintenance burden", "lines of code", "loc",
    "vulnerabilities", "downtime", "thickness", "tco", "spend", "budget",
)  # fmt: skip
_LESS_UNITS = re.compile(r"(ms|µs|us|ns|s|sec|secs|seconds|min|mins|minutes)\b", re.IGNORECASE)
_CURRENCY = re.compile(r"[$€£¥₹₽₩]|\b(USD|EUR|GBP|CHF|JPY|INR)\b")
_SAID_MORE = re.compile(
    r"\b(max\w*|more|higher|up|benefit|asc\w*|larger|bigger|high)\b|[↑⬆▲]|^\+$", re.IGNORECASE
)
_SAID_LESS = re.compile(
    r"\b(min\w*|less|lower|down|cost|desc\w*|smaller|low|fewer)\b|[↓⬇▼]|^-$", re.IGNORECASE
)


def _any(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE)


_MORE_WORDS, _LESS_WORDS = _any(_MORE), _any(_LESS)


class Direction(NamedTuple):
    is_more_better: bool
    basis: Basis


def said_direction(text: str) -> Direction | None:
    """Return what a cell of a column of directions says, None where it says nothing."""
    bare = text.strip()
    if _SAID_LESS.search(bare):
        return Direction(False, "said")
    return Direction(True, "said") if _SAID_MORE.search(bare) else None


def guessed_direction(name: str, unit: str = "") -> Direction:
    """Return the direction a name suggests, then a unit; more is better where neither does."""
    if "higher is better" in name.lower():
        return Direction(True, "said")
    if "lower is better" in name.lower() or "less is better" in name.lower():
        return Direction(False, "said")
    if _MORE_WORDS.search(name):
        return Direction(True, "words")
    is_less = _LESS_WORDS.search(name) or _CURRENCY.search(unit) or _LESS_UNITS.match(unit)
    return Direction(False, "words") if is_less else Direction(True, "nothing")


def is_money(name: str, unit: str) -> bool:
    """Tell whether figures are an amount of money, so that "free" is 0."""
    return bool(
        _CURRENCY.search(unit)
        or re.search(r"\b(costs?|prices?|pricing|fees?)\b", name, re.IGNORECASE)
    )


def names_a_quantity(text: str) -> bool:
    """Tell whether a text reads as a criterion: it names something one wants more or less of."""
    return bool(_MORE_WORDS.search(text) or _LESS_WORDS.search(text))
