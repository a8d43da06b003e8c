"""The region's vertices, against rational arithmetic and against what is known."""

import random
from fractions import Fraction
from itertools import pairwise

import pytest

from fwcompare.analysis.elicitation import Comparison, Statements
from fwcompare.analysis.elicitation.half_space import HalfSpace
from fwcompare.analysis.elicitation.region import ContradictionError, Region, region_of
from fwcompare.analysis.elicitation.statement_text import read_comparison, read_order
from tests.analysis.elicitation import rational

PARTS = [Fraction(1, 4), Fraction(1, 3), Fraction(1, 2), Fraction(2, 3), *map(Fraction, (1, 2, 3))]


def region(ids: str, order: str = "", *said: str, zero: str = "") -> Region:
    known = ids.split()
    answers = tuple(read_comparison(text, known) for text in said)
    ranks = read_order(order, known) if order else ()
    return region_of(known, Statements(ranks, tuple(zero.split()), answers))


def places(found: Region) -> set[tuple[float, ...]]:
    return {tuple(round(w, 9) for w in vertex.place) for vertex in found.vertices}


def test_nothing_said_leaves_every_weight() -> None:
    assert places(region("a b c")) == {(1, 0, 0), (0, 1, 0), (0, 0, 1)}


def test_an_order_alone_is_one_simplex() -> None:
    found = region("a b c", "b > a > c")
    assert found.is_simplex
    third = round(1 / 3, 9)
    assert places(found) == {(0, 1, 0), (0.5, 0.5, 0), (third, third, third)}


def test_what_is_in_one_rank_is_equal_and_what_is_in_none_is_free() -> None:
    third = round(1 / 3, 9)
    found = region("a b c d", "a > b = c")
    assert found.is_simplex
    assert places(found) == {(1, 0, 0, 0), (third, third, third, 0), (0, 0, 0, 1)}


def test_what_does_not_count_has_no_weight() -> None:
    assert region("a b c", "a > b", zero="c").ranges["c"] == (0, 0)


def test_an_equality_within_an_order_keeps_it_a_simplex_where_it_can() -> None:
    assert region("a b c d", "a > b > c > d", "a = 2*b").is_simplex
    assert not region("a b c d", "a > b > c > d", "a = 3*c").is_simplex
    assert region("a b c d", "a > b > c > d", "a = 3*c").ranges["b"][1] == pytest.approx(3 / 7)


def test_two_answers_that_meet_are_an_equality() -> None:
    found = region("a b c", "", "a >= 0.3333333333333333*b", "b >= 3*a")
    assert places(found) == {(0.25, 0.75, 0), (0, 0, 1)}
    assert len(found.corners) == 2


def test_answers_that_only_nothing_satisfies_leave_the_other_weights() -> None:
    assert places(region("a b c", "", "a >= 2*b", "b >= a")) == {(0, 0, 1)}


def test_a_weight_below_one_that_is_nothing_is_nothing_too() -> None:
    assert places(region("a b c d e", "a > b > c > d", "c >= 2*b")) == {
        (1, 0, 0, 0, 0),
        (0, 0, 0, 0, 1),
    }


def test_what_nothing_satisfies_is_a_contradiction() -> None:
    with pytest.raises(ContradictionError):
        region("a b", "", "a >= 2*b", "b >= a")
    with pytest.raises(ContradictionError):
        region("a b", zero="a b")


def test_one_weight_alone_is_all_of_it() -> None:
    assert places(region("a")) == {(1,)}


def test_a_statement_about_another_id_is_refused() -> None:
    for said in (Statements(answers=(Comparison("a", "x"),)), Statements(zero=("x",))):
        with pytest.raises(KeyError):
            region_of(["a", "b"], said)


def test_what_is_implied_is_seen() -> None:
    found = region("a b c", "a > b > c")
    assert found.implies(HalfSpace("a", 1.0, "c"))
    assert found.implies(HalfSpace("a", 0.5, "b"))
    assert not found.implies(HalfSpace("a", 2.0, "c"))


@pytest.mark.parametrize("seed", range(40))
def test_the_vertices_are_those_of_rational_arithmetic(seed: int) -> None:
    rng = random.Random(seed)
    size = rng.randint(2, 5)
    ids = [str(k) for k in range(size)]
    truth = [Fraction(rng.randint(1, 99)) for _ in ids]
    order = sorted(ids, key=lambda id_: -truth[int(id_)]) if rng.random() < 0.4 else []
    rows = [rational.at_least(size, int(a), 1, int(b)) for a, b in pairwise(order)]
    statements = Statements(tuple((id_,) for id_ in order))
    found = region_of(ids, statements)
    for _ in range(rng.randint(1, 5)):
        more, than = rng.sample(range(size), 2)
        part = rng.choice(PARTS)
        if truth[more] < part * truth[than]:
            more, than, part = than, more, 1 / part
        rows.append(rational.at_least(size, more, part, than))
        statements = statements.with_answer(Comparison(ids[more], ids[than], float(part)))
        found = region_of(ids, statements, found)
    known = {tuple(round(float(w), 9) for w in place) for place in rational.corners(size, rows)}
    assert places(found) == known
    assert places(region_of(ids, statements)) == known


def test_a_region_of_twelve_weights_stays_small_enough() -> None:
    ids = [f"w{k}" for k in range(12)]
    order = " > ".join(ids)
    found = region(
        " ".join(ids), order, "w1 >= 0.5*w0", "w3 >= 0.5*w1", "w5 >= 0.5*w2", "w7 >= 0.25*w0"
    )
    assert 12 < len(found.vertices) < 300
    assert all(min(found.heights(half)) >= -1e-9 for half in found.half_spaces)
