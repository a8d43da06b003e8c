"""Whatever nobody caught is logged, reported once, and ends nothing."""

import gc
import os
import signal
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer, qCritical, qWarning
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from fwcompare.gui.system.ending import OrderlyEnd
from fwcompare.gui.system.fault_log import FaultLog
from fwcompare.gui.system.faults import CRASH_NAME, LOG_NAME, FaultHandler

Reports = list[tuple[str, str]]


@pytest.fixture
def faults(qapp: object, tmp_path: Path) -> Iterator[FaultHandler]:
    handler = FaultHandler(tmp_path / "log")
    handler.install()
    yield handler
    handler.uninstall()


@pytest.fixture
def reports(faults: FaultHandler) -> Reports:
    found: Reports = []
    faults.reported.connect(lambda summary, details: found.append((summary, details)))
    return found


def log_of(faults: FaultHandler) -> str:
    return faults.log_file.read_text("utf-8") if faults.log_file.exists() else ""


def fail(text: str) -> None:
    raise ValueError(text)


@pytest.mark.no_qt_log
def test_an_exception_in_a_slot_is_reported_with_its_place(
    faults: FaultHandler, reports: Reports, qtbot: QtBot
) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    button.clicked.connect(lambda: fail("spilt milk"))
    button.click()
    qtbot.waitUntil(lambda: bool(reports))
    summary, details = reports[0]
    assert summary.startswith("ValueError: spilt milk (test_faults.py, line ")
    assert "Traceback" in details
    assert "in fail" in details
    assert "spilt milk" in log_of(faults)


def test_the_same_fault_is_reported_once_and_counted_in_the_log(
    faults: FaultHandler, reports: Reports, qtbot: QtBot
) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    button.clicked.connect(lambda: fail("spilt milk"))
    for _ in range(25):
        button.click()
    qtbot.waitUntil(lambda: bool(reports))
    assert len(reports) == 1
    assert log_of(faults).count("Traceback") == 1
    assert "10 times so far: ValueError" in log_of(faults)
    faults.uninstall()
    assert "25 times in all: ValueError" in log_of(faults)


def test_a_failing_paint_event_is_reported_and_the_window_lives(
    faults: FaultHandler, reports: Reports, qtbot: QtBot
) -> None:
    class Torn(QWidget):
        def paintEvent(self, event: QPaintEvent) -> None:
            with QPainter(self):
                fail("torn")

    widget = Torn()
    qtbot.addWidget(widget)
    widget.show()
    qtbot.waitUntil(lambda: bool(reports))
    widget.update()
    QApplication.processEvents()
    assert reports[0][0].startswith("ValueError: torn")
    assert widget.isVisible()


def test_a_fault_in_a_timer_is_reported(
    faults: FaultHandler, reports: Reports, qtbot: QtBot
) -> None:
    QTimer.singleShot(0, lambda: fail("late"))
    qtbot.waitUntil(lambda: bool(reports))
    assert reports[0][0].startswith("ValueError: late")


def test_a_fault_in_a_thread_is_reported_in_the_window_s_thread(
    faults: FaultHandler, qtbot: QtBot
) -> None:
    heard: list[threading.Thread] = []
    faults.reported.connect(lambda _s, _d: heard.append(threading.current_thread()))
    thread = threading.Thread(target=fail, args=["lost the thread"], name="worker")
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [threading.main_thread()]
    assert "In the thread worker:" in log_of(faults)


def test_a_fault_in_a_finaliser_is_reported(
    faults: FaultHandler, reports: Reports, qtbot: QtBot
) -> None:
    class Grudge:
        def __del__(self) -> None:
            fail("not going quietly")

    Grudge()
    gc.collect()
    qtbot.waitUntil(lambda: bool(reports))
    assert reports[0][0].startswith("ValueError: not going quietly")


@pytest.mark.no_qt_log
def test_a_warning_of_qt_is_only_logged_and_a_critical_one_reported(
    faults: FaultHandler, reports: Reports, qtbot: QtBot
) -> None:
    qWarning("mind the step 1")
    qWarning("mind the step 2")
    qCritical("mind the gap")
    qtbot.waitUntil(lambda: bool(reports))
    assert [summary for summary, _ in reports] == ["Qt: mind the gap"]
    assert log_of(faults).count("mind the step") == 1


def test_an_exception_that_cannot_be_told_is_reported_by_its_name(
    faults: FaultHandler, reports: Reports, qtbot: QtBot
) -> None:
    class MuteError(Exception):
        def __str__(self) -> str:
            raise RuntimeError("no words")

    sys.excepthook(MuteError, MuteError(), None)
    qtbot.waitUntil(lambda: bool(reports))
    assert reports[0][0] == "MuteError"


def test_a_listener_that_fails_does_not_make_the_handler_go_round(
    faults: FaultHandler, reports: Reports, qtbot: QtBot
) -> None:
    faults.reported.connect(lambda _summary, _details: fail("even this"))
    faults.report("first", "details")
    qtbot.waitUntil(lambda: len(reports) == 2)
    assert reports[1][0].startswith("ValueError: even this")


def test_an_exception_that_was_caught_can_be_handed_in(
    faults: FaultHandler, reports: Reports, qtbot: QtBot
) -> None:
    try:
        fail("no start")
    except ValueError as error:
        faults.take(error)
    qtbot.waitUntil(lambda: bool(reports))
    assert "no start" in log_of(faults)


def test_a_log_that_cannot_be_written_stops_nothing(
    tmp_path: Path, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    in_the_way = tmp_path / "log"
    in_the_way.touch()
    handler = FaultHandler(in_the_way)
    handler.install()
    found: list[str] = []
    handler.reported.connect(lambda summary, _details: found.append(summary))
    handler.report("lost", "details")
    qtbot.waitUntil(lambda: found == ["lost"])
    handler.uninstall()


def test_many_kinds_of_faults_are_bounded(
    faults: FaultHandler, reports: Reports, qtbot: QtBot
) -> None:
    for number in range(700):
        faults.report(f"kind {number}", "details")
    qtbot.waitUntil(lambda: bool(reports))
    assert len(reports) == 501


def test_a_note_is_logged_and_not_reported(faults: FaultHandler, reports: Reports) -> None:
    faults.note("The settings could not be kept.")
    assert " note The settings could not be kept.\n" in log_of(faults)
    assert reports == []


def test_uninstalling_gives_everything_back(qapp: object, tmp_path: Path) -> None:
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    handler = FaultHandler(tmp_path)
    handler.install()
    assert sys.excepthook != before[0]
    assert (tmp_path / CRASH_NAME).exists()
    handler.uninstall()
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before


def test_nothing_is_written_while_nothing_is_wrong(faults: FaultHandler) -> None:
    assert not (faults.folder / LOG_NAME).exists()


def test_a_log_that_grew_large_is_rotated(tmp_path: Path) -> None:
    log = FaultLog(tmp_path / "a.log", largest=1000)
    for number in range(100):
        log.append("note", f"entry {number} {'x' * 50}")
    names = {path.name for path in tmp_path.iterdir()}
    assert names == {"a.log", "a.log.1"}
    assert max(path.stat().st_size for path in tmp_path.iterdir()) < 1200
    assert "entry 99" in log.path.read_text("utf-8")


def test_a_keyboard_interrupt_is_no_fault(faults: FaultHandler, reports: Reports) -> None:
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert log_of(faults) == ""
    assert reports == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot send itself a signal")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_closes_the_window_while_nothing_else_happens(
    number: signal.Signals, qtbot: QtBot
) -> None:
    before = signal.getsignal(number)
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    ending = OrderlyEnd()
    try:
        os.kill(os.getpid(), number)
        qtbot.waitUntil(lambda: not window.isVisible())
    finally:
        ending.release()
    assert signal.getsignal(number) == before
