"""The terminal: what it prints, what it refuses, and that it never needs Qt."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from fwcompare import __version__
from fwcompare.analysis import evaluate
from fwcompare.analysis.verdict import judged
from fwcompare.bundled import DEFAULT_DATASET
from fwcompare.cli import main
from fwcompare.dataset import load_dataset
from fwcompare.decision import proposal
from fwcompare.decision.taking_part import at_start
from tests.builders import THREE_WAY_YAML, three_way_dataset

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def three_way(tmp_path: Path) -> str:
    path = tmp_path / "three-way.yaml"
    path.write_text(THREE_WAY_YAML, "utf-8")
    return str(path)


def _answer(capsys: Captured, *words: str) -> dict[str, object]:
    assert main(["score", *words, "--json"]) == 0
    printed = capsys.readouterr()
    assert printed.err == ""
    answer = json.loads(printed.out, parse_constant=pytest.fail)
    assert isinstance(answer, dict)
    return answer


def _complaints(capsys: Captured) -> list[str]:
    printed = capsys.readouterr()
    assert printed.out == ""
    return printed.err.splitlines()


def test_json_holds_the_whole_evaluation_at_full_precision(capsys: Captured) -> None:
    dataset = load_dataset(DEFAULT_DATASET)
    result = evaluate(dataset, proposal(dataset))
    judgement = judged(result)
    assert _answer(capsys) == {
        "format": "fwcompare.score/1",
        "dataset": dataset.title,
        "situation": None,
        "points": {
            "dimensions": result.preferences.dimension_points,
            "criteria": result.preferences.criterion_points,
        },
        "dimension_values": result.dimension_values,
        "in": list(at_start(dataset)),
        "taking_part": list(at_start(dataset)),
        "answers": {},
        "because": {},
        "because_criteria": {},
        "settled": None,
        "said": {},
        "not_counted": ["team_knows", "stays"],
        "musts": [],
        "ranking": list(result.ranking),
        "verdict_chance": max(judgement.chance.values()),
        "chance": judgement.chance,
        "chance_error": judgement.chance_error,
        "rule_chance": judgement.rule_chance,
        "rule_lead": judgement.rule_lead,
        "dimension_contributions": result.dimension_contributions,
        "shares": result.shares,
        "dimension_shares": result.dimension_shares,
        "values": result.values,
        "scores": result.scores,
        "contributions": result.contributions,
        "leader": result.leader,
        "margin": result.margin,
        "verdict": judgement.verdict,
        "unknown": {a: list(ids) for a, ids in result.unknown.items()},
    }


def test_a_situation_and_weights_lead_to_the_decision_they_say(
    capsys: Captured, three_way: str
) -> None:
    words = ["--weight", "money=20", "--weight", "time/usable=0", "--weight", "resale=2.5"]
    answer = _answer(capsys, three_way, "--situation", "hurry", *words)
    dataset = three_way_dataset()
    preferences = (
        proposal(dataset, "hurry")
        .with_dimension_points("money", 20)
        .with_criterion_points("usable", 0)
        .with_criterion_points("resale", 2.5)
    )
    assert answer["situation"] == "hurry"
    assert answer["scores"] == evaluate(dataset, preferences).scores
    assert answer["unknown"] == {"bicycle": [], "tram": [], "car": ["resale"]}


def test_the_order_of_file_and_options_does_not_matter(capsys: Captured, three_way: str) -> None:
    first = _answer(capsys, three_way, "--situation", "hurry")
    assert _answer(capsys, "--situation", "hurry", three_way) == first


def test_a_weight_may_have_a_decimal_comma(capsys: Captured, three_way: str) -> None:
    once = _answer(capsys, three_way, "--weight", "money=1.5")
    assert _answer(capsys, three_way, "--weight", "money=1,5") == once


def test_a_later_weight_goes_before_an_earlier_one(capsys: Captured, three_way: str) -> None:
    once = _answer(capsys, three_way, "--weight", "money=3")
    assert _answer(capsys, three_way, "--weight", "money=90", "--weight", "money=3") == once


def test_no_points_at_all_is_json_without_nan(capsys: Captured, three_way: str) -> None:
    answer = _answer(capsys, three_way, "--weight", "time=0", "--weight", "money=0")
    assert (answer["verdict"], answer["leader"], answer["margin"]) == ("none", None, None)


def test_a_dash_is_standard_input(
    capsys: Captured, three_way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(THREE_WAY_YAML.encode())))
    assert _answer(capsys, "-") == _answer(capsys, three_way)


def test_the_text_names_verdict_scores_dimensions_and_gap(capsys: Captured, three_way: str) -> None:
    assert main(["score", three_way, "--situation", "hurry"]) == 0
    text = capsys.readouterr().out
    lines = text.splitlines()
    assert lines[:2] == ["How to get to work?", "Situation: In a hurry"]
    assert lines[3].startswith("Car leads by")
    assert "Unknown for Car, counted as the middle of the scale: What is left" in lines[-1]
    result = evaluate(three_way_dataset(), proposal(three_way_dataset(), "hurry"))
    for heading in ("Scores, 0 to 10", "Dimensions", "What makes the gap: "):
        assert heading in text
    for a, name in (("bicycle", "Bicycle"), ("tram", "Tram"), ("car", "Car")):
        assert f"  {name:<7}  {result.scores[a]:.2f}" in lines
    assert any(line.split() == ["together", f"{result.margin:+.2f}"] for line in lines)


def test_the_columns_of_the_text_end_under_each_other(capsys: Captured, three_way: str) -> None:
    assert main(["score", three_way]) == 0
    lines = capsys.readouterr().out.splitlines()
    start = lines.index("Dimensions") + 1
    table = lines[start : start + 3]
    assert [line.split()[0] for line in table] == ["share", "Time", "Money"]
    assert len({len(line) for line in table}) == 1


def test_the_text_says_when_there_is_nothing_to_rank_by(capsys: Captured, three_way: str) -> None:
    assert main(["score", three_way, "--weight", "time=0", "--weight", "money=0"]) == 0
    text = capsys.readouterr().out
    assert "Nothing to rank by" in text
    assert "Scores" not in text
    assert "gap" not in text


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["--situation", "hury"], "no situation 'hury' in this dataset; did you mean 'hurry'?"),
        (["--situation", "x"], "no situation 'x' in this dataset; known: hurry, thrifty"),
        (["--weight", "mony=5"], "no dimension or criterion 'mony' in this dataset; did you mean"),
        (["--weight", "money/minutes=5"], "no dimension or criterion 'money/minutes'"),
        (["--weight", "money"], "--weight 'money' has no points; write ID=POINTS"),
        (["--weight", "money=lots"], "points are a number from 0 to 100, not 'lots'"),
        (["--weight", "money=1,224"], "not '1,224'; write 1224 or 1.224"),
        (["--weight", "money=1_0"], "points are a number from 0 to 100, not '1_0'; write 10"),
        (["--weight", "money=101"], "points are a number from 0 to 100, not '101'"),
        (["--weight", "money=-1"], "points are a number from 0 to 100, not '-1'"),
        (["--weight", "money=nan"], "points are a number from 0 to 100, not 'nan'"),
        (["--wieght", "money=1"], "unrecognized arguments: --wieght"),
        (["--sit", "hurry"], "unrecognized arguments: --sit"),
        (["--weight"], "expected one argument"),
    ],
)
def test_wrong_usage_is_one_line_and_exit_2(
    capsys: Captured, three_way: str, words: list[str], complaint: str
) -> None:
    assert main(["score", three_way, *words]) == 2
    (line,) = _complaints(capsys)
    assert line.startswith("fwcompare: ")
    assert complaint in line


def test_every_wrong_option_is_told_at_once(capsys: Captured, three_way: str) -> None:
    words = ["--situation", "x", "--weight", "money=500", "--weight", "y=1"]
    assert main(["score", three_way, *words]) == 2
    assert len(_complaints(capsys)) == 3


def test_a_bad_file_is_told_fault_by_fault_and_exit_1(capsys: Captured, tmp_path: Path) -> None:
    path = tmp_path / "bad.yaml"
    path.write_text(THREE_WAY_YAML.replace("weight: 30", "wieght: many"), "utf-8")
    assert main(["score", str(path)]) == 1
    (line,) = _complaints(capsys)
    assert line.startswith(f"{path}:")
    assert "weight" in line


def test_a_missing_file_is_a_bad_file(capsys: Captured, tmp_path: Path) -> None:
    assert main(["score", str(tmp_path / "none.yaml")]) == 1
    (line,) = _complaints(capsys)
    assert "none.yaml" in line


def test_check_says_what_a_file_holds(capsys: Captured, three_way: str) -> None:
    assert main(["check", three_way, str(DEFAULT_DATASET)]) == 0
    first, second = capsys.readouterr().out.splitlines()
    assert "How to get to work?" in first
    assert "3 alternatives, 2 dimensions, 4 criteria" in first
    assert "3 alternatives, 11 dimensions, 34 criteria" in second


def test_check_goes_on_after_a_bad_file(capsys: Captured, three_way: str, tmp_path: Path) -> None:
    empty = tmp_path / "empty.yaml"
    empty.write_bytes(b"")
    assert main(["check", str(empty), three_way]) == 1
    printed = capsys.readouterr()
    assert printed.err.startswith(str(empty))
    assert printed.out.startswith(three_way)


def test_the_schema_is_json(capsys: Captured) -> None:
    assert main(["schema"]) == 0
    schema = json.loads(capsys.readouterr().out)
    assert set(schema["required"]) >= {"fwcompare", "title", "alternatives"}
    assert {"required": ["dimensions"]} in schema["anyOf"]


def test_nothing_hostile_reaches_the_terminal_raw(capsys: Captured, tmp_path: Path) -> None:
    path = tmp_path / "hostile\x1b[2J.yaml"
    text = THREE_WAY_YAML.replace("title: How to", 'title: "\\e]0;owned\\a\\u202e How to')
    path.write_text(text.replace("work?", 'work?"'), "utf-8")
    codes = [main(["check", str(path)]), main(["score", str(path)])]
    codes += [main(["check", str(tmp_path / "no\x1b[31m")]), main(["\x1b[31m"])]
    codes += [main(["score", "--situation", "\x1b[31m\n"]), main(["score", "--\x1b[31m"])]
    printed = capsys.readouterr()
    assert codes[2:] == [1, 2, 2, 2]
    assert all(line.isprintable() for line in (printed.out + printed.err).split("\n"))
    assert "\\x1b[31m" in printed.err


def test_a_first_word_that_is_neither_file_nor_verb_is_wrong_usage(capsys: Captured) -> None:
    assert main(["scor"]) == 2
    assert _complaints(capsys) == [
        "fwcompare: 'scor' is neither a file nor a verb; did you mean 'score'?"
    ]


def test_two_files_are_too_many_for_one_window(capsys: Captured, three_way: str) -> None:
    assert main([three_way, three_way]) == 2
    (line,) = _complaints(capsys)
    assert "the window opens one FILE" in line


def test_an_unknown_option_is_wrong_usage(capsys: Captured) -> None:
    assert main(["--versoin"]) == 2
    assert _complaints(capsys) == [
        "fwcompare: no such option: --versoin; did you mean '--version'?"
    ]


def test_help_names_every_verb_and_the_version_is_told(capsys: Captured) -> None:
    assert main(["--help"]) == 0
    text = capsys.readouterr().out
    for verb in ("score", "analyse", "check", "selfcheck", "schema"):
        assert f"\n  {verb} " in text
        assert main([verb, "--help"]) == 0
        assert f"usage: fwcompare {verb}" in capsys.readouterr().out
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"fwcompare {__version__}\n"


_WITHOUT_QT = """
import sys
sys.modules["PySide6"] = sys.modules["shiboken6"] = None
from fwcompare.cli import main
assert "argparse" not in sys.modules, "the window would pay for it"
verbs = (["score"], ["score", "--json"], ["check", sys.argv[1]], ["schema"], ["--help"])
verbs += (["analyse"], ["selfcheck"])
codes = [main(words) for words in verbs]
assert codes == [0] * 7, codes
assert not [name for name in sys.modules if name.startswith(("PySide6.", "fwcompare.gui"))]
"""


def test_no_verb_loads_qt_or_the_window(three_way: str) -> None:
    done = _run("-c", _WITHOUT_QT, three_way)
    assert (done.returncode, done.stderr) == (0, b"")


def test_without_qt_the_window_says_so_in_one_line(three_way: str) -> None:
    program = "import sys; sys.modules['PySide6'] = None; from fwcompare.cli import main; "
    done = _run("-c", program + "sys.exit(main(sys.argv[1:]))", three_way)
    assert done.returncode == 1
    assert done.stderr.startswith(b"fwcompare: Qt cannot be loaded")
    assert len(done.stderr.splitlines()) == 1


def test_a_terminal_that_cannot_show_a_name_shows_the_rest(tmp_path: Path) -> None:
    path = tmp_path / "names.yaml"
    path.write_text(THREE_WAY_YAML.replace("name: Tram", "name: 路面電車 é"), "utf-8")
    done = _run("-m", "fwcompare", "score", str(path), encoding="latin-1")
    assert (done.returncode, done.stderr) == (0, b"")
    assert "  ???? é".encode("latin-1") in done.stdout
    assert b"\xb7" in done.stdout


def test_plain_signs_stand_in_where_ascii_is_all_there_is() -> None:
    done = _run("-m", "fwcompare", "score", "--situation", "content-site", encoding="ascii")
    assert done.returncode == 0
    assert b": clear - " in done.stdout
    assert b">99.9 %" in done.stdout
    assert done.stdout.count(b"?") == 1  # the one in the title


@pytest.mark.skipif(sys.platform == "win32", reason="pipes close differently there")
def test_a_reader_that_goes_away_ends_it_quietly() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "fwcompare", "score", "--json"],
        stdout=writing,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (141, b"")


def _run(*words: str, encoding: str = "utf-8") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, *words],
        env={**os.environ, "PYTHONIOENCODING": encoding},
        capture_output=True,
        check=False,
    )


def test_check_warns_of_odd_names_and_finds_the_file_good(capsys: Captured, tmp_path: Path) -> None:
    path = tmp_path / "odd.yaml"
    path.write_text(THREE_WAY_YAML.replace("name: Tram", "name: C\u0430r"), "utf-8")
    assert main(["check", str(path)]) == 0
    printed = capsys.readouterr()
    assert printed.out.startswith(f"{path}: How to get to work?")
    (line,) = printed.err.splitlines()
    assert line.startswith(f"{path}: warning: Two alternatives look alike: “C")
