"""What a screen reader is told of the window, asked as one asks."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from devtools.spoken import UNSPOKEN, Spoken, complaints, spoken_in
from fwcompare.dataset import Dataset
from fwcompare.gui.panels.sure import SurePanel
from fwcompare.gui.panels.why import WhyPanel
from fwcompare.gui.tabs.claim_row import ClaimRow
from fwcompare.gui.tabs.criterion_block import CriterionBlock
from fwcompare.gui.tabs.difference_table import DifferenceTable
from fwcompare.gui.widgets.chart import Chart
from fwcompare.gui.widgets.value_row import ValueRow
from fwcompare.gui.window.main_window import MainWindow
from tests.gui.conftest import OpenWindow
from tests.gui.drawing import with_every_text
from tests.gui.test_access import every_tab, stops_of

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")


@pytest.fixture
def window(open_window: OpenWindow, qtbot: QtBot) -> MainWindow:
    window = open_window()
    qtbot.waitUntil(lambda: not window.follows.panel(SurePanel).is_busy, timeout=10_000)
    return window


def role_of(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).role().name


def told_of(widget: QWidget, which: QAccessible.Text = QAccessible.Text.Name) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(which)


def test_everything_on_every_tab_can_be_made_out(window: MainWindow) -> None:
    window.weights.open_dimension("security")
    wrong: set[str] = set()
    for tab in every_tab(window):
        for block in window.tabs.current_view.findChildren(CriterionBlock)[:1]:
            block.set_opened(True)
        for row in window.tabs.current_view.findChildren(ClaimRow)[:1]:
            row.set_opened(True)
        QApplication.processEvents()
        wrong |= {f"{tab}: {line}" for line in complaints(spoken_in(window))}
    assert not wrong


def test_messages_and_toasts_can_be_made_out(window: MainWindow) -> None:
    window.messages.show_message("warning", "One <b>", [("Do it", lambda: None)])
    window.messages.show_message("error", "Two")
    window.toast.say("Kept <b>", (("Undo", lambda: None),))
    QApplication.processEvents()
    told = [*spoken_in(window.messages), *spoken_in(window.toast)]
    assert not complaints(told)
    named = {spoken.name for spoken in told}
    assert {"Two", "Message 1 of 2, show the next", "Kept <b>", "Undo", "Close"} <= named


def test_each_kind_of_thing_is_spoken_as_what_it_is(window: MainWindow) -> None:
    expected: dict[type[QWidget], str] = {
        Chart: "Graphic", ValueRow: "ListItem", CriterionBlock: "ListItem", ClaimRow: "ListItem",
    }  # fmt: skip
    window.tabs.open_tab("security")
    assert window.tabs.current_view is not None
    for kind, role in expected.items():
        found = window.findChildren(kind)
        assert found
        assert {role_of(widget) for widget in found} == {role}


def test_a_criterion_is_said_to_be_open_or_closed(window: MainWindow) -> None:
    window.tabs.open_tab("security")
    block = window.tabs.current_view.findChildren(CriterionBlock)[0]
    for is_opened in (False, True):
        block.set_opened(is_opened)
        state = QAccessible.queryAccessibleInterface(block).state()
        assert state.expandable
        assert bool(state.expanded) is is_opened


def test_the_window_is_read_in_the_order_it_is_seen(window: MainWindow) -> None:
    told = [(spoken.role, spoken.name) for spoken in spoken_in(window)]
    parts = [
        ("MenuBar", ""),
        ("Graphic", "Scores"),
        ("Pane", "What matters"),
        ("PageTabList", "Your project"),
        ("Pane", "What follows"),
        ("StatusBar", ""),
    ]
    places = [told.index(part) for part in parts]
    assert places == sorted(places)


def test_how_they_differ_is_a_table(window: MainWindow) -> None:
    window.tabs.open_tab("overview")
    table = window.tabs.current_view.findChild(DifferenceTable)
    assert isinstance(table, DifferenceTable)
    assert (role_of(table), told_of(table)) == ("Table", "How they differ")
    rows = [spoken for spoken in spoken_in(table) if spoken.depth == 0]
    dataset = window.document.dataset
    assert [row.role for row in rows] == ["Row"] * (1 + len(dataset.table))
    cells = [spoken for spoken in spoken_in(table) if spoken.depth == 1]
    heads = [cell.name for cell in cells if cell.role == "ColumnHeader"]
    names = [dataset.alternatives[a].name for a in window.document.evaluation.scores]
    assert heads == ["How they differ", *names, "rated in", *names]
    features = [cell.name for cell in cells if cell.role == "RowHeader"]
    assert features == [row.feature for row in dataset.table]
    said = {cell.name for cell in cells if cell.role == "Cell"}
    compared = window.document.evaluation.scores
    assert all({row.cells[a] for a in compared} <= said for row in dataset.table)


def test_the_scores_are_a_stop_that_tells_them(window: MainWindow) -> None:
    bars = window.verdict.bars
    assert bars in stops_of(window)
    told = told_of(bars, QAccessible.Text.Description)
    evaluation = window.document.evaluation
    for alternative, score in evaluation.scores.items():
        name = window.document.dataset.alternatives[alternative].name
        assert f"{name} {score:.2f}" in told


def test_every_stop_of_the_tab_key_has_a_role_and_a_name(window: MainWindow) -> None:
    for tab in ("overview", "security", "compare"):
        window.tabs.open_tab(tab)
        QApplication.processEvents()
        stray = [
            f"{type(stop).__name__} {stop.objectName()}"
            for stop in stops_of(window)
            if role_of(stop) in UNSPOKEN or not told_of(stop).strip()
        ]
        assert not stray


def test_tab_goes_down_each_column_and_from_left_to_right_in_a_row(window: MainWindow) -> None:
    parts = [window.header, window.verdict, window.weights, window.follows.panel(WhyPanel)]
    stops = stops_of(window)
    for part in parts:
        inside = [stop for stop in stops if part.isAncestorOf(stop)]
        places = [(row_of(stop, part), stop.mapTo(part, QPoint()).x()) for stop in inside]
        assert places == sorted(places), [told_of(stop) for stop in inside]


def row_of(stop: QWidget, part: QWidget) -> int:
    """Return how far down the row begins in which a stop lies with its like."""
    row = stop.parentWidget()
    return 0 if row is None or row is part else row.mapTo(part, QPoint()).y()


def test_what_strangers_wrote_is_read_as_typed(open_window: OpenWindow, three_way: Dataset) -> None:
    window = open_window(with_every_text(three_way, "A & B"))
    assert not [spoken for spoken in spoken_in(window) if "&amp;" in f"{spoken}"]


def test_what_cannot_be_made_out_is_complained_of() -> None:
    good = Spoken("Button", "Save", "", True, 0)
    assert complaints([good, Spoken("Client", "", "", False, 0)]) == []
    bad = [
        Spoken("Client", "Chart", "", True, 0),
        Spoken("Button", " ", "", True, 0),
        Spoken("StaticText", "x", "<qt>x</qt>", False, 0),
    ]
    assert len(complaints(bad)) == 3
