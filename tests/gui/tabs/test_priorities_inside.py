"""The page on priorities inside of one dimension, and what is seen of replies only looked at."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from fwcompare.charts.alternative_styles import styles_of
from fwcompare.decision.statements import Statements
from fwcompare.gui.document import Document
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.panels.weight_sources import name_in_use
from fwcompare.gui.panels.weights import WeightsPanel
from fwcompare.gui.selection import Selection
from fwcompare.gui.tabs.priorities import PrioritiesTab
from fwcompare.gui.tabs.priorities_order import ROW
from fwcompare.gui.window.main_window import MainWindow
from tests.builders import dataset_of

Key = Qt.Key
WAYS = {
    "time": {
        "ride": {"car": 9, "tram": 1},
        "wait": {"car": 2, "tram": 8},
        "walk": {"car": 6, "tram": 5},
    },
    "money": {"price": {"car": 4, "tram": 6}},
    "air": {"fumes": {"car": 6, "tram": 5}, "noise": {"car": 4, "tram": 5}},
}


def ranks(*ids: str) -> tuple[tuple[str, ...], ...]:
    return tuple((id_,) for id_ in ids)


@pytest.fixture
def document() -> Document:
    return Document(dataset_of(WAYS))


@pytest.fixture
def selection() -> Selection:
    return Selection()


@pytest.fixture
def tab(
    document: Document,
    selection: Selection,
    theme: Theme,
    show: Callable[[QWidget], None],
    qtbot: QtBot,
) -> Iterator[PrioritiesTab]:
    tab = PrioritiesTab(document, theme, selection, styles_of(document.dataset))
    tab.resize(700, 640)
    show(tab)
    settle(qtbot, tab)
    yield tab
    tab.close_down()


def settle(qtbot: QtBot, tab: PrioritiesTab) -> None:
    qtbot.waitUntil(lambda: not tab.is_busy)


def press(tab: PrioritiesTab, key: Qt.Key, alt: bool = False) -> None:
    modifier = Qt.KeyboardModifier.AltModifier if alt else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(tab.order.list, key, modifier)


def test_a_dimensions_criteria_are_ordered_and_asked_of_on_the_same_page(
    qtbot: QtBot, tab: PrioritiesTab, document: Document
) -> None:
    before = document.preferences.dimension_points
    press(tab, Key.Key_Right)
    assert not tab.order.outside.isHidden()
    assert tab.order.list.accessibleName().startswith("Inside Time. ")
    press(tab, Key.Key_End)
    press(tab, Key.Key_Up, alt=True)
    assert document.preferences.statements.is_empty
    assert document.preferences.statements_inside("time").order == ranks("ride", "walk", "wait")
    assert document.preferences.criterion_points["ride"] == pytest.approx(100 * 11 / 18)
    assert document.preferences.dimension_points == before
    settle(qtbot, tab)
    assert tab.answers.asked is not None
    QTest.keyClick(tab.answers.question, Key.Key_Left)
    assert len(document.preferences.statements_inside("time").answers) == 1
    assert document.undo_stack.undoText().endswith(", inside Time")
    assert name_in_use(document) == "Your order and 1 answer inside Time"
    assert document.undo_stack.count() == 2
    document.undo_stack.undo()
    document.undo_stack.undo()
    assert not document.preferences.is_stated


def test_what_is_said_inside_stays_when_dimensions_are_ordered(
    qtbot: QtBot, tab: PrioritiesTab, document: Document
) -> None:
    tab.open_inside("time")
    tab.answers.ending.take_order.click()
    settle(qtbot, tab)
    press(tab, Key.Key_Left)
    assert tab.order.outside.isHidden()
    assert tab.order.list.current == "time"
    assert document.preferences.statements == Statements()
    press(tab, Key.Key_Down, alt=True)
    assert document.preferences.statements.order == ranks("money", "time", "air")
    assert document.preferences.statements_inside("time").order == ranks("ride", "wait", "walk")


def test_a_dimension_with_one_criterion_has_nothing_to_open(tab: PrioritiesTab) -> None:
    press(tab, Key.Key_Down)
    press(tab, Key.Key_Right)
    assert tab.order.outside.isHidden()
    theme_edge = QPoint(tab.order.list.width() - 10, 20)
    QTest.mouseClick(tab.order.list, Qt.MouseButton.LeftButton, pos=theme_edge)
    assert tab.order.list.accessibleName().startswith("Inside Time")


def test_a_reply_that_is_only_looked_at_shows_ghosts_and_changes_nothing(
    qtbot: QtBot, tab: PrioritiesTab, document: Document, selection: Selection
) -> None:
    tab.answers.ending.take_order.click()
    settle(qtbot, tab)
    card, steps = tab.answers.question.cards[0], document.undo_stack.count()
    at = QPointF(5, 5)
    QApplication.sendEvent(card, QEnterEvent(at, at, at))
    looked_at = selection.beside
    assert looked_at is not None
    assert selection.preview is None
    assert document.undo_stack.count() == steps
    QTest.keyClick(card, Key.Key_Left)
    assert document.preferences.dimension_points == looked_at.dimension_points
    assert selection.beside is None
    settle(qtbot, tab)
    QApplication.sendEvent(card, QEnterEvent(at, at, at))
    QApplication.sendEvent(card, QEvent(QEvent.Type.Leave))
    assert selection.beside is None


def test_ghosts_and_brackets_stand_at_the_criteria_too(
    theme: Theme,
    document: Document,
    selection: Selection,
    tab: PrioritiesTab,
    show: Callable[[QWidget], None],
    qtbot: QtBot,
) -> None:
    weights = WeightsPanel(document, theme, selection, styles_of(document.dataset))
    show(weights)
    tab.open_inside("time")
    assert weights.opened == ["time"]
    tab.answers.ending.take_order.click()
    settle(qtbot, tab)
    slider = weights.criterion_rows["ride"].slider
    assert slider.groove.possible == pytest.approx((100 / 3, 100))
    assert tab.answers.asked is not None
    tab.answers.considered.emit(tab.answers.asked, "more")
    assert weights.criterion_rows["ride"].preview_text
    selection.consider(None)
    assert not weights.criterion_rows["ride"].preview_text


def test_the_row_that_was_dragged_keeps_the_keys(tab: PrioritiesTab, theme: Theme) -> None:
    rows, row = tab.order.list, theme.px(ROW)
    start, end = QPoint(60, 2 * row + row // 2), QPoint(60, 2)
    QTest.mousePress(rows, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(rows, start - QPoint(0, 20))
    QTest.mouseMove(rows, end)
    QTest.mouseRelease(rows, Qt.MouseButton.LeftButton, pos=end)
    assert rows.current == "air"
    assert rows.hasFocus()
    press(tab, Key.Key_Down, alt=True)
    assert rows.current_place.top() == row


def test_the_strip_and_how_sure_say_what_the_order_settles(
    open_window: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    window = open_window()
    given = window.findChild(QWidget, "given")
    assert given is not None
    assert given.isHidden()
    window.tabs.open_priorities()
    tab = window.tabs.current_view
    assert isinstance(tab, PrioritiesTab)
    settle(qtbot, tab)
    tab.answers.ending.take_order.click()
    settle(qtbot, tab)
    strip = window.findChild(QLabel, "certainty")
    assert isinstance(strip, QLabel)
    qtbot.waitUntil(lambda: "settled" in strip.text())
    assert strip.text().endswith("by your order")
    assert not given.isHidden()
    points = window.document.preferences.dimension_points["security"]
    moved = window.document.preferences.with_dimension_points("security", points + 1)
    window.document.edit("Weight", moved)
    qtbot.waitUntil(lambda: strip.text() != "" and "settled" not in strip.text())
    assert not given.isHidden()
    window.document.undo_stack.undo()
    window.document.undo_stack.undo()
    assert given.isHidden()


FLAT = {"only": {"ink": {"pen": 8, "quill": 2}, "cost": {"pen": 3, "quill": 9}}}
TWELVE = {
    f"d{k}": {f"c{k}": {"a": 3 + k % 5, "b": 8 - k % 4, "c": (7 * k) % 10}} for k in range(12)
}
UNKNOWN = {
    "x": {"x1": {"a": None, "b": 4}, "x2": {"a": 3, "b": 8}},
    "y": {"y1": {"a": 6, "b": None}},
}


@pytest.mark.parametrize("ratings", [FLAT, TWELVE, UNKNOWN])
def test_any_comparison_is_ordered_asked_about_and_undone(
    ratings: dict[str, dict[str, dict[str, float | None]]],
    theme: Theme,
    show: Callable[[QWidget], None],
    qtbot: QtBot,
) -> None:
    document = Document(dataset_of(ratings))
    tab = PrioritiesTab(document, theme, Selection(), styles_of(document.dataset))
    show(tab)
    settle(qtbot, tab)
    before = document.decision
    tab.answers.ending.take_order.click()
    settle(qtbot, tab)
    for _ in range(3):
        if tab.answers.question.is_asking and not tab.answers.question.isHidden():
            QTest.keyClick(tab.answers.question, Key.Key_Down)
            settle(qtbot, tab)
    has_inside = not document.dataset.is_flat and any(len(c) > 1 for c in ratings.values())
    press(tab, Key.Key_Home)
    press(tab, Key.Key_Right)
    settle(qtbot, tab)
    assert tab.order.outside.isHidden() is not has_inside
    while document.undo_stack.canUndo():
        document.undo_stack.undo()
    settle(qtbot, tab)
    assert document.decision == before
    tab.close_down()
