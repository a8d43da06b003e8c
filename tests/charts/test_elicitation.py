"""What is still possible and ways of weighing, as a reader sees them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fwcompare.analysis import Evaluation, evaluate
from fwcompare.analysis.elicitation import Statements, elicited, weighed_dimensions
from fwcompare.analysis.elicitation.ways_of_weighing import Way, ways_of_weighing
from fwcompare.charts import remaining_range
from fwcompare.charts import ways_of_weighing as ways_chart
from fwcompare.charts.alternative_styles import styles_of
from fwcompare.charts.shapes import Box, Line, Size
from fwcompare.charts.table import table_of
from fwcompare.decision import proposal
from tests.builders import dataset_of, three_way_dataset
from tests.charts.evaluations import weighted
from tests.charts.reading import MEASURE, bars, of_kind, text, tidy

WIDTHS = st.sampled_from([200, 348, 640])


@given(weighted(), WIDTHS)
def test_what_is_still_possible_is_tidy_and_fills_the_bar(
    evaluation: Evaluation, width: int
) -> None:
    weighed = weighed_dimensions(evaluation)
    found = elicited(weighed, Statements(), draws=400)
    result = remaining_range.remaining_range(found, styles_of(evaluation.dataset))
    size = Size(width, remaining_range.height(MEASURE))
    shapes = remaining_range.draw(result, size, MEASURE)
    tidy(shapes, size)
    drawn = bars(shapes, column="share")
    assert [bar.thing.row for bar in drawn if bar.thing] == [
        part.style.id for part in result.parts if part.part > 0
    ]
    for left, right in pairwise(drawn):
        assert left.x < right.x
    (_, *rows) = table_of(shapes)
    assert len(rows) == len(result.parts)
    assert all(words for row in rows for words in row[1:])


def test_each_part_is_as_wide_as_its_share() -> None:
    dataset = dataset_of({"x": {"x1": {"a": 8, "b": 5}}, "y": {"y1": {"a": 5, "b": 6}}})
    found = elicited(weighed_dimensions(evaluate(dataset, proposal(dataset))), Statements())
    result = remaining_range.remaining_range(found, styles_of(dataset))
    shapes = remaining_range.draw(result, Size(400, 32), MEASURE)
    first, second = bars(shapes, column="share")
    assert first.width == pytest.approx(300 - 1)
    assert second.width == pytest.approx(100)
    assert text(shapes, "A 75.0\u202f%").weight == "semibold"
    assert text(shapes, "B 25.0\u202f%").weight == "regular"


def test_a_bracket_goes_from_the_least_to_the_most() -> None:
    left, below, right = of_kind(
        remaining_range.bracket(0.1, 0.4, Box(20, 5, 200, 8), MEASURE), Line
    )
    assert (left.x1, right.x1) == (40, 100)
    assert (below.x1, below.x2, below.y1) == (40, 100, 5 + 6)


def two_ways(evaluation: Evaluation, points: list[float]) -> list[Way]:
    other = evaluation.preferences
    for id_, value in zip(evaluation.dataset.dimensions, points, strict=False):
        other = other.with_dimension_points(id_, value)
    moved = evaluate(evaluation.original, other)
    return [Way("own points", evaluation), Way("order", moved), Way("situation", moved, "So")]


@given(weighted(), st.lists(st.floats(1, 100), min_size=6, max_size=6), WIDTHS)
def test_ways_of_weighing_are_tidy_and_each_share_is_told(
    evaluation: Evaluation, points: list[float], width: int
) -> None:
    found = ways_of_weighing(two_ways(evaluation, points), evaluation)
    if found is None:
        return
    dataset = evaluation.dataset
    result = ways_chart.ways_of_weighing(found, dataset, styles_of(dataset))
    size = Size(width, ways_chart.height(result, MEASURE))
    shapes = ways_chart.draw(result, size, MEASURE)
    tidy([shape for shape in shapes if not isinstance(shape, Line)], size)
    head, *rows = table_of(shapes)
    assert head[1:4] == ["Your own points", "Your order", "So"]
    assert head[4:] == ["now", "tie"]
    assert len(rows) == len(dataset.dimensions)
    assert all(all(row) for row in rows)


def test_a_ways_mark_stands_at_its_share_and_the_tie_at_its() -> None:
    dataset = three_way_dataset()
    now = evaluate(dataset, proposal(dataset))
    ways = [Way("own points", now), Way("situation", evaluate(dataset, proposal(dataset, "hurry")))]
    found = ways_of_weighing(ways, now)
    assert found is not None
    result = ways_chart.ways_of_weighing(found, dataset, styles_of(dataset))
    shapes = ways_chart.draw(result, Size(400, 200), MEASURE)
    places = {
        (line.thing.row, line.thing.column): line.x1
        for line in of_kind(shapes, Line)
        if line.thing is not None
    }
    (now_bar,) = bars(shapes, "time", "now")
    assert places["time", "1"] == pytest.approx(now_bar.x + now_bar.width / 2)
    spread = found.spreads["time"]
    per_share = (places["time", "2"] - places["time", "1"]) / (spread.shares[1] - spread.shares[0])
    if spread.tie is not None and spread.tie <= result.top:
        tie = places["time", "1"] + (spread.tie - spread.shares[0]) * per_share
        assert places["time", "tie"] == pytest.approx(tie)
