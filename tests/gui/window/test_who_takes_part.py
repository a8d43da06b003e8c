"""Who waits joins from the strip on top, the menu or the keyboard, and nobody's score moves."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu
from pytestqt.qtbot import QtBot

from fwcompare.charts.shapes import Thing
from fwcompare.decision import Decision
from fwcompare.gui.tabs.override_editor import OverrideEditor
from fwcompare.gui.tabs.portraits import Portraits
from fwcompare.gui.window.command_palette import commands_of
from fwcompare.gui.window.main_window import MainWindow
from tests.asking import boats
from tests.gui.conftest import OpenWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")

TWO = ("canoe", "kayak")


def opened(open_window: OpenWindow) -> MainWindow:
    """Open a window on the boats, its parts marked so that those made anew are told from them."""
    window = open_window(boats())
    window.verdict.setProperty("for", len(TWO))
    return window


def compared(window: MainWindow) -> tuple[str, ...]:
    return tuple(window.document.evaluation.scores)


def until_anew(window: MainWindow, qtbot: QtBot, count: int) -> None:
    """Wait until the parts are made for so many: those before had others' portraits and pages."""

    def is_anew() -> bool:
        made = window.verdict.property("for")
        return bool(made is None and len(compared(window)) == count)

    qtbot.waitUntil(is_anew)
    window.verdict.setProperty("for", count)
    result = window.verdict.bars.result
    assert result is not None
    assert len(result.lanes) == count


def open_menu(qtbot: QtBot) -> QMenu:
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def place_of_name(window: MainWindow, alternative: str) -> QPoint:
    bars = window.verdict.bars
    for y in range(bars.height()):
        thing = bars.thing_at(QPointF(30, y))
        if isinstance(thing, Thing) and thing.row == alternative and not thing.id:
            return QPoint(30, y + 2)
    raise AssertionError(alternative)


def test_one_who_waits_joins_by_a_press_and_leaves_by_undo(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = opened(open_window)
    before = dict(window.document.evaluation.scores)
    assert compared(window) == TWO
    assert window.verdict.join.label == "+ Ferry"
    QTest.mouseClick(window.verdict.join, Qt.MouseButton.LeftButton)
    until_anew(window, qtbot, 3)
    scores = window.document.evaluation.scores
    assert {a: scores[a] for a in TWO} == before
    assert window.verdict.join.isHidden()
    assert window.document.undo_stack.undoText() == "Ferry joins the comparison"
    window.document.undo_stack.undo()
    until_anew(window, qtbot, 2)
    assert window.verdict.join.label == "+ Ferry"


def test_a_name_has_a_menu_that_leaves_that_one_out(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = opened(open_window)
    window.verdict.join.click()
    until_anew(window, qtbot, 3)
    QTest.mouseClick(
        window.verdict.bars, Qt.MouseButton.LeftButton, pos=place_of_name(window, "canoe")
    )
    menu = open_menu(qtbot)
    (leave,) = menu.actions()
    assert leave.text() == "Leave out of the comparison"
    leave.trigger()
    menu.close()
    until_anew(window, qtbot, 2)
    assert compared(window) == ("kayak", "ferry")
    assert window.verdict.join.label == "+ Canoe"
    assert window.document.undo_stack.undoText() == "Canoe is left out"


def test_the_last_two_stay_and_it_is_said_why(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = opened(open_window)
    QTest.mouseClick(
        window.verdict.bars, Qt.MouseButton.LeftButton, pos=place_of_name(window, "kayak")
    )
    menu = open_menu(qtbot)
    (leave,) = menu.actions()
    assert not leave.isEnabled()
    assert "Two have to stay" in leave.toolTip()
    menu.close()


def test_the_keyboard_has_a_menu_of_all(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = opened(open_window)
    window.verdict.bars.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(window.verdict.bars, Qt.Key.Key_Return)
    menu = open_menu(qtbot)
    texts = [action.text() for action in menu.actions() if action.text()]
    assert texts[:3] == ["Compare Ferry, too", "Leave out Canoe", "Leave out Kayak"]
    menu.actions()[0].trigger()
    menu.close()
    until_anew(window, qtbot, 3)
    assert compared(window) == (*TWO, "ferry")
    assert window.focusWidget() is window.verdict.bars


def test_it_is_among_the_commands(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = opened(open_window)
    found = {command.name: command for command in commands_of(window.menus)}
    assert "Leave out Canoe" not in found
    assert found["Compare Ferry, too"].way == "Decision › Who takes part"
    found["Compare Ferry, too"].action.trigger()
    until_anew(window, qtbot, 3)
    assert "Leave out Canoe" in {command.name for command in commands_of(window.menus)}


def test_where_there_are_only_two_nothing_is_offered(open_window: OpenWindow) -> None:
    window = open_window()
    ways = {command.way for command in commands_of(window.menus)}
    if len(window.document.dataset.alternatives) == 2:
        assert "Decision › Who takes part" not in ways
        assert window.verdict.join.isHidden()


@pytest.mark.parametrize("tab", ["overview", "compare", "water", "project"])
def test_every_page_goes_on_with_those_who_take_part(
    open_window: OpenWindow, qtbot: QtBot, tab: str
) -> None:
    window = opened(open_window)
    window.tabs.open_tab(tab)
    window.document.keep_snapshot("of two")
    window.verdict.join.click()
    until_anew(window, qtbot, 3)
    assert window.tabs.current == tab
    window.document.keep_snapshot("of three")
    window.document.undo_stack.undo()
    window.document.undo_stack.undo()
    until_anew(window, qtbot, 2)
    assert isinstance(window.document.decision, Decision)


def test_overview_shows_those_who_take_part_and_names_the_others_once(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = opened(open_window)
    window.tabs.open_tab("overview")
    QApplication.processEvents()

    def told() -> list[str]:
        (portraits,) = window.tabs.current_view.findChildren(Portraits)
        return [label.text() for label in portraits.findChildren(QLabel)]

    assert "Known and rated, too, but not compared now: Ferry." in told()
    assert "Ferry" not in told()
    window.verdict.join.click()
    until_anew(window, qtbot, 3)
    assert "Ferry" in told()


def test_an_opened_criterion_rates_those_who_take_part(open_window: OpenWindow) -> None:
    window = opened(open_window)
    window.tabs.open_tab("water")
    block = window.tabs.current_view.blocks["speed"]  # type: ignore[attr-defined]
    block.set_opened(True)
    labels = [label.text() for label in block.findChildren(QLabel)]
    assert not any("Ferry" in text for text in labels)
    assert not block.findChildren(OverrideEditor)
