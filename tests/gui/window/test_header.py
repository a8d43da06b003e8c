"""The row on top: where the weights are from, the decision's title, and the snapshots."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from fwcompare.dataset import Dataset
from fwcompare.decision import proposal
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.panels.weight_sources import shorter_names
from fwcompare.gui.tabs.compare import CompareTab
from fwcompare.gui.widgets.name_box import NameBox
from fwcompare.gui.widgets.popup_place import FRAME, fitting, over, placed
from fwcompare.gui.widgets.two_lines import DETAIL_ROLE
from fwcompare.gui.window.main_window import MainWindow
from tests.gui.conftest import OpenWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(open_window: OpenWindow, three_way: Dataset) -> MainWindow:
    return open_window(three_way)


def in_use(window: MainWindow) -> str:
    return window.header.weights_from.accessibleDescription()


def take(window: MainWindow, name: str) -> None:
    """Choose an entry of the list of weights as a click would."""
    box = window.header.weights_from
    index = box.findText(name)
    box.setCurrentIndex(index)
    box.activated.emit(index)


def entries_of(window: MainWindow, name: str) -> dict[str, QAction]:
    """Return what the list at the button offers for a snapshot, by its words."""
    menu = window.menus.by_id["snapshots"].menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    found = next(a for a in menu.actions() if a.text().endswith(f"  {name}"))
    inner = found.menu()
    assert isinstance(inner, QMenu)
    return {action.text().replace("&", ""): action for action in inner.actions()}


# Weights from.


def test_snapshots_stand_among_the_weights_and_are_taken_in_one_step(window: MainWindow) -> None:
    document = window.document
    document.edit("Weight", document.preferences.with_dimension_points("time", 77))
    assert in_use(window) == "Your own"
    document.keep_snapshot("In May")
    assert in_use(window) == "In May"
    document.edit("Situation", proposal(document.dataset, "hurry"))
    assert in_use(window) == "In a hurry"
    steps = document.undo_stack.count()
    take(window, "In May")
    assert document.preferences.dimension_points["time"] == 77
    assert document.undo_stack.count() == steps + 1
    assert in_use(window) == "In May"
    document.undo_stack.undo()
    assert in_use(window) == "In a hurry"


def test_taking_the_weights_of_a_snapshot_keeps_the_ratings(window: MainWindow) -> None:
    document = window.document
    document.edit("Weight", document.preferences.with_dimension_points("time", 77))
    document.keep_snapshot("In May")
    document.edit("Rating", document.preferences.with_override("minutes", "car", 3.0))
    document.edit("Weight", document.preferences.with_dimension_points("time", 5))
    take(window, "In May")
    assert document.preferences.dimension_points["time"] == 77
    assert document.preferences.overrides["minutes"]["car"].value == 3.0


def test_the_sentence_of_a_situation_is_there_in_full(open_window: OpenWindow) -> None:
    window = open_window()
    box = window.header.weights_from
    box.showPopup()
    view = box.view()
    screen = window.screen().availableGeometry()
    assert screen.contains(view.window().geometry())
    metrics = window.theme.metrics("caption")
    for number, situation in enumerate(window.document.dataset.situations.values(), start=3):
        index = box.model().index(number, 0)
        assert index.data(DETAIL_ROLE) == situation.when
        lines = view.sizeHintForIndex(index).height() - window.theme.metrics("body").height()
        width = metrics.horizontalAdvance(situation.when)
        assert lines / metrics.height() >= width / view.width()
    box.hidePopup()


# The decision's title.


def test_the_title_is_changed_in_place_in_one_step(window: MainWindow) -> None:
    line, document = window.header.title, window.document
    assert line.text() == ""
    assert line.placeholderText() == document.dataset.title
    line.setFocus()
    QTest.keyClicks(line, "By which way ")
    assert document.record.title == "By which way"
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert not line.hasFocus()
    assert document.undo_stack.count() == 1
    assert document.undo_stack.undoText() == "Title"
    document.undo_stack.undo()
    assert line.text() == ""


def test_title_author_choice_and_status_are_reached_from_the_header(window: MainWindow) -> None:
    button = window.header.decision
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    panel = QApplication.activePopupWidget()
    assert panel is not None
    assert panel.objectName() == "decision-panel"
    assert window.screen().availableGeometry().contains(panel.geometry())
    fields = panel.fields  # type: ignore[attr-defined]
    QTest.keyClicks(fields.title, "To work")
    assert window.header.title.text() == "To work"
    fields.chosen.setFocus()
    QTest.keyClick(fields.chosen, Qt.Key.Key_Down)
    assert window.document.record.chosen == next(iter(window.document.dataset.alternatives))
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None


# Snapshots.


def test_the_list_of_snapshots_goes_back_renames_compares_and_removes(
    window: MainWindow, qtbot: QtBot
) -> None:
    document = window.document
    document.edit("Weight", document.preferences.with_dimension_points("time", 77))
    document.keep_snapshot("In May")
    document.edit("Weight", document.preferences.with_dimension_points("time", 5))
    entries = entries_of(window, "In May")
    assert list(entries) == ["Go back to it", "Compare", "Rename…", "Remove"]
    entries["Go back to it"].trigger()
    assert document.preferences.dimension_points["time"] == 77
    entries["Compare"].trigger()
    tab = window.tabs.current_view
    assert isinstance(tab, CompareTab)
    assert tab.selected is not None
    assert tab.selected.state.name == "In May"
    entries["Rename…"].trigger()
    box = next(b for b in QApplication.topLevelWidgets() if isinstance(b, NameBox))
    box.box.setText("In June")
    box.accept()
    assert [s.name for s in document.record.snapshots] == ["In June"]
    entries_of(window, "In June")["Remove"].trigger()
    assert document.record.snapshots == ()
    menu = window.menus.by_id["snapshots"].menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == ["No snapshots yet"]


# Its room.


def place_in(header: QWidget, part: QWidget) -> QRect:
    return QRect(part.mapTo(header, QPoint(0, 0)), part.size())


@pytest.mark.parametrize("width", [880, 960, 1024, 1280, 1920])
def test_nothing_in_the_header_lies_over_another_or_is_cut(
    open_window: OpenWindow, width: int
) -> None:
    window = open_window(size=(width, 600))
    header = window.header
    parts = [
        header.weights_from,
        header.title,
        header.decision,
        *[b for b in header.findChildren(QToolButton) if b.isVisible()],
    ]
    places = sorted((place_in(header, part) for part in {*parts}), key=lambda place: place.x())
    for left, right in pairwise(places):
        assert left.right() < right.left()
    assert places[0].x() >= window.menus.geometry().right()
    assert places[-1].right() < header.width()
    assert header.weights_from.width() >= 120


# Keys.


@pytest.mark.parametrize("width", [880, 960, 1024])
def test_the_title_is_whole_in_a_small_window(open_window: OpenWindow, width: int) -> None:
    header = open_window(size=(width, 600)).header
    assert header.title.width() >= header.title.sizeHint().width()


def test_answers_and_order_have_a_shorter_name_for_a_narrow_box() -> None:
    assert shorter_names("Your project, 8 answers (changed)") == ("8 answers (changed)",)
    assert shorter_names("Your order and 3 answers") == ("Order and 3 answers",)
    assert shorter_names("Content site") == ()


def test_a_key_fills_the_screen_and_gives_it_back(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert window.isFullScreen()
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert not window.isFullScreen()


def test_a_key_closes_the_window(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_W, CTRL)
    assert not window.isVisible()


def test_both_keys_are_in_the_list_of_keys(window: MainWindow) -> None:
    rows = [row for group in window.menus.key_groups().values() for row in group]
    assert ("Full screen", "F11") in rows
    assert ("Close the window", "Ctrl+W") in rows


# What pops up.


@pytest.mark.parametrize(
    ("anchor", "expected"),
    [
        (QRect(10, 10, 50, 20), QPoint(10, 34)),
        (QRect(760, 10, 30, 20), QPoint(600, 34)),
        (QRect(10, 560, 50, 20), QPoint(10, 456)),
    ],
)
def test_what_pops_up_stays_on_the_screen(anchor: QRect, expected: QPoint) -> None:
    assert placed(anchor, QSize(200, 100), QRect(0, 0, 800, 600)) == expected


def test_what_is_as_high_as_the_screen_begins_at_its_top() -> None:
    place = placed(QRect(10, 10, 50, 20), QSize(200, 580), QRect(0, 0, 800, 600))
    assert place == QPoint(10, 20)


@pytest.mark.parametrize("corner", [QPoint(0, 0), QPoint(5000, 5000)])
def test_a_window_over_another_is_whole_on_the_screen(theme: Theme, corner: QPoint) -> None:
    below = QWidget()
    screen = below.screen().availableGeometry()
    below.setGeometry(QRect(corner, QSize(300, 200)))
    size = fitting(below, 9000, 9000)
    assert screen.contains(QRect(over(below, size), size + FRAME))
    assert screen.contains(QRect(over(below, QSize(400, 300)), QSize(400, 300) + FRAME))


def test_a_window_that_has_room_stands_in_the_middle_of_the_other(theme: Theme) -> None:
    below, size = QWidget(), QSize(200, 100)
    below.setGeometry(200, 200, 600, 400)
    place = QRect(over(below, size), size + FRAME)
    assert (place.center() - below.frameGeometry().center()).manhattanLength() <= 2
