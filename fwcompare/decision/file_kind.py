"""Tells a dataset from a decision, and opens either: in the window as in the terminal."""

from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from fwcompare.dataset.inspection import Inspection
from fwcompare.dataset.regular_file import read_regular_file
from fwcompare.decision.dataset_source import DatasetSource, source_of
from fwcompare.decision.file_sign import SUFFIX, is_decision, new_inspection
from fwcompare.decision.save_error import shown

if TYPE_CHECKING:
    from fwcompare.decision.opening import OpenedDecision

FileKind = Literal["dataset", "decision"]


def kind_of(path: Path, content: bytes = b"") -> FileKind:
    """Return what a file is meant as: its name's ending tells, or else its content."""
    is_one = path.suffix.lower() == SUFFIX or is_decision(content)
    return "decision" if is_one else "dataset"


def open_file(
    path: Path, dataset: Path | None = None, allowed: Collection[Path] = ()
) -> "DatasetSource | OpenedDecision":
    """Return the dataset or the decision that a regular file holds.

    `dataset` goes before the one that a decision refers to, and `allowed` are those it may refer
    to elsewhere. DatasetError tells every fault of the file as what it is meant as; those about a
    decision's dataset are as in `open_decision`.
    """
    inspection = new_inspection() if kind_of(path) == "decision" else Inspection()
    content = read_regular_file(path, inspection)
    if content is None:
        raise inspection.error(shown(str(path)))
    return open_content(content, path, dataset, allowed)


def open_content(
    content: bytes, path: Path, dataset: Path | None = None, allowed: Collection[Path] = ()
) -> "DatasetSource | OpenedDecision":
    """Return the dataset or the decision of bytes that were read from a path, as `open_file`."""
    if kind_of(path, content) == "dataset":
        return source_of(content, path)
    from fwcompare.decision.opening import decision_of  # no first picture needs it

    return decision_of(content, path, dataset, allowed)
