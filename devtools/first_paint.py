"""Starts the program, or a bare window, and tells what it took to the first useful paint.

`python -m devtools.first_paint program | bare`, from where `devtools.bench` calls it.
"""

import os
import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QStandardPaths, Qt
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

Report = Callable[[], None]

_ALL_PAINTED = QEvent.Type(QEvent.registerEventType())


class Paints(QObject):
    """Calls `report` once every one of some widgets has been painted.

    They are painted by one and the same event, so the report is posted during it, ahead of
    whatever else waits for the first paint.
    """

    def __init__(self, widgets: list[QWidget], report: Report) -> None:
        super().__init__()
        self._report = report
        self._missing = list(widgets)
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and watched in self._missing:
            watched.removeEventFilter(self)
            self._missing = [widget for widget in self._missing if widget is not watched]
            if not self._missing:
                priority = Qt.EventPriority.HighEventPriority.value
                QCoreApplication.postEvent(self, QEvent(_ALL_PAINTED), priority)
        return False

    def event(self, event: QEvent) -> bool:
        if event.type() == _ALL_PAINTED:
            self._report()
        return super().event(event)


def start_program(report: Report) -> None:
    """Start as the command does, until the scores and the first slider are on screen."""
    from fwcompare.cli import main
    from fwcompare.gui import app
    from fwcompare.gui.main_window import MainWindow

    class WatchedWindow(MainWindow):
        def __init__(self, *parts: object) -> None:
            super().__init__(*parts)  # type: ignore[arg-type]
            slider = next(iter(self.weights.dimension_rows.values())).slider
            self.paints = Paints([self.verdict.bars, slider], report)

    vars(app)["MainWindow"] = WatchedWindow
    main([])


def start_bare(report: Report) -> None:
    application = QApplication(["bare"])
    window, middle = QMainWindow(), QWidget()
    window.setCentralWidget(middle)
    window.resize(1280, 800)
    paints = Paints([window, middle], report)
    window.show()
    application.exec()
    del paints


def tell_and_end() -> None:
    """Print clock, CPU seconds, peak memory and what is imported, and leave at once."""
    now, cpu = time.monotonic(), time.process_time()
    modules = sorted(sys.modules)  # asked before json becomes one of them
    import json

    figures = {"clock": now, "cpu": cpu, "peak": _peak_memory(), "modules": modules}
    print(json.dumps(figures), flush=True)
    os._exit(0)


def _peak_memory() -> int | None:
    """Return the most bytes this process has held at once; None where that is not told."""
    try:
        import resource
    except ImportError:  # Windows
        return None
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit


STARTS = {"program": start_program, "bare": start_bare}

if __name__ == "__main__":
    if sys.platform != "linux":  # there the environment names the folders
        QStandardPaths.setTestModeEnabled(True)
    STARTS[sys.argv[1]](tell_and_end)
    sys.exit("the window closed before it was painted")
