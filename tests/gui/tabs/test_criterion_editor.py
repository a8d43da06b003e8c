"""The comparison edited where one reads it: in a criterion of its dimension's page."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from fwcompare.dataset.scale import MeasuredScale
from fwcompare.gui.tabs.criterion_editor import CriterionEditor
from fwcompare.gui.tabs.dimension import DimensionTab
from fwcompare.gui.window.main_window import MainWindow
from fwcompare.wording import numbers
from tests.gui.keeping import OpenFile, open_file
from tests.gui.tabs.test_table import TEXT

__all__ = ["open_file"]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "ways.yaml"
    file.write_text(TEXT, "utf-8")
    return file


@pytest.fixture
def window(path: Path, open_file: OpenFile) -> MainWindow:
    window = open_file(path)
    window.tabs.open_tab("time")
    return window


def _tab(window: MainWindow) -> DimensionTab:
    tab = window.tabs.current_view
    assert isinstance(tab, DimensionTab)
    return tab


def _editor(window: MainWindow, criterion: str) -> CriterionEditor:
    """Return the fields of a criterion, opened by F2 on it."""
    block = _tab(window).blocks[criterion]
    if not block.is_editing:
        block.setFocus()
        QTest.keyClick(block, Qt.Key.Key_F2)
    editors = [e for e in block.findChildren(CriterionEditor) if e.isVisible()]
    return editors[-1]


def test_f2_edits_a_criterion_in_its_place(window: MainWindow, path: Path) -> None:
    fields = _editor(window, "calm").ratings["walk"]
    fields.value.setText("8")
    fields.because.setPlainText("Birds")
    QTest.keyClick(fields.value, Qt.Key.Key_Return)
    went, came = "walk: 9,", "walk: {value: 8, because: Birds},"
    assert path.read_text("utf-8") == TEXT.replace(went, came)
    again = _editor(window, "calm").ratings["walk"]
    assert (again.value.text(), again.because.toPlainText()) == ("8", "Birds")
    window.document.undo_stack.undo()
    assert path.read_text("utf-8") == TEXT
    assert _editor(window, "calm").ratings["walk"].value.text() == "9"


def test_names_and_scales_are_edited_there_as_well(window: MainWindow, path: Path) -> None:
    editor = _editor(window, "door")
    editor.names["name"].setText("From door to door")
    QTest.keyClick(editor.names["name"], Qt.Key.Key_Return)
    editor = _editor(window, "door")
    editor.scale.parts["0 at"].setText("120")
    QTest.keyClick(editor.scale.parts["0 at"], Qt.Key.Key_Return)
    assert _tab(window).blocks["door"].is_editing, "it goes on where it was"
    said = path.read_text("utf-8")
    assert "name: From door to door" in said
    assert "worst: 120," in said


def test_a_long_text_shows_its_beginning(window: MainWindow) -> None:
    editor = _editor(window, "calm")
    fields = [*editor.names.values(), *editor.scale.parts.values()]
    fields += [each.sources for each in editor.ratings.values()]
    assert [field.cursorPosition() for field in fields] == [0] * len(fields)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("11", "has no place on the scale; write a number between 0 and 10."),
        ("x", "“x” is no number."),
    ],
)
def test_why_something_is_not_kept_is_said_below(
    window: MainWindow, path: Path, value: str, words: str
) -> None:
    editor = _editor(window, "calm")
    editor.ratings["walk"].value.setText(value)
    QTest.keyClick(editor.ratings["walk"].value, Qt.Key.Key_Return)
    assert editor.note.text().endswith(words)
    assert path.read_text("utf-8") == TEXT


def test_escape_ends_editing_and_keeps_nothing(window: MainWindow, path: Path) -> None:
    editor = _editor(window, "calm")
    editor.ratings["walk"].value.setText("3")
    QTest.keyClick(editor.ratings["walk"].value, Qt.Key.Key_Escape)
    assert not _tab(window).blocks["calm"].is_editing
    assert path.read_text("utf-8") == TEXT


def test_the_page_of_another_dimension_shows_what_was_edited_meanwhile(
    window: MainWindow, path: Path
) -> None:
    window.tabs.open_tab("money")
    window.tabs.open_tab("time")
    fields = _editor(window, "calm").ratings["walk"]
    fields.value.setText("2")
    QTest.keyClick(fields.value, Qt.Key.Key_Return)
    window.tabs.open_tab("overview")
    window.document.undo_stack.undo()
    window.tabs.open_tab("time")
    assert _editor(window, "calm").ratings["walk"].value.text() == "9"
    assert path.read_text("utf-8") == TEXT


def test_what_is_not_kept_yet_stays_while_another_rating_is_kept(window: MainWindow) -> None:
    editor = _editor(window, "door")
    editor.ratings["walk"].because.setPlainText("Timed it")
    editor.ratings["bus"].confidence.setCurrentText("low")
    editor.ratings["bus"].value.setText("22")
    QTest.keyClick(editor.ratings["bus"].value, Qt.Key.Key_Return)
    again = _editor(window, "door")
    assert again is not editor
    assert again.ratings["walk"].because.toPlainText() == "Timed it"
    window.document.undo_stack.undo()
    assert _editor(window, "door").ratings["bus"].value.text() == "20"


def test_what_is_not_kept_yet_stays_while_a_name_is_kept(window: MainWindow) -> None:
    editor = _editor(window, "door")
    editor.ratings["walk"].because.setPlainText("Timed it")
    editor.names["name"].setFocus()
    editor.names["name"].setText("Doors")
    QTest.keyClick(editor.names["name"], Qt.Key.Key_Return)
    again = _editor(window, "door")
    assert again is not editor
    assert again.ratings["walk"].because.toPlainText() == "Timed it"
    assert window.focusWidget() is again.names["name"]
    assert _tab(window).blocks["door"].lanes.has_movable_ends
    window.document.undo_stack.undo()
    assert _editor(window, "door").names["name"].text() == "Door to door"


def test_a_space_beside_the_fields_closes_nothing(window: MainWindow) -> None:
    editor = _editor(window, "calm")
    QTest.keyClick(editor, Qt.Key.Key_Space)
    assert _tab(window).blocks["calm"].is_editing


def test_the_ends_of_a_scale_are_dragged_at_the_lane(window: MainWindow, path: Path) -> None:
    lanes = _tab(window).blocks["door"].lanes
    assert not lanes.has_movable_ends
    _editor(window, "door")
    assert lanes.has_movable_ends
    axis = lanes._axis()
    left, y = lanes.place().left(), int(axis.middle[1])
    start, end = (
        QPoint(int(left + axis.right), y),
        QPoint(int(left + axis.right + axis.width / 4), y),
    )
    QTest.mousePress(lanes, Qt.MouseButton.LeftButton, pos=start)
    assert lanes.end_words == "10\u202fmin"
    QTest.mouseMove(lanes, end)
    told = lanes.end_words
    QTest.mouseRelease(lanes, Qt.MouseButton.LeftButton, pos=end)
    assert lanes.end_words == ""
    scale = window.document.dataset.criteria["door"].scale
    assert isinstance(scale, MeasuredScale)
    assert scale.worst == 90
    assert -14 <= scale.best <= -6
    assert told == numbers.with_unit(scale.best, "min")
    window.document.undo_stack.undo()
    assert path.read_text("utf-8") == TEXT


def test_what_nothing_is_said_for_is_marked_while_one_edits(window: MainWindow) -> None:
    block = _tab(window).blocks["door"]
    assert block.lanes.result is not None
    assert not any(lane.is_unfounded for lane in block.lanes.result.lanes)
    _editor(window, "door")
    assert [lane.is_unfounded for lane in block.lanes.result.lanes] == [True, False]
