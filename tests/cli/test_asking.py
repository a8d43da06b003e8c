"""Answers, must-haves and who takes part, as they are typed, printed and refused."""

from pathlib import Path
from typing import Any

import pytest

from fwcompare.analysis import evaluate
from fwcompare.cli import main
from fwcompare.decision import Decision, proposal
from fwcompare.decision.answering import with_answers
from fwcompare.decision.dataset_source import DatasetSource
from fwcompare.decision.decision_file import VerdictSummary
from fwcompare.decision.saving import save_decision
from fwcompare.export.command_line import reproducing_command
from tests.asking import BOATS_YAML, OWN_MUSTS, boats, said
from tests.builders import THREE_WAY_YAML
from tests.cli.ways import Captured, printed

VERBS = (("score",), ("analyse",), ("export", "--form", "json", "--to", "-"))
ANSWERS = ("--answer", "where=sea", "--answer", "who = alone")


@pytest.fixture(autouse=True)
def among_the_boats(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "boats.yaml").write_text(BOATS_YAML, "utf-8")
    (tmp_path / "ways.yaml").write_text(THREE_WAY_YAML, "utf-8")
    monkeypatch.chdir(tmp_path)


def scored(capsys: Captured, *words: str) -> Any:
    return printed(capsys, "score", "boats.yaml", "--json", *words)


def told(capsys: Captured, *words: str) -> str:
    assert main(words) == 0
    return capsys.readouterr().out


def test_answers_give_points_and_say_why(capsys: Captured) -> None:
    data = scored(capsys, *ANSWERS, "--weight", "land=7")
    assert data["answers"] == {"where": "sea", "who": "alone"}
    assert data["points"]["dimensions"] == {"water": 40.1, "land": 7, "side": 30}
    assert data["because"]["water"] == [
        {"question": None, "answer": None, "points": 10},
        {"question": "where", "answer": "sea", "points": 30.1},
    ]
    assert data["because"]["land"] == [{"question": None, "answer": "by hand", "points": 7}]
    for level in ("dimensions", "criteria"):
        parts = data["because" if level == "dimensions" else "because_criteria"]
        for id_, points in data["points"][level].items():
            assert sum(part["points"] for part in parts[id_]) == pytest.approx(points, abs=1e-9)


def test_settled_is_known_only_with_answers(capsys: Captured) -> None:
    assert scored(capsys)["settled"] is None
    assert scored(capsys)["because"] == {}
    assert scored(capsys, "--answer", "where=sea", "--answer", "who=alone")["settled"] in (
        True,
        False,
    )
    assert printed(capsys, "score", "ways.yaml", "--json")["settled"] is None


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb[0])
@pytest.mark.parametrize(
    ("words", "told_"),
    [
        (["--answer", "where"], "write QUESTION=ANSWER"),
        (["--answer", "were=sea"], "no question 'were' in this dataset; did you mean 'where'?"),
        (["--answer", "where=see"], "no answer 'see' to the question 'where'; did you mean 'sea'?"),
        (["--answer", "where=sea", "--situation", "trip"], "leave one out"),
        (["--must", "rof"], "no must-have 'rof' in this dataset; did you mean 'roof'?"),
        (["--must", "speed"], "write speed>=NUMBER or speed<=NUMBER"),
        (["--must", "sped>=6"], "no criterion 'sped' in this dataset; did you mean 'speed'?"),
        (["--must", "speed>=many"], "not 'many'"),
        (["--must", "calm<=11"], "not '11'"),
        (["--must", "speed=6"], "no must-have 'speed=6'"),
        (["--with", "fery"], "no alternative 'fery' in this dataset; did you mean 'ferry'?"),
        (["--without", "canoe"], "fewer than two alternatives would be left"),
    ],
)
def test_what_cannot_be_is_wrong_usage_with_a_sentence(
    capsys: Captured, verb: tuple[str, ...], words: list[str], told_: str
) -> None:
    assert main([verb[0], "boats.yaml", *verb[1:], *words]) == 2
    answer = capsys.readouterr()
    assert answer.out == ""
    (line,) = answer.err.splitlines()
    assert told_ in line


def test_must_haves_tell_states_and_who_is_in(capsys: Captured) -> None:
    rule = "water/speed >= 6.5"
    data = scored(capsys, "--with", "ferry", "--must", rule, "--must", "roof")
    assert [(must["id"], must["states"]) for must in data["musts"]] == [
        ("speed>=6.5", {"canoe": "fails", "kayak": "meets", "ferry": "meets"}),
        ("roof", {"canoe": "fails", "kayak": "open", "ferry": "meets"}),
    ]
    assert data["in"] == ["kayak", "ferry"]
    assert list(data["scores"]) == ["canoe", "kayak", "ferry"]
    assert set(data["chance"]) == {"kayak", "ferry"}
    plain = scored(capsys, "--with", "ferry")
    assert plain["scores"] == data["scores"]


def test_one_left_has_no_margin_and_no_chance(capsys: Captured) -> None:
    data = printed(capsys, "analyse", "boats.yaml", "--json", "--must", "speed>=6.5")
    assert (data["leader"], data["margin"], data["verdict_chance"]) == ("kayak", None, None)
    assert (data["tipping"], data["verdict"], data["in"]) == ([], "clear", ["kayak"])
    assert printed(capsys, "analyse", "boats.yaml", "--json", "--must", "roof")["verdict"] == "open"


def test_all_out_leaves_nobody_to_lead(capsys: Captured) -> None:
    words = ("boats.yaml", "--must", "speed>=12")
    data = printed(capsys, "analyse", "--json", *words)
    assert (data["leader"], data["verdict"], data["in"]) == (None, "none", [])
    assert "None meets all; nearest is" in told(capsys, "score", *words)


def test_own_ratings_of_what_is_asked_count_as_said(capsys: Captured) -> None:
    words = [w for c in ("skill", "there") for a in ("canoe", "kayak")
             for w in ("--rating", f"{c}:{a}={8 if a == 'canoe' else 2}")]  # fmt: skip
    data = printed(capsys, "analyse", "boats.yaml", "--json", *words)
    assert data["said"]["skill"] == {"canoe": 8, "kayak": 2}
    assert (data["overrides"], data["not_counted"]) == ({}, [])
    assert data["shares"]["skill"] > 0
    assert scored(capsys)["not_counted"] == ["skill", "there"]


def test_the_text_says_what_was_answered_demanded_and_not_counted(capsys: Captured) -> None:
    text = told(capsys, "score", "boats.yaml", *ANSWERS, "--must", "fast", "--explain")
    for words in (
        "Your answers\n  Where to? Out to sea\n  Who comes? Nobody\n",
        "Not counted yet, since only you can tell: How well can you steer it? and",
        "Must-haves\n  Six an hour: Canoe is open, Kayak meets it\n",
        "Speed: counted twice? It is a must-have and",
        "Must-haves come first.",
        "On the water: 10 for everybody and 30.1 from “Out to sea”",
    ):
        assert words in text
    assert "No weights given" not in text
    assert "No weights given" in told(capsys, "score", "boats.yaml", "--must", "fast")


def test_the_command_line_goes_before_what_a_decision_says(
    capsys: Captured, tmp_path: Path
) -> None:
    source = DatasetSource(boats(), tmp_path / "boats.yaml", BOATS_YAML.encode())
    answers = {"where": "lake", "often": "once"}
    preferences = with_answers(proposal(boats()), boats(), answers).with_must("fast")
    preferences = preferences.with_dimension_points("side", 3)
    path, nothing = tmp_path / "own.fwdecision", VerdictSummary("none", None, None, {})
    save_decision(path, Decision(preferences), source, nothing)
    data = printed(capsys, "score", str(path), "--json", "--answer", "where=sea", "--must", "roof")
    assert data["answers"] == {"where": "sea", "often": "once"}
    assert [must["id"] for must in data["musts"]] == ["fast", "roof"]
    assert data["points"]["dimensions"]["side"] == 3
    assert printed(capsys, "score", str(path), "--json", "--situation", "trip")["answers"] == {}


def test_the_command_of_an_export_gives_the_same_again(capsys: Captured) -> None:
    preferences = with_answers(proposal(boats(), "race"), boats(), {"where": "sea"})
    preferences = said(preferences.with_dimension_points("land", 3), canoe=7, kayak=2, ferry=4)
    preferences = preferences.with_criterion_points("calm", 1.5).with_must("roof")
    preferences = preferences.with_must(OWN_MUSTS[1])
    command = reproducing_command(boats(), preferences, "boats.yaml")
    words = command.replace("'", "").split()[1:]
    assert words.pop(0) == "analyse"
    data = printed(capsys, "score", "--json", *words)
    expected = evaluate(boats(), preferences)
    assert data["scores"] == expected.scores
    assert data["points"]["dimensions"] == expected.preferences.dimension_points
    assert data["in"] == list(expected.contenders)


def test_the_questions_are_listed_as_they_are_typed(capsys: Captured) -> None:
    text = told(capsys, "questions", "boats.yaml")
    assert "Where to?\n  Waves decide much.\n  where=lake   Over the lake: +20 On the water" in text
    data = printed(capsys, "questions", "boats.yaml", "--json")
    assert data["format"] == "fwcompare.questions/1"
    assert [question["id"] for question in data["questions"]] == ["where", "who", "often"]
    sea = data["questions"][0]["answers"][1]
    assert sea["points"] == {"dimensions": {"water": 30.1}, "criteria": {"speed": 9.2}}
    assert data["situations"]["trip"] == {"where": "river", "who": "all", "often": "once"}
    assert data["everybody"]["dimensions"] == {"water": 10, "side": 30}


def test_a_comparison_without_questions_says_so(capsys: Captured) -> None:
    assert "asks no questions" in told(capsys, "questions", "ways.yaml")
    assert printed(capsys, "questions", "ways.yaml", "--json")["questions"] == []


def test_check_warns_of_answers_that_lead_elsewhere(capsys: Captured) -> None:
    assert main(["check", "boats.yaml"]) == 0
    assert capsys.readouterr().err == (
        "boats.yaml: warning: the answers of the situation trip give another leader:"
        " canoe, not kayak\n"
    )
