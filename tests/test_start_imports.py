"""What the start may load: until scores and sliders are on screen, nothing slow and idle."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from devtools.offscreen import environment, start

# What ships or may come to be used, and has no part in the first picture.
SLOW = {
    "argparse", "asyncio", "concurrent", "csv", "ctypes", "decimal", "difflib", "email",
    "fractions", "hashlib", "html", "http", "jinja2", "json", "jsonschema", "logging",
    "matplotlib", "multiprocessing", "numpy", "pandas", "pydantic", "pyqtgraph", "scipy",
    "datetime", "sqlite3", "ssl", "statistics", "subprocess", "unicodedata", "unittest", "uuid",
    "xml", "yaml",
}  # fmt: skip
LATER = (
    "fwcompare.analysis.first_chances",
    "fwcompare.analysis.open_answers",
    "fwcompare.analysis.rating_draws",
    "fwcompare.analysis.snapshots",
    "fwcompare.analysis.tipping_points",
    "fwcompare.cli.verbs",
    "fwcompare.dataset.loading",
    "fwcompare.dataset.schema",
    "fwcompare.dataset.yaml_reader",
    "fwcompare.dataset.json_schema",
    "fwcompare.dataset.search",
    "fwcompare.decision.decision_file",
    "fwcompare.decision.fitting",
    "fwcompare.decision.opening",
    "fwcompare.decision.recovery",
    "fwcompare.export",
    "fwcompare.gui.dialogs.",
    "fwcompare.gui.panels.change",
    "fwcompare.gui.panels.sure",
    "fwcompare.gui.panels.why",
    "fwcompare.gui.system.display",
    "fwcompare.gui.system.ending",
    "fwcompare.gui.system.file_manager",
    "fwcompare.gui.window.search_panel",
    "fwcompare.gui.tabs.",
    "fwcompare.wording.answer_words",
    "fwcompare.wording.project_words",
    "fwcompare.wording.ratings",
    "fwcompare.wording.tipping_words",
)


def loaded(kind: str, home: Path) -> set[str]:
    """Return the modules a process holds when its window has been painted, at a second start."""
    start("first_paint", [kind], environment(home))  # it keeps what it has read for the next one
    modules: list[str] = json.loads(start("first_paint", [kind], environment(home)))["modules"]
    return set(modules)


@pytest.fixture(scope="module")
def by_program(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    return loaded("program", tmp_path_factory.mktemp("program"))


@pytest.fixture(scope="module")
def added(by_program: set[str], tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """What the program loads that a bare window does not; PySide loads a good deal itself."""
    return by_program - loaded("bare", tmp_path_factory.mktemp("bare"))


def test_the_first_picture_needs_no_other_library_than_qt(added: set[str]) -> None:
    from sys import stdlib_module_names

    roots = {name.partition(".")[0] for name in added} - stdlib_module_names
    assert roots == {"fwcompare", "PySide6"}


def test_the_first_picture_needs_four_parts_of_qt(by_program: set[str]) -> None:
    parts = {name for name in by_program if name.startswith("PySide6.Qt")}
    assert parts == {"PySide6.QtCore", "PySide6.QtGui", "PySide6.QtSvg", "PySide6.QtWidgets"}


def test_nothing_slow_is_loaded_before_the_first_picture(added: set[str]) -> None:
    assert {name.partition(".")[0] for name in added} & SLOW == set()


def test_no_class_of_qt_is_loaded_that_the_first_picture_does_not_show(
    tmp_path: Path,
) -> None:
    """PySide loads all kinds of widgets to wrap one of unknown kind that Qt has made."""
    figures = json.loads(start("first_paint", ["program"], environment(tmp_path)))
    assert {"QSlider", "QDockWidget", "QScrollArea"} <= set(figures["widgets"])
    assert {"QDial", "QFileDialog", "QMessageBox", "QTableView", "QTextEdit", "QWizard"}.isdisjoint(
        figures["widgets"]
    )


def test_what_opens_later_is_loaded_later(by_program: set[str]) -> None:
    assert [name for name in sorted(by_program) if name.startswith(LATER)] == []


def test_qt_reads_no_source_of_ours() -> None:
    """It would read, and keep, that of each module imported after it: see `fwcompare.gui`."""
    code = "import fwcompare.gui.window.main_window, linecache; print(*linecache.cache)"
    read = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    ours = [
        name for name in read.stdout.split() if "fwcompare" in name and "site-packages" not in name
    ]
    assert [name for name in ours if not name.endswith("__init__.py")] == []


def test_the_first_picture_shows_what_the_contents_rest_on(by_program: set[str]) -> None:
    """The lists above would pass if nothing had started at all."""
    assert {"fwcompare.analysis.evaluation", "fwcompare.gui.panels.weights"} <= by_program
