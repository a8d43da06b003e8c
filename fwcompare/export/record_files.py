"""The usual names of decision records: NNNN-title.md, numbered through in their folder."""

import re
from pathlib import Path
from unicodedata import normalize

from fwcompare.export.export import Export

_RECORD = re.compile(r"(\d{1,6})[-_].*\.md", re.IGNORECASE | re.DOTALL)
_DIGITS = 4
_LONGEST = 60
_NO_TITLE = "decision"


def next_number(folder: Path) -> int:
    """Return the number after the highest of the records in a folder; OSError if unreadable."""
    numbers = [int(found[1]) for p in folder.iterdir() if (found := _RECORD.fullmatch(p.name))]
    return max(numbers, default=0) + 1


def record_name(export: Export, number: int) -> str:
    """Return the name of a record's file."""
    return numbered(export.title, number)


def numbered(title: str, number: int) -> str:
    """Return a title as the name of a record's file."""
    return f"{number:0{_DIGITS}d}-{slug(title)}.md"


def number_of(name: str) -> int:
    """Return the number that a record's file has in its name, 0 if it has none."""
    found = _RECORD.fullmatch(name)
    return int(found[1]) if found else 0


def slug(title: str) -> str:
    """Return a title as the part of a file's name: small letters and digits, joined by hyphens.

    Accents go; a letter of another script stays, since a name without letters says nothing.
    """
    letters = "".join(c for c in normalize("NFKD", title).lower() if not _is_accent(c))
    words = re.findall(r"[^\W_]+", letters.replace("'", "").replace("\u2019", ""))
    name = ""
    for word in words:
        longer = f"{name}-{word}" if name else word[:_LONGEST]
        if len(longer.encode()) > 3 * _LONGEST or len(longer) > _LONGEST:
            break
        name = longer
    return normalize("NFC", name) or _NO_TITLE


def _is_accent(character: str) -> bool:
    return "\u0300" <= character <= "\u036f"
