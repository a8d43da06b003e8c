"""What was done is said, with what goes on from it."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from fwcompare.dataset import Dataset
from fwcompare.gui.window.main_window import MainWindow
from tests.gui.conftest import OpenWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")


@pytest.fixture
def window(open_window: OpenWindow, three_way: Dataset) -> MainWindow:
    return open_window(three_way)


def press(window: MainWindow, text: str) -> None:
    buttons = window.toast.findChildren(QPushButton)
    (button,) = [b for b in buttons if b.isVisible() and b.text() == text]
    button.click()


def keep_snapshot(window: MainWindow, name: str) -> None:
    box = window.header.ask_for_snapshot()
    box.box.setText(name)
    box.accept()


def weigh(window: MainWindow, points: float) -> None:
    document = window.document
    document.edit("Weight", document.preferences.with_dimension_points("time", points))


def test_a_kept_snapshot_can_be_seen_beside_the_others(window: MainWindow) -> None:
    keep_snapshot(window, " <b>first ")
    assert window.toast.text == "Snapshot “<b>first” kept"
    press(window, "Compare")
    assert window.tabs.current == "compare"
    assert not window.toast.isVisible()


def test_a_kept_snapshot_is_taken_back_by_undo(window: MainWindow) -> None:
    before = window.document.decision
    keep_snapshot(window, "first")
    press(window, "Undo")
    assert window.document.decision == before
    assert not window.document.undo_stack.canUndo()


def test_undo_of_a_snapshot_leaves_what_was_done_since(window: MainWindow) -> None:
    keep_snapshot(window, "first")
    weigh(window, 77)
    press(window, "Undo")
    assert window.document.record.snapshots == ()
    assert window.document.preferences.dimension_points["time"] == 77


def test_discarding_own_ratings_is_said_and_can_be_undone(window: MainWindow) -> None:
    window.menus.by_id["drop-own"].trigger()
    assert window.toast.text == "There are no ratings or readings of yours"
    document = window.document
    criterion = next(iter(document.dataset.criteria))
    alternative = next(iter(document.dataset.alternatives))
    own = document.preferences.with_override(criterion, alternative, 3.0, "seen")
    document.edit("Own rating", own)
    window.menus.by_id["drop-own"].trigger()
    assert window.toast.text == "Your ratings and readings are discarded"
    weigh(window, 77)
    press(window, "Undo")
    assert document.preferences.overrides == own.overrides
    assert document.preferences.dimension_points["time"] == 77


def test_what_is_copied_is_said(window: MainWindow) -> None:
    window.menus.by_id["copy-result"].trigger()
    assert window.toast.text == "Copied the result"
    assert QGuiApplication.clipboard().text()


def test_another_document_takes_what_was_said_of_the_last_one_away(window: MainWindow) -> None:
    keep_snapshot(window, "first")
    window.document.undo_stack.setClean()
    window.session.start_anew()
    assert not window.toast.isVisible()
