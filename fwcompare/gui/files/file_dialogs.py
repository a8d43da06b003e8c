"""The dialogs about files: where to open and save, and what is to become of unsaved work."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton, QWidget

from fwcompare.dataset.table.suffixes import TABLE_SUFFIXES
from fwcompare.decision.file_sign import SUFFIX
from fwcompare.gui.look.text_safety import on_one_line

_DATASETS = "Comparisons (*.yaml *.yml)"
_DECISIONS = f"Decisions (*{SUFFIX})"
_TABLE_FILES = " *".join(TABLE_SUFFIXES)
_TABLES = f"Tables (*{_TABLE_FILES})"
_EITHER = f"Comparisons, decisions and tables (*.yaml *.yml *{SUFFIX} *{_TABLE_FILES})"
_ANY = "All files (*)"


def open_dialog(window: QWidget, folder: Path) -> QFileDialog:
    dialog = _file_dialog(window, "Open", folder, _EITHER, _DATASETS, _DECISIONS, _TABLES, _ANY)
    dialog.setObjectName("open_dialog")
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return dialog


def dataset_dialog(window: QWidget, folder: Path) -> QFileDialog:
    dialog = _file_dialog(window, "Where is its comparison now?", folder, _DATASETS, _ANY)
    dialog.setObjectName("dataset_dialog")
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return dialog


def table_dialog(window: QWidget, folder: Path) -> QFileDialog:
    dialog = _file_dialog(window, "Which table?", folder, _TABLES, _ANY)
    dialog.setObjectName("table_dialog")
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return dialog


def comparison_dialog(window: QWidget, suggested: Path) -> QFileDialog:
    dialog = _file_dialog(window, "Where to keep the comparison", suggested, _DATASETS, _ANY)
    dialog.setObjectName("comparison_dialog")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("yaml")
    return dialog


def own_copy_dialog(window: QWidget, suggested: Path) -> QFileDialog:
    title = "Where to keep a copy of your own, to edit"
    dialog = _file_dialog(window, title, suggested, _DATASETS, _ANY)
    dialog.setObjectName("own_copy_dialog")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("yaml")
    return dialog


def save_dialog(window: QWidget, suggested: Path) -> QFileDialog:
    dialog = _file_dialog(window, "Save the decision", suggested, _DECISIONS, _ANY)
    dialog.setObjectName("save_dialog")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
    return dialog


def leaving_question(window: QWidget, file: Path | None) -> QMessageBox:
    """Return the question to Save, Discard or Cancel, `file` being where the work is kept."""
    box = _question(window, "unsaved_question")
    if file is None:
        box.setText("Save this decision?")
        box.setInformativeText("It is not saved yet.")
    else:
        box.setText(f"Save the changes to {on_one_line(file.name)}?")
        box.setInformativeText("Otherwise they are lost.")
    button = QMessageBox.StandardButton
    box.setStandardButtons(button.Save | button.Discard | button.Cancel)
    box.setDefaultButton(button.Save)
    box.setEscapeButton(button.Cancel)
    return box


def page_question(page: QWidget) -> tuple[QMessageBox, QPushButton, QPushButton]:
    """Return the question about a new comparison, and its buttons that create and discard it."""
    box = _question(page, "page_question")
    box.setText("Keep the new comparison?")
    box.setInformativeText("It is in no file yet.")
    create = box.addButton("&Create comparison…", QMessageBox.ButtonRole.AcceptRole)
    discard = box.addButton(QMessageBox.StandardButton.Discard)
    box.setEscapeButton(box.addButton(QMessageBox.StandardButton.Cancel))
    box.setDefaultButton(create)
    return box, create, discard


def overwrite_question(window: QWidget, file: Path) -> tuple[QMessageBox, QPushButton]:
    """Return the question whether to overwrite a file, and the button that says yes."""
    box = _question(window, "overwrite_question")
    box.setText(f"Overwrite {on_one_line(file.name)}?")
    box.setInformativeText("What somebody else has written there since will be lost.")
    overwrite = box.addButton("&Overwrite", QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
    return box, overwrite


def _file_dialog(window: QWidget, title: str, place: Path, *filters: str) -> QFileDialog:
    dialog = QFileDialog(window, title, str(place), ";;".join(filters))
    dialog.finished.connect(dialog.deleteLater)
    return dialog


def _question(window: QWidget, name: str) -> QMessageBox:
    box = QMessageBox(window)
    box.setObjectName(name)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.finished.connect(box.deleteLater)
    return box
