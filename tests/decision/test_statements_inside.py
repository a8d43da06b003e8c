"""An order and answers about one dimension's criteria: what they come to, and in files."""

from dataclasses import replace

import pytest

from fwcompare.analysis.elicitation import restated, what_is_left, with_statements
from fwcompare.analysis.evaluation import evaluate
from fwcompare.dataset.dataset import Situation
from fwcompare.dataset.errors import DatasetError
from fwcompare.decision import Decision, Preferences, proposal
from fwcompare.decision.anchors import anchors_of
from fwcompare.decision.decision_file import DecisionFile, as_bytes, written
from fwcompare.decision.file_reading import read_decision
from fwcompare.decision.fitting import fitted
from fwcompare.decision.origin import FromStatements
from fwcompare.decision.statements import Comparison, Statements
from tests.builders import dataset_of
from tests.decision.kept import REFERENCE

HURRY = Situation("hurry", "Hurry", "", {"time": 60, "money": 20}, {"wait": 40})
DATASET = dataset_of(
    {
        "time": {
            "ride": {"car": 8, "tram": 4},
            "wait": {"car": 9, "tram": 3},
            "walk": {"car": 5, "tram": 6},
        },
        "money": {"price": {"car": 2, "tram": 8}, "fine": {"car": 4, "tram": 9}},
    },
    situations={"hurry": HURRY},
)
RANGES = {id_: anchors_of(DATASET, id_, "criteria") for id_ in ("wait", "ride")}
INSIDE = Statements(
    (("wait",), ("ride",), ("walk",)), (), (Comparison("ride", "wait", 0.5, ranges=RANGES),)
)


def ordered(
    statements: Statements = INSIDE, inside: str | None = "time", start: str | None = "hurry"
) -> Preferences:
    return with_statements(proposal(DATASET, start), DATASET, statements, inside)


def file_of(decision: Decision) -> DecisionFile:
    return DecisionFile(written(decision, DATASET), REFERENCE)


def text_of(preferences: Preferences) -> str:
    return as_bytes(file_of(Decision(preferences))).decode()


def test_the_points_inside_are_the_centre_and_all_others_stay() -> None:
    found = ordered()
    left = what_is_left(evaluate(DATASET, found), "time")
    assert left is not None
    inside = {id_: found.criterion_points[id_] / 100 for id_ in ("ride", "wait", "walk")}
    assert inside == pytest.approx(dict(left.centre))
    before = proposal(DATASET, "hurry")
    assert found.dimension_points == before.dimension_points
    assert found.criterion_points["price"] == before.criterion_points["price"]
    assert (found.statements, found.statements_inside("time")) == (Statements(), INSIDE)
    assert (found.situation, found.ordered_inside) == ("hurry", ("time",))


def test_an_order_of_dimensions_and_one_inside_stand_beside_each_other() -> None:
    outer = Statements((("money",), ("time",)))
    both = with_statements(ordered(), DATASET, outer)
    assert (both.statements, both.statements_inside("time")) == (outer, INSIDE)
    assert both.criterion_points == ordered().criterion_points
    assert both.dimension_points == pytest.approx({"money": 75, "time": 25})
    assert restated(both, DATASET) == both
    assert with_statements(both, DATASET, Statements()) == ordered()
    assert with_statements(both, DATASET, Statements(), "time") == ordered(outer, None)


def test_without_a_word_left_the_points_are_those_it_started_from() -> None:
    assert with_statements(ordered(), DATASET, Statements(), "time") == proposal(DATASET, "hurry")


def test_an_order_inside_replaces_what_was_moved_there_before_and_nothing_else() -> None:
    before = proposal(DATASET).with_dimension_points("time", 99)
    before = before.with_criterion_points("ride", 3).with_criterion_points("price", 4)
    found = with_statements(before, DATASET, INSIDE, "time")
    assert found.dimension_points["time"] == 99
    assert found.criterion_points["price"] == 4
    assert found.own_dimensions == {"time"}
    assert found.own_criteria == {"price"}


def test_a_file_holds_what_was_said_inside_and_gives_it_back() -> None:
    decision = Decision(ordered()).with_snapshot("Earlier", "2026-11-22")
    data = as_bytes(file_of(decision))
    assert "  inside:\n    time:\n      order:\n" in data.decode()
    read = read_decision(data, "f", DATASET)
    assert read == file_of(decision)
    again = fitted(read.decision, DATASET)
    assert again.preferences == ordered()
    assert as_bytes(file_of(again)) == data


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("    time:\n      order", "    tame:\n      order", 'there is no dimension "tame"'),
        ("- [walk]", "- [price]", 'there is no criterion of time called "price"'),
        ("- [walk]", "- [wait]", "wait has two places in the order"),
    ],
)
def test_a_fault_inside_is_told_with_its_place(old: str, new: str, fault: str) -> None:
    text = text_of(ordered(replace(INSIDE, answers=())))
    assert text.count(old) == 1
    with pytest.raises(DatasetError) as caught:
        read_decision(text.replace(old, new).encode(), "f", DATASET)
    assert fault in caught.value.lines()[0]


def test_what_was_said_inside_a_dimension_that_goes_lies_aside_and_comes_back() -> None:
    lacking = replace(DATASET, dimensions={"money": DATASET.dimensions["money"]})
    without = fitted(Decision(ordered(start=None)), lacking)
    assert not without.preferences.is_stated
    assert without.record.aside is not None
    assert without.record.aside.preferences.statements_inside("time") == INSIDE
    assert fitted(without, DATASET).preferences.statements_inside("time") == INSIDE


def test_an_answer_inside_lies_aside_once_its_ranges_change() -> None:
    old = Comparison("ride", "wait", 0.5, ranges={**RANGES, "ride": "another range"})
    said = replace(INSIDE, answers=(old,))
    without = fitted(Decision(ordered(said)), DATASET)
    assert without.preferences.statements_inside("time").answers == ()
    aside = without.record.aside
    assert aside is not None
    assert isinstance(aside.preferences.origin, FromStatements)
    assert aside.preferences.statements_inside("time").answers == (old,)
