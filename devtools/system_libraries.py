"""Sees that a Linux system has the libraries that Qt's wheels expect of it, before Qt is asked.

Runs in the Python that `dev.py` was started with, so it stands on the standard library alone.
"""

from __future__ import annotations  # an older Python gets as far as being refused

import ctypes
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

# Libraries that Qt's wheels expect of a Linux system, and Debian's packages that hold them.
NEEDED = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libX11.so.6": "libx11-6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libdbus-1.so.3": "libdbus-1-3",
}
NEEDED_ON_WAYLAND = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}
NEEDED_ON_X11 = {
    "libxcb.so.1": "libxcb1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


def qt_platforms(environment: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """Return the Qt platform plugins a window may come up with here, and what each needs."""
    platforms = {}
    if environment.get("DISPLAY"):
        platforms["xcb"] = NEEDED_ON_X11
    if environment.get("WAYLAND_DISPLAY"):
        platforms["wayland"] = NEEDED_ON_WAYLAND
    return platforms


def check_system_libraries(
    python: Path, platforms: Mapping[str, Mapping[str, str]], is_fresh: bool
) -> None:
    """See that the Qt of that Python finds its libraries; install what is missing, or name it.

    The loader is asked for each known library, which takes milliseconds; only after installing
    is Qt itself asked, since that starts a process.
    """
    needed = NEEDED.copy()
    for libraries in platforms.values():
        needed.update(libraries)
    missing = [name for name in needed if not loads(name)]
    if missing:
        packages = sorted({needed[name] for name in missing})
        install_with_apt(packages, f"Qt needs {', '.join(missing)}")
    if missing or is_fresh:
        still = missing_libraries(qt_complaints(python, ["offscreen", *platforms]))
        if still:
            raise SystemExit(f"dev.py: Qt needs {', '.join(still)}; install what holds them.")


def loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def qt_complaints(python: Path, platforms: Sequence[str]) -> str:
    """Return what the loader says about the parts of Qt that the program uses here."""
    parts = [f"lib/libQt6{part}.so.6" for part in ("Gui", "Widgets", "Svg", "PrintSupport")]
    parts += [f"plugins/platforms/libq{platform}.so" for platform in platforms]
    code = (
        "import ctypes, pathlib, PySide6\n"
        "qt = pathlib.Path(PySide6.__file__).parent / 'Qt'\n"
        f"for part in {parts}:\n"
        "    try:\n"
        "        ctypes.CDLL(str(qt / part))\n"
        "    except OSError as error:\n"
        "        print(error)\n"
    )
    return subprocess.run([python, "-c", code], check=False, capture_output=True, text=True).stdout


def missing_libraries(complaints: str) -> list[str]:
    """Return the libraries that the loader could not find, each once, in its order."""
    found = re.findall(r"^(\S+): cannot open shared object file", complaints, re.MULTILINE)
    return list(dict.fromkeys(found))


def install_with_apt(packages: Iterable[str], why: str) -> None:
    """Install Debian packages if that is allowed without asking; otherwise end with the line."""
    line = f"apt-get install --yes --no-install-recommends {' '.join(packages)}"
    if sys.platform == "linux" and shutil.which("apt-get"):
        as_root = [] if os.geteuid() == 0 else ["sudo", "-n"]
        if works([*as_root, "true"]):
            print(f"dev.py: {why}; {line}", flush=True)
            works([*as_root, "apt-get", "update"])
            if works([*as_root, *line.split()]):
                return
        raise SystemExit(f"dev.py: {why}; install it with:  sudo {line}")
    raise SystemExit(f"dev.py: {why}; on Debian that is {' '.join(packages)}.")


def works(command: Sequence[str]) -> bool:
    """Run a program without a word and return whether it is there and succeeds."""
    try:
        return subprocess.run(command, check=False, capture_output=True).returncode == 0
    except FileNotFoundError:
        return False
