"""The one door to the terminal: nothing a file or an argument holds gets through it raw."""

import sys
from collections.abc import Iterable
from io import TextIOWrapper
from typing import TextIO


class UsageError(Exception):
    """The command was used wrongly; each of `problems` is a line that says what would be right."""

    def __init__(self, *problems: str) -> None:
        self.problems = problems
        super().__init__("\n".join(problems))


def never_fail_to_encode() -> None:
    """Let output in a Latin-1 or C locale show `?` for what it cannot, instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")


def say(lines: str | Iterable[str] = ()) -> None:
    """Print lines to standard output."""
    _print(lines, sys.stdout)


def complain(lines: str | Iterable[str]) -> None:
    """Print lines to standard error, each named as ours."""
    _print(lines, sys.stderr)


def printable(text: str) -> str:
    """Return the text with escape sequences, line breaks and bidi controls spelt out."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else " " if c == "\xa0" else _spelt(c) for c in text)


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
