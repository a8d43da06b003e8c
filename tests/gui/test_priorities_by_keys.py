"""From an order to weights and a promise by keys alone, held to the terminal, and all undone."""

import shlex
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fwcompare.cli import main
from fwcompare.export.command_line import reproducing_command
from fwcompare.gui.tabs.priorities import PrioritiesTab
from fwcompare.gui.window.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")
ORDER = (
    "performance",
    "security",
    "size",
    "databases",
    "flexibility",
    "builtins",
    "learning",
    "community",
    "routing",
)


def press(*keys: Qt.Key) -> None:
    """Press keys where the focus is, as somebody without a mouse does."""
    for key in keys:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)


def settle(qtbot: QtBot, window: MainWindow) -> PrioritiesTab:
    page = window.tabs.current_view
    assert isinstance(page, PrioritiesTab)
    qtbot.waitUntil(lambda: not page.is_busy, timeout=10_000)
    return page


def test_nine_rows_two_answers_and_a_promise_that_the_terminal_repeats(
    open_window: Callable[..., MainWindow], qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    window = open_window()
    document = window.document
    before, steps = document.decision, document.undo_stack.index()
    QTest.keyClick(window, Qt.Key.Key_F9)
    page = settle(qtbot, window)
    qtbot.waitUntil(page.order.list.hasFocus)
    for rank, id_ in enumerate(ORDER, start=1):
        ids = [one for ranks in page.order.list.said.order for one in ranks]
        press(Qt.Key.Key_Home, *[Qt.Key.Key_Down] * ids.index(id_))
        press(Qt.Key(Qt.Key.Key_0.value + rank))
    settle(qtbot, window)
    press(Qt.Key.Key_Tab)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
        press(key)
        settle(qtbot, window)
    told = page.answers.ending.sentence.text()
    assert told.startswith("Whatever you answer now, no other can score more than 0.")
    assert page.answers.ending.use.hasFocus()
    assert document.preferences.statements.order[:9] == tuple((id_,) for id_ in ORDER)
    command = shlex.split(reproducing_command(document.dataset, document.preferences))
    assert main(command[1:]) == 0
    promise = told.removeprefix("Whatever you answer now, ")
    assert f"whatever you answer now, {promise}" in capsys.readouterr().out
    while document.undo_stack.index() > steps:
        QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert document.decision == before
    assert page.answers.ending.take_order.hasFocus()
