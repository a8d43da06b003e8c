"""What is proposed for the dataset is a patch of it, and nothing is written."""

from dataclasses import replace

from devtools.evidence import patch
from fwcompare.bundled import DEFAULT_DATASET
from fwcompare.lab.lab_run import Compared
from tests.bundled import DATASET
from tests.lab.runs import lab_run

NAME, ALTERNATIVE = "perf_json", next(iter(DATASET.alternatives))
RATING = DATASET.criteria[NAME].rating(ALTERNATIVE)


def measured(here: float, factor: float = 2.0) -> list[str]:
    value = RATING.value or 0
    is_inside = RATING.low <= here <= RATING.high
    ends = value, RATING.low, RATING.high, here * factor, here
    return patch(
        replace(lab_run(), compared=(Compared(NAME, ALTERNATIVE, NAME, *ends, is_inside),))
    )


def test_a_figure_in_its_range_proposes_nothing() -> None:
    assert measured(RATING.low) == ["Every figure lies in its range: there is nothing to propose."]


def test_a_figure_outside_becomes_the_value_and_widens_the_range_by_its_noise() -> None:
    before = DEFAULT_DATASET.read_bytes()
    lines = measured(RATING.high * 2)
    added = [line.split() for line in lines if line.startswith("+ ")]
    wanted = {"value:": RATING.high * 2, "high:": RATING.high * 2 * 1.15}
    assert {key: float(value) for _, key, value in added} == {
        key: float(f"{value:.3g}") if value % 1 else value for key, value in wanted.items()
    }
    assert DEFAULT_DATASET.read_bytes() == before


def test_a_count_is_proposed_as_it_is() -> None:
    lines = measured(RATING.high + 10, factor=1.0)
    added = [line.split()[1:] for line in lines if line.startswith("+ ")]
    assert added == [["value:", f"{RATING.high + 10:g}"], ["high:", f"{RATING.high + 10:g}"]]
