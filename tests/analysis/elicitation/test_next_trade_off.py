"""What is asked: never what is implied, and until the leader is settled."""

import random

import pytest

from fwcompare.analysis.elicitation import (
    Comparison,
    Elicited,
    Statements,
    elicited,
    next_trade_off,
)
from fwcompare.analysis.elicitation.drawn_weights import drawn_weights
from fwcompare.analysis.elicitation.next_trade_off import trade_offs
from fwcompare.analysis.elicitation.trade_off import TradeOff, answer_to
from fwcompare.analysis.elicitation.weighed import Weighed
from fwcompare.analysis.sampling import CancelledError
from fwcompare.decision.statements import CannotSay
from tests.analysis.elicitation.asked import NINE, ahead_by, outcome, said

FEW = 400


def asked(found: Elicited) -> TradeOff | None:
    question = next_trade_off(found, draws=FEW)
    return question.trade_off if question else None


def of_three(rng: random.Random, width: int) -> Weighed:
    rows = {str(k): tuple(10 * rng.random() for _ in range(3)) for k in range(width)}
    return Weighed(("a", "b", "c"), rows)


def hold_that_nobody_else_leads(found: Elicited) -> None:
    leader = found.weighed.alternatives.index(found.leader or "")
    for weights in drawn_weights(found.region, 100):
        scores = found.weighed.scores(weights.tolist())
        assert scores[leader] >= max(scores) - 1e-9


@pytest.mark.parametrize("seed", range(25))
def test_sessions_ask_what_is_open_and_end_where_nothing_can_change(seed: int) -> None:
    """Twenty sessions each: what must hold after every answer."""
    rng = random.Random(seed)
    for _ in range(20):
        width = rng.randint(2, 6)
        weighed = (
            of_three(rng, width)
            if rng.random() < 0.5
            else ahead_by([rng.uniform(-5, 5) for _ in range(width)])
        )
        hold_that_a_session_holds(rng, weighed, has_order=rng.random() < 0.5)


def hold_that_a_session_holds(rng: random.Random, weighed: Weighed, *, has_order: bool) -> None:
    truth = {id_: rng.expovariate(1) for id_ in weighed.ids}
    ranks = tuple((id_,) for id_ in sorted(truth, key=lambda id_: -truth[id_]))
    found = elicited(weighed, Statements(ranks if has_order else ()), draws=FEW)
    for _ in range(4):
        question = asked(found)
        assert found.region.vertices
        assert (question is None) or not found.is_certain
        if found.is_certain:
            hold_that_nobody_else_leads(found)
        if question is None:
            return
        heights = found.region.heights(question.half_space)
        assert min(heights) < 0 < max(heights)
        is_more = truth[question.more] >= question.part * truth[question.than]
        answer = answer_to(question, "more" if is_more else "than")
        before = {a: regret.most for a, regret in found.regrets.items()}
        found = elicited(weighed, found.statements.with_answer(answer), found, draws=FEW)
        assert all(found.regrets[a].most <= most + 1e-9 for a, most in before.items())


def test_the_question_is_the_one_that_leaves_the_least_variance() -> None:
    found = outcome((5, -5, 0.1, -0.1), "")
    assert asked(found) == TradeOff("1", "2", 1.0)


def test_what_nobody_differs_on_is_never_asked_about() -> None:
    found = outcome((3, 0, -2, 0), "")
    ids = {id_ for question in trade_offs(found) for id_ in (question.more, question.than)}
    assert ids == {"1", "3"}


def test_what_does_not_count_is_never_asked_about() -> None:
    found = outcome((3, 1, -2), "", zero="2")
    ids = {id_ for question in trade_offs(found) for id_ in (question.more, question.than)}
    assert ids == {"1", "3"}


def test_of_whom_nothing_could_be_said_is_not_asked_again() -> None:
    weighed = ahead_by((3, -2, 1))
    for answer in (CannotSay(("2", "1")), Comparison("1", "2", 0.5, "about equal")):
        found = elicited(weighed, Statements(answers=(answer,)))
        assert all({q.more, q.than} != {"1", "2"} for q in trade_offs(found))


def test_with_no_pair_left_there_is_no_question_and_no_certainty() -> None:
    found = elicited(ahead_by((3, -2)), Statements(answers=(CannotSay(("1", "2")),)))
    assert asked(found) is None
    assert not found.is_certain


def test_a_dominated_alternative_takes_no_question() -> None:
    found = outcome((3, 0, 2, 0.5))
    assert found.is_certain
    assert found.leader == "a"
    assert found.dominated == ("b",)
    assert asked(found) is None


def test_equal_ratings_take_no_question_and_have_no_leader() -> None:
    found = outcome((0, 0, 0))
    assert found.leader is None
    assert found.is_certain
    assert found.shares.tied == 1
    assert asked(found) is None


def test_one_dimension_takes_no_question() -> None:
    found = outcome((2,))
    assert found.is_certain
    assert found.centre == {"1": 1.0}
    assert asked(found) is None


def test_one_alternative_takes_no_question() -> None:
    found = elicited(Weighed(("a",), {"x": (3.0,), "y": (1.0,)}), Statements())
    assert (found.leader, found.is_certain, asked(found)) == ("a", True, None)
    assert found.shares.shares == {"a": 1.0}


def test_a_tie_that_is_only_touched_is_certain() -> None:
    found = outcome((2, -2), "1 > 2")
    assert found.is_certain
    assert found.regrets["a"].most == 0


def test_settled_is_when_the_leader_costs_at_most_a_quarter_of_a_point() -> None:
    found = outcome((4, -0.24))
    assert (found.is_settled, found.is_certain) == (True, False)
    assert not outcome((4, -0.26)).is_settled


def test_twelve_dimensions_and_five_alternatives_are_asked_about() -> None:
    rng = random.Random(3)
    rows = {str(k): tuple(10 * rng.random() for _ in range(5)) for k in range(12)}
    weighed = Weighed(tuple("abcde"), rows)
    found = elicited(weighed, said(weighed, " > ".join(rows)), draws=FEW)
    assert found.region.is_simplex
    question = next_trade_off(found, draws=FEW)
    assert question is not None
    assert 0.02 < question.chance < 0.98
    assert question.worth >= 0
    assert sum(found.shares.shares.values()) == pytest.approx(1)


def test_the_worth_of_an_answer_is_what_is_expected_to_be_gained_by_it() -> None:
    """d = (3, -3): a by 3 on average above the middle, b below it; each half the time."""
    question = next_trade_off(outcome((3, -3)), draws=40_000)
    assert question is not None
    assert question.trade_off == TradeOff("1", "2", 1.0)
    assert question.worth == pytest.approx(0.75, abs=0.03)  # E|d| / 2 = 1.5 / 2


def test_choosing_a_question_can_be_stopped() -> None:
    found = outcome(NINE, "", "4 >= 0.5*3")
    with pytest.raises(CancelledError):
        next_trade_off(found, stop=lambda: True)
