"""What a run of the lab found, as it is kept and as programs read it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

from fwcompare.lab.machine import Machine
from fwcompare.lab.paired import Noise
from fwcompare.lab.probe import Kind
from fwcompare.lab.round_output import Item

Format = Literal["fwcompare.lab/1"]
FORMAT: Format = "fwcompare.lab/1"


@dataclass(frozen=True, slots=True)
class Figure:
    """The median over rounds, in the probe's unit, and where it lies in 95 of 100 resamples."""

    value: Annotated[float, "The median over rounds, in the probe's unit."]
    low: Annotated[float, "The low end of its 95 % bootstrap interval."]
    high: Annotated[float, "The high end."]
    rounds: Annotated[int, "In how many rounds it was measured, each a process of its own."]
    cpu: Annotated[float | None, "Median CPU time of a process, in seconds."]
    wall: Annotated[float | None, "Median time on the clock of a process, in seconds."]


@dataclass(frozen=True, slots=True)
class Ratio:
    """The figure of one to that of another, both of the same rounds."""

    one: Annotated[str, "The framework above the line."]
    other: Annotated[str, "The one below it."]
    value: Annotated[float, "The median of the rounds' ratios."]
    low: Annotated[float, "The low end of its 95 % bootstrap interval, rounds drawn as pairs."]
    high: Annotated[float, "The high end."]


@dataclass(frozen=True, slots=True)
class Failure:
    framework: str
    number: Annotated[int, "The round, from 1."]
    reason: Annotated[str, "How it ended, and the last lines of what it complained of."]


@dataclass(frozen=True, slots=True)
class ProbeResult:
    """`is_settled` once nothing is left to measure: a count, or ratios that are sure enough."""

    probe: Annotated[str, "The probe's id."]
    title: str
    unit: Annotated[str, "The unit of its figures."]
    kind: Annotated[Kind, "Whether it differs from round to round (time), or not."]
    figures: Annotated[Mapping[str, Figure], "By framework."]
    ratios: Annotated[tuple[Ratio, ...], "Of every two frameworks; for times alone."]
    is_settled: Annotated[bool, "Whether all it can tell is told, or ratios are within 7 %."]
    drift: Annotated[float | None, "By what part the last third of rounds exceeds the first."]
    items: Annotated[Mapping[str, Mapping[str, Item]], "What was counted, by framework and name."]
    failures: Annotated[tuple[Failure, ...], "Rounds that failed."]

    @property
    def rounds(self) -> int:
        """In how many rounds each framework was measured, at least."""
        return min((figure.rounds for figure in self.figures.values()), default=0)

    def ratio(self, one: str, other: str) -> Ratio | None:
        """Return the ratio of two frameworks, either way round; None if it was not measured."""
        for found in self.ratios:
            if (found.one, found.other) == (one, other):
                return found
            if (found.one, found.other) == (other, one):
                return Ratio(one, other, 1 / found.value, 1 / found.high, 1 / found.low)
        return None


@dataclass(frozen=True, slots=True)
class Compared:
    """A rating of the dataset beside what was measured here; all in the unit of its scale."""

    criterion: Annotated[str, "The criterion's id."]
    alternative: Annotated[str, "The alternative's id."]
    probe: Annotated[str, "The id of the probe that measured it."]
    shipped: Annotated[float, "The dataset's figure."]
    low: Annotated[float, "The low end of the dataset's range."]
    high: Annotated[float, "The high end."]
    here: Annotated[float, "The figure measured here."]
    at_shipped_speed: Annotated[
        float, "The same, divided by the common factor of both machines; counts stay as they are."
    ]
    is_inside: Annotated[bool, "Whether that lies in the dataset's range."]


@dataclass(frozen=True, slots=True)
class LabRun:
    """What `fwcompare lab --json` prints."""

    format: Annotated[Format, "The format's name and version."]
    program: Annotated[str, "The version of fwcompare."]
    date: Annotated[str, "The day, as YYYY-MM-DD."]
    machine: Annotated[Machine, "The machine, and its load before it began."]
    python: Annotated[str, "The version of the Python that ran what was measured."]
    versions: Annotated[Mapping[str, str], "What was measured, and all it stands on, by name."]
    seed: Annotated[int, "Of the order of rounds and of the resampling."]
    seconds: Annotated[float, "How long it took."]
    is_complete: Annotated[bool, "Whether it came to its end, not stopped before."]
    is_boxed: Annotated[bool, "Whether bubblewrap kept the programs from all else."]
    noise: Annotated[Noise | None, "What the same code differs by from itself, here and now."]
    results: Annotated[tuple[ProbeResult, ...], "By probe, in the order of the lab's list."]
    compared: Annotated[tuple[Compared, ...], "Beside the dataset's ratings."] = ()
