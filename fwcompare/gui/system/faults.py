"""Every exception and Qt warning ends here: logged, reported once, and the work goes on."""

import faulthandler
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import IO

from PySide6.QtCore import (
    QCoreApplication,
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)

from fwcompare.gui.system.fault_log import LARGEST, FaultLog
from fwcompare.gui.system.folders import log_folder

LOG_NAME = "fwcompare.log"
CRASH_NAME = "crash.log"

_LONGEST_DETAILS = 20_000
_MOST_KINDS = 500
_QT_LEVELS = {
    QtMsgType.QtWarningMsg: "warning",
    QtMsgType.QtCriticalMsg: "critical",
    QtMsgType.QtFatalMsg: "fatal",
}


class FaultHandler(QObject):
    """Takes what nobody caught, from any thread, and keeps the process alive.

    `reported(summary, details)` follows in the GUI thread, once for each kind of fault; further
    ones of a kind are counted in the log. Warnings of Qt are only logged.
    """

    reported = Signal(str, str)
    _caught = Signal(str, str)

    def __init__(self, folder: Path | None = None) -> None:
        super().__init__()
        self.folder = folder or log_folder()
        self._log = FaultLog(self.folder / LOG_NAME)
        self._counts: dict[str, int] = {}
        self._lock = threading.RLock()
        self._busy = threading.local()
        self._crash_file: IO[bytes] | None = None
        self._undo: list[Callable[[], object]] = []
        # Queued even in the GUI thread: a fault may happen while a widget is being painted.
        self._caught.connect(self.reported, Qt.ConnectionType.QueuedConnection)

    @property
    def log_file(self) -> Path:
        return self._log.path

    def install(self) -> None:
        """Become the handler of everything; `uninstall` gives back what was there."""
        hooks = sys.excepthook, threading.excepthook, sys.unraisablehook
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        sys.unraisablehook = self._on_unraisable
        previous = qInstallMessageHandler(self._on_qt_message)
        self._undo = [
            lambda: setattr(sys, "excepthook", hooks[0]),
            lambda: setattr(threading, "excepthook", hooks[1]),
            lambda: setattr(sys, "unraisablehook", hooks[2]),
            lambda: qInstallMessageHandler(previous),
        ]
        self._dump_crashes()

    def uninstall(self) -> None:
        while self._undo:
            self._undo.pop()()
        with self._lock:
            repeated = {key: count for key, count in self._counts.items() if count > 1}
            self._counts.clear()
        for key, count in repeated.items():
            self._write("note", f"{count} times in all: {key}")

    def note(self, text: str) -> None:
        """Log a sentence; nothing is shown."""
        self._write("note", text)

    def report(self, summary: str, details: str) -> None:
        """Log and report a fault that somebody caught, if its summary is new."""
        self._take("fault", summary, summary, details)

    def take(self, error: Exception) -> None:
        """Treat an exception that somebody caught as if nobody had."""
        self._on_exception(type(error), error, error.__traceback__)

    def take_from_qt(self, kind: QtMsgType, category: str, text: str) -> None:
        """Take a message of Qt: informative ones are printed, others are faults."""
        level = _QT_LEVELS.get(kind)
        if level is None:
            _print(text)
            return
        key = f"Qt {category}: {''.join('#' if c.isdigit() else c for c in text)}"
        is_shown = kind != QtMsgType.QtWarningMsg
        self._take(f"Qt {level}", key, f"Qt: {text}", f"Qt {category}: {text}", is_shown)

    def _on_exception(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
        where: str = "",
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        try:
            summary, place = _describe(kind, error, trace)
            details = "".join(traceback.format_exception(kind, error, trace))
        except Exception:  # noqa: BLE001  an exception may have a __str__ that raises another
            summary, place, details = kind.__name__, "", ""
        key = f"{kind.__name__} at {place or summary}"
        self._take("exception", key, summary, f"{where}{details[-_LONGEST_DETAILS:]}")

    def _on_thread_exception(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and not issubclass(args.exc_type, SystemExit):
            name = f"In the thread {args.thread.name}:\n" if args.thread else ""
            self._on_exception(args.exc_type, args.exc_value, args.exc_traceback, name)

    def _on_unraisable(self, args: "sys.UnraisableHookArgs") -> None:
        if args.exc_value is not None:
            where = f"{args.err_msg or 'Ignored'} in {type(args.object).__name__}:\n"
            self._on_exception(args.exc_type, args.exc_value, args.exc_traceback, where)

    def _on_qt_message(self, kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        self.take_from_qt(kind, context.category or "default", text)

    def _take(
        self, level: str, key: str, summary: str, details: str, is_shown: bool = True
    ) -> None:
        if getattr(self._busy, "now", False):
            _print(details)  # a fault of the handler itself must not come round again
            return
        self._busy.now = True
        try:
            count = self._count(key)
            if count == 1:
                _print(details)
                self._write(level, details)
                if is_shown:
                    self._caught.emit(summary, details)
            elif _is_power_of_ten(count):
                self._write(level, f"{count} times so far: {key}")
        except Exception:  # noqa: BLE001  there is nobody left to tell
            _print(details)
        finally:
            self._busy.now = False

    def _count(self, key: str) -> int:
        with self._lock:
            if key not in self._counts and len(self._counts) >= _MOST_KINDS:
                key = "other faults"
            self._counts[key] = self._counts.get(key, 0) + 1
            return self._counts[key]

    def _write(self, level: str, text: str) -> None:
        try:
            with self._lock:
                self._log.append(level, text)
        except (OSError, ValueError):
            _print(f"{level} {text}")

    def _dump_crashes(self) -> None:
        """Have the interpreter write where it was if the process itself is killed by a fault."""
        was_enabled = faulthandler.is_enabled()
        path = self.folder / CRASH_NAME
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            is_large = path.is_file() and path.stat().st_size > LARGEST
            self._crash_file = path.open("wb" if is_large else "ab")
            faulthandler.enable(self._crash_file)
        except (OSError, ValueError):
            return
        self._undo.append(self._crash_file.close)
        self._undo.append(_enable_on_stderr if was_enabled else faulthandler.disable)


def _describe(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> tuple[str, str]:
    """Return a one-line summary and the innermost place in the code."""
    place = ""
    if frames := traceback.extract_tb(trace, limit=-1):
        place = f"{Path(frames[0].filename).name}, line {frames[0].lineno}"
    first_line = (str(error).strip().splitlines() or [""])[0][:200]
    summary = f"{kind.__name__}: {first_line}" if first_line else kind.__name__
    return (f"{summary} ({place})" if place else summary), place


def _is_power_of_ten(count: int) -> bool:
    return str(count).rstrip("0") == "1"


def _enable_on_stderr() -> None:
    if sys.__stderr__ is not None:
        faulthandler.enable(sys.__stderr__)


def _print(text: str) -> None:
    """Write to standard error, if there is one: a window started by a click has none."""
    try:
        if sys.__stderr__ is not None:
            sys.__stderr__.write(f"{text.rstrip()}\n")
            sys.__stderr__.flush()
    except (OSError, ValueError):
        pass
