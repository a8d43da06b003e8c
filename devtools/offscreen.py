"""Where the program is drawn and measured: no display, a home of its own, one look for all."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build"

_SCREEN = ROOT / "tests" / "offscreen.json"
_FOLDERS = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")
_ASIDE = (
    "PYTHONDONTWRITEBYTECODE",  # an installed program has its bytecode on disk
    "PYTHONUNBUFFERED",
    "QT_FONT_DPI",
    "QT_QPA_PLATFORMTHEME",
    "QT_SCALE_FACTOR",
    "QT_STYLE_OVERRIDE",
)


def environment(home: Path, scale: int = 1) -> dict[str, str]:
    """Return the environment for a process that keeps its settings in `home`, without a display.

    Its bytecode goes to the build folder, so that the first process pays for the next ones.
    """
    surroundings = {name: value for name, value in os.environ.items() if name not in _ASIDE}
    surroundings |= dict.fromkeys(_FOLDERS, str(home))
    surroundings |= {
        "LC_ALL": "C.UTF-8",
        "PYTHONPATH": str(ROOT),
        "PYTHONPYCACHEPREFIX": str(BUILD / "bytecode"),
        "QT_QPA_PLATFORM": f"offscreen:configfile={os.path.relpath(_SCREEN, ROOT)}",
        "QT_SCALE_FACTOR": str(scale),
    }
    return surroundings


def start(module: str, arguments: Sequence[str], surroundings: dict[str, str]) -> str:
    """Run a module of this folder in a process of its own and return what it printed.

    RuntimeError with the end of its complaint if it fails.
    """
    command = [sys.executable, "-m", f"devtools.{module}", *arguments]
    done = subprocess.run(
        command, check=False, capture_output=True, text=True, cwd=ROOT, env=surroundings
    )
    if done.returncode:
        raise RuntimeError(f"{module} ended with {done.returncode}: {done.stderr[-2000:].strip()}")
    return done.stdout
