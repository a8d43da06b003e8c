"""The nets under the other tests hold: each bad manner is caught, and good ones are let pass."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
MANNERS = """
import os, threading
from PySide6.QtCore import QObject, QSettings, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget

kept = []

def test_leaves_a_window(qtbot):
    kept.append(QWidget())
    kept[-1].show()

def test_leaves_a_timer(qtbot):
    kept.append(QTimer(interval=1000))
    kept[-1].start()

def test_leaves_a_thread(qtbot):
    kept.append(threading.Event())
    threading.Thread(target=kept[-1].wait, daemon=True).start()

def test_waits_in_a_message_box(qtbot):
    QMessageBox().exec()

def test_waits_in_a_file_dialog(qtbot):
    QFileDialog.getOpenFileName(None, "Open")

def test_raises_in_a_slot(qtbot):
    timer = QTimer(singleShot=True)
    timer.timeout.connect(lambda: 1 / 0)
    timer.start(0)
    qtbot.waitUntil(lambda: not timer.isActive())

def test_draws_a_warning_from_qt(qtbot):
    QObject.startTimer(QObject(), -1)

def test_orders_to_quit(qtbot):
    QApplication.exit(0)

def test_tidies_up_after_an_order_to_quit(qtbot, tmp_path):
    fired = []
    QTimer.singleShot(0, lambda: fired.append(True))
    qtbot.waitUntil(lambda: bool(fired))
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(1400, 1000)
    widget.show()
    timer = QTimer(widget, interval=1000)
    timer.start()
    assert QApplication.primaryScreen().size().width() == 1920
    settings = QSettings("somebody", "something")
    settings.setValue("a", 1)
    settings.sync()
    assert settings.fileName().startswith(str(tmp_path))
"""


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("manners")
    for name in ("conftest.py", "offscreen.json"):
        shutil.copy(HERE / name, folder)
    shutil.copy(HERE.parent / "pyproject.toml", folder)
    (folder / "test_manners.py").write_text(MANNERS)
    command = [sys.executable, "-m", "pytest", "-rA", "-p", "no:cacheprovider", "test_manners.py"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True).stdout


@pytest.mark.parametrize(
    ("test", "reason"),
    [
        ("test_leaves_a_window", "left behind: window QWidget"),
        ("test_leaves_a_timer", "left behind: timer '' of 1000 ms"),
        ("test_leaves_a_thread", "left behind: thread Thread-"),
        ("test_waits_in_a_message_box", "QDialog.exec waits for an answer"),
        ("test_waits_in_a_file_dialog", "QFileDialog.getOpenFileName waits for an answer"),
        ("test_raises_in_a_slot", "Exceptions caught in Qt event loop"),
        ("test_draws_a_warning_from_qt", "Qt messages with level WARNING or above"),
    ],
)
def test_a_bad_manner_fails_the_test_that_shows_it(report: str, test: str, reason: str) -> None:
    verdicts = [line for line in report.splitlines() if line.startswith(("FAILED", "ERROR"))]
    assert any(test in line for line in verdicts), report
    assert reason in report


def test_a_tidy_test_passes(report: str) -> None:
    for test in ("test_orders_to_quit", "test_tidies_up_after_an_order_to_quit"):
        assert f"PASSED test_manners.py::{test}" in report
        assert f"ERROR test_manners.py::{test}" not in report
