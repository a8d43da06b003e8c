"""dev.py refuses in one line what cannot work, and mends what was left half made."""

import ctypes
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest

import dev

ROOT = Path(dev.__file__).parent
on_linux = pytest.mark.skipif(sys.platform != "linux", reason="other systems bring Qt's libraries")


@pytest.mark.parametrize("version", [(3, 11), (3, 12), (3, 13)])
def test_a_python_of_the_tested_range_is_welcome(version: tuple[int, int]) -> None:
    assert dev.python_refusal(version) == ""


@pytest.mark.parametrize("version", [(3, 8), (3, 10), (3, 14), (4, 0)])
def test_any_other_python_is_refused_in_one_line(version: tuple[int, int]) -> None:
    refusal = dev.python_refusal(version)
    assert re.fullmatch(r"dev\.py: .+ Python 3\.11 to 3\.13, and this is .+", refusal)


def test_a_window_needs_a_display_on_linux_only() -> None:
    assert dev.display_refusal("linux", {"HOME": "/home/somebody", "DISPLAY": ""})
    assert not dev.display_refusal("darwin", {})
    assert not dev.display_refusal("win32", {})


@pytest.mark.parametrize("name", ["DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"])
def test_any_sign_of_a_display_is_believed(name: str) -> None:
    assert not dev.display_refusal("linux", {name: "something"})


@on_linux
def test_run_without_a_display_ends_with_one_line() -> None:
    bare = {"PATH": os.environ["PATH"]}
    done = _dev("run", environment=bare)
    assert done.returncode == 1
    assert re.fullmatch(r"dev\.py: there is no display .+\n", done.stderr)
    assert not done.stdout


def test_an_unknown_command_names_the_known_ones() -> None:
    done = _dev("tset")
    assert done.returncode == 2
    assert all(command in done.stderr for command in dev.COMMANDS)
    assert {"run", "test", "bench", "shots", "package"} == {*dev.COMMANDS}


@on_linux
def test_the_library_that_the_loader_misses_is_named() -> None:
    complaints = []
    for name in ("libnowhere-at-all.so.7", "libnor-here.so", "libnowhere-at-all.so.7"):
        with pytest.raises(OSError, match=name) as caught:
            ctypes.CDLL(name)
        complaints.append(str(caught.value))
    assert dev.missing_libraries("\n".join(complaints)) == [
        "libnowhere-at-all.so.7",
        "libnor-here.so",
    ]


def test_a_loader_that_found_all_misses_nothing() -> None:
    assert dev.missing_libraries("") == []


@on_linux
def test_a_window_on_x11_and_wayland_needs_both_plugins() -> None:
    assert set(dev.qt_platforms({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"})) == {
        "xcb",
        "wayland",
    }
    assert not dev.qt_platforms({"QT_QPA_PLATFORM": "offscreen"})


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
    assert asked <= {*dev.NEEDED, *dev.NEEDED_ON_X11, *dev.NEEDED_ON_WAYLAND}


def _shared_libraries_named_in(part: Path) -> set[str]:
    """Return the names in the string table that are exactly those of versioned libraries."""
    names = re.findall(rb"(?<=\0)lib[\w+-]+\.so\.[\d.]+(?=\0)", part.read_bytes())
    return {name.decode() for name in names}


BUILD_BACKEND = """
import zipfile

def build_editable(folder, config_settings=None, metadata_directory=None):
    name, info = "thing-1-py3-none-any.whl", "thing-1.dist-info"
    with zipfile.ZipFile(f"{folder}/{name}", "w") as wheel:
        wheel.writestr(f"{info}/METADATA", "Metadata-Version: 2.1\\nName: thing\\nVersion: 1\\n")
        wheel.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\\nTag: py3-none-any\\n")
        wheel.writestr(f"{info}/RECORD", "")
    return name
"""


def test_a_half_made_venv_is_made_anew_and_a_whole_one_left_alone(tmp_path: Path) -> None:
    shutil.copy(dev.__file__, tmp_path)
    for name, text in {
        "requirements/dev.txt": "# nothing at all\n",
        "pyproject.toml": '[build-system]\nrequires = []\nbuild-backend = "backend"\n'
        'backend-path = ["."]\n',
        "backend.py": BUILD_BACKEND,
        "devtools/bench.py": "print('measured')\n",
        ".venv/bin/python": "cut off",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)

    first = _dev("bench", program=tmp_path / "dev.py")
    assert first.returncode == 0, first.stderr
    assert "making" in first.stdout
    assert first.stdout.endswith("measured\n")

    second = _dev("bench", program=tmp_path / "dev.py")
    assert second.stdout == "measured\n"


def _dev(
    *arguments: str, program: Path = ROOT / "dev.py", environment: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(program), *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True)
