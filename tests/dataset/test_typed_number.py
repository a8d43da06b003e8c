"""Numbers as people type them: a comma or a point before decimals, and nothing guessed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fwcompare.dataset.typed_number import Refused, meant_by, typed_number
from tests.dataset.small import broken, faults_in


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("7", 7),
        ("1.5", 1.5),
        ("1,5", 1.5),
        ("0,5", 0.5),
        ("12,5", 12.5),
        (",5", 0.5),
        (".5", 0.5),
        ("250", 250),
        (" 3 ", 3),
        ("-0,25", -0.25),
        ("\N{MINUS SIGN}3", -3),
        ("0,125", 0.125),
        ("1234,567", 1234.567),
        ("1.224", 1.224),
        ("1,5e3", 1500),
    ],
)
def test_a_comma_and_a_point_both_part_decimals(text: str, number: float) -> None:
    assert typed_number(text) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1\u202f224", 1224),
        ("1\u202f224,5", 1224.5),
        ("\N{MINUS SIGN}12\u202f000\u202f000.25", -12_000_000.25),
    ],
)
def test_narrow_spaces_may_set_thousands_apart_as_the_window_shows_them(
    text: str, number: float
) -> None:
    assert typed_number(text) == number


@pytest.mark.parametrize(
    ("text", "ways"), [("1,224", ("1224", "1.224")), ("-12,500", ("-12500", "-12.500"))]
)
def test_a_comma_before_three_digits_can_be_read_in_two_ways(
    text: str, ways: tuple[str, str]
) -> None:
    assert typed_number(text) == Refused("ambiguous", ways)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("1,224,000", "1224000"),
        ("1.224,5", "1224.5"),
        ("1,224.5", "1224.5"),
        ("1.224.000", "1224000"),
        ("1\u00a0224,5", "1224.5"),
        ("1\u202f22", "122"),
        ("1_0", "10"),
        ("1'000", "1000"),
        ("0x10", "16"),
    ],
)
def test_marks_between_digits_and_other_bases_are_refused_with_what_to_type(
    text: str, meant: str
) -> None:
    assert typed_number(text) == Refused("no number", (meant,))


@pytest.mark.parametrize(
    "text",
    ["nan", "inf", "-infinity", "\u0661", "\uff11", "1e", "abc", "-", ".", ",", "1,2,3", "5 %"],
)
def test_what_is_no_number_is_refused(text: str) -> None:
    assert typed_number(text) == Refused("no number")


def test_nothing_is_no_number_yet() -> None:
    assert typed_number("  ") == Refused("nothing")


@given(st.text(st.sampled_from("0123456789.,-+eE_' \u202fx%nainf\u0661"), max_size=60))
def test_whatever_is_typed_is_a_number_or_refused_with_numbers(text: str) -> None:
    found = typed_number(text)
    if isinstance(found, float):
        assert found == found  # never nan
    for meant in meant_by(text):
        assert isinstance(typed_number(meant), float)


@pytest.mark.parametrize(
    ("typed", "remedy"),
    [
        ("1,5", "write 1.5, with a decimal point"),
        ("0,125", "write 0.125, with a decimal point"),
        ("1,224", "write 1224 or 1.224"),
        ("1.224,5", "write 1224.5, without marks between the digits"),
    ],
)
def test_a_decimal_comma_in_a_file_says_what_to_write(typed: str, remedy: str) -> None:
    (fault,) = faults_in(broken("weight: 30", f"weight: {typed}"))
    assert fault == f'f:28:13: "{typed}" is not a number; {remedy}'


def test_narrow_spaces_in_a_file_are_marks_between_digits() -> None:
    (fault,) = faults_in(broken("weight: 30", "weight: 1\u202f224,5"))
    assert fault.endswith("write 1224.5, without marks between the digits")


def test_a_decimal_comma_between_braces_says_what_to_write_too() -> None:
    text = broken("tea: {value: 5, low: 3, high: 7,", "tea: {value: 5,5, low: 3,5, high: 7,")
    assert faults_in(text) == [
        'f:39:24: "5,5" is not a number; write 5.5, with a decimal point',
        'f:39:34: "3,5" is not a number; write 3.5, with a decimal point',
    ]
