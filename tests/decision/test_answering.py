"""Answers as preferences: points only add, what was moved by hand stays, and who takes part."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fwcompare.analysis import evaluate
from fwcompare.dataset.loading import read_dataset
from fwcompare.dataset.must_have import Threshold
from fwcompare.decision import Preferences, proposal
from fwcompare.decision.answering import (
    with_answer,
    with_answers,
    with_suggested_criterion,
    with_suggested_dimension,
)
from fwcompare.decision.own_must import OwnMust
from fwcompare.decision.proposal import moved_by_hand, suggested_points
from fwcompare.decision.taking_part import taking_part, with_taking_part
from fwcompare.wording import answer_words
from tests.asking import boats, wanted
from tests.builders import three_way_dataset

FLAT_YAML = """\
fwcompare: 1
title: Which bike?
alternatives: {a: {name: Alpha}, b: {name: Bravo}}
criteria:
  weight: {name: Weight, scale: {kind: judged}, ratings: {a: 3, b: 5}}
  price: {name: Price, scale: {kind: judged}, ratings: {a: 6, b: 4}}
everybody: {criteria: {price: 1}}
questions:
  hills:
    ask: Any hills?
    answers:
      "yes": {say: "Yes", criteria: {weight: 3}}
      "no": {say: "No"}
"""
ALL = {"where": "sea", "who": "alone", "often": "weekly"}


def answered(*answers: tuple[str, str | None], start: Preferences | None = None) -> Preferences:
    preferences = start or proposal(boats())
    for question, answer in answers:
        preferences = with_answer(preferences, boats(), question, answer)
    return preferences


def test_the_first_answer_replaces_the_comparisons_own_weights() -> None:
    found = answered(("where", "sea"))
    assert found.dimension_points == {"water": 40.1, "land": 0, "side": 30}
    assert found.criterion_points["speed"] == 10.2
    assert found.answers == {"where": "sea"}


def test_without_dimensions_answers_weigh_criteria_against_each_other() -> None:
    dataset = read_dataset(FLAT_YAML.encode(), "bikes.yaml")
    found = evaluate(dataset, with_answers(proposal(dataset), dataset, {"hills": "yes"}))
    assert found.shares == {"weight": 0.75, "price": 0.25}
    assert answer_words.because_facts(found) == (
        ("Weight", "3 from “Yes”"),
        ("Price", "1 for everybody"),
    )


def test_criteria_of_a_dimension_that_nobody_splits_keep_the_comparisons_points() -> None:
    found = answered(("who", "alone"))
    assert {id_: found.criterion_points[id_] for id_ in ("carry", "dry", "calm")} == {
        "carry": 10,
        "dry": 10,
        "calm": 1.5,
    }


def test_taking_the_last_answer_back_returns_to_the_comparisons_own_weights() -> None:
    found = answered(("where", "sea"), ("who", "all"), ("where", None), ("who", None))
    assert found == proposal(boats())


@given(st.permutations(list(ALL.items())))
def test_the_order_of_answering_changes_no_bit(order: Sequence[tuple[str, str]]) -> None:
    assert answered(*order) == answered(*ALL.items())
    assert list(answered(*order).answers) == list(boats().questions)


@given(st.permutations(list(ALL.items())), st.integers(0, 3), st.floats(0, 100))
def test_points_moved_by_hand_stay_over_every_suggestion(
    order: Sequence[tuple[str, str]], when: int, points: float
) -> None:
    found = answered(*order[:when]).with_dimension_points("land", points)
    found = answered(*order[when:], start=found)
    assert found.dimension_points["land"] == points
    if when or points != 10:
        assert moved_by_hand(found, boats()).dimensions == {"land"}


def test_points_stay_by_hand_even_where_a_later_answer_suggests_the_same() -> None:
    found = answered(("where", "river")).with_dimension_points("land", 60)
    found = answered(("who", "alone"), start=found)
    assert suggested_points(boats(), found.answers).dimensions["land"] == 60
    found = answered(("who", "all"), start=found)
    assert found.dimension_points["land"] == 60


def test_there_is_a_way_back_to_what_is_suggested() -> None:
    start = answered(("where", "sea"))
    moved = start.with_dimension_points("land", 7).with_criterion_points("calm", 8)
    assert moved.own_dimensions == {"land"}
    assert moved.own_criteria == {"calm"}
    back = with_suggested_dimension(moved, boats(), "land")
    assert with_suggested_criterion(back, boats(), "calm") == start


def test_a_situation_takes_the_place_of_answers() -> None:
    moved = answered(("where", "sea")).with_dimension_points("land", 7)
    assert moved.with_points_of(proposal(boats(), "trip")) == proposal(boats(), "trip")


def test_answers_take_the_place_of_a_situation_but_keep_what_was_moved_by_hand() -> None:
    start = proposal(boats(), "race").with_dimension_points("land", 7)
    found = answered(("where", "sea"), start=start)
    assert found.situation is None
    assert found.dimension_points == {"water": 40.1, "land": 7, "side": 30}


@given(wanted())
def test_answering_touches_nothing_but_points(preferences: Preferences) -> None:
    found = with_answers(preferences, boats(), ALL)
    kept = ("overrides", "readings", "said", "musts", "taking_part")
    for name in kept:
        assert getattr(found, name) == getattr(preferences, name)


def test_unknown_questions_and_answers_are_refused() -> None:
    for question, answer in (("none", "sea"), ("where", "none")):
        with pytest.raises(KeyError):
            with_answer(proposal(boats()), boats(), question, answer)
    with pytest.raises(KeyError):
        with_answers(proposal(boats()), boats(), {"where": "sea", "none": "x"})


def test_who_waits_takes_part_once_asked_for() -> None:
    start = proposal(boats())
    assert taking_part(start, boats()) == ("canoe", "kayak")
    joined = with_taking_part(start, boats(), "ferry", takes_part=True)
    assert taking_part(joined, boats()) == ("canoe", "kayak", "ferry")
    assert with_taking_part(joined, boats(), "ferry", takes_part=False) == start
    others = with_taking_part(joined, boats(), "canoe", takes_part=False)
    assert others.taking_part == ("kayak", "ferry")


def test_two_take_part_at_least() -> None:
    with pytest.raises(ValueError, match="fewer than two"):
        with_taking_part(proposal(boats()), boats(), "canoe", takes_part=False)
    with pytest.raises(KeyError):
        with_taking_part(proposal(boats()), boats(), "raft", takes_part=True)
    assert len(taking_part(proposal(three_way_dataset()), three_way_dataset())) == 3


def test_a_rule_is_its_own_name_and_stands_once() -> None:
    rule = OwnMust(Threshold("speed", at_least=6.5))
    because = OwnMust(Threshold("speed", at_least=6.5), "waves")
    found = proposal(boats()).with_must("fast").with_must(rule).with_must("roof").with_must(because)
    assert found.musts == ("fast", because, "roof")
    assert rule.text == "speed>=6.5"
    assert found.without_must("speed>=6.5").musts == ("fast", "roof")


def test_what_was_said_can_be_unsaid() -> None:
    start = proposal(boats())
    found = start.with_said("skill", "canoe", 3).with_said("skill", "kayak", 0)
    assert found.said == {"skill": {"canoe": 3, "kayak": 0}}
    assert found.without_said("skill", "canoe").without_said("skill", "kayak") == start
    with pytest.raises(KeyError):
        start.with_said("none", "canoe", 3)
