"""Stopped, ended or killed at any moment, the lab leaves no process and no file behind."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest

from fwcompare.lab.child import Limits, Place, Stop, StoppedError, run_child
from tests.lab.laboratory import processes_in

ROOT = Path(__file__).parents[2]
MEASURE = """
import sys
from pathlib import Path
from fwcompare.lab.child import Stop
from fwcompare.lab.measuring import Plan, measure
from fwcompare.lab.workplace import work_folder
from tests.lab.laboratory import probe, workplace

probes = [probe(), probe("odd.py", "time", ["leaves", "nests"])]
with work_folder(Path(sys.argv[1])) as folder:
    print("begun", flush=True)
    measure(Plan(probes, 600, 1, "2026-11-28"), workplace(folder), lambda told: None, Stop())
"""


def begun(folder: Path) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-c", MEASURE, str(folder)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stdout.readline() == b"begun\n"
    return process


def left_after(folder: Path, seconds: float = 10) -> list[int]:
    """Return the processes that are still there, as soon as there are none or time is up."""
    until = time.monotonic() + seconds
    while processes_in(folder) and time.monotonic() < until:
        os.sched_yield()
    return processes_in(folder)


@pytest.mark.parametrize("number", range(4))
def test_killed_at_any_moment_it_leaves_no_process(tmp_path: Path, number: int) -> None:
    moment = Random(number).uniform(0, 1.5)
    with begun(tmp_path) as process:
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(moment)
        process.kill()
    assert left_after(tmp_path) == []


@pytest.mark.parametrize("number", range(2))
def test_interrupted_it_leaves_neither_process_nor_file(tmp_path: Path, number: int) -> None:
    moment = Random(number).uniform(0, 1.5)
    with begun(tmp_path) as process:
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(moment)
        process.send_signal(signal.SIGINT)
        process.wait(20)
    assert left_after(tmp_path) == []
    assert list(tmp_path.iterdir()) == []


def test_who_listens_no_more_stops_it(tmp_path: Path) -> None:
    reads, writes = os.pipe()
    os.close(writes)
    place = Place(Path(sys.executable), tmp_path, {"HOME": str(tmp_path)})
    command = [sys.executable, "-I", "-c", "import time; time.sleep(600)"]
    with pytest.raises(StoppedError):
        run_child(command, place, Limits(60), Stop(reads))
    os.close(reads)
    assert processes_in(tmp_path) == []


def test_what_takes_too_long_is_ended(tmp_path: Path) -> None:
    place = Place(Path(sys.executable), tmp_path, {"HOME": str(tmp_path)})
    command = [sys.executable, "-I", "-c", "import time; time.sleep(600)"]
    finished = run_child(command, place, Limits(1), Stop())
    assert finished.trouble == "it took longer than 1 s"
    assert processes_in(tmp_path) == []


def test_a_program_that_is_not_there_is_told(tmp_path: Path) -> None:
    place = Place(Path(sys.executable), tmp_path, {"HOME": str(tmp_path)})
    finished = run_child(["/no/such/program"], place, Limits(5), Stop())
    assert finished.trouble == "it ended with 127"
    assert "No such file" in finished.complaint
