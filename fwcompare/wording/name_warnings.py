"""Sentences about names that are odd."""

from collections.abc import Sequence

from fwcompare.dataset.name_warnings import LONGEST_NAME, NameWarning
from fwcompare.wording import isolation, numbers

_LONGEST_QUOTE = 40
_PLURALS = {"criterion": "criteria"}


def sentence(warning: NameWarning) -> str:
    """Return one oddity in a sentence; the names are the file's own, still to be made harmless."""
    what = _what(warning)
    if warning.noun == "title" and warning.oddity == "reordering":
        return f"{what} has characters that reorder text."
    match warning.oddity:
        case "blank":
            return f"{what} has a name of which nothing can be seen."
        case "over-long":
            length = f"{numbers.count(len(warning.names[0]))} characters"
            return f"{what} has a name of {length}; keep it within {LONGEST_NAME}."
        case "reordering":
            return f"{what} has a name with characters that reorder text."
        case "equal":
            return (
                f"Two {_plural(warning)} are called “{_quoted(warning.names[0])}”{_ids(warning)}."
            )
        case "look-alike":
            one, other = map(_quoted, warning.names)
            return f"Two {_plural(warning)} look alike: “{one}” and “{other}”{_ids(warning)}."


def summary(warnings: Sequence[NameWarning], most: int = 3) -> str:
    """Return the first of several oddities, a line each, and how many more; "" for none."""
    lines = [sentence(warning) for warning in warnings[:most]]
    if len(warnings) > most:
        lines.append(f"{len(warnings) - most} more names are odd; fwcompare check tells them all.")
    return "\n".join(lines)


def _what(warning: NameWarning) -> str:
    noun, id_ = warning.noun, warning.ids[0]
    named = f" {id_}" if id_ else ""
    quoted = f" “{_quoted(warning.names[0])}”" if warning.oddity != "blank" else ""
    return f"The {noun}{named}{quoted}"


def _plural(warning: NameWarning) -> str:
    return _PLURALS.get(warning.noun, f"{warning.noun}s")


def _ids(warning: NameWarning) -> str:
    return f" ({' and '.join(warning.ids)})"


def _quoted(name: str) -> str:
    return isolation.name(name if len(name) <= _LONGEST_QUOTE else f"{name[: _LONGEST_QUOTE - 1]}…")
