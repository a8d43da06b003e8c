"""Weights from pairwise judgements: published tables, completion, consistency, the worst one."""

import random
from itertools import combinations, pairwise

import pytest

from fwcompare.analysis.elicitation.pairwise import (
    Judgements,
    NotTiedError,
    next_pair,
    pairwise_weights,
    worst_judgement,
)

DRINKS = ("coffee", "wine", "tea", "beer", "soda", "milk", "water")
UPPER = (9, 5, 2, 1, 1, 1 / 2, 1 / 3, *[1 / 9] * 4, 1 / 3, 1 / 4, 1 / 3, 1 / 9, 1 / 2, 1, 1 / 3)
UPPER = (*UPPER, 2, 1 / 2, 1 / 3)
INCOMPLETE = {("a", "b"): 1, ("a", "c"): 5, ("a", "d"): 2, ("b", "c"): 3, ("b", "d"): 4}


def drinks() -> Judgements:
    return dict(zip(combinations(DRINKS, 2), UPPER, strict=True))


def test_the_drinks_of_saaty() -> None:
    """Saaty (2008), Decision making with the analytic hierarchy process."""
    found = pairwise_weights(DRINKS, drinks())
    known = (0.177, 0.019, 0.042, 0.116, 0.190, 0.129, 0.327)
    assert tuple(found.weights.values()) == pytest.approx(known, abs=5e-4)
    assert found.consistency_ratio == pytest.approx(0.022, abs=5e-4)
    assert found.missing == {}


def test_a_missing_judgement_is_completed_with_the_least_eigenvalue() -> None:
    found = pairwise_weights("abcd", INCOMPLETE)
    assert found.missing["c", "d"] == pytest.approx(0.7303, abs=5e-5)
    known = (0.3738, 0.3920, 0.0985, 0.1357)
    assert tuple(found.weights.values()) == pytest.approx(known, abs=5e-5)


@pytest.mark.parametrize("seed", range(5))
def test_no_other_completion_has_a_smaller_eigenvalue(seed: int) -> None:
    rng = random.Random(seed)
    ids = "abcde"
    judgements: dict[tuple[str, str], float] = {
        (a, b): rng.choice([1 / 5, 1 / 3, 1, 2, 4, 7]) for a, b in pairwise(ids)
    }
    judgements |= {("a", "c"): 3.0, ("b", "e"): 0.5}
    best = pairwise_weights(ids, judgements)
    assert best.eigenvalue >= 5
    for pair, ratio in best.missing.items():
        for factor in (0.9, 0.99, 1.01, 1.1):
            other = {**judgements, **best.missing} | {pair: ratio * factor}
            assert pairwise_weights(ids, other).eigenvalue > best.eigenvalue


def test_neighbours_alone_contradict_nothing() -> None:
    ids = [str(k) for k in range(9)]
    judgements = dict.fromkeys(pairwise(ids), 2.0)
    found = pairwise_weights(ids, judgements)
    assert found.eigenvalue == pytest.approx(9)
    assert found.consistency_ratio == pytest.approx(0, abs=1e-9)
    assert found.weights["0"] / found.weights["8"] == pytest.approx(2**8)
    assert worst_judgement(ids, judgements) is None


def test_the_worst_judgement_is_told_beside_what_the_others_imply() -> None:
    judgements = {("s", "r"): 7.0, ("s", "p"): 1.0, ("p", "r"): 3.0, ("s", "q"): 2.0}
    judgements |= {("p", "q"): 2.0, ("q", "r"): 1.5}
    worst = worst_judgement("sprq", judgements)
    assert worst is not None
    assert (worst.more, worst.than, worst.said) == ("s", "r", 7.0)
    assert worst.implied == pytest.approx(3)


def test_no_table_has_an_index_beyond_ten_or_below_three() -> None:
    for count, has_one in ((2, False), (3, True), (10, True), (11, False)):
        ids = [str(k) for k in range(count)]
        judgements = dict.fromkeys(pairwise(ids), 1.0)
        ratio = pairwise_weights(ids, judgements).consistency_ratio
        assert (ratio is not None) == has_one


def test_the_pair_to_judge_next_is_the_one_that_moves_the_margin_most() -> None:
    ids = "abcd"
    neighbours = {("a", "b"): 2.0, ("b", "c"): 2.0, ("c", "d"): 2.0}
    assert next_pair(ids, neighbours, {"a": 5, "b": 0, "c": -5, "d": 0}) == ("a", "c")
    assert next_pair("abcd", INCOMPLETE | {("c", "d"): 1.0}, dict.fromkeys("abcd", 1.0)) is None


def test_what_is_not_tied_together_or_no_judgement_is_refused() -> None:
    with pytest.raises(NotTiedError):
        pairwise_weights("abcd", {("a", "b"): 1.0, ("c", "d"): 1.0})
    with pytest.raises(ValueError, match="times"):
        pairwise_weights("ab", {("a", "b"): 0.0})
    with pytest.raises(KeyError):
        pairwise_weights("ab", {("a", "x"): 1.0})
