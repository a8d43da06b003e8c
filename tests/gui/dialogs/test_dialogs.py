"""What the program tells about itself."""

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QScrollArea

from fwcompare import __version__
from fwcompare.bundled import DATA
from fwcompare.gui.dialogs.about import AboutDialog
from fwcompare.gui.dialogs.shortcuts import IN_THE_TABLE, ON_A_WEIGHT, ShortcutsDialog
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.system.folders import recovery_folder
from tests.gui.conftest import Show

SETTINGS, LOGS = Path("/somewhere/fwcompare.ini"), Path("/elsewhere/log")


def texts_of(dialog: QDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel)]


def test_the_about_dialog_tells_versions_licence_and_places(theme: Theme, show: Show) -> None:
    dialog = AboutDialog(theme, SETTINGS, LOGS)
    show(dialog)
    texts = texts_of(dialog)
    places = {str(SETTINGS), str(LOGS), str(DATA), str(recovery_folder())}
    assert {__version__, *places} <= set(texts)
    assert any("MIT" in text for text in texts)


def test_its_copy_button_copies_all_of_it(theme: Theme, show: Show) -> None:
    dialog = AboutDialog(theme, SETTINGS, LOGS)
    show(dialog)
    copy = dialog.findChild(QPushButton, "about_copy")
    assert isinstance(copy, QPushButton)
    copy.click()
    copied = QGuiApplication.clipboard().text()
    assert f"fwcompare: {__version__}\n" in copied
    assert f"Log: {LOGS}" in copied


def test_the_sheet_of_keys_is_as_wide_as_its_keys(theme: Theme, show: Show) -> None:
    dialog = ShortcutsDialog(theme, {**ON_A_WEIGHT, **IN_THE_TABLE})
    show(dialog)
    area = dialog.findChild(QScrollArea)
    assert area is not None
    assert area.horizontalScrollBar().maximum() == 0


def test_the_sheet_of_keys_lists_each_group(theme: Theme, show: Show) -> None:
    groups = {
        "File": [("Open", "Ctrl+O"), ("Quit", "Ctrl+Q")],
        "Empty": [],
        "On a weight": [("One point", "Arrows")],
    }
    dialog = ShortcutsDialog(theme, groups)
    show(dialog)
    assert texts_of(dialog) == [
        *("File", "Open", "Ctrl+O", "Quit", "Ctrl+Q"),
        *("On a weight", "One point", "Arrows"),
    ]
