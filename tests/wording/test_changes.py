"""What would change the verdict, in sentences whose amounts are the arithmetic's."""

from dataclasses import replace

from fwcompare.analysis import Evaluation, evaluate
from fwcompare.analysis.minimal_weight_change import minimal_weight_change
from fwcompare.analysis.weight_change import Move
from fwcompare.dataset import Dataset
from fwcompare.decision import proposal
from fwcompare.wording import changes
from tests.builders import dataset_of


def evaluated(dataset: Dataset) -> Evaluation:
    return evaluate(dataset, proposal(dataset))


def said_of(dataset: Dataset) -> str:
    evaluation = evaluated(dataset)
    return changes.minimal_weight_change(evaluation, minimal_weight_change(evaluation))


def test_a_part_of_one_dimension_moved_is_said_in_percentage_points() -> None:
    # a leads by 0.5 * 4 - 0.5 * 2 = 1, and each share moved from x to y takes 6 off.
    dataset = dataset_of({"x": {"x1": {"a": 8, "b": 4}}, "y": {"y1": {"a": 3, "b": 5}}})
    assert said_of(dataset) == "B would lead if 17 percentage points of weight went from X to Y."


def test_a_dimension_given_up_whole_is_said_to_be() -> None:
    # x, 40 %, takes 0.4 * 5 = 2 of the margin of 2.1 off; the last 0.1 come from y, 0.1 / 2.
    dataset = dataset_of(
        {
            "x": {"x1": {"a": 9, "b": 5}},
            "y": {"y1": {"a": 6, "b": 5}},
            "z": {"z1": {"a": 4, "b": 5}},
        },
        points={"x": 40, "y": 55, "z": 5},
    )
    assert said_of(dataset) == (
        "B would lead if all 40 percentage points of X and 5 percentage points of Y went to Z."
    )


def test_a_leader_that_nobody_passes_in_any_dimension_cannot_be_passed() -> None:
    ahead = dataset_of({"x": {"x1": {"a": 8, "b": 4}}, "y": {"y1": {"a": 6, "b": 5}}})
    level_in_one = dataset_of({"x": {"x1": {"a": 8, "b": 4}}, "y": {"y1": {"a": 5, "b": 5}}})
    expected = "No mix of priorities puts another ahead of A: none is, in any dimension."
    assert said_of(ahead) == expected
    assert said_of(level_in_one) == expected


def test_a_tie_and_no_weights_are_said_to_be_what_they_are() -> None:
    level = dataset_of({"x": {"x1": {"a": 5, "b": 5}}, "y": {"y1": {"a": 4, "b": 4}}})
    assert said_of(level) == "It is a tie already: any change decides it."
    nothing = {id_: replace(one, weight=0.0) for id_, one in level.dimensions.items()}
    weightless = replace(level, dimensions=nothing)
    assert said_of(weightless) == "No criterion has any weight."


def test_what_is_too_little_to_show_is_said_to_be_less_than_that() -> None:
    dataset = dataset_of(
        {
            "x": {"x1": {"a": 9, "b": 5}},
            "y": {"y1": {"a": 6, "b": 5}},
            "z": {"z1": {"a": 4, "b": 5}},
        },
        points={"x": 40, "y": 55, "z": 5},
    )
    evaluation = evaluated(dataset)
    change = minimal_weight_change(evaluation)
    assert change is not None
    moves = (Move("x", 0.4, 0.0), Move("y", 0.55, 0.5496), Move("z", 0.05, 0.4504))
    told = changes.minimal_weight_change(evaluation, replace(change, moves=moves))
    assert "and less than 0.1 percentage points of Y went to" in told


def test_in_short_the_unit_is_said_once_and_it_stays_a_sentence() -> None:
    # x takes 0.4 * 5 = 2 of the margin of 2.019 off; y gives the last 0.019 / 1.9, one hundredth.
    dataset = dataset_of(
        {
            "x": {"x1": {"a": 9, "b": 5}},
            "y": {"y1": {"a": 6, "b": 5.147}},
            "z": {"z1": {"a": 4, "b": 5}},
        },
        points={"x": 40, "y": 55, "z": 5},
    )
    evaluation = evaluated(dataset)
    assert changes.in_short(evaluation, minimal_weight_change(evaluation))[1:] == (
        "B leads if 40 percentage points of X and 1 of Y go to Z.",
        "B leads if 41 percentage points of weight move.",
    )
