"""An order, moved by keys and by hand."""

import pytest

from fwcompare.decision.order_moves import (
    moved,
    placed,
    tied,
    tied_or_parted,
    without_weight,
)
from fwcompare.decision.statements import Statements


def said(text: str) -> Statements:
    """Read "a b=c | d": ranks, and after the line what counts nothing."""
    order, _, zero = text.partition("|")
    return Statements(tuple(tuple(rank.split("=")) for rank in order.split()), tuple(zero.split()))


def text(statements: Statements) -> str:
    order = " ".join("=".join(rank) for rank in statements.order)
    return f"{order} | {' '.join(statements.zero)}" if statements.zero else order


@pytest.mark.parametrize(
    ("before", "by", "after"),
    [
        ("a x b", -1, "x a b"),
        ("x a b", -1, "x a b"),
        ("a x b", 1, "a b x"),
        ("a=b x", -1, "x a=b"),
        ("a b=x c", -1, "a x b c"),
        ("a b=x c", 1, "a b x c"),
        ("a b x", 1, "a b | x"),
        ("a b | x", -1, "a b x"),
        ("a b | x", 1, "a b | x"),
        ("x", 1, "x"),
    ],
)
def test_one_goes_up_or_down(before: str, by: int, after: str) -> None:
    assert text(moved(said(before), "x", 1 if by > 0 else -1)) == after


def test_one_is_put_level_with_another_and_parted_again() -> None:
    assert text(tied(said("a b x"), "x", "a")) == "a=x b"
    assert text(tied(said("a b | c"), "a", "c")) == "b | c a"
    assert text(tied_or_parted(said("a x b"), "x")) == "a=x b"
    assert text(tied_or_parted(said("a=x b"), "x")) == "a x b"
    assert text(tied_or_parted(said("x a"), "x")) == "x a"


def test_one_is_placed_between_ranks_and_below_the_line() -> None:
    assert text(placed(said("a b c x"), "x", 1)) == "a x b c"
    assert text(placed(said("a b | x"), "x", 9)) == "a b x"
    assert text(without_weight(said("a x"), "x")) == "a | x"
    assert text(without_weight(said("x | a"), "x")) == "x | a"
