"""An order and statements about two weights, as they are typed, printed, asked for and refused."""

import shlex
from pathlib import Path

import pytest

from fwcompare.analysis import evaluate
from fwcompare.analysis.elicitation import Statements, with_statements
from fwcompare.cli import main
from fwcompare.dataset.loading import read_dataset
from fwcompare.decision import Decision, proposal
from fwcompare.decision.dataset_source import DatasetSource
from fwcompare.decision.decision_file import VerdictSummary
from fwcompare.decision.saving import save_decision
from fwcompare.decision.statements import CannotSay, Comparison
from fwcompare.export.command_line import reproducing_command
from fwcompare.export.export import work_out
from fwcompare.export.report_charts import charts_of, report_chart
from tests.cli.ways import WAYS_YAML, Captured, analysed, asked, printed

VERBS = (("score",), ("analyse",), ("export", "--form", "json", "--to", "-"))
FLAT_YAML = """\
fwcompare: 1
title: Which pen?
alternatives: {quill: {name: Quill}, pencil: {name: Pencil}}
criteria:
  ink: {name: Ink, scale: {kind: judged}, ratings: {quill: 8, pencil: 2}}
  cost: {name: Cost, scale: {kind: judged}, ratings: {quill: 3, pencil: 9}}
"""
HURRIED_WAYS = WAYS_YAML + "situations: {hurry: {name: Hurry, weights: {time: 90}}}\n"


@pytest.fixture(autouse=True)
def among_the_ways(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "ways.yaml").write_text(HURRIED_WAYS, "utf-8")
    (tmp_path / "pens.yaml").write_text(FLAT_YAML, "utf-8")
    monkeypatch.chdir(tmp_path)


def test_without_a_word_priorities_are_all_there_are(capsys: Captured) -> None:
    found = analysed(capsys)["priorities"]
    assert found["share"] == pytest.approx({"car": 11 / 15, "tram": 4 / 15})
    assert found["centre"] == pytest.approx(dict.fromkeys(("time", "money", "air"), 1 / 3))
    assert found["certain"] is False
    assert {*found["next"]} == {"more", "than", "part"}


def test_what_was_said_leaves_the_published_part(capsys: Captured) -> None:
    data = analysed(capsys, "--said", "air >= 2*time")
    assert data["priorities"]["share"]["car"] == pytest.approx(1 / 4)
    assert data["priorities"]["centre"] == pytest.approx(
        {"time": 1 / 9, "money": 1 / 3, "air": 5 / 9}
    )
    assert data["dimension_shares"] == pytest.approx(data["priorities"]["centre"])
    assert data["priorities"]["regret"] == pytest.approx({"car": 2, "tram": 1})


def test_an_order_gives_rank_order_centroid_weights_and_zero_counts_nothing(
    capsys: Captured,
) -> None:
    data = analysed(capsys, "--order", "time>money = air")
    expected = {"time": 2 / 3, "money": 1 / 6, "air": 1 / 6}
    assert data["dimension_shares"] == pytest.approx(expected)
    assert data["priorities"]["certain"] is True
    assert data["priorities"]["next"] is None
    data = analysed(capsys, "--order", "time > air", "--zero", "money")
    assert data["dimension_shares"] == pytest.approx({"time": 3 / 4, "money": 0, "air": 1 / 4})


def test_points_by_hand_are_on_top(capsys: Captured) -> None:
    data = analysed(capsys, "--order", "time > money > air", "--weight", "air=90")
    assert data["points"]["dimensions"]["air"] == 90
    assert data["points"]["dimensions"]["time"] == pytest.approx(1100 / 18)
    assert data["priorities"]["centre"]["air"] == pytest.approx(1 / 9)


def test_in_a_flat_comparison_criteria_are_put_in_order(capsys: Captured) -> None:
    data = printed(capsys, "analyse", "pens.yaml", "--json", "--order", "ink > cost")
    assert data["shares"] == pytest.approx({"ink": 3 / 4, "cost": 1 / 4})


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--order", "time", "--situation", "hurry"), "--situation and --order: weights start"),
        (("--order", "time", "--answer", "a=b"), "--answer and --order: weights start from one"),
        (("--said", "air >= time", "--answer", "a=b"), "--answer and --said: weights start from"),
        (("--order", "tim > air"), "--order: there is nothing called 'tim' to weigh; did you mean"),
        (("--order", "time > air = time"), "--order: 'time' has two places in the order"),
        (("--said", "air => time"), "--said: 'air => time' is no statement: write"),
        (("--said", "0*air >= time"), "--said: '0' has no number above 0"),
        (("--said", "air >= air"), "--said: 'air' is compared with itself"),
        (("--zero", "air", "--order", "air > time"), "--zero air: it has a place in the order"),
        (("--order", "time > air", "--said", "air >= 2*time", "--said", "money >= 2*time",
          "--said", "time >= 2*money"), "No weights at all agree"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_in_a_sentence(
    capsys: Captured, verb: tuple[str, ...], words: tuple[str, ...], told: str
) -> None:
    assert main((*verb, "ways.yaml", *words)) == 2
    assert told in capsys.readouterr().err


def test_a_decision_file_keeps_the_order_and_the_command_line_goes_before_it(
    tmp_path: Path, capsys: Captured
) -> None:
    dataset = read_dataset(HURRIED_WAYS.encode(), "f")
    said = Statements((("air",), ("money",), ("time",)), answers=(CannotSay(("air", "time")),))
    preferences = with_statements(proposal(dataset, "hurry"), dataset, said)
    source = DatasetSource(dataset, tmp_path / "ways.yaml", HURRIED_WAYS.encode())
    path = tmp_path / "own.fwdecision"
    save_decision(path, Decision(preferences), source, VerdictSummary("none", None, None, {}))
    data = printed(capsys, "analyse", "own.fwdecision", "--json")
    assert data["points"]["dimensions"] == preferences.dimension_points
    assert data["situation"] == "hurry"
    more = printed(capsys, "analyse", "own.fwdecision", "--json", "--said", "money >= 0.9*air")
    assert more["priorities"]["range"]["air"][1] < data["priorities"]["range"]["air"][1]
    other = printed(capsys, "analyse", "own.fwdecision", "--json", "--order", "time > air")
    assert other["priorities"]["range"]["money"] == [0, 1]


def test_the_command_gives_the_same_weights_again(capsys: Captured) -> None:
    dataset = read_dataset(HURRIED_WAYS.encode(), "f")
    answers = (Comparison("money", "air", 0.5, "about equal"), Comparison("money", "time", 1 / 3))
    said = Statements((("time",), ("air",)), answers=answers)
    preferences = with_statements(proposal(dataset, "hurry"), dataset, said)
    preferences = preferences.with_dimension_points("air", 12.5)
    words = shlex.split(reproducing_command(dataset, preferences, "ways.yaml"))[1:]
    data = printed(capsys, *words, "--json")
    assert data["points"]["dimensions"] == pytest.approx(preferences.dimension_points, abs=1e-9)
    scores = evaluate(dataset, preferences).scores
    assert data["scores"] == pytest.approx(scores, abs=1e-9)


@pytest.mark.parametrize("form", ["madr", "nygard", "report-md", "page"])
def test_a_record_says_how_the_weights_were_found(
    capsys: Captured, form: str, tmp_path: Path
) -> None:
    forms = {"report-md": "report.md", "page": "page.html"}
    to = tmp_path / forms.get(form, "record.md")
    words = ("--form", form) if form in ("madr", "nygard") else ()
    options = ("--order", "time > money", "--said", "air >= 0.5*time")
    assert main(("export", "ways.yaml", *words, "--to", str(to), *options)) == 0
    text = to.read_text("utf-8")
    for line in (
        "How the weights were found:",
        "In order of importance: Time, then Money",
        "All of Air over half of Time",
        "of all weights that agree with your answers",
    ):
        assert line in text
    capsys.readouterr()


def test_asking_ends_with_the_sentence_and_the_command(
    monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    text = asked(monkeypatch, capsys, "3 1 2\n?\n2\n2\n2\n2\n2\n2\n", "ways.yaml")
    assert "1  Time (time): 0 → 10" in text
    assert "Which is worth more to you?" in text
    ending = "whatever you answer now"
    assert ending in text
    command = text.splitlines()[-1].strip()
    assert command.startswith("fwcompare analyse ways.yaml --order 'air > time > money'")
    again = printed(capsys, *shlex.split(command)[1:], "--json")
    assert again["priorities"]["regret"][again["leader"]] <= 0.25


def test_asking_understands_ids_equals_back_and_what_is_no_order(
    monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    typed = "9 > 1\ntime = 2 > air\nb\nx\n1\nb\nq\n"
    text = asked(monkeypatch, capsys, typed, "ways.yaml")
    assert "there is nothing called '9' to weigh" in text
    assert "--order 'time = money > air'" in text
    assert "--said" not in text


def test_asking_needs_no_more_than_an_end_of_input(
    monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    text = asked(monkeypatch, capsys, "", "ways.yaml", "--situation", "hurry")
    assert "--order 'time > money > air'" in text
    assert "This order alone settles it: Car is ahead, whatever you answer now." in text


def test_ways_of_weighing_are_a_chart_like_the_others(tmp_path: Path) -> None:
    dataset = read_dataset(HURRIED_WAYS.encode(), "f")
    said = Statements((("air",), ("money",), ("time",)))
    preferences = with_statements(proposal(dataset, "hurry"), dataset, said)
    source = DatasetSource(dataset, tmp_path / "ways.yaml", HURRIED_WAYS.encode())
    path = tmp_path / "own.fwdecision"
    save_decision(path, Decision(preferences), source, VerdictSummary("none", None, None, {}))
    export = work_out(dataset, Decision(preferences), "2026-11-22")
    assert "ways" in charts_of(export)
    assert "they differ most on Time" in report_chart(export, "ways").label
    assert "ways" not in charts_of(work_out(dataset, Decision(proposal(dataset)), "2026-11-22"))
    assert main(("export", str(path), "--to", str(tmp_path / "page.html"))) == 0
    assert "Ways of weighing side by side" in (tmp_path / "page.html").read_text("utf-8")
