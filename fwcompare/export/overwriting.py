"""An export never takes the place of what it was made from."""

import os
from collections.abc import Iterable
from pathlib import Path

from fwcompare.decision.save_error import SaveError, shown


class OverwritingError(SaveError):
    """An export was to be written over a file that it was made from; nothing was written."""

    def __init__(self, path: Path) -> None:
        message = f"{shown(path.name)} was left as it is: this export is made from it"
        super().__init__("made-from", message, "choose another name")


def refuse_overwriting(path: Path, made_from: Iterable[Path]) -> None:
    """Raise OverwritingError if a path leads to a file the export is made from, by whatever name.

    A link, a hard link and another case of the name, where the disk makes no difference of it,
    are names of the same file.
    """
    if any(_is_same_file(path, source) for source in made_from):
        raise OverwritingError(path)


def _is_same_file(path: Path, other: Path) -> bool:
    try:
        return path.samefile(other)
    except (OSError, ValueError):  # one of them is not there, or cannot be looked at
        return os.path.normcase(os.path.realpath(path)) == os.path.normcase(os.path.realpath(other))
