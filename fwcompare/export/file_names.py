"""Names of files, made from titles; decision records are numbered through: NNNN-title.md."""

import re
from pathlib import Path
from unicodedata import normalize

_RECORD = re.compile(r"(\d{1,6})[-_].*\.md", re.IGNORECASE | re.DOTALL)
_DIGITS = 4
_LONGEST = 60
_NO_TITLE = "decision"


def file_name(title: str, suffix: str, no_title: str = _NO_TITLE) -> str:
    """Return a title as a file's name with that suffix (with its dot)."""
    return f"{slug(title, no_title)}{suffix}"


def record_name(title: str, number: int) -> str:
    """Return a title as the name of a record's file."""
    return f"{number:0{_DIGITS}d}-{file_name(title, '.md')}"


def next_number(folder: Path) -> int:
    """Return the number after the highest of the records in a folder; OSError if unreadable."""
    return max((number_of(path.name) for path in folder.iterdir()), default=0) + 1


def number_of(name: str) -> int:
    """Return the number that a record's file has in its name, 0 if it has none."""
    found = _RECORD.fullmatch(name)
    return int(found[1]) if found else 0


def slug(title: str, no_title: str = _NO_TITLE) -> str:
    """Return a title as the part of a file's name: small letters and digits, joined by hyphens.

    Accents go; a letter of another script stays, since a name without letters says nothing.
    `no_title` stands for a title without letters and digits.
    """
    letters = "".join(c for c in normalize("NFKD", title).lower() if not _is_accent(c))
    words = re.findall(r"[^\W_]+", letters.replace("'", "").replace("\u2019", ""))
    name = ""
    for word in words:
        longer = f"{name}-{word}" if name else word[:_LONGEST]
        if len(longer.encode()) > 3 * _LONGEST or len(longer) > _LONGEST:
            break
        name = longer
    return normalize("NFC", name) or no_title


def _is_accent(character: str) -> bool:
    return "\u0300" <= character <= "\u036f"
