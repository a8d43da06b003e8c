"""One edit of a file's bytes: steps, splices, and the strict reader as judge."""

from collections.abc import Sequence
from dataclasses import dataclass

from fwcompare.dataset.dataset import Dataset
from fwcompare.dataset.editing.edit import Edit
from fwcompare.dataset.editing.located import locate, plain
from fwcompare.dataset.editing.refusal import SpliceRefusedError
from fwcompare.dataset.editing.rewriting import place_of, rewritten
from fwcompare.dataset.editing.steps import Step
from fwcompare.dataset.errors import DatasetError
from fwcompare.dataset.loading import read_dataset

_NOT_INTENDED = "the file would not say what was intended"


@dataclass(frozen=True, slots=True)
class Edited:
    """A file after an edit, and what the strict reader reads in it."""

    content: bytes
    dataset: Dataset


def edit_file(content: bytes, dataset: Dataset, edit: Edit, name: str) -> Edited:
    """Return a file after an edit; `dataset` is what its bytes hold now.

    EditRefusedError where the edit makes no sense, SpliceRefusedError, with a place, where the
    strict reader would find a fault, or anything but what was wanted.
    """
    text = content.decode()
    steps = edit.steps(plain(locate(text)), dataset)
    found = steps_taken(content, steps, name)
    if not edit.is_in(found.dataset):
        raise _refusal(text, steps, _NOT_INTENDED)
    return found


def steps_taken(content: bytes, steps: Sequence[Step], name: str) -> Edited:
    """Return a file after steps; SpliceRefusedError where the strict reader finds a fault."""
    text = content.decode()
    made = rewritten(text, steps).encode() if steps else content
    try:
        return Edited(made, read_dataset(made, name))
    except DatasetError as error:
        fault = error.faults[0]
        raise _refusal(text, steps, fault.what, fault.remedy) from error


def _refusal(text: str, steps: Sequence[Step], what: str, remedy: str = "") -> SpliceRefusedError:
    line, column = place_of(locate(text), steps[0].path) if steps else (1, 1)
    return SpliceRefusedError(what, line, column, remedy)
