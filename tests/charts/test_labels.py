"""No label of any chart lies over another, under a line that stands for now, or off the picture."""

from functools import cache
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fwcompare.analysis import Evaluation, evaluate
from fwcompare.analysis.sweep import sweep_dimension
from fwcompare.bundled import DEFAULT_DATASET
from fwcompare.charts import bands, profile, score_bars, sweep, waterfall
from fwcompare.charts.alternative_styles import styles_of
from fwcompare.charts.shapes import Bar, Box, Line, MarkShape, Ring, Shape, Size, Text
from fwcompare.dataset import Dataset, load_dataset
from fwcompare.decision import proposal
from tests.builders import three_way_dataset
from tests.charts.evaluations import ten_long_names
from tests.charts.reading import MEASURE, of_kind, outside, texts

WIDTHS = st.sampled_from([236, 272, 304, 640])
_TOUCH = 0.6


@cache
def _datasets() -> tuple[Dataset, ...]:
    return load_dataset(DEFAULT_DATASET), three_way_dataset(), ten_long_names().dataset


@st.composite
def weightings(draw: st.DrawFn) -> Evaluation:
    dataset = draw(st.sampled_from(_datasets()))
    preferences = proposal(dataset)
    for id_ in dataset.dimensions:
        points = draw(st.sampled_from([0, 1, 5, 10, 20, 50, 100]) | st.integers(0, 100))
        preferences = preferences.with_dimension_points(id_, points)
    return evaluate(dataset, preferences)


def _apart(shapes: list[Shape], size: Size) -> None:
    assert outside(shapes, size) == []
    for one, other in combinations(texts(shapes), 2):
        assert not _inner(one).meets(_inner(other)), (one.words, other.words)


def _inner(text: Text) -> Box:
    left, top, width, height = text.bounds
    return Box(left + _TOUCH, top + _TOUCH, width - 2 * _TOUCH, height - 2 * _TOUCH)


@given(weightings(), WIDTHS, st.data())
def test_words_along_a_weight_cross_neither_now_nor_each_other_nor_a_mark(
    evaluation: Evaluation, width: int, data: st.DataObject
) -> None:
    dimension = data.draw(st.sampled_from([*evaluation.dataset.dimensions]))
    found = sweep_dimension(evaluation, dimension)
    if found is None:
        return
    name = evaluation.dataset.dimensions[dimension].label
    result = sweep.sweep(found, name, styles_of(evaluation.original))
    size = Size(width, data.draw(st.sampled_from([sweep.height(MEASURE), 176])))
    shapes = sweep.draw(result, size, MEASURE)
    _apart(shapes, size)
    now: list[Shape] = [s for s in of_kind(shapes, Line) if s.colour == "ink"]
    now += [s for s in of_kind(shapes, Bar) if s.colour == "ink"]
    assert len(now) == 2
    for words in texts(shapes):
        for shape in (*now, *of_kind(shapes, MarkShape), *of_kind(shapes, Ring)):
            assert not words.bounds.meets(shape.bounds), (words.words, shape)


@pytest.mark.parametrize("chart", ["scores", "waterfall", "profile", "bands"])
@given(evaluation=weightings(), width=WIDTHS)
def test_words_of_the_other_charts_leave_each_other_alone(
    chart: str, evaluation: Evaluation, width: int
) -> None:
    if not evaluation.has_weights:
        return
    styles = styles_of(evaluation.original)
    shapes: list[Shape]
    match chart:
        case "scores":
            bars = score_bars.score_bars(evaluation, styles, "", most=10)
            size = Size(width, score_bars.height(bars, MEASURE))
            shapes = score_bars.draw(bars, size, MEASURE)
        case "waterfall":
            steps = waterfall.waterfall(evaluation, styles, "", "")
            size = Size(width, waterfall.height(steps, MEASURE))
            shapes = waterfall.draw(steps, size, MEASURE)
        case "profile":
            values = profile.profile(evaluation, styles, "")
            size = Size(width, profile.height(values, MEASURE))
            shapes = profile.draw(values, size, MEASURE)
        case _:
            ends = {a: (score, score) for a, score in evaluation.scores.items()}
            ranges = bands.bands(evaluation, ends, styles)
            size = Size(width, bands.height(ranges, MEASURE))
            shapes = bands.draw(ranges, size, MEASURE)
    _apart(shapes, size)
