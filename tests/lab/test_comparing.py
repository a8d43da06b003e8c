"""What was measured here beside the dataset: times at the shipped machine's speed."""

from math import sqrt
from pathlib import Path

import pytest

from fwcompare.dataset import Dataset, load_dataset
from fwcompare.lab.comparing import compared
from tests.lab.runs import TEXT, lab_run


@pytest.fixture
def dataset(tmp_path: Path) -> Dataset:
    (tmp_path / "two.yaml").write_text(TEXT, "utf-8")
    return load_dataset(tmp_path / "two.yaml")


def test_a_slow_machine_with_the_same_ratio_is_inside(dataset: Dataset) -> None:
    entries = {(e.criterion, e.alternative): e for e in compared(dataset, lab_run(8, 100).results)}
    slow = entries["speed", "b"]
    assert (slow.here, slow.is_inside) == (800, True)
    assert slow.at_shipped_speed == pytest.approx(100)


def test_another_ratio_is_shared_between_both(dataset: Dataset) -> None:
    one, other, *_ = compared(dataset, lab_run(8, 200).results)
    assert one.at_shipped_speed == pytest.approx(50 / sqrt(2))
    assert other.at_shipped_speed == pytest.approx(100 * sqrt(2))
    assert not one.is_inside
    assert not other.is_inside


def test_counts_are_held_to_the_digit(dataset: Dataset) -> None:
    *_, one, other = compared(dataset, lab_run(8).results)
    assert (one.at_shipped_speed, one.is_inside) == (5, True)
    assert (other.at_shipped_speed, other.is_inside) == (10, False)


def test_a_scale_in_another_unit_is_not_compared(tmp_path: Path) -> None:
    (tmp_path / "ms.yaml").write_text(TEXT.replace("unit: µs", "unit: ms"), "utf-8")
    entries = compared(load_dataset(tmp_path / "ms.yaml"), lab_run().results)
    assert {entry.criterion for entry in entries} == {"size"}


def test_an_unknown_rating_is_not_compared(tmp_path: Path) -> None:
    text = TEXT.replace("{value: 50, low: 42, high: 112}", "unknown")
    (tmp_path / "open.yaml").write_text(text, "utf-8")
    one, *_ = compared(load_dataset(tmp_path / "open.yaml"), lab_run(8).results)
    assert (one.alternative, one.is_inside) == ("b", True)
