"""What a dataset may ask and offer: how it is read, and what is refused, with its place."""

import pytest

from fwcompare.dataset.dataset import ASKED
from fwcompare.dataset.loading import read_dataset
from fwcompare.dataset.must_have import MustHave, Threshold
from fwcompare.dataset.not_covered import NotCovered
from fwcompare.dataset.points import Points, added
from fwcompare.dataset.question import Answer, Question
from tests.dataset.small import TEXT, broken, faults_in

ASKS = """\
fwcompare: 1
title: Which boat?
alternatives:
  canoe: {name: Canoe}
  kayak: {name: Kayak}
  ferry: {name: Ferry, at_start: false}
dimensions:
  water:
    name: On the water
    criteria:
      speed:
        name: Speed
        scale: {kind: measured, unit: km/h, worst: 2, best: 12, shape: log}
        ratings: {canoe: {value: 5}, kayak: {value: 6}, ferry: {value: 11}}
  side:
    name: Your side
    criteria:
      skill:
        name: How well can you steer it?
        scale: {kind: judged, low: not at all, middle: somewhat, high: well}
        ratings: {canoe: ask, kayak: ask, ferry: ask}
      dry:
        name: Keeps one dry
        scale: {kind: judged}
        ratings: {canoe: {value: 3}, kayak: {value: 5}, ferry: {value: 9}}
readings:
  rain: {name: Rain, because: It rains., side: all, ratings: {dry: {canoe: 1}}}
musts:
  fast: {name: Six an hour, criterion: speed, at_least: 6}
  roof: {name: A roof, facts: {canoe: no, ferry: yes}}
everybody: {weights: {water: 30, side: 10}}
questions:
  where:
    ask: Where to?
    answers:
      lake: {say: Over the lake, weights: {water: 40}, criteria: {speed: 10}}
      sea: {say: Out to sea, weights: {side: 60}, offers: [roof]}
  who:
    ask: Who comes?
    answers:
      alone: {say: Nobody, weights: {water: 30}}
      all: {say: Everybody, weights: {water: 20}}
situations:
  trip: {name: A trip, weights: {water: 10}, answers: {where: sea}}
"""


def test_questions_must_haves_and_answers_arrive_in_the_dataset() -> None:
    found = read_dataset(TEXT.encode(), "f")
    few = Answer("few", "Two or three")
    many = Answer("many", "A house full", Points({"taste": 20.0}, {"heat": 7.5}), ("quick",))
    answers = {"few": few, "many": many}
    assert found.questions == {
        "guests": Question("guests", "How many come?", answers, "Many cannot wait.")
    }
    assert found.asking == "Who sits at the table?"
    assert found.everybody == Points({"taste": 10.0}, {"aroma": 2.0})
    assert found.situations["morning"].answers == {"guests": "many"}
    assert found.not_covered == (NotCovered("Milk", ("oat", "soy"), "The shop round the corner."),)
    assert found.musts == {
        "quick": MustHave("quick", "Ready in five minutes", Threshold("heat", None, 300.0)),
        "herbal": MustHave(
            "herbal",
            "Without caffeine",
            None,
            {"tea": "partly", "coffee": "no"},
            "Herbal teas have none.",
            ("friend",),
        ),
    }


def test_who_waits_at_the_start_and_what_is_asked_for_arrive_in_the_dataset() -> None:
    found = read_dataset(ASKS.encode(), "f")
    assert [a.at_start for a in found.alternatives.values()] == [True, True, False]
    skill = found.criteria["skill"]
    assert skill.is_asked
    assert not found.criteria["dry"].is_asked
    assert set(map(skill.rating, found.alternatives)) == {ASKED}
    assert skill.value("canoe") is None


CASES = [
    (
        "kayak: {name: Kayak}",
        "kayak: {name: Kayak, at_start: false}",
        (
            "6:34: fewer than two alternatives take part at the start;"
            " leave at_start: false out of all but two at least"
        ),
    ),
    (
        "at_start: false",
        "at_start: no",
        '6:34: "no" is not true or false; write one of true, false',
    ),
    (
        "canoe: ask, kayak: ask",
        "canoe: ask, kayak: {value: 1}",
        "21:38: only some ratings are ask, that of kayak is not; write ask for every alternative",
    ),
    (
        "canoe: ask, kayak: ask,",
        "canoe: ask,",
        "21:18: only some ratings are ask, that of kayak is not; write ask for every alternative",
    ),
    ("kayak: ask", "kayak: aks", '21:38: "aks" is not a rating; did you mean "ask"?'),
    (
        "ratings: {dry: {canoe: 1}}",
        "ratings: {skill: {canoe: 1}}",
        "27:70: skill is asked for, so that no reading can rate it; leave it out",
    ),
    (
        "criterion: speed, at_least: 6",
        "criterion: speed",
        (
            "29:9: a must-have on a criterion has one bound;"
            " write one of the two keys, at_least or at_most"
        ),
    ),
    (
        "at_least: 6",
        "at_least: 6, at_most: 7",
        (
            "29:9: a must-have on a criterion has one bound;"
            " write one of the two keys, at_least or at_most"
        ),
    ),
    (
        "at_least: 6",
        "at_least: -6",
        "29:57: the scale of speed has no place for -6; write a number above 0",
    ),
    (
        "criterion: speed, at_least: 6",
        "criterion: dry, at_least: 11",
        "29:55: the scale of dry has no place for 11; write a number between 0 and 10",
    ),
    (
        "{name: A roof, facts: {canoe: no, ferry: yes}}",
        "{name: A roof}",
        (
            "30:9: a must-have rests either on facts or on a criterion;"
            " write one of the two keys, facts or criterion"
        ),
    ),
    (
        "facts: {canoe: no",
        "at_most: 3, facts: {canoe: no",
        (
            "30:33: at_most is a bound on a criterion, not on facts;"
            " leave it out, or write criterion: …"
        ),
    ),
    (
        "canoe: no, ferry",
        "canoe: nope, ferry",
        '30:39: "nope" is not a fact; did you mean "no"?',
    ),
    (
        "weights: {water: 40}",
        "weights: {water: 40.5}",
        (
            "36:51: the points of the dimension water can come to 100.5;"
            " keep their largest parts within 100: everybody 30, where.lake 40.5, who.alone 30"
        ),
    ),
    (
        "criteria: {speed: 10}",
        "criteria: {speed: 101}",
        "36:74: 101 is too large; write a number between 0 and 100",
    ),
    (
        "say: Out to sea",
        "say: over the Lake",
        '37:18: the answers lake and sea both say "over the Lake"; let each say something else',
    ),
    (
        "      all: {say: Everybody, weights: {water: 20}}\n",
        "",
        "41:7: there must be at least two answers; add one",
    ),
    (
        "answers: {where: sea}",
        "answers: {where: see}",
        '44:63: there is no answer "see" to the question where; did you mean "sea"?',
    ),
    ("say: Nobody", "says: Nobody", None),
]


@pytest.mark.parametrize(("old", "new", "fault"), CASES)
def test_a_fault_in_what_is_asked_is_told_with_its_place(
    old: str, new: str, fault: str | None
) -> None:
    found = faults_in(broken(old, new, ASKS))
    if fault is None:
        assert found[1].startswith("f:41:15:")
        assert 'did you mean "say"?' in "".join(found)
    else:
        assert found == [f"f:{fault}"]


def test_an_answer_id_means_something_only_in_its_question() -> None:
    assert faults_in(broken("      alone: {say", "      lake: {say", ASKS)) == []


def test_points_add_up_as_a_person_adds_decimals_in_any_order() -> None:
    assert added([0.1, 0.2]) == 0.3
    assert added([]) == 0.0
    parts = [0.1, 7.0, 0.7, 1e-3, 26.0]
    assert {added(parts), added(reversed(parts))} == {33.801}
