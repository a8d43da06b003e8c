"""A workplace for tests: this Python, programs that measure nothing, and what is left of them."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from fwcompare.lab.environment import Environment
from fwcompare.lab.probe import Kind, Probe
from fwcompare.lab.workplace import Workplace

PROGRAMS = Path(__file__).parent / "programs"
HERE = Environment(Path(sys.executable), Path(sys.base_prefix), "3", {"pytest": "9"})


def workplace(folder: Path) -> Workplace:
    return Workplace(HERE, folder, programs=PROGRAMS)


def probe(
    program: str = "even.py", kind: Kind = "time", frameworks: Sequence[str] = ("one", "two")
) -> Probe:
    id_ = program.removesuffix(".py")
    return Probe(id_, id_.title(), "µs", kind, program, True, "Nothing.", tuple(frameworks))


def processes_in(folder: Path) -> list[int]:
    """Return the ids of all processes whose folder, or home, is this one or below it."""
    wanted, found = str(folder.resolve()), []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            known = [str((process / "cwd").readlink())]
            variables = (process / "environ").read_bytes().split(b"\0")
        except OSError:
            continue
        known += [os.fsdecode(v[5:]) for v in variables if v.startswith(b"HOME=")]
        if any(place.removesuffix(" (deleted)").startswith(wanted) for place in known):
            found.append(int(process.name))
    return found
