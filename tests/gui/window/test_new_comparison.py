"""From a table on the clipboard or in a file to the comparison that is open."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QMessageBox
from pytestqt.qtbot import QtBot

from fwcompare.dataset.limits import MAX_BYTES
from fwcompare.dataset.loading import load_dataset
from fwcompare.gui.dialogs.new_comparison.new_comparison_page import NewComparisonPage
from fwcompare.gui.window.main_window import MainWindow
from tests.gui.conftest import OpenWindow
from tests.gui.keeping import weigh

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

TABLE = "| Feature | One | Another |\n|---|---|---|\n| Fast | yes | no |\n| Price | $3 | $9 |\n"
PASTE = (Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
Choose = Callable[[NewComparisonPage, Path], None]


@pytest.fixture
def window(open_window: OpenWindow) -> MainWindow:
    return open_window()


@pytest.fixture
def choose(qtbot: QtBot) -> Choose:
    """Press the button, and choose where to keep the file."""

    def choose_it(page: NewComparisonPage, path: Path) -> None:
        qtbot.waitUntil(page.create_button.isEnabled)
        page.create_button.click()
        dialog = page.findChild(QFileDialog, "comparison_dialog")
        assert dialog is not None
        dialog.fileSelected.emit(str(path))
        dialog.close()

    return choose_it


def page_of(window: MainWindow) -> NewComparisonPage:
    page = window.findChild(NewComparisonPage)
    assert page is not None
    return page


def paste(window: MainWindow, text: str = TABLE) -> NewComparisonPage:
    QGuiApplication.clipboard().setText(text)
    window.weights.take_focus()
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, *PASTE)
    return page_of(window)


def test_a_table_that_is_pasted_opens_the_page_and_changes_nothing(
    window: MainWindow, qtbot: QtBot
) -> None:
    document = window.document
    page = paste(window)
    qtbot.waitUntil(page.create_button.isEnabled)
    assert page.isVisible()
    assert page.verdict.headline.text().startswith("One leads by")
    assert window.document is document
    assert window.session.is_clean


def test_an_empty_clipboard_holds_no_table_and_is_told(window: MainWindow) -> None:
    QGuiApplication.clipboard().clear()
    window.new_comparison.paste()
    assert window.toast.isVisible()
    assert not window.findChildren(NewComparisonPage)


def test_a_table_pasted_into_a_text_field_is_text(window: MainWindow) -> None:
    QGuiApplication.clipboard().setText(TABLE)
    field = window.header.title
    field.setFocus()
    QTest.keyClick(field, *PASTE)
    assert window.findChild(NewComparisonPage) is None


def test_what_is_no_table_opens_nothing(window: MainWindow) -> None:
    QGuiApplication.clipboard().setText("a word")
    window.menus.by_id["paste-table"].trigger()
    assert window.findChild(NewComparisonPage) is None
    assert "No table on the clipboard" in window.toast.text


def test_a_text_longer_than_any_table_is_refused_unseen(window: MainWindow) -> None:
    QGuiApplication.clipboard().setText("word\n" + "x" * MAX_BYTES)
    window.new_comparison.paste()
    assert window.findChild(NewComparisonPage) is None
    assert "the text is larger than" in window.toast.text
    page = window.new_comparison.open()
    page.text.field.paste()
    assert page.text.field.toPlainText() == ""
    assert "the text is larger than" in page.remark.text()
    page.text.field.insertPlainText("what is there stays")
    page.text.field.paste()
    assert page.text.field.toPlainText() == "what is there stays"


def test_links_of_a_table_from_a_web_page_become_sources(window: MainWindow, qtbot: QtBot) -> None:
    cell = '<a href="https://example.org/one">yes</a>'
    html = f"<table><tr><th>x<th>A<th>B<tr><td>Fast<td>{cell}<td>no</table>"
    mime = QMimeData()
    mime.setHtml(html)
    mime.setText("x\tA\tB\nFast\tyes\tno")
    QGuiApplication.clipboard().setMimeData(mime)
    window.new_comparison.paste()
    page = page_of(window)
    qtbot.waitUntil(page.create_button.isEnabled)
    assert page.table.result.made is not None
    assert "https://example.org/one" in page.table.result.made.text


def test_what_was_made_is_kept_and_opened(
    window: MainWindow, choose: Choose, tmp_path: Path
) -> None:
    file = tmp_path / "made.yaml"
    choose(paste(window), file)
    assert load_dataset(file).title == window.document.dataset.title == "Made"
    assert window.session.dataset_path == file
    assert {a.name for a in window.document.dataset.alternatives.values()} == {"One", "Another"}
    assert "Created made.yaml" in window.toast.text


def test_a_dropped_table_is_kept_beside_itself(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    table = tmp_path / "laptops.md"
    table.write_text(TABLE, "utf-8")
    window.files.open_dropped([table])
    page = page_of(window)
    qtbot.waitUntil(page.create_button.isEnabled)
    assert page.title.placeholderText() == "Laptops"
    page.create_button.click()
    dialog = page.findChild(QFileDialog, "comparison_dialog")
    assert dialog is not None
    assert Path(dialog.selectedFiles()[0]) == tmp_path / "laptops.yaml"
    dialog.close()


def test_the_file_is_called_after_a_title_typed_just_now(window: MainWindow, qtbot: QtBot) -> None:
    page = paste(window)
    qtbot.waitUntil(page.create_button.isEnabled)
    QTest.keyClicks(page.title, "Which one?")
    page.create_button.click()
    dialog = page.findChild(QFileDialog, "comparison_dialog")
    assert dialog is not None
    assert Path(dialog.selectedFiles()[0]).name == "which-one.yaml"
    dialog.close()


def test_the_table_itself_is_never_written_over(
    window: MainWindow, choose: Choose, tmp_path: Path
) -> None:
    table = tmp_path / "laptops.md"
    table.write_text(TABLE, "utf-8")
    window.files.open_dropped([table])
    page = page_of(window)
    choose(page, table)
    assert table.read_text("utf-8") == TABLE
    assert "choose another name" in page.remark.text()
    assert page.isVisible()


def test_a_file_that_cannot_be_written_leaves_the_page_as_it_is(
    window: MainWindow, choose: Choose, tmp_path: Path
) -> None:
    page = paste(window)
    choose(page, tmp_path / "nowhere" / "made.yaml")
    assert "made.yaml was not saved" in page.remark.text()
    assert page.isVisible()
    assert page.table.text == TABLE


def test_unsaved_work_is_asked_about_and_the_page_stays_until_it_may_go(
    window: MainWindow, choose: Choose, tmp_path: Path
) -> None:
    document = window.document
    document.edit("Note", document.decision.with_record(document.record))
    document.keep_snapshot("Mine")
    page = paste(window)
    choose(page, tmp_path / "made.yaml")
    question = window.findChild(QMessageBox, "unsaved_question")
    assert question is not None
    question.button(QMessageBox.StandardButton.Cancel).click()
    assert window.document is document
    assert window.new_comparison.open() is page
    assert page.table.text == TABLE


def test_a_file_that_cannot_be_read_is_told_and_the_table_before_stays(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    page = paste(window)
    broken = tmp_path / "broken.csv"
    broken.write_bytes(b"a,b\n\xff,1\n")
    window.files.open_dropped([broken])
    assert page.remark.text().startswith("broken.csv: ")
    assert page.table.text == TABLE


def test_a_closed_page_comes_back_as_it_was(window: MainWindow, qtbot: QtBot) -> None:
    page = paste(window)
    qtbot.waitUntil(page.create_button.isEnabled)
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert not page.isVisible()
    window.menus.by_id["new-comparison"].trigger()
    assert page.isVisible()
    assert page.text.field.toPlainText() == TABLE


@pytest.mark.parametrize("key", [Qt.Key.Key_N, Qt.Key.Key_T])
def test_the_keys_for_what_is_new_open_its_page_and_leave_the_weights(
    window: MainWindow, key: Qt.Key
) -> None:
    weighed = next(iter(window.document.dataset.dimensions))
    weigh(window, 77, weighed)
    QTest.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
    page = window.findChild(NewComparisonPage)
    assert page is not None
    assert page.isVisible()
    assert window.document.preferences.dimension_points[weighed] == 77


def test_what_begins_anew_says_which_thing_and_stands_together(window: MainWindow) -> None:
    file = window.menus.by_id["new-comparison"].parent()
    assert isinstance(file, QMenu)
    first, second = file.actions()[:2]
    assert first.text().replace("&", "") == "New comparison…"
    assert first.shortcut().toString() == "Ctrl+N"
    assert second.text().replace("&", "") == "Start the decision afresh"
    assert second.shortcut().isEmpty()


def test_closing_the_window_asks_about_a_comparison_that_is_in_no_file(
    window: MainWindow, qtbot: QtBot
) -> None:
    page = paste(window)
    qtbot.waitUntil(page.create_button.isEnabled)
    assert not window.close()
    question = page.findChild(QMessageBox, "page_question")
    assert question is not None
    question.button(QMessageBox.StandardButton.Cancel).click()
    assert window.isVisible()
    assert page.isVisible()


def test_a_comparison_that_is_discarded_lets_the_window_close(
    window: MainWindow, qtbot: QtBot
) -> None:
    page = paste(window)
    qtbot.waitUntil(page.create_button.isEnabled)
    window.close()
    question = page.findChild(QMessageBox, "page_question")
    assert question is not None
    question.button(QMessageBox.StandardButton.Discard).click()
    assert not window.isVisible()


def test_opening_a_table_begins_a_comparison(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    table = tmp_path / "table.csv"
    table.write_text("Feature,One,Another\nFast,yes,no\n")
    dialog = window.files.ask_for_file()
    dialog.fileSelected.emit(str(table))
    dialog.close()
    page = page_of(window)
    qtbot.waitUntil(page.create_button.isEnabled)
    assert page.text.beside == table


def test_another_size_of_text_keeps_the_table_and_its_roles(
    window: MainWindow, qtbot: QtBot
) -> None:
    page = paste(window)
    qtbot.waitUntil(page.create_button.isEnabled)
    making = page.table.making
    assert making is not None
    page.table.change(making.with_row(1, "note"))
    window.theme.set_text_percent(120)
    new = window.new_comparison.open()
    assert new is not page
    qtbot.waitUntil(new.create_button.isEnabled)
    assert new.table.making is not None
    assert new.table.making.layout.rows[1] == "note"
