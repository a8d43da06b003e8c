"""A document that is no longer needed goes quietly, whatever Python collects first."""

import gc
from collections.abc import Iterator
from pathlib import Path
from weakref import ref

import pytest
from PySide6.QtWidgets import QMenu

from fwcompare.dataset import Dataset
from fwcompare.decision import proposal
from fwcompare.gui.document import Document
from tests.builders import three_way_dataset


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return three_way_dataset()


@pytest.fixture
def only_new_objects_are_looked_at() -> Iterator[None]:
    """Leave out what is there already: all of Python would be gone through sixty times."""
    gc.freeze()
    yield
    gc.unfreeze()


@pytest.mark.usefixtures("only_new_objects_are_looked_at")
@pytest.mark.parametrize("path", [None, Path("some.yaml")])
def test_documents_in_a_cycle_with_their_steps_can_be_collected(
    qapp: object, dataset: Dataset, path: Path | None
) -> None:
    made = []
    for number in range(30):
        document = Document(dataset, path)
        made.append(ref(document))
        vars(document)["itself"] = document  # a cycle, as windows and views make them
        menu = QMenu()
        menu.addAction(document.undo_stack.createUndoAction(menu))
        vars(document)["menu"] = menu
        for points in (1.0, 2.0, 3.0):
            gesture = document.new_gesture() if number % 2 else 1
            document.edit("Step", proposal(dataset).with_dimension_points("time", points), gesture)
        if number % 3:
            document.undo_stack.undo()
        del document, menu
        gc.collect()
    assert not [document for document in made if document() is not None]
