"""What the strip on top says of must-haves, in the little room it has."""

from fwcompare.analysis import Evaluation, evaluate
from fwcompare.analysis.verdict import judged
from fwcompare.dataset.must_have import Threshold
from fwcompare.decision import Preferences, proposal
from fwcompare.decision.own_must import OwnMust
from fwcompare.decision.taking_part import with_taking_part
from fwcompare.wording import must_words, spoken, strip_words
from tests.asking import boats
from tests.builders import dataset_of

FAST = OwnMust(Threshold("speed", at_least=6.5))
LIGHT = OwnMust(Threshold("carry", at_most=6.5))


def on_boats(*musts: str | OwnMust, start: Preferences | None = None) -> Evaluation:
    preferences = start or proposal(boats())
    for must in musts:
        preferences = preferences.with_must(must)
    return evaluate(boats(), preferences)


def told(evaluation: Evaluation) -> tuple[str, str]:
    judgement = judged(evaluation)
    words = strip_words.certainty(evaluation, judgement)
    return strip_words.headline(evaluation, judgement), words.replace("\u202f", " ")


def test_the_only_one_left_qualifies_and_who_leads_otherwise_is_said() -> None:
    assert told(on_boats(LIGHT)) == (
        "Only Canoe qualifies",
        "clear · the only one that meets your must-have; without it Kayak leads by 0.47",
    )


def test_in_short_it_still_says_who_leads_otherwise() -> None:
    found = on_boats(LIGHT)
    longest, *_, shortest = strip_words.certainty_in_short(found, judged(found))
    assert longest == "clear · without your must-have Kayak leads by 0.47"
    assert shortest == "clear · else Kayak leads by 0.47"
    met = on_boats("legal")
    assert strip_words.certainty_in_short(met, judged(met))[0].startswith("clear · ")
    not_known, one_of_two = on_boats("roof"), on_boats("roof", "fast")
    assert strip_words.certainty_in_short(not_known, judged(not_known)) == (
        "open · Kayak may fail your must-have",
    )
    assert strip_words.certainty_in_short(one_of_two, judged(one_of_two)) == (
        "open · Kayak may fail 1 of your 2 must-haves",
    )
    untouched = on_boats()
    assert strip_words.certainty_in_short(untouched, judged(untouched)) == ()


def test_one_left_of_whom_it_is_not_known_may_qualify() -> None:
    assert told(on_boats("roof")) == (
        "Only Kayak may qualify",
        "open · not known whether Kayak meets “A roof”",
    )


def test_where_none_is_left_the_nearest_is_named() -> None:
    headline, line = told(on_boats(FAST, LIGHT))
    assert headline == "None qualifies"
    assert line.startswith("nearest is Kayak: fails 1 of 2")


def test_a_leader_of_several_still_leads_where_a_must_have_is_open() -> None:
    start = with_taking_part(proposal(boats()), boats(), "ferry", takes_part=True)
    headline, line = told(on_boats("legal", start=start))
    assert headline.startswith("Ferry leads by ")
    assert line.startswith("open · not known whether Ferry meets “Allowed everywhere”")


def test_who_alone_is_sure_to_meet_it_is_said_where_another_one_is_open() -> None:
    dataset = dataset_of(
        {"x": {"x1": {"a": 9.0, "b": (5.0, 3.0, 7.0)}, "x2": {"a": 8.0, "b": 1.0}}}
    )
    start, rule = proposal(dataset), OwnMust(Threshold("x1", at_least=4.0))
    found = evaluate(dataset, start.with_must(rule))
    assert found.contenders == ("a", "b")
    assert told(found)[1].endswith("; only A is sure to meet it")
    assert strip_words.certainty_in_short(found, judged(found)) == (
        "clear · only A is sure to meet it",
    )
    two = evaluate(dataset, start.with_must(rule).with_must(OwnMust(Threshold("x2", at_least=1.0))))
    assert told(two)[1].endswith("; only A is sure to meet all 2")
    both = evaluate(dataset, start.with_must(OwnMust(Threshold("x1", at_least=2.0))))
    assert "sure to meet" not in told(both)[1]


def test_of_three_those_who_are_sure_are_named_and_nobody_where_none_is() -> None:
    dataset = dataset_of({"x": {"x1": {"a": 9.0, "b": 8.0, "c": (5.0, 3.0, 7.0)}}})
    found = evaluate(dataset, proposal(dataset).with_must(OwnMust(Threshold("x1", at_least=4.0))))
    assert must_words.who_is_sure(found) == "only A and B are sure to meet it"
    unclear = dataset_of({"x": {"x1": {"a": (5.0, 1.0, 9.0), "b": (5.0, 3.0, 7.0)}}})
    found = evaluate(unclear, proposal(unclear).with_must(OwnMust(Threshold("x1", at_least=4.0))))
    assert must_words.who_is_sure(found) == "nobody is sure to meet it"


def test_without_must_haves_it_says_what_is_said_elsewhere() -> None:
    headline, line = told(on_boats())
    assert headline == "Kayak leads by 0.47"
    assert ";" not in line


def test_how_everybody_stands_is_heard_with_the_scores() -> None:
    heard = spoken.scores(on_boats("roof", "legal"))
    assert "Canoe 5.03, out: fails “A roof”; meets “Allowed everywhere”" in heard
    assert "out: fails “Allowed everywhere”; not known whether it meets “A roof”" in heard


def test_states_are_counted_and_none_that_nobody_has() -> None:
    found = on_boats("roof", "legal", "fast")
    assert must_words.counts(found, "kayak") == (("meets", 1), ("open", 1), ("fails", 1))
    assert must_words.overall(found, "kayak") == "fails"


def test_of_many_that_are_level_it_says_only_how_many() -> None:
    scored = dict.fromkeys("abcd", 5.0)
    for ratings, expected in (
        ({"a": 5.0, "b": 5.0, "c": 1.0}, "A and B are level"),
        (scored, "All 4 are level"),
        (scored | {"e": 1.0}, "4 of 5 are level"),
    ):
        dataset = dataset_of({"x": {"x1": ratings}})
        assert strip_words.headline(evaluate(dataset, proposal(dataset))) == expected
