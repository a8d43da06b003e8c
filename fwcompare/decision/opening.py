"""Opens a decision file together with the dataset it is about, as that is today."""

from dataclasses import dataclass
from pathlib import Path

from fwcompare.dataset.errors import DatasetError, Fault
from fwcompare.dataset.inspection import quoted
from fwcompare.dataset.regular_file import read_regular_file
from fwcompare.decision.aside import Aside
from fwcompare.decision.dataset_source import (
    DatasetSource,
    bundled_ids,
    load_source,
    referred_path,
)
from fwcompare.decision.decision import Decision
from fwcompare.decision.decision_file import DatasetReference, DecisionFile
from fwcompare.decision.file_reading import read_decision
from fwcompare.decision.file_sign import new_inspection
from fwcompare.decision.fitting import fitted


class MissingDatasetError(DatasetError):
    """The decision file is sound, but the dataset it refers to is not there; choose another."""

    def __init__(self, name: str, fault: Fault, reference: DatasetReference) -> None:
        self.reference = reference
        super().__init__(name, [fault])


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


def open_decision(path: Path, dataset: Path | None = None) -> OpenedDecision:
    """Return the decision of a file; `dataset` goes before the one the file refers to.

    DatasetError tells every fault of the file, or else of the dataset; MissingDatasetError if
    only the dataset is missing.
    """
    path = path.absolute()
    inspection = new_inspection()
    content = read_regular_file(path, inspection)
    if content is None:
        raise inspection.error(str(path))
    return decision_of(content, path, dataset)


def decision_of(content: bytes, path: Path, dataset: Path | None = None) -> OpenedDecision:
    """Return the decision of bytes that were read from a path; errors as `open_decision`."""
    name = str(path)
    file = read_decision(content, name)
    source = load_source(dataset or _existing(file.dataset, path))
    is_changed = source.digest != file.dataset.sha256
    if not is_changed:
        file = read_decision(content, name, source.dataset)  # now every id has to exist
    fit = fitted(file.decision, source.dataset)
    return OpenedDecision(path, content, file, source, fit, is_changed)


def _existing(reference: DatasetReference, path: Path) -> Path:
    found = referred_path(reference, path.resolve().parent)
    if found is not None and found.exists():
        return found
    what, remedy = f"its dataset is not there: {found}", "bring it back, or choose where it is now"
    if found is None:
        what = f"no dataset {quoted(reference.bundled)} ships with this version"
        remedy = f"those that do: {', '.join(bundled_ids())}; or choose a file"
    raise MissingDatasetError(str(path), Fault(what, remedy), reference)
