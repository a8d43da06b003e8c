"""An export never takes the place of what it was made from, nor a picture that of any such file."""

import os
from collections.abc import Iterable
from pathlib import Path

from fwcompare.dataset.inspection import Inspection
from fwcompare.dataset.regular_file import read_regular_file
from fwcompare.decision.file_sign import is_dataset, is_decision
from fwcompare.decision.save_error import SaveError, shown


class OverwritingError(SaveError):
    """What is made from facts was to be written over them; nothing was written."""

    def __init__(self, path: Path, because: str) -> None:
        message = f"{shown(path.name)} was left as it is: {because}"
        super().__init__("made-from", message, "choose another name")


def refuse_overwriting(path: Path, made_from: Iterable[Path]) -> None:
    """Raise OverwritingError if a path leads to a file the export is made from, by whatever name.

    A link, a hard link and another case of the name, where the disk makes no difference of it,
    are names of the same file.
    """
    if any(_is_same_file(path, source) for source in made_from):
        raise OverwritingError(path, "this export is made from it")


def refuse_replacing_facts(path: Path) -> None:
    """Raise OverwritingError if what lies at a path says that it is a dataset or a decision.

    For what is not told the files that are open.
    """
    content = read_regular_file(path, Inspection())
    if content is not None and (is_decision(content) or is_dataset(content)):
        raise OverwritingError(path, "it holds a comparison or a decision")


def _is_same_file(path: Path, other: Path) -> bool:
    try:
        return path.samefile(other)
    except (OSError, ValueError):  # one of them is not there, or cannot be looked at
        return os.path.normcase(os.path.realpath(path)) == os.path.normcase(os.path.realpath(other))
