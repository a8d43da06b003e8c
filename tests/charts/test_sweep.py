"""The sweep as a reader sees it: lines between their scores, an axis within the scale."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fwcompare.analysis import evaluate
from fwcompare.analysis.sweep import sweep_dimension
from fwcompare.charts import sweep
from fwcompare.charts.alternative_styles import AlternativeStyle
from fwcompare.charts.axis import apart, whole_points
from fwcompare.charts.shapes import Bar, Line, MarkShape, Ring, Size
from fwcompare.charts.sweep import Crossing, Sweep, SweepLine
from fwcompare.charts.table import table_of
from fwcompare.decision import proposal
from tests.builders import dataset_of
from tests.charts.evaluations import NAMES
from tests.charts.reading import MEASURE, grid, of_kind, over_one_another, text, texts, tidy

SIZES = st.sampled_from([Size(270, 128), Size(640, 176), Size(720, 176)])
SCORES = st.one_of(st.sampled_from([0.0, 5.0, 10.0]), st.floats(0, 10))
COLOURS = ["#2A74CF", "#BD5B00", "#A56987", "#69875A", "#C33CA5"] * 2


@st.composite
def sweeps(draw: st.DrawFn) -> Sweep:
    lines = []
    for index in range(draw(st.integers(2, 10))):
        style = AlternativeStyle(f"a{index}", draw(NAMES), COLOURS[index], "#FFFFFF", "circle")
        lines.append(SweepLine(style, draw(SCORES), draw(SCORES)))
    shares = draw(st.lists(st.floats(0.01, 0.99), max_size=3, unique=True))
    crossings = tuple(Crossing(share, lines[0].score(share)) for share in sorted(shares))
    return Sweep(draw(NAMES), tuple(lines), crossings, draw(st.floats(0, 1)))


@given(sweeps(), SIZES)
def test_nothing_lies_outside_or_over_anything(result: Sweep, size: Size) -> None:
    shapes = sweep.draw(result, size, MEASURE)
    marks = [s for s in shapes if isinstance(s, MarkShape)]
    tidy([s for s in shapes if s not in marks], size)
    tidy(marks, size)


@given(sweeps(), SIZES)
def test_no_tie_is_hidden_behind_the_words_of_another(result: Sweep, size: Size) -> None:
    shapes = sweep.draw(result, size, MEASURE)
    labels = [label.bounds for label in texts(shapes) if label.words.startswith("tie ")]
    for ring in of_kind(shapes, Ring):
        assert not any(label.meets(ring.bounds) for label in labels)


@given(sweeps(), SIZES)
def test_lines_and_marks_lie_at_their_scores_and_the_axis_says_so(
    result: Sweep, size: Size
) -> None:
    shapes = sweep.draw(result, size, MEASURE)
    _, across = grid(shapes)
    low, high = whole_points(s for line in result.lines for s in (line.at_none, line.at_all))
    labels = {t.y: t.words for t in texts(shapes) if t.y in across}
    assert labels[across[0]] == f"{high:g}"
    assert labels[across[-1]] == f"{low:g}"
    assert all(0 <= float(words) <= 10 for y, words in labels.items() if words.isdigit())
    strokes = [line for line in of_kind(shapes, Line) if line.colour.startswith("#")]
    (now,) = [line for line in of_kind(shapes, Line) if line.colour == "ink"]
    left, right = strokes[0].x1, strokes[0].x2
    assert now.x1 == pytest.approx(left + result.now * (right - left))
    points = (across[-1] - across[0]) / (high - low)
    for line, stroke in zip(result.lines, strokes, strict=True):
        assert stroke.y1 == pytest.approx(across[-1] - (line.at_none - low) * points, abs=1.1)
        assert stroke.y2 == pytest.approx(across[-1] - (line.at_all - low) * points, abs=1.1)
        assert stroke.colour == line.style.colour
    for mark, stroke in zip(of_kind(shapes, MarkShape), strokes, strict=True):
        assert (mark.x, mark.colour) == (now.x1, stroke.colour)
        along = stroke.y1 + result.now * (stroke.y2 - stroke.y1)
        assert mark.y == pytest.approx(along)
    for crossing, ring in zip(result.crossings, of_kind(shapes, Ring), strict=True):
        assert ring.x == pytest.approx(left + crossing.share * (right - left))


@given(sweeps(), SIZES)
def test_words_stand_beside_what_they_name(result: Sweep, size: Size) -> None:
    shapes = sweep.draw(result, size, MEASURE)
    rings = of_kind(shapes, Ring)
    patches = [bar for bar in of_kind(shapes, Bar) if bar.colour == "ground"]
    ties = [t for t in texts(shapes) if t.words.startswith("tie ")]
    assert len(patches) == len(ties)
    for label, patch in zip(ties, patches, strict=True):
        assert patch.bounds.left <= label.left <= label.bounds.right <= patch.bounds.right
        assert min(abs(patch.bounds.left - r.x) for r in rings) <= 10 or (
            min(abs(patch.bounds.right - r.x) for r in rings) <= 10
        )
    (now,) = [line for line in of_kind(shapes, Line) if line.colour == "ink"]
    (said,) = [t for t in texts(shapes) if t.words.startswith("now ")]
    assert said.left - 2 <= now.x1 <= said.bounds.right + 2
    assert said.bounds.bottom <= now.y2
    named = [t for t in texts(shapes) if t.thing is not None and t.thing.column[:1] == "a"]
    scores = [float(t.thing.words) for t in named if t.thing is not None]
    assert [t.y for t in named] == sorted(t.y for t in named)
    assert scores == sorted(scores, reverse=True)


def _named() -> dict[str, AlternativeStyle]:
    colours = {"a": COLOURS[0], "b": COLOURS[1]}
    return {id_: AlternativeStyle(id_, id_, c, "#FFFFFF", "circle") for id_, c in colours.items()}


def test_a_tie_whose_words_have_room_says_its_share() -> None:
    styles = [*_named().values()]
    lines = (SweepLine(styles[0], 8, 4), SweepLine(styles[1], 4, 8))
    result = Sweep("X", lines, (Crossing(0.5, 6),), 0.1)
    shapes = sweep.draw(result, Size(300, 128), MEASURE)
    (ring,) = of_kind(shapes, Ring)
    label = text(shapes, "tie 50\u202f%")
    assert ring.bounds.right < label.left < ring.bounds.right + 10
    assert label.y == ring.y


@pytest.mark.parametrize("now", [n / 100 for n in range(36, 80, 2)])
def test_the_words_of_a_tie_at_the_top_leave_those_of_now_alone(now: float) -> None:
    styles = [*_named().values()]
    lines = (SweepLine(styles[0], 10, 9.98), SweepLine(styles[1], 9.99, 10))
    result = Sweep("X", lines, (Crossing(1 / 3, lines[0].score(1 / 3)),), now)
    shapes = sweep.draw(result, Size(300, 128), MEASURE)
    assert over_one_another(shapes) == []


def test_two_ties_side_by_side_have_words_that_do_not_touch() -> None:
    styles = [*_named().values()]
    lines = (SweepLine(styles[0], 8, 4), SweepLine(styles[1], 4, 8))
    result = Sweep("X", lines, (Crossing(0.5, 6), Crossing(0.53, 6), Crossing(0.56, 6)), 0.1)
    shapes = sweep.draw(result, Size(300, 128), MEASURE)
    assert len([t for t in texts(shapes) if t.words.startswith("tie ")]) >= 2
    tidy([s for s in shapes if not isinstance(s, MarkShape)], Size(300, 128))


def test_high_scores_have_the_axis_of_the_scale() -> None:
    dataset = dataset_of({"one": {"x": {"a": 9.6, "b": 9.2}}, "two": {"y": {"a": 9.1, "b": 9.9}}})
    found = sweep_dimension(evaluate(dataset, proposal(dataset)), "one")
    assert found is not None
    styles = _named()
    shapes = sweep.draw(sweep.sweep(found, "One", styles), Size(720, 176), MEASURE)
    _, across = grid(shapes)
    assert [t.words for t in texts(shapes) if t.y in across and t.words.isdigit()] == [
        "8",
        "9",
        "10",
    ]


@given(st.lists(SCORES, min_size=1, max_size=8))
def test_an_axis_is_whole_points_around_all_scores_within_the_scale(scores: list[float]) -> None:
    low, high = whole_points(scores)
    assert low == int(low)
    assert high == int(high)
    assert 0 <= low <= min(scores)
    assert max(scores) <= high <= 10
    assert high - low >= 2


@given(st.lists(st.floats(-20, 220), max_size=9), st.floats(5, 30))
def test_labels_are_moved_apart_but_stay_in_order_and_inside(
    wanted: list[float], step: float
) -> None:
    places = apart(sorted(wanted), step, 0, 180)
    assert len(places) == min(len(wanted), int(180 // step) + 1)
    assert all(b - a >= step - 1e-9 for a, b in itertools.pairwise(places))
    assert all(-1e-9 <= place <= 180 + 1e-9 for place in places)


def test_labels_with_room_stay_where_they_were_wanted() -> None:
    assert apart([10, 40, 90], 14, 0, 100) == [10, 40, 90]
    assert apart([50, 50, 50], 14, 0, 100) == [50, 64, 78]
    assert apart([99, 99], 14, 0, 100) == [86, 100]


def test_the_table_has_the_scores_at_each_share_that_counts() -> None:
    styles = [*_named().values()]
    lines = (SweepLine(styles[0], 8, 4), SweepLine(styles[1], 4, 8))
    result = Sweep("X", lines, (Crossing(0.5, 6),), 0.25)
    shapes = sweep.draw(result, Size(300, 128), MEASURE)
    assert table_of(shapes) == [
        ["", "share of X", "a", "b"],
        ["now", "25\u202f%", "7.00", "5.00"],
        ["none", "0\u202f%", "8.00", "4.00"],
        ["all", "100\u202f%", "4.00", "8.00"],
        ["tie", "50\u202f%", "6.00", "6.00"],
    ]
