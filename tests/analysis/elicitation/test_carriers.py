"""What each answer carries, and which one is asked again."""

from fwcompare.analysis.elicitation import CannotSay, Comparison, elicited
from fwcompare.analysis.elicitation.carriers import CHECK_AFTER, carriers, check_card
from fwcompare.analysis.elicitation.trade_off import TradeOff
from tests.analysis.elicitation.asked import NINE, ahead_by, outcome, said

FOUR = ("4 >= 0.5*3", "8 >= 0.5*9", "3 >= 0.5*9", "4 >= 0.25*8")


def test_each_answer_says_what_would_be_without_it_and_the_other_way() -> None:
    found = outcome((3, 1, -2), "", "3 >= 1")
    (carried,) = carriers(found)
    assert carried.without.shares.shares["a"] == outcome((3, 1, -2)).shares.shares["a"]
    assert carried.turned is not None
    assert carried.turned.shares == outcome((3, 1, -2), "", "1 >= 3").shares


def test_the_other_way_may_contradict_the_rest() -> None:
    found = outcome((3, 1, -2), "1 > 2 > 3", "1 >= 0.5*3")
    (carried,) = carriers(found)
    assert carried.turned is None


def test_about_equal_has_no_other_way_and_cannot_say_carries_nothing() -> None:
    weighed = ahead_by((3, 1, -2))
    statements = said(weighed).with_answer(CannotSay(("1", "2")))
    statements = statements.with_answer(Comparison("1", "3", 1, "about equal"))
    (carried,) = carriers(elicited(weighed, statements))
    assert carried.index == 1
    assert carried.turned is None


def test_the_most_decisive_answer_is_asked_again_after_four() -> None:
    found = outcome(NINE, "", *FOUR[:-1])
    assert check_card(found, carriers(found)) is None
    found = outcome(NINE, "", *FOUR)
    carried = carriers(found)
    assert len(carried) == CHECK_AFTER
    card = check_card(found, carried)
    assert card is not None
    least = min(c.without.shares.shares[found.leader or ""] for c in carried)
    (chosen,) = [c for c in carried if c.index == card.index]
    assert chosen.without.shares.shares[found.leader or ""] == least
    answer = found.statements.answers[card.index]
    assert isinstance(answer, Comparison)
    assert card.trade_off == TradeOff(answer.more, answer.than, answer.part)
    assert card.said == "more"


def test_a_card_says_which_side_was_taken() -> None:
    found = outcome(NINE, "", "2 >= 3*7", "8 >= 2*9", "4 >= 3*3", "6 >= 2*1")
    card = check_card(found, carriers(found))
    assert card is not None
    assert card.said == "than"
    assert card.trade_off.part <= 1
