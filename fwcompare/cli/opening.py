"""The file a verb is given: a dataset, or a decision together with its dataset."""

import sys
from pathlib import Path
from typing import NamedTuple

from fwcompare.bundled import DEFAULT_DATASET
from fwcompare.cli.terminal import complain
from fwcompare.dataset.dataset import Dataset
from fwcompare.dataset.limits import MAX_BYTES
from fwcompare.dataset.loading import load_dataset
from fwcompare.decision.dataset_source import DatasetSource
from fwcompare.decision.file_kind import open_content, open_file
from fwcompare.decision.opening import OpenedDecision

STANDARD_INPUT = "-"


class Opened(NamedTuple):
    """The dataset, and the decision where the file is one."""

    dataset: Dataset
    decision: OpenedDecision | None = None


def opened(file: str | None) -> Opened:
    """Return what a file holds, None for the dataset that ships and - for standard input.

    DatasetError if it holds neither. What has become of a decision whose dataset has changed goes
    to standard error.
    """
    if file is None:
        return Opened(load_dataset(DEFAULT_DATASET))
    if file == STANDARD_INPUT:
        content = sys.stdin.buffer.read(MAX_BYTES + 1)
        found = open_content(content, Path("<stdin>"))
    else:
        found = open_file(Path(file))
    if isinstance(found, DatasetSource):
        return Opened(found.dataset)
    _say_changes(found)
    return Opened(found.source.dataset, found)


def _say_changes(found: OpenedDecision) -> None:
    from fwcompare.analysis.dataset_change import dataset_change
    from fwcompare.wording.dataset_changes import sentences

    change = dataset_change(found)
    if change is not None:
        dataset = found.source.dataset
        complain(f"fwcompare: {found.path}: {line}" for line in sentences(change, dataset))
