"""The one inline bar, used as a person would."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from fwcompare.gui.look.theme import Theme
from fwcompare.gui.widgets.message_bar import MessageBar
from fwcompare.gui.widgets.message_queue import Message
from fwcompare.gui.widgets.message_topic import MessageTopic
from fwcompare.wording import numbers


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    layout.addWidget(QLineEdit(window))
    window.resize(720, 400)
    window.show()
    qtbot.waitActive(window)
    return window


@pytest.fixture
def bar(window: QWidget, theme: Theme) -> MessageBar:
    bar = MessageBar(theme, window)
    layout = window.layout()
    assert layout is not None
    layout.addWidget(bar)
    return bar


def text_of(bar: MessageBar) -> str:
    label = bar.findChild(QLabel, "message_text")
    assert isinstance(label, QLabel)
    return label.text()


def buttons_of(bar: MessageBar) -> list[QPushButton]:
    return [button for button in bar.findChildren(QPushButton) if button.isVisible()]


def test_it_takes_no_room_while_there_is_nothing_to_say(bar: MessageBar) -> None:
    assert not bar.isVisible()


def test_it_says_what_it_is_told_as_typed(bar: MessageBar) -> None:
    bar.show_message("info", "<b>R&D</b> <img src='file:///dev/zero'>\x1b")
    assert bar.isVisible()
    assert text_of(bar) == "<b>R&D</b> <img src='file:///dev/zero'>\u241b"
    label = bar.findChild(QLabel, "message_text")
    assert isinstance(label, QLabel)
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_its_numbers_are_written_as_those_of_the_window(bar: MessageBar, theme: Theme) -> None:
    def say() -> str:
        return f"It leads by {numbers.score(0.5)}"

    bar.put(Message("info", say(), say=say))
    bar.show_message("warning", "Another one")
    theme.set_numbers(numbers.COMMA)
    assert text_of(bar) == "Another one"
    bar.show_next()
    assert text_of(bar) == "It leads by 0,50"


def test_a_reader_hears_what_kind_of_message_it_is(bar: MessageBar) -> None:
    bar.show_message("error", "x")
    assert bar.accessibleName() == "Error"


def test_a_button_acts_once_the_bar_is_closed(bar: MessageBar, qtbot: QtBot) -> None:
    seen: list[bool] = []
    bar.show_message("warning", "changed", [("R&D", lambda: seen.append(bar.isVisible()))])
    (button,) = buttons_of(bar)
    assert button.text() == "R&&D"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert seen == [False]


def test_no_more_than_three_actions_are_shown(bar: MessageBar) -> None:
    bar.show_message("info", "x", [(str(number), lambda: None) for number in range(5)])
    assert [button.text() for button in buttons_of(bar)] == ["0", "1", "2"]


def test_the_newest_message_is_shown(bar: MessageBar) -> None:
    bar.show_message("error", "first")
    bar.show_message("error", "second")
    assert text_of(bar) == "second"
    bar.dismiss()
    assert text_of(bar) == "first"
    bar.dismiss()
    assert not bar.isVisible()


def test_several_messages_are_counted_and_can_be_gone_through(bar: MessageBar) -> None:
    count = bar.findChild(QToolButton, "message_count")
    assert isinstance(count, QToolButton)
    bar.show_message("warning", "older")
    assert not count.isVisible()
    bar.show_message("warning", "newer")
    bar.show_message("info", "by the way")
    assert (text_of(bar), count.text()) == ("newer", "1 of 3")
    assert count.accessibleName() == "Message 1 of 3, show the next"
    seen = []
    for _ in range(3):
        QTest.mouseClick(count, Qt.MouseButton.LeftButton)
        seen.append((text_of(bar), count.text()))
    assert seen == [("older", "2 of 3"), ("by the way", "3 of 3"), ("newer", "1 of 3")]
    bar.dismiss()
    bar.dismiss()
    assert text_of(bar) == "by the way"
    assert not count.isVisible()


def test_an_error_is_not_replaced_by_something_milder(bar: MessageBar) -> None:
    bar.show_message("error", "broken")
    bar.show_message("info", "by the way")
    bar.show_message("warning", "mind")
    assert text_of(bar) == "broken"
    bar.dismiss()
    assert text_of(bar) == "mind"
    bar.dismiss()
    assert text_of(bar) == "by the way"
    bar.dismiss()
    assert not bar.isVisible()


def test_an_offer_comes_back_after_the_message_that_hid_it(bar: MessageBar) -> None:
    bar.show_message("warning", "changed", [("Reload", lambda: None)])
    bar.show_message("error", "broken")
    assert text_of(bar) == "broken"
    bar.dismiss()
    assert text_of(bar) == "changed"


def test_what_is_withdrawn_never_comes_back(bar: MessageBar) -> None:
    bar.put(
        Message("warning", "changed", (("Reload", lambda: None),), topic=MessageTopic.FILE_ON_DISK)
    )
    bar.put(Message("error", "broken", topic=MessageTopic.OPENING))
    bar.withdraw(MessageTopic.FILE_ON_DISK)
    bar.withdraw(MessageTopic.OPENING)
    assert not bar.isVisible()


def test_news_on_a_topic_take_the_place_of_older_ones(bar: MessageBar) -> None:
    bar.put(Message("error", "has faults", topic=MessageTopic.FILE_ON_DISK))
    bar.put(Message("warning", "changed", topic=MessageTopic.FILE_ON_DISK))
    assert text_of(bar) == "changed"
    bar.dismiss()
    assert not bar.isVisible()


def test_of_one_topic_several_can_wait_and_all_are_taken_back(bar: MessageBar) -> None:
    for name in ("a", "b", "a"):
        bar.put(Message("error", name, (("Look", lambda: None),), "", MessageTopic.FAULT, name))
    assert text_of(bar) == "a"
    bar.dismiss()
    assert text_of(bar) == "b"
    bar.put(Message("error", "c", (("Look", lambda: None),), "", MessageTopic.FAULT, "c"))
    bar.withdraw(MessageTopic.FAULT)
    assert not bar.isVisible()


def test_copy_takes_everything_and_leaves_the_bar(bar: MessageBar, qtbot: QtBot) -> None:
    bar.put(Message("error", "short", details="line 1\nline 2 \ud800"))
    (copy,) = buttons_of(bar)
    QTest.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "short\n\nline 1\nline 2 \ufffd"
    assert copy.text() == "Copied"
    assert bar.isVisible()


def test_escape_closes_it_from_within_and_gives_the_focus_back(
    bar: MessageBar, window: QWidget, qtbot: QtBot
) -> None:
    edit = window.findChild(QLineEdit)
    assert isinstance(edit, QLineEdit)
    edit.setFocus()
    for child in ("message_text", "message_close", "message_copy"):
        bar.put(Message("error", "x", details="y"))
        widget = bar.findChild(QWidget, child)
        assert isinstance(widget, QWidget)
        widget.setFocus()
        QTest.keyClick(widget, Qt.Key.Key_Escape)
        assert not bar.isVisible()
        assert edit.hasFocus()


def test_it_takes_no_focus_by_itself(bar: MessageBar, window: QWidget) -> None:
    edit = window.findChild(QLineEdit)
    assert isinstance(edit, QLineEdit)
    edit.setFocus()
    bar.show_message("error", "x", [("Act", lambda: None)])
    assert edit.hasFocus()


def test_every_part_can_be_reached_by_keyboard(
    bar: MessageBar, window: QWidget, qtbot: QtBot
) -> None:
    bar.put(Message("error", "x", (("Act", lambda: None),), details="y"))
    edit = window.findChild(QLineEdit)
    assert isinstance(edit, QLineEdit)
    edit.setFocus()
    reached = []
    for _ in range(4):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        reached.append(focus.objectName() if focus else "")
    expected = ["message_action_0", "message_copy", "message_close"]
    assert [name for name in reached if name in expected] == expected


def test_a_long_text_is_cut_and_wraps(bar: MessageBar) -> None:
    bar.show_message("error", "words " * 1000)
    assert len(text_of(bar)) == 600
    assert bar.sizeHint().width() < 720


@pytest.mark.parametrize("width", [240, 400, 720])
def test_nothing_is_cut_off_at_any_width(bar: MessageBar, window: QWidget, width: int) -> None:
    window.setFixedWidth(width)
    text = "bad.yaml was not opened; what was open stays.\nLine 1: something long that wraps."
    bar.put(Message("error", text, (("Reload", lambda: None),), details="y"))
    QApplication.processEvents()
    label = bar.findChild(QLabel, "message_text")
    assert isinstance(label, QLabel)
    assert label.height() >= label.heightForWidth(label.width())
    assert label.width() >= min(200, width - 120)
    for button in buttons_of(bar):
        assert bar.rect().contains(QRect(button.mapTo(bar, QPoint()), button.size()))


def test_its_ground_follows_the_theme(bar: MessageBar, theme: Theme, qtbot: QtBot) -> None:
    def ground() -> QColor:
        return bar.grab().toImage().pixelColor(1, 1)

    bar.show_message("error", "x")
    assert ground() == theme.color("no_ground")
    theme.set_choice("dark")
    assert ground() == theme.color("no_ground")
    assert theme.colours.is_dark
