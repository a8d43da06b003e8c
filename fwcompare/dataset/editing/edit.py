"""What an edit of a comparison is: steps in its file, and how to tell that it has taken place."""

from collections.abc import Sequence
from typing import Literal, Protocol

from fwcompare.dataset.dataset import Alternative, Criterion, Dataset, Dimension
from fwcompare.dataset.editing.located import Path, Plain
from fwcompare.dataset.editing.steps import Step

Kind = Literal["alternative", "criterion", "dimension"]


class Edit(Protocol):
    """A frozen value: pure functions of the file and of the dataset that was read from it."""

    def steps(self, file: Plain, dataset: Dataset) -> Sequence[Step]:
        """Return the steps, told of the file as it is; EditRefusedError where there are none."""
        ...

    def is_in(self, dataset: Dataset) -> bool:
        """Tell whether a dataset says what the edit wants."""
        ...


class EditRefusedError(Exception):
    """An edit that makes no sense on this dataset; the text says why and what would."""


def named(kind: Kind, dataset: Dataset) -> dict[str, Alternative | Criterion | Dimension]:
    """Return the alternatives, criteria or dimensions of a dataset, by id."""
    if kind == "alternative":
        return dict(dataset.alternatives)
    return dict(dataset.criteria if kind == "criterion" else dataset.dimensions)


def path_of(kind: Kind, id_: str, file: Plain, dataset: Dataset) -> Path:
    """Return where something is written; KeyError where there is nothing of that id."""
    if kind == "alternative":
        return "alternatives", id_
    if kind == "dimension":
        if is_without_dimensions(file):
            message = "the criteria stand in no dimension here: edit this one in the file"
            raise EditRefusedError(message)
        return "dimensions", id_
    return (*criteria_path(dataset.criteria[id_].dimension, file), id_)


def criteria_path(dimension: str, file: Plain) -> Path:
    """Return where the criteria of a dimension are written."""
    return ("criteria",) if is_without_dimensions(file) else ("dimensions", dimension, "criteria")


def is_without_dimensions(file: Plain) -> bool:
    """Tell whether a file lists its criteria outside any dimension."""
    return isinstance(file, dict) and "criteria" in file


def at(file: Plain, path: Path) -> Plain | None:
    """Return what stands at a path of a file, None where there is nothing."""
    node: Plain | None = file
    for key in path:
        if isinstance(node, dict) and isinstance(key, str):
            node = node.get(key)
        elif isinstance(node, list) and isinstance(key, int) and key < len(node):
            node = node[key]
        else:
            return None
    return node
