"""Who waits joins from the strip on top, the menu or the keyboard, and nobody's score moves."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu
from pytestqt.qtbot import QtBot

from fwcompare.charts.shapes import Thing
from fwcompare.decision import Decision
from fwcompare.gui.tabs.dimension import DimensionTab
from fwcompare.gui.tabs.override_editor import OverrideEditor
from fwcompare.gui.tabs.portraits import Portraits
from fwcompare.gui.window.command_palette import commands_of
from fwcompare.gui.window.main_window import MainWindow
from tests.asking import boats
from tests.gui.conftest import OpenWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")

TWO = ("canoe", "kayak")


def opened(open_window: OpenWindow) -> MainWindow:
    return open_window(boats())


def compared(window: MainWindow) -> tuple[str, ...]:
    return tuple(window.document.evaluation.scores)


def shows(window: MainWindow, count: int) -> bool:
    """Return whether so many are compared, and the strip on top shows them."""
    QApplication.processEvents()
    result = window.verdict.bars.result
    return len(compared(window)) == count and result is not None and len(result.lanes) == count


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
    assert window.verdict.joining.join.label == "+ Ferry"
    QTest.mouseClick(window.verdict.joining.join, Qt.MouseButton.LeftButton)
    assert shows(window, 3)
    scores = window.document.evaluation.scores
    assert {a: scores[a] for a in TWO} == before
    assert window.verdict.joining.join.isHidden()
    assert window.document.undo_stack.undoText() == "Ferry joins the comparison"
    window.document.undo_stack.undo()
    assert shows(window, 2)
    assert window.verdict.joining.join.label == "+ Ferry"


def test_a_name_has_a_menu_that_leaves_that_one_out(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = opened(open_window)
    window.verdict.joining.join.click()
    assert shows(window, 3)
    QTest.mouseClick(
        window.verdict.bars, Qt.MouseButton.LeftButton, pos=place_of_name(window, "canoe")
    )
    menu = open_menu(qtbot)
    (leave,) = menu.actions()
    assert leave.text() == "Leave out of the comparison"
    leave.trigger()
    menu.close()
    assert shows(window, 2)
    assert compared(window) == ("kayak", "ferry")
    assert window.verdict.joining.join.label == "+ Canoe"
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
    assert shows(window, 3)
    assert compared(window) == (*TWO, "ferry")
    assert window.focusWidget() is window.verdict.bars


def test_it_is_among_the_commands(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = opened(open_window)
    found = {command.name: command for command in commands_of(window.menus)}
    assert "Leave out Canoe" not in found
    assert found["Compare Ferry, too"].way == "Decision › Who takes part"
    found["Compare Ferry, too"].action.trigger()
    assert shows(window, 3)
    assert "Leave out Canoe" in {command.name for command in commands_of(window.menus)}


def test_where_there_are_only_two_nothing_is_offered(open_window: OpenWindow) -> None:
    window = open_window()
    ways = {command.way for command in commands_of(window.menus)}
    if len(window.document.dataset.alternatives) == 2:
        assert "Decision › Who takes part" not in ways
        assert window.verdict.joining.join.isHidden()


@pytest.mark.parametrize("tab", ["overview", "compare", "water", "project"])
def test_every_page_goes_on_with_those_who_take_part(
    open_window: OpenWindow, qtbot: QtBot, tab: str
) -> None:
    window = opened(open_window)
    window.tabs.open_tab(tab)
    window.document.keep_snapshot("of two")
    window.verdict.joining.join.click()
    assert shows(window, 3)
    assert window.tabs.current == tab
    window.document.keep_snapshot("of three")
    window.document.undo_stack.undo()
    window.document.undo_stack.undo()
    assert shows(window, 2)
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
    window.verdict.joining.join.click()
    assert shows(window, 3)
    assert "Ferry" in told()


def test_an_opened_criterion_rates_those_who_take_part(open_window: OpenWindow) -> None:
    window = opened(open_window)
    window.tabs.open_tab("water")
    block = window.tabs.current_view.blocks["speed"]  # type: ignore[attr-defined]
    block.set_opened(True)
    labels = [label.text() for label in block.findChildren(QLabel)]
    assert not any("Ferry" in text for text in labels)
    assert not block.findChildren(OverrideEditor)


def test_who_joined_leaves_by_a_press_beside_it(open_window: OpenWindow) -> None:
    window = opened(open_window)
    joining = window.verdict.joining
    assert joining.leave.isHidden()
    joining.join.click()
    assert joining.leave.label == "× Ferry"
    assert joining.leave.accessibleName() == "Leave out Ferry"
    assert not joining.join.geometry().intersects(joining.leave.geometry())
    joining.leave.click()
    assert compared(window) == TWO
    assert window.document.undo_stack.undoText() == "Ferry is left out"
    assert joining.leave.isHidden()


def test_coming_and_going_by_keys_keeps_the_focus_there(open_window: OpenWindow) -> None:
    window = opened(open_window)
    joining = window.verdict.joining
    joining.join.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(joining.join, Qt.Key.Key_Return)
    assert window.focusWidget() is joining.leave
    QTest.keyClick(joining.leave, Qt.Key.Key_Space)
    assert window.focusWidget() is joining.join


def test_joining_moves_nothing(open_window: OpenWindow) -> None:
    window = opened(open_window)
    window.tabs.open_project()
    QApplication.processEvents()
    page = window.tabs.current_view
    parts = (window.verdict, window.verdict.bars, window.weights, window.follows, page)
    before = [part.geometry() for part in parts]
    window.verdict.joining.join.click()
    QApplication.processEvents()
    assert window.tabs.current_view is page
    assert [part.geometry() for part in parts] == before


def test_a_page_stays_where_it_is_and_what_is_open_in_it_stays_open(
    open_window: OpenWindow,
) -> None:
    window = opened(open_window)
    window.resize(900, 540)
    window.tabs.open_tab("water")
    page = window.tabs.current_view
    assert isinstance(page, DimensionTab)
    block = page.blocks["speed"]
    block.set_opened(True)
    QApplication.processEvents()
    bar = page.page.verticalScrollBar()
    bar.setValue(30)
    assert bar.value() == 30
    block.setFocus(Qt.FocusReason.TabFocusReason)
    window.verdict.joining.join.click()
    again = window.tabs.current_view
    assert isinstance(again, DimensionTab)
    assert again is not page
    assert again.blocks["speed"].is_opened
    assert window.focusWidget() is again.blocks["speed"]
    assert again.page.verticalScrollBar().value() > 0


def test_a_page_that_is_not_seen_goes_on_later(open_window: OpenWindow) -> None:
    window = opened(open_window)
    window.tabs.open_tab("water")
    page = window.tabs.current_view
    assert isinstance(page, DimensionTab)
    page.blocks["speed"].set_opened(True)
    window.tabs.open_project()
    for _ in range(3):
        window.verdict.joining.join.click()
        window.verdict.joining.leave.click()
    window.tabs.open_tab("water")
    again = window.tabs.current_view
    assert isinstance(again, DimensionTab)
    assert again.blocks["speed"].is_opened
