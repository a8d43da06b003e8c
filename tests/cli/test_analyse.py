"""`analyse` and `selfcheck`: their numbers are those of `score` and of the analysis itself."""

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from fwcompare.analysis import evaluate
from fwcompare.analysis.findings import QuickFindings, slow_findings
from fwcompare.analysis.other_readings import under_each_reading
from fwcompare.analysis.published import Check, checks, examples, run_checks
from fwcompare.analysis.published.example import Example
from fwcompare.bundled import DEFAULT_DATASET
from fwcompare.cli import main
from fwcompare.dataset import load_dataset
from fwcompare.decision import proposal
from tests.builders import THREE_WAY_YAML

Captured = pytest.CaptureFixture[str]
SITUATIONS = tuple(load_dataset(DEFAULT_DATASET).situations)
ISSUE_KEYS = {
    "tipping": {"id", "points", "share", "leader_beyond"},
    "readings": {"id", "leader", "margin"},
    "worth_finding_out": {"criterion", "alternative", "can_flip", "expected_gain"},
}


@pytest.fixture
def three_way(tmp_path: Path) -> str:
    path = tmp_path / "three-way.yaml"
    path.write_text(THREE_WAY_YAML, "utf-8")
    return str(path)


def _answer(capsys: Captured, *words: str) -> dict[str, Any]:
    assert main([*words, "--json"]) == 0
    printed = capsys.readouterr()
    assert printed.err == ""
    answer = json.loads(printed.out, parse_constant=pytest.fail)
    assert isinstance(answer, dict)
    return answer


def test_analyse_holds_all_that_score_says(capsys: Captured, three_way: str) -> None:
    for words in ([], ["--situation", "teaching"], [three_way, "--weight", "money=70"]):
        score, analysis = _answer(capsys, "score", *words), _answer(capsys, "analyse", *words)
        assert (score.pop("format"), analysis["format"]) == (
            "fwcompare.score/1",
            "fwcompare.analysis/1",
        )
        assert {key: analysis[key] for key in score} == score


def test_json_holds_what_the_window_shows(capsys: Captured) -> None:
    dataset = load_dataset(DEFAULT_DATASET)
    preferences = proposal(dataset, "high-traffic-api")
    result = evaluate(dataset, preferences)
    quick, slow = QuickFindings(result), slow_findings(result)
    answer = _answer(capsys, "analyse", "--situation", "high-traffic-api")
    assert [(tip["id"], tip["points"], tip["share"]) for tip in answer["tipping"]] == [
        (tip.id, tip.points, tip.share) for tip in quick.tipping
    ]
    for key, keys in ISSUE_KEYS.items():
        assert all(keys <= set(row) for row in answer[key])
    assert quick.smallest_change is not None
    assert answer["smallest_change"]["total"] == quick.smallest_change.total
    assert answer["smallest_change"]["moves"] == [
        {"id": move.id, "from": move.start, "to": move.end} for move in quick.smallest_change.moves
    ]
    assert answer["tolerance"] == quick.tolerance
    for name, share in slow.rank_acceptability.items():
        assert answer[name] == share.shares
        assert answer["method"][name] == "exact"
    assert slow.drawn_outcomes is not None
    assert answer["standard_error"] == {"weights_and_ratings": slow.drawn_outcomes.standard_error}
    assert answer["central_weights"] == slow.rank_acceptability["lead_share"].central_weights
    assert answer["bands"] == {a: list(band) for a, band in quick.bands.items()}
    assert slow.uncertain_scores is not None
    assert answer["chance"] == slow.uncertain_scores.chance
    assert answer["weights_and_ratings"]["chance"] == slow.drawn_outcomes.chance
    assert [(row["leader"], row["margin"]) for row in answer["readings"]] == [
        (found.leader, found.margin) for found in under_each_reading(dataset, preferences)
    ]
    assert answer["worth_finding_out"][0]["criterion"] == quick.worth_finding_out[0].criterion


@pytest.mark.parametrize("situation", SITUATIONS)
def test_every_situation_is_answered_in_full(capsys: Captured, situation: str) -> None:
    answer = _answer(capsys, "analyse", "--situation", situation)
    alternatives = set(answer["scores"])
    for key in ("lead_share", "lead_share_criteria", "lead_share_order", "bands", "chance"):
        assert set(answer[key]) == alternatives
    for a, centre in answer["central_weights"].items():
        assert (centre is None) == (answer["lead_share"][a] == 0)
        assert centre is None or sum(centre.values()) == pytest.approx(1)
    assert set(answer["method"]) == {
        "lead_share",
        "lead_share_criteria",
        "lead_share_order",
        "chance",
        "expected_loss",
        "weights_and_ratings",
    }
    assert 0 <= answer["tolerance"] <= 1
    assert {"moves", "total"} <= set(answer["smallest_change"])
    assert len(answer["tipping"]) == len(answer["shares"]) + len(answer["dimension_shares"])
    assert len(answer["readings"]) == 15


def test_sampled_shares_say_how_sure_they_are(capsys: Captured, tmp_path: Path) -> None:
    names = [f"a{k}" for k in range(12)]
    lines = ["fwcompare: 1", "title: Many", "alternatives:"]
    lines += [f"  {a}: {{name: {a}}}" for a in names]
    lines += ["dimensions:"]
    for k in range(12):
        lines += [f"  d{k}:", f"    name: D{k}", "    criteria:", f"      c{k}:"]
        lines += [f"        name: C{k}", "        scale: {kind: judged, low: no, high: yes}"]
        lines += ["        ratings:"]
        lines += [
            f"          {a}: {{value: {(3 * i * i + 5 * i * k + k * k) % 11}}}"
            for i, a in enumerate(names)
        ]
    path = tmp_path / "many.yaml"
    path.write_text("\n".join(lines) + "\n", "utf-8")
    answer = _answer(capsys, "analyse", str(path))
    assert answer["method"]["lead_share_criteria"] == "sampled"
    errors = answer["standard_error"]["lead_share_criteria"]
    assert set(errors) == set(names)
    assert all(0 < error < 0.01 for error in errors.values())
    assert main(["analyse", str(path)]) == 0
    assert "±" in capsys.readouterr().out


def test_ratings_and_readings_are_laid_over_the_dataset(capsys: Captured) -> None:
    dataset = load_dataset(DEFAULT_DATASET)
    words = ["--rating", "sec_deps:flask=7", "--rating", "databases/db_model:django=6.5"]
    words += ["--reading", "hundred-threads", "--situation", "json-microservice"]
    preferences = (
        proposal(dataset, "json-microservice")
        .with_override("sec_deps", "flask", 7.0)
        .with_override("db_model", "django", 6.5)
        .with_reading("hundred-threads")
    )
    answer = _answer(capsys, "analyse", *words)
    assert answer["scores"] == evaluate(dataset, preferences).scores
    assert answer["overrides"] == {"sec_deps": {"flask": 7.0}, "db_model": {"django": 6.5}}
    assert answer["granted_readings"] == ["hundred-threads"]
    alone = next(row for row in answer["readings"] if row["id"] == "freedom-once")
    without = replace(preferences, readings=("freedom-once",))
    assert alone["margin"] == evaluate(dataset, without).margin
    assert main(["analyse", *words]) == 0
    text = capsys.readouterr().out
    assert "Rests on own ratings" in text
    assert f"  {dataset.readings['hundred-threads'].name}" in text


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["--rating", "minutes:tram"], "write CRITERION:ALTERNATIVE=VALUE"),
        (["--rating", "minutes=7"], "write CRITERION:ALTERNATIVE=VALUE"),
        (["--rating", "minute:tram=7"], "did you mean 'minutes'?"),
        (["--rating", "minutes:train=7"], "did you mean 'tram'?"),
        (["--rating", "minutes:tram=soon"], "a value is a number in min, above 0, not 'soon'"),
        (["--rating", "month:tram=1,224"], "not '1,224'; write 1224 or 1.224"),
        (["--rating", "minutes:tram=0"], "a value is a number in min, above 0, not '0'"),
        (["--rating", "usable:tram=10.5"], "a value is a number from 0 to 10, not '10.5'"),
        (["--rating", "month:tram=nan"], "a value is a number in €, not 'nan'"),
        (["--reading", "none"], "no reading 'none' in this dataset; there are none"),
    ],
)
def test_ratings_that_cannot_be_set_are_refused_with_a_remedy(
    capsys: Captured, three_way: str, words: list[str], complaint: str
) -> None:
    assert main(["analyse", three_way, *words]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert complaint in printed.err


def test_the_text_says_what_would_change_it_and_how_sure_it_is(capsys: Captured) -> None:
    """Both figures were worked out apart from the program, from each dimension's gap."""
    assert main(["analyse", "--situation", "content-site"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "What would change it" in lines
    assert any(line.split()[:2] == ["Flexibility", "4"] and "42\u202f%" in line for line in lines)
    assert any("Over all possible priorities" in line and "97.4\u202f%" in line for line in lines)
    assert "  No single rating, anywhere in its range, would turn it." in lines
    assert "  Django leads under all 15 other readings, also with all granted together." in lines
    assert not any(line.endswith(" ") for line in lines)


def test_the_text_names_the_figures_that_would_settle_an_open_question(capsys: Captured) -> None:
    """They were worked out apart from the program: the lead over the share, on the scale."""
    assert main(["analyse", "--situation", "json-microservice"]) == 0
    text = capsys.readouterr().out
    assert "Django leads by 0.16: close call" in text
    assert "2 ratings could turn it alone" in text
    turning = {line.split()[0]: line for line in text.splitlines() if " at " in line}
    assert "at 46.3\u202f/s" in turning["Concurrency"]
    assert "at 5.8" in turning["Endpoints"]
    for rating, below, above in (("perf_hold", 46, 46.5), ("api_layer", 5.76, 5.77)):
        for figure, leader in ((below, "flask"), (above, "django")):
            answer = _answer(
                capsys,
                *("analyse", "--situation", "json-microservice"),
                *("--rating", f"{rating}:django={figure}"),
            )
            assert answer["leader"] == leader


def test_what_was_drawn_or_could_be_otherwise_never_reads_as_certain(
    capsys: Captured, three_way: str
) -> None:
    assert main(["analyse", "--situation", "large-monolith"]) == 0
    rows = [line.strip() for line in capsys.readouterr().out.splitlines()]
    overlapping, drawn = (row for row in rows if row.startswith("leads"))
    for row in (overlapping, drawn):
        assert ">99.9\u202f%" in row
        assert "<0.1\u202f%" in row
    assert drawn.endswith("40000 draws, ±<0.1")
    apart = ["--weight", "minutes=0", "--weight", "money=0"]
    assert main(["analyse", three_way, *apart]) == 0
    rows = [line.strip() for line in capsys.readouterr().out.splitlines()]
    assert next(row for row in rows if row.startswith("leads")).split()[1] == "100.0"


def test_what_alternatives_lead_together_is_told_apart(capsys: Captured, tmp_path: Path) -> None:
    path = tmp_path / "twins.yaml"
    lines = ["fwcompare: 1", "title: Twins", "alternatives: {a: {name: A}, b: {name: B}}"]
    lines += ["dimensions:", "  d:", "    name: D", "    criteria:"]
    for id_ in ("c", "e"):
        lines += [f"      {id_}:", f"        name: {id_.upper()}"]
        lines += ["        scale: {kind: judged, low: no, high: yes}"]
        lines += ["        ratings: {a: {value: 3}, b: {value: 3}}"]
    path.write_text("\n".join(lines) + "\n", "utf-8")
    assert main(["analyse", str(path)]) == 0
    assert "0\u202f%  0\u202f%  level 100.0\u202f%, exact" in capsys.readouterr().out


def test_three_alternatives_and_no_weights_are_answered_too(
    capsys: Captured, three_way: str
) -> None:
    assert main(["analyse", three_way]) == 0
    assert "not known, " in capsys.readouterr().out
    nothing = _answer(capsys, "analyse", three_way, "--weight", "time=0", "--weight", "money=0")
    assert nothing["verdict"] == "none"
    assert (nothing["tipping"], nothing["smallest_change"], nothing["tolerance"]) == (
        [],
        None,
        None,
    )
    assert (nothing["bands"], nothing["chance"], nothing["worth_finding_out"]) == ({}, {}, [])
    assert main(["analyse", three_way, "--weight", "time=0", "--weight", "money=0"]) == 0
    assert "What would change it" not in capsys.readouterr().out


def test_every_published_example_agrees(capsys: Captured) -> None:
    found = run_checks()
    assert len(found) > 45
    assert [check for check in found if not check.is_ok] == []
    assert main(["selfcheck"]) == 0
    assert capsys.readouterr().out.endswith(f"{len(found)} of {len(found)} agree\n")


def test_a_wrong_answer_is_shown_failing_and_ends_with_1(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong = [
        Example("A book", "Half", 0.5, 0.01, lambda: 0.6),
        Example("A book", "Nothing", 0.5, 0.01, lambda: 1 / 0),
        Example("A book", "Right", 0.5, 0.01, lambda: 0.505),
    ]
    monkeypatch.setattr(checks, "_GROUPS", (lambda: wrong,))
    assert [check.is_ok for check in run_checks()] == [False, False, True]
    assert main(["selfcheck"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[-1] for line in lines if "0.5 " in line] == ["FAILS", "FAILS", "ok"]
    assert lines[-1] == "1 of 3 agree"


def test_published_answers_stand_apart_from_those_derived_here(capsys: Captured) -> None:
    found = run_checks()
    assert main(["selfcheck"]) == 0
    published, derived = capsys.readouterr().out.split("DERIVED HERE\n")
    assert published.startswith("PUBLISHED\n")
    published, derived = (" ".join(text.split()) for text in (published, derived))
    for check in found:
        assert check.source in (published if check.origin == "published" else derived)
        assert check.source not in (derived if check.origin == "published" else published)
    assert "solved back from its printed total" in published
    assert "solved back" not in derived


def test_whatever_rests_on_ratings_nobody_compared_says_so() -> None:
    offices = [check for check in run_checks() if check.source.startswith("Goodwin & Wright")]
    silent = [check.what for check in offices if "solved back" not in check.note]
    assert silent == ["Score of A, of 100"]


def test_a_check_knows_its_difference() -> None:
    check = Check("A book", "Half", 0.5, 0.25, 0.01)
    assert (check.difference, check.is_ok) == (-0.25, False)
    assert all(group() for group in (examples.changes, examples.cars))


def test_score_needs_no_numpy_where_no_rating_has_a_range(tmp_path: Path) -> None:
    file = tmp_path / "plain.yaml"
    file.write_text(
        "fwcompare: 1\ntitle: Plain\nalternatives: {a: {name: A}, b: {name: B}}\n"
        "dimensions: {x: {name: X, criteria: {x1: {name: X1, scale: {kind: judged},"
        " ratings: {a: {value: 7}, b: {value: 5}}}}}}\n",
        encoding="utf-8",
    )
    program = (
        "import sys; sys.modules['numpy'] = None; from fwcompare.cli import main; "
        f"sys.exit(main(['score', {str(file)!r}]))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("verb", ["score", "analyse"])
def test_the_rule_the_model_and_its_figures_are_printed_on_asking(
    capsys: Captured, verb: str
) -> None:
    assert main([verb, "--situation", "json-microservice"]) == 0
    assert "triangle" not in capsys.readouterr().out
    assert main([verb, "--situation", "json-microservice", "--explain"]) == 0
    told = capsys.readouterr().out
    for words in (
        "0.25 points of 10",
        "95\u202f%",
        "triangle",
        "±40\u202f%",
        "±30\u202f%",
        "evenly",
    ):
        assert words in told
    assert "In the figures of this rule, Django is ahead by 0.16, and first in 87.8\u202f%" in told


def test_programs_read_what_the_verdict_rests_on(capsys: Captured, three_way: str) -> None:
    for words in ([], [three_way]):
        answer = _answer(capsys, "analyse", *words)
        assert answer["verdict_chance"] == max(answer["chance"].values())
        assert answer["ranking"][0] == answer["leader"]
        assert set(answer["in"]) == set(answer["scores"])
        assert set(answer["points"]["dimensions"]) == set(answer["dimension_shares"])
        for values in answer["dimension_values"].values():
            assert set(values) == set(answer["dimension_shares"])
        for tip in answer["tipping"]:
            ends = [lead["from"] for lead in tip["leads"]] + [tip["leads"][-1]["to"]]
            assert ends[0] == 0
            assert ends == sorted(ends)
            assert {"from", "to", "leader"} == set(tip["leads"][0])
        change = answer["minimal_weight_change"]
        assert change["leader"] != answer["leader"]
        assert change["moves"]
        assert max(change["scores"], key=change["scores"].get) == change["leader"]
        for row in [*answer["readings"], answer["readings_together"]]:
            assert row["verdict"] in {"clear", "close", "open", "tie", "none"}
            assert set(row["scores"]) == set(answer["scores"])
