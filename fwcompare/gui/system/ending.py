"""Ctrl+C, a polite kill and a closed terminal close the window: no question, no busy timer."""

import os
import signal
import sys
from types import FrameType

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier, QTimer, Signal
from PySide6.QtWidgets import QApplication

_NAMES = ("SIGINT", "SIGTERM", "SIGHUP")  # Windows has no SIGHUP


class OrderlyEnd(QObject):
    """While it lives, SIGINT, SIGTERM and SIGHUP close every window and then end the event loop.

    `came` is emitted before that: nobody is there to answer questions. A SIGHUP that is ignored
    stays so: whoever starts the program with nohup wants it to outlive the terminal.

    Python runs its signal handlers between two of its own instructions, and an idle window runs
    none. The interpreter therefore writes a byte into a pipe that Qt's event loop listens to;
    where Qt cannot listen to pipes (Windows), the next mouse move or key does instead.
    """

    came = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pipe: tuple[int, int] | None = None
        self._notifier: QSocketNotifier | None = None
        if sys.platform != "win32":
            self._listen()
        self._previous = {number: signal.signal(number, self._on_signal) for number in _awaited()}

    def release(self) -> None:
        """Give the signals back to whoever had them."""
        for number, handler in self._previous.items():
            signal.signal(number, handler)
        self._previous.clear()
        if self._pipe is not None and self._notifier is not None:
            self._notifier.setEnabled(False)
            signal.set_wakeup_fd(-1)
            for end in self._pipe:
                os.close(end)
            self._pipe = None

    def _listen(self) -> None:
        self._pipe = os.pipe()
        for end in self._pipe:
            os.set_blocking(end, False)
        signal.set_wakeup_fd(self._pipe[1], warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(self._pipe[0], QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._wake)

    def _wake(self) -> None:
        """Empty the pipe; being in Python is what lets the handlers run."""
        if self._pipe is not None:
            os.read(self._pipe[0], 4096)

    def _on_signal(self, _number: int, _frame: FrameType | None) -> None:
        """Leave it to the event loop: the window may be in the middle of being made anew."""
        QTimer.singleShot(0, self, self._end)

    def _end(self) -> None:
        self.came.emit()
        QApplication.closeAllWindows()
        QCoreApplication.exit(0)


def _awaited() -> list[signal.Signals]:
    numbers = [signal.Signals[name] for name in _NAMES if hasattr(signal, name)]
    return [n for n in numbers if n.name != "SIGHUP" or signal.getsignal(n) != signal.SIG_IGN]
