"""Shares and centres: the known fractions, rational volumes, and drawn weights beside them."""

import random
from fractions import Fraction

import numpy as np
import pytest

from fwcompare.analysis.elicitation import Statements, elicited
from fwcompare.analysis.elicitation.drawn_weights import BATCHES, drawn_weights
from fwcompare.analysis.elicitation.half_space import half_spaces_of
from fwcompare.analysis.elicitation.region import region_of
from fwcompare.analysis.elicitation.region_shares import exact_region_shares, region_shares
from fwcompare.analysis.elicitation.weighed import Weighed
from fwcompare.analysis.sampling import CancelledError
from fwcompare.decision.statements import Comparison
from tests.analysis.elicitation import rational
from tests.analysis.elicitation.asked import NINE, ahead_by, outcome, said

ORDER_OF_NINE = "3 > 4 > 9 > 8 > 1 > 2 > 7 > 6 > 5"


@pytest.mark.parametrize(
    ("differences", "comparisons", "share"),
    [
        ((3, 1, -2), (), Fraction(11, 15)),
        ((3, 1, -2), ("3 >= 1",), Fraction(7, 15)),
        ((3, 1, -2), ("3 >= 2*1",), Fraction(1, 4)),
        ((4, 2, -1, -3), ("4 >= 1",), Fraction(107, 315)),
    ],
)
def test_the_shares_that_are_known(
    differences: tuple[float, ...], comparisons: tuple[str, ...], share: Fraction
) -> None:
    shares = outcome(differences, "", *comparisons).shares
    assert shares.method == "exact"
    assert shares.standard_error is None
    assert shares.shares["a"] == pytest.approx(float(share), abs=1e-14)
    assert shares.shares["b"] == pytest.approx(1 - float(share), abs=1e-14)


@pytest.mark.parametrize(
    ("comparison", "centre"),
    [("3 >= 1", (1 / 6, 1 / 3, 1 / 2)), ("3 >= 2*1", (1 / 9, 1 / 3, 5 / 9))],
)
def test_the_centres_that_are_known(comparison: str, centre: tuple[float, ...]) -> None:
    found = outcome((3, 1, -2), "", comparison)
    assert tuple(found.centre.values()) == pytest.approx(centre, abs=1e-14)


def test_the_margin_over_what_is_left_goes_from_end_to_end() -> None:
    found = outcome((3, 1, -2), "", "3 >= 1")
    assert found.regrets["a"].most == pytest.approx(2)
    assert found.regrets["b"].most == pytest.approx(1)


def test_the_centre_of_an_order_is_its_rank_order_centroid() -> None:
    found = outcome((4, 2, -1, -3), "1 > 2 > 3 > 4")
    known = (25 / 48, 13 / 48, 7 / 48, 1 / 16)
    assert tuple(found.centre.values()) == pytest.approx(known, abs=1e-14)
    for count in range(1, 13):
        ids = [str(k + 1) for k in range(count)]
        centre = outcome([1.0] * count, " > ".join(ids)).centre
        formula = [sum(1 / i for i in range(k, count + 1)) / count for k in range(1, count + 1)]
        assert list(centre.values()) == pytest.approx(formula)


@pytest.mark.parametrize("seed", range(25))
def test_exact_shares_and_centres_are_those_of_rational_arithmetic(seed: int) -> None:
    rng = random.Random(seed)
    size = rng.randint(2, 4)
    scores = [[Fraction(rng.randint(0, 20), 2) for _ in range(3)] for _ in range(size)]
    weighed = Weighed(
        ("a", "b", "c"), {str(k): tuple(map(float, row)) for k, row in enumerate(scores)}
    )
    truth = [rng.randint(1, 99) for _ in range(size)]
    rows, answers = [], []
    for _ in range(rng.randint(0, 3)):
        more, than = rng.sample(range(size), 2)
        part = rng.choice([Fraction(1, 2), Fraction(1), Fraction(3)])
        if truth[more] <= part * truth[than]:
            more, than, part = than, more, 1 / part
        rows.append(rational.at_least(size, more, part, than))
        answers.append(Comparison(str(more), str(than), float(part)))
    found = elicited(weighed, Statements(answers=tuple(answers)), most_pieces=100_000)
    volume, centre = rational.volume_and_centre(rational.corners(size, rows))
    assert list(found.centre.values()) == pytest.approx([float(c) for c in centre], abs=1e-9)
    total = found.shares.tied
    for a, alternative in enumerate(weighed.alternatives):
        ahead = [
            tuple(row[a] - row[b] for row in scores)
            for b in range(3)
            if b != a and any(row[a] != row[b] for row in scores)
        ]
        cut = rational.corners(size, [*rows, *ahead])
        part, _ = rational.volume_and_centre(cut) if cut else (Fraction(0), ())
        share = found.shares.shares[alternative]
        if len(ahead) == 2:
            assert share == pytest.approx(float(part / volume), abs=1e-9)
        total += share
    assert total == pytest.approx(1)


@pytest.mark.parametrize(
    ("order", "comparisons"),
    [
        (ORDER_OF_NINE, ()),
        (ORDER_OF_NINE, ("4 >= 0.5*3",)),
        ("", ("4 >= 0.5*3", "9 <= 0.5*3")),
        (ORDER_OF_NINE, ("4 >= 0.5*3", "9 <= 0.5*3")),
    ],
)
def test_drawn_shares_and_centres_agree_with_exact_ones(
    order: str, comparisons: tuple[str, ...]
) -> None:
    weighed = ahead_by(NINE)
    region = region_of(weighed.ids, said(weighed, order, *comparisons))
    exact = exact_region_shares(region, weighed, 100_000)
    drawn = region_shares(region, weighed, most_pieces=0, draws=40_000)
    assert exact is not None
    if not comparisons and order:
        assert drawn == exact  # a simplex of two alternatives takes no cutting worth a name
        return
    assert drawn.method == "sampled"
    assert drawn.standard_error is not None
    assert drawn.standard_error < 0.005
    assert drawn.shares["a"] == pytest.approx(exact.shares["a"], abs=4 * drawn.standard_error)
    assert list(drawn.centre.values()) == pytest.approx(list(exact.centre.values()), abs=0.004)


def test_drawn_weights_are_inside_whatever_was_said() -> None:
    weighed = ahead_by(NINE)
    statements = said(weighed, ORDER_OF_NINE, "4 >= 0.5*3", "9 <= 0.5*3", "8 >= 0.5*9")
    statements = statements.with_answer(Comparison("1", "8", 0.5, "about equal"))
    region = region_of(weighed.ids, statements)
    weights = drawn_weights(region, 2_000)
    assert weights.shape == (2_000, 9)
    assert np.allclose(weights.sum(axis=1), 1)
    assert (weights >= 0).all()
    at = region.ids.index
    for comparison in statements.comparisons:
        for more, part, than in half_spaces_of(comparison):
            assert (weights[:, at(more)] >= part * weights[:, at(than)] - 1e-12).all()


def test_drawn_weights_are_the_same_each_time_and_may_be_stopped() -> None:
    weighed = ahead_by(NINE)
    region = region_of(weighed.ids, said(weighed, "", "4 >= 0.5*3", "9 <= 0.5*3"))
    assert (drawn_weights(region, 400) == drawn_weights(region, 400)).all()
    assert len(drawn_weights(region, 409)) == 409 // BATCHES * BATCHES
    with pytest.raises(CancelledError):
        drawn_weights(region, 400, stop=lambda: True)


def test_a_sliver_that_no_draw_hits_is_drawn_from_all_the_same() -> None:
    weighed = ahead_by(NINE)
    region = region_of(weighed.ids, said(weighed, "", *(f"{k} >= 40*{k + 1}" for k in range(1, 7))))
    weights = drawn_weights(region, 2_000)
    for k in range(6):
        assert (weights[:, k] >= 40 * weights[:, k + 1] - 1e-12).all()
    assert weights.mean(axis=0)[7:] == pytest.approx([1 / 9, 1 / 9], abs=0.01)  # left free


def test_what_is_level_everywhere_is_tied_and_nobodys() -> None:
    weighed = Weighed(("a", "b", "c"), {"x": (5, 5, 1), "y": (2, 2, 8)})
    found = elicited(weighed, Statements())
    assert found.shares.shares["a"] == found.shares.shares["b"] == 0
    assert found.shares.tied == pytest.approx(0.4)
    assert found.shares.shares["c"] == pytest.approx(0.6)


def test_what_is_level_only_in_what_is_left_is_tied_there() -> None:
    found = outcome((1, -1), "", "1 = 2")
    assert found.shares.tied == 1
    assert found.leader is None
    assert found.is_certain
