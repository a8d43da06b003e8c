"""Criteria without dimensions, bare numbers, words still to be rated, and a table alone."""

from pathlib import Path

import pytest

from fwcompare.analysis.evaluation import evaluate
from fwcompare.cli import main
from fwcompare.dataset.dataset import UNKNOWN, Dataset, Rating
from fwcompare.dataset.loading import read_dataset
from fwcompare.dataset.to_rate import to_rate
from fwcompare.decision import proposal
from tests.dataset.small import faults_in

FLAT = """\
fwcompare: 1
title: Three frameworks
alternatives:
  owl: {name: Owl}
  fox: {name: Fox}
  elk: {name: Elk}
criteria:
  async:
    name: Async
    weight: 30
    scale: {kind: judged}
    ratings: {owl: Native, fox: null, elk: 7}
  time:
    name: Time
    scale: {kind: measured, unit: s, worst: 10, best: 0}
    ratings: {owl: 2.5, fox: "~4", elk: unknown}
situations:
  quick: {name: In a hurry, criteria: {time: 90}}
"""
TABLE_ALONE = """\
fwcompare: 1
title: Words only
alternatives:
  owl: {name: Owl}
  fox: {name: Fox}
dimensions: {}
table:
  - {feature: Async, owl: native, fox: by extension}
"""


def _read(text: str = FLAT) -> Dataset:
    return read_dataset(text.encode(), "f")


def test_criteria_without_dimensions_are_read_in_order() -> None:
    found = _read()
    assert list(found.criteria) == ["async", "time"]
    assert found.is_flat
    assert found.criteria["async"].weight == 30


def test_a_bare_number_is_a_rating() -> None:
    found = _read()
    assert found.criteria["async"].ratings["elk"] == Rating(7, 7, 7)
    assert found.criteria["time"].ratings["owl"] == Rating(2.5, 2.5, 2.5)


def test_null_and_unknown_are_unknown() -> None:
    found = _read()
    assert found.criteria["async"].ratings["fox"] == UNKNOWN
    assert found.criteria["time"].ratings["elk"] == UNKNOWN


def test_other_words_leave_a_rating_unknown_and_are_listed_to_rate() -> None:
    found = _read()
    assert found.criteria["async"].ratings["owl"] == Rating(because="Native")
    assert [tuple(vars(open_).values()) for open_ in to_rate(found)] == [
        ("async", "owl", "Native"),
        ("time", "fox", "~4"),
    ]


def test_check_lists_what_is_to_rate(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "f.yaml"
    path.write_text(FLAT, "utf-8")
    assert main(["check", str(path)]) == 0
    said = capsys.readouterr().out
    assert "to rate: Async, Owl: “Native”" in said


def test_a_situation_of_a_flat_file_weighs_criteria_alone() -> None:
    found = _read()
    shares = evaluate(found, proposal(found, "quick")).shares
    assert shares["time"] == 0.75


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        (
            "{name: In a hurry, criteria: {time: 90}}",
            "{name: In a hurry}",
            "f:18:3: a situation needs the key criteria; add criteria: …",
        ),
        (
            "elk: 7}",
            "elk: 17}",
            "f:12:44: value 17 has no place on the scale; write a number between 0 and 10",
        ),
        (
            "owl: Native",
            "owl: 1_000",
            'f:12:20: "1_000" is not a rating; write 1000, without marks between the digits',
        ),
    ],
)
def test_a_fault_of_a_flat_file_has_place_and_remedy(old: str, new: str, fault: str) -> None:
    assert faults_in(FLAT.replace(old, new)) == [fault]


def test_no_criteria_at_all_are_refused() -> None:
    text = FLAT[: FLAT.index("criteria:")]
    assert faults_in(f"{text}criteria: {{}}\n") == [
        "f:7:11: there must be at least one criterion; add one"
    ]
    assert faults_in(text) == ["f:1:1: a comparison needs the key dimensions; add dimensions: …"]


@pytest.mark.parametrize("verb", ["score", "analyse", "check", "facts"])
@pytest.mark.parametrize("text", [TABLE_ALONE, TABLE_ALONE.replace("dimensions: {}\n", "")])
def test_a_table_alone_is_a_comparison_with_nothing_to_rank_by(
    verb: str,
    text: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    path = tmp_path / "f.yaml"
    path.write_text(text, "utf-8")
    assert main([verb, str(path)]) == 0
    assert "Words only" in capsys.readouterr().out


@pytest.mark.parametrize("form", ["madr", "nygard", "markdown", "html", "csv", "json"])
@pytest.mark.parametrize("text", [TABLE_ALONE, FLAT])
def test_a_table_alone_and_a_flat_file_are_exported_in_every_form(
    form: str,
    text: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    path, to = tmp_path / "f.yaml", tmp_path / "out"
    path.write_text(text, "utf-8")
    assert main(["export", str(path), "--form", form, "--to", str(to)]) == 0
    assert to.stat().st_size > 100


def test_a_row_of_a_table_alone_cannot_name_a_criterion() -> None:
    text = TABLE_ALONE.replace("feature: Async", "feature: Async, criterion: ghost")
    assert faults_in(text) == [
        'f:8:33: there is no criterion "ghost"; leave it out, this file declares none'
    ]
