"""The toast: says that something was done, for a while, and is in nobody's way."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt, QTimer
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from fwcompare.gui.look.theme import Theme
from fwcompare.gui.widgets.of_window import part_of_window
from fwcompare.gui.widgets.toast import Toast


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(QLineEdit(window))
    window.resize(900, 500)
    window.show()
    qtbot.waitActive(window)
    return window


@pytest.fixture
def toast(window: QWidget, theme: Theme) -> Toast:
    return Toast(theme, window)


def time_of(toast: Toast) -> QTimer:
    timer = toast.findChild(QTimer, "toast")
    assert isinstance(timer, QTimer)
    return timer


def let_time_pass(toast: Toast) -> None:
    time_of(toast).timeout.emit()


def edit_of(window: QWidget) -> QLineEdit:
    edit = window.findChild(QLineEdit)
    assert isinstance(edit, QLineEdit)
    return edit


def test_it_is_over_the_foot_and_moves_nothing(toast: Toast, window: QWidget) -> None:
    before = edit_of(window).geometry()
    toast.say("Copied")
    assert edit_of(window).geometry() == before
    assert window.rect().contains(toast.geometry())
    assert toast.geometry().center().y() > window.height() * 0.8
    window.resize(500, 300)
    assert window.rect().contains(toast.geometry())


def test_a_long_name_wraps_and_stays_in_the_window(toast: Toast, window: QWidget) -> None:
    toast.say("Exported " + "x" * 300 + ".html", (("Open folder", lambda: None),))
    QApplication.processEvents()
    assert window.rect().contains(toast.geometry())
    for button in toast.findChildren(QPushButton):
        if button.isVisible():
            assert toast.rect().contains(button.geometry())


def test_it_takes_no_focus_and_leaves_by_itself(toast: Toast, window: QWidget) -> None:
    edit_of(window).setFocus()
    toast.say("Copied")
    assert edit_of(window).hasFocus()
    assert time_of(toast).isActive()
    let_time_pass(toast)
    assert not toast.isVisible()
    assert toast.text == ""


def test_it_stays_while_the_pointer_is_on_it(toast: Toast) -> None:
    toast.say("Copied")
    place = QPointF(5, 5)
    QApplication.sendEvent(toast, QEnterEvent(place, place, place))
    assert not time_of(toast).isActive()
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert time_of(toast).isActive()
    assert toast.isVisible()


def test_it_stays_while_it_has_the_focus_and_escape_gives_that_back(
    toast: Toast, window: QWidget
) -> None:
    edit_of(window).setFocus()
    toast.say("Kept", (("Undo", lambda: None),))
    button = toast.findChild(QPushButton, "toast_action_0")
    assert isinstance(button, QPushButton)
    button.setFocus()
    let_time_pass(toast)
    assert toast.isVisible()
    QTest.keyClick(button, Qt.Key.Key_Escape)
    assert not toast.isVisible()
    assert edit_of(window).hasFocus()


def test_an_action_acts_once_it_is_closed(toast: Toast) -> None:
    seen: list[bool] = []
    toast.say("Kept", (("R&D", lambda: seen.append(toast.isVisible())),))
    button = toast.findChild(QPushButton, "toast_action_0")
    assert isinstance(button, QPushButton)
    assert button.text() == "R&&D"
    button.click()
    assert seen == [False]


def test_what_is_said_next_takes_the_place_of_the_last(toast: Toast) -> None:
    toast.say("Kept", (("Undo", lambda: None), ("Compare", lambda: None)))
    toast.say("Copied <b>")
    assert toast.text == "Copied <b>"
    assert [b for b in toast.findChildren(QPushButton) if b.isVisible()] == []


def test_any_part_of_the_window_finds_it(toast: Toast, window: QWidget) -> None:
    assert part_of_window(edit_of(window), Toast) is toast
    assert part_of_window(None, Toast) is None
