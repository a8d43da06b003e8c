"""The page on priorities for who listens to it, and who goes through it by keys alone."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from devtools.spoken import Spoken, complaints, spoken_in
from fwcompare.decision.statements import Statements
from fwcompare.gui.tabs.priorities import PrioritiesTab
from fwcompare.gui.window.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")
Key = Qt.Key


@pytest.fixture
def window(open_window: Callable[..., MainWindow], qtbot: QtBot) -> MainWindow:
    window = open_window()
    window.document.take_situation("solo-prototype")
    window.tabs.open_priorities()
    settle(qtbot, page_of(window))
    return window


def page_of(window: MainWindow) -> PrioritiesTab:
    page = window.tabs.current_view
    assert isinstance(page, PrioritiesTab)
    return page


def settle(qtbot: QtBot, page: PrioritiesTab) -> None:
    qtbot.waitUntil(lambda: not page.is_busy, timeout=10_000)


def told(page: QWidget) -> list[Spoken]:
    found = [*spoken_in(page)]
    assert not complaints(found)
    return found


def answer(qtbot: QtBot, page: PrioritiesTab, count: int) -> None:
    page.answers.ending.take_order.click()
    settle(qtbot, page)
    for _ in range(count):
        if not page.answers.question.is_asking or page.answers.question.isHidden():
            page.answers.ending.ask_on.click()
        QTest.keyClick(page.answers.question.cards[0], Key.Key_Space)
        settle(qtbot, page)


def test_every_state_of_the_page_can_be_made_out(window: MainWindow, qtbot: QtBot) -> None:
    page = page_of(window)
    (rows,) = [spoken for spoken in told(page) if spoken.role == "List"]
    assert rows.name.startswith("Put them in your order. ")
    assert rows.description.startswith("1 of 10: Size. Starter code: ")
    answer(qtbot, page, 0)
    cards = [spoken.name for spoken in told(page) if spoken.role == "Button"][:2]
    assert [name.split(":")[0] for name in cards] == ["All of Security", "A third of Size"]
    QTest.keyClick(page.answers.question.cards[0], Key.Key_Left)
    settle(qtbot, page)
    (said,) = [s for s in told(page) if s.name == "All of Security over a third of Size"]
    assert "without it: " in said.description
    page.open_inside("security")
    settle(qtbot, page)
    (rows,) = [spoken for spoken in told(page) if spoken.role == "List"]
    assert rows.name.startswith("Inside Security. ")


def test_where_a_row_stands_is_told_as_it_moves(window: MainWindow) -> None:
    rows = page_of(window).order.list
    QTest.keyClick(rows, Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    description = QAccessible.queryAccessibleInterface(rows).text(QAccessible.Text.Description)
    assert description.startswith("2 of 10: Size. ")


def test_tab_goes_through_the_page_as_the_eye_does(window: MainWindow, qtbot: QtBot) -> None:
    page = page_of(window)
    answer(qtbot, page, 2)
    parts = page.answers
    if parts.question.isHidden():
        parts.ending.ask_on.click()
        settle(qtbot, page)
    page.order.list.setFocus()
    reached = list[QWidget]()
    focused: QWidget | None = page.order.list
    for _ in range(7):
        assert focused is not None
        QTest.keyClick(focused, Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        reached.append(focused)
    asked = parts.question
    expected = [*asked.cards, asked.same, asked.unsaid, asked.back, *parts.said.lines[:2]]
    assert reached == expected


def test_any_answer_is_taken_back_by_keys(window: MainWindow, qtbot: QtBot) -> None:
    page = page_of(window)
    answer(qtbot, page, 2)
    first, second = window.document.preferences.statements.answers
    lines = page.answers.said.lines
    lines[1].setFocus()
    QTest.keyClick(lines[1], Key.Key_Delete)
    assert window.document.preferences.statements.answers == (first,)
    assert lines[0].hasFocus()
    window.document.undo_stack.undo()
    QTest.keyClick(lines[0], Key.Key_Delete)
    assert window.document.preferences.statements.answers == (second,)
    assert window.document.preferences.statements != Statements()
