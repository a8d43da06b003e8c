"""Whole percentages that sum to exactly 100."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fwcompare.analysis.rounding import percentages


def test_thirds_are_34_33_33() -> None:
    third = 1 / 3
    assert percentages({"a": third, "b": third, "c": third}) == {"a": 34, "b": 33, "c": 33}


def test_the_largest_remainder_gets_the_missing_unit() -> None:
    assert percentages({"a": 0.105, "b": 0.208, "c": 0.687}) == {"a": 10, "b": 21, "c": 69}


def test_shares_that_are_all_zero_stay_zero() -> None:
    assert percentages({"a": 0.0, "b": 0.0}) == {"a": 0, "b": 0}


def test_a_share_that_floats_make_slightly_too_small_is_not_cut() -> None:
    assert percentages({"a": 0.29, "b": 0.71}) == {"a": 29, "b": 71}


@pytest.mark.parametrize("decimals", [0, 1, 2])
@given(points=st.lists(st.integers(0, 100), min_size=1, max_size=30).filter(any))
def test_they_sum_to_exactly_100_and_are_off_by_less_than_a_unit(
    decimals: int, points: list[int]
) -> None:
    shares = {str(i): p / sum(points) for i, p in enumerate(points)}
    shown = percentages(shares, decimals)
    unit = 10**decimals
    assert sum(round(part * unit) for part in shown.values()) == 100 * unit
    for id_, share in shares.items():
        assert abs(shown[id_] - 100 * share) < 1 / unit + 1e-9
        assert share or shown[id_] == 0
