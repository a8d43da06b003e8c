"""Starts a worker process whose table is there already, and reads what it tells."""

import json
import os
import subprocess
import sys
from pathlib import Path

from hiding import SHOWN
from packages import WITH_TABLES, modules

WORKER = Path(__file__).with_name("worker.py")


def first_answer(name: str) -> dict[str, float]:
    """Return the `megabytes` that a worker holds and the `milliseconds` of CPU time it took.

    A first worker makes the table, writes compiled modules if they are missing, and is forgotten.
    """
    os.environ[SHOWN] = json.dumps(modules(WITH_TABLES[name]))
    if name == "django":
        make_project()
    told = [run(name) for _ in "ab"]
    return told[-1]


def run(name: str) -> dict[str, float]:
    command = [sys.executable, "-I", str(WORKER), name]
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True)
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def make_project() -> None:
    """Make the project, its admin left in, and the table in it."""
    from timed_apps import django_project

    django_project(with_rows=True, is_alone=False)
