"""The waterfall as a reader sees it: steps of the right length and side, ending at the margin."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fwcompare.analysis import Evaluation
from fwcompare.charts import waterfall
from fwcompare.charts.alternative_styles import styles_of
from fwcompare.charts.shapes import Bar, Line, Shape, Size, changed_part, thing_at
from fwcompare.charts.table import table_of
from fwcompare.wording import numbers
from tests.charts.evaluations import ten_long_names, weighted
from tests.charts.reading import MEASURE, bars, of_kind, texts, tidy

WIDTHS = st.sampled_from([228.0, 260.0, 640.0, 720.0])


def drawn(result: waterfall.Waterfall, width: float = 300.0) -> tuple[list[Shape], Size]:
    size = Size(width, waterfall.height(result, MEASURE))
    return waterfall.draw(result, size, MEASURE), size


def of(evaluation: Evaluation, chosen: str = "") -> waterfall.Waterfall:
    return waterfall.waterfall(evaluation, styles_of(evaluation.dataset), chosen, chosen)


@given(weighted(), WIDTHS, st.sampled_from(["", "d0"]))
def test_nothing_lies_outside_or_over_anything(
    evaluation: Evaluation, width: float, chosen: str
) -> None:
    tidy(*drawn(of(evaluation, chosen), width))


@given(weighted(), st.sampled_from(["", "d0"]))
def test_each_step_begins_where_the_one_before_ends_and_the_last_ends_at_the_margin(
    evaluation: Evaluation, chosen: str
) -> None:
    result = of(evaluation, chosen)
    shapes, size = drawn(result)
    zero = next(line.x1 for line in of_kind(shapes, Line) if line.y1 == 0 and line.colour == "edge")
    scale = _scale(shapes, result, zero)
    for step in result.steps:
        (bar,) = bars(shapes, f"{step.id}/{step.criterion}")
        left, right = sorted((zero + step.start * scale, zero + (step.start + step.gap) * scale))
        assert bar.x == pytest.approx(left, abs=0.01)
        assert bar.x + bar.width == pytest.approx(max(right, left + 1), abs=0.01)
        style = result.first if step.gap >= 0 else result.second
        assert bar.colour == style.colour
    (total,) = bars(shapes, "margin")
    assert total.x == pytest.approx(zero)
    assert total.width == pytest.approx(max(1.0, result.margin * scale), abs=0.01)
    assert total.x + total.width <= size.width


def _scale(shapes: list[Shape], result: waterfall.Waterfall, zero: float) -> float:
    """Return the pixels of a point, read off the longest bar."""
    step = max(result.steps, key=lambda step: abs(step.gap))
    if abs(step.gap) < 1e-6:
        return 0.0
    (bar,) = bars(shapes, f"{step.id}/{step.criterion}")
    return bar.width / abs(step.gap)


@given(weighted())
def test_names_and_numbers_stand_beside_their_bars_largest_part_first(
    evaluation: Evaluation,
) -> None:
    result = of(evaluation)
    shapes, _ = drawn(result)
    gaps = [abs(step.gap) for step in result.steps]
    assert gaps == sorted(gaps, reverse=True)
    rows = [f"{step.id}/{step.criterion}" for step in result.steps] + ["margin"]
    heights = []
    for row in rows:
        (bar,) = bars(shapes, row)
        name, number = [t for t in texts(shapes) if t.thing is not None and t.thing.row == row]
        assert name.y == number.y == bar.y + bar.height / 2
        assert name.bounds.right <= bar.x
        assert bar.x + bar.width <= number.left
        heights.append(name.y)
    assert heights == sorted(heights)
    margin = next(t for t in texts(shapes) if t.thing is not None and t.thing.row == "margin")
    assert margin.weight == "semibold"


def test_connectors_lead_from_the_end_of_a_step_to_the_next_one() -> None:
    result = of(ten_long_names())
    shapes, _ = drawn(result)
    connectors = [line for line in of_kind(shapes, Line) if line.y1 > 0]
    found = [bar for bar in of_kind(shapes, Bar) if bar.thing is not None]
    assert len(connectors) == len(result.steps)
    for line, bar, below in zip(connectors, found, found[1:], strict=False):
        assert line.y1 == bar.y + bar.height
        assert line.y2 == below.y
        assert min(abs(line.x1 - x) for x in (bar.x, bar.x + bar.width)) < 1.01


def test_a_row_can_be_pressed_everywhere_and_says_its_part() -> None:
    result = of(ten_long_names(), "x")
    shapes, size = drawn(result)
    ids = []
    for index in range(len(result.steps)):
        thing = thing_at(shapes, size.width - 1, index * 16 + 8)
        assert thing is not None
        ids.append(thing.id)
    assert ids == [f"{step.id}/{step.criterion}" for step in result.steps]
    rows = table_of(shapes)
    assert rows[0] == ["part", f"for {result.first.name}"]
    assert rows[-1] == [result.total_label, numbers.difference(result.margin)]
    assert [row[1] for row in rows[1:-1]] == [numbers.difference(s.gap) for s in result.steps]


def test_a_tick_changes_what_lies_right_of_the_names_alone() -> None:
    result = of(ten_long_names())
    before, size = drawn(result)
    names = max(t.bounds.right for t in texts(before) if t.anchor == "start")
    steps = tuple(step._replace(gap=step.gap * 0.9) for step in result.steps)
    box = changed_part(before, drawn(result._replace(steps=steps))[0])
    assert box is not None
    assert names < box.left
    assert box.right <= size.width
    assert changed_part(before, drawn(result)[0]) is None
