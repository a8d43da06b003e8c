"""The file a verb is given: a dataset, or a decision together with its dataset."""

import sys
from pathlib import Path
from typing import NamedTuple

from fwcompare.bundled import DEFAULT_DATASET
from fwcompare.cli.terminal import complain
from fwcompare.dataset.dataset import Dataset
from fwcompare.dataset.inspection import Inspection
from fwcompare.dataset.limits import MAX_BYTES
from fwcompare.dataset.loading import load_dataset, read_dataset
from fwcompare.dataset.regular_file import read_regular_file
from fwcompare.decision.file_sign import SUFFIX, is_decision
from fwcompare.decision.opening import OpenedDecision, decision_of

STANDARD_INPUT = "-"


class Opened(NamedTuple):
    """The dataset, and the decision where the file is one."""

    dataset: Dataset
    decision: OpenedDecision | None = None


def opened(file: str | None) -> Opened:
    """Return what a file holds, None for the dataset that ships and - for standard input.

    A decision is known by its content or the ending of its name. DatasetError if it holds
    neither. What has become of a decision whose dataset has changed goes to standard error.
    """
    if file is None:
        return Opened(load_dataset(DEFAULT_DATASET))
    if file == STANDARD_INPUT:
        return _read(sys.stdin.buffer.read(MAX_BYTES + 1), Path("<stdin>"))
    path = Path(file)
    is_one = path.suffix.lower() == SUFFIX
    inspection = Inspection("decision" if is_one else "dataset")
    content = read_regular_file(path, inspection)
    if content is None:
        raise inspection.error(file.encode("utf-8", "backslashreplace").decode())
    return _read(content, path)


def _read(content: bytes, path: Path) -> Opened:
    if path.suffix.lower() != SUFFIX and not is_decision(content):
        return Opened(read_dataset(content, str(path)))
    found = decision_of(content, path)
    _say_changes(found)
    return Opened(found.source.dataset, found)


def _say_changes(found: OpenedDecision) -> None:
    from fwcompare.analysis.dataset_change import dataset_change
    from fwcompare.wording.dataset_changes import sentences

    change = dataset_change(found)
    if change is not None:
        dataset = found.source.dataset
        complain(f"fwcompare: {found.path}: {line}" for line in sentences(change, dataset))
