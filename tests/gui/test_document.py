"""The document: one door for edits, and every edit undone."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from fwcompare.analysis import evaluate
from fwcompare.dataset import Dataset
from fwcompare.decision import Decision, Preferences, decide, proposal
from fwcompare.gui.document import Document
from tests.drawn import Comparison, comparisons, points


@pytest.fixture
def document(three_way: Dataset, qapp: QApplication) -> Document:
    return Document(three_way)


def weigh(document: Document, dimension: str, value: float, gesture: int | None = None) -> None:
    preferences = document.preferences.with_dimension_points(dimension, value)
    document.edit(f"Weight of {dimension}", preferences, gesture)


def test_a_new_document_holds_what_the_dataset_proposes(document: Document) -> None:
    assert document.decision == decide(document.dataset)
    assert document.is_as_proposed
    assert not document.undo_stack.canUndo()


def test_an_edit_changes_the_decision_and_what_follows_and_says_so_once(
    document: Document,
) -> None:
    seen = []
    document.changed.connect(lambda: seen.append((document.decision, document.evaluation)))
    weigh(document, "money", 80)
    assert document.preferences.dimension_points["money"] == 80
    assert seen == [(document.decision, evaluate(document.dataset, document.preferences))]


def test_undo_and_redo_take_every_edit_back_and_forth(document: Document) -> None:
    start = document.decision
    weigh(document, "money", 80)
    document.edit("Situation", proposal(document.dataset, "hurry"))
    document.edit("Share", document.preferences.with_criterion_points("minutes", 3.5))
    end = document.decision
    for _ in range(3):
        document.undo_stack.undo()
    assert document.decision == start
    assert document.evaluation == evaluate(document.dataset, start.preferences)
    for _ in range(3):
        document.undo_stack.redo()
    assert document.decision == end
    assert document.evaluation == evaluate(document.dataset, end.preferences)


def test_one_drag_is_one_undo_step(document: Document) -> None:
    gesture = document.new_gesture()
    for value in (11, 25, 60, 58):
        weigh(document, "money", value, gesture)
    assert document.undo_stack.count() == 1
    document.undo_stack.undo()
    assert document.preferences.dimension_points["money"] == 10


def test_dragging_back_to_the_start_leaves_no_step(document: Document) -> None:
    gesture = document.new_gesture()
    for value in (11, 25, 10):
        weigh(document, "money", value, gesture)
    assert document.undo_stack.count() == 0
    assert not document.undo_stack.canUndo()
    assert document.is_as_proposed


def test_dragging_on_after_the_start_was_passed_is_one_step_again(document: Document) -> None:
    gesture = document.new_gesture()
    for value in (11, 10, 5, 4):
        weigh(document, "money", value, gesture)
    assert document.undo_stack.count() == 1
    document.undo_stack.undo()
    assert document.preferences.dimension_points["money"] == 10


def test_a_drag_back_to_the_start_keeps_the_steps_before_it(document: Document) -> None:
    weigh(document, "time", 77)
    gesture = document.new_gesture()
    for value in (11, 10):
        weigh(document, "money", value, gesture)
    assert document.undo_stack.count() == 1
    document.undo_stack.undo()
    assert document.is_as_proposed


def test_two_gestures_are_two_steps(document: Document) -> None:
    weigh(document, "money", 20, document.new_gesture())
    weigh(document, "money", 30, document.new_gesture())
    assert document.undo_stack.count() == 2


def test_edits_without_a_gesture_never_merge(document: Document) -> None:
    for value in (20, 30, 40):
        weigh(document, "money", value)
    assert document.undo_stack.count() == 3


def test_a_gesture_does_not_merge_with_an_edit_without_one(document: Document) -> None:
    gesture = document.new_gesture()
    weigh(document, "money", 20, gesture)
    weigh(document, "money", 30)
    weigh(document, "money", 40, gesture)
    assert document.undo_stack.count() == 3


def test_nothing_merges_across_the_clean_mark(document: Document) -> None:
    gesture = document.new_gesture()
    weigh(document, "money", 20, gesture)
    document.undo_stack.setClean()
    weigh(document, "money", 30, gesture)
    assert document.undo_stack.count() == 2
    document.undo_stack.undo()
    assert document.undo_stack.isClean()
    assert document.preferences.dimension_points["money"] == 20


def test_the_step_is_named_by_the_edit(document: Document) -> None:
    weigh(document, "money", 20)
    assert document.undo_stack.undoText() == "Weight of money"
    document.undo_stack.undo()
    assert document.undo_stack.redoText() == "Weight of money"


def test_an_edit_that_changes_nothing_is_no_step_and_says_nothing(document: Document) -> None:
    said: list[None] = []
    document.changed.connect(lambda: said.append(None))
    weigh(document, "money", 10)
    document.edit("The same", replace(document.decision))
    assert document.undo_stack.count() == 0
    assert not said


def test_an_edit_after_undo_drops_what_was_undone(document: Document) -> None:
    weigh(document, "money", 20)
    document.undo_stack.undo()
    weigh(document, "time", 20)
    assert not document.undo_stack.canRedo()
    assert document.undo_stack.count() == 1


def test_a_document_can_start_from_a_decision_of_ones_own(three_way: Dataset) -> None:
    mine = proposal(three_way, "hurry").with_dimension_points("money", 33)
    document = Document(three_way, decision=Decision(mine))
    assert document.decision == Decision(mine)
    assert document.evaluation == evaluate(three_way, mine)
    assert not document.is_as_proposed
    assert not document.undo_stack.canUndo()


def test_many_edits_keep_the_last_thousand(document: Document) -> None:
    for step in range(1010):
        weigh(document, "money", step % 2 * 50)
    assert document.undo_stack.count() == 1000


Edit = tuple[str, float, bool]
edits = st.lists(st.tuples(st.sampled_from(["d", "c", "share"]), points, st.booleans()), max_size=8)


@given(comparisons(most_alternatives=3), edits, st.data())
@settings(max_examples=40)
def test_any_edits_wholly_undone_give_the_first_decision_back(
    comparison: Comparison, edits: list[Edit], data: st.DataObject
) -> None:
    dataset, first = comparison
    document = Document(dataset)
    gesture = document.new_gesture()
    for kind, value, is_dragged in edits:
        preferences = _edited(document, kind, value, data)
        document.edit(kind, preferences, gesture if is_dragged else None)
        assert document.preferences == preferences
        assert document.evaluation.preferences == preferences
    last = document.decision
    while document.undo_stack.canUndo():
        document.undo_stack.undo()
    assert document.decision == Decision(first)
    assert document.evaluation == evaluate(dataset, first)
    while document.undo_stack.canRedo():
        document.undo_stack.redo()
    assert document.decision == last


def _edited(document: Document, kind: str, value: float, data: st.DataObject) -> Preferences:
    dataset, preferences = document.dataset, document.preferences
    if kind == "c":
        criterion = data.draw(st.sampled_from(sorted(dataset.criteria)))
        return preferences.with_criterion_points(criterion, value)
    dimension = data.draw(st.sampled_from(sorted(dataset.dimensions)))
    if kind == "share":
        return preferences.with_dimension_share(dimension, value / 100)
    return preferences.with_dimension_points(dimension, value)
