"""Text of several weights in lines: nothing is lost, and lines are as wide as they may be."""

from hypothesis import given
from hypothesis import strategies as st

from fwcompare.charts.text import Run, in_lines, runs_in_lines, runs_width
from tests.charts.reading import MEASURE

WORDS = st.lists(st.text("abcd", min_size=1, max_size=9), min_size=1, max_size=6).map(" ".join)


def test_bold_words_stand_apart_from_what_is_before_them() -> None:
    runs: list[Run] = [("from", "regular"), (" 0 to 25", "semibold"), (", and more", "regular")]
    assert runs_in_lines(runs, 1000, 4, MEASURE) == [runs]
    assert runs_in_lines(runs, 1, 2, MEASURE) == [
        [("from", "regular")],
        [("0 to 25", "semibold"), (", and more", "regular")],
    ]


@given(WORDS, st.floats(20, 300), st.integers(1, 5))
def test_with_one_weight_lines_are_those_of_plain_text(words: str, room: float, most: int) -> None:
    lines = runs_in_lines([(words, "regular")], room, most, MEASURE)
    assert ["".join(run[0] for run in line) for line in lines] == in_lines(
        words, room, most, MEASURE
    )


@given(WORDS, WORDS, st.floats(60, 300))
def test_no_line_but_the_last_is_too_wide_unless_it_is_one_word(
    one: str, other: str, room: float
) -> None:
    lines = runs_in_lines([(one, "regular"), (f" {other}", "semibold")], room, 9, MEASURE)
    for line in lines[:-1]:
        is_one_word = " " not in "".join(words for words, _ in line)
        assert is_one_word or runs_width(line, MEASURE) <= room


def test_no_line_ends_between_a_figure_and_its_unit() -> None:
    for blank in ("\u202f", "\u00a0"):
        words = f"JSON answer from 1,000 to 141{blank}µs"
        assert in_lines(words, 1, 9, MEASURE)[-1] == f"141{blank}µs"
        lines = runs_in_lines([(words, "regular")], 1, 9, MEASURE)
        assert lines[-1] == [(f"141{blank}µs", "regular")]
