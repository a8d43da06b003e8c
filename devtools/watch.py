"""Looks at the sources every half second and runs again what a change touches.

`python3 dev.py watch`. What a change touches are the tests that name the changed file, as a module
or by its file name, and those of its own folder if none does.
"""

import re
import subprocess
import sys
import time
from collections.abc import Iterable, Mapping
from pathlib import Path

from devtools.offscreen import ROOT

_FOLDERS = ("data", "devtools", "fwcompare", "resources", "tests")
_PAUSE = 0.5

Times = dict[Path, int]


def main() -> int:
    """Watch until Ctrl+C."""
    known = times_of(ROOT)
    print(f"watching {len(known)} files; Ctrl+C ends it", flush=True)
    try:
        while True:
            time.sleep(_PAUSE)
            now = times_of(ROOT)
            changed = changed_files(known, now)
            known = now
            if changed:
                _run_what_is_touched(changed)
    except KeyboardInterrupt:
        return 0


def times_of(root: Path) -> Times:
    """Return every source below a checkout, relative to it, with its time of change in ns."""
    found = [root / "dev.py", root / "pyproject.toml"]
    for folder in _FOLDERS:
        found += [path for path in (root / folder).rglob("*") if "__pycache__" not in path.parts]
    times = {}
    for path in found:
        try:
            if path.is_file():
                times[path.relative_to(root)] = path.stat().st_mtime_ns
        except FileNotFoundError:  # gone since it was listed
            continue
    return times


def changed_files(before: Mapping[Path, int], after: Mapping[Path, int]) -> list[Path]:
    """Return what is new or changed; what is gone touches nothing that could still run."""
    return sorted(path for path, when in after.items() if before.get(path) != when)


def touched_tests(changed: Iterable[Path], tests: Mapping[Path, str]) -> list[Path]:
    """Return those tests, given with their text, that a change of these files touches."""
    touched: set[Path] = set()
    for path in changed:
        if path in tests:
            touched.add(path)
            continue
        naming = {test for test, text in tests.items() if _names(text, path)}
        touched |= naming or {test for test in tests if test.parent == _mirror(path)}
    return sorted(touched)


def _names(text: str, path: Path) -> bool:
    """Return whether a text has the file's name, or imports it: whole, or from its package."""
    if path.suffix != ".py":
        return path.name in text
    *packages, name = path.with_suffix("").parts
    package = re.escape(".".join(packages))
    if name == "__init__":
        return re.search(rf"\b(from {package} import|import {package}\s)", text) is not None
    whole = rf"{package}\.{name}" if packages else name
    listed = rf"|from {package} import [^\n(]*\b{name}\b" if packages else ""
    return re.search(rf"\b((from|import) {whole}\b{listed})", text) is not None


def _mirror(path: Path) -> Path:
    """Return the folder of tests that stands for a file's folder in the package."""
    return Path("tests", *path.parent.parts[1:])


def _run_what_is_touched(changed: list[Path]) -> None:
    print(f"\n== {', '.join(map(str, changed))}", flush=True)
    sources = [str(path) for path in changed if path.suffix == ".py"]
    if sources:
        subprocess.run([sys.executable, "-m", "ruff", "check", *sources], cwd=ROOT, check=False)
    paths = sorted((ROOT / "tests").rglob("test_*.py"))
    tests = {path.relative_to(ROOT): path.read_text("utf-8") for path in paths}
    touched = [str(path) for path in touched_tests(changed, tests)]
    if touched:
        subprocess.run([sys.executable, "-m", "pytest", "-q", *touched], cwd=ROOT, check=False)
    else:
        print("no test is named after it", flush=True)


if __name__ == "__main__":
    sys.exit(main())
