"""Edits of the comparison through the one door: in its file at once, undone to the byte."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from fwcompare.bundled import DEFAULT_DATASET
from fwcompare.dataset.dataset import Rating
from fwcompare.dataset.editing.adding import AddCriterion
from fwcompare.dataset.editing.edit import Edit, EditRefusedError
from fwcompare.dataset.editing.naming import Rename
from fwcompare.dataset.editing.ordering import moved
from fwcompare.dataset.editing.refusal import SpliceRefusedError
from fwcompare.dataset.editing.removing import Remove
from fwcompare.dataset.editing.set_ratings import SetRatings, set_rating
from fwcompare.decision.override import Override
from fwcompare.gui.document import Document
from fwcompare.gui.files.work import load_work
from fwcompare.gui.tabs.must_edits import set_bound
from fwcompare.gui.view import AskedEdit
from fwcompare.gui.window.main_window import MainWindow
from tests.gui.keeping import OpenFile, dataset_file, file, message_of, open_file

__all__ = ["dataset_file", "file", "open_file"]


def _rating(document: Document) -> SetRatings:
    """Return an edit of the first rating there is."""
    criterion = next(iter(document.dataset.criteria.values()))
    alternative = next(iter(document.dataset.alternatives))
    old = criterion.rating(alternative)
    assert old.value is not None
    return set_rating(criterion.id, alternative, replace(old, value=old.low, because="Seen"))


@pytest.fixture
def document(dataset_file: Path, qapp: object) -> Document:
    return load_work(dataset_file).document()


def test_an_edit_is_a_step_that_is_undone_to_the_byte(document: Document) -> None:
    before, dataset = document.editable_source.content, document.dataset
    edit = _rating(document)
    document.edit_dataset("Rating", edit)
    assert edit.is_in(document.dataset)
    assert document.evaluation.dataset.criteria.keys() == dataset.criteria.keys()
    after = document.editable_source.content
    document.undo_stack.undo()
    assert (document.editable_source.content, document.dataset) == (before, dataset)
    document.undo_stack.redo()
    assert document.editable_source.content == after


def test_many_edits_and_weights_between_them_are_undone_to_the_start(document: Document) -> None:
    before, decision = document.editable_source.content, document.decision
    dimension = next(iter(document.dataset.dimensions))
    alternative = next(iter(document.dataset.alternatives))
    document.edit_dataset("Rating", _rating(document))
    document.edit("Weight", document.preferences.with_dimension_points(dimension, 77))
    document.edit_dataset("Name", Rename("alternative", alternative, "Otherwise: so"))
    document.edit_dataset("Place", moved("dimension", dimension, 1, document.dataset))
    document.edit_dataset("Gone", Remove("dimension", dimension))
    assert dimension not in document.preferences.dimension_points
    document.undo_stack.setIndex(0)
    assert document.editable_source.content == before
    assert document.decision == decision


def test_a_refused_edit_changes_nothing(document: Document) -> None:
    state = document.editable_source, document.decision
    criterion, alternative = next(iter(document.dataset.criteria)), "nobody"
    with pytest.raises((SpliceRefusedError, EditRefusedError)):
        document.edit_dataset("Rating", set_rating(criterion, alternative, Rating(1e300, 0, 1e300)))
    assert (document.editable_source, document.decision) == state
    assert not document.undo_stack.canUndo()


def test_what_one_said_of_something_removed_is_kept_aside_and_comes_back(
    document: Document,
) -> None:
    dimension = next(iter(document.dataset.dimensions.values()))
    criterion, alternative = (
        next(iter(dimension.criteria)),
        next(iter(document.dataset.alternatives)),
    )
    document.edit("Own", document.preferences.with_override(criterion, alternative, 20.0))
    document.edit_dataset("Gone", Remove("dimension", dimension.id))
    assert not document.preferences.overrides
    assert document.record.aside is not None
    document.undo_stack.undo()
    assert document.preferences.overrides[criterion][alternative] == Override(20.0)


def _make(window: MainWindow, edit: Edit) -> list[str]:
    told: list[str] = []
    window.editing.make(AskedEdit("Edit", edit, told.append))
    return told


def test_every_edit_is_in_the_file_at_once_and_closing_asks_nothing(
    dataset_file: Path, open_file: OpenFile
) -> None:
    before = dataset_file.read_bytes()
    window = open_file(dataset_file)
    assert _make(window, _rating(window.document)) == [""]
    assert b"Seen" in dataset_file.read_bytes()
    assert window.session.is_clean
    window.document.undo_stack.undo()
    assert dataset_file.read_bytes() == before
    assert window.session.is_clean


def test_a_warning_of_a_name_goes_once_the_name_is_mended(
    dataset_file: Path, open_file: OpenFile, qtbot: QtBot
) -> None:
    window = open_file(dataset_file)
    one, other = list(window.document.dataset.alternatives.values())[:2]
    _make(window, Rename("alternative", other.id, one.name))
    qtbot.waitUntil(lambda: window.messages.message is not None)
    assert one.name in message_of(window).text
    _make(window, Rename("alternative", other.id, other.name))
    qtbot.waitUntil(lambda: window.messages.message is None)


def test_what_does_not_apply_any_more_is_told_with_its_undo(
    dataset_file: Path, open_file: OpenFile
) -> None:
    window = open_file(dataset_file)
    document = window.document
    measured = next(c for c in document.dataset.criteria.values() if c.is_measured)
    alternative = next(iter(document.dataset.alternatives))
    own = document.preferences.with_override(
        measured.id, alternative, measured.rating(alternative).low or 0.0
    )
    document.edit("Own", own)
    set_bound(document, measured, measured.scale.rating_at(5))
    _make(window, Remove("criterion", measured.id))
    assert window.toast.text == (
        "One rating and one must-have of yours do not apply any more, and are kept aside"
    )
    document.undo_stack.undo()
    assert document.preferences.musts


def test_a_weight_that_was_moved_stays_unsaved_beside_an_edit(
    dataset_file: Path, open_file: OpenFile
) -> None:
    window = open_file(dataset_file)
    dimension = next(iter(window.document.dataset.dimensions))
    preferences = window.document.preferences.with_dimension_points(dimension, 77)
    window.document.edit("Weight", preferences)
    _make(window, _rating(window.document))
    assert not window.session.is_clean
    window.document.undo_stack.undo()
    window.document.undo_stack.undo()
    assert window.session.is_clean


def test_a_criterion_that_came_and_went_leaves_nothing_unsaved(
    dataset_file: Path, open_file: OpenFile
) -> None:
    window = open_file(dataset_file)
    dimension = next(iter(window.document.dataset.dimensions))
    _make(window, AddCriterion("passing", "Passing", dimension))
    assert window.session.is_clean
    _make(window, Remove("criterion", "passing"))
    assert window.session.is_clean
    window.document.undo_stack.undo()
    assert window.session.is_clean
    gone = next(iter(window.document.dataset.dimensions[dimension].criteria))
    preferences = window.document.preferences.with_criterion_points(gone, 77)
    window.document.edit("Weight", preferences)
    _make(window, Remove("criterion", gone))
    assert not window.session.is_clean  # points by hand lie aside, and would come back


def test_a_saved_decision_is_older_than_an_edit(file: Path, open_file: OpenFile) -> None:
    window = open_file(file)
    _make(window, _rating(window.document))
    assert not window.session.is_clean
    assert window.session.save()
    assert window.session.is_clean


def test_what_somebody_else_wrote_meanwhile_is_not_overwritten(
    dataset_file: Path, open_file: OpenFile
) -> None:
    window = open_file(dataset_file)
    theirs = dataset_file.read_bytes() + b"# theirs\n"
    dataset_file.write_bytes(theirs)
    _make(window, _rating(window.document))
    assert dataset_file.read_bytes() == theirs
    assert not window.session.is_clean
    assert window.session.edits.unkept == dataset_file
    assert window.session.edits.write(is_whatever_there=True)
    assert b"Seen" in dataset_file.read_bytes()
    assert window.session.is_clean


def test_the_window_goes_on_with_other_names_and_fewer_dimensions(
    dataset_file: Path, open_file: OpenFile
) -> None:
    window = open_file(dataset_file)
    dimension = next(iter(window.document.dataset.dimensions))
    for tab in ("overview", "compare", dimension):
        window.tabs.open_tab(tab)
        _make(window, _rating(window.document))
        window.document.undo_stack.undo()
    _make(window, Rename("dimension", dimension, "Renamed"))
    _make(window, Remove("dimension", dimension))
    assert dimension not in window.weights.dimension_rows
    window.document.undo_stack.undo()
    assert dimension in window.weights.dimension_rows


def test_what_ships_is_edited_in_a_copy_of_ones_own(tmp_path: Path, open_file: OpenFile) -> None:
    shipped = DEFAULT_DATASET.read_bytes()
    window = open_file(None)
    told = _make(window, _rating(window.document))
    dialog = window.findChild(QFileDialog, "own_copy_dialog")
    assert dialog is not None
    assert not told
    copy = tmp_path / "mine.yaml"
    dialog.fileSelected.emit(str(copy))
    assert told == [""]
    assert DEFAULT_DATASET.read_bytes() == shipped
    assert copy.read_bytes() != shipped
    window.document.undo_stack.undo()
    assert copy.read_bytes() == shipped
    assert window.session.dataset_path == copy


def test_reloading_what_somebody_else_wrote_lets_go_of_edits_that_are_not_in_the_file(
    dataset_file: Path, open_file: OpenFile
) -> None:
    window = open_file(dataset_file)
    theirs = dataset_file.read_bytes() + b"# theirs\n"
    dataset_file.write_bytes(theirs)
    _make(window, _rating(window.document))
    window.session.reload_dataset()
    assert window.session.is_clean
    assert window.document.editable_source.content == theirs
    assert _make(window, _rating(window.document)) == [""]
    assert dataset_file.read_bytes().endswith(b"# theirs\n")
