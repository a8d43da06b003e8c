"""The moments of a rating drawn from its range, against sums over many equal draws."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fwcompare.dataset.dataset import JudgedScale, MeasuredScale, Scale
from fwcompare.dataset.spread import chance_below, moments

_LOG = MeasuredScale("us", worst=1000, best=20, shape="log")
_RANGES = [
    (JudgedScale(), (3, 5, 7)),
    (JudgedScale(), (8, 8, 10)),
    (MeasuredScale("", 0, 36), (14, 16, 36)),
    (MeasuredScale("", 36, 0), (14, 16, 36)),
    (_LOG, (49.4, 49.4, 97.2)),
    (_LOG, (400, 900, 5000)),
    (MeasuredScale("", 10, 1000, "log"), (17.5, 37.9, 907)),
    (MeasuredScale("", 500, 5, "log"), (2, 6, 900)),
    (MeasuredScale("", 0, 20), (0, 15, 23)),
]


def _drawn(rank: float, low: float, peak: float, high: float) -> float:
    turn = (peak - low) / (high - low)
    if rank < turn:
        return float(low + (rank * (high - low) * (peak - low)) ** 0.5)
    return float(high - ((1 - rank) * (high - low) * (high - peak)) ** 0.5)


@pytest.mark.parametrize(("scale", "drawn_from"), _RANGES)
def test_the_moments_are_those_of_draws_at_equal_ranks(
    scale: Scale, drawn_from: tuple[float, float, float]
) -> None:
    count = 40_000
    values = [scale.value_of(_drawn((i + 0.5) / count, *drawn_from)) for i in range(count)]
    mean = sum(values) / count
    variance = sum((v - mean) ** 2 for v in values) / count
    third = sum((v - mean) ** 3 for v in values) / count
    assert moments(scale, *drawn_from) == pytest.approx((mean, variance, third), rel=1e-3, abs=1e-9)


@given(st.lists(st.floats(1, 900), min_size=3, max_size=3).map(sorted))
def test_the_mean_lies_within_the_range_and_the_variance_within_its_bound(
    drawn_from: list[float],
) -> None:
    low, peak, high = drawn_from
    ends = sorted((_LOG.value_of(low), _LOG.value_of(high)))
    mean, variance, _ = moments(_LOG, low, peak, high)
    assert ends[0] - 1e-6 <= mean <= ends[1] + 1e-6
    assert 0 <= variance <= (ends[1] - ends[0]) ** 2 / 4 + 1e-9


def test_a_rating_without_a_range_has_no_variance() -> None:
    assert moments(_LOG, 100, 100, 100) == (_LOG.value_of(100), 0.0, 0.0)


def test_half_of_an_even_triangle_lies_below_its_peak() -> None:
    assert [chance_below(x, 2, 4, 6) for x in (1, 2, 3, 4, 5, 6, 7)] == [
        0,
        0,
        0.125,
        0.5,
        0.875,
        1,
        1,
    ]
