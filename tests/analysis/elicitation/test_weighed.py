"""What is weighed: dimensions, or the criteria of one; who is in, and what is not known."""

import pytest

from fwcompare.analysis import evaluate
from fwcompare.analysis.elicitation import (
    Comparison,
    Statements,
    elicited,
    weighed_criteria,
    weighed_dimensions,
)
from fwcompare.analysis.rank_acceptability import rank_acceptability
from fwcompare.dataset.dataset import MeasuredScale
from fwcompare.decision import proposal
from fwcompare.decision.anchors import anchors_of, outdated_answers
from tests.builders import dataset_of, three_way_dataset

TWO = dataset_of(
    {
        "x": {"x1": {"a": 8, "b": 2}, "x2": {"a": 1, "b": 5}},
        "y": {"y1": {"a": 3, "b": 9}},
        "z": {"z1": {"a": 6, "b": 5}},
    },
    points={"x": 30, "x1": 75, "x2": 25},
)


def test_scores_at_the_weights_of_now_are_the_scores() -> None:
    evaluation = evaluate(TWO, proposal(TWO))
    weighed = weighed_dimensions(evaluation)
    shares = [evaluation.dimension_shares[id_] for id_ in weighed.ids]
    assert weighed.scores(shares) == pytest.approx(list(evaluation.scores.values()))


def test_a_dimensions_criteria_are_weighed_as_part_of_the_whole() -> None:
    evaluation = evaluate(TWO, proposal(TWO))
    weighed = weighed_criteria(evaluation, "x")
    assert weighed.scores([0.75, 0.25]) == pytest.approx(list(evaluation.scores.values()))
    assert weighed.values["x1"][0] - weighed.values["x2"][0] == pytest.approx(0.6 * 7)


def test_without_a_word_the_shares_are_those_over_all_possible_priorities() -> None:
    for dataset in (TWO, three_way_dataset()):
        evaluation = evaluate(dataset, proposal(dataset))
        found = elicited(weighed_dimensions(evaluation), Statements())
        assert found.shares.shares == pytest.approx(rank_acceptability(evaluation).shares)


def test_a_dimension_whose_criteria_count_nothing_takes_no_part() -> None:
    evaluation = evaluate(TWO, proposal(TWO).with_criterion_points("y1", 0))
    weighed = weighed_dimensions(evaluation)
    assert weighed.ids == ("x", "z")
    found = elicited(weighed, Statements((("y",), ("z",)), answers=(Comparison("y", "x"),)))
    assert found.statements == Statements((("z",),))


def test_who_is_out_is_not_weighed() -> None:
    dataset = three_way_dataset()
    evaluation = evaluate(dataset, proposal(dataset))
    everybody = elicited(weighed_dimensions(evaluation), Statements())
    two = elicited(weighed_dimensions(evaluation, ("tram", "car")), Statements())
    assert tuple(two.shares.shares) == ("tram", "car")
    assert tuple(everybody.shares.shares) == ("bicycle", "tram", "car")
    one = elicited(weighed_dimensions(evaluation, ("tram",)), Statements())
    assert (one.leader, one.is_certain) == ("tram", True)


def test_an_unknown_rating_counts_as_the_middle_and_leaves_priorities_as_clear() -> None:
    dataset = dataset_of({"x": {"x1": {"a": None, "b": 2}}, "y": {"y1": {"a": 7, "b": 5}}})
    found = elicited(weighed_dimensions(evaluate(dataset, proposal(dataset))), Statements())
    assert (found.leader, found.is_certain) == ("a", True)


def test_an_answer_is_outdated_once_an_end_of_its_scales_is_another() -> None:
    row = {"x1": {"a": 3.0, "b": 2.0}}

    def shown(best: float) -> str:
        dataset = dataset_of(
            {"x": row, "y": {"y1": {"a": 1.0, "b": 2.0}}},
            scales={"x1": MeasuredScale("ms", 100, best)},
        )
        answers = (
            Comparison("x", "y", ranges=dict.fromkeys(["x"], kept)),
            Comparison("x", "y"),
            Comparison("x", "gone"),
        )
        return "".join(str(k) for k in outdated_answers(dataset, Statements(answers=answers)))

    kept = "x1 100 to 5 ms"
    assert shown(5) == "2"
    assert shown(4) == "02"


def test_ranges_name_the_ends_of_every_criterion() -> None:
    dataset = three_way_dataset()
    assert anchors_of(dataset, "time") == "minutes 80 to 10 min, log; usable none to for work"
    assert anchors_of(dataset, "month", "criteria") == "month 400 to 0 €"
    with pytest.raises(KeyError):
        anchors_of(dataset, "nothing")
