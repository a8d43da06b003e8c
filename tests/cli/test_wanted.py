"""The options that `score`, `analyse` and `export` share, and the word on weights not given."""

from pathlib import Path

import pytest

from fwcompare.bundled import DEFAULT_DATASET
from fwcompare.cli import main
from fwcompare.decision import decide
from fwcompare.decision.dataset_source import load_source
from fwcompare.decision.decision_file import VerdictSummary
from fwcompare.decision.saving import save_decision

Captured = pytest.CaptureFixture[str]

NOT_GIVEN = "No weights given: the comparison's own."
VERBS = (("score",), ("analyse",), ("export", "--form", "json", "--to", "-"))
JSON_VERBS = (("score", "--json"), ("analyse", "--json"), VERBS[2])


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb[0])
def test_all_three_take_the_same_options(capsys: Captured, verb: tuple[str, ...]) -> None:
    words = ["--situation", "teaching", "--weight", "security=60", "--rating", "sec_deps:flask=7"]
    assert main([*verb, *words, "--reading", "hundred-threads", "--explain"]) == 0
    assert main([verb[0], "--help"]) == 0
    help_ = capsys.readouterr().out
    for option in ("situation", "weight", "rating", "reading", "explain", "dataset"):
        assert f"--{option}" in help_


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb[0])
@pytest.mark.parametrize(
    "words",
    [
        ["--situation", "none"],
        ["--weight", "none=1"],
        ["--weight", "security"],
        ["--weight", "security=many"],
        ["--rating", "none:flask=1"],
        ["--rating", "flex:none=1"],
        ["--rating", "flex=1"],
        ["--rating", "flex:flask=11"],
        ["--reading", "none"],
        ["--dataset", "other.yaml"],
    ],
)
def test_bad_grammar_and_unknown_ids_are_wrong_usage(
    capsys: Captured, verb: tuple[str, ...], words: list[str]
) -> None:
    assert main([*verb, *words]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert len(printed.err.splitlines()) == 1


def test_faults_in_weights_and_in_ratings_are_told_at_once(capsys: Captured) -> None:
    words = ["--weight", "none=1", "--rating", "flex=1", "--reading", "none"]
    assert main(["analyse", *words]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 3


@pytest.mark.parametrize("verb", ["score", "analyse"])
def test_the_text_says_when_no_weights_are_given(capsys: Captured, verb: str) -> None:
    assert main([verb]) == 0
    assert capsys.readouterr().out.splitlines()[1] == NOT_GIVEN
    assert main([verb, "--rating", "flex:flask=8"]) == 0
    assert NOT_GIVEN in capsys.readouterr().out
    for words in (["--situation", "teaching"], ["--weight", "security=60"]):
        assert main([verb, *words]) == 0
        assert NOT_GIVEN not in capsys.readouterr().out


def test_a_decision_gives_its_weights(capsys: Captured, tmp_path: Path) -> None:
    source, path = load_source(DEFAULT_DATASET), tmp_path / "own.fwdecision"
    nothing = VerdictSummary("none", None, None, {})
    save_decision(path, decide(source.dataset), source, nothing)
    assert main(["score", str(path)]) == 0
    assert NOT_GIVEN not in capsys.readouterr().out


@pytest.mark.parametrize("verb", JSON_VERBS, ids=lambda verb: verb[0])
def test_the_rule_leaves_json_whole(capsys: Captured, verb: tuple[str, ...]) -> None:
    assert main([*verb]) == 0
    plain = capsys.readouterr()
    assert main([*verb, "--explain"]) == 0
    explained = capsys.readouterr()
    assert (explained.out, plain.err) == (plain.out, "")
    assert explained.err.startswith("How the verdict comes about\n")
