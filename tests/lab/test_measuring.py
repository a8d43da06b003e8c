"""Rounds, their order and their end, with programs that measure nothing."""

from collections import Counter
from pathlib import Path

import pytest

from fwcompare.lab.child import Stop
from fwcompare.lab.lab_run import LabRun, ProbeResult
from fwcompare.lab.measuring import Plan, Step, measure
from fwcompare.lab.paired import Noise
from fwcompare.lab.probe import Probe
from tests.lab.laboratory import probe, processes_in, workplace

Told = list[Step | ProbeResult | Noise]


def run(
    folder: Path,
    *probes: Probe,
    seconds: float = 600,
    is_hard: bool = False,
    most_steps: int | None = None,
) -> tuple[LabRun, Told]:
    told: Told = []
    stop = Stop()

    def tell(what: Step | ProbeResult | Noise) -> None:
        told.append(what)
        if len(steps(told)) == most_steps:
            stop.ask()

    plan = Plan(probes, seconds, 1, "2026-11-28", is_hard)
    return measure(plan, workplace(folder), tell, stop), told


@pytest.fixture(scope="module")
def measured(tmp_path_factory: pytest.TempPathFactory) -> tuple[LabRun, Told]:
    """A run that many look at, since its forty programs take seconds."""
    return run(tmp_path_factory.mktemp("lab"), probe())


def steps(told: Told) -> list[Step]:
    return [step for step in told if isinstance(step, Step)]


def test_eleven_rounds_of_equal_figures_are_enough(measured: tuple[LabRun, Told]) -> None:
    found, told = measured
    (result,) = found.results
    assert found.is_complete
    assert result.is_settled
    assert result.rounds == 11
    assert result.figures["one"].value == 10
    ratio = result.ratio("two", "one")
    assert ratio is not None
    assert (ratio.low, ratio.value, ratio.high) == pytest.approx((2, 2, 2))
    assert found.noise is not None
    assert (found.noise.below, found.noise.pairs) == (0, 11)
    assert isinstance(told[-1], ProbeResult)


def test_each_round_takes_each_framework_once_and_one_of_them_twice(
    measured: tuple[LabRun, Told],
) -> None:
    taken = steps(measured[1])
    for number in range(1, 12):
        counts = Counter(step.framework for step in taken if step.number == number)
        assert sorted(counts.values()) == [1, 2]
    twice = Counter(step.framework for step in taken)
    assert abs(twice["one"] - twice["two"]) <= 1


def test_rounds_interleave_in_orders_that_differ(measured: tuple[LabRun, Told]) -> None:
    taken = steps(measured[1])
    rounds = [
        tuple(step.framework for step in taken if step.number == number) for number in range(2, 12)
    ]
    assert len(set(rounds)) > 2


def test_a_count_takes_one_round(tmp_path: Path) -> None:
    found, told = run(tmp_path, probe("even.py", "count", ["one", "two", "three"]))
    assert len(steps(told)) == 3
    assert found.results[0].is_settled
    assert found.results[0].ratios == ()
    assert found.noise is None


def test_programs_run_in_an_empty_folder_and_know_little_of_the_outside(tmp_path: Path) -> None:
    found, _ = run(tmp_path, probe("even.py", "count"))
    items = found.results[0].items["one"]
    assert items["files"] == 0
    assert float(items["variables"]) <= 7
    assert list(tmp_path.iterdir()) == []


def test_no_round_begins_once_a_hard_time_is_up(tmp_path: Path) -> None:
    found, told = run(tmp_path, probe(), seconds=0, is_hard=True)
    assert (steps(told), found.results) == ([], ())


def test_eleven_rounds_are_taken_even_where_time_is_up_in_the_order_of_the_same_seed(
    tmp_path: Path, measured: tuple[LabRun, Told]
) -> None:
    found, told = run(tmp_path, probe(), seconds=0)
    assert found.results[0].rounds == 11
    order = [step.framework for step in steps(told)]
    assert order == [step.framework for step in steps(measured[1])]


@pytest.mark.parametrize(
    ("word", "reason"),
    [
        ("fails", "it ended with 3\na reason"),
        ("nothing", "its last line is not as it should be"),
        ("eats", "MemoryError"),
        ("talks", "it printed more than"),
        ("kills", "it was ended by SIGKILL"),
    ],
)
def test_what_fails_is_told_with_its_reason_and_not_tried_for_ever(
    tmp_path: Path, word: str, reason: str
) -> None:
    found, told = run(tmp_path, probe("odd.py", "time", [word]))
    (result,) = found.results
    assert reason in result.failures[0].reason
    assert result.figures == {}
    assert len(steps(told)) == 2
    assert processes_in(tmp_path) == []


def test_what_a_program_leaves_behind_is_ended(tmp_path: Path) -> None:
    found, _ = run(tmp_path, probe("odd.py", "count", ["leaves"]))
    assert found.results[0].figures["leaves"].value == 1
    assert processes_in(tmp_path) == []


def test_a_count_is_taken_after_each_round_so_that_noise_is_known_soon(tmp_path: Path) -> None:
    _, told = run(tmp_path, probe("odd.py", "count", ["leaves"]), probe(), most_steps=5)
    order = [(step.probe, step.number) for step in steps(told)]
    assert order[:4] == [("even", 1)] * 3 + [("odd", 1)]
    assert order[4] == ("even", 2)
