"""Set everything up and run it: `python3 dev.py run | test | bench | shots | package`.

The first call makes .venv beside this file and installs what requirements/dev.txt pins; later
calls notice that nothing changed and start at once.
"""

from __future__ import annotations  # an older Python gets as far as being refused

import ctypes
import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STAMP = VENV / "installed"
LOCK = ROOT / "requirements" / "dev.txt"
SCRIPTS = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = SCRIPTS / ("python.exe" if os.name == "nt" else "python")

OLDEST, NEWEST = (3, 11), (3, 13)

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


def main(arguments: Sequence[str]) -> int:
    command, rest = (arguments[0], list(arguments[1:])) if arguments else ("", [])
    if command not in COMMANDS:
        print(f"usage: python3 dev.py {' | '.join(COMMANDS)} [arguments]", file=sys.stderr)
        return 0 if command in ("-h", "--help", "help") else 2
    refusal = python_refusal(sys.version_info[:2])
    if not refusal and command == "run":
        refusal = display_refusal(sys.platform, os.environ)
    if refusal:
        raise SystemExit(refusal)
    set_up(in_a_window=command == "run")
    return COMMANDS[command](rest)


def python_refusal(version: tuple[int, ...]) -> str:
    """Return why this Python cannot run the program, or nothing if it can."""
    if OLDEST <= version[:2] <= NEWEST:
        return ""
    wanted = f"Python {dotted(OLDEST)} to {dotted(NEWEST)}"
    hint = f"start it with python{dotted(NEWEST)}" if version > NEWEST else "install a newer one"
    return f"dev.py: fwcompare runs on {wanted}, and this is {dotted(version)}; {hint}."


def display_refusal(platform: str, environment: Mapping[str, str]) -> str:
    """Return why no window can open here, or nothing if one can."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if platform != "linux" or any(environment.get(name) for name in names):
        return ""
    return (
        "dev.py: there is no display to open a window on (DISPLAY and WAYLAND_DISPLAY are unset)."
    )


def run(arguments: Sequence[str]) -> int:
    return call([SCRIPTS / "fwcompare", *arguments], folder=None)


def test(arguments: Sequence[str]) -> int:
    """Run every check, the tests last, and return the exit code of the first that failed."""
    steps: dict[str, list[str | Path]] = {
        "ruff check": [SCRIPTS / "ruff", "check"],
        "ruff format": [SCRIPTS / "ruff", "format", "--check"],
        "mypy": [PYTHON, "-m", "mypy"],
        "import contracts": [SCRIPTS / "lint-imports"],
        "pytest": [PYTHON, "-m", "pytest", "--numprocesses=auto", "--dist=loadfile", *arguments],
    }
    failed = {}
    for name, command in steps.items():
        print(f"\n== {name}", flush=True)
        code = call(command)
        if code:
            failed[name] = code
    if failed:
        print(f"dev.py: failed: {', '.join(failed)}", file=sys.stderr)
    return next(iter(failed.values()), 0)


def bench(arguments: Sequence[str]) -> int:
    return call([PYTHON, "-m", "devtools.bench", *arguments])


def shots(arguments: Sequence[str]) -> int:
    return call([PYTHON, "-m", "devtools.shots", *arguments])


def package(arguments: Sequence[str]) -> int:
    return call([PYTHON, "-m", "devtools.package", *arguments])


COMMANDS: dict[str, Callable[[Sequence[str]], int]] = {
    "run": run,
    "test": test,
    "bench": bench,
    "shots": shots,
    "package": package,
}


def set_up(in_a_window: bool) -> None:
    """Make .venv hold what the pins say, and the system what Qt needs; do nothing if they do."""
    wanted = wanted_stamp()
    found = STAMP.read_text("utf-8").splitlines() if STAMP.is_file() and PYTHON.exists() else []
    is_fresh = found != wanted
    if is_fresh:
        STAMP.unlink(missing_ok=True)
        if found[:1] != wanted[:1]:
            make_venv()
        install()
    if sys.platform == "linux":
        check_system_libraries(qt_platforms(os.environ) if in_a_window else {}, is_fresh)
    if is_fresh:
        STAMP.write_text("\n".join(wanted), "utf-8")


def wanted_stamp() -> list[str]:
    """Return for which Python and where .venv is made, and a digest of what goes into it."""
    pins = hashlib.sha256(LOCK.read_bytes() + (ROOT / "pyproject.toml").read_bytes())
    return [f"Python {dotted(sys.version_info[:2])} in {ROOT}", pins.hexdigest()]


def make_venv() -> None:
    if any(importlib.util.find_spec(name) is None for name in ("venv", "ensurepip")):
        package = f"python{dotted(sys.version_info[:2])}-venv"
        install_with_apt([package], "this Python cannot make virtual environments")
    print(f"dev.py: making {VENV}", flush=True)
    # The interpreter that runs this file may be the one in .venv, which is about to go.
    base = getattr(sys, "_base_executable", None) or sys.executable
    must_work([base, "-m", "venv", "--clear", VENV])


def install() -> None:
    print("dev.py: installing what is pinned; the first time takes a minute or two", flush=True)
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    must_work([*pip, "--require-hashes", "--requirement", str(LOCK)])
    must_work([*pip, "--no-deps", "--no-build-isolation", "--editable", str(ROOT)])


def qt_platforms(environment: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """Return the Qt platform plugins a window may come up with here, and what each needs."""
    platforms = {}
    if environment.get("DISPLAY"):
        platforms["xcb"] = NEEDED_ON_X11
    if environment.get("WAYLAND_DISPLAY"):
        platforms["wayland"] = NEEDED_ON_WAYLAND
    return platforms


def check_system_libraries(platforms: Mapping[str, Mapping[str, str]], is_fresh: bool) -> None:
    """See that Qt's own libraries find theirs; install what is missing, or end with its names.

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
        still = missing_libraries(qt_complaints(["offscreen", *platforms]))
        if still:
            raise SystemExit(f"dev.py: Qt needs {', '.join(still)}; install what holds them.")


def loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def qt_complaints(platforms: Sequence[str]) -> str:
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
    return subprocess.run([PYTHON, "-c", code], check=False, capture_output=True, text=True).stdout


def missing_libraries(complaints: str) -> list[str]:
    """Return the libraries that the loader could not find, each once, in its order."""
    found = re.findall(r"^(\S+): cannot open shared object file", complaints, re.MULTILINE)
    return list(dict.fromkeys(found))


def install_with_apt(packages: Iterable[str], why: str) -> None:
    """Install Debian packages if that is allowed without asking; otherwise end with the line."""
    line = f"apt-get install --yes --no-install-recommends {' '.join(packages)}"
    if sys.platform == "linux" and shutil.which("apt-get"):
        as_root = [] if os.geteuid() == 0 else ["sudo", "-n"]
        if call([*as_root, "true"], quiet=True) == 0:
            print(f"dev.py: {why}; {line}", flush=True)
            call([*as_root, "apt-get", "update"], quiet=True)
            if call([*as_root, *line.split()], quiet=True) == 0:
                return
        raise SystemExit(f"dev.py: {why}; install it with:  sudo {line}")
    raise SystemExit(f"dev.py: {why}; on Debian that is {' '.join(packages)}.")


def must_work(command: Sequence[str | Path]) -> None:
    code = call(command)
    if code:
        shown = " ".join(map(str, command))
        raise SystemExit(f"dev.py: this failed with exit code {code}:  {shown}")


def call(command: Sequence[str | Path], quiet: bool = False, folder: Path | None = ROOT) -> int:
    """Run a program in that folder, or here, and return its exit code; 127 if there is none."""
    sink = subprocess.DEVNULL if quiet else None
    try:
        process = subprocess.Popen(command, cwd=folder, stdout=sink, stderr=sink)
    except FileNotFoundError:
        return 127
    try:
        return process.wait()
    except KeyboardInterrupt:  # the program was told as well, and may have something to save
        return process.wait()


def dotted(version: Iterable[int]) -> str:
    return ".".join(map(str, version))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
