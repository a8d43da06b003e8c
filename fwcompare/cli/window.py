"""Opens the window for both commands, or says in one line what Qt lacks here."""

import gc
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import fwcompare
from fwcompare.cli.terminal import complain, never_fail_to_encode
from fwcompare.kept_code import compiled_once
from fwcompare.kept_modules import modules_kept
from fwcompare.qt_needs import display_refusal, why_no_qt

FAILED = 1


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command `fwcompare-gui` with these words, `sys.argv[1:]` if None."""
    never_fail_to_encode()
    return open_window(sys.argv[1:] if argv is None else argv)


@contextmanager
def quick_imports() -> Iterator[None]:
    """Take from what earlier starts kept, while the window is imported; keep it for the next."""
    with compiled_once(), modules_kept("fwcompare", Path(fwcompare.__file__).parent):
        yield


def open_window(words: Sequence[str]) -> int:
    """Show the window until it is closed, and return the exit code."""
    if refusal := display_refusal(sys.platform, os.environ):
        complain(f"fwcompare: {refusal}; fwcompare --help says what a terminal can do without")
        return FAILED
    gc.disable()  # the window takes it up again once it is seen
    try:
        with quick_imports():
            from fwcompare.gui.app import main as run_window
    except ImportError as error:
        # Where a shared library is missing, the error names no module, or its last part alone.
        if error.name and not error.name.startswith(("PySide6", "shiboken6", "Qt")):
            raise
        why = why_no_qt(error, os.environ)
        complain(f"fwcompare: Qt cannot be loaded, so the window cannot open: {why}")
        return FAILED
    else:
        return run_window(words)
    finally:
        gc.enable()
