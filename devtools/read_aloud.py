"""Tells what a screen reader would say of the real window, and what it could not make out.

`python3 dev.py read-aloud [--tree] [--priorities]`: over a session bus and an accessibility bus of
its own where the machine has AT-SPI and Xvfb, else asked from within a window that is drawn without
a display, as one page always is.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from devtools.offscreen import ROOT, environment
from devtools.spoken import Spoken, complaints, spoken_in

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from devtools.drawn import DrawnWindow

_NEEDED = ("Xvfb", "busctl", "dbus-run-session")
_SERVICE = Path("/usr/share/dbus-1/services/org.a11y.Bus.service")


def main(arguments: Sequence[str]) -> int:
    shows_tree, is_page = "--tree" in arguments, "--priorities" in arguments
    if is_page:
        return _from_within(shows_tree, _answer)
    if _SERVICE.is_file() and all(map(shutil.which, _NEEDED)):
        return _over_the_bus(arguments)
    print("asked from within: this machine has no AT-SPI, busctl or Xvfb")
    return _from_within(shows_tree, lambda drawn: drawn.window)


def report(told: Iterable[Spoken], *, shows_tree: bool) -> int:
    """Print what is told and what is wrong with it; return the exit code."""
    all_told = list(told)
    if shows_tree:
        print(*all_told, sep="\n")
    wrong = complaints(all_told)
    print(*wrong, sep="\n", end="\n" if wrong else "")
    stops = sum(spoken.is_focusable for spoken in all_told)
    print(f"{len(all_told)} told, {stops} of them can have the focus; {len(wrong)} complaints")
    return 1 if wrong or not all_told else 0


def _over_the_bus(arguments: Sequence[str]) -> int:
    """Run `bus_reader` where the display, the window and the bus are nobody else's."""
    reader = [sys.executable, "-m", "devtools.bus_reader", *arguments]
    with tempfile.TemporaryDirectory(prefix="fwcompare-aloud-") as home, _display() as display:
        surroundings = environment(Path(home)) | {
            "DISPLAY": display,
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "QT_QPA_PLATFORM": "xcb",
            "XDG_RUNTIME_DIR": home,
        }
        command = ["dbus-run-session", "--", *reader]
        done = subprocess.run(
            command, check=False, cwd=ROOT, env=surroundings, stderr=subprocess.PIPE, text=True
        )
    if done.returncode not in (0, 1) or "Traceback" in done.stderr:
        print(done.stderr, file=sys.stderr)
    return done.returncode


@contextmanager
def _display() -> Iterator[str]:
    """Have a display as long as it is wanted, and tell its name."""
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as server:
        assert server.stdout is not None
        try:
            yield f":{server.stdout.readline().strip()}"
        finally:
            server.terminate()


def _answer(drawn: "DrawnWindow") -> "QWidget":
    """Put in order what there is, answer the first question, and return the page."""
    from fwcompare.gui.tabs.priorities import PrioritiesTab

    drawn.window.tabs.open_priorities()
    page = drawn.window.tabs.current_view
    assert isinstance(page, PrioritiesTab)
    drawn.rest()
    page.answers.ending.take_order.click()
    drawn.rest()
    if page.answers.question.is_asking:
        page.answers.question.cards[0].click()
        drawn.rest()
    return page


def _from_within(shows_tree: bool, prepared: "Callable[[DrawnWindow], QWidget]") -> int:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from devtools.drawn import DrawnWindow
    from fwcompare.bundled import DEFAULT_DATASET
    from fwcompare.dataset import load_dataset
    from fwcompare.gui.system.application import Application

    application = Application(["read-aloud"])
    drawn = DrawnWindow(load_dataset(DEFAULT_DATASET))
    drawn.show()
    drawn.rest()
    code = report(spoken_in(prepared(drawn)), shows_tree=shows_tree)
    drawn.window.document.undo_stack.clear()  # then nobody is asked about unsaved work
    drawn.close()
    del application
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
