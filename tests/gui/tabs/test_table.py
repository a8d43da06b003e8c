"""The table tab: a spreadsheet on the comparison's own file."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from fwcompare.dataset.editing.naming import Rename
from fwcompare.gui.tabs.cell_editor import CellEditor
from fwcompare.gui.tabs.table import TableTab
from fwcompare.gui.tabs.table_rows import PARTS
from fwcompare.gui.view import AskedEdit
from fwcompare.gui.widgets.name_box import NameBox
from fwcompare.gui.window.main_window import MainWindow
from tests.gui.keeping import OpenFile, open_file

__all__ = ["open_file"]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")

TEXT = """\
fwcompare: 1
title: Ways to work
alternatives:
  walk: {name: Walk}
  bus: {name: Bus}
dimensions:
  time:
    name: Time
    criteria:
      door:
        name: Door to door
        scale: {kind: measured, unit: min, worst: 90, best: 10}
        ratings: {walk: 45, bus: {value: 20, low: 15, high: 40, because: Tried it.}}
      calm:
        name: Calm
        scale: {kind: judged}
        ratings: {walk: 9, bus: unknown}   # so far
  money:
    name: Money
    criteria:
      fare:
        name: Fare
        scale: {kind: measured, unit: €, worst: 10, best: 0}
        ratings: {walk: 0, bus: 3}
"""
_ALT, _CTRL, _SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "ways.yaml"
    file.write_text(TEXT, "utf-8")
    return file


@pytest.fixture
def window(path: Path, open_file: OpenFile) -> MainWindow:
    window = open_file(path)
    window.tabs.open_tab("table")
    return window


def _table(window: MainWindow) -> TableTab:
    table = window.tabs.current_view
    assert isinstance(table, TableTab)
    return table


def _go(window: MainWindow, row: str, column: str) -> None:
    _table(window).go_to(row, column)


def _press(
    qtbot: QtBot,
    window: MainWindow,
    key: Qt.Key,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    QTest.keyClick(_table(window).grid, key, modifiers)


def _type(qtbot: QtBot, window: MainWindow, text: str, end: Qt.Key = Qt.Key.Key_Return) -> None:
    """Type over the current cell, and press Enter, or another key."""
    grid = _table(window).grid
    QTest.keyClicks(grid, "1")
    editor = grid.viewport().findChild(QLineEdit)
    assert editor is not None
    editor.setText(text)
    QTest.keyClick(editor, end)
    qtbot.waitUntil(lambda: not isValid(editor))


def _rating(window: MainWindow, criterion: str, alternative: str) -> float | None:
    return window.document.dataset.criteria[criterion].rating(alternative).value


def test_typing_over_a_value_changes_its_line_of_the_file_alone(
    window: MainWindow, path: Path, qtbot: QtBot
) -> None:
    _go(window, "fare", "bus")
    _type(qtbot, window, "4.5")
    assert path.read_text("utf-8") == TEXT.replace("bus: 3}", "bus: 4.5}")
    window.document.undo_stack.undo()
    assert path.read_text("utf-8") == TEXT


def test_what_is_typed_where_nothing_can_be_goes_to_no_other_cell(window: MainWindow) -> None:
    grid = _table(window).grid
    _go(window, "door", "walk")
    column = grid.currentIndex().column()
    grid.go_to(0, column)
    at = grid.currentIndex()
    QTest.keyClicks(grid, "9")
    assert (grid.currentIndex().row(), grid.currentIndex().column()) == (at.row(), column)


def test_what_is_being_typed_is_taken_where_a_key_opens_another_page(
    window: MainWindow, path: Path
) -> None:
    window.tabs.open_overview()  # which is made of the dataset, and so made anew after an edit
    window.tabs.open_table()
    _go(window, "door", "walk")
    QTest.keyClicks(_table(window).grid, "7")
    window.tabs.open_overview()
    assert window.tabs.current == "overview"
    assert path.read_text("utf-8") == TEXT.replace("walk: 45", "walk: 7")


def test_a_value_keeps_its_reason_and_widens_its_range(window: MainWindow, qtbot: QtBot) -> None:
    _go(window, "door", "bus")
    _type(qtbot, window, "50 min")
    rating = window.document.dataset.criteria["door"].rating("bus")
    assert (rating.value, rating.low, rating.high, rating.because) == (50, 15, 50, "Tried it.")
    _go(window, "door", "bus")
    _type(qtbot, window, "30 (20-35)")
    rating = window.document.dataset.criteria["door"].rating("bus")
    assert (rating.value, rating.low, rating.high) == (30, 20, 35)


def test_units_stand_beside_the_names_while_their_column_is_out_of_view(
    window: MainWindow,
) -> None:
    grid = _table(window).grid
    bar = grid.horizontalScrollBar()
    bar.setRange(0, 300)
    bar.setValue(0)
    assert not grid.down.shows_units
    bar.setValue(200)
    assert grid.down.shows_units
    assert [grid.cells.unit(row) for row in range(5)] == ["", "min", "", "", "€"]
    assert grid.down.width() >= grid.down.width_of(1)


def test_columns_are_narrow_until_there_is_a_range(window: MainWindow) -> None:
    grid = _table(window).grid
    assert grid.cells.has_ranges
    grid._fit_alternatives(has_ranges=False)
    narrow = grid.columnWidth(len(PARTS))
    grid.cells.follow()
    assert grid.columnWidth(len(PARTS)) > narrow


def test_the_place_stays_when_the_window_is_made_anew(window: MainWindow) -> None:
    _go(window, "fare", "bus")
    place = _table(window).grid.currentIndex()
    row, column = place.row(), place.column()
    window.editing.make(
        AskedEdit("Name", Rename("criterion", "door", "Doors"), lambda _words: None)
    )
    now = _table(window).grid.currentIndex()
    assert (now.row(), now.column()) == (row, column)
    window.document.undo_stack.undo()
    now = _table(window).grid.currentIndex()
    assert (now.row(), now.column()) == (row, column)


def test_enter_goes_down_after_typing_and_tab_to_the_right(
    window: MainWindow, qtbot: QtBot
) -> None:
    grid = _table(window).grid
    _go(window, "door", "walk")
    _type(qtbot, window, "44")
    assert grid.currentIndex() == grid.cells.index(2, len(PARTS))
    _type(qtbot, window, "8", Qt.Key.Key_Tab)
    assert grid.currentIndex() == grid.cells.index(2, len(PARTS) + 1)
    _type(qtbot, window, "7")
    assert grid.currentIndex().row() == 4  # past the dimension's own row
    assert (_rating(window, "calm", "walk"), _rating(window, "calm", "bus")) == (8, 7)


@pytest.mark.parametrize(
    ("end", "down", "right"), [(Qt.Key.Key_Return, 1, 0), (Qt.Key.Key_Tab, 0, 1)]
)
def test_an_end_of_a_scale_is_typed_and_gone_on_from_too(
    window: MainWindow, qtbot: QtBot, end: Qt.Key, down: int, right: int
) -> None:
    _go(window, "door", "walk")
    row, column = _table(window).grid.currentIndex().row(), PARTS.index("worst")
    _table(window).grid.go_to(row, column)
    _type(qtbot, window, "80", end)
    index = _table(window).grid.currentIndex()
    assert (index.row(), index.column()) == (row + down, column + right)


@pytest.mark.parametrize(
    ("typed", "value"),
    [("yes", 10), ("✗", 0), ("partly", 5), ("7,5", 7.5), ("8/10", 8), ("★★★☆☆", 6), ("?", None)],
)
def test_words_and_symbols_are_read_as_in_any_table(
    window: MainWindow, qtbot: QtBot, typed: str, value: float | None
) -> None:
    _go(window, "calm", "bus")
    _type(qtbot, window, typed)
    assert _rating(window, "calm", "bus") == value


def test_other_words_stand_as_the_reason_of_what_is_unknown(
    window: MainWindow, qtbot: QtBot
) -> None:
    _go(window, "calm", "bus")
    _type(qtbot, window, "depends on the day")
    rating = window.document.dataset.criteria["calm"].rating("bus")
    assert (rating.value, rating.because) == (None, "depends on the day")
    assert window.status.to_rate.isVisibleTo(window)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("11", "“11” has no place on the scale; write a number from 0 to 10."),
        ("1,224", "“1,224” can be read in two ways; write 1224 or 1.224."),
    ],
)
def test_a_fault_is_told_at_the_cell_and_changes_nothing(
    window: MainWindow, path: Path, qtbot: QtBot, typed: str, words: str
) -> None:
    _go(window, "calm", "bus")
    _type(qtbot, window, typed)
    note = _table(window).note
    assert note.isVisible()
    assert note.text() == words
    assert path.read_text("utf-8") == TEXT
    _press(qtbot, window, Qt.Key.Key_Left)
    assert not note.isVisible()


def test_another_unit_is_refused(window: MainWindow, path: Path, qtbot: QtBot) -> None:
    _go(window, "door", "bus")
    _type(qtbot, window, "4.2 ms")
    assert "is in ms, this row in min" in _table(window).note.text()
    assert path.read_text("utf-8") == TEXT


def test_delete_makes_all_that_is_chosen_unknown_in_one_step(
    window: MainWindow, path: Path, qtbot: QtBot
) -> None:
    grid = _table(window).grid
    grid.selectAll()
    _press(qtbot, window, Qt.Key.Key_Delete)
    assert all(
        not rating.is_known
        for criterion in window.document.dataset.criteria.values()
        for rating in criterion.ratings.values()
    )
    window.document.undo_stack.undo()
    assert path.read_text("utf-8") == TEXT


def test_a_block_goes_to_a_spreadsheet_and_back(window: MainWindow, qtbot: QtBot) -> None:
    grid, clipboard = _table(window).grid, QGuiApplication.clipboard()
    first, last = len(PARTS), len(PARTS) + 1
    model = grid.cells
    chosen = grid.selectionModel()
    for row in range(model.rowCount()):
        for column in (first, last):
            chosen.select(model.index(row, column), chosen.SelectionFlag.Select)
    _press(qtbot, window, Qt.Key.Key_C, _CTRL)
    assert clipboard.text() == "45\t20\n9\t\n0\t3\n"
    clipboard.setText("50\t25\r\n4\t8\r\n1\tfree\r\n")
    _go(window, "door", "walk")
    _press(qtbot, window, Qt.Key.Key_V, _CTRL)
    values = {
        id_: [criterion.rating(a).value for a in ("walk", "bus")]
        for id_, criterion in window.document.dataset.criteria.items()
    }
    assert values == {"door": [50, 25], "calm": [4, 8], "fare": [1, None]}
    assert window.document.undo_stack.count() == 1


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\t\t\t",
        '"never closed\t1',
        "=cmd|' /C calc'!A0\t<img src=x>",
        "\u202e9\t8\x00",
        "9\t8\t7\t6\n" * 3000,
        "1e999\tnan",
        "a" * 100_000,
        '"two\nlines"\t&amp; - {x: [y]} # z',
    ],
)
def test_a_hostile_paste_is_refused_or_read_as_text(
    window: MainWindow, path: Path, qtbot: QtBot, text: str
) -> None:
    from fwcompare.dataset.loading import load_dataset

    QGuiApplication.clipboard().setText(text)
    _go(window, "door", "walk")
    _press(qtbot, window, Qt.Key.Key_V, _CTRL)
    assert load_dataset(path) == window.document.dataset
    window.document.undo_stack.setIndex(0)
    assert path.read_text("utf-8") == TEXT


def test_the_box_on_a_cell_says_all_of_a_rating(
    window: MainWindow, path: Path, qtbot: QtBot
) -> None:
    _go(window, "calm", "walk")
    _press(qtbot, window, Qt.Key.Key_F2)
    box = window.findChild(CellEditor)
    assert box is not None
    box.fields.low.setText("7")
    box.fields.because.setPlainText("Only birds.")
    box.fields.confidence.setCurrentText("high")
    QTest.keyClick(box.fields.because, Qt.Key.Key_Return)
    line = "walk: {value: 9, low: 7, high: 9, because: Only birds., confidence: high}"
    assert line in path.read_text("utf-8")
    assert _table(window).grid.currentIndex().row() == 4, "it goes down, past the dimension"


def test_the_box_stays_with_the_words_of_check_where_something_is_wrong(
    window: MainWindow, path: Path, qtbot: QtBot
) -> None:
    _go(window, "calm", "walk")
    _press(qtbot, window, Qt.Key.Key_Return)
    box = window.findChild(CellEditor)
    assert box is not None
    box.fields.sources.setText("nobody")
    box.accept()
    assert box.isVisible()
    assert "There is no source" in box.hint.text()
    QTest.keyClick(box.fields.value, Qt.Key.Key_Escape)
    assert path.read_text("utf-8") == TEXT


def test_ends_units_and_words_of_scales_are_typed_over(
    window: MainWindow, path: Path, qtbot: QtBot
) -> None:
    for column, text in ((1, "120"), (2, "5"), (0, "minutes")):
        table = _table(window)
        table.grid.setCurrentIndex(table.cells.index(1, column))
        _type(qtbot, window, text)
    assert "unit: minutes, worst: 120, best: 5}" in path.read_text("utf-8")


def _answer(window: MainWindow, qtbot: QtBot, name: str) -> None:
    box = [each for each in window.findChildren(NameBox) if each.isVisible()][-1]
    box.box.setText(name)
    QTest.keyClick(box.box, Qt.Key.Key_Return)


def test_rows_and_columns_are_added_renamed_moved_and_removed_by_keys(
    window: MainWindow, path: Path, qtbot: QtBot
) -> None:
    _go(window, "door", "bus")
    _press(qtbot, window, Qt.Key.Key_Insert)
    _answer(window, qtbot, "Weather & rain")
    dataset = window.document.dataset
    assert [c.name for c in dataset.dimensions["time"].criteria.values()][-1] == "Weather & rain"
    assert _table(window).cells.rows[_table(window).grid.currentIndex().row()].id == "weather-rain"
    _press(qtbot, window, Qt.Key.Key_Up, _ALT)
    assert list(window.document.dataset.criteria) == ["door", "weather-rain", "calm", "fare"]
    _press(qtbot, window, Qt.Key.Key_F2, _SHIFT)
    _answer(window, qtbot, "Rain")
    _press(qtbot, window, Qt.Key.Key_Insert, _ALT)
    _answer(window, qtbot, "Bicycle")
    assert list(window.document.dataset.alternatives) == ["walk", "bus", "bicycle"]
    _press(qtbot, window, Qt.Key.Key_Left, _ALT)
    assert list(window.document.dataset.alternatives) == ["walk", "bicycle", "bus"]
    _press(qtbot, window, Qt.Key.Key_Insert, _ALT | _CTRL)
    _answer(window, qtbot, "Health")
    assert list(window.document.dataset.dimensions) == ["time", "money", "health"]
    _press(qtbot, window, Qt.Key.Key_Delete, _CTRL)
    assert "needs a criterion: remove the dimension" in _table(window).note.text()
    _press(qtbot, window, Qt.Key.Key_Up)
    _press(qtbot, window, Qt.Key.Key_Delete, _CTRL)
    assert list(window.document.dataset.dimensions) == ["time", "money"]
    _press(qtbot, window, Qt.Key.Key_Delete, _CTRL | _SHIFT)
    assert list(window.document.dataset.alternatives) == ["walk", "bus"]
    window.document.undo_stack.setIndex(0)
    assert path.read_text("utf-8") == TEXT


def test_the_menu_offers_what_the_keys_do(window: MainWindow) -> None:
    _go(window, "door", "walk")
    table = _table(window)
    menu = table._open_menu(table.mapToGlobal(table.rect().center()))
    words = [action.text().replace("&", "") for action in menu.actions() if action.text()]
    assert words == [
        "Rename “Door to door”…",
        "Move up",
        "Move down",
        "Remove “Door to door”",
        "More is better",
        "New criterion…",
        "New dimension…",
        "Rename “Walk”…",
        "Move to the left",
        "Move to the right",
        "Remove “Walk”",
        "New alternative…",
    ]
    menu.close()


def test_a_reader_hears_what_a_cell_rests_on(window: MainWindow) -> None:
    model = _table(window).cells
    said = model.data(model.index(1, len(PARTS) + 1), Qt.ItemDataRole.AccessibleTextRole)
    assert "20" in str(said)
    assert "Tried it." in str(said)
