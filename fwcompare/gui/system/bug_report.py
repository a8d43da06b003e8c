"""What whoever looks for a fault has to know, as text: versions, look, dataset, the log's end."""

import platform
import re
from pathlib import Path

import PySide6
from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication

from fwcompare import __version__
from fwcompare.gui.system.faults import LOG_NAME

_LAST_LINES = 40
_MOST_READ = 64 * 1024
_PATH = re.compile(
    r"(?<![\w.:/\\])(?:[A-Za-z]:)?(?:[/\\][^/\\\s\"'<>|:,;]+)+[/\\]([^/\\\s\"'<>|:,;]+)"
)


def bug_report(dataset: str, look: str, log_folder: Path) -> str:
    """Return the report; `dataset` tells title and digest on one line, `look` theme and size.

    Of paths it keeps the files' names, but for the place of the log.
    """
    screens = ", ".join(
        f"{s.size().width()}×{s.size().height()} at {s.devicePixelRatio():g}"
        for s in QGuiApplication.screens()
    )
    facts = {
        "fwcompare": __version__,
        "Python": platform.python_version(),
        "PySide6": f"{PySide6.__version__}, Qt {qVersion()}",
        "System": platform.platform(),
        "Qt platform": QGuiApplication.platformName(),
        "Screens": screens,
        "Look": look,
        "Comparison": dataset,
        "Log": str(log_folder / LOG_NAME),
    }
    lines = [f"{name}: {value}" for name, value in facts.items()]
    log = last_lines(log_folder / LOG_NAME)
    return "\n".join([*lines, "", "The log's end:", *(log or ["nothing in it"])]) + "\n"


def last_lines(log: Path) -> list[str]:
    """Return the log's last lines without the folders of what they name; none if unreadable."""
    try:
        with log.open("rb") as file:
            file.seek(0, 2)
            file.seek(max(0, file.tell() - _MOST_READ))
            text = file.read().decode("utf-8", "replace")
    except OSError:
        return []
    return [without_folders(line) for line in text.splitlines()[-_LAST_LINES:]]


def without_folders(line: str) -> str:
    """Return a line in which every path is cut down to its last name."""
    return _PATH.sub(lambda found: f"…/{found[1]}", line)
