"""What Qt lacks on a Linux system is named before Qt is asked, with the line to type."""

import ctypes
import re
import shutil
import sys
from pathlib import Path

import PySide6
import pytest

from fwcompare.qt_needs import (
    NEEDED,
    NEEDED_ON_WAYLAND,
    NEEDED_ON_X11,
    display_refusal,
    libraries_missing,
    libraries_not_found,
    qt_platforms,
    remedy,
    why_no_qt,
)

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="other systems bring Qt's libraries")
NOT_FOUND = "cannot open shared object file: No such file or directory"


def test_a_window_needs_a_display_on_linux_only() -> None:
    assert display_refusal("linux", {"HOME": "/home/somebody", "DISPLAY": ""})
    assert not display_refusal("darwin", {})
    assert not display_refusal("win32", {})


@pytest.mark.parametrize("name", ["DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"])
def test_any_sign_of_a_display_is_believed(name: str) -> None:
    assert not display_refusal("linux", {name: "something"})


@on_linux
def test_the_library_that_the_loader_misses_is_named() -> None:
    complaints = []
    for name in ("libnowhere-at-all.so.7", "libnor-here.so", "libnowhere-at-all.so.7"):
        with pytest.raises(OSError, match=name) as caught:
            ctypes.CDLL(name)
        complaints.append(str(caught.value))
    assert libraries_not_found("\n".join(complaints)) == [
        "libnowhere-at-all.so.7",
        "libnor-here.so",
    ]


def test_a_loader_that_found_all_misses_nothing() -> None:
    assert libraries_not_found("") == []


@on_linux
def test_the_loader_is_asked_for_each_library() -> None:
    assert libraries_missing(["libc.so.6", "libnowhere-at-all.so.7"]) == ["libnowhere-at-all.so.7"]


@on_linux
def test_a_window_on_x11_and_wayland_needs_both_plugins() -> None:
    assert set(qt_platforms({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"})) == {
        "xcb",
        "wayland",
    }
    assert not qt_platforms({"QT_QPA_PLATFORM": "offscreen"})


# In every Debian: libc and the C++ runtime, and what dpkg itself needs.
IN_EVERY_SYSTEM = {"c", "dl", "gcc_s", "m", "pthread", "rt", "stdc++", "z", "zstd"}


@on_linux
def test_every_library_that_qt_asks_of_the_system_has_its_package() -> None:
    qt = Path(PySide6.__file__).parent / "Qt"
    parts = [
        qt / "lib" / f"libQt6{name}.so.6" for name in ("Core", "DBus", "Gui", "Widgets", "Svg")
    ]
    parts += [qt / "plugins" / "platforms" / f"libq{name}.so" for name in ("offscreen", "xcb")]
    parts += [qt / "plugins" / "platforms" / "libqwayland.so", qt / "lib" / "libQt6XcbQpa.so.6"]
    asked = {name for part in parts for name in _shared_libraries_named_in(part)}
    asked -= {path.name for path in (qt / "lib").iterdir()}
    asked = {name for name in asked if name[3:].partition(".so")[0] not in IN_EVERY_SYSTEM}
    assert asked
    assert asked <= {*NEEDED, *NEEDED_ON_X11, *NEEDED_ON_WAYLAND}


def _shared_libraries_named_in(part: Path) -> set[str]:
    """Return the names in the string table that are exactly those of versioned libraries."""
    names = re.findall(rb"(?<=\0)lib[\w+-]+\.so\.[\d.]+(?=\0)", part.read_bytes())
    return {name.decode() for name in names}


def test_packages_are_named_once_each_as_the_end_of_a_line_to_type() -> None:
    line = remedy(["libglib2.0-0", "libegl1", "libglib2.0-0"])
    assert re.search(r"\blibegl1 libglib2\.0-0\)?$", line)
    if shutil.which("apt-get"):
        assert re.fullmatch(r"install with:  (sudo )?apt-get install .+", line)


@on_linux
def test_a_library_that_qt_could_not_load_is_named_with_its_package() -> None:
    why = why_no_qt(ImportError(f"libEGL.so.1: {NOT_FOUND}"), {})
    assert why.startswith("libEGL.so.1")
    assert " missing; install " in why
    assert "libegl1" in why


def test_a_library_that_nobody_knows_is_named_all_the_same() -> None:
    assert "libodd.so.3" in why_no_qt(ImportError(f"libodd.so.3: {NOT_FOUND}"), {})


def test_qt_that_is_not_installed_at_all_is_said_to_be_so() -> None:
    why = why_no_qt(ModuleNotFoundError("No module named 'PySide6'"), {"DISPLAY": ":0"})
    assert why.startswith("No module named 'PySide6'; ")
    assert "missing" not in why
