"""A probe: what one program measures, and how its figure is to be read."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["count", "time", "size"]
"""Times differ from round to round; counts and sizes come out the same each time."""


@dataclass(frozen=True, slots=True)
class Probe:
    """`program` is the name of a script in `fwcompare/lab/probes/programs`.

    It runs as `PYTHON -I PROGRAM FRAMEWORK [--tiny]` in an empty folder, and its last line is a
    JSON object as `fwcompare.lab.round_output` reads it. `measures` says in a sentence what is done
    and what is counted; `seconds` is what one round typically takes for one framework; quick ones
    together take less than five minutes.
    """

    id: str
    title: str
    unit: str
    kind: Kind
    program: str
    is_quick: bool
    measures: str
    frameworks: tuple[str, ...] = ("flask", "django", "fastapi")
    seconds: float = 1.0
