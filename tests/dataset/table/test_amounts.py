"""Figures as people write them in cells."""

import pytest

from fwcompare.dataset.table.amounts import amount, comma_evidence, number


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("7", 7, ""),
        ("−5", -5, ""),
        ("$8.33/user/mo", 8.33, "$/user/mo"),
        ("€ 6.75", 6.75, "€"),
        ("USD 20 per user", 20, "USD per user"),
        ("10 €", 10, "€"),
        ("16GB", 16, "GB"),
        ("99.95 %", 99.95, "%"),
        ("12k", 12_000, ""),
        ("1.5M", 1_500_000, ""),
        ("1 234 567", 1_234_567, ""),
        ("1'234", 1234, ""),
        ("82.5 m²", 82.5, "m²"),
        ("4/5", 4, "of 5"),
        ("4.5 out of 5", 4.5, "of 5"),
        ("5 / month", 5, "/month"),
    ],
)
def test_a_figure_is_read_with_its_unit(text: str, value: float, unit: str) -> None:
    found = amount(text)
    assert found is not None
    assert (found.value, found.unit, found.remark) == (value, unit, "")


@pytest.mark.parametrize(
    ("text", "low", "high"), [("3-5 days", 3, 5), ("10–20k", 10_000, 20_000), ("1 to 2 h", 1, 2)]
)
def test_a_range_keeps_its_ends_and_its_words(text: str, low: float, high: float) -> None:
    found = amount(text)
    assert found is not None
    assert (found.low, found.high, found.remark) == (low, high, text)


@pytest.mark.parametrize("text", ["<5 ms", "up to 10 GB", "10+", "at least 3"])
def test_a_bound_is_known_as_one(text: str) -> None:
    found = amount(text)
    assert found is not None
    assert found.is_bound
    assert found.remark == text


@pytest.mark.parametrize(
    "text",
    ["", "free", "3.5.2", "2026-10-02", "1,2,3", "5 apples, 3 pears and 2 plums", "v2", "9" * 200],
)
def test_what_is_no_one_figure_stays_text(text: str) -> None:
    found = amount(text)
    assert found is None or found.remark == text


@pytest.mark.parametrize(
    ("text", "as_point", "as_comma"),
    [("1,224", 1224, 1.224), ("1.224", 1.224, 1224), ("29,99", None, 29.99), ("1.2", 1.2, None)],
)
def test_comma_and_point_part_decimals_or_groups_of_three(
    text: str, as_point: float | None, as_comma: float | None
) -> None:
    assert number(text) == as_point
    assert number(text, has_decimal_comma=True) == as_comma


def test_numbers_that_read_one_way_only_decide_for_the_others() -> None:
    assert comma_evidence(["29,99 €", "1.000 €", "3"]) == (1, 0)
    assert comma_evidence(["29.99", "1,000,000"]) == (0, 2)
