"""The one door to the terminal: nothing a file or an argument holds gets through it raw."""

import codecs
import sys
from collections.abc import Iterable
from io import TextIOWrapper
from typing import TextIO

from fwcompare.wording.isolation import FIRST_STRONG_ISOLATE, POP_ISOLATE, around_isolates


class UsageError(Exception):
    """The command was used wrongly; each of `problems` is a line that says what would be right."""

    def __init__(self, *problems: str) -> None:
        self.problems = problems
        super().__init__("\n".join(problems))


_PLAIN = {
    "\N{MINUS SIGN}": "-",
    "\N{EN DASH}": "-",
    "\N{MIDDLE DOT}": "-",
    "\N{RIGHT SINGLE QUOTATION MARK}": "'",
    "\N{HORIZONTAL ELLIPSIS}": "...",
    "\N{RIGHTWARDS ARROW}": "->",
    "\N{PLUS-MINUS SIGN}": "+-",
    "\N{NARROW NO-BREAK SPACE}": " ",
    "\N{NO-BREAK SPACE}": " ",
}
"""What our own sentences use beyond ASCII, and what stands in for it."""
_UNSEEN = {FIRST_STRONG_ISOLATE, POP_ISOLATE}


def never_fail_to_encode() -> None:
    """Let output in a Latin-1 or C locale use plain signs, or `?`, instead of failing."""
    codecs.register_error("fwcompare", _plain)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="fwcompare")


def _plain(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    unencodable = error.object[error.start : error.end]
    plain = ("" if c in _UNSEEN else _PLAIN.get(c, "?") for c in unencodable)
    return "".join(plain), error.end


def say(lines: str | Iterable[str] = ()) -> None:
    """Print lines to standard output."""
    _print(lines, sys.stdout)


def complain(lines: str | Iterable[str]) -> None:
    """Print lines to standard error."""
    _print(lines, sys.stderr)


def printable(text: str) -> str:
    """Return the text with escape sequences, line breaks and bidi controls spelt out."""
    if text.isprintable():
        return text
    return around_isolates(text, _with_controls_spelt, _with_controls_spelt)


def _with_controls_spelt(text: str) -> str:
    return "".join(c if c.isprintable() or c in _PLAIN else _spelt(c) for c in text)


def nearest(word: str, known: Iterable[str]) -> str:
    """Return "did you mean …?" for the known word closest to one, or else the known ones."""
    from difflib import get_close_matches

    candidates = list(known)
    close = get_close_matches(word, candidates, n=1, cutoff=0.5)
    if close:
        return f"did you mean {close[0]!r}?"
    shown = ", ".join(candidates[:12]) + (", ..." if len(candidates) > 12 else "")
    return f"known: {shown}" if candidates else "there are none"


def _spelt(character: str) -> str:
    return character.encode("unicode_escape", "surrogatepass").decode("ascii")


def _print(lines: str | Iterable[str], stream: TextIO | None) -> None:
    # A program started without a console has no streams at all.
    if stream is not None:
        for line in [lines] if isinstance(lines, str) else lines:
            stream.write(printable(line) + "\n")
