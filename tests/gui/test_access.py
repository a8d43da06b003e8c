"""Without a mouse and without eyes: every control has a name, and keys reach all of them."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QMenu,
    QPushButton,
    QScrollBar,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from fwcompare.dataset import Dataset
from fwcompare.gui.panels.change import ChangePanel
from fwcompare.gui.panels.sure import SurePanel
from fwcompare.gui.panels.why import WhyPanel
from fwcompare.gui.tabs.claim_row import ClaimRow
from fwcompare.gui.tabs.criterion_block import CriterionBlock
from fwcompare.gui.tabs.criterion_must import CriterionMust
from fwcompare.gui.tabs.source_card import SourceLink
from fwcompare.gui.widgets.points_slider import PointsSlider
from fwcompare.gui.window.main_window import MainWindow
from fwcompare.wording import sentences
from tests.gui.conftest import OpenWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")

TAB, BACKTAB = Qt.Key.Key_Tab, Qt.Key.Key_Backtab
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
MOST_STOPS = 400


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the focus is, as the keyboard does."""
    QTest.keyClick(focused(), key, modifiers)
    QApplication.processEvents()


def press_tab_until(is_there: Callable[[QWidget], bool], key: Qt.Key = TAB) -> QWidget:
    for _ in range(MOST_STOPS):
        if is_there(focused()):
            return focused()
        press(key)
    raise AssertionError("Tab never gets there")


def stops_of(
    window: MainWindow, key: Qt.Key = TAB, meet: Callable[[QWidget], None] = lambda _: None
) -> list[QWidget]:
    """Press Tab until it comes round, meeting each stop; return where it stopped."""
    window.weights.take_focus()
    stops = [focused()]
    for _ in range(MOST_STOPS):
        press(key)
        meet(focused())
        if focused() is stops[0]:
            return stops
        stops.append(focused())
    raise AssertionError(f"Tab does not come round: {stops[-10:]}")


def is_to_be_reached(widget: QWidget, window: MainWindow) -> bool:
    return (
        widget.isVisible()
        and widget.isEnabled()
        and widget.window() is window
        and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        and widget.focusProxy() is None
    )


def every_tab(window: MainWindow) -> Iterator[str]:
    for index in range(window.tabs.bar.count()):
        window.tabs.bar.setCurrentIndex(index)
        QApplication.processEvents()
        yield window.tabs.current


def name_of(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def open_everything(window: MainWindow) -> None:
    for dimension in window.document.dataset.dimensions:
        window.weights.open_dimension(dimension)


def test_every_control_in_every_tab_has_a_name(open_window: OpenWindow) -> None:
    window = open_window()
    window.weights.open_dimension("security")
    nameless = set()
    for tab in every_tab(window):
        for block in window.tabs.current_view.findChildren(CriterionBlock):
            block.set_opened(True)
        for widget in window.findChildren(QWidget):
            is_control = widget.focusPolicy() != Qt.FocusPolicy.NoFocus or isinstance(
                widget, QAbstractButton
            )
            is_inner = isinstance(
                widget.parentWidget(), QAbstractScrollArea
            ) or widget.objectName().startswith("qt_")
            is_empty = isinstance(widget, QLabel) and not widget.text()
            if not is_control or is_inner or is_empty or isinstance(widget, QScrollBar):
                continue
            if widget.isVisible() and not name_of(widget).strip():
                nameless.add(f"{type(widget).__name__} {widget.objectName()} in {tab}")
    assert not nameless


def test_buttons_that_show_only_an_icon_say_what_they_do(open_window: OpenWindow) -> None:
    window = open_window()
    named = {name_of(b) for b in window.findChildren(QToolButton) if b.isVisible() and not b.text()}
    assert "" not in named
    assert "Show the criteria of Security" in named


def test_controls_of_weights_say_what_they_set(open_window: OpenWindow) -> None:
    window = open_window()
    row = window.weights.dimension_rows["security"]
    assert name_of(row.slider) == "Points of Security"
    assert name_of(row.box) == "Points of Security, typed"
    assert row.slider.accessibleDescription() == f"{row.share_text} of everything"
    interface = QAccessible.queryAccessibleInterface(row.slider)
    assert interface.role() == QAccessible.Role.Slider
    assert interface.valueInterface().currentValue() == row.slider.value()


def test_charts_say_in_words_what_they_draw(open_window: OpenWindow) -> None:
    window = open_window()
    charts = (
        window.verdict.bars,
        *window.follows.panel(WhyPanel).findChildren(QWidget, "waterfall"),
    )
    for chart in charts:
        assert name_of(chart)
        assert any(character.isdigit() for character in chart.accessibleDescription())


def test_labels_are_buddies_of_what_they_name(open_window: OpenWindow) -> None:
    window = open_window()
    window.weights.take_focus()
    press(Qt.Key.Key_G, ALT)
    box = window.header.weights_from
    assert box.hasFocus()
    assert name_of(box)
    labels = [label for label in window.header.findChildren(QLabel) if label.buddy() is box]
    assert [label.text() for label in labels] == ["Wei&ghts from"]


def test_tab_reaches_everything_and_comes_round_in_every_tab(open_window: OpenWindow) -> None:
    window = open_window()
    window.weights.open_dimension("databases")
    for tab in ("overview", "security"):
        window.tabs.open_tab(tab)
        QApplication.processEvents()
        for block in window.tabs.current_view.findChildren(CriterionBlock)[:1]:
            block.set_opened(True)
        QApplication.processEvents()
        stops = stops_of(window)
        wanted = [w for w in window.findChildren(QWidget) if is_to_be_reached(w, window)]
        missed = {f"{type(w).__name__} {name_of(w)}" for w in wanted if w not in stops}
        assert not missed
        parts = (window.weights, window.tabs, window.follows.panel(WhyPanel), window.header)
        for part in parts:
            assert any(part.isAncestorOf(stop) for stop in stops)


def test_backtab_goes_the_same_way_back(
    open_window: OpenWindow, three_way: Dataset, qtbot: QtBot
) -> None:
    window = open_window(three_way)
    # The figures that take a moment bring rows to stop at.
    qtbot.waitUntil(lambda: not window.follows.panel(SurePanel).is_busy, timeout=10_000)
    there = stops_of(window)
    back = stops_of(window, BACKTAB)
    assert [there[0], *reversed(there[1:])] == back


def test_tab_goes_through_the_weights_in_the_order_they_are_seen(
    open_window: OpenWindow, three_way: Dataset
) -> None:
    window = open_window(three_way)
    open_everything(window)
    QApplication.processEvents()
    sliders = [s for s in stops_of(window) if isinstance(s, PointsSlider)]
    heights = [slider.mapTo(window.weights, slider.rect().topLeft()).y() for slider in sliders]
    assert len(sliders) == 6
    assert heights == sorted(heights)


def test_focus_brings_what_has_it_into_view(open_window: OpenWindow) -> None:
    window = open_window(size=(960, 600))
    window.tabs.open_tab("performance")
    open_everything(window)
    QApplication.processEvents()
    unseen = []
    for stop in stops_of(window, meet=lambda w: unseen.append(w) if is_unseen(w) else None):
        assert stop.isVisible()
    assert not unseen


def is_unseen(widget: QWidget) -> bool:
    """Whether less than a line of it can be seen."""
    return widget.visibleRegion().boundingRect().height() < min(widget.height(), 12)


def test_every_button_and_link_is_reached_by_keys(open_window: OpenWindow) -> None:
    window = open_window()
    for tab in ("overview", "learning"):
        window.tabs.open_tab(tab)
        QApplication.processEvents()
        for block in window.tabs.current_view.findChildren(CriterionBlock):
            block.set_opened(True)
        for row in window.tabs.current_view.findChildren(ClaimRow)[:2]:
            row.set_opened(True)
        QApplication.processEvents()
        stops = stops_of(window)
        tools = [b for b in window.header.findChildren(QToolButton) if b.isVisible()]
        assert {tool.defaultAction() for tool in tools} <= set(window.menus.by_id.values())
        buttons = [
            *window.tabs.current_view.findChildren(QAbstractButton),
            *window.weights.findChildren(QPushButton),
            *window.follows.panel(WhyPanel).findChildren(QAbstractButton),
        ]
        missed = [b for b in buttons if b.isVisible() and b.isEnabled() and b not in stops]
        assert not missed


def test_the_whole_main_job_by_keyboard_alone(open_window: OpenWindow) -> None:
    window = open_window()
    document = window.document
    start = document.decision
    QTest.keyClick(window, Qt.Key.Key_F6)
    # Choose a situation.
    press(Qt.Key.Key_G, ALT)
    press(Qt.Key.Key_Down)
    assert document.preferences.situation == next(iter(document.dataset.situations))
    assert window.verdict.headline.text() == sentences.headline(document.evaluation)
    # Move a weight, and read the verdict.
    press(Qt.Key.Key_F6)
    press_tab_until(lambda w: name_of(w) == "Points of Security")
    before = document.preferences.dimension_points["security"]
    press(Qt.Key.Key_PageUp)
    press(Qt.Key.Key_Right)
    assert document.preferences.dimension_points["security"] == before + 11
    assert window.verdict.headline.text() == sentences.headline(document.evaluation)
    # Set the weight of a criterion inside.
    press(Qt.Key.Key_Space)
    press_tab_until(lambda w: name_of(w).startswith("Points of") and "criteria" not in name_of(w))
    # Open the dimension's tab, then a criterion in it.
    press(Qt.Key.Key_F7)
    for _ in range(window.tabs.bar.count()):
        if window.tabs.current != "security":
            press(Qt.Key.Key_Right)
    press_tab_until(lambda w: isinstance(w, CriterionBlock))
    block = focused()
    assert isinstance(block, CriterionBlock)
    press(Qt.Key.Key_Return)
    assert block.is_opened
    assert window.selection.criterion == block.criterion.id
    # Why it came out so.
    press(Qt.Key.Key_F8)
    press(Qt.Key.Key_Down)
    chosen = window.selection.dimension
    press(Qt.Key.Key_Return)
    assert window.tabs.current == chosen
    # And all of it back.
    press(Qt.Key.Key_Z, CTRL)
    press(Qt.Key.Key_Z, CTRL)
    assert document.decision == start


def test_the_first_weight_has_the_focus_at_the_start(open_window: OpenWindow) -> None:
    window = open_window()
    first = next(iter(window.weights.dimension_rows.values()))
    assert focused() is first.slider
    assert not window.selection.dimension


def test_tab_goes_through_the_window_as_the_eye_does(open_window: OpenWindow) -> None:
    window = open_window()
    window.tabs.open_tab("security")
    window.tabs.open_tab("performance")
    panels = [window.follows.panel(kind) for kind in (WhyPanel, ChangePanel, SurePanel)]
    known: list[QWidget] = [window.tabs.row, window.tabs.current_view]
    regions = [window.header, window.verdict, window.weights, *known, *panels]
    window.header.weights_from.setFocus(Qt.FocusReason.TabFocusReason)
    met: list[int] = []
    for _ in range(MOST_STOPS):
        stop = focused()
        number = next(i for i, r in enumerate(regions) if r is stop or r.isAncestorOf(stop))
        if met and number < met[-1]:
            break
        met += [] if met[-1:] == [number] else [number]
        press(TAB)
    assert met == list(range(len(regions)))


def test_tab_goes_from_an_opened_criterion_into_its_reasons(open_window: OpenWindow) -> None:
    window = open_window()
    window.tabs.open_tab("performance")
    blocks = window.tabs.current_view.findChildren(CriterionBlock)
    for block in blocks[:2]:
        block.setFocus(Qt.FocusReason.TabFocusReason)
        press(Qt.Key.Key_Return)
        links = []
        press(TAB)
        while block.isAncestorOf(focused()):
            links.append(focused())
            press(TAB)
        must = block.findChild(CriterionMust)
        assert isinstance(must, CriterionMust)
        reasons = [link for link in links if not must.isAncestorOf(link)]
        assert [link.objectName() for link in reasons[-2:]] == ["override", "edit-comparison"]
        assert len(reasons) == 2 + len(block.findChildren(SourceLink))
        assert links == [*reasons, must.own, must.field, *must.others.values()]
    assert focused() is blocks[2]


def test_every_menu_opens_by_its_letter(open_window: OpenWindow, three_way: Dataset) -> None:
    window = open_window(three_way)
    for action in window.menus.actions():
        letter = action.text().split("&")[1][0]
        QTest.keyClick(window, getattr(Qt.Key, f"Key_{letter.upper()}"), ALT)
        menu = action.menu()
        assert isinstance(menu, QMenu)
        assert menu.isVisible()
        QTest.keyClick(menu, Qt.Key.Key_Escape)
        QTest.keyClick(window, Qt.Key.Key_Escape)
