"""Saving, saving under a name, reverting, and everything that may go wrong with the file."""

from errno import EIO, ENOSPC
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from fwcompare.decision.opening import open_decision
from fwcompare.gui.system.settings import Settings
from fwcompare.gui.window.last_place import remember
from fwcompare.gui.window.main_window import MainWindow
from tests.decision.failing_system import System, failing, raising
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

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def state_of(window: MainWindow) -> str:
    label = window.status.findChild(QLabel, "saved_state")
    assert label is not None
    return label.text()


def other_points(path: Path, points: float, dimension: str = "time") -> None:
    """Change a decision file as an editor would."""
    text = path.read_text("utf-8")
    line = next(line for line in text.splitlines() if line.strip().startswith(f"{dimension}:"))
    changed = text.replace(line, f"{line.partition(':')[0]}: {points:g}")
    assert changed != text
    draft = path.with_name("draft")
    draft.write_text(changed, "utf-8")
    draft.replace(path)


def test_a_decision_file_opens_with_its_name_and_is_saved(file: Path, open_file: OpenFile) -> None:
    window = open_file(file)
    assert window.windowTitle() == "work.fwdecision[*] – fwcompare"
    assert not window.isWindowModified()
    assert state_of(window).startswith("Saved ")
    assert not window.menus.by_id["revert"].isEnabled()


def test_a_change_is_shown_saved_by_one_key_and_shown_as_saved(
    file: Path, open_file: OpenFile
) -> None:
    window = open_file(file)
    weigh(window, 77)
    assert window.isWindowModified()
    assert state_of(window) == "Changed"
    QTest.keyClick(window, Qt.Key.Key_S, CTRL)
    assert points_in(file) == 77
    assert not window.isWindowModified()
    assert state_of(window).startswith("Saved ")


def test_undoing_back_to_what_was_saved_is_no_change(file: Path, open_file: OpenFile) -> None:
    window = open_file(file)
    weigh(window, 77)
    window.files.save()
    weigh(window, 78)
    window.document.undo_stack.undo()
    assert not window.isWindowModified()
    window.document.undo_stack.undo()
    assert window.isWindowModified()


def test_a_state_survives_another_text_size(file: Path, open_file: OpenFile) -> None:
    window = open_file(file)
    weigh(window, 77)
    window.theme.step_text(1)
    assert window.isWindowModified()
    assert state_of(window) == "Changed"
    window.files.save()
    assert state_of(window).startswith("Saved ")


def test_saving_without_a_file_asks_for_a_name(
    dataset_file: Path, open_file: OpenFile, settings_path: Path
) -> None:
    window = open_file(dataset_file)
    weigh(window, 55)
    assert state_of(window) == "Not saved yet"
    window.files.save()
    target = dataset_file.with_name("mine.fwdecision")
    choose(window, "save_dialog", target)
    assert points_in(target) == 55
    assert window.windowTitle() == "mine.fwdecision[*] – fwcompare"
    assert window.settings.recent_files()[0] == target
    weigh(window, 56)
    window.files.save()
    assert points_in(target) == 56
    remember(window)
    assert Settings(settings_path).recent_files()[0] == target


def test_a_name_is_suggested_that_any_system_takes(open_file: OpenFile, dataset_file: Path) -> None:
    window = open_file(dataset_file)
    dialog = window.files.save_as()
    (name,) = dialog.selectedFiles()
    assert Path(name) == dataset_file.with_name("how-to-get-to-work.fwdecision")
    dialog.reject()


def test_save_as_goes_on_with_the_new_file(file: Path, open_file: OpenFile) -> None:
    window = open_file(file)
    before = file.read_bytes()
    weigh(window, 61)
    QTest.keyClick(window, Qt.Key.Key_S, CTRL | SHIFT)
    target = file.with_name("other.fwdecision")
    choose(window, "save_dialog", target)
    assert file.read_bytes() == before
    assert points_in(target) == 61
    assert window.session.file == target


def test_revert_goes_back_and_can_be_redone(file: Path, open_file: OpenFile) -> None:
    window = open_file(file)
    proposed = points_of(window)
    weigh(window, 61)
    weigh(window, 62)
    window.menus.by_id["revert"].trigger()
    assert points_of(window) == proposed
    assert not window.isWindowModified()
    window.document.undo_stack.setIndex(2)
    assert points_of(window) == 62


def test_a_file_changed_by_somebody_else_is_not_overwritten_without_asking_twice(
    file: Path, open_file: OpenFile
) -> None:
    window = open_file(file)
    other_points(file, 12)
    weigh(window, 77)
    window.files.save()
    assert "somebody else has changed it" in message_of(window).text
    assert window.isWindowModified()
    press(window, "Overwrite…")
    assert points_in(file) == 12
    box = question_of(window)
    assert box is not None
    (overwrite,) = [b for b in box.findChildren(QPushButton) if b.text() == "&Overwrite"]
    overwrite.click()
    assert points_in(file) == 77
    assert not window.isWindowModified()


def test_thinking_twice_about_overwriting_leaves_all_as_it_is(
    file: Path, open_file: OpenFile
) -> None:
    window = open_file(file)
    other_points(file, 12)
    weigh(window, 77)
    window.files.save()
    press(window, "Overwrite…")
    answer(window, QMessageBox.StandardButton.Cancel)
    assert points_in(file) == 12
    assert points_of(window) == 77
    assert window.isWindowModified()


def test_a_change_outside_is_noticed_and_taken_as_a_step_that_can_be_undone(
    file: Path, open_file: OpenFile, qtbot: QtBot
) -> None:
    window = open_file(file)
    weigh(window, 77)
    other_points(file, 12)
    qtbot.waitUntil(lambda: window.messages.message is not None)
    assert "work.fwdecision was changed by somebody else" in message_of(window).text
    press(window, "Reload")
    assert points_of(window) == 12
    assert not window.isWindowModified()
    weigh(window, 13)
    window.files.save()
    assert points_in(file) == 13
    window.document.undo_stack.setIndex(1)
    assert points_of(window) == 77


def test_keeping_ones_own_still_asks_before_overwriting(
    file: Path, open_file: OpenFile, qtbot: QtBot
) -> None:
    window = open_file(file)
    other_points(file, 12)
    qtbot.waitUntil(lambda: window.messages.message is not None)
    press(window, "Keep mine")
    assert window.isWindowModified()
    assert not window.close()
    answer(window, QMessageBox.StandardButton.Cancel)
    weigh(window, 77)
    window.files.save()
    assert points_in(file) == 12
    assert "not saved" in message_of(window).text


def test_ones_own_save_is_no_change_outside(file: Path, open_file: OpenFile, qtbot: QtBot) -> None:
    window = open_file(file)
    weigh(window, 77)
    watch = window.session._kept._watch
    assert watch is not None
    with qtbot.waitSignal(watch._timer.timeout):
        window.files.save()
    assert window.messages.message is None


def test_a_change_outside_with_faults_leaves_what_is_open(
    file: Path, open_file: OpenFile, qtbot: QtBot
) -> None:
    window = open_file(file)
    file.write_bytes(file.read_bytes()[:-20])
    qtbot.waitUntil(lambda: window.messages.message is not None)
    proposed = points_of(window)
    press(window, "Reload")
    assert "was not reloaded" in message_of(window).text
    assert points_of(window) == proposed


def test_a_reload_that_failed_is_forgotten_once_the_file_is_whole_and_saved(
    file: Path, open_file: OpenFile, qtbot: QtBot
) -> None:
    window = open_file(file)
    whole = file.read_bytes()
    file.write_bytes(whole[:-20])
    qtbot.waitUntil(lambda: window.messages.message is not None)
    press(window, "Reload")
    assert "was not reloaded" in message_of(window).text
    file.write_bytes(whole)
    weigh(window, 77)
    window.files.save()
    assert points_in(file) == 77
    assert window.messages.message is None


def test_a_file_that_goes_is_noticed_and_can_be_saved_again(
    file: Path, open_file: OpenFile, qtbot: QtBot
) -> None:
    window = open_file(file)
    weigh(window, 77)
    window.files.save()
    file.unlink()
    qtbot.waitUntil(lambda: window.messages.message is not None)
    assert "no longer there" in message_of(window).text
    assert window.isWindowModified()
    window.files.save()
    assert "removed or renamed" in message_of(window).text
    assert not file.exists()
    press(window, "Save again")
    assert points_in(file) == 77


def test_a_read_only_file_has_a_way_out(file: Path, open_file: OpenFile) -> None:
    window = open_file(file)
    before = file.read_bytes()
    file.chmod(0o444)
    weigh(window, 77)
    window.files.save()
    message = message_of(window)
    assert (message.kind, window.isWindowModified()) == ("error", True)
    assert "read-only" in message.text
    assert "Your work is still here." in message.text
    assert file.read_bytes() == before
    press(window, "Save as…")
    target = file.with_name("mine.fwdecision")
    choose(window, "save_dialog", target)
    assert points_in(target) == 77
    assert not window.isWindowModified()


def test_trying_again_saves_once_the_cause_is_gone(file: Path, open_file: OpenFile) -> None:
    window = open_file(file)
    file.chmod(0o444)
    weigh(window, 77)
    window.files.save()
    file.chmod(0o644)
    press(window, "Try again")
    assert points_in(file) == 77
    assert window.messages.message is None


def test_a_folder_that_is_missing_is_told_under_a_new_name(file: Path, open_file: OpenFile) -> None:
    window = open_file(file)
    target = file.parent / "nowhere" / "x.fwdecision"
    window.session.save_to(target)
    assert "the folder" in message_of(window).text
    assert window.session.file == file
    target.parent.mkdir()
    press(window, "Try again")
    assert window.session.file == target


def test_a_full_disk_is_told_and_nothing_passes_for_saved(file: Path, open_file: OpenFile) -> None:
    window = open_file(file)
    before = file.read_bytes()
    with failing(System()) as counted:
        window.files.save()
    weigh(window, 77)
    write = counted.seen.index("write") + 1
    with failing(System(write, raising(ENOSPC), lasting=True)):
        window.files.save()
    assert "no room for it on the disk" in message_of(window).text
    assert file.read_bytes() == before
    assert window.isWindowModified()
    assert state_of(window) == "Changed"
    press(window, "Try again")
    assert points_in(file) == 77


def test_what_may_not_outlast_a_power_cut_does_not_pass_for_saved(
    file: Path, open_file: OpenFile
) -> None:
    window = open_file(file)
    weigh(window, 76)
    with failing(System()) as counted:
        window.files.save()
    weigh(window, 77)
    last_sync = len(counted.seen) - counted.seen[::-1].index("fsync")
    with failing(System(last_sync, raising(EIO))):
        window.files.save()
    assert "may not outlast a power cut" in message_of(window).text
    assert window.isWindowModified()
    weigh(window, 78)
    press(window, "Try again")
    assert points_in(file) == 78
    assert not window.isWindowModified()


def test_the_dataset_is_not_saved_over(dataset_file: Path, open_file: OpenFile) -> None:
    window = open_file(dataset_file)
    before = dataset_file.read_bytes()
    weigh(window, 77)
    window.session.save_to(dataset_file)
    assert "is the comparison itself" in message_of(window).text
    assert dataset_file.read_bytes() == before


def test_a_strange_name_is_shown_as_it_is(file: Path, open_file: OpenFile) -> None:
    strange = file.with_name("a[*]<b>&.fwdecision")
    file.rename(strange)
    window = open_file(strange)
    assert window.windowTitle() == "a[*][*]<b>&.fwdecision[*] – fwcompare"
    weigh(window, 77)
    window.files.save()
    assert points_in(strange) == 77


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is full")
def test_a_device_is_no_place_for_a_decision(file: Path, open_file: OpenFile) -> None:
    window = open_file(file)
    weigh(window, 77)
    window.session.save_to(Path("/dev/full"))
    assert "not a file" in message_of(window).text
    assert window.isWindowModified()


def test_a_changed_dataset_is_said_with_what_became_of_the_verdict(
    file: Path, dataset_file: Path, open_file: OpenFile
) -> None:
    text = dataset_file.read_text("utf-8")
    dataset_file.write_text(text.replace("weight: 30", "weight: 31"), "utf-8")
    window = open_file(file)
    assert "The comparison has changed since this was saved." in message_of(window).text
    assert not window.isWindowModified()


def test_a_comment_that_a_save_would_drop_is_told_when_the_file_is_opened(
    file: Path, open_file: OpenFile
) -> None:
    text = file.read_text("utf-8")
    file.write_text(text.replace("dimensions:\n", "# as we agreed\ndimensions:\n"), "utf-8")
    line = file.read_text("utf-8").split("\n").index("# as we agreed") + 1
    window = open_file(file)
    told = f"work.fwdecision has comments, on line {line}: saving drops them, but keeps notes."
    assert message_of(window).text == told
    assert not window.isWindowModified()


def test_a_missing_dataset_is_asked_for(
    file: Path, dataset_file: Path, open_file: OpenFile
) -> None:
    moved = dataset_file.with_name("moved.yaml")
    dataset_file.rename(moved)
    window = open_file(file)
    assert "Its comparison is not there" in message_of(window).text
    press(window, "Find the comparison…")
    choose(window, "dataset_dialog", moved)
    assert window.session.file == file
    assert window.document.dataset.title == "How to get to work?"
    assert window.isWindowModified()
    window.files.save()
    assert open_decision(file).source.path == moved


def test_a_file_of_a_newer_version_is_left_alone(
    file: Path, dataset_file: Path, open_file: OpenFile
) -> None:
    newer = file.read_text("utf-8").replace("fwcompare-decision: 1", "fwcompare-decision: 99")
    file.write_text(newer, "utf-8")
    window = open_file(dataset_file)
    assert not window.session.open(file)
    assert "newer version" in message_of(window).text
    assert window.session.file is None
    assert file.read_text("utf-8") == newer


def test_a_newer_dataset_keeps_the_file_and_what_is_unsaved(
    file: Path, dataset_file: Path, open_file: OpenFile, qtbot: QtBot
) -> None:
    window = open_file(file)
    weigh(window, 77)
    text = dataset_file.read_text("utf-8")
    dataset_file.write_text(f"{text}# more\n", "utf-8")
    qtbot.waitUntil(lambda: window.messages.message is not None)
    press(window, "Reload")
    assert window.session.file == file
    assert window.isWindowModified()
    window.files.save()
    assert points_in(file) == 77
    assert not open_decision(file).is_dataset_changed
    weigh(window, 78)
    window.files.save()
    assert points_in(file) == 78


def test_a_second_window_on_a_file_says_so_and_opens_a_copy(
    file: Path, open_file: OpenFile
) -> None:
    first, second = open_file(file), open_file(file)
    assert "open in another window" in message_of(second).text
    assert "This is a copy" in message_of(second).text
    assert second.session.file is None
    assert not second.isWindowModified()
    weigh(second, 77)
    second.session.save_to(file)
    assert "is open in another window" in message_of(second).text
    first.close()
    second.session.save_to(file)
    assert points_in(file) == 77


def test_a_file_that_is_let_go_is_free_for_another_window(
    file: Path, dataset_file: Path, open_file: OpenFile
) -> None:
    first, second = open_file(file), open_file(dataset_file)
    first.session.open_bundled()
    second.session.open(file)
    assert second.session.file == file
    assert second.messages.message is None
