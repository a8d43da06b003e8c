"""The rules of the house that no linter knows."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "fwcompare"
SOURCES = sorted(PACKAGE.rglob("*.py"))
NAMELESS = [path for path in SOURCES if not path.is_relative_to(PACKAGE / "lab")]
TOOLS = [ROOT / "dev.py", *sorted((ROOT / "devtools").rglob("*.py"))]

WITHOUT_QT = """
import importlib, pkgutil, sys

class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("PySide6", "shiboken6"):
            raise ImportError(f"{name} is not to be had here")

sys.meta_path.insert(0, NoQt())
import fwcompare
modules = [m.name for m in pkgutil.walk_packages(fwcompare.__path__, "fwcompare.", onerror=print)]
core = [name for name in modules if not name.startswith("fwcompare.gui")]
for name in core:
    if not name.endswith("__main__"):
        importlib.import_module(name)
from fwcompare.cli import main
sys.exit(main(["score", "--json"]))
"""


def test_everything_but_the_window_works_without_qt(tmp_path: Path) -> None:
    command = [sys.executable, "-c", WITHOUT_QT]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert '"scores"' in done.stdout


@pytest.mark.parametrize("path", NAMELESS + TOOLS, ids=lambda p: str(p.relative_to(ROOT)))
def test_no_code_names_an_alternative(path: Path) -> None:
    assert not re.findall(r"\b(?:flask|django|fastapi)\b", path.read_text("utf-8"), re.IGNORECASE)


def test_only_the_lab_starts_programs() -> None:
    starting = re.compile(
        r"\bos\.(?:exec|fork|popen|posix_spawn|spawn|system)|startDetached|\bQProcess\("
        r"|^ *(?:import|from) subprocess",
        re.MULTILINE,
    )
    found = {
        str(path.relative_to(PACKAGE))
        for path in NAMELESS
        if starting.search(path.read_text("utf-8"))
    }
    assert found <= {"gui/system/lab_process.py"}  # which starts the lab, and nothing else


def test_no_file_has_outgrown_its_reader() -> None:
    lines = {path.name: len(path.read_text("utf-8").splitlines()) for path in SOURCES}
    assert {name: count for name, count in lines.items() if count > 320} == {}


def test_no_module_is_named_after_nothing() -> None:
    names = {part for path in SOURCES for part in path.relative_to(PACKAGE).with_suffix("").parts}
    assert names.isdisjoint({"common", "helper", "helpers", "manager", "misc", "util", "utils"})


LEAST_OF_AN_IMMORTAL = 2**30


class Bell(QObject):
    rung = Signal(bool)


def test_qt_keeps_the_references_of_none_and_true(qapp: QApplication) -> None:
    """PySide6 6.12 loses one at each call and emit before Python 3.12, and soon aborts.

    Since 3.12 both are immortal, and 6.11 makes them mortal: their count falls to nothing, they
    are about to be freed, made immortal again, and so on.
    """
    bell, widget = Bell(), QWidget()
    bell.rung.connect(widget.setEnabled)
    before = sys.getrefcount(None), sys.getrefcount(True)
    if sys.version_info >= (3, 12):
        assert min(before) >= LEAST_OF_AN_IMMORTAL
    for _ in range(5_000):
        bell.rung.emit(True)
        widget.update()
    after = sys.getrefcount(None), sys.getrefcount(True)
    assert after == pytest.approx(before, abs=100)
