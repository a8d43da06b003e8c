"""What Qt's wheels ask of a Linux system: shared libraries, and a display for a window.

Stands on the standard library alone: `dev.py` reads it before anything is installed, and the
program where Qt cannot be loaded.
"""

from __future__ import annotations  # an older Python gets as far as being refused by dev.py

import re
import sys
from collections.abc import Callable, Iterable, Mapping

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


def display_refusal(platform: str, environment: Mapping[str, str]) -> str:
    """Return why no window can open here, or nothing if one may; `platform` as `sys.platform`."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if platform != "linux" or any(environment.get(name) for name in names):
        return ""
    return "there is no display to open a window on (DISPLAY and WAYLAND_DISPLAY are unset)"


def why_no_qt(error: ImportError, environment: Mapping[str, str]) -> str:
    """Return what Qt lacks here, all of it, and the line to type; `error` is of its import."""
    if isinstance(error, ModuleNotFoundError):
        return f"{error}; pip brings it with fwcompare: install that again"
    needed = dict(NEEDED)
    for libraries in qt_platforms(environment).values():
        needed.update(libraries)
    missing = libraries_not_found(str(error))
    if sys.platform == "linux":
        missing = list(dict.fromkeys([*missing, *libraries_missing(needed)]))
    if not missing:
        return str(error)
    return (
        f"{in_words(missing)} missing; {remedy(needed[name] for name in missing if name in needed)}"
    )


def libraries_missing(
    needed: Iterable[str], loads: Callable[[str], bool] | None = None
) -> list[str]:
    """Return those that the system's loader does not find, in their order."""
    return [name for name in needed if not (loads or library_loads)(name)]


def library_loads(library: str) -> bool:
    """Whether the loader finds a library; yes where there is no way to ask it."""
    try:
        import ctypes
    except ImportError:  # left out of a built program
        return True
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def libraries_not_found(complaints: str) -> list[str]:
    """Return the libraries that the loader says it could not find, each once, in its order."""
    found = re.findall(r"^(\S+): cannot open shared object file", complaints, re.MULTILINE)
    return list(dict.fromkeys(found))


def in_words(names: list[str]) -> str:
    return f"{', '.join(names)} {'is' if len(names) == 1 else 'are'}"


def remedy(packages: Iterable[str]) -> str:
    """Return how to get Debian's packages: the line to type, or their names on other systems."""
    from shutil import which

    names = " ".join(sorted(set(packages)))
    if not names:
        return "install what holds them"
    if which("apt-get"):
        return f"install with:  {_as_root()}{apt_line(names)}"
    return f"install what holds them (on Debian that is {names})"


def _as_root() -> str:
    import os

    return "" if hasattr(os, "geteuid") and os.geteuid() == 0 else "sudo "


def apt_line(packages: str) -> str:
    return f"apt-get install --yes --no-install-recommends {packages}"
