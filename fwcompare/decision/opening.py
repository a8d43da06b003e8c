"""Opens a decision file together with the dataset it is about, as that is today."""

import stat
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from fwcompare.dataset.errors import DatasetError, Fault
from fwcompare.dataset.inspection import Inspection, quoted
from fwcompare.dataset.regular_file import read_regular_file
from fwcompare.decision.aside import Aside
from fwcompare.decision.dataset_source import (
    DatasetSource,
    bundled_ids,
    is_beside,
    referred_path,
    source_of,
)
from fwcompare.decision.decision import Decision
from fwcompare.decision.decision_file import DatasetReference, DecisionFile
from fwcompare.decision.file_reading import read_decision
from fwcompare.decision.file_sign import is_dataset, new_inspection
from fwcompare.decision.fitting import fitted


class MissingDatasetError(DatasetError):
    """The decision file is sound, but the dataset it refers to is not there; choose another."""

    def __init__(self, name: str, fault: Fault, reference: DatasetReference) -> None:
        self.reference = reference
        super().__init__(name, [fault])


class DatasetElsewhereError(DatasetError):
    """The dataset lies neither beside the decision nor below it, and was not read: ask first.

    `path` is where it really is. Whoever is told so and agrees opens with it among `allowed`.
    """

    def __init__(self, name: str, path: Path) -> None:
        self.path = path
        what = f"its comparison lies elsewhere, and was not read: {path}"
        super().__init__(name, [Fault(what, "open it only if you know why this file names it")])


@dataclass(frozen=True, slots=True)
class OpenedDecision:
    """A decision that fits its dataset, and what was read to get it.

    `content` are the bytes of the file; to save over it they are compared with what lies there.
    `file` is what it says itself; where `is_dataset_changed`, the decision may differ from that,
    and `aside` holds what does not apply any more.
    """

    path: Path
    content: bytes
    file: DecisionFile
    source: DatasetSource
    decision: Decision
    is_dataset_changed: bool

    @property
    def aside(self) -> Aside | None:
        return self.decision.record.aside


def open_decision(
    path: Path, dataset: Path | None = None, allowed: Collection[Path] = ()
) -> OpenedDecision:
    """Return the decision of a file; `dataset` goes before the one the file refers to.

    A dataset that the file refers to is read where it lies beside the file or below it, or is one
    of those `allowed`.

    DatasetError tells every fault of the file, or else of the dataset; MissingDatasetError if
    only the dataset is missing, DatasetElsewhereError if somebody has to be asked first. Nothing
    is quoted from a file that does not say of itself that it is a dataset.
    """
    path = path.absolute()
    inspection = new_inspection()
    content = read_regular_file(path, inspection)
    if content is None:
        raise inspection.error(str(path))
    return decision_of(content, path, dataset, allowed)


def decision_of(
    content: bytes, path: Path, dataset: Path | None = None, allowed: Collection[Path] = ()
) -> OpenedDecision:
    """Return the decision of bytes that were read from a path; errors as `open_decision`."""
    file = read_decision(content, str(path))
    return _on(_load(dataset or _referred(file.dataset, path, allowed)), file, content, path)


def decision_on(source: DatasetSource, content: bytes, path: Path) -> OpenedDecision:
    """Return the decision of bytes that were read from a path, on a dataset that is open."""
    return _on(source, read_decision(content, str(path)), content, path)


def _on(source: DatasetSource, file: DecisionFile, content: bytes, path: Path) -> OpenedDecision:
    is_changed = source.digest != file.dataset.sha256
    if not is_changed:
        file = read_decision(content, str(path), source.dataset)  # now every id has to exist
    fit = fitted(file.decision, source.dataset)
    return OpenedDecision(path, content, file, source, fit, is_changed)


def _referred(reference: DatasetReference, path: Path, allowed: Collection[Path]) -> Path:
    """Return the path of the dataset that a decision refers to, once it may be read."""
    folder = path.resolve().parent
    found = referred_path(reference, folder)
    kind = _kind(found) if found is not None else "nothing"
    if found is not None and kind != "nothing":
        is_free = reference.bundled or kind == "no file" or is_beside(found, folder)
        if is_free or found.resolve() in {other.resolve() for other in allowed}:
            return found
        raise DatasetElsewhereError(str(path), found.resolve())
    what = f"its comparison is not there: {found}"
    remedy = "bring it back, or choose where it is now"
    if found is None:
        what = f"no comparison {quoted(reference.bundled)} ships with this version"
        remedy = f"those that do: {', '.join(bundled_ids())}; or choose a file"
    raise MissingDatasetError(str(path), Fault(what, remedy), reference)


def _kind(path: Path) -> Literal["a file", "no file", "nothing"]:
    """Return what lies at a path; what cannot be looked at is no file, and reading it says why."""
    try:
        return "a file" if stat.S_ISREG(path.stat().st_mode) else "no file"
    except (FileNotFoundError, NotADirectoryError):
        return "nothing"
    except (OSError, RuntimeError, ValueError):
        return "no file"


def _load(path: Path) -> DatasetSource:
    """Return the dataset of a file that a decision named, quoting nothing that is none."""
    inspection = Inspection()
    content = read_regular_file(path, inspection)
    if content is None:
        raise inspection.error(str(path))
    try:
        return source_of(content, path)
    except DatasetError:
        if is_dataset(content):
            raise
    remedy = 'begin it with the line "fwcompare: 1", or choose another file'
    raise DatasetError(str(path), [Fault("this is no comparison", remedy)])
