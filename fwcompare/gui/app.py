"""Starts the window: what it stands on first, what can wait after the first paint."""

import gc
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QWidget

from fwcompare import __version__
from fwcompare.bundled import RESOURCES
from fwcompare.dataset import DatasetError
from fwcompare.gui.files.file_lock import try_lock
from fwcompare.gui.files.reopening import last_work
from fwcompare.gui.files.session import Session
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.system.application import Application, plain_refusal
from fwcompare.gui.system.faults import FaultHandler
from fwcompare.gui.system.folders import recovery_folder
from fwcompare.gui.system.settings import Settings
from fwcompare.gui.window.main_window import MainWindow

if TYPE_CHECKING:
    from fwcompare.gui.system.ending import OrderlyEnd
    from fwcompare.gui.widgets.message_queue import Message

NAME = "fwcompare"

_PRESENCE = "window.lock"
_GOOD, _FAILED, _WRONG_USAGE = 0, 1, 2


def main(argv: Sequence[str] | None = None) -> int:
    """Open the window, on the file named in `argv` if there is one, and return the exit code.

    `argv` is `sys.argv[1:]` if None. 1: there is no display, or the bundled dataset is broken;
    2: wrong usage. A file with faults still opens the window, which tells them.
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    gc.disable()  # nothing that a start makes is garbage; from the first paint on it is collected
    _name_application()
    faults = FaultHandler()
    faults.install()
    try:
        with plain_refusal(faults.take_from_qt):
            application = Application([NAME, "-style", "Fusion", *arguments])
        files = application.arguments()[1:]  # Qt has taken its own options out
        if len(files) > 1 or any(file.startswith("-") for file in files):
            return _complain("usage: fwcompare-gui [FILE]", _WRONG_USAGE)
        return run(application, faults, Path(files[0]) if files else None)
    except Exception as error:  # noqa: BLE001  a start that fails belongs in the log as well
        faults.take(error)
        return _FAILED
    finally:
        faults.uninstall()
        gc.enable()


class FirstPaint(QObject):
    """Emits `happened` once the window it watches has painted itself for the first time."""

    happened = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            QTimer.singleShot(0, self.happened.emit)
        return False


def _name_application() -> None:
    # No organisation: folders would be called fwcompare/fwcompare.
    QCoreApplication.setApplicationName(NAME)
    QCoreApplication.setApplicationVersion(__version__)
    QGuiApplication.setDesktopFileName(NAME)


def run(application: Application, faults: FaultHandler, path: Path | None) -> int:
    """Show the window on a file, or on what was open last, until it is closed."""
    settings = Settings(note=faults.note)
    theme = Theme(settings.theme, settings.text_percent)
    theme.set_numbers(settings.numbers)
    theme.prepare(application)
    # Held as long as this window is open: only the first one begins where the last one ended.
    presence = try_lock(recovery_folder() / _PRESENCE)
    try:
        session = _session(settings, path, presence is not None)
    except DatasetError as error:
        return _complain(str(error), _FAILED)
    window = MainWindow(session, theme, settings)
    application.file_asked.connect(session.open)
    theme.dress(application)
    faults.reported.connect(
        lambda summary, details: window.messages.put(fault_message(summary, details))
    )
    ending: list[OrderlyEnd] = []

    def begin() -> None:
        from fwcompare.gui.system.collecting import GarbageCollector
        from fwcompare.gui.system.ending import OrderlyEnd

        GarbageCollector(window)
        application.setWindowIcon(QIcon(str(RESOURCES / "icons" / f"{NAME}.svg")))
        ending.append(OrderlyEnd())
        ending[0].came.connect(session.stop_asking)
        session.begin()

    FirstPaint(window).happened.connect(begin)
    window.show()
    code = application.exec()
    session.end()
    for end in ending:
        end.release()
    _delete(window)
    del presence
    return code


def _session(settings: Settings, path: Path | None, is_first: bool) -> Session:
    """Return a session on a file, on what was open last, or on what comes with the program."""
    if path is None and is_first:
        return Session(settings, *last_work(settings))
    return Session.start(settings, path)


def _delete(window: QWidget) -> None:
    """Delete the window while Qt and the interpreter are still whole: later it may crash."""
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


def fault_message(summary: str, details: str) -> "Message":
    """Return what the bar says about a fault of the program itself."""
    from fwcompare.gui.widgets.message_queue import Message
    from fwcompare.gui.widgets.message_topic import MessageTopic

    text = f"Something went wrong inside the program; your work is kept.\n{summary}"
    return Message("error", text, details=details, topic=MessageTopic.FAULT, about=summary)


def _complain(text: str, code: int) -> int:
    if sys.stderr is not None:  # a window started by a click has none
        sys.stderr.write(f"{text}\n")
    return code


if __name__ == "__main__":
    sys.exit(main())
