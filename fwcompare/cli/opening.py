"""The file a verb is given: a dataset, or a decision together with its dataset."""

import sys
from functools import partial
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING, NamedTuple

from fwcompare.cli.terminal import UsageError, complain
from fwcompare.dataset.dataset import Dataset
from fwcompare.dataset.errors import DatasetError, Fault
from fwcompare.dataset.limits import MAX_BYTES
from fwcompare.decision.dataset_source import DatasetSource, load_source
from fwcompare.decision.file_kind import open_content, open_file
from fwcompare.decision.opening import DatasetElsewhereError, OpenedDecision

if TYPE_CHECKING:
    from argparse import ArgumentParser

STANDARD_INPUT = "-"


class Opened(NamedTuple):
    """The dataset, and the decision where the file is one."""

    dataset: Dataset
    decision: OpenedDecision | None = None


def declare_file(parser: "ArgumentParser", nargs: str = "?", name: str = "file") -> None:
    """Add FILE, and the option that says which dataset a decision is about."""
    what = "a dataset or a decision; - for standard input"
    parser.add_argument(name, metavar="FILE", nargs=nargs, help=what)
    words = "the dataset of a decision, where it is not the one beside it or below it"
    parser.add_argument("--dataset", metavar="PATH", help=words)


def opened(file: str | None, dataset: str | None = None) -> Opened:
    """Return what a file holds, None for the dataset that ships and - for standard input.

    `dataset` goes before the one that a decision refers to. DatasetError if it holds neither. What
    has become of a decision whose dataset has changed goes to standard error.
    """
    if file is None:
        _refuse_dataset(dataset)
        return Opened(load_source().dataset)
    if file == STANDARD_INPUT:
        content = sys.stdin.buffer.read(MAX_BYTES + 1)
        read = partial(open_content, content, Path("<stdin>"))
    else:
        read = partial(open_file, Path(file))
    try:
        found = read(Path(dataset) if dataset else None)
    except DatasetElsewhereError as error:
        remedy = f"if that is the one you mean, add --dataset {quote(str(error.path))}"
        raise DatasetError(error.name, [Fault(error.faults[0].what, remedy)]) from None
    if isinstance(found, DatasetSource):
        _refuse_dataset(dataset)
        return Opened(found.dataset)
    _say_changes(found)
    return Opened(found.source.dataset, found)


def _refuse_dataset(dataset: str | None) -> None:
    if dataset is not None:
        raise UsageError("--dataset goes with a decision; FILE is a dataset itself")


def _say_changes(found: OpenedDecision) -> None:
    from fwcompare.analysis.dataset_change import dataset_change
    from fwcompare.wording.dataset_changes import sentences

    change = dataset_change(found)
    if change is not None:
        dataset = found.source.dataset
        complain(f"fwcompare: {found.path}: {line}" for line in sentences(change, dataset))
