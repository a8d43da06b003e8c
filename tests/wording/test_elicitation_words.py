"""What an order and answers come to, in sentences."""

import pytest

from fwcompare.analysis import evaluate
from fwcompare.analysis.elicitation import (
    CannotSay,
    Comparison,
    Elicited,
    Statements,
    TradeOff,
    elicited,
    weighed_dimensions,
)
from fwcompare.analysis.elicitation.carriers import carriers
from fwcompare.analysis.elicitation.next_trade_off import NextTradeOff
from fwcompare.analysis.elicitation.region_shares import RegionShares
from fwcompare.analysis.elicitation.statement_text import Fault, StatementError
from fwcompare.analysis.value_of_information import OpenRating
from fwcompare.analysis.verdict import judged
from fwcompare.dataset.dataset import Dataset, JudgedScale, MeasuredScale
from fwcompare.decision import proposal
from fwcompare.wording import elicitation_words, trade_off_words
from tests.builders import Found, dataset_of


def compared(*differences: float) -> Dataset:
    """Two alternatives, `a` ahead by these on dimensions named x, y, z and so on."""
    return dataset_of(
        {
            id_: {f"{id_}1": {"a": 5 + d / 2, "b": 5 - d / 2}}
            for id_, d in zip("xyzuvw", differences, strict=False)
        }
    )


def found_in(dataset: Dataset, statements: Statements | None = None) -> Elicited:
    evaluation = evaluate(dataset, proposal(dataset))
    return elicited(weighed_dimensions(evaluation), statements or Statements())


def ordered(ids: str) -> Statements:
    return Statements(tuple((id_,) for id_ in ids))


def test_the_ending_names_the_cost_and_rounds_it_up() -> None:
    dataset = compared(4, -0.1711)
    found = found_in(dataset, Statements(answers=(CannotSay(("x", "y")),)))
    assert elicitation_words.ending(dataset, found, has_question=True) == (
        "That settles it: whatever you answer now, no other can score more than 0.18 points"
        " above A, too little to be worth more questions."
    )
    assert elicitation_words.risk(dataset, found) == (
        "With the weights worst for A, another scores 0.18 points more."
    )


def test_an_order_can_settle_it_alone() -> None:
    dataset = compared(4, -4)
    found = found_in(dataset, ordered("xy"))
    told = elicitation_words.ending(dataset, found, has_question=False)
    assert told == "This order alone settles it: A is ahead, whatever you answer now."
    close = compared(0.1, 0.6, -1)
    found = found_in(close, ordered("xyz"))
    assert elicitation_words.ending(close, found, has_question=True) == (
        "This order alone settles it: whatever you answer now, no other can score more than 0.10"
        " points above A, too little to be worth more questions."
    )


def test_while_there_is_something_to_ask_nothing_ends() -> None:
    dataset = compared(4, -4)
    found = found_in(dataset)
    assert elicitation_words.ending(dataset, found, has_question=True) == ""
    assert elicitation_words.risk(dataset, found) == (
        "With the weights worst for A, another scores 4.00 points more."
        " Once that is 0.25 at most, nothing more is asked."
    )


def test_a_near_tie_with_nothing_left_to_ask_is_told_as_one() -> None:
    statements = Statements(answers=(CannotSay(("x", "y")),))
    near = compared(0.5, -0.4)
    told = elicitation_words.ending(near, found_in(near, statements), has_question=False)
    assert told == (
        "Nothing is left to ask, and it stays a near tie: no other can score more than 0.40 points"
        " above A."
    )
    far = compared(4, -3)
    told = elicitation_words.ending(far, found_in(far, statements), has_question=False)
    assert told == "Nothing is left to ask: no other can score more than 3.00 points above A."


@pytest.mark.parametrize(
    ("differences", "sentence"),
    [
        ((3, 1, 0), "A is ahead whatever your priorities: there is nothing to ask."),
        ((0, 0), "All are level, whatever your priorities: there is nothing to ask."),
        ((2,), "A is ahead whatever your priorities: there is nothing to ask."),
    ],
)
def test_what_needs_no_question_says_why(differences: tuple[float, ...], sentence: str) -> None:
    dataset = compared(*differences)
    found = found_in(dataset)
    assert elicitation_words.ending(dataset, found, has_question=False) == sentence
    assert elicitation_words.risk(dataset, found) == ""


def test_who_is_alone_is_not_weighed() -> None:
    dataset = compared(3, -3)
    weighed = weighed_dimensions(evaluate(dataset, proposal(dataset)), among=("b",))
    found = elicited(weighed, Statements())
    told = elicitation_words.ending(dataset, found, has_question=False)
    assert told == "Only B is left: there is nothing to weigh."


@pytest.mark.parametrize(
    ("statements", "sentence"),
    [
        (Statements(), "A leads in 73.3 % of all possible priorities"),
        (ordered("zyx"), "B leads in 85.7 % of all weights in this order"),
        (
            Statements(answers=(Comparison("z", "x", 2),)),
            "B leads in 75.0 % of all weights that agree with your answers",
        ),
    ],
)
def test_a_share_says_what_it_is_a_share_of(statements: Statements, sentence: str) -> None:
    dataset = compared(3, 1, -2)
    told = elicitation_words.leads(dataset, found_in(dataset, statements))
    assert told.replace("\u202f", " ") == sentence


def test_an_order_with_answers_has_shorter_words_where_there_is_no_room() -> None:
    answers = (Comparison("z", "x", 2),)
    whole, shorter = elicitation_words.given(
        Statements(order=ordered("zyx").order, answers=answers)
    )
    assert whole == "Given your order and answers"
    assert len(shorter) < len(whole)


def test_a_drawn_share_has_its_error_and_never_claims_all() -> None:
    drawn = RegionShares({"a": 0.9123, "b": 0.0877}, 0.0, {}, "sampled", 0.0031, 10_000)
    assert elicitation_words.share(drawn, "a").replace("\u202f", " ") == "91.2 % ± 0.3"
    every = RegionShares({"a": 1.0, "b": 0.0}, 0.0, {}, "sampled", 0.0001, 10_000)
    assert elicitation_words.share(every, "a").replace("\u202f", " ") == ">99.9 %"
    exact = RegionShares({"a": 1.0, "b": 0.0}, 0.0, {}, "exact")
    assert elicitation_words.share(exact, "a").replace("\u202f", " ") == "100 %"


def test_priorities_can_be_clear_and_ratings_not() -> None:
    unknown: dict[str, Found] = {"a": None, "b": 4.9}
    dataset = dataset_of({"x": {"x1": unknown}, "y": {"y1": {"a": 5.2, "b": 5}}})
    evaluation = evaluate(dataset, proposal(dataset))
    told = elicitation_words.ratings_are_open(evaluation, found_in(dataset), judged(evaluation))
    assert told.startswith("Your priorities are clear; the ratings are not: A comes first in 5")
    known = compared(3, 3)
    evaluation = evaluate(known, proposal(known))
    assert elicitation_words.ratings_are_open(evaluation, found_in(known), judged(evaluation)) == ""


def test_another_answer_stands_beside_what_finding_out_is_worth() -> None:
    dataset = compared(3, -3)
    evaluation = evaluate(dataset, proposal(dataset))
    question = NextTradeOff(TradeOff("x", "y", 1), 0.5, 0.0041)
    rating = OpenRating("x1", "a", False, True, 0.0061)
    assert elicitation_words.worth(evaluation, question, rating) == (
        "What it would gain you on average: answering another question 0.004 points;"
        " finding out more about X1 0.006 points."
    )
    small = NextTradeOff(TradeOff("x", "y", 1), 0.5, 0.0)
    assert elicitation_words.worth(evaluation, small, None) == (
        "What it would gain you on average: answering another question less than 0.001 points."
    )
    assert elicitation_words.worth(evaluation, None, rating) == (
        "What it would gain you on average: finding out more about X1 0.006 points."
    )
    assert elicitation_words.worth(evaluation, None, None) == ""


def test_each_answer_says_what_it_carries() -> None:
    dataset = compared(3, 1, -2)
    found = found_in(dataset, Statements(answers=(Comparison("z", "x"),)))
    (carried,) = carriers(found)
    assert elicitation_words.without(dataset, carried) == "without it: A 73.3\u202f%"
    assert elicitation_words.other_way(dataset, carried) == "the other way: A 100\u202f%"
    contrary = found_in(
        dataset, Statements((("x",), ("y",), ("z",)), answers=(Comparison("x", "z", 0.5),))
    )
    (carried,) = carriers(contrary)
    told = elicitation_words.other_way(dataset, carried)
    assert told == "the other way: not possible with what else you said"


def test_the_record_tells_how_the_weights_were_found() -> None:
    dataset = compared(3, 1, -2, 4, 1)
    statements = Statements(
        (("x",), ("y", "z")),
        ("u",),
        (
            Comparison("x", "y", 0.5),
            Comparison("z", "x", 3),
            Comparison("y", "z", 2 / 3, "about equal"),
            CannotSay(("x", "v")),
        ),
    )
    assert elicitation_words.how_found(dataset, statements) == (
        "In order of importance: X, then Y and Z (equal)",
        "Counting nothing: U",
        "All of X over half of Y",
        "A third of Z over all of X",
        "All of Y about the same as two thirds of Z",
        "Can’t say: X or V",
    )
    assert elicitation_words.origin(statements) == "Your order and 4 answers"
    assert elicitation_words.origin(Statements()) == "Nothing said yet"
    assert elicitation_words.origin(statements.without_answer(0)) == "Your order and 3 answers"


@pytest.mark.parametrize(
    ("fault", "sentence"),
    [
        ("unknown id", "there is nothing called 'x' to weigh"),
        ("twice", "'x' has two places in the order"),
        ("against itself", "'x' is compared with itself"),
        ("number", "'x' has no number above 0 to multiply by"),
    ],
)
def test_what_was_typed_wrongly_is_told(fault: Fault, sentence: str) -> None:
    assert elicitation_words.statement_fault(StatementError(fault, "x")) == sentence


def test_what_is_no_statement_is_told_with_what_would_be_one() -> None:
    told = elicitation_words.statement_fault(StatementError("grammar", "x > "))
    assert told.startswith("'x > ' is no statement: write \"ID >= 0.5*ID\"")


SCALED = dataset_of(
    {
        "speed": {"json": {"a": 500.0, "b": 100.0}, "page": {"a": 5.0, "b": 6.0}},
        "choice": {"free": {"a": 5.0, "b": 6.0}},
        "plain": {"bare": {"a": 5.0, "b": 6.0}},
    },
    points={"json": 30.0},
    scales={
        "json": MeasuredScale("µs", 1000, 10, "log"),
        "page": JudgedScale("slow", "", "fast"),
        "free": JudgedScale("fixed", "with friction", "all replaceable"),
    },
)
EVALUATION = evaluate(SCALED, proposal(SCALED))


def test_a_range_is_told_by_its_weightiest_criterion() -> None:
    told = [trade_off_words.range_line(EVALUATION, id_) for id_ in SCALED.dimensions]
    assert [line.replace("\u202f", " ") for line in told] == [
        "Json: 1,000 → 10 µs, and 1 more",
        "“fixed” → “all replaceable”",
        "0 → 10",
    ]


def test_cards_show_half_of_the_value_in_the_raw_unit() -> None:
    one, other = trade_off_words.cards(EVALUATION, TradeOff("choice", "speed", 0.5))
    assert (one.part, one.name, one.ranges) == (
        "All of", "Choice", ("from “fixed” to “all replaceable”",)
    )  # fmt: skip
    assert (other.part, other.name) == ("Half of", "Speed")
    assert [line.replace("\u202f", " ") for line in other.ranges] == [
        "Json from 1,000 to 100 µs",
        "Page half of the way from “slow” to “fast”",
    ]


@pytest.mark.parametrize(
    ("part", "end"),
    [(0.5, "from “fixed” to “with friction”"), (1 / 3, "a third of the way from “fixed” to")],
)
def test_a_judged_part_ends_at_the_middle_or_on_the_way(part: float, end: str) -> None:
    _, card = trade_off_words.cards(EVALUATION, TradeOff("speed", "choice", part))
    assert card.ranges[0].startswith(end)


def test_a_criterions_card_is_its_own_range() -> None:
    _, card = trade_off_words.cards(EVALUATION, TradeOff("page", "json", 0.25), "criteria")
    assert (card.part, card.name) == ("A quarter of", "Json")
    assert card.ranges == ("from 1,000 to 316\u202fµs",)


def test_an_answer_set_aside_says_why() -> None:
    dataset = compared(3, 1)
    assert trade_off_words.outdated(dataset, Comparison("x", "y", 0.4)) == (
        "Set aside, since its ranges have changed: All of X over 40\u202f% of Y"
    )
    assert trade_off_words.outdated(dataset, Comparison("x", "gone")) == (
        "Set aside: “gone” is no longer part of the comparison."
    )


def test_a_check_that_disagrees_asks_which_holds() -> None:
    told = trade_off_words.disagreement(compared(3, 1), Comparison("y", "x", 2))
    assert told == "Before, you said: half of Y over all of X. Which one holds?"
