"""Medians, their bootstrap and the noise, against what is known in closed form."""

from math import comb, exp, log
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fwcompare.lab.paired import (
    Interval,
    common_factor,
    drift_of,
    median_interval,
    noise_of,
    paired_ratio,
)

ELEVEN = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 11.0]
figures = st.floats(min_value=0.01, max_value=1e6)
samples = st.lists(figures, min_size=3, max_size=25)


def chance_of_at_most(rank: int, n: int) -> float:
    """Return the chance that a bootstrap median of n values is at most the rank-th (Efron 1979).

    It is so exactly if more than half of the n draws are among the rank lowest values.
    """
    p = rank / n
    return sum(comb(n, k) * p**k * (1 - p) ** (n - k) for k in range((n + 1) // 2, n + 1))


def test_the_bootstrap_of_a_median_agrees_with_its_exact_distribution() -> None:
    exact_low = next(x for x in range(1, 12) if chance_of_at_most(x, 11) > 0.025)
    exact_high = next(x for x in range(1, 12) if chance_of_at_most(x, 11) >= 0.975)
    for seed in range(5):
        found = median_interval(ELEVEN, seed)
        assert found.value == 6
        assert (found.low, found.high) == (exact_low, exact_high) == (3, 9)


def test_a_median_of_equal_figures_is_certain() -> None:
    assert median_interval([7.0] * 11, 1) == Interval(7.0, 7.0, 7.0)


def test_nothing_has_no_median() -> None:
    with pytest.raises(ValueError, match="no median"):
        median_interval([], 1)


def test_what_slows_a_whole_round_down_cancels() -> None:
    pace = [1.0, 3.0, 0.5, 8.0, 1.1, 2.0, 1.0, 9.0, 1.0, 4.0, 1.0]
    found = paired_ratio([5.2 * p for p in pace], pace, 1)
    assert found.value == pytest.approx(5.2)
    assert found.is_within(1e-9)


def test_rounds_that_do_not_pair_are_refused() -> None:
    with pytest.raises(ValueError, match="shorter"):
        paired_ratio([1.0, 2.0], [1.0], 1)


@given(samples, st.integers(0, 5))
def test_an_interval_holds_its_figure_and_lies_among_the_figures(
    values: list[float], seed: int
) -> None:
    found = median_interval(values, seed)
    assert min(values) <= found.low <= found.value <= found.high <= max(values)


@given(samples, st.integers(0, 5))
def test_a_ratio_turned_round_is_its_inverse(values: list[float], seed: int) -> None:
    others = [value * 1.3 for value in reversed(values)]
    one, other = paired_ratio(values, others, seed), paired_ratio(others, values, seed)
    assert one.value * other.value == pytest.approx(1)


@given(samples, figures)
def test_another_unit_changes_no_ratio(values: list[float], unit: float) -> None:
    others = list(reversed(values))
    found = paired_ratio([v * unit for v in values], [v * unit for v in others], 2)
    plain = paired_ratio(values, others, 2)
    assert found.value == pytest.approx(plain.value)
    assert (found.low, found.high) == pytest.approx((plain.low, plain.high))


def test_equal_code_that_measures_equal_has_no_noise() -> None:
    found = noise_of([(2.0, 2.0)] * 11, 11, 1)
    assert found is not None
    assert (found.below, found.low, found.high, found.pairs) == (0, 1, 1, 11)


def test_two_pairs_tell_nothing_of_noise() -> None:
    assert noise_of([(2.0, 2.1)] * 2, 11, 1) is None


def test_noise_is_what_a_median_of_so_many_rounds_differs_by() -> None:
    """The median of n normal log ratios has the standard error 1.2533 s / sqrt(n)."""
    random = Random(3)
    pairs = [(1.0, exp(random.gauss(0, 0.1))) for _ in range(2_000)]
    found = noise_of(pairs, 25, 1)
    assert found is not None
    assert log(1 + found.below) == pytest.approx(1.96 * 1.2533 * 0.1 / 5, rel=0.15)


def test_more_rounds_mean_less_noise() -> None:
    random = Random(3)
    pairs = [(1.0, exp(random.gauss(0, 0.1))) for _ in range(200)]
    noises = [noise_of(pairs, rounds, 1) for rounds in (5, 11, 41)]
    below = [noise.below for noise in noises if noise]
    assert below == sorted(below, reverse=True)
    assert len(below) == 3


def test_a_machine_of_half_the_speed_has_the_factor_two() -> None:
    there = {"a": 231.0, "b": 1224.0}
    assert common_factor({"a": 462.0, "b": 2448.0}, there) == pytest.approx(2)


def test_figures_at_the_other_machines_speed_keep_their_ratio_and_its_mean() -> None:
    """The example of the page's picture: 236 and 1,238 are 232 and 1,218 there."""
    here, there = {"a": 236.0, "b": 1238.0}, {"a": 231.0, "b": 1224.0}
    factor = common_factor(here, there)
    assert [round(figure / factor) for figure in here.values()] == [232, 1218]


def test_nothing_in_common_means_no_factor() -> None:
    assert common_factor({"a": 2.0}, {"b": 1.0}) == 1


def test_a_machine_that_slows_down_is_told() -> None:
    rounds = [{"a": 1.0 + 0.02 * n, "b": 5.0 + 0.1 * n} for n in range(12)]
    assert drift_of(rounds) == pytest.approx(1.19 / 1.03 - 1, abs=0.01)


def test_a_few_rounds_tell_nothing_of_drift() -> None:
    assert drift_of([{"a": 1.0}] * 8) is None
