"""Starts the program, or a bare window, and tells what it took to the first useful paint.

`python -m devtools.first_paint program | bare`, from where `devtools.bench` calls it.
"""

import gc
import os
import sys
import time
from collections.abc import Callable

Report = Callable[[], None]


def start_program(report: Report) -> None:
    """Start as the command does, until the scores and the first slider are on screen."""
    # As the command does, before it imports what is imported here to be watched.
    gc.disable()
    from fwcompare.cli import main
    from fwcompare.cli.window import quick_imports

    with quick_imports():
        from fwcompare.gui import app
        from fwcompare.gui.window.main_window import MainWindow

    _keep_settings_apart()

    class WatchedWindow(MainWindow):
        def __init__(self, *parts: object) -> None:
            from devtools.paints import Paints  # it must not bring Qt before the command does

            super().__init__(*parts)  # type: ignore[arg-type]
            slider = next(iter(self.weights.dimension_rows.values())).slider
            self.paints = Paints([self.verdict.bars, slider], report)

    vars(app)["MainWindow"] = WatchedWindow
    main([])


def start_bare(report: Report) -> None:
    from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

    from devtools.paints import Paints

    _keep_settings_apart()
    application = QApplication(["bare"])
    window, middle = QMainWindow(), QWidget()
    window.setCentralWidget(middle)
    window.resize(1280, 800)
    paints = Paints([window, middle], report)
    window.show()
    application.exec()
    del paints


def _keep_settings_apart() -> None:
    if sys.platform != "linux":  # there the environment names the folders
        from PySide6.QtCore import QStandardPaths

        QStandardPaths.setTestModeEnabled(True)


def tell_and_end() -> None:
    """Print clock, CPU seconds, peak memory and what is loaded, and leave at once."""
    now, cpu = time.monotonic(), time.process_time()
    modules = sorted(sys.modules)  # asked before json becomes one of them
    widgets = sorted(vars(sys.modules["PySide6.QtWidgets"]))  # loaded when first named
    import json

    figures = {"clock": now, "cpu": cpu, "peak": _peak_memory(), "modules": modules}
    figures["widgets"] = widgets
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
    STARTS[sys.argv[1]](tell_and_end)
    sys.exit("the window closed before it was painted")
