"""The page on a new comparison, with real widgets and keys: a table in, a verdict out."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from fwcompare.dataset.dataset import MeasuredScale
from fwcompare.dataset.loading import read_dataset
from fwcompare.gui.dialogs.new_comparison.grid_view import GridView
from fwcompare.gui.dialogs.new_comparison.new_comparison_page import NewComparisonPage
from fwcompare.gui.look.theme import Theme
from tests.gui.conftest import Show

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

TABLE = (
    "Criterion\tunit\tweight\tPostgreSQL\tMySQL\tSQLite\n"
    "Months of fixes\tmonths\t25\t60\t96\t\n"
    "Rights row by row\t\t15\tyes\tno\tno\n"
    "Tooling\t\t10\trich\tpartly\tno\n"
)
ALT = Qt.KeyboardModifier.AltModifier
Make = Callable[[str], NewComparisonPage]


@pytest.fixture
def make(theme: Theme, show: Show, qtbot: QtBot) -> Iterator[Make]:
    """Show the page on a table, and wait for what follows from it."""
    made: list[NewComparisonPage] = []

    def make_it(text: str) -> NewComparisonPage:
        page = NewComparisonPage(theme)
        made.append(page)
        show(page)
        page.take(text)
        settle(page, qtbot)
        return page

    yield make_it
    for page in made:
        page.close_down()


def settle(page: NewComparisonPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page.table.is_busy)


def go_to(grid: GridView, row: int, column: int) -> None:
    grid.setCurrentIndex(grid.cells.index(row, column))
    grid.setFocus()


def choose(menu: QMenu | None, words: str) -> None:
    assert menu is not None
    next(action for action in menu.actions() if action.text().startswith(words)).trigger()
    menu.close()


def text_of(page: NewComparisonPage) -> str:
    assert page.table.result.made is not None
    return page.table.result.made.text


def test_a_pasted_table_has_a_verdict_and_says_what_was_guessed(make: Make) -> None:
    page = make(TABLE)
    assert page.verdict.headline.text().startswith("MySQL leads by")
    notes = page.notes.text()
    assert "3 alternatives, 3 criteria, from columns parted by tabs." in notes
    assert "“Months of fixes”: 50 counts 0 and 100 counts 10; check these ends." in notes
    assert "To rate: Tooling, PostgreSQL: “rich”." in notes
    assert page.create_button.isEnabled()


def test_a_cell_shows_what_it_counts_and_one_without_says_so(make: Make) -> None:
    cells = make(TABLE).grid.cells
    assert cells.cell(0, 3).aside == "2.0"
    assert cells.cell(0, 5).aside == "unknown"
    assert cells.cell(2, 3).aside == "to rate"
    assert (
        cells.data(cells.index(0, 3), Qt.ItemDataRole.AccessibleTextRole) == "60, counts 2.0 of 10"
    )


def test_a_column_that_is_left_out_leaves_the_verdict_too(make: Make, qtbot: QtBot) -> None:
    page = make(TABLE)
    choose(page.grid.open_column_roles(3, QPoint()), "Left out")
    settle(page, qtbot)
    evaluation = page.table.result.evaluation
    assert evaluation is not None
    assert set(evaluation.scores) == {"mysql", "sqlite"}


def test_a_row_can_be_kept_as_words(make: Make, qtbot: QtBot) -> None:
    page = make(TABLE)
    choose(page.grid.open_row_roles(2, QPoint()), "Note")
    settle(page, qtbot)
    assert "feature: Tooling" in text_of(page)


def test_enter_turns_a_direction_round(make: Make, qtbot: QtBot) -> None:
    page = make(TABLE)
    go_to(page.grid, 0, page.grid.cells.width)
    QTest.keyClick(page.grid, Qt.Key.Key_Return)
    settle(page, qtbot)
    assert "worst: 100, best: 50" in text_of(page)
    assert page.grid.cells.cell(0, page.grid.cells.width).text == "less is better"


def test_an_end_that_was_typed_needs_no_check(make: Make, qtbot: QtBot) -> None:
    page = make(TABLE)
    width = page.grid.cells.width
    assert page.grid.cells.cell(0, width + 4).text == "check"
    go_to(page.grid, 0, width + 1)
    QTest.keyClick(page.grid, Qt.Key.Key_Return)
    editor = page.grid.findChild(QLineEdit)
    assert editor is not None
    editor.selectAll()
    QTest.keyClicks(editor, "0")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "worst: 0, best: 100}\n" in text_of(page))
    assert page.grid.cells.cell(0, width + 4).text == ""


def test_enter_on_check_agrees_to_the_ends(make: Make, qtbot: QtBot) -> None:
    page = make(TABLE)
    go_to(page.grid, 0, page.grid.cells.width + 4)
    QTest.keyClick(page.grid, Qt.Key.Key_Return)
    settle(page, qtbot)
    assert "# check the ends" not in text_of(page)
    assert "worst: 50, best: 100}" in text_of(page)


def test_ends_that_are_the_same_are_refused(make: Make) -> None:
    page = make(TABLE)
    cells = page.grid.cells
    assert not cells.setData(cells.index(0, cells.width + 1), "100")
    assert "type another number" in page.remark.text()


def test_a_lane_shows_what_each_counts_between_the_ends(make: Make) -> None:
    cells = make(TABLE).grid.cells
    assert cells.on_lane(0) == pytest.approx({"postgresql": 2.0, "mysql": 9.2})
    assert cells.on_lane(1) is None
    spoken = cells.data(cells.index(0, cells.width + 2), Qt.ItemDataRole.AccessibleTextRole)
    assert "PostgreSQL 2.0, MySQL 9.2" in str(spoken)


def test_a_cell_is_typed_over_and_outlives_an_edit_of_the_text(make: Make, qtbot: QtBot) -> None:
    page = make(TABLE)
    go_to(page.grid, 0, 5)
    QTest.keyClicks(page.grid, "7")
    editor = page.grid.findChild(QLineEdit)
    assert editor is not None
    QTest.keyClicks(editor, "2")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.grid.cells.cell(0, 5).text == "72")
    choose(page.grid.open_row_roles(2, QPoint()), "Note")
    settle(page, qtbot)
    page.text.field.appendPlainText("Backups\t\t5\tyes\tyes\tno")
    qtbot.waitUntil(lambda: page.table.text.endswith("no"))
    settle(page, qtbot)
    assert "sqlite: 72" in text_of(page)
    assert "feature: Tooling" in text_of(page)
    assert "name: Backups" in text_of(page)


def test_a_symbol_counts_what_is_typed_beside_it(make: Make, qtbot: QtBot) -> None:
    page = make(TABLE)
    field = page.symbols.fields["partly"]
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "3")
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle(page, qtbot)
    assert "mysql: 3" in text_of(page)


def test_what_is_no_value_goes_back_to_what_it_was(make: Make) -> None:
    page = make(TABLE)
    field = page.symbols.fields["partly"]
    field.setText("eleven")
    field.editingFinished.emit()
    assert field.text() == "5"


def test_a_refusal_says_where_and_what_to_do_and_keeps_the_roles(make: Make, qtbot: QtBot) -> None:
    page = make(TABLE)
    choose(page.grid.open_row_roles(2, QPoint()), "Note")
    settle(page, qtbot)
    page.text.field.setPlainText("only words")
    qtbot.waitUntil(lambda: page.table.text == "only words")
    settle(page, qtbot)
    assert page.notes.text().lstrip("\u200e").startswith("Line 1: This is no table")
    assert "Separate columns by" in page.notes.text()
    assert not page.create_button.isEnabled()
    page.text.field.setPlainText(TABLE)
    qtbot.waitUntil(lambda: page.table.text == TABLE)
    settle(page, qtbot)
    assert "feature: Tooling" in text_of(page)


def test_roles_that_make_no_comparison_are_told_and_can_be_mended(make: Make, qtbot: QtBot) -> None:
    page = make(TABLE)
    choose(page.grid.open_column_roles(0, QPoint()), "Left out")
    settle(page, qtbot)
    assert "No column names the criteria" in page.notes.text()
    choose(page.grid.open_column_roles(0, QPoint()), "Criterion")
    settle(page, qtbot)
    assert page.create_button.isEnabled()


def test_ctrl_z_brings_the_table_before_back(make: Make, qtbot: QtBot) -> None:
    page = make(TABLE)
    page.take(TABLE.replace("MySQL", "MariaDB"))
    settle(page, qtbot)
    page.text.field.undo()
    assert page.text.field.toPlainText() == TABLE


def test_the_table_can_be_read_the_other_way_round(make: Make, qtbot: QtBot) -> None:
    page = make("Option,Price,Weight of it\nOne,3,4\nAnother,5,6\n")
    before = page.table.making
    page.turn.click()
    settle(page, qtbot)
    assert before is not None
    assert page.table.making is not None
    assert page.table.making.layout.is_turned != before.layout.is_turned


def test_keys_open_the_menus_of_roles(make: Make, qtbot: QtBot) -> None:
    page = make(TABLE)
    go_to(page.grid, 1, 3)
    QTest.keyClick(page.grid, Qt.Key.Key_Up, ALT)
    qtbot.waitUntil(lambda: bool(page.grid.findChildren(QMenu)))
    menu = page.grid.findChildren(QMenu)[-1]
    assert [a.text().partition(":")[0] for a in menu.actions() if a.isChecked()] == ["Alternative"]
    menu.close()


def test_a_title_that_is_typed_is_written(make: Make, qtbot: QtBot) -> None:
    page = make(TABLE)
    QTest.keyClicks(page.title, "Which database?")
    settle(page, qtbot)
    assert 'title: "Which database?"' in text_of(page) or "title: Which database?" in text_of(page)


def test_what_is_written_is_what_was_previewed(make: Make) -> None:
    page = make(TABLE)
    made = page.table.result.made
    assert made is not None
    assert read_dataset(made.text.encode(), "new") == made.dataset
    scale = made.dataset.criteria["months-of-fixes"].scale
    assert isinstance(scale, MeasuredScale)


def test_every_control_has_a_name_for_a_reader(make: Make) -> None:
    page = make(TABLE)
    page.title.setFocus()
    seen: set[int] = set()
    widget = page.focusWidget()
    while id(widget) not in seen:
        seen.add(id(widget))
        spoken = QAccessible.queryAccessibleInterface(widget)
        assert spoken.text(QAccessible.Text.Name), widget
        page.focusNextChild()
        widget = page.focusWidget()
    assert id(page.grid) in seen
