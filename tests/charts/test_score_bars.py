"""Score bars as a reader sees them: as long as the scores, in order, named, inside the frame."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fwcompare.analysis import Evaluation, evaluate
from fwcompare.analysis.weighed import weighed
from fwcompare.charts import score_bars
from fwcompare.charts.alternative_styles import styles_of
from fwcompare.charts.score_bars import MOST_LANES, ScoreBars
from fwcompare.charts.shapes import Bar, Line, MarkShape, Shape, Size, thing_at
from fwcompare.charts.table import table_of
from fwcompare.decision import proposal
from fwcompare.wording import numbers
from tests.builders import dataset_of
from tests.charts.evaluations import evaluations, ten_long_names, weighted
from tests.charts.reading import MEASURE, bars, of_kind, text, texts, tidy

WIDTHS = st.sampled_from([420.0, 640.0, 720.0, 1100.0])


def drawn(result: ScoreBars, width: float) -> tuple[list[Shape], Size]:
    size = Size(width, score_bars.height(result, MEASURE))
    return score_bars.draw(result, size, MEASURE), size


def axis(shapes: list[Shape]) -> tuple[float, float]:
    """Return the x of 0, where the lanes' lines begin, and that of 10, at the line of the end."""
    (end,) = [line for line in of_kind(shapes, Line) if line.colour == "edge"]
    start = {line.x1 for line in of_kind(shapes, Line) if line.colour == "grid"}
    assert len(start) == 1
    return start.pop(), end.x1


@given(evaluations(), WIDTHS)
def test_nothing_lies_outside_or_over_anything(evaluation: Evaluation, width: float) -> None:
    styles = styles_of(evaluation.dataset)
    for result in (
        score_bars.score_bars(evaluation, styles, "d0"),
        score_bars.score_bars(evaluation, styles, "", then_at=7.5),
        score_bars.score_bars(evaluation, styles, "", most=10),
    ):
        tidy(*drawn(result, width))


@given(weighted(), WIDTHS)
def test_bars_are_as_long_as_the_scale_says(evaluation: Evaluation, width: float) -> None:
    result = score_bars.score_bars(evaluation, styles_of(evaluation.dataset), "", most=10)
    shapes, _ = drawn(result, width)
    zero, ten = axis(shapes)
    for a in evaluation.ranking:
        x = zero
        parts = {d: p for d, p in weighed(evaluation).contributions[a].items() if p > 0}
        assert [b.thing.column for b in bars(shapes, a) if b.thing is not None] == list(parts)
        for d, points in parts.items():
            (bar,) = bars(shapes, a, d)
            assert bar.x == pytest.approx(x)
            x += points / 10 * (ten - zero)
            assert bar.x + bar.width == pytest.approx(max(x - 1, bar.x + 0.5))
            assert bar.colour == styles_of(evaluation.dataset)[a].colour
        assert x == pytest.approx(zero + evaluation.scores[a] / 10 * (ten - zero))


@given(weighted())
def test_each_lane_has_its_mark_name_and_score_at_the_height_of_its_bar(
    evaluation: Evaluation,
) -> None:
    styles = styles_of(evaluation.dataset)
    result = score_bars.score_bars(evaluation, styles, "")
    shapes, _ = drawn(result, 640.0)
    best = set(evaluation.ranking[:MOST_LANES])
    shown = [a for a in styles if a in best]
    marks = of_kind(shapes, MarkShape)
    assert [mark.colour for mark in marks] == [styles[a].colour for a in shown]
    assert [mark.form for mark in marks] == [styles[a].mark for a in shown]
    heights = [mark.y for mark in marks]
    assert heights == sorted(heights)
    for a, y in zip(shown, heights, strict=True):
        lane = [t for t in texts(shapes) if t.thing is not None and t.thing.row == a]
        name, score = lane
        assert name.y == score.y == y
        assert name.whole or name.words
        assert score.words == numbers.score(evaluation.scores[a])
        assert {t.weight for t in lane} == ({"semibold"} if a == evaluation.leader else {"regular"})
        assert all(bar.y + bar.height / 2 == y for bar in bars(shapes, a))
        assert name.left > next(m for m in marks if m.y == y).bounds.right
        assert name.bounds.right < score.bounds.left


def test_in_a_report_ten_find_room_in_the_order_they_have_everywhere() -> None:
    evaluation = ten_long_names()
    result = score_bars.score_bars(evaluation, styles_of(evaluation.dataset), "", most=10)
    shapes, size = drawn(result, 720.0)
    tidy(shapes, size)
    scores = [t.words for t in texts(shapes) if t.anchor == "end"]
    assert scores == [numbers.score(evaluation.scores[a]) for a in evaluation.dataset.alternatives]
    assert len(scores) == 10


@given(weighted(), st.floats(0, 10))
def test_a_tie_is_marked_at_its_score(evaluation: Evaluation, then_at: float) -> None:
    result = score_bars.score_bars(evaluation, styles_of(evaluation.dataset), "", then_at)
    shapes, _ = drawn(result, 640.0)
    zero, ten = axis(shapes)
    (line,) = [line for line in of_kind(shapes, Line) if line.dash == "dashed"]
    assert line.x1 == line.x2 == pytest.approx(zero + then_at / 10 * (ten - zero))
    words = [t for t in texts(shapes) if t.words.startswith("would be ")]
    assert all(t.words == f"would be {numbers.score(then_at)}" for t in words)
    assert all(t.left > line.x1 for t in words)


def test_no_line_runs_through_what_the_score_would_be() -> None:
    dataset = dataset_of({"x": {"x1": {"a": 6.0, "b": 6.5}}})
    evaluation = evaluate(dataset, proposal(dataset))
    result = score_bars.score_bars(evaluation, styles_of(dataset), "", then_at=7.0)
    shapes, _ = drawn(result, 640.0)
    (words,) = [t for t in texts(shapes) if t.words.startswith("would be ")]
    after = shapes[shapes.index(words) - 1]
    assert isinstance(after, Bar)
    assert after.colour == "ground"
    assert after.bounds.left <= words.bounds.left
    assert after.bounds.right >= words.bounds.right
    crossing = [
        line
        for line in of_kind(shapes, Line)
        if line.bounds.meets(words.bounds) and shapes.index(line) > shapes.index(after)
    ]
    assert crossing == []


def test_the_selected_dimension_is_underlined_in_every_lane() -> None:
    evaluation = ten_long_names()
    result = score_bars.score_bars(evaluation, styles_of(evaluation.dataset), "y")
    shapes, _ = drawn(result, 640.0)
    lines = [bar for bar in of_kind(shapes, Bar) if bar.colour == "ink"]
    found = bars(shapes, column="y")
    assert [(b.x, b.width) for b in lines] == [(b.x, b.width) for b in found]
    assert all(line.y > bar.y + bar.height for line, bar in zip(lines, found, strict=True))


def test_a_segment_can_be_pressed_all_over_its_part_of_the_lane() -> None:
    evaluation = ten_long_names()
    result = score_bars.score_bars(evaluation, styles_of(evaluation.dataset), "")
    shapes, _ = drawn(result, 640.0)
    for bar in bars(shapes):
        assert bar.thing is not None
        for x in (bar.x + 0.1, bar.x + bar.width + 0.8):
            for y in (bar.y - 1, bar.y + bar.height + 1):
                assert thing_at(shapes, x, y) == bar.thing
    assert thing_at(shapes, 639, 2) is None


def test_the_table_has_what_the_bars_show() -> None:
    evaluation = ten_long_names()
    result = score_bars.score_bars(evaluation, styles_of(evaluation.dataset), "", most=2)
    best = next(a for a in evaluation.scores if a in evaluation.ranking[:2])
    parts = weighed(evaluation).contributions[best]
    shapes, _ = drawn(result, 640.0)
    assert table_of(shapes)[:2] == [
        ["", "score", "X", "Y"],
        [
            evaluation.dataset.alternatives[best].name,
            numbers.score(evaluation.scores[best]),
            *(numbers.score(parts[d]) for d in ("x", "y")),
        ],
    ]


def test_the_end_of_the_scale_is_named_beside_its_line() -> None:
    evaluation = ten_long_names()
    shapes, _ = drawn(
        score_bars.score_bars(evaluation, styles_of(evaluation.dataset), "", most=5), 640.0
    )
    label, (_, ten) = text(shapes, "10"), axis(shapes)
    assert ten < label.left < ten + 10
