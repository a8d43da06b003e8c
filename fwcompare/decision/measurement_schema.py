"""How a measurement stands in a decision file."""

from collections.abc import Mapping

from fwcompare.dataset.field_kinds import LINE
from fwcompare.dataset.fixed_forms import Date
from fwcompare.dataset.keyed import Key, Keyed
from fwcompare.dataset.number import Number
from fwcompare.dataset.reference import Reference
from fwcompare.dataset.shapes import ByReference, Several
from fwcompare.decision.clean_text import clean_line
from fwcompare.decision.measurement import MeasuredFigure, Measurement, SameCode
from fwcompare.decision.yaml_writer import Item

_LEAST, _MOST = 1e-9, 1e9
_RATIO = Number(_LEAST, _MOST)

_FIGURE = Keyed(
    "a measured figure",
    MeasuredFigure,
    (
        Key("value", Number(), "The median, in the unit of the criterion's scale.", required=True),
        Key("low", Number(), "The low end of its 95 % interval.", required=True),
        Key("high", Number(), "The high end.", required=True),
        Key("rounds", Number(1, _MOST), "In how many rounds it was measured."),
        Key("factor", _RATIO, "By what this machine's figures exceed the dataset's in common."),
    ),
)
_SAME_CODE = Keyed(
    "what the same code came to twice",
    SameCode,
    (
        Key("low", _RATIO, "The low end of the ratio.", required=True),
        Key("high", _RATIO, "The high end.", required=True),
        Key("pairs", Number(1, _MOST), "How often it was measured twice.", required=True),
    ),
)
MEASURED = Keyed(
    "what was measured",
    Measurement,
    (
        Key("date", Date(), "The day, YYYY-MM-DD.", required=True),
        Key("machine", LINE, "The machine, in a line.", required=True),
        Key("python", LINE, "The version of Python.", required=True),
        Key("program", LINE, "The version of this program.", required=True),
        Key("seed", Number(0, _MOST), "Of the order of rounds and of resampling.", required=True),
        Key("versions", Several("versions", LINE), "What was measured, a line each.", True),
        Key(
            "figures",
            ByReference(
                Reference("earlier criterion"),
                ByReference(Reference("earlier alternative"), _FIGURE),
            ),
            "By criterion and alternative.",
            required=True,
        ),
        Key("same_code", _SAME_CODE, "The noise of that machine, then."),
    ),
)


def clean(measured: Measurement) -> Measurement:
    """Return it with its texts as a file holds them, and without figures that it cannot hold."""
    return Measurement(
        measured.date,
        clean_line(measured.machine),
        clean_line(measured.python),
        clean_line(measured.program),
        measured.seed,
        tuple(filter(None, map(clean_line, measured.versions))),
        {id_: row for id_, row in measured.figures.items() if row},
        measured.same_code,
    )


def measured_item(measured: Measurement) -> Mapping[str, Item]:
    """Return what a file holds of it."""
    figures: dict[str, Item] = {
        id_: {
            alternative: {
                "value": figure.value,
                "low": figure.low,
                "high": figure.high,
                "rounds": figure.rounds,
                "factor": figure.factor,
            }
            for alternative, figure in row.items()
        }
        for id_, row in measured.figures.items()
    }
    item: dict[str, Item] = {
        "date": measured.date,
        "machine": measured.machine,
        "python": measured.python,
        "program": measured.program,
        "seed": measured.seed,
        "versions": measured.versions,
        "figures": figures,
    }
    same = measured.same_code
    if same is not None:
        item["same_code"] = {"low": same.low, "high": same.high, "pairs": same.pairs}
    return item
