"""Edits of the comparison that its file does not hold: kept against a crash, and offered again."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from fwcompare.dataset.editing.set_ratings import SetRatings, set_rating
from fwcompare.decision.recovery import edited_path
from fwcompare.gui.document import Document
from fwcompare.gui.files import file_events as events
from fwcompare.gui.files.file_watch import FileWatch
from fwcompare.gui.system.folders import recovery_folder
from fwcompare.gui.view import AskedEdit
from fwcompare.gui.window.main_window import MainWindow
from tests.gui.keeping import (
    OpenFile,
    answer,
    dataset_file,
    file,
    message_of,
    open_file,
    points_of,
    press,
    weigh,
)

__all__ = ["dataset_file", "file", "open_file"]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")

ROOT = Path(__file__).parents[3]
THEIRS = b"# theirs\n"

# Makes an edit that cannot be written, since somebody else has written there, and goes on.
EDIT_IN_VAIN = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from fwcompare.gui import app
from fwcompare.gui.window.main_window import MainWindow
from tests.gui.files.test_edits_recovery import edit_in_vain

begin = app.Session.begin

def edit():
    (window,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow)]
    edit_in_vain(window)

def begin_and_edit(session):
    begin(session)
    QTimer.singleShot(0, edit)

app.Session.begin = begin_and_edit
sys.exit(app.main())
"""


def edit_of(document: Document) -> SetRatings:
    """Return an edit of the first rating there is."""
    criterion = next(iter(document.dataset.criteria.values()))
    alternative = next(iter(document.dataset.alternatives))
    old = criterion.rating(alternative)
    return set_rating(criterion.id, alternative, replace(old, because="Seen"))


def edit_in_vain(window: MainWindow) -> None:
    """Have somebody else write the comparison's file, and then edit it."""
    path = window.session.dataset_path
    assert path is not None
    path.write_bytes(path.read_bytes() + THEIRS)
    window.editing.make(AskedEdit("Edit", edit_of(window.document), lambda _told: None))
    assert not window.session.edits.is_kept


def is_edited(window: MainWindow) -> bool:
    return edit_of(window.document).is_in(window.document.dataset)


def copies() -> list[Path]:
    return sorted(recovery_folder().glob("*.fwrecovery"))


def left_of_edits() -> list[Path]:
    return sorted(recovery_folder().glob("*.edited.yaml"))


def crash(window: MainWindow) -> None:
    """Leave what a killed window leaves."""
    assert window.session.keep_copy()
    window.session.end()


def crash_after_edit(window: MainWindow) -> None:
    edit_in_vain(window)
    crash(window)


def test_an_edit_that_is_not_in_its_file_is_kept_and_no_longer_once_it_is(
    dataset_file: Path, open_file: OpenFile, qtbot: QtBot
) -> None:
    window = open_file(dataset_file)
    edit_in_vain(window)
    qtbot.waitUntil(lambda: bool(copies()), timeout=5000)
    (copy,) = copies()
    assert edited_path(copy).read_bytes() == window.document.editable_source.content
    assert window.session.edits.write(is_whatever_there=True)
    assert copies() == []
    assert left_of_edits() == []


def test_an_edit_comes_back_as_one_that_is_not_in_its_file_yet(
    dataset_file: Path, open_file: OpenFile
) -> None:
    window = open_file(dataset_file)
    edit_in_vain(window)
    weigh(window, 66)
    crash(window)
    theirs = dataset_file.read_bytes()
    again = open_file(dataset_file)
    assert not is_edited(again)
    assert "edits of the comparison that could not be written" in message_of(again).text
    press(again, "Restore")
    assert is_edited(again)
    assert points_of(again) == 66
    assert again.session.dataset_path == dataset_file
    assert again.session.edits.unkept == dataset_file
    assert dataset_file.read_bytes() == theirs
    assert not again.session.edits.write()  # somebody else's bytes are not overwritten unasked
    assert dataset_file.read_bytes() == theirs
    press(again, "Overwrite")
    assert b"Seen" in dataset_file.read_bytes()
    assert again.session.keep_copy()  # the weights are still unsaved
    assert len(copies()) == 1
    assert left_of_edits() == []


def test_where_the_file_is_as_it_was_the_edit_is_written_with_the_next_save(
    dataset_file: Path, open_file: OpenFile
) -> None:
    before = dataset_file.read_bytes()
    crash_after_edit(open_file(dataset_file))
    dataset_file.write_bytes(before)
    again = open_file(None)
    press(again, "Restore")
    assert again.session.edits.write()
    assert b"Seen" in dataset_file.read_bytes()


def test_where_no_weight_was_changed_only_the_edit_is_unsaved_when_it_comes_back(
    dataset_file: Path, open_file: OpenFile
) -> None:
    window = open_file(dataset_file)
    edit_in_vain(window)
    crash(window)
    again = open_file(dataset_file)
    press(again, "Restore")
    assert not again.session.is_clean
    assert len(left_of_edits()) == 1  # another crash does not lose it either
    assert again.session.edits.write(is_whatever_there=True)
    assert again.session.is_clean
    assert copies() == []


def test_a_file_that_nobody_has_changed_is_not_said_to_be_when_an_edit_comes_back(
    dataset_file: Path, open_file: OpenFile, qtbot: QtBot
) -> None:
    before = dataset_file.read_bytes()
    window = open_file(dataset_file)
    edit_in_vain(window)
    crash(window)
    dataset_file.write_bytes(before)
    again = open_file(dataset_file)
    heard: list[object] = []
    again.session.happened.connect(heard.append)
    press(again, "Restore")
    assert is_edited(again)
    looks = [t for w in again.session.findChildren(FileWatch) for t in w.findChildren(QTimer)]
    assert looks
    qtbot.waitUntil(lambda: not any(look.isActive() for look in looks))
    assert not any(isinstance(event, events.DatasetChanged) for event in heard)
    assert again.session.edits.write()
    assert b"Seen" in dataset_file.read_bytes()


def test_an_edit_beside_a_saved_decision_is_offered_too(file: Path, open_file: OpenFile) -> None:
    crash_after_edit(open_file(file))
    again = open_file(None)
    press(again, "Restore")
    assert is_edited(again)
    assert again.session.file == file


def test_an_edit_that_has_reached_its_file_meanwhile_is_not_missing_any_more(
    dataset_file: Path, open_file: OpenFile
) -> None:
    crash_after_edit(open_file(dataset_file))
    (copy,) = copies()
    dataset_file.write_bytes(edited_path(copy).read_bytes())
    again = open_file(None)
    press(again, "Restore")
    assert is_edited(again)
    assert again.session.edits.is_kept


def test_discarding_leaves_nothing_of_the_edit(dataset_file: Path, open_file: OpenFile) -> None:
    crash_after_edit(open_file(dataset_file))
    again = open_file(dataset_file)
    press(again, "Discard")
    assert copies() == left_of_edits() == []
    assert not is_edited(again)


def test_leaving_without_the_edit_leaves_nothing_of_it_either(
    dataset_file: Path, open_file: OpenFile
) -> None:
    window = open_file(dataset_file)
    edit_in_vain(window)
    assert window.session.keep_copy()
    window.session.open_bundled()
    answer(window, QMessageBox.StandardButton.Discard)
    assert window.session.edits.is_kept
    assert copies() == left_of_edits() == []


@pytest.fixture
def as_program(qapp: QApplication) -> Iterator[None]:
    """Have this process look for copies where the program itself keeps them."""
    name = qapp.applicationName()
    qapp.setApplicationName("fwcompare")
    yield
    qapp.setApplicationName(name)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.usefixtures("as_program")
def test_a_kill_does_not_lose_an_edit_that_could_not_be_written(
    dataset_file: Path, open_file: OpenFile, qtbot: QtBot
) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", EDIT_IN_VAIN, str(dataset_file)],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    try:
        qtbot.waitUntil(lambda: bool(copies()), timeout=60_000)
    finally:
        process.send_signal(signal.SIGKILL)
        process.wait(timeout=30)
    assert b"Seen" not in dataset_file.read_bytes()
    window = open_file(None)
    press(window, "Restore")
    assert is_edited(window)
    assert window.session.edits.unkept == dataset_file
