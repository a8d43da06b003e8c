"""Text is as wide as the font says, shortened where there is no room, and turns nothing round."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fwcompare.charts.font_measure import FontMeasure
from fwcompare.charts.shapes import Box
from fwcompare.charts.text import in_lines, text_in
from tests.charts.evaluations import NAMES

MEASURE = FontMeasure()


@given(NAMES, st.floats(-20, 400))
def test_a_line_never_takes_more_room_than_it_has(words: str, room: float) -> None:
    line = MEASURE.fitted(words, room, "body", "regular")
    assert line.width <= max(0.0, room + 0.5)
    if line.whole:
        assert line.words == "" or "…" in line.words
        assert line.words.removesuffix("\u2069").removesuffix("…") in line.whole
    assert line.width == pytest.approx(MEASURE.width(line.words) if line.words else 0)


def test_words_of_strangers_are_isolated_and_stay_in_one_line() -> None:
    line = MEASURE.fitted("a\nb\u202ec", 200, "body", "regular")
    assert line.words == "a b‹RLO›c"
    assert MEASURE.fitted("שלום", 200, "body", "regular").words == "\u2068שלום\u2069"
    assert MEASURE.fitted("15\u202f%", 200, "body", "regular").words == "15\u202f%"


def test_a_letter_keeps_its_accent() -> None:
    words = "e\u0301" * 12
    shown = MEASURE.fitted(words, 40, "body", "regular").words
    assert shown.removesuffix("…").count("e") == shown.count("\u0301") > 1


def test_figures_are_of_equal_width_and_heavier_letters_are_wider() -> None:
    assert len({MEASURE.width(figure) for figure in "0123456789"}) == 1
    assert MEASURE.width("Security", "body", "semibold") > MEASURE.width("Security")
    small = MEASURE.width("Security", "caption")
    assert small == pytest.approx(MEASURE.width("Security") * 11 / 13)
    assert MEASURE.width("框架") == 26
    assert MEASURE.width("\u2068a\u2069") == MEASURE.width("a")


def test_what_is_at_the_end_ends_there() -> None:
    place = Box(10, 20, 100, 16)
    for anchor, left in (("start", 10.0), ("middle", 60 - 0.5 * MEASURE.width("ab"))):
        assert text_in(place, "ab", MEASURE, "ink", anchor).left == pytest.approx(left)  # type: ignore[arg-type]
    end = text_in(place, "ab", MEASURE, "ink", "end")
    assert end.bounds.right == pytest.approx(110)
    assert end.y == 28


def test_lines_break_where_words_allow() -> None:
    assert in_lines("one two three", MEASURE.width("one two"), 3, MEASURE) == ["one two", "three"]
    assert in_lines("one two three", 1, 2, MEASURE) == ["one", "two three"]
