"""Notes, and what else is written down of a decision: kept at once, undone in one step."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from fwcompare.gui.tabs.decision_fields import NOT_CHOSEN, DecisionFields
from fwcompare.gui.tabs.dimension import DimensionTab
from fwcompare.gui.tabs.notes import NotesPart
from fwcompare.gui.tabs.overview import OverviewTab
from fwcompare.gui.window.main_window import MainWindow
from tests.gui.conftest import OpenWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")


@pytest.fixture
def window(open_window: OpenWindow) -> MainWindow:
    return open_window()


def overview_of(window: MainWindow) -> OverviewTab:
    window.tabs.open_tab("overview")
    tab = window.tabs.current_view
    assert isinstance(tab, OverviewTab)
    QApplication.processEvents()
    return tab


def notes_on(window: MainWindow, dimension: str) -> NotesPart:
    window.tabs.open_tab(dimension)
    tab = window.tabs.current_view
    assert isinstance(tab, DimensionTab)
    QApplication.processEvents()
    return tab.notes


def record_of(window: MainWindow) -> DecisionFields:
    return overview_of(window).record.fields


# Notes.


def test_the_notes_action_leads_to_the_field_of_the_open_tab(window: MainWindow) -> None:
    notes = notes_on(window, "security")
    window.menus.by_id["notes"].trigger()
    assert notes.edit.hasFocus()
    window.tabs.open_compare()
    window.menus.by_id["notes"].trigger()
    assert window.tabs.current == "overview"
    assert overview_of(window).notes.edit.hasFocus()


def test_what_is_typed_is_kept_at_once_and_a_session_is_one_step(window: MainWindow) -> None:
    document = window.document
    notes = notes_on(window, "security")
    notes.take_focus()
    steps = document.undo_stack.count()
    QTest.keyClicks(notes.edit, "Audits come in May ")
    assert document.record.dimension_notes == {"security": "Audits come in May"}
    assert notes.edit.toPlainText() == "Audits come in May "
    assert document.undo_stack.count() == steps + 1
    assert document.undo_stack.undoText() == "Notes on Security"
    document.undo_stack.undo()
    assert not document.record.dimension_notes
    assert notes.edit.toPlainText() == ""
    document.undo_stack.redo()
    assert notes.edit.toPlainText() == "Audits come in May"


def test_after_the_focus_was_elsewhere_a_new_step_begins(window: MainWindow) -> None:
    notes = notes_on(window, "security")
    steps = window.document.undo_stack.count()
    notes.take_focus()
    QTest.keyClicks(notes.edit, "One")
    window.tabs.bar.setFocus()
    notes.take_focus()
    QTest.keyClicks(notes.edit, " two")
    assert window.document.undo_stack.count() == steps + 2
    window.document.undo_stack.undo()
    assert notes.edit.toPlainText() == "One"


def test_notes_on_the_whole_are_others_than_those_on_a_dimension(window: MainWindow) -> None:
    whole = overview_of(window).notes
    QTest.keyClicks(whole.edit, "Whole")
    part = notes_on(window, "security")
    assert part.edit.toPlainText() == ""
    QTest.keyClicks(part.edit, "Part")
    record = window.document.record
    assert (record.notes, dict(record.dimension_notes)) == ("Whole", {"security": "Part"})


def test_notes_change_no_score_and_no_situation(window: MainWindow) -> None:
    window.document.edit("Situation", window.document.proposal("content-site"))
    before = window.document.evaluation
    QTest.keyClicks(overview_of(window).notes.edit, "Text")
    assert window.document.evaluation.scores == before.scores
    assert window.document.is_as_proposed


def test_the_field_grows_with_its_text_and_the_tab_key_leaves_it(window: MainWindow) -> None:
    notes = notes_on(window, "security")
    height = notes.edit.height()
    notes.take_focus()
    for _ in range(5):
        QTest.keyClick(notes.edit, Qt.Key.Key_Return)
    QTest.keyClicks(notes.edit, "End")
    QApplication.processEvents()
    assert notes.edit.height() > height
    QTest.keyClick(notes.edit, Qt.Key.Key_Backtab)
    assert not notes.edit.hasFocus()


def test_markdown_and_markup_are_kept_as_typed(window: MainWindow) -> None:
    notes = overview_of(window).notes
    notes.edit.insertPlainText("# Why\n\n<img src='file:///dev/zero'> *so* & so")
    assert window.document.record.notes == ("# Why\n\n<img src='file:///dev/zero'> *so* & so")
    assert notes.edit.toPlainText().startswith("# Why")


# Title, author, choice, status.


def test_title_and_author_are_typed_in_one_step_each(window: MainWindow) -> None:
    part = record_of(window)
    steps = window.document.undo_stack.count()
    QTest.keyClicks(part.title, "Which one ")
    QTest.keyClicks(part.author, "Ada Example")
    record = window.document.record
    assert (record.title, record.author) == ("Which one", "Ada Example")
    assert part.title.text() == "Which one "
    assert window.document.undo_stack.count() == steps + 2
    window.document.undo_stack.undo()
    window.document.undo_stack.undo()
    assert (part.title.text(), part.author.text()) == ("", "")
    assert part.title.placeholderText() == window.document.dataset.title


def test_what_is_chosen_and_how_far_it_is_are_one_step_each(window: MainWindow) -> None:
    part = record_of(window)
    assert part.chosen.currentText() == NOT_CHOSEN
    steps = window.document.undo_stack.count()
    for box in (part.chosen, part.status):
        box.setFocus()
        QTest.keyClick(box, Qt.Key.Key_Down)
    record = window.document.record
    assert record.chosen == next(iter(window.document.dataset.alternatives))
    assert record.status == "accepted"
    assert window.document.undo_stack.count() == steps + 2
    window.document.undo_stack.undo()
    assert part.status.currentText() == "Proposed"
    window.document.undo_stack.undo()
    assert part.chosen.currentText() == NOT_CHOSEN


def test_a_larger_text_keeps_what_is_written(window: MainWindow) -> None:
    QTest.keyClicks(overview_of(window).notes.edit, "Stays")
    window.theme.step_text(1)
    assert overview_of(window).notes.edit.toPlainText() == "Stays"
