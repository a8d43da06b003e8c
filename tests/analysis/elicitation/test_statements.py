"""Statements: as values, and as they are typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fwcompare.analysis.elicitation import CannotSay, Comparison, Statements, TradeOff
from fwcompare.analysis.elicitation.statement_text import (
    Fault,
    StatementError,
    comparison_text,
    order_text,
    read_comparison,
    read_order,
)
from fwcompare.analysis.elicitation.trade_off import Reply, answer_to, asked_as

IDS = ("security", "built-ins", "a_b", "x2")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("security >= 0.5*x2", Comparison("security", "x2", 0.5)),
        ("security>=.5 * x2", Comparison("security", "x2", 0.5)),
        ("2*security >= x2", Comparison("security", "x2", 0.5)),
        ("security <= 0.5*x2", Comparison("x2", "security", 2.0)),
        ("  3*a_b<=1.5*x2 ", Comparison("x2", "a_b", 2.0)),
        ("built-ins = 2*x2", Comparison("built-ins", "x2", 2.0, "equal")),
    ],
)
def test_a_comparison_is_read(text: str, expected: Comparison) -> None:
    assert read_comparison(text, IDS) == expected


@pytest.mark.parametrize(
    ("text", "fault", "part"),
    [
        ("security > x2", "grammar", "security > x2"),
        ("security >= ", "grammar", "security >="),
        ("security", "grammar", "security"),
        ("", "grammar", ""),
        ("security >= -1*x2", "grammar", "-1"),
        ("security >= x2 >= a_b", "grammar", "security >= x2 >= a_b"),
        ("security >= 0*x2", "number", "0"),
        ("security >= 0.0*x2", "number", "0.0"),
        (f"security >= {'9' * 400}*x2", "number", "9" * 400),
        ("safety >= x2", "unknown id", "safety"),
        ("security >= 2*security", "against itself", "security"),
    ],
)
def test_what_is_no_comparison_is_refused_and_named(text: str, fault: Fault, part: str) -> None:
    with pytest.raises(StatementError) as caught:
        read_comparison(text, IDS)
    assert caught.value.fault == fault
    assert fault == "grammar" or caught.value.text == part


def test_an_order_is_read() -> None:
    read = read_order("security > built-ins=x2>a_b", IDS)
    assert read == (("security",), ("built-ins", "x2"), ("a_b",))
    assert order_text(read) == "security > built-ins = x2 > a_b"


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "grammar"),
        ("security >", "grammar"),
        ("security >= x2", "grammar"),
        ("security, x2", "grammar"),
        ("safety > x2", "unknown id"),
        ("security > x2 > security", "twice"),
    ],
)
def test_what_is_no_order_is_refused(text: str, fault: Fault) -> None:
    with pytest.raises(StatementError) as caught:
        read_order(text, IDS)
    assert caught.value.fault == fault


@given(st.permutations(IDS), st.floats(1e-6, 1e6), st.sampled_from(["at least", "equal"]))
def test_what_is_written_is_read_again(ids: list[str], part: float, sense: str) -> None:
    comparison = Comparison(ids[0], ids[1], part, "equal" if sense == "equal" else "at least")
    assert read_comparison(comparison_text(comparison), IDS) == comparison


@given(st.text(max_size=30))
def test_any_text_is_read_or_refused(text: str) -> None:
    for read in (read_comparison, read_order):
        try:
            read(text, IDS)
        except StatementError:
            continue


def test_an_answer_can_be_taken_back_or_changed() -> None:
    first, second = Comparison("a", "b"), CannotSay(("b", "c"))
    both = Statements((("a",), ("b",))).with_answer(first).with_answer(second)
    assert both.without_answer(0).answers == (second,)
    assert both.with_answer_at(1, first).answers == (first, first)
    assert both.with_answer_at(1, first).without_answer(1).answers == (first,)
    assert both.comparisons == (first,)
    assert not both.is_empty
    assert Statements().is_empty


def test_only_what_is_about_these_ids_is_kept() -> None:
    everything = Statements(
        (("a",), ("b", "c")), ("d",), (Comparison("a", "b"), CannotSay(("a", "d")))
    )
    assert everything.about({"a", "c"}) == Statements((("a",), ("c",)))
    assert everything.about({"a", "b", "c", "d"}) == everything


def test_nothing_has_two_places_and_nothing_is_compared_with_itself() -> None:
    with pytest.raises(ValueError, match="two places"):
        Statements((("a",), ("b",)), zero=("a",))
    with pytest.raises(ValueError, match="itself"):
        Comparison("a", "a")
    for part in (0.0, -1.0, float("nan"), float("inf")):
        with pytest.raises(ValueError, match="part"):
            Comparison("a", "b", part)


@pytest.mark.parametrize(
    ("reply", "answer"),
    [
        ("more", Comparison("a", "b", 0.5)),
        ("than", Comparison("b", "a", 2.0)),
        ("about equal", Comparison("a", "b", 0.5, "about equal")),
        ("cannot say", CannotSay(("a", "b"))),
    ],
)
def test_each_reply_says_what_it_means(reply: Reply, answer: Comparison | CannotSay) -> None:
    assert answer_to(TradeOff("a", "b", 0.5), reply) == answer


def test_an_answer_knows_its_question_and_its_opposite() -> None:
    question = TradeOff("a", "b", 0.25)
    for reply in ("more", "than"):
        answer = answer_to(question, "more" if reply == "more" else "than")
        assert isinstance(answer, Comparison)
        assert asked_as(answer) == question
    assert Comparison("a", "b", 0.25).turned == Comparison("b", "a", 4.0)
    assert Comparison("a", "b", 0.25, "about equal").turned is None
