"""Copies of unsaved work: written in time, removed in time, and offered after a violent end."""

import gc
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import SIGNAL
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from fwcompare.analysis import evaluate
from fwcompare.analysis.dataset_change import verdict_summary
from fwcompare.decision.opening import open_decision
from fwcompare.decision.recovery import lock_path, new_copy_path, write_copy
from fwcompare.gui.files.file_lock import try_lock
from fwcompare.gui.system.folders import recovery_folder
from fwcompare.gui.window.main_window import MainWindow
from tests.gui.drawing import drag
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

ROOT = Path(__file__).parents[3]
NOON = datetime(2026, 11, 22, 12, 0, 0)  # noqa: DTZ001  a time of day as its reader's clock shows it
MOST_LOST = 2.0  # seconds

# Drags the weight of `time` to and fro without ever letting go, and says each state it was in.
DRAG_FOR_EVER = """
import sys, time
from PySide6.QtCore import QTimer, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from fwcompare.gui import app
from fwcompare.gui.window.main_window import MainWindow
from tests.gui.drawing import LEFT_BUTTON, place_of

begin, ticks = app.Session.begin, []

def tick():
    ticks.append(1)
    (window,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow)]
    slider = window.weights.dimension_rows["time"].slider
    if len(ticks) == 1:
        QTest.mousePress(slider, LEFT_BUTTON, pos=place_of(slider, 30))
    QTest.mouseMove(slider, place_of(slider, 40 + len(ticks) % 50))
    points = window.document.preferences.dimension_points["time"]
    print(time.monotonic(), points, flush=True)

def begin_dragging(session):
    begin(session)
    timer.start()

app.Session.begin = begin_dragging
timer = QTimer(interval=20)
timer.timeout.connect(tick)
sys.exit(app.main())
"""


def copies() -> list[Path]:
    return sorted(recovery_folder().glob("*.fwrecovery"))


def left_behind(file: Path, points: float, now: datetime = NOON, *, has_file: bool = True) -> Path:
    """Leave a copy as a window that was killed would."""
    opened = open_decision(file)
    preferences = opened.decision.preferences.with_dimension_points("time", points)
    decision = opened.decision.with_preferences(preferences)
    verdict = verdict_summary(evaluate(opened.source.dataset, preferences))
    path = new_copy_path(recovery_folder())
    base = (file, opened.content) if has_file else None
    write_copy(path, decision, opened.source, verdict, base, now)
    return path


@pytest.fixture
def as_program(qapp: QApplication) -> Iterator[None]:
    """Have this process look for copies where the program itself keeps them."""
    name = qapp.applicationName()
    qapp.setApplicationName("fwcompare")
    yield
    qapp.setApplicationName(name)


def test_a_change_is_kept_within_two_seconds_and_dropped_when_it_is_saved(
    file: Path, open_file: OpenFile, qtbot: QtBot
) -> None:
    window = open_file(file)
    start = time.monotonic()
    drag(window.weights.dimension_rows["time"].slider, 30, 60, 80)
    assert copies() == []
    qtbot.waitUntil(lambda: bool(copies()), timeout=5000)
    assert time.monotonic() - start < MOST_LOST
    (copy,) = copies()
    assert points_in(copy) == points_of(window)
    assert try_lock(lock_path(copy)) is None
    window.files.save()
    assert list(recovery_folder().glob("*.fwrecovery")) == []
    assert not lock_path(copy).exists()


def test_later_changes_do_not_put_the_copy_off(
    file: Path, open_file: OpenFile, qtbot: QtBot
) -> None:
    window = open_file(file)
    timer = window.session._autosave._timer
    weigh(window, 60)
    remaining = timer.remainingTime()
    qtbot.waitUntil(lambda: timer.remainingTime() < remaining - 20)
    weigh(window, 61)
    assert timer.remainingTime() < remaining - 10


def test_undoing_everything_drops_the_copy(file: Path, open_file: OpenFile) -> None:
    window = open_file(file)
    weigh(window, 60)
    window.session.keep_copy()
    assert len(copies()) == 1
    window.document.undo_stack.undo()
    assert copies() == []


def test_what_was_never_saved_is_kept_as_well(dataset_file: Path, open_file: OpenFile) -> None:
    window = open_file(dataset_file)
    weigh(window, 60)
    window.session.keep_copy()
    (copy,) = copies()
    opened = open_decision(copy, allowed=[dataset_file])
    assert opened.file.recovery is not None
    assert opened.file.recovery.base == ""
    assert opened.source.path == dataset_file


def test_a_log_out_writes_the_copy_at_once(
    file: Path, open_file: OpenFile, qapp: QGuiApplication
) -> None:
    request = SIGNAL("commitDataRequest(QSessionManager&)")  # nobody but Qt can make a session
    gc.collect()  # sessions of other tests may still listen
    listeners = qapp.receivers(request)
    window = open_file(file)
    assert qapp.receivers(request) == listeners + 1
    weigh(window, 60)
    window.session.keep_copy()
    (copy,) = copies()
    assert points_in(copy) == 60


def test_an_autosave_that_fails_is_said_once_and_taken_back_when_it_works(
    file: Path, open_file: OpenFile
) -> None:
    window = open_file(file)
    window.session._kept._lock.release()
    for left in recovery_folder().iterdir():
        left.unlink()
    recovery_folder().rmdir()
    recovery_folder().write_text("in the way")
    said: list[object] = []
    window.files.said.connect(said.append)
    weigh(window, 60)
    window.session.keep_copy()
    assert "cannot be kept against a crash" in message_of(window).text
    weigh(window, 61)
    window.session.keep_copy()
    assert len(said) == 1
    recovery_folder().unlink()
    window.session.keep_copy()
    assert window.messages.message is None
    assert len(copies()) == 1


def test_a_copy_is_offered_and_restored_as_unsaved_work_on_its_file(
    file: Path, open_file: OpenFile
) -> None:
    old = left_behind(file, 66)
    window = open_file(None)
    text = message_of(window).text
    assert text.startswith("fwcompare ended without saving “work.fwdecision”.")
    assert "12:00" in text
    press(window, "Restore")
    assert points_of(window) == 66
    assert window.session.file == file
    assert window.isWindowModified()
    (new,) = copies()
    assert new != old
    assert points_in(new) == 66
    window.files.save()
    assert points_in(file) == 66
    assert copies() == []


def test_a_copy_of_what_was_never_saved_comes_back_without_a_file(
    file: Path, open_file: OpenFile
) -> None:
    left_behind(file, 66, has_file=False)
    window = open_file(None)
    press(window, "Restore")
    assert window.session.file is None
    assert points_of(window) == 66
    assert window.isWindowModified()
    assert not window.menus.by_id["revert"].isEnabled()


def test_a_restored_decision_can_go_back_to_its_file(file: Path, open_file: OpenFile) -> None:
    proposed = points_in(file)
    left_behind(file, 66)
    window = open_file(None)
    press(window, "Restore")
    window.menus.by_id["revert"].trigger()
    answer(window, QMessageBox.StandardButton.Discard)
    assert points_of(window) == proposed
    assert not window.isWindowModified()
    assert copies() == []


def test_a_copy_opened_by_hand_is_unsaved_work_without_a_file(
    file: Path, open_file: OpenFile
) -> None:
    copy = left_behind(file, 66)
    window = open_file(copy.rename(file.with_name("found")))
    assert "copy of unsaved work" in message_of(window).text
    assert window.session.file is None
    assert window.isWindowModified()


def test_a_discarded_copy_is_gone(file: Path, open_file: OpenFile) -> None:
    left_behind(file, 66)
    window = open_file(None)
    press(window, "Discard")
    assert copies() == []
    assert window.messages.message is None
    assert list(recovery_folder().glob("*.lock")) == []


def test_several_copies_come_the_latest_first_one_after_the_other(
    file: Path, open_file: OpenFile
) -> None:
    left_behind(file, 60, NOON)
    left_behind(file, 70, NOON.replace(hour=14, minute=2))
    window = open_file(None)
    assert "14:02" in message_of(window).text
    press(window, "Restore")
    assert points_of(window) == 70
    assert "12:00" in message_of(window).text
    press(window, "Restore")
    answer(window, QMessageBox.StandardButton.Cancel)
    assert points_of(window) == 70
    press(window, "Discard")
    assert len(copies()) == 1
    assert window.messages.message is None


def test_a_copy_that_says_what_the_file_says_is_not_offered(
    file: Path, open_file: OpenFile
) -> None:
    left_behind(file, points_in(file))
    window = open_file(None)
    assert window.messages.message is None
    assert copies() == []


def test_a_copy_on_offer_is_not_offered_by_a_second_window(file: Path, open_file: OpenFile) -> None:
    left_behind(file, 66)
    first, second = open_file(None), open_file(None)
    assert first.messages.message is not None
    assert second.messages.message is None
    first.close()
    assert len(copies()) == 1
    assert "work.fwdecision" in message_of(open_file(None)).text


def test_the_copy_of_a_living_window_is_not_offered(file: Path, open_file: OpenFile) -> None:
    first = open_file(file)
    weigh(first, 60)
    first.session.keep_copy()
    assert open_file(None).messages.message is None


def test_a_file_that_changed_since_is_not_overwritten_by_what_is_restored(
    file: Path, open_file: OpenFile
) -> None:
    left_behind(file, 66)
    text = file.read_text("utf-8").replace("status: proposed", "status: accepted")
    file.write_text(text, "utf-8")
    window = open_file(None)
    assert "has been changed since" in message_of(window).text
    press(window, "Restore")
    window.files.save()
    assert "not saved" in message_of(window).text
    assert file.read_text("utf-8") == text


def test_a_copy_that_cannot_be_read_is_told_and_kept_until_it_is_discarded(
    open_file: OpenFile,
) -> None:
    recovery_folder().mkdir(parents=True)
    path = new_copy_path(recovery_folder())
    path.write_bytes(b"fwcompare-decision: 1\n")
    window = open_file(None)
    assert "cannot be read" in message_of(window).text
    assert path.exists()
    press(window, "Discard")
    assert not path.exists()


def test_a_copy_whose_dataset_is_gone_asks_for_it(
    file: Path, dataset_file: Path, open_file: OpenFile
) -> None:
    left_behind(file, 66)
    moved = dataset_file.with_name("moved.yaml")
    dataset_file.rename(moved)
    window = open_file(None)
    press(window, "Restore")
    assert len(copies()) == 1
    press(window, "Find the comparison…")
    choose(window, "dataset_dialog", moved)
    assert points_of(window) == 66
    assert window.session.file == file


def test_restoring_asks_before_it_replaces_unsaved_work(
    file: Path, dataset_file: Path, open_file: OpenFile
) -> None:
    left_behind(file, 66)
    window = open_file(dataset_file)
    weigh(window, 50)
    press(window, "Restore")
    assert question_of(window) is not None
    assert points_of(window) == 50
    answer(window, QMessageBox.StandardButton.Discard)
    assert points_of(window) == 66
    assert window.messages.message is None


Kill = Callable[["subprocess.Popen[str]"], None]


def dragged_until(file: Path, is_enough: Callable[[], bool]) -> "subprocess.Popen[str]":
    """Start the program on a file, and drag a weight in it until it is enough."""
    process = subprocess.Popen(
        [sys.executable, "-c", DRAG_FOR_EVER, str(file)],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    first: list[str] = []
    for line in process.stdout:
        first.append(line)
        if is_enough():
            break
    process.first = first  # type: ignore[attr-defined]
    return process


def states_of(process: "subprocess.Popen[str]") -> list[tuple[float, float]]:
    """Return every state the dead process has told of: when, and how many points."""
    assert process.stdout is not None
    lines = [*process.first, *process.stdout]  # type: ignore[attr-defined]
    whole = [line.split() for line in lines if line.endswith("\n")]
    process.stdout.close()
    process.wait(timeout=30)
    return [(float(when), float(points)) for when, points in whole]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.usefixtures("as_program")
def test_killed_in_the_middle_of_a_drag_it_loses_two_seconds_at_most(
    file: Path, open_file: OpenFile
) -> None:
    before = file.read_bytes()
    seen: set[bytes] = set()

    def has_kept_twice() -> bool:
        seen.update(path.read_bytes() for path in copies())
        return len(seen) >= 2

    process = dragged_until(file, has_kept_twice)
    process.send_signal(signal.SIGKILL)
    states = states_of(process)
    assert file.read_bytes() == before
    window: MainWindow = open_file(None)
    assert "work.fwdecision" in message_of(window).text
    press(window, "Restore")
    restored = points_of(window)
    kept_at = max(when for when, points in states if points == restored)
    assert states[-1][0] - kept_at <= MOST_LOST
    assert len(states) > 20
    window.files.save()
    assert points_in(file) == restored


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.usefixtures("as_program")
@pytest.mark.parametrize("order", ["SIGTERM", "SIGHUP"])
def test_a_polite_kill_in_the_middle_of_a_drag_loses_nothing(file: Path, order: str) -> None:
    ticks: list[int] = []

    def has_dragged() -> bool:
        ticks.append(1)
        return len(ticks) > 10

    process = dragged_until(file, has_dragged)
    process.send_signal(signal.Signals[order])
    states = states_of(process)
    assert process.returncode == 0
    (copy,) = copies()
    assert points_in(copy) == states[-1][1]
    assert list(recovery_folder().glob("*.lock")) == []
