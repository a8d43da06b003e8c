"""What every test stands on: no display, nobody's own settings, and nothing left behind."""

import gc
import os
import signal
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from PySide6.QtCore import QThread

    from fwcompare.gui.system.application import Application

# Qt reads these when it starts, so they are set before anything imports it. The screen is larger
# than offscreen's own 800 by 800; a drive's colon would end the file's name.
_SCREEN = str(Path(__file__).with_name("offscreen.json"))
if ":" in _SCREEN:
    _SCREEN = os.path.relpath(_SCREEN)
os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={_SCREEN}"
os.environ["LC_ALL"] = "C.UTF-8"
for _name in ("QT_FONT_DPI", "QT_QPA_PLATFORMTHEME", "QT_SCALE_FACTOR", "QT_STYLE_OVERRIDE"):
    os.environ.pop(_name, None)

# The cache stays where it is: an empty font cache costs seconds, and tests read nothing from it.
_FOLDERS = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")
_HOME = tempfile.TemporaryDirectory(prefix="fwcompare-tests-")
for _name in _FOLDERS:
    os.environ[_name] = _HOME.name

settings.register_profile("quick", deadline=None, max_examples=60, database=None)
settings.register_profile("ci", parent=settings.get_profile("quick"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "quick")


class ModalDialogOpenedError(AssertionError):
    """A test would have waited for somebody to answer a dialog."""


def pytest_configure() -> None:
    """Hear what ends programs, also where the tests run in the background and are to ignore it.

    What is ignored would stay so in every program that a test starts, and end none of them.
    """
    for name, heard in (("SIGHUP", signal.SIG_DFL), ("SIGINT", signal.default_int_handler)):
        number = getattr(signal, name, None)  # Windows has no SIGHUP
        if number is not None and signal.getsignal(number) == signal.SIG_IGN:
            signal.signal(number, heard)


def pytest_unconfigure() -> None:
    _empty_clipboard()
    _HOME.cleanup()


def _empty_clipboard() -> None:
    """Offscreen, what a test has copied would outlive Python, and end it with a fault."""
    if "PySide6.QtGui" not in sys.modules:
        return
    from PySide6.QtGui import QGuiApplication

    if QGuiApplication.instance() is not None:
        QGuiApplication.clipboard().clear()


def _uses_qt(request: pytest.FixtureRequest) -> bool:
    return not {"qapp", "qtbot"}.isdisjoint(request.fixturenames)


@pytest.fixture(scope="session")
def qapp_cls() -> "type[Application]":
    """Have pytest-qt make the application that the program makes."""
    from fwcompare.gui.system.application import Application

    return Application


@pytest.fixture(autouse=True)
def own_settings(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give each test that uses Qt folders of its own for settings and data."""
    if not _uses_qt(request):
        return
    from PySide6.QtCore import QSettings, QStandardPaths

    home = request.getfixturevalue("tmp_path") / "home"  # thousands of others need no folder
    for name in _FOLDERS:
        monkeypatch.setenv(name, str(home / name))
    for form in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(form, QSettings.Scope.UserScope, str(home / "XDG_CONFIG_HOME"))
    if sys.platform != "linux":  # there XDG_… would be overruled by a folder all runs share
        QStandardPaths.setTestModeEnabled(True)


@pytest.fixture(autouse=True)
def english_numbers() -> Iterator[None]:
    """Give each test the numbers that a process begins with."""
    yield
    from fwcompare.wording import numbers

    numbers.write_in(numbers.ENGLISH)


@pytest.fixture(autouse=True)
def no_modal_dialog(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make everything that would wait for an answer raise instead."""
    if not _uses_qt(request):
        return
    from PySide6.QtGui import QDrag
    from PySide6.QtWidgets import QDialog, QFileDialog, QInputDialog, QMenu, QMessageBox

    waiting = {
        QDialog: ["exec"],
        QDrag: ["exec"],
        QMenu: ["exec"],
        QMessageBox: ["about", "critical", "information", "question", "warning"],
        QFileDialog: [name for name in dir(QFileDialog) if name.startswith("get")],
        QInputDialog: ["getDouble", "getInt", "getItem", "getMultiLineText", "getText"],
    }
    for owner, names in waiting.items():
        for name in names:
            monkeypatch.setattr(owner, name, _refusing(f"{owner.__name__}.{name}"))


def _refusing(name: str) -> object:
    def refuse(*_arguments: object, **_options: object) -> None:
        raise ModalDialogOpenedError(f"{name} waits for an answer; open() and a signal do not")

    return staticmethod(refuse)


@pytest.fixture(autouse=True)
def nothing_left_behind(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that uses Qt and leaves a window, a running timer or a thread behind."""
    if not _uses_qt(request):
        yield
        return
    request.getfixturevalue("qapp")
    threads = set(threading.enumerate())
    yield
    _take_back_orders_to_quit()
    left = [f"thread {t.name}" for t in threading.enumerate() if t not in threads and t.is_alive()]
    left += _windows_left() + _timers_and_threads_left()
    assert not left, f"left behind: {', '.join(left)}"


def _windows_left() -> list[str]:
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtWidgets import QApplication

    def windows() -> list[str]:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        found = [w for w in QApplication.topLevelWidgets() if not w.inherits("QTipLabel")]
        return [f"window {type(w).__name__} {w.objectName()!r}" for w in found]

    if not windows():
        return []
    gc.collect()  # what only a reference cycle held was not left on purpose
    left = windows()
    for widget in QApplication.topLevelWidgets():
        widget.deleteLater()  # so that only the test that left it fails
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return left


def _timers_and_threads_left() -> list[str]:
    from PySide6.QtCore import QThread, QTimer
    from shiboken6 import getAllValidWrappers

    left = []
    for thing in getAllValidWrappers():
        if isinstance(thing, QTimer) and thing.isActive():
            left.append(f"timer {thing.objectName()!r} of {thing.interval()} ms")
            thing.stop()
        elif isinstance(thing, QThread) and _is_another(thing):
            left.append(f"thread {thing.objectName()!r}")
    return left


def _is_another(thread: "QThread") -> bool:
    return thread.isRunning() and not thread.isCurrentThread()


def _take_back_orders_to_quit() -> None:
    """Let event loops run again: after exit() outside of exec() every later one ends at once."""
    from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(0, loop.quit)
    if loop.exec() != 0:
        QTimer.singleShot(0, QCoreApplication.quit)
        QCoreApplication.exec()
