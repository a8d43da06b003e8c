"""Ends of scales are figures rounded outward, never the figures themselves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fwcompare.dataset.table.ends import proposed_ends


@pytest.mark.parametrize(
    ("figures", "ends"),
    [
        ([60, 96], (50, 100)),
        ([1, 4], (0.5, 5)),
        ([0, 8.33, 7.25], (0, 10)),
        ([20, 100], (10, 200)),
        ([-5, 3], (-10, 5)),
        ([-8, -3], (-10, -2)),
        ([0], (0, 1)),
        ([5], (2, 10)),
        ([0.0003], (0.0002, 0.0005)),
        ([2005, 2017], (2000, 2020)),
    ],
)
def test_ends_are_rounded_outward_to_1_2_5(figures: list[float], ends: tuple[float, float]) -> None:
    assert proposed_ends(figures) == ends


def test_all_is_the_end_of_percentages_even_where_a_figure_reaches_it() -> None:
    assert proposed_ends([99.9, 100], is_percentage=True) == (50, 100)
    assert proposed_ends([0, 100], is_percentage=True) == (0, 100)
    assert proposed_ends([90, 120], is_percentage=True) == (50, 200)


@given(st.lists(st.floats(-1e90, 1e90).filter(lambda f: f == 0 or abs(f) > 1e-90), min_size=1))
def test_every_figure_lies_between_the_ends_and_on_neither_but_0(figures: list[float]) -> None:
    low, high = proposed_ends(figures)
    assert low < high
    assert all(low < figure < high or figure == 0 for figure in figures)
    assert all(low <= figure <= high for figure in figures)
