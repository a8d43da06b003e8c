"""Decision files in a terminal: their numbers again, and what is wrong with them."""

import io
import json
from pathlib import Path

import pytest

from fwcompare.analysis import evaluate
from fwcompare.analysis.dataset_change import verdict_summary
from fwcompare.cli import main
from fwcompare.decision import Decision, proposal
from fwcompare.decision.dataset_source import load_source
from fwcompare.decision.saving import save_decision
from tests.builders import THREE_WAY_YAML, three_way_dataset
from tests.decision.kept import full_decision

Captured = pytest.CaptureFixture[str]
SINCE = "The comparison has changed since this was saved."


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "ways.yaml"
    path.write_text(THREE_WAY_YAML, "utf-8")
    return saved(tmp_path / "mine.fwdecision", path)


def saved(path: Path, facts: Path, decision: Decision | None = None) -> Path:
    source, decision = load_source(facts), decision or full_decision()
    save_decision(
        path, decision, source, verdict_summary(evaluate(source.dataset, decision.preferences))
    )
    return path


def answer(capsys: Captured, *words: str) -> dict[str, object]:
    assert main([*words, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert isinstance(found, dict)
    return found


@pytest.mark.parametrize("verb", ["score", "analyse"])
def test_a_decision_file_brings_its_dataset_points_and_ratings(
    capsys: Captured, file: Path, verb: str
) -> None:
    expected = evaluate(three_way_dataset(), full_decision().preferences)
    found = answer(capsys, verb, str(file))
    assert found["dataset"] == "How to get to work?"
    assert found["situation"] == "hurry"
    assert found["scores"] == expected.scores


def test_weights_are_laid_over_the_points_of_the_file(capsys: Captured, file: Path) -> None:
    found = answer(capsys, "score", str(file), "--weight", "money=80")
    preferences = full_decision().preferences.with_dimension_points("money", 80.0)
    expected = evaluate(three_way_dataset(), preferences)
    assert found["scores"] == expected.scores


def test_a_situation_goes_before_the_points_of_the_file_and_leaves_its_ratings(
    capsys: Captured, file: Path
) -> None:
    found = answer(capsys, "score", str(file), "--situation", "thrifty")
    dataset = three_way_dataset()
    preferences = full_decision().preferences.with_points_of(proposal(dataset, "thrifty"))
    assert found["scores"] == evaluate(dataset, preferences).scores


def test_a_decision_is_known_by_its_content_too(
    capsys: Captured, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = file.rename(file.with_name("mine.txt"))
    expected = answer(capsys, "score", str(other))
    monkeypatch.chdir(file.parent)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(other.read_bytes())))
    assert answer(capsys, "score", "-") == expected


def test_check_says_what_a_decision_file_holds(capsys: Captured, file: Path) -> None:
    assert main(["check", str(file)]) == 0
    assert capsys.readouterr().out == (
        f"{file}: Getting to work: accepted, Tram is chosen, 1 own rating, 1 snapshot;"
        " Car by 0.59 at face value, but Bicycle comes first in 51.5\u202f% when ratings vary:"
        " open; on How to get to work?\n"
    )


def test_check_tells_every_fault_with_its_place(capsys: Captured, file: Path) -> None:
    text = file.read_text("utf-8").replace("  time: 55", "  tyme: 55")
    file.write_text(text.replace("status: accepted", "state: accepted"), "utf-8")
    assert main(["check", str(file)]) == 1
    assert capsys.readouterr().err.splitlines() == [
        f'{file}:5:1: "state" is not a key of a decision; did you mean "status"?',
    ]
    file.write_text(text, "utf-8")
    assert main(["score", str(file)]) == 1
    assert capsys.readouterr().err.splitlines() == [
        f'{file}:20:3: there is no dimension "tyme"; did you mean "time"?'
    ]


def test_a_changed_dataset_is_told_beside_the_answer(capsys: Captured, file: Path) -> None:
    facts = file.with_name("ways.yaml")
    text = facts.read_text("utf-8").replace("value: 24, low: 19", "value: 44, low: 19")
    facts.write_text(text.replace("usable", "useful"), "utf-8")
    assert main(["score", str(file)]) == 0
    printed = capsys.readouterr()
    assert "Bicycle leads by 0.91" in printed.out
    assert [line.partition(f"{file}: ")[2] for line in printed.err.splitlines()] == [
        f"{SINCE} Then: Car leads by 0.59. Now: Bicycle leads by 0.91.",
        "New, with the points the comparison gives: criteria Time that can be used.",
        "No longer there, and kept aside: criteria usable; own ratings usable of car.",
    ]


def test_a_change_that_moves_nothing_says_so(capsys: Captured, file: Path) -> None:
    facts = file.with_name("ways.yaml")
    facts.write_text(facts.read_text("utf-8") + "# looked at again\n", "utf-8")
    assert main(["check", str(file)]) == 0
    assert "The verdict is the same: Car leads by 0.59." in capsys.readouterr().err


def test_a_missing_dataset_is_named(capsys: Captured, file: Path) -> None:
    facts = file.with_name("ways.yaml")
    facts.unlink()
    assert main(["score", str(file)]) == 1
    assert capsys.readouterr().err == (
        f"{file}: its comparison is not there: {facts}; bring it back, or choose where it is now\n"
    )
