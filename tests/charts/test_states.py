"""States side by side, claims and parts of a whole as a reader sees them."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fwcompare.analysis.snapshots import StateOutcome, outcomes, situation_states
from fwcompare.charts import fared, lead_bar, share_changes, slopes
from fwcompare.charts.alternative_styles import styles_of
from fwcompare.charts.shapes import Bar, Line, Ring, Shape, Size, thing_at
from fwcompare.charts.state_columns import columns_in, least_width
from fwcompare.charts.table import table_of
from fwcompare.charts.verdict_tones import tone_of, words_of
from fwcompare.dataset import Dataset
from fwcompare.dataset.dataset import VERDICTS
from fwcompare.dataset.must_have import Threshold
from fwcompare.decision import proposal
from fwcompare.decision.own_must import OwnMust
from fwcompare.wording import numbers
from tests.asking import boats
from tests.builders import three_way_dataset
from tests.charts.evaluations import datasets, ten_long_names
from tests.charts.reading import MEASURE, bars, grid, mark, of_kind, text, texts, tidy

EXTRA = st.sampled_from([0.0, 150.0, 600.0])


def states_of(dataset: Dataset) -> tuple[StateOutcome, ...]:
    states = situation_states(dataset, proposal(dataset))
    return tuple(outcomes(dataset, states))


def drawn_slopes(dataset: Dataset, extra: float = 0.0) -> tuple[slopes.Slopes, list[Shape], Size]:
    found = states_of(dataset)
    result = slopes.slopes(found, styles_of(dataset), 0)
    size = Size(least_width(len(found), MEASURE) + extra, slopes.height(MEASURE))
    return result, slopes.draw(result, size, MEASURE), size


@given(datasets(), EXTRA)
def test_nothing_of_the_slopes_lies_outside_or_over_anything(
    dataset: Dataset, extra: float
) -> None:
    _, shapes, size = drawn_slopes(dataset, extra)
    tidy(shapes, size)


@given(datasets(), EXTRA)
def test_slopes_join_scores_that_lie_on_the_axis(dataset: Dataset, extra: float) -> None:
    result, shapes, size = drawn_slopes(dataset, extra)
    columns = columns_in(size, len(result.columns), MEASURE)
    _, across = grid(shapes)
    top, bottom = across[0], across[-1]
    low, high = (
        int(t.words)
        for y in (bottom, top)
        for t in texts(shapes)
        if t.anchor == "end" and abs(t.y - y) < 2
    )
    assert 0 <= low < high <= 10
    for line in result.lines:
        for index, score in enumerate(line.scores):
            if score is None:
                continue
            found = mark(shapes, str(index), line.style.id)
            assert found.x == columns.middle(index)
            assert found.y == pytest.approx(
                bottom - (score - low) / (high - low) * (bottom - top), abs=1.1
            )
            assert found.colour == line.style.colour
    assert len(of_kind(shapes, Ring)) == len(result.changes)
    names = [t for t in texts(shapes) if t.left > columns.middle(len(columns.lefts) - 1) + 9]
    ends = [t for t in names if t.size == "caption" and t.anchor == "start"]
    assert [t.y for t in ends] == sorted(t.y for t in ends)
    scores = [float(t.words.split(" ")[0].rstrip("…")) for t in ends if t.words[:1].isdigit()]
    assert scores == sorted(scores, reverse=True)


def test_the_strip_below_has_the_leaders_colours_and_no_gap() -> None:
    result, shapes, size = drawn_slopes(three_way_dataset())
    columns = columns_in(size, len(result.columns), MEASURE)
    strip = [b for b in of_kind(shapes, Bar) if b.height == 4]
    assert strip[0].x == columns.lefts[0]
    assert strip[-1].x + strip[-1].width == pytest.approx(columns.lefts[-1] + columns.pitch - 1)
    for one, other in itertools.pairwise(strip):
        assert one.x + one.width + 1 == pytest.approx(other.x)
    first, last = result.columns[0].leader, result.columns[-1].leader
    assert first is not None
    assert last is not None
    assert (strip[0].colour, strip[-1].colour) == (first.colour, last.colour)


def test_the_strip_below_has_no_colour_of_one_who_fails_a_must_have() -> None:
    dataset = boats()
    light = OwnMust(Threshold("carry", at_most=6.5))  # which the kayak is not
    states = situation_states(dataset, proposal(dataset, "race").with_must(light))
    found = outcomes(dataset, states)
    assert {outcome.evaluation.without_musts.leader for outcome in found} >= {"kayak"}
    styles = styles_of(dataset)
    result = slopes.slopes(found, styles, 0)
    size = Size(700, slopes.height(MEASURE))
    shapes = slopes.draw(result, size, MEASURE)
    colours = {bar.colour for bar in of_kind(shapes, Bar)}
    assert styles["canoe"].colour in colours
    assert styles["kayak"].colour not in colours


def test_a_column_can_be_pressed_everywhere_and_tells_its_state() -> None:
    result, shapes, size = drawn_slopes(three_way_dataset())
    columns = columns_in(size, len(result.columns), MEASURE)
    for index in range(len(result.columns)):
        for y in (1.0, size.height / 2, size.height - 1):
            thing = thing_at(shapes, columns.middle(index), y)
            assert thing is not None
            assert thing.id == str(index)
    assert [row[0].split(" (")[0] for row in table_of(shapes)] == [
        "",
        *(column.name for column in result.columns),
    ]


@given(datasets(), EXTRA)
def test_changes_of_shares_point_to_the_side_they_go_to(dataset: Dataset, extra: float) -> None:
    found = states_of(dataset)
    result = share_changes.share_changes(found, 0)
    size = Size(least_width(len(found), MEASURE) + extra, share_changes.height(result, MEASURE))
    shapes = share_changes.draw(result, size, MEASURE)
    tidy(shapes, size)
    middles = [line.x1 for line in of_kind(shapes, Line) if line.colour == "line"]
    lengths: list[tuple[float, float]] = []
    for row in result.rows:
        for index, change in enumerate(row.changes):
            for bar in bars(shapes, row.dimension, str(index)):
                assert change is not None
                start = bar.x if change > 0 else bar.x + bar.width
                assert min(abs(start - middle) for middle in middles) < 1.01
                lengths.append((abs(change), bar.width))
    lengths.sort()
    assert [width for _, width in lengths] == sorted(width for _, width in lengths)
    rows = table_of(shapes)
    assert [row[0] for row in rows[1:]] == [row.label for row in result.rows]


@given(
    st.lists(st.integers(0, 40), min_size=len(VERDICTS), max_size=len(VERDICTS)),
    st.sampled_from([240.0, 600.0]),
)
def test_verdicts_share_the_bar_as_the_claims_do(counts: list[int], width: float) -> None:
    parts = tuple((v, n) for v, n in zip(VERDICTS, counts, strict=True) if n)
    size = Size(width, 24)
    shapes = fared.draw(fared.Fared(parts, "true"), size, MEASURE)
    tidy(shapes, size)
    found = bars(shapes, column="claims")
    assert [bar.thing.id for bar in found if bar.thing is not None] == [v for v, _ in parts]
    total, left = sum(counts), 0.0
    for bar, (verdict, count) in zip(found, parts, strict=True):
        assert bar.colour == f"{tone_of(verdict)[0]}_ground"
        assert bar.x == pytest.approx(left)
        assert bar.width == pytest.approx(max(1.0, count / total * width - 1))
        thing = thing_at(shapes, bar.x + bar.width / 2, 12)
        assert thing is not None
        assert thing.id == verdict
        left += count / total * width
    assert table_of(shapes)[1:] == [[words_of(v), str(n)] for v, n in parts]


@given(st.lists(st.floats(0, 1), min_size=2, max_size=10))
def test_parts_of_a_whole_are_as_long_as_they_are_large(parts: list[float]) -> None:
    evaluation = ten_long_names()
    styles = [*styles_of(evaluation.dataset).values()][: len(parts)]
    total = sum(parts) or 1.0
    shares = [part / max(1.0, total) for part in parts]
    size = Size(260, 8)
    shapes = lead_bar.draw(lead_bar.LeadBar(tuple(zip(styles, shares, strict=True))), size, MEASURE)
    tidy(shapes, size)
    shown = [(style, share) for style, share in zip(styles, shares, strict=True) if share > 0]
    found = bars(shapes, column="share")
    left = 0.0
    for bar, (style, share) in zip(found, shown, strict=True):
        assert bar.colour == style.colour
        assert bar.x == pytest.approx(left)
        left = min(size.width, left + max(1.0, share * size.width))
        assert bar.width == pytest.approx(max(0.0, min(left, size.width) - bar.x), abs=1.01)
    assert [row[1] for row in table_of(shapes)[1:]] == [
        numbers.percent(100 * share, 1) for share in shares
    ]


def test_the_state_that_is_here_stands_out() -> None:
    dataset = three_way_dataset()
    found = states_of(dataset)
    result = share_changes.share_changes(found, -1)
    size = Size(least_width(len(found), MEASURE), share_changes.height(result, MEASURE))
    shapes = share_changes.draw(result, size, MEASURE)
    for row in result.rows:
        assert text(shapes, row.label).y == next(
            t.y
            for t in texts(shapes)
            if t.weight == "semibold"
            and t.words == row.share
            and t.thing is not None
            and t.thing.row == row.dimension
        )
