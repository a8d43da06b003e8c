"""Bounds are put at round figures of their scale, and moved by round steps."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fwcompare.dataset.scale import JudgedScale, MeasuredScale, Scale, has_place
from fwcompare.dataset.scale_steps import is_more_better, middle_of, rounded, step_at, stepped

MONTHS = MeasuredScale("months", 0, 36)
MEMORY = MeasuredScale("MB", 120, 30, "log")
TINY = MeasuredScale("ms", 0.5, 0.01, "log")
SCALES: tuple[Scale, ...] = (JudgedScale(), MONTHS, MEMORY, TINY, MeasuredScale("", 1, 0))


@pytest.mark.parametrize(
    ("scale", "middle", "step"),
    [(JudgedScale(), 5.0, 0.5), (MONTHS, 20.0, 1.0), (MEMORY, 60.0, 1.0), (TINY, 0.075, 0.005)],
)
def test_figures_are_round(scale: Scale, middle: float, step: float) -> None:
    assert middle_of(scale) == middle
    assert step_at(scale, middle) == pytest.approx(step)


def test_the_better_end_is_known() -> None:
    assert is_more_better(JudgedScale())
    assert is_more_better(MONTHS)
    assert not is_more_better(MEMORY)


@given(st.sampled_from(SCALES), st.floats(0, 10), st.integers(-5, 5))
def test_every_figure_has_a_place_and_steps_go_towards_the_better_end(
    scale: Scale, value: float, by: int
) -> None:
    here = rounded(scale, scale.rating_at(value))
    there = stepped(scale, here, by)
    assert has_place(scale, here)
    assert has_place(scale, there)
    gain = scale.value_of(there) - scale.value_of(here)
    assert gain * by >= 0
