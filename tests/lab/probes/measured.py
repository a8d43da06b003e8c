"""What the probes' programs print when they run where the frameworks are."""

import json
import os
import subprocess
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from fwcompare.lab.probes import PROBES

ROOT = Path(__file__).parent.parent.parent.parent
PROGRAMS = ROOT / "fwcompare" / "lab" / "probes" / "programs"
LAB = ROOT / ".venv-lab"
PYTHON = LAB / "bin" / "python"
PROBE = {probe.id: probe for probe in PROBES}


@cache
def printed(probe: str, framework: str) -> dict[str, Any]:
    """Return what a probe found, counted once for all tests of this process."""
    if not PYTHON.exists():
        pytest.skip("no environment with what the lab measures was made in .venv-lab")
    if probe in {"doc_words", "sec_support"} and not (LAB / "sources").is_dir():
        pytest.skip("no released sources lie in .venv-lab/sources")
    with TemporaryDirectory() as folder:
        command = [str(PYTHON), "-I", str(PROGRAMS / PROBE[probe].program), framework]
        surroundings = {"PATH": os.defpath, "HOME": folder, "TMPDIR": folder, "LANG": "C.UTF-8"}
        done = subprocess.run(
            command, cwd=folder, env=surroundings, capture_output=True, text=True, timeout=250
        )
    assert done.returncode == 0, done.stderr[-2000:]
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found
