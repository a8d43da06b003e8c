"""Numbers as people read them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fwcompare.wording import numbers


@pytest.mark.parametrize(
    ("value", "expected"), [(7.231, "7.23"), (0.0, "0.00"), (10.0, "10.00"), (-1.5, "−1.50")]
)
def test_scores_have_two_decimals_and_a_real_minus(value: float, expected: str) -> None:
    assert numbers.score(value) == expected


@pytest.mark.parametrize(("value", "expected"), [(5.0, "5.0"), (9.96, "10.0"), (0.04, "0.0")])
def test_ratings_have_one_decimal(value: float, expected: str) -> None:
    assert numbers.rating(value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [(1.06, "+1.06"), (-0.37, "−0.37"), (0.0, "0.00"), (0.004, "0.00"), (-0.004, "0.00")],
)
def test_differences_always_have_a_sign_but_on_a_plain_zero(value: float, expected: str) -> None:
    assert numbers.difference(value) == expected


def test_the_per_cent_sign_is_set_off_by_a_narrow_space() -> None:
    assert numbers.percent(14) == "14\u202f%"
    assert numbers.percent(3.84, 1) == "3.8\u202f%"


@pytest.mark.parametrize(
    ("probability", "expected"),
    [
        (0.0, "<0.1\u202f%"),
        (0.00099, "<0.1\u202f%"),
        (0.0099, "0.9\u202f%"),
        (0.5, "50.0\u202f%"),
        (0.94999, "94.9\u202f%"),
        (0.95, "95.0\u202f%"),
        (0.9991, ">99.9\u202f%"),
        (1.0, ">99.9\u202f%"),
    ],
)
def test_a_chance_rounds_down_and_never_claims_certainty(probability: float, expected: str) -> None:
    assert numbers.chance(probability) == expected


@pytest.mark.parametrize(
    ("value", "expected"), [(15.0, "15"), (3.8, "3.8"), (0.25, "0.25"), (100.0, "100"), (0.0, "0")]
)
def test_points_are_shown_as_typed(value: float, expected: str) -> None:
    assert numbers.points(value) == expected


@given(st.integers(0, 10_000).map(lambda n: n / 100))
def test_points_shown_can_be_typed_again(points: float) -> None:
    assert float(numbers.points(points)) == points


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (0, "0"),
        (49.4, "49.4"),
        (49.44, "49.4"),
        (9.996, "10"),
        (1.5, "1.5"),
        (0.0123456, "0.0123"),
        (123.4, "123"),
        (1234567.0, "1,234,567"),
        (-2.5, "−2.5"),
        (100, "100"),
    ],
)
def test_figures_have_three_digits_that_count(value: float, expected: str) -> None:
    assert numbers.figure(value) == expected


@given(st.floats(1e-6, 1e9))
def test_a_figure_is_never_off_by_more_than_half_a_per_cent(value: float) -> None:
    shown = float(numbers.figure(value).replace(",", ""))
    assert abs(shown - value) <= 0.005001 * value


def test_a_figure_stands_with_its_unit() -> None:
    assert numbers.with_unit(49.4, "µs") == "49.4\u202fµs"
    assert numbers.with_unit(49.4, "") == "49.4"


def test_a_range_has_an_en_dash_and_one_figure_where_its_ends_agree() -> None:
    assert numbers.interval(28, 36) == "28–36"
    assert numbers.interval(63, 63) == "63"
