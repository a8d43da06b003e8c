"""Garbage is collected in the window's own thread, while nobody drags anything.

Python collects it in whatever thread happens to ask for memory, and at any moment. Among it may be
objects of Qt, which must go in the thread that made them; and a slider would stop for it.
"""

import gc

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

_EVERY = 1000
"""Milliseconds between one look and the next."""


class GarbageCollector(QObject):
    """Does what Python's own collector does, which is to be off meanwhile, once a second."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        timer = QTimer(self)
        timer.timeout.connect(self._look)
        timer.start(_EVERY)

    def _look(self) -> None:
        if QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton:
            collect_if_due()


def collect_if_due() -> None:
    """Collect each generation that Python's own collector would collect by now."""
    for generation, most in enumerate(gc.get_threshold()):
        if gc.get_count()[generation] <= most:
            return
        gc.collect(generation)
