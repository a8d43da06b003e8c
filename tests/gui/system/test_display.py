"""A window that cannot open says why in one sentence; a file that the system asks for is told."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QFileOpenEvent

from fwcompare.gui.system.application import Application
from fwcompare.gui.system.display import why_no_window

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")

NO_XCB = 'Could not load the Qt platform plugin "xcb" in "" even though it was found.'
NO_WAYLAND = NO_XCB.replace("xcb", "wayland")
UNKNOWN = 'Could not find the Qt platform plugin "xbc" in ""'
FATAL = (
    "This application failed to start because no Qt platform plugin could be initialized.\n\nMore"
)

# As where a library is missing: the error that the loader's complaint becomes names no module.
WITHOUT_A_LIBRARY = """
import sys

class NoLibrary:
    def find_spec(self, name, path=None, target=None):
        if name == "PySide6.QtGui":
            raise ImportError("libEGL.so.1: cannot open shared object file: No such file")

sys.meta_path.insert(0, NoLibrary())
from fwcompare.cli.window import main
sys.exit(main([]))
"""

WITH_A_LIBRARY_THAT_WRITES = """
import os
from fwcompare.gui.system.application import Application, plain_refusal

with plain_refusal(print):
    os.write(2, b"error: a compositor, please\\n")
    application = Application(["fwcompare"])
"""


def why(*said: str, lacking: str = "-", **environment: str) -> str:
    """Return the sentence where no library whose name begins so can be loaded."""
    return why_no_window([*said, FATAL], environment, lambda name: not name.startswith(lacking))


@on_linux
@pytest.mark.parametrize(
    ("display", "reason"),
    [
        (":4711", "there is no X server at DISPLAY=':4711'; "),
        (":4711.0", "there is no X server at DISPLAY=':4711.0'; "),
        ("far.example:0", "DISPLAY='far.example:0' does not answer, or does not let this user in"),
        ("\x1b[2J", r"'\x1b[2J' does not answer"),
    ],
)
def test_an_x_server_that_cannot_be_reached_is_named(display: str, reason: str) -> None:
    sentence = why(NO_XCB, DISPLAY=display)
    assert sentence.startswith("no window can open: ")
    assert reason in sentence
    assert sentence.endswith("; fwcompare --help says what a terminal can do without")
    assert sentence.isprintable()


@on_linux
def test_a_compositor_is_looked_for_where_it_would_be(tmp_path: Path) -> None:
    (tmp_path / "left-over").touch()
    folder = str(tmp_path)
    none = why(NO_WAYLAND, NO_XCB, WAYLAND_DISPLAY="none", XDG_RUNTIME_DIR=folder)
    assert f"there is no Wayland compositor at {str(tmp_path / 'none')!r}; " in none
    assert "DISPLAY is unset" not in none  # nobody asked for X
    dead = why(NO_WAYLAND, WAYLAND_DISPLAY="left-over", XDG_RUNTIME_DIR=folder)
    assert f"the Wayland compositor at {str(tmp_path / 'left-over')!r} does not answer; " in dead
    assert "XDG_RUNTIME_DIR is unset" in why(NO_WAYLAND, WAYLAND_DISPLAY="wayland-0")
    assert "at '/none/at-all'" in why(NO_WAYLAND, WAYLAND_DISPLAY="/none/at-all")


@on_linux
def test_libraries_that_are_missing_go_before_a_server_that_may_be_there() -> None:
    sentence = why(NO_XCB, DISPLAY=":4711", lacking="libxcb-cursor")
    assert sentence.startswith("no window can open: libxcb-cursor.so.0 is missing; ")
    assert re.search(r"\blibxcb-cursor0\)?$", sentence)
    assert "X server" not in sentence


@on_linux
def test_what_two_kinds_of_display_lack_is_told_together() -> None:
    both = {"DISPLAY": ":4711", "WAYLAND_DISPLAY": "/none", "lacking": "libxcb-cursor"}
    sentence = why(NO_WAYLAND, NO_XCB, **both)
    assert (
        "libxcb-cursor.so.0 is missing, and there is no Wayland compositor at '/none'; " in sentence
    )


def test_a_plugin_that_qt_does_not_have_is_named() -> None:
    sentence = why(UNKNOWN, QT_QPA_PLATFORM="xbc")
    assert "Qt has no platform plugin 'xbc' (QT_QPA_PLATFORM names it)" in sentence


def test_of_any_other_end_the_first_line_is_told() -> None:
    assert why_no_window(["The moon is full.\nBeware."], {}).startswith("The moon is full; ")


@on_linux
@pytest.mark.parametrize(
    ("platform", "code", "told"),
    [
        ("offscreen", 0, "error: a compositor, please\n"),
        ("xbc", 1, "fwcompare: no window can open: Qt has no platform plugin 'xbc'"),
    ],
)
def test_what_libraries_write_meanwhile_is_told_if_a_window_can_open(
    platform: str, code: int, told: str
) -> None:
    done = _run("-c", WITH_A_LIBRARY_THAT_WRITES, QT_QPA_PLATFORM=platform)
    assert done.returncode == code
    assert done.stderr.startswith(told)
    assert len(done.stderr.splitlines()) == 1


@on_linux
@pytest.mark.parametrize(
    "surroundings",
    [
        {"DISPLAY": ":4711"},
        {"WAYLAND_DISPLAY": "none-at-all"},
        {"QT_QPA_PLATFORM": "wayland"},
        {"QT_QPA_PLATFORM": "xbc"},
    ],
    ids=str,
)
def test_a_start_that_fails_is_one_line_and_exit_1(
    surroundings: dict[str, str], tmp_path: Path
) -> None:
    nowhere = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}
    done = _run("-m", "fwcompare", **nowhere | surroundings, XDG_STATE_HOME=str(tmp_path))
    assert (done.returncode, done.stdout) == (1, "")
    assert re.fullmatch(r"fwcompare: no window can open: .+\n", done.stderr)


@on_linux
def test_a_library_that_qt_itself_lacks_is_one_line_and_exit_1() -> None:
    done = _run("-c", WITHOUT_A_LIBRARY)
    assert (done.returncode, done.stdout) == (1, "")
    begin = "fwcompare: Qt cannot be loaded, so the window cannot open: "
    assert re.fullmatch(rf"{begin}libEGL\.so\.1.* missing; install .+\n", done.stderr)


def test_a_file_that_the_system_asks_for_is_told(qapp: Application, tmp_path: Path) -> None:
    asked: list[Path] = []
    link = qapp.file_asked.connect(asked.append)
    file = tmp_path / "a decision.fwdecision"
    assert QCoreApplication.sendEvent(qapp, QFileOpenEvent(str(file)))
    QObject.disconnect(link)
    assert asked == [file]


def _run(*words: str, **surroundings: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, *words]
    everything = {**os.environ, **surroundings}
    return subprocess.run(command, env=everything, capture_output=True, text=True, timeout=60)
