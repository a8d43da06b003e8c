"""Makes the program that runs without a Python: one folder, Qt's libraries beside it as files."""

import hashlib
import os
import re
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

from devtools.offscreen import BUILD, ROOT
from devtools.program_libraries import drop_unused

PLACE = BUILD / "package"
PROGRAM = PLACE / "fwcompare"

_LOCK = ROOT / "requirements" / "package.txt"
_PARTS = ROOT / "requirements" / "run.txt"
_VENV = PLACE / "venv"
_STAMP = _VENV / "installed"
_PYTHON = _VENV / "bin" / "python"


def build_program() -> Path:
    """Return the folder of the program, made anew; SystemExit if a step fails."""
    _install()
    shutil.rmtree(PROGRAM, ignore_errors=True)
    pyinstaller = [str(_PYTHON), "-m", "PyInstaller", "--noconfirm", "--log-level=WARN"]
    folders = [f"--distpath={PLACE}", f"--workpath={PLACE / 'work'}"]
    _must_work(*pyinstaller, *folders, ROOT / "devtools" / "program.spec")
    drop_unused(PROGRAM / "_internal")
    _strip(PROGRAM / "_internal")
    _forget_the_python_it_came_from(PROGRAM / "_internal")
    _add_licences(PROGRAM / "licenses")
    return PROGRAM


def _install() -> None:
    """Make the folder of packages that the program is made of hold what the pins say."""
    wanted = f"{sys.version} {hashlib.sha256(_LOCK.read_bytes()).hexdigest()}"
    if _STAMP.is_file() and _STAMP.read_text("utf-8") == wanted:
        return
    _must_work(sys.executable, "-m", "venv", "--clear", _VENV)
    pip = [str(_PYTHON), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    _must_work(*pip, "--require-hashes", "--requirement", _LOCK)
    _STAMP.write_text(wanted, "utf-8")


def _strip(inside: Path) -> None:
    """Take the symbols for debuggers out of Python's own libraries; Qt's stay as they come."""
    if shutil.which("strip"):
        _must_work("strip", "--strip-unneeded", *_of_python(inside))


def _forget_the_python_it_came_from(inside: Path) -> None:
    """Let Python's own libraries look for others beside them, not in a folder of this system."""
    folder = os.fsencode(sysconfig.get_config_var("LIBDIR"))
    here = b"$ORIGIN".ljust(len(folder), b"\0")[: len(folder)]
    for library in _of_python(inside):
        content = library.read_bytes()
        library.write_bytes(content.replace(b"\0" + folder + b"\0", b"\0" + here + b"\0"))


def _of_python(inside: Path) -> list[Path]:
    return [*inside.glob("libpython*"), *inside.glob("python*/lib-dynload/*.so")]


def _add_licences(folder: Path) -> None:
    """Lay our licence, the notices and the licence of every part into one folder."""
    names = re.findall(r"^([\w-]+)==", _PARTS.read_text("utf-8"), re.MULTILINE)
    parts = {name.replace("-", "_") for name in [*names, "pyinstaller"]}
    shutil.copytree(ROOT / "licenses", folder)
    for name in ("LICENSE", "THIRD_PARTY_NOTICES.md", "resources/fonts/OFL.txt"):
        shutil.copy(ROOT / name, folder)
    python = Path(sysconfig.get_path("stdlib"), "LICENSE.txt")
    if python.is_file():
        (folder / "Python").mkdir()
        shutil.copy(python, folder / "Python")
    for info in _VENV.glob("lib/python*/site-packages/*.dist-info"):
        name = info.name.partition("-")[0].lower()
        if name not in parts:
            continue
        if (info / "licenses").is_dir():
            shutil.copytree(info / "licenses", folder / name)
        for text in info.glob("LICEN[CS]E*"):
            (folder / name).mkdir(exist_ok=True)
            shutil.copy(text, folder / name)


def _must_work(*command: str | Path) -> None:
    surroundings = {**os.environ, "PYTHONHASHSEED": "0"}  # the same archive for the same source
    code = subprocess.run(command, cwd=ROOT, env=surroundings, check=False).returncode
    if code:
        shown = " ".join(map(str, command))
        raise SystemExit(f"dev.py: this failed with exit code {code}:  {shown}")
