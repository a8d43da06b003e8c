"""The preferences: each holds at once, and at the next start."""

from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel

from fwcompare.dataset import Dataset
from fwcompare.gui.dialogs.preferences import PreferencesDialog
from fwcompare.gui.system.settings import Settings
from fwcompare.gui.window.main_window import MainWindow
from fwcompare.wording import numbers
from tests.gui.conftest import OpenWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")


@pytest.fixture
def window(open_window: OpenWindow, three_way: Dataset) -> MainWindow:
    return open_window(three_way)


@pytest.fixture
def dialog(window: MainWindow) -> PreferencesDialog:
    window.menus.by_id["preferences"].trigger()
    dialog = window.findChild(PreferencesDialog)
    assert isinstance(dialog, PreferencesDialog)
    QTest.qWaitForWindowExposed(dialog)
    return dialog


def choose(box: QComboBox, words: str) -> None:
    index = box.findText(words)
    assert index >= 0
    box.setCurrentIndex(index)
    box.activated.emit(index)
    QApplication.processEvents()


def test_it_has_a_key_even_where_the_system_has_none(window: MainWindow) -> None:
    keys = window.menus.by_id["preferences"].shortcuts()
    assert QKeySequence("Ctrl+,") in keys


def test_it_shows_what_is_set(dialog: PreferencesDialog) -> None:
    assert dialog.looks.currentText() == "Light"
    assert dialog.sizes.currentText().startswith("100")
    assert dialog.reopens.isChecked()
    assert dialog.numbers.currentText() == "As in English: 7.40 and 1,224"
    named = {label.buddy(): label.text() for label in dialog.findChildren(QLabel)}
    assert named[dialog.looks] == "&Theme"
    assert named[dialog.sizes] == "Te&xt size"
    assert named[dialog.numbers] == "&Numbers"


def test_a_look_holds_at_once_and_in_the_menu(
    dialog: PreferencesDialog, window: MainWindow, settings_path: Path
) -> None:
    choose(dialog.looks, "Dark")
    assert window.theme.colours.is_dark
    assert window.settings.theme == "dark"
    window.theme.set_choice("light")
    assert dialog.looks.currentText() == "Light"


def test_a_text_size_holds_at_once_and_the_dialog_grows_with_it(
    dialog: PreferencesDialog, window: MainWindow
) -> None:
    before = dialog.sizeHint()
    choose(dialog.sizes, dialog.sizes.itemText(dialog.sizes.count() - 1))
    assert window.theme.text_percent == 200
    assert dialog.isVisible()
    assert dialog.sizeHint().width() > before.width()
    assert dialog.size().width() >= dialog.sizeHint().width()


def test_a_decimal_comma_holds_at_once_and_at_the_next_start(
    dialog: PreferencesDialog, window: MainWindow, settings_path: Path
) -> None:
    scores = window.document.evaluation.scores.values()
    choose(dialog.numbers, "With a decimal comma: 7,40 and 1\u202f224")
    told = window.verdict.bars.table()
    for score in scores:
        assert any(f"{score:.2f}".replace(".", ",") in cell for row in told for cell in row)
    window.settings.save()
    assert Settings(settings_path).numbers == numbers.COMMA
    choose(dialog.numbers, "As in English: 7.40 and 1,224")
    assert Settings(settings_path).numbers == numbers.ENGLISH


def test_a_kept_form_of_numbers_that_is_unknown_is_the_english_one(
    window: MainWindow, settings_path: Path
) -> None:
    window.settings.numbers = "roman"
    window.theme.set_numbers(window.settings.numbers)
    assert numbers.way_in_use() == numbers.ENGLISH


def test_reopening_can_be_switched_off_for_good(
    dialog: PreferencesDialog, settings_path: Path
) -> None:
    dialog.reopens.click()
    assert not Settings(settings_path).reopens
    dialog.reopens.click()
    assert Settings(settings_path).reopens
