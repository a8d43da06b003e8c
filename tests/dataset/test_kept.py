"""What is kept of the dataset that ships gives the very same dataset, or nothing."""

import sys
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest

from fwcompare.bundled import DATA, DEFAULT_DATASET
from fwcompare.dataset import Dataset, kept, load_dataset
from fwcompare.dataset.kept import keep_dataset, kept_dataset
from fwcompare.decision.dataset_source import load_source
from tests.builders import three_way_dataset

CONTENT = DEFAULT_DATASET.read_bytes()


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that bytecode is kept in, empty."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path))
    return tmp_path


@pytest.fixture(scope="module")
def bundled() -> Dataset:
    return load_dataset(DEFAULT_DATASET)


def files_in(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def assert_same(one: Any, other: Any) -> None:
    """Equal, in the same order and of the same types, parts that are not compared among them."""
    assert type(one) is type(other)
    if is_dataclass(one):
        for field in fields(one):
            assert_same(getattr(one, field.name), getattr(other, field.name))
    elif isinstance(one, dict):
        assert list(one) == list(other)
        for key in one:
            assert_same(one[key], other[key])
    elif isinstance(one, tuple):
        for part, its_twin in zip(one, other, strict=True):
            assert_same(part, its_twin)
    else:
        assert one == other


def test_what_is_kept_is_what_was_read(bundled: Dataset) -> None:
    keep_dataset(DEFAULT_DATASET, CONTENT, bundled)
    assert_same(kept_dataset(DEFAULT_DATASET, CONTENT), bundled)


def test_the_second_start_reads_no_yaml(bundled: Dataset, monkeypatch: pytest.MonkeyPatch) -> None:
    first = load_source()
    monkeypatch.delitem(sys.modules, "fwcompare.dataset.loading")
    second = load_source()
    assert "fwcompare.dataset.loading" not in sys.modules
    assert first.dataset == second.dataset == bundled
    assert second.content == CONTENT


def test_nothing_is_kept_of_a_file_that_does_not_ship(place: Path, tmp_path: Path) -> None:
    copy = tmp_path / DEFAULT_DATASET.name
    copy.write_bytes(CONTENT)
    load_source(copy)
    assert files_in(place) == [copy]


def test_another_content_is_read_anew(bundled: Dataset) -> None:
    keep_dataset(DEFAULT_DATASET, CONTENT, bundled)
    assert kept_dataset(DEFAULT_DATASET, CONTENT + b"\n") is None


def test_another_reader_reads_anew(
    bundled: Dataset, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    keep_dataset(DEFAULT_DATASET, CONTENT, bundled)
    (tmp_path / "reader").mkdir()
    (tmp_path / "reader" / "kept.py").write_text("")
    monkeypatch.setattr(kept, "__file__", str(tmp_path / "reader" / "kept.py"))
    assert kept_dataset(DEFAULT_DATASET, CONTENT) is None


@pytest.mark.parametrize("left", [0, 3, 30, 31, 2_000])
def test_what_was_cut_off_is_read_anew(place: Path, bundled: Dataset, left: int) -> None:
    keep_dataset(DEFAULT_DATASET, CONTENT, bundled)
    (file,) = files_in(place)
    file.write_bytes(file.read_bytes()[:left])
    assert kept_dataset(DEFAULT_DATASET, CONTENT) is None
    assert load_source().dataset == bundled


def test_each_file_has_what_was_kept_of_it(bundled: Dataset) -> None:
    other = DATA / "other.yaml"
    keep_dataset(other, CONTENT, three_way_dataset())
    assert kept_dataset(DEFAULT_DATASET, CONTENT) is None
    assert kept_dataset(other, CONTENT) == three_way_dataset()


def test_nothing_is_kept_where_bytecode_is_not(
    place: Path, bundled: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    keep_dataset(DEFAULT_DATASET, CONTENT, bundled)
    assert files_in(place) == []


def test_a_place_that_cannot_be_written_is_left_alone(
    place: Path, bundled: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = place / "blocked"
    blocked.write_text("a file where a folder would be")
    monkeypatch.setattr(sys, "pycache_prefix", str(blocked))
    keep_dataset(DEFAULT_DATASET, CONTENT, bundled)
    assert kept_dataset(DEFAULT_DATASET, CONTENT) is None
    assert files_in(place) == [blocked]


def test_a_reader_without_files_of_its_own_finds_nothing(
    bundled: Dataset, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """So it is where a program is built into one archive."""
    keep_dataset(DEFAULT_DATASET, CONTENT, bundled)
    monkeypatch.setattr(kept, "__file__", str(tmp_path / "nowhere" / "kept.py"))
    assert kept_dataset(DEFAULT_DATASET, CONTENT) is None
    keep_dataset(DEFAULT_DATASET, CONTENT, bundled)
