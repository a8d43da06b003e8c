"""What is asked before unsaved work goes, and what each answer does."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QMessageBox

from fwcompare.gui.system.folders import recovery_folder
from fwcompare.gui.window.main_window import MainWindow
from tests.gui.dropping import drag_enter
from tests.gui.keeping import (
    OpenFile,
    answer,
    choose,
    dataset_file,
    file,
    message_of,
    open_file,
    points_in,
    points_of,
    press,
    question_of,
    weigh,
)

__all__ = ["dataset_file", "file", "open_file"]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")

_Button = QMessageBox.StandardButton


def drop_on(window: MainWindow, *paths: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copy = Qt.DropAction.CopyAction
    QApplication.sendEvent(window, drag_enter(mime))
    QApplication.sendEvent(window, QDropEvent(QPointF(1, 1), copy, mime, left, none))


def test_what_was_never_touched_closes_without_a_question(file: Path, open_file: OpenFile) -> None:
    window = open_file(file)
    assert window.close()
    assert question_of(window) is None


def test_closing_with_changes_asks_and_cancel_stays(file: Path, open_file: OpenFile) -> None:
    window = open_file(file)
    weigh(window, 77)
    assert not window.close()
    box = question_of(window)
    assert box is not None
    assert box.text() == "Save the changes to work.fwdecision?"
    assert box.defaultButton() is box.button(_Button.Save)
    window.close()
    assert question_of(window) is box
    answer(window, _Button.Cancel)
    assert window.isVisible()
    assert points_of(window) == 77


def test_save_saves_and_then_closes(file: Path, open_file: OpenFile) -> None:
    window = open_file(file)
    weigh(window, 77)
    window.close()
    answer(window, _Button.Save)
    assert not window.isVisible()
    assert points_in(file) == 77


def test_discard_closes_and_leaves_the_file_and_no_copy(file: Path, open_file: OpenFile) -> None:
    window = open_file(file)
    before = file.read_bytes()
    weigh(window, 77)
    window.session.keep_copy()
    assert list(recovery_folder().glob("*.fwrecovery"))
    window.close()
    answer(window, _Button.Discard)
    assert not window.isVisible()
    assert file.read_bytes() == before
    assert list(recovery_folder().iterdir()) == []


def test_a_save_that_fails_does_not_close(file: Path, open_file: OpenFile) -> None:
    window = open_file(file)
    weigh(window, 77)
    file.chmod(0o444)
    window.close()
    answer(window, _Button.Save)
    assert window.isVisible()
    assert "read-only" in message_of(window).text
    assert points_of(window) == 77


def test_saving_on_the_way_out_asks_for_a_name_if_there_is_none(
    dataset_file: Path, open_file: OpenFile
) -> None:
    window = open_file(dataset_file)
    weigh(window, 77)
    window.close()
    box = question_of(window)
    assert box is not None
    assert box.text() == "Save this decision?"
    answer(window, _Button.Save)
    assert window.isVisible()
    target = dataset_file.with_name("mine.fwdecision")
    choose(window, "save_dialog", target)
    assert points_in(target) == 77
    assert not window.isVisible()


LEAVES: dict[str, Callable[[MainWindow, Path], object]] = {
    "open": lambda window, other: window.session.open(other),
    "drop": drop_on,
    "bundled": lambda window, _other: window.session.open_bundled(),
    "afresh": lambda window, _other: window.menus.by_id["afresh"].trigger(),
}


@pytest.mark.parametrize("way", LEAVES)
def test_every_way_to_something_else_asks_first(
    file: Path, dataset_file: Path, open_file: OpenFile, way: str
) -> None:
    window = open_file(file)
    weigh(window, 77)
    document = window.document
    LEAVES[way](window, dataset_file)
    assert window.document is document
    answer(window, _Button.Cancel)
    assert window.document is document
    LEAVES[way](window, dataset_file)
    answer(window, _Button.Save)
    assert window.document is not document
    assert window.session.file is None
    assert not window.isWindowModified()
    assert points_in(file) == 77


def test_a_file_with_faults_is_refused_before_anything_is_asked(
    file: Path, open_file: OpenFile
) -> None:
    window = open_file(file)
    weigh(window, 77)
    bad = file.with_name("bad.fwdecision")
    bad.write_text("fwcompare-decision: 1\nwrong: 1\n", "utf-8")
    assert not window.session.open(bad)
    assert question_of(window) is None
    assert "bad.fwdecision was not opened" in message_of(window).text


def test_a_dropped_decision_file_opens(file: Path, dataset_file: Path, open_file: OpenFile) -> None:
    window = open_file(dataset_file)
    drop_on(window, file)
    assert window.session.file == file


def test_of_two_dropped_files_the_second_is_told_and_can_be_opened_instead(
    file: Path, dataset_file: Path, open_file: OpenFile
) -> None:
    window = open_file(None)
    drop_on(window, dataset_file, file)
    assert window.session.dataset_path == dataset_file
    assert window.session.file is None
    assert message_of(window).text == (
        "Two files were dropped, but only one can be open: work.fwdecision was not opened."
    )
    press(window, "Open work.fwdecision")
    assert window.session.file == file
    assert window.messages.message is None


def test_of_three_dropped_files_the_rest_is_counted(
    file: Path, dataset_file: Path, open_file: OpenFile
) -> None:
    window = open_file(None)
    drop_on(window, dataset_file, file, file.with_name("gone.yaml"))
    assert message_of(window).text.startswith("3 files were dropped, but only one can be open: ")
    assert message_of(window).text.endswith(": work.fwdecision and 1 more were not opened.")


def test_a_decision_started_afresh_begins_with_what_the_comparison_proposes(
    file: Path, open_file: OpenFile
) -> None:
    window = open_file(file)
    weigh(window, 77)
    window.files.save()
    window.menus.by_id["afresh"].trigger()
    assert points_in(file) == 77
    assert window.session.file is None
    assert window.document.is_as_proposed
    assert window.document.dataset.title == "How to get to work?"


def test_nobody_is_asked_when_the_program_is_told_to_end(file: Path, open_file: OpenFile) -> None:
    window = open_file(file)
    weigh(window, 77)
    window.close()
    assert question_of(window) is not None
    window.session.stop_asking()
    assert window.close()
    (copy,) = recovery_folder().glob("*.fwrecovery")
    assert points_in(copy) == 77
