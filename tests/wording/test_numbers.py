"""Numbers as people read them."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fwcompare.dataset.typed_number import is_ambiguous, typed_number
from fwcompare.wording import numbers
from fwcompare.wording.typed_numbers import points_in, share_in


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


_READABLE = st.floats(-1e12, 1e12).filter(lambda value: value == 0 or abs(value) > 1e-9)
_KINDS = [
    numbers.score,
    numbers.rating,
    numbers.difference,
    numbers.points,
    numbers.tenths,
    numbers.figure,
    numbers.exact,
    numbers.plain,
    pytest.param(lambda value: numbers.fixed(value, 3), id="fixed"),
    pytest.param(lambda value: numbers.count(round(value)), id="count"),
]


@pytest.mark.parametrize("kind", _KINDS)
@given(value=_READABLE)
def test_a_number_with_a_comma_is_read_back_as_the_english_one_says(
    kind: Callable[[float], str], value: float
) -> None:
    numbers.write_in(numbers.COMMA)
    shown = kind(value)
    with numbers.english():
        in_english = kind(value)
    said = float(in_english.replace(",", "").replace(numbers.MINUS, "-"))
    assert typed_number(shown) == said
    assert "." not in shown
    assert not is_ambiguous(shown.replace(numbers.MINUS, "-")), "it may be read as thousands"


@given(st.integers(0, 10_000).map(lambda n: n / 100))
def test_points_and_shares_with_a_comma_can_be_typed_again(points: float) -> None:
    numbers.write_in(numbers.COMMA)
    assert points_in(numbers.points(points)) == points
    assert share_in(numbers.percent(points, 2)) == pytest.approx(points / 100, abs=1e-12)


def test_a_comma_parts_decimals_and_a_narrow_space_thousands() -> None:
    numbers.write_in(numbers.COMMA)
    assert numbers.score(7.4) == "7,40"
    assert numbers.score(-1.5) == "−1,50"
    assert numbers.difference(0.0) == "0,00"
    assert numbers.figure(1224.0) == "1\u202f224"
    assert numbers.exact(1234567.5) == "1\u202f234\u202f567,5"
    assert numbers.count(20_000) == "20\u202f000"
    assert numbers.plain(0.125) == "0,125"
    assert numbers.plain(1.5e15) == "1,5e+15"
    assert numbers.percent(3.84, 1) == "3,8\u202f%"
    assert numbers.chance(1.0) == ">99,9\u202f%"
    assert numbers.hardly() == "less than 0,01"


def test_three_decimals_never_look_like_thousands_of_english_prose() -> None:
    numbers.write_in(numbers.COMMA)
    assert numbers.plain(1.224) == "1,2240"
    assert numbers.plain(-12.5e-1 - 0.004) == "-1,2540"
    assert numbers.plain(1234.567) == "1234,567"


def test_numbers_are_english_for_what_leaves_the_program_and_after_it_as_before() -> None:
    numbers.write_in(numbers.COMMA)
    with numbers.english():
        assert numbers.score(7.4) == "7.40"
        with numbers.english():
            pass
        assert numbers.figure(1224) == "1,224"
    assert numbers.score(7.4) == "7,40"


def test_an_unknown_way_to_write_numbers_is_the_english_one() -> None:
    numbers.write_in("roman")
    assert numbers.way_in_use() == numbers.ENGLISH
    assert numbers.score(7.4) == "7.40"


@pytest.mark.parametrize(
    ("way", "value", "bare"),
    [
        (numbers.ENGLISH, 1224.0, "1,224"),
        (numbers.ENGLISH, 49.4, "49.4"),
        (numbers.COMMA, 1224.0, "1\u202f224"),
        (numbers.COMMA, 1234567.0, "1\u202f234\u202f567"),
        (numbers.COMMA, 49.4, "49,4"),
    ],
)
def test_a_figure_without_its_unit_keeps_all_its_digits(way: str, value: float, bare: str) -> None:
    numbers.write_in(way)
    for unit in ("ms", "", "% of it", "1/s", "per 100 km"):
        assert numbers.without_unit(numbers.with_unit(value, unit)) == bare


def test_every_number_with_decimals_or_thousands_is_made_in_one_place() -> None:
    own = re.compile(r":[+ ]?,?\.([1-9]|\{\w+\})f\}|:,\}")
    package = Path(numbers.__file__).parents[1]
    found = [
        f"{path.relative_to(package)}: {line.strip()}"
        for folder in ("wording", "charts", "gui")
        for path in sorted((package / folder).rglob("*.py"))
        for line in path.read_text("utf-8").splitlines()
        if own.search(line) and path != Path(numbers.__file__)
    ]
    assert not found
