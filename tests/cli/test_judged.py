"""Pairwise judgements, as they are typed, printed, kept and refused."""

import shlex
from pathlib import Path

import pytest

from fwcompare.analysis.elicitation import with_statements
from fwcompare.cli import main
from fwcompare.dataset.loading import read_dataset
from fwcompare.decision import Decision, proposal
from fwcompare.decision.decision_file import DecisionFile, as_bytes, written
from fwcompare.decision.file_reading import read_decision
from fwcompare.decision.fitting import fitted
from fwcompare.decision.judgement import Judgement
from fwcompare.decision.statements import Statements
from fwcompare.export.command_line import reproducing_command
from tests.cli.ways import WAYS_YAML, Captured, analysed
from tests.decision.kept import REFERENCE

REST_YAML = """\
  rest:
    name: Rest
    criteria: {seat: {name: Seat, scale: {kind: judged}, ratings: {car: 4, tram: 6}}}
"""
FOUR_WAYS = WAYS_YAML + REST_YAML
DATASET = read_dataset(FOUR_WAYS.encode(), "ways.yaml")
IN_PAIRS = Statements(
    (("time",), ("money",), ("air",), ("rest",)),
    judgements=(
        Judgement("time", "money", 2),
        Judgement("money", "air", 3),
        Judgement("air", "rest", 1),
    ),
)


@pytest.fixture(autouse=True)
def among_the_ways(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "ways.yaml").write_text(FOUR_WAYS, "utf-8")
    monkeypatch.chdir(tmp_path)


def judged(*judgements: str) -> list[str]:
    return [word for text in judgements for word in ("--judged", text)]


def test_neighbours_alone_give_all_weights(capsys: Captured) -> None:
    data = analysed(capsys, *judged("time = 2*money", "money = 3*air", "air = rest"))
    weights = {"time": 6 / 11, "money": 3 / 11, "air": 1 / 11, "rest": 1 / 11}
    assert data["dimension_shares"] == pytest.approx(weights)
    found = data["priorities"]["pairwise"]
    assert found["weights"] == pytest.approx(weights)
    assert found["consistency_ratio"] == pytest.approx(0, abs=1e-9)
    assert found["random_index"] == "Saaty 1980"
    assert len(found["completed"]) == 3
    assert found["worst"] is None
    assert {*found["next"]} < {*weights}


def test_until_they_tie_all_together_the_order_goes_on_deciding(capsys: Captured) -> None:
    order = ("--order", "time > money > air > rest")
    data = analysed(capsys, *order, *judged("time = 9*money"))
    assert data["priorities"]["pairwise"] is None
    assert data["dimension_shares"]["time"] == pytest.approx(25 / 48)


def test_the_worst_judgement_is_pointed_at(capsys: Captured) -> None:
    sound = ("time = 2*money", "money = 2*air", "air = 2*rest", "time = 4*air", "money = 4*rest")
    said = judged(*sound, "time = 0.25*rest")
    found = analysed(capsys, *said)["priorities"]["pairwise"]
    assert found["consistency_ratio"] > 0.1
    assert {found["worst"]["more"], found["worst"]["than"]} == {"time", "rest"}
    assert main(("analyse", "ways.yaml", *said)) == 0
    told = capsys.readouterr().out
    assert "Time 2× as important as Money" in told
    assert "not consistent, the limit is 0.10" in told
    assert "You said Rest 4× Time; your other answers imply Time 8× Rest." in told


@pytest.mark.parametrize(
    ("judgement", "fault"),
    [
        ("time = 10*money", "not within 1/9 and 9"),
        ("time >= 2*money", "is no statement"),
        ("time = 2*mony", "there is nothing called 'mony'"),
        ("time = 2*ride", "'time' and 'ride' are not weighed against each other"),
    ],
)
def test_what_is_no_judgement_is_refused(capsys: Captured, judgement: str, fault: str) -> None:
    assert main(("score", "ways.yaml", "--judged", judgement)) == 2
    assert fault in capsys.readouterr().err


def test_a_file_keeps_judgements_and_a_command_repeats_them(capsys: Captured) -> None:
    preferences = with_statements(proposal(DATASET), DATASET, IN_PAIRS)
    decision = Decision(preferences)
    data = as_bytes(DecisionFile(written(decision, DATASET), REFERENCE))
    assert b"judgements:\n    - more: time\n      than: money\n      times: 2" in data
    read = fitted(read_decision(data, "f", DATASET).decision, DATASET)
    assert read.preferences == preferences
    words = shlex.split(reproducing_command(DATASET, preferences, "ways.yaml"))
    shown = analysed(capsys, *words[3:])
    assert shown["points"]["dimensions"] == pytest.approx(dict(preferences.dimension_points))
