"""The same small application in each framework passes the tests that come with it."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.lab.probes.measured import PYTHON, ROOT

APPS = ROOT / "fwcompare" / "lab" / "apps"
OWN_TESTS = {
    "flask": ["-m", "unittest"],
    "django": ["manage.py", "test"],
    "fastapi": ["-m", "unittest"],
}


@pytest.mark.timeout(300)
@pytest.mark.parametrize("framework", OWN_TESTS)
def test_its_own_tests_pass(framework: str, tmp_path: Path) -> None:
    if not PYTHON.exists():
        pytest.skip("no environment with what the lab measures was made in .venv-lab")
    folder = shutil.copytree(APPS / framework, tmp_path / framework)
    surroundings = {"PATH": os.defpath, "HOME": str(tmp_path), "TMPDIR": str(tmp_path)}
    command = [str(PYTHON), *OWN_TESTS[framework]]
    done = subprocess.run(command, cwd=folder, env=surroundings, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-2000:]
    assert "OK" in done.stderr


@pytest.mark.parametrize("framework", OWN_TESTS)
def test_its_readme_says_how_to_run_it_and_its_tests(framework: str) -> None:
    said = (APPS / framework / "README.md").read_text("utf-8")
    assert "To try it:" in said
    assert " ".join(OWN_TESTS[framework]) in said
