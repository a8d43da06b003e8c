"""The application: what Qt needs one of, made, or refused in one sentence."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from PySide6.QtCore import (
    QEvent,
    QMessageLogContext,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)
from PySide6.QtGui import QFileOpenEvent, QGuiApplication
from PySide6.QtWidgets import QApplication

from fwcompare.gui.system.spoken_roles import install_spoken_roles

_FAILED = 1
_STANDARD_ERROR = 2


class Application(QApplication):
    """Emits `file_asked(path)` when the system hands over a file: macOS does so on a double click.

    Other systems name the file to a new process, on its command line.
    """

    file_asked = Signal(Path)

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        install_spoken_roles()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            self.file_asked.emit(Path(event.file()))
            return True
        return super().event(event)


@contextmanager
def plain_refusal(pass_on: Callable[[QtMsgType, str, str], None]) -> Iterator[None]:
    """While the application is made: end the process with one sentence if no window can open.

    Qt would abort it. What Qt says meanwhile is held back, and told to
    `pass_on(kind, category, text)` if a window can open; what the libraries below it write on the
    standard error follows there then.
    """
    said: list[tuple[QtMsgType, str, str]] = []
    held_back = _HeldBackErrors()

    def hear(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        said.append((kind, context.category or "default", text))
        if kind == QtMsgType.QtFatalMsg:
            from fwcompare.gui.system.display import why_no_window

            held_back.drop()
            _end(why_no_window([text for _, _, text in said], os.environ))

    previous = qInstallMessageHandler(hear)
    try:
        yield
        if QGuiApplication.primaryScreen() is None:
            from fwcompare.gui.system.display import OTHERWISE

            held_back.drop()
            _end(f"no window can open: Qt finds no screen; {OTHERWISE}")
    finally:
        held_back.tell()
        qInstallMessageHandler(previous)
        for message in said:
            pass_on(*message)


class _HeldBackErrors:
    """What is written on the standard error of the process, kept until it is told or dropped.

    Libraries write there past Qt and Python: libwayland does so wherever it finds no compositor.
    Only Linux has such libraries, and memory that is a file.
    """

    def __init__(self) -> None:
        self._outlet: int | None = None
        if not hasattr(os, "memfd_create"):
            return
        try:
            self._outlet = os.dup(_STANDARD_ERROR)
        except OSError:  # a window started by a click has none
            return
        try:
            self._kept = os.memfd_create("standard-error")
        except OSError:  # nor is there such memory where a process is fenced in
            os.close(self._outlet)
            self._outlet = None
            return
        os.dup2(self._kept, _STANDARD_ERROR)

    def drop(self) -> None:
        """Write on the standard error again, and forget what was kept from it."""
        self._release()

    def tell(self) -> None:
        """Write on the standard error again, at first what was kept from it."""
        if text := self._release():
            with suppress(OSError):  # nobody reads it any more
                os.write(_STANDARD_ERROR, text)

    def _release(self) -> bytes:
        if self._outlet is None:
            return b""
        os.dup2(self._outlet, _STANDARD_ERROR)
        os.close(self._outlet)
        self._outlet = None
        os.lseek(self._kept, 0, os.SEEK_SET)
        with os.fdopen(self._kept, "rb") as kept:
            return kept.read()


def _end(sentence: str) -> None:
    """Leave at once, as the abort that is about to come would, but without its traces."""
    if sys.stderr is not None:  # a window started by a click has none
        sys.stderr.write(f"fwcompare: {sentence}\n")
        sys.stderr.flush()
    os._exit(_FAILED)
