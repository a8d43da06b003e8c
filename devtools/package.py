"""Builds the program that runs without a Python, and a Debian package of it.

`python3 dev.py package [--check]`: into build/package; --check then tests the program.
"""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from devtools.debian import build_package
from devtools.offscreen import ROOT
from devtools.program import PLACE, build_program

TESTED_PROGRAM = "FWCOMPARE_PROGRAM"


def main(arguments: Sequence[str]) -> int:
    if sys.platform != "linux":
        print("dev.py: packages are built on Linux only.", file=sys.stderr)
        return 1
    start = time.monotonic()
    program = build_program()
    _say(program, start)
    start = time.monotonic()
    package = build_package(program, PLACE)
    if package is None:
        print("no Debian package: this system has no dpkg-deb")
    else:
        _say(package, start)
    return _check(program) if "--check" in arguments else 0


def _check(program: Path) -> int:
    command = [sys.executable, "-m", "pytest", "tests/devtools/test_built_program.py"]
    surroundings = {**os.environ, TESTED_PROGRAM: str(program / "fwcompare")}
    return subprocess.run(command, cwd=ROOT, env=surroundings, check=False).returncode


def _say(made: Path, start: float) -> None:
    files = [made] if made.is_file() else [path for path in made.rglob("*") if path.is_file()]
    size = sum(path.stat().st_size for path in files if not path.is_symlink())
    seconds = time.monotonic() - start
    print(f"{made.relative_to(ROOT)}: {size / 1e6:.0f} MB, in {seconds:.0f} s", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
