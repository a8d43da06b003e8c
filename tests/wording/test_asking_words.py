"""What is said of answers, must-haves and what does not count yet."""

import pytest

from fwcompare.analysis import Evaluation, evaluate
from fwcompare.analysis.open_answers import open_answers
from fwcompare.analysis.verdict import judged
from fwcompare.dataset.must_have import Threshold
from fwcompare.decision import Preferences, proposal
from fwcompare.decision.answering import with_answers
from fwcompare.decision.own_must import OwnMust
from fwcompare.decision.taking_part import with_taking_part
from fwcompare.wording import answer_words, arguments, must_words, sentences
from tests.asking import boats, said

FAST = OwnMust(Threshold("speed", at_least=6.5), "The current is strong.")
LIGHT = OwnMust(Threshold("carry", at_most=6.5))


def on_boats(*musts: str | OwnMust, start: Preferences | None = None) -> Evaluation:
    preferences = start or proposal(boats())
    for must in musts:
        preferences = preferences.with_must(must)
    return evaluate(boats(), preferences)


def verdict(evaluation: Evaluation) -> str:
    return sentences.verdict(evaluation, judged(evaluation)).replace("\u202f", " ")


def test_the_only_one_left_is_told_with_who_leads_without_must_haves() -> None:
    start = proposal(boats(), "race")
    assert verdict(on_boats("fast", FAST, start=start)).startswith(
        "Kayak, the only one that meets your 2 must-haves"
    )
    assert verdict(on_boats(LIGHT)) == (
        "Canoe, the only one that meets your must-have (without it Kayak leads by 0.47): clear"
    )
    assert sentences.why(on_boats(LIGHT)) == "Kayak is out: fails “Carrying it at most 6.5”."


def test_the_reason_for_the_only_one_left_says_who_leads_without_must_haves() -> None:
    told = arguments.because(on_boats(LIGHT), "canoe").replace("\u202f", " ")
    assert told == (
        "it is the only one that meets your must-have (without it Kayak leads by 0.47)."
        " Kayak is out: fails “Carrying it at most 6.5”."
    )


def test_those_who_fail_the_same_are_named_together() -> None:
    start = with_taking_part(proposal(boats()), boats(), "ferry", takes_part=True)
    found = on_boats(OwnMust(Threshold("carry", at_most=0)), start=start)
    assert must_words.why_in_short(found).endswith(" are out.")
    told = must_words.why(found)
    assert " are out: they fail “Carrying it at most 0”" in told
    assert told.count("Carrying it") == 1


def test_what_is_open_for_the_leader_is_said() -> None:
    assert verdict(on_boats("roof")) == (
        "Kayak, the only one that does not fail your must-have:"
        " open · whether Kayak meets “A roof” is not known"
    )
    start = with_taking_part(proposal(boats()), boats(), "ferry", takes_part=True)
    told = verdict(on_boats("legal", start=start))
    assert told.endswith("open · whether Ferry meets “Allowed everywhere” is not known")
    assert told.startswith("Ferry leads by ")


def test_where_all_fail_the_nearest_is_named() -> None:
    found = on_boats(FAST, LIGHT)
    assert verdict(found) == "None meets all; nearest is Kayak, which fails 1 of 2"
    assert sentences.choice(found, judged(found)) == (
        "No choice recorded yet; none meets all; nearest is Kayak, which fails 1 of 2"
    )


def test_who_leads_without_must_haves_stands_behind_a_lead_among_several() -> None:
    start = with_taking_part(proposal(boats()), boats(), "ferry", takes_part=True)
    found = on_boats(LIGHT, start=start.with_dimension_points("land", 40))
    assert found.contenders == ("canoe", "ferry")
    assert " (without it Kayak leads by " in verdict(found)


@pytest.mark.parametrize(
    ("must", "label", "value"),
    [
        ("fast", "Six an hour", "Canoe is open, Kayak meets it"),
        (
            FAST,
            "Speed at least 6.5\u202fkm/h",
            "Canoe fails it, Kayak meets it; demanded because: The current is strong",
        ),
        ("legal", "Allowed everywhere", "Kayak fails it, Canoe meets it"),
    ],
)
def test_each_must_have_tells_how_everybody_stands(
    must: str | OwnMust, label: str, value: str
) -> None:
    assert must_words.facts(on_boats(must)) == ((label, value),)


def test_a_criterion_that_is_must_have_and_weight_is_asked_about() -> None:
    ((label, value),) = must_words.counted_twice(on_boats("fast", "roof"))
    assert (label, value) == (
        "Speed",
        "counted twice? It is a must-have and 25.0\u202f% of all weight",
    )
    without = proposal(boats()).with_criterion_points("speed", 0)
    assert must_words.counted_twice(on_boats("fast", start=without)) == ()


def test_parts_are_told_in_words() -> None:
    preferences = with_answers(proposal(boats()), boats(), {"where": "sea"})
    preferences = preferences.with_dimension_points("land", 7)
    assert answer_words.because_facts(evaluate(boats(), preferences)) == (
        ("On the water", "10 for everybody and 30.1 from “Out to sea”"),
        ("On land", "7 set by hand"),
        ("Your side", "30 for everybody"),
    )


def test_whether_the_open_questions_matter_is_said() -> None:
    def told(**answers: str) -> str:
        preferences = with_answers(proposal(boats()), boats(), answers)
        evaluation = evaluate(boats(), preferences)
        found = open_answers(evaluation)
        assert found is not None
        return answer_words.settled(evaluation, found)

    assert told(where="sea", who="alone", often="once") == ""
    assert told(who="all", where="lake") == "Canoe leads whatever you answer to the other question."
    assert told(often="once").startswith("Of all answers to the other 2, Canoe in ")
    assert told(often="once").endswith("The question that decides most: Who comes?")


def test_what_does_not_count_yet_is_named_where_it_has_points() -> None:
    start = proposal(boats())
    assert answer_words.not_counted(evaluate(boats(), start)) == (
        "Not counted yet, since only you can tell:"
        " How well can you steer it? and How much of it do you have?"
    )
    none = start.with_dimension_points("side", 0)
    assert answer_words.not_counted(evaluate(boats(), none)) == ""
    assert answer_words.not_counted(evaluate(boats(), said(start, canoe=1, kayak=2))) == ""
