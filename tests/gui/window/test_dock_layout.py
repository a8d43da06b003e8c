"""Where the panels stand: beside the tabs, or behind each other where the width is short."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QTabBar, QWidget

from fwcompare.dataset import Dataset
from fwcompare.gui.panels.why import WhyPanel
from fwcompare.gui.widgets.dock import Dock
from fwcompare.gui.window.main_window import MainWindow
from tests.gui.conftest import OpenWindow, work_on

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")

LEFT, RIGHT = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea


def docks_of(window: MainWindow) -> tuple[Dock, Dock]:
    """Return what matters and what follows."""
    return window.docks.left, window.docks.right


def resize(window: MainWindow, width: int, height: int = 800) -> None:
    window.resize(width, height)
    settle()


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


def place_of(part: QWidget) -> QRect:
    return QRect(part.mapToGlobal(part.rect().topLeft()), part.size())


def are_behind_each_other(window: MainWindow) -> bool:
    left, right = docks_of(window)
    return right in window.tabifiedDockWidgets(left)


def test_in_a_wide_window_the_panels_stand_on_both_sides_at_their_usual_widths(
    open_window: OpenWindow,
) -> None:
    window = open_window(size=(1280, 800))
    settle()
    left, right = docks_of(window)
    assert window.dockWidgetArea(left) == LEFT
    assert window.dockWidgetArea(right) == RIGHT
    assert (left.width(), right.width()) == (292, 304)
    assert place_of(left).right() < place_of(window.tabs).left()
    assert place_of(window.tabs).right() < place_of(right).left()


@pytest.mark.parametrize("width", [1099, 960])
def test_in_a_narrower_one_they_are_narrower(open_window: OpenWindow, width: int) -> None:
    window = open_window(size=(width, 700))
    settle()
    left, right = docks_of(window)
    assert left.width() == min(268, int(0.3 * width))
    assert right.width() == min(260, int(0.3 * width))
    assert not are_behind_each_other(window)
    assert window.tabs.width() >= 380


def test_the_tabs_of_panels_behind_each_other_stay_in_their_order(open_window: OpenWindow) -> None:
    window = open_window(size=(960, 600))
    for percent in (150, 100, 200):
        window.theme.set_text_percent(percent)
        settle()
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    bars = window.findChildren(QTabBar, options=direct)
    assert any(bar.isVisible() for bar in bars)
    assert not any(bar.isMovable() for bar in bars)


def test_in_a_short_one_they_stand_behind_each_other_with_what_matters_in_front(
    open_window: OpenWindow,
) -> None:
    window = open_window(size=(960, 600))
    window.theme.set_text_percent(150)
    settle()
    left, right = docks_of(window)
    assert are_behind_each_other(window)
    assert window.weights.isVisible()
    assert (
        not window.follows.panel(WhyPanel)
        .visibleRegion()
        .boundingRect()
        .intersects(window.follows.panel(WhyPanel).rect())
    )
    assert window.tabs.width() >= 400
    right.raise_()
    settle()
    assert not window.follows.panel(WhyPanel).visibleRegion().isEmpty()
    assert left.widget() is window.weights
    assert window.width() == 960


def test_with_more_room_they_part_again(open_window: OpenWindow) -> None:
    window = open_window(size=(960, 600))
    window.theme.set_text_percent(150)
    settle()
    resize(window, 1800, 1100)
    assert not are_behind_each_other(window)
    left, right = docks_of(window)
    assert window.dockWidgetArea(right) == RIGHT
    assert (left.width(), right.width()) == (window.theme.px(292), window.theme.px(304))
    resize(window, 1000, 700)
    assert are_behind_each_other(window)
    window.theme.set_text_percent(100)
    settle()
    assert not are_behind_each_other(window)


def test_widths_somebody_chose_stay_while_the_room_is_of_the_same_kind(
    open_window: OpenWindow,
) -> None:
    window = open_window(size=(1280, 800))
    left, _ = docks_of(window)
    window.resizeDocks([left], [360], Qt.Orientation.Horizontal)
    settle()
    assert left.width() == 360
    resize(window, 1500)
    assert left.width() == 360
    resize(window, 1000)
    assert left.width() == 268
    resize(window, 1280)
    assert left.width() == 292


def test_a_floating_panel_is_left_alone(open_window: OpenWindow) -> None:
    window = open_window(size=(1280, 800))
    _, right = docks_of(window)
    right.setFloating(True)
    settle()
    place = right.geometry()
    window.theme.set_text_percent(150)
    settle()
    _, right = docks_of(window)
    assert right.isFloating()
    assert right.geometry().topLeft() == place.topLeft()
    resize(window, 960, 600)
    assert right.isFloating()
    assert not are_behind_each_other(window)
    right.setFloating(False)
    settle()


def test_a_hidden_panel_stays_hidden_whatever_the_room(open_window: OpenWindow) -> None:
    window = open_window(size=(1280, 800))
    _, right = docks_of(window)
    right.hide()
    for width in (1000, 1280, 960, 1600):
        resize(window, width, 700)
        assert not right.isVisible()
    right.show()
    settle()
    assert right.isVisible()


def test_going_to_a_panel_behind_another_brings_it_to_the_front(open_window: OpenWindow) -> None:
    window = open_window(size=(960, 600))
    window.theme.set_text_percent(150)
    settle()
    for action, panel in (
        ("to-why", window.follows.panel(WhyPanel)),
        ("to-weights", window.weights),
    ):
        window.menus.by_id[action].trigger()
        settle()
        assert not panel.visibleRegion().isEmpty(), action
        focused = QApplication.focusWidget()
        assert focused is not None
        assert panel.isAncestorOf(focused)


def test_the_next_start_finds_the_panels_where_they_were_left(open_window: OpenWindow) -> None:
    window = open_window(size=(1280, 800))
    left, right = docks_of(window)
    window.addDockWidget(LEFT, right)
    window.addDockWidget(RIGHT, left)
    settle()
    window.close()
    again = open_window()
    settle()
    left, right = docks_of(again)
    assert again.dockWidgetArea(left) == RIGHT
    assert again.dockWidgetArea(right) == LEFT


def test_another_document_or_text_size_leaves_the_tabs_their_room(
    open_window: OpenWindow, three_way: Dataset
) -> None:
    window = open_window(size=(960, 600))
    settle()
    before = window.tabs.width()
    window.session.bring(work_on(three_way))
    settle()
    assert window.tabs.width() == before
    for percent in (110, 120):
        window.theme.set_text_percent(percent)
        settle()
        assert window.tabs.width() >= 0.39 * 960
