"""The real window without a display, in a look and size of choice, with nobody's settings."""

import gc
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from fwcompare.bundled import DEFAULT_DATASET
from fwcompare.dataset import Dataset
from fwcompare.decision import decide
from fwcompare.decision.dataset_source import DatasetSource
from fwcompare.gui.files.session import Session
from fwcompare.gui.files.work import Work
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.system.background import Background
from fwcompare.gui.system.settings import Settings
from fwcompare.gui.window.main_window import MainWindow

_LONGEST_REST = 60
_LOOK_AGAIN_AFTER = 20


class DrawnWindow:
    """Put together as `fwcompare.gui.app` does; `situation` is one of the dataset's, or ""."""

    def __init__(
        self,
        dataset: Dataset,
        situation: str = "",
        *,
        look: str = "light",
        text_percent: int = 100,
        size: tuple[int, int] = (1280, 800),
    ) -> None:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        generic = QFont("Sans")  # what no desktop has set: the theme then takes its own font
        generic.setPixelSize(13)
        application.setStyleSheet("")
        application.setFont(generic)
        application.setCursorFlashTime(0)
        self.theme = Theme(look, text_percent)
        self.theme.prepare(application)
        self._home = tempfile.TemporaryDirectory(prefix="fwcompare-drawn-")
        settings = Settings(Path(self._home.name) / "settings.ini")
        source = DatasetSource(dataset, DEFAULT_DATASET, b"")
        work = Work(source, decision=decide(dataset, situation or None))
        self.window = MainWindow(Session(settings, work), self.theme, settings)
        self.theme.dress(application)
        self.window.resize(*size)
        gc.disable()  # as in the program, which collects garbage while no slider is dragged

    def show(self) -> None:
        """Show it and let everything be made, laid out and painted."""
        self.window.show()
        self.settle()

    def settle(self) -> None:
        for _turn in range(5):
            QApplication.processEvents()

    def rest(self) -> None:
        """Let the figures that take a moment come in as well, and collect garbage.

        RuntimeError if the figures do not come.
        """
        deadline = time.monotonic() + _LONGEST_REST
        works = self.window.findChildren(Background)
        while self.window.document.judging.is_busy or any(work.is_busy for work in works):
            # Unlike `processEvents`, a running loop lets other threads have the interpreter.
            loop = QEventLoop()
            QTimer.singleShot(_LOOK_AGAIN_AFTER, loop.quit)
            loop.exec()
            if time.monotonic() > deadline:
                raise RuntimeError("the slow figures do not come")
        self.settle()
        gc.collect()

    def close(self) -> None:
        self.window.close()
        self.window.deleteLater()
        self.settle()
        self._home.cleanup()
        gc.enable()
