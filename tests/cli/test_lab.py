"""`fwcompare lab`: what it asks, what it prints, and what it refuses."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from fwcompare.cli import main
from fwcompare.cli.lab_text import as_text, beside, listed
from fwcompare.dataset import load_dataset
from fwcompare.lab.comparing import compared
from fwcompare.lab.lab_run import LabRun
from fwcompare.lab.plain import to_plain
from tests.lab.runs import FAILED, SIZE, SPEED, TEXT, lab_run

Captured = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


def told(run: LabRun, folder: Path) -> list[str]:
    (folder / "two.yaml").write_text(TEXT, "utf-8")
    dataset = load_dataset(folder / "two.yaml")
    return as_text(replace(run, compared=compared(dataset, run.results)), dataset)


def test_the_noise_is_told_first(tmp_path: Path) -> None:
    first = told(lab_run(), tmp_path)[0]
    assert first.startswith("On this machine, now, differences below 4\u202f% are noise.")
    assert "0.96 to 1.04" in first


def test_each_figure_stands_beside_the_datasets(tmp_path: Path) -> None:
    lines = told(lab_run(2, 100), tmp_path)
    (ant,) = [line.split() for line in lines if line.startswith("  Ant") and "yes" in line][:1]
    assert ant == ["Ant", "50", "(42–112)", "100", "(100)", "50", "yes"]
    assert any("Bee comes to 2 times Ant's figure (2); dataset: 2." in line for line in lines)
    assert "3 of 4 figures lie in the ranges of the comparison." in lines


def test_what_makes_figures_less_sure_is_told(tmp_path: Path) -> None:
    run = lab_run()
    busy = replace(run, machine=replace(run.machine, load=3.2), noise=None, is_boxed=False)
    failed = replace(run.results[0], failures=(FAILED,), drift=0.21)
    text = "\n".join(told(replace(busy, results=(failed,), is_complete=False), tmp_path))
    for words in (
        "was not measured twice",
        "busy when it began (load 3.2)",
        "bubblewrap is not here",
        "became slower meanwhile, by 21\u202f%",
        "Ant, round 1: it ended with 1",
        "ImportError: no module named ant",
        "Stopped before its end",
    ):
        assert words in text


def test_probes_are_listed_with_what_they_do() -> None:
    assert listed([SPEED, SIZE])[:2] == ["speed  JSON answer, µs (quick set)", "    Times."]


def test_runs_differ_beyond_noise_or_not() -> None:
    lines = beside(lab_run(1, 100), lab_run(1, 104))
    (bee,) = [line for line in lines if "JSON answer, b" in line]
    assert bee.split()[-4:] == ["100", "104", "1.04", "noise"]
    (bee,) = [line for line in beside(lab_run(1, 100), lab_run(1, 150)) if "JSON answer, b" in line]
    assert bee.split()[-1] == "1.5"


def test_nothing_is_fetched_without_consent(capsys: Captured, tmp_path: Path) -> None:
    assert main(["lab"]) == 2
    said = capsys.readouterr().err
    assert "by hash" in said
    assert "--yes" in said
    assert not (tmp_path / "data").exists()


def test_an_unknown_probe_is_wrong_usage(capsys: Captured) -> None:
    assert main(["lab", "no-such", "--yes"]) == 2
    assert "no such probe: no-such" in capsys.readouterr().err


def test_a_folder_that_is_no_environment_is_told(capsys: Captured, tmp_path: Path) -> None:
    assert main(["lab", "--environment", str(tmp_path)]) == 1
    assert "is no Python environment" in capsys.readouterr().err


@pytest.mark.parametrize("words", [["--seconds", "0"], ["--seconds", "soon"], ["--seed", "x"]])
def test_numbers_are_numbers(capsys: Captured, words: list[str]) -> None:
    assert main(["lab", *words]) == 2
    assert words[0] in capsys.readouterr().err


def test_only_its_own_output_can_be_compared_with(capsys: Captured, tmp_path: Path) -> None:
    old = tmp_path / "old.json"
    assert main(["lab", "--compare", str(old)]) == 2
    old.write_text(json.dumps(to_plain(lab_run()) | {"format": "other"}), "utf-8")
    assert main(["lab", "--compare", str(old)]) == 2
    assert "is no output of fwcompare lab --json" in capsys.readouterr().err
