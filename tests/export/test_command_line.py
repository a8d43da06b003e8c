"""The command in an export gives its numbers again, and says no more than it must."""

import json
import shlex
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fwcompare.analysis import evaluate
from fwcompare.cli import main
from fwcompare.decision import Preferences, proposal
from fwcompare.decision.origin import FromSituation
from fwcompare.export.command_line import digits, on_lines, reproducing_command
from tests.builders import THREE_WAY_YAML, three_way_dataset
from tests.export.worked_out import bundled, full_export

Captured = pytest.CaptureFixture[str]


def _answer(command: str, capsys: Captured) -> dict[str, object]:
    program, *words = shlex.split(command)
    assert program == "fwcompare"
    assert main([*words, "--json"]) == 0
    answer: dict[str, object] = json.loads(capsys.readouterr().out)
    return answer


def _scores(preferences: Preferences) -> dict[str, float]:
    return {**evaluate(bundled(), preferences).scores}


def test_the_commands_numbers_are_the_exports_to_the_last_bit(capsys: Captured) -> None:
    export = full_export()
    answer = _answer(export.command, capsys)
    assert answer["scores"] == export.evaluation.scores
    assert answer["shares"] == export.evaluation.shares
    assert answer["tolerance"] == export.findings.quick.tolerance


def test_it_says_what_differs_from_the_situation_only() -> None:
    dataset = bundled()
    assert reproducing_command(dataset, proposal(dataset)) == "fwcompare analyse"
    preferences = proposal(dataset, "content-site").with_dimension_points("security", 60)
    preferences = preferences.with_criterion_points("flex", 2.5)
    assert reproducing_command(dataset, preferences) == (
        "fwcompare analyse --situation content-site --weight security=60"
        " --weight flexibility/flex=2.5"
    )


def test_shares_that_were_typed_come_back_exactly(capsys: Captured) -> None:
    preferences = proposal(bundled()).with_dimension_share("security", 1 / 3)
    command = reproducing_command(bundled(), preferences)
    assert _answer(command, capsys)["scores"] == _scores(preferences)


def test_a_situation_that_is_not_there_any_more_is_left_out(capsys: Captured) -> None:
    gone = replace(proposal(bundled()), origin=FromSituation("gone"))
    assert reproducing_command(bundled(), gone) == "fwcompare analyse"


@pytest.mark.parametrize("name", ["-x.yaml", "a b.yaml", "$(x) `y` 'z' \"w\".yaml"])
def test_a_files_name_is_quoted_for_the_shell(
    name: str, tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / name).write_text(THREE_WAY_YAML, "utf-8")
    monkeypatch.chdir(tmp_path)
    dataset = three_way_dataset()
    command = reproducing_command(dataset, proposal(dataset), name)
    assert _answer(command, capsys)["dataset"] == dataset.title


def test_on_paper_each_option_has_a_line_and_the_shell_reads_the_same() -> None:
    command = "fwcompare analyse 'a b.yaml' --situation now --weight a/b=2.5"
    folded = on_lines(command)
    assert folded.splitlines() == [
        "fwcompare analyse 'a b.yaml' \\",
        "  --situation now \\",
        "  --weight a/b=2.5",
    ]
    assert shlex.split(folded.replace("\\\n", "")) == shlex.split(command)


@settings(max_examples=200)
@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_reads_back_as_itself(number: float) -> None:
    assert float(digits(number)) == number
