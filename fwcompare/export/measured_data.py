"""What was measured on the machine of whoever decides, as programs read it."""

from collections.abc import Mapping, Sequence
from typing import Annotated, TypedDict

from fwcompare.decision.measurement import MeasuredFigure, Measurement, SameCode


class FigureData(TypedDict):
    value: Annotated[float, "The median, in the unit of the criterion's scale."]
    low: Annotated[float, "The low end of its 95 % interval."]
    high: Annotated[float, "The high end."]
    rounds: Annotated[float, "In how many rounds it was measured."]
    by_ratio: Annotated[float, "The same at the speed of the comparison's machine."]


class SameCodeData(TypedDict):
    low: Annotated[float, "The low end of the ratio."]
    high: Annotated[float, "The high end."]
    pairs: Annotated[float, "How often one program was measured twice."]


class MeasuredData(TypedDict):
    date: Annotated[str, "The day, YYYY-MM-DD."]
    machine: Annotated[str, "The machine, in a line."]
    python: Annotated[str, "The version of Python."]
    program: Annotated[str, "The version of this program."]
    seed: Annotated[float, "Of the order of rounds and of resampling."]
    versions: Annotated[Sequence[str], "What was measured, a line each."]
    same_code: Annotated[SameCodeData | None, "What the same code came to twice: the noise."]
    figures: Annotated[
        Mapping[str, Mapping[str, FigureData]], "What was found, by criterion and alternative."
    ]


def measured_data(measured: Measurement | None) -> MeasuredData | None:
    """Return it as plain data; None where nothing was measured."""
    if measured is None:
        return None
    same = measured.same_code
    return {
        "date": measured.date,
        "machine": measured.machine,
        "python": measured.python,
        "program": measured.program,
        "seed": measured.seed,
        "versions": measured.versions,
        "same_code": _same_code(same) if same else None,
        "figures": {
            id_: {alternative: _figure(figure) for alternative, figure in row.items()}
            for id_, row in measured.figures.items()
        },
    }


def _same_code(same: SameCode) -> SameCodeData:
    return {"low": same.low, "high": same.high, "pairs": same.pairs}


def _figure(figure: MeasuredFigure) -> FigureData:
    return {
        "value": figure.value,
        "low": figure.low,
        "high": figure.high,
        "rounds": figure.rounds,
        "by_ratio": figure.by_ratio,
    }
