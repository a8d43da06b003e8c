"""Sees that a Linux system has the libraries that Qt's wheels expect of it, before Qt is asked.

Runs in the Python that `dev.py` was started with, so it stands on the standard library alone.
"""

from __future__ import annotations  # an older Python gets as far as being refused

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from fwcompare.qt_needs import NEEDED, apt_line, libraries_missing, libraries_not_found, remedy


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
    missing = libraries_missing(needed)
    if missing:
        packages = sorted({needed[name] for name in missing})
        install_with_apt(packages, f"Qt needs {', '.join(missing)}")
    if missing or is_fresh:
        still = libraries_not_found(qt_complaints(python, ["offscreen", *platforms]))
        if still:
            raise SystemExit(f"dev.py: Qt needs {', '.join(still)}; install what holds them.")


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


def install_with_apt(packages: Iterable[str], why: str) -> None:
    """Install Debian packages if that is allowed without asking; otherwise end with the line."""
    packages = list(packages)
    if sys.platform == "linux" and shutil.which("apt-get"):
        line = apt_line(" ".join(packages))
        as_root = [] if os.geteuid() == 0 else ["sudo", "-n"]
        if works([*as_root, "true"]):
            print(f"dev.py: {why}; {line}", flush=True)
            works([*as_root, "apt-get", "update"])
            if works([*as_root, *line.split()]):
                return
    raise SystemExit(f"dev.py: {why}; {remedy(packages)}")


def works(command: Sequence[str]) -> bool:
    """Run a program without a word and return whether it is there and succeeds."""
    try:
        return subprocess.run(command, check=False, capture_output=True).returncode == 0
    except FileNotFoundError:
        return False
