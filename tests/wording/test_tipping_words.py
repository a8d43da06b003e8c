"""Tipping points, in words that tell apart what is before and after."""

import pytest

from fwcompare.analysis.tipping_points import TippingPoint
from fwcompare.wording import tipping_words
from tests.builders import dataset_of

TWO = dataset_of({"x": {"x1": {"a": 8, "b": 6}}, "y": {"y1": {"a": 3, "b": 4}}})


def tipping(now: float, share: float, leader: str | None = "b") -> TippingPoint:
    return TippingPoint("x", "dimensions", now, 50.0, share, leader)


def test_a_share_before_and_after() -> None:
    assert tipping_words.share_change(0.14, 0.3821) == "14\u202f% → 38\u202f%"


def test_a_share_of_a_criterion_has_a_decimal() -> None:
    assert tipping_words.share_change(0.14, 0.3821, "criteria") == "14.0\u202f% → 38.2\u202f%"


def test_shares_that_would_look_equal_have_more_decimals() -> None:
    assert tipping_words.share_change(0.141, 0.144) == "14.1\u202f% → 14.4\u202f%"
    assert tipping_words.share_change(0.1411, 0.1412) == "14.11\u202f% → 14.12\u202f%"


@pytest.mark.parametrize(
    ("tip", "way", "leads"),
    [
        (tipping(0.11, 0.289), "rises from 11 % to 29 % of the whole", "B leads"),
        (tipping(0.289, 0.11, None), "falls from 29 % to 11 % of the whole", "nobody leads alone"),
        (tipping(0.5, 0.5), "falls at all from 50.00 %", "B leads"),
    ],
)
def test_the_tipping_sentence_says_where_and_who_leads_beyond(
    tip: TippingPoint, way: str, leads: str
) -> None:
    said = tipping_words.sentence(TWO, tip).replace("\u202f", " ")
    assert said == f"the share of “X” {way}: beyond that {leads}."


def test_a_tick_says_from_how_many_points_on_somebody_leads() -> None:
    assert tipping_words.from_points("B", 40.2, 41, is_above=True) == "B from 41"
    assert tipping_words.from_points("B", 40.2, 40, is_above=False) == "B up to 40"
    assert tipping_words.from_points("B", 40.24, None, is_above=True) == "B near 40.2"
    assert tipping_words.beyond_the_end("B", 130) == "B from 130 ›"
