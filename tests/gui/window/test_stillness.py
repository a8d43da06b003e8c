"""While a slider is dragged nothing in the window moves, and none of it is laid out anew."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from devtools.drag import Count, scroll_to
from devtools.ticks import settle
from fwcompare.analysis.elicitation import Statements, present_order, with_statements
from fwcompare.dataset import Dataset
from fwcompare.dataset.must_have import Threshold
from fwcompare.decision.own_must import OwnMust
from fwcompare.decision.taking_part import with_taking_part
from fwcompare.gui.panels.sure import SurePanel
from fwcompare.gui.tabs.criterion_block import CriterionBlock
from fwcompare.gui.tabs.priorities import PrioritiesTab
from fwcompare.gui.widgets.points_slider import PointsSlider
from fwcompare.gui.window.main_window import MainWindow
from tests.asking import boats
from tests.builders import Found, dataset_of
from tests.gui.conftest import OpenWindow

STATIONS = (0, 100)
STILL = {"layout_requests": 0, "moves": 0}
ONE_DIMENSION: dict[str, dict[str, dict[str, Found]]] = {
    "x": {"x1": {"a": 8.0, "b": 2.0}, "x2": {"a": (1, 0, 9), "b": 5.0}}
}


def moved(count: Count) -> dict[str, int]:
    return {name: count.events[name] for name in STILL}


def rest(window: MainWindow, qtbot: QtBot) -> None:
    sure = window.follows.panel(SurePanel)
    qtbot.waitUntil(lambda: not sure.is_busy, timeout=60_000)
    settle()


def drag_all(window: MainWindow, count: Count) -> None:
    for slider in window.findChildren(PointsSlider):
        scroll_to(slider)  # as a hand does before it takes hold
        settle()
        with count.watching():
            slider.gesture_started.emit()
            for points in STATIONS:
                slider.setValue(points)
                settle()
            window.document.undo_stack.undo()
            settle()


@pytest.mark.parametrize("tab", ["overview", "learning", "compare", "priorities"])
def test_no_drag_of_any_slider_moves_a_widget(
    open_window: OpenWindow, qtbot: QtBot, tab: str
) -> None:
    window = open_window()
    window.tabs.open_tab(tab)
    window.weights.open_dimension("learning")
    rest(window, qtbot)
    count = Count()
    drag_all(window, count)
    assert count.events["paints"] > 0
    assert moved(count) == STILL


def test_nor_where_an_order_was_said_and_criteria_move_what_it_leaves(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window()
    document = window.document
    said = Statements(order=present_order(document.evaluation))
    document.edit("Order", with_statements(document.preferences, document.dataset, said))
    window.tabs.open_tab("priorities")
    window.weights.open_dimension("learning")
    page = window.tabs.findChild(PrioritiesTab)
    assert page is not None
    rest(window, qtbot)
    qtbot.waitUntil(lambda: not page.is_busy)
    slider = next(iter(window.weights.criterion_rows.values())).slider
    shown = page.answers.chart.result
    count = Count()
    slider.setSliderDown(True)
    with count.watching():
        slider.gesture_started.emit()
        for points in (*STATIONS, 40):
            slider.setValue(points)
            settle()
    slider.setSliderDown(False)
    assert moved(count) == STILL
    assert page.answers.chart.result == shown
    qtbot.waitUntil(lambda: not page.is_busy)
    assert page.answers.chart.result != shown


@pytest.mark.parametrize("kind", ["one dimension", "three alternatives"])
def test_nor_in_other_comparisons_down_to_no_weight_at_all(
    open_window: OpenWindow, three_way: Dataset, qtbot: QtBot, kind: str
) -> None:
    dataset = three_way if kind == "three alternatives" else dataset_of(ONE_DIMENSION)
    window = open_window(dataset)
    if not dataset.is_flat:
        window.weights.open_dimension(next(iter(dataset.dimensions)))
    rest(window, qtbot)
    count = Count()
    drag_all(window, count)
    assert moved(count) == STILL


def test_nor_where_must_haves_are_set_on_an_opened_criterion(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window(boats())
    preferences = window.document.preferences
    for must in ("fast", OwnMust(Threshold("carry", at_most=6.5)), "roof"):
        preferences = preferences.with_must(must)
    preferences = with_taking_part(preferences, boats(), "ferry", takes_part=True)
    window.document.edit("Must-haves", preferences)
    settle()
    window.selection.ask_for("water", "speed")
    window.weights.open_dimension("water")
    rest(window, qtbot)
    count = Count()
    drag_all(window, count)
    assert count.events["paints"] > 0
    assert moved(count) == STILL


def test_nor_while_a_must_haves_line_is_dragged_till_all_are_out(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window(boats())
    own = OwnMust(Threshold("speed", at_least=3.0))
    window.document.edit("Must-have", window.document.preferences.with_must(own))
    window.selection.ask_for("water", "speed")
    rest(window, qtbot)
    (block,) = (b for b in window.findChildren(CriterionBlock) if b.criterion.id == "speed")
    contenders = set()
    count = Count()
    with count.watching():
        block.lanes.gesture_started.emit()
        for value in (3.0, 6.6, 7.5, 9.5, 1.0):
            block.lanes.moved.emit("", value)
            rest(window, qtbot)
            contenders.add(len(window.document.evaluation.contenders))
    assert contenders == {0, 1, 2}
    assert moved(count) == STILL


def test_nothing_moves_either_when_figures_arrive_under_a_resting_hand(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window()
    rest(window, qtbot)
    slider = window.weights.dimension_rows["performance"].slider
    handle = window.windowHandle()

    def place(points: int) -> QPoint:
        x = round(points / slider.maximum() * slider.width())
        return slider.mapTo(window, QPoint(x, slider.height() // 2))

    count = Count()
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=place(slider.value()))
    settle()
    leaders = set()
    with count.watching():
        for points in (60, 98, 5):
            QTest.mouseMove(handle, place(points))
            rest(window, qtbot)
            leaders.add(window.document.evaluation.leader)
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=place(5))
    assert len(leaders) == 2
    assert moved(count) == STILL
