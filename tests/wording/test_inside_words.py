"""What an order and answers inside one dimension come to, in sentences."""

from dataclasses import replace

from fwcompare.analysis import Evaluation, evaluate
from fwcompare.analysis.elicitation import Statements, what_is_left, with_statements
from fwcompare.analysis.elicitation.elicited import Elicited
from fwcompare.decision import proposal
from fwcompare.decision.judgement import Judgement
from fwcompare.wording import elicitation_words, pairwise_words, priorities_words
from tests.builders import dataset_of

DATASET = dataset_of(
    {
        "time": {"ride": {"car": 9, "tram": 1}, "wait": {"car": 1, "tram": 9}},
        "money": {"price": {"car": 5, "tram": 5}},
        "looks": {"paint": {"car": 6, "tram": 6}, "shape": {"car": 4, "tram": 4}},
    }
)
RIDE_FIRST = Statements((("ride",), ("wait",)))


def evaluated(said: Statements = Statements(), inside: str = "time") -> Evaluation:  # noqa: B008
    preferences = with_statements(proposal(DATASET), DATASET, said, inside)
    return evaluate(DATASET, preferences)


def left(evaluation: Evaluation, inside: str = "time") -> Elicited:
    found = what_is_left(evaluation, inside)
    assert found is not None
    return found


def test_without_a_word_shares_are_of_all_ways_to_weigh_it() -> None:
    told = elicitation_words.leads(DATASET, left(evaluated()), "time")
    assert told.endswith("leads in 50.0\u202f% of all ways to weigh Time")


def test_where_all_are_level_it_says_however_it_is_weighed() -> None:
    paint_only = proposal(DATASET).with_dimension_points("time", 0)
    evaluation = evaluate(DATASET, paint_only)
    told = elicitation_words.ending(
        DATASET, left(evaluation, "looks"), has_question=False, inside="looks"
    )
    assert told == "All are level, however you weigh Looks: there is nothing to ask."


def test_where_one_is_ahead_anyhow_there_is_nothing_to_ask() -> None:
    evaluation = evaluate(DATASET, proposal(DATASET).with_criterion_points("wait", 0))
    told = elicitation_words.ending(
        DATASET, left(evaluation, "looks"), has_question=False, inside="looks"
    )
    assert told == "Car is ahead however you weigh Looks: there is nothing to ask."


def test_the_record_names_the_dimension_before_each_line() -> None:
    found = elicitation_words.found(evaluated(RIDE_FIRST))
    assert found == (
        "Inside Time – in order of importance: Ride, then Wait",
        "Inside Time – Car leads in 100\u202f% of all weights in this order.",
        "Inside Time – This order alone settles it: Car is ahead, whatever you answer now.",
    )


def test_the_origin_is_as_short_as_a_name() -> None:
    one = evaluated(RIDE_FIRST).preferences
    assert elicitation_words.origin_of(DATASET, one) == "Your order inside Time"
    looks = Statements((("paint",), ("shape",)))
    two = with_statements(one, DATASET, looks, "looks")
    assert elicitation_words.origin_of(DATASET, two) == "Your orders inside 2 dimensions"
    outer = with_statements(two, DATASET, Statements((("money",), ("time",), ("looks",))))
    assert elicitation_words.origin_of(DATASET, outer) == "Your order"


def test_who_is_out_takes_no_part_inside_either() -> None:
    evaluation = replace(evaluated(RIDE_FIRST), contenders=("tram",))
    found = left(evaluation)
    assert found.weighed.alternatives == ("tram",)
    told = elicitation_words.ending(DATASET, found, has_question=False, inside="time")
    assert told == "Only Tram is left: there is nothing to weigh."


def test_a_judgement_reads_from_the_more_important_one() -> None:
    told = pairwise_words.judgement(DATASET, Judgement("time", "money", 1 / 3))
    assert told == "Money 3× as important as Time"
    told = pairwise_words.judgement(DATASET, Judgement("ride", "wait", 1), "criteria")
    assert told == "Ride as important as Wait"


def test_the_scale_has_words_long_and_short() -> None:
    assert pairwise_words.of_scale(3) == "3  somewhat more important"
    shorts = [pairwise_words.of_scale_in_short(times) for times in (1, 2, 3)]
    assert shorts == ["1  as important", "2  between 1 and 3", "3  somewhat more"]
    assert pairwise_words.off_scale(1 / 9) == "1/9  the other way"
    assert (pairwise_words.on_scale(0.3), pairwise_words.on_scale(40)) == (1 / 3, 9)


def test_a_chevron_says_what_it_opens() -> None:
    told = priorities_words.open_inside(DATASET, "time", is_ordered=True)
    assert told == "Put what is inside Time in order (done)"
    assert priorities_words.heading_inside(DATASET, "time") == "Inside Time"
