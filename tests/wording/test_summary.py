"""A dataset in a line, and a result to paste somewhere."""

from dataclasses import replace

from fwcompare.analysis import evaluate
from fwcompare.decision import proposal
from fwcompare.wording import summary
from tests.builders import dataset_of, three_way_dataset


def test_a_dataset_is_told_in_a_line() -> None:
    assert summary.dataset_line(three_way_dataset()) == (
        "Bicycle 2, Tram and Car 1.10, checked 2026-11-22  ·  4 criteria, 2 measured"
    )


def test_many_alternatives_are_counted() -> None:
    dataset = dataset_of({"x": {"x1": dict.fromkeys("abcde", 5.0)}})
    assert summary.dataset_line(dataset) == "5 alternatives  ·  1 criterion, 0 measured"


def test_a_result_is_told_with_verdict_scores_and_shares_that_sum_to_100() -> None:
    dataset = three_way_dataset()
    evaluation = evaluate(dataset, proposal(dataset, "hurry"))
    lines = summary.result_as_text(evaluation).splitlines()
    assert lines[:2] == ["How to get to work?", "Situation: In a hurry"]
    best = dataset.alternatives[evaluation.ranking[0]].name
    assert lines[2].startswith(f"{best} leads by ")
    scores = lines[4:7]
    assert scores == sorted(scores, key=lambda line: -float(line.split(": ")[1]))
    assert lines[8:] == ["Time on the way: 90\u202f%", "Money: 10\u202f%"]


def test_a_result_says_that_the_weights_of_its_situation_were_changed() -> None:
    dataset = three_way_dataset()
    hurried = proposal(dataset, "hurry")
    moved = hurried.with_dimension_points("money", 70.0)
    lines = summary.result_as_text(evaluate(dataset, moved)).splitlines()
    assert lines[1] == "Situation: In a hurry, changed"


def test_a_result_without_weights_is_still_a_text() -> None:
    dataset = three_way_dataset()
    preferences = proposal(dataset)
    nothing = replace(
        preferences, dimension_points=dict.fromkeys(preferences.dimension_points, 0.0)
    )
    evaluation = evaluate(dataset, nothing)
    text = summary.result_as_text(evaluation)
    assert "Nothing to rank by" in text
    assert "Situation" not in text
