"""Profile, bands and rating lanes as a reader sees them: marks on the scale, rows in order."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fwcompare.analysis import Evaluation
from fwcompare.analysis.uncertain_scores import score_bands
from fwcompare.analysis.weighed import weighed
from fwcompare.charts import bands, profile, rating_lanes
from fwcompare.charts.alternative_styles import styles_of
from fwcompare.charts.shapes import Line, MarkShape, Polygon, Shape, Size, Text
from fwcompare.charts.table import table_of
from fwcompare.dataset.dataset import Criterion
from fwcompare.dataset.scale import JudgedScale
from fwcompare.wording import numbers
from tests.charts.evaluations import evaluations, ten_long_names, weighted
from tests.charts.reading import MEASURE, grid, mark, of_kind, text, texts, tidy

WIDTHS = st.sampled_from([500.0, 640.0, 720.0, 1000.0])


def cell(shapes: list[Shape], row: str, column: str) -> Text:
    (found,) = [
        t
        for t in of_kind(shapes, Text)
        if t.thing is not None and (t.thing.row, t.thing.column) == (row, column)
    ]
    return found


def on_scale(x: float, value: float, upright: list[float]) -> bool:
    """Return whether x is where the value lies between the lines of 0 and 10, to a pixel."""
    zero, _, ten = upright
    return abs(x - (zero + value / 10 * (ten - zero))) <= 1


def drawn_profile(evaluation: Evaluation, width: float) -> tuple[list[Shape], Size]:
    result = profile.profile(evaluation, styles_of(evaluation.dataset), "d0")
    size = Size(width, profile.height(result, MEASURE))
    return profile.draw(result, size, MEASURE), size


@given(evaluations(), WIDTHS)
def test_nothing_of_a_profile_lies_outside_or_over_anything(
    evaluation: Evaluation, width: float
) -> None:
    tidy(*drawn_profile(evaluation, width))


@given(weighted(), WIDTHS)
def test_a_profile_has_its_marks_on_the_scale_in_rows_of_the_datasets_order(
    evaluation: Evaluation, width: float
) -> None:
    shapes, _ = drawn_profile(evaluation, width)
    upright, _ = grid(shapes)
    styles, shares = styles_of(evaluation.dataset), weighed(evaluation).shares
    heights = []
    for d in weighed(evaluation).things:
        label = cell(shapes, d, "")
        heights.append(label.y)
        assert label.weight == ("semibold" if d == "d0" else "regular")
        assert cell(shapes, d, "share").words == numbers.dimension_share(shares[d])
        for a, style in styles.items():
            value = weighed(evaluation).values[a][d]
            if value is None:
                continue
            found = mark(shapes, d, a)
            assert on_scale(found.x, value, upright)
            assert found.y == label.y
            assert (found.colour, found.form) == (style.colour, style.mark)
            assert bool(found.fill) == (shares[d] == 0)
            if [t for t in of_kind(shapes, Text) if t.thing and t.thing.column == a]:
                number = cell(shapes, d, a)
                assert (number.words, number.y) == (numbers.rating(value), label.y)
                values = [weighed(evaluation).values[b][d] for b in styles]
                is_best = dict(zip(styles, numbers.stressed(values), strict=True))[a]
                assert number.weight == ("semibold" if is_best else "regular")
                assert found.bounds.right <= number.left
    assert heights == sorted(heights)
    for tick, x in zip(("0", "5", "10"), upright, strict=True):
        heads = [t for t in texts(shapes) if t.words == tick and t.anchor == "middle"]
        assert [t.x for t in heads] == [x]


def test_four_long_names_in_a_small_window_leave_room_for_the_scale() -> None:
    styles = [*styles_of(ten_long_names().dataset).values()][:4]
    rows = (profile.Row("x", "A dimension of a long name", "100\u202f%", True, (1, 2, 3, 9.5)),)
    for width, has_numbers in ((430.0, False), (900.0, True)):
        result = profile.Profile(tuple(styles), rows)
        size = Size(width, profile.height(result, MEASURE))
        shapes = profile.draw(result, size, MEASURE)
        tidy(shapes, size)
        upright, _ = grid(shapes)
        assert upright[-1] - upright[0] >= 90
        assert ("9.5" in [t.words for t in texts(shapes)]) == has_numbers


def drawn_bands(evaluation: Evaluation, *, has_names: bool) -> tuple[list[Shape], Size]:
    styles = styles_of(evaluation.dataset)
    result = bands.bands(evaluation, score_bands(evaluation), styles)
    result = replace(result, has_names=has_names)
    size = Size(640.0 if has_names else 260.0, bands.height(result, MEASURE))
    return bands.draw(result, size, MEASURE), size


@given(weighted(), st.booleans())
def test_nothing_of_the_bands_lies_outside_or_over_anything(
    evaluation: Evaluation, has_names: bool
) -> None:
    tidy(*drawn_bands(evaluation, has_names=has_names))


@given(weighted(), st.booleans())
def test_bands_reach_from_the_lowest_to_the_highest_score(
    evaluation: Evaluation, has_names: bool
) -> None:
    shapes, _ = drawn_bands(evaluation, has_names=has_names)
    upright, _ = grid(shapes)
    found = score_bands(evaluation)
    heights = []
    for a, style in styles_of(evaluation.dataset).items():
        middle = mark(shapes, a, "score")
        caps = [s for s in of_kind(shapes, Line) if s.thing is not None and s.thing.row == a]
        assert all(on_scale(c.x1, v, upright) for c, v in zip(caps, found[a], strict=True))
        assert on_scale(middle.x, evaluation.scores[a], upright)
        assert all((c.y1 + c.y2) / 2 == middle.y for c in caps)
        assert {middle.colour, *(c.colour for c in caps)} == {style.colour}
        heights.append(middle.y)
        if has_names:
            beside = [t for t in texts(shapes) if t.y == middle.y]
            assert beside[0].bounds.right < caps[0].x1
            assert beside[1].left > caps[1].x1
    assert heights == sorted(heights)
    for words, x in (("0", upright[0]), ("10", upright[-1])):
        label = text(shapes, words)
        assert label.bounds.left - 7 <= x <= label.bounds.right + 7
        assert label.y > max(heights)


LONG = "quite a few words about what that end means to those who use it"
SCALES = st.builds(
    JudgedScale,
    low=st.sampled_from(["none", LONG]),
    middle=st.just(""),
    high=st.sampled_from(["all", LONG]),
)


def lanes_of(
    evaluation: Evaluation, criterion: Criterion, *, has_weight: bool
) -> rating_lanes.RatingLanes:
    return rating_lanes.rating_lanes(
        criterion,
        criterion,
        styles_of(evaluation.dataset),
        evaluation.ranking,
        {(criterion.id, evaluation.ranking[0]): "less"},
        has_weight=has_weight,
        is_selected=False,
    )


def drawn_lanes(result: rating_lanes.RatingLanes) -> tuple[list[Shape], Size]:
    size = Size(*rating_lanes.size(result, MEASURE))
    return rating_lanes.draw(result, size, MEASURE), size


@given(weighted(), SCALES, st.booleans())
def test_nothing_of_the_rating_lanes_lies_outside_or_over_anything(
    evaluation: Evaluation, scale: JudgedScale, has_weight: bool
) -> None:
    criterion = replace(evaluation.dataset.criteria["d0c0"], scale=scale)
    tidy(*drawn_lanes(lanes_of(evaluation, criterion, has_weight=has_weight)))


def test_long_names_have_more_room_where_there_is_some_and_are_told_whole() -> None:
    evaluation = ten_long_names()
    result = lanes_of(evaluation, evaluation.dataset.criteria["x1"], has_weight=True)
    roomy = replace(result, is_roomy=True)
    tight, wide = (drawn_lanes(each)[0] for each in (result, roomy))
    for shapes in (tight, wide):
        heads = [t for t in texts(shapes) if t.thing is not None and t.thing.column == ""]
        names = [style.name for style in styles_of(evaluation.dataset).values()]
        assert [t.thing.words for t in heads if t.thing is not None] == names
    assert max(t.width for t in texts(wide) if t.whole) > max(
        t.width for t in texts(tight) if t.whole and t.thing is not None
    )
    tidy(*drawn_lanes(roomy))


@pytest.mark.parametrize("middle", ["5", "120 requests a second · log", LONG])
def test_the_words_of_a_scale_stand_side_by_side_however_long(middle: str) -> None:
    evaluation = ten_long_names()
    result = lanes_of(evaluation, evaluation.dataset.criteria["x1"], has_weight=True)
    result = replace(result, low_words=LONG, middle_words=middle, high_words="1")
    shapes, size = drawn_lanes(result)
    tidy(shapes, size)
    low, high, words = texts(shapes)[-3:]
    assert low.bounds.right < words.bounds.left <= words.bounds.right < high.bounds.left


@given(weighted(), st.booleans())
def test_ratings_lie_on_their_scale_and_unknown_ones_are_dashed(
    evaluation: Evaluation, has_weight: bool
) -> None:
    criterion = evaluation.dataset.criteria["d0c0"]
    result = lanes_of(evaluation, criterion, has_weight=has_weight)
    shapes, _ = drawn_lanes(result)
    upright, _ = grid(shapes)
    dashed = [line for line in of_kind(shapes, Line) if line.dash == "dashed"]
    assert len(dashed) == sum(lane.value is None for lane in result.lanes)
    heights = []
    for lane in result.lanes:
        if lane.value is None:
            continue
        found = mark(shapes, lane.style.id, "value")
        heights.append(found.y)
        assert on_scale(found.x, lane.value, upright)
        assert bool(found.fill) != has_weight
        caps = [
            line
            for line in of_kind(shapes, Line)
            if line.thing is not None and line.thing.row == lane.style.id
        ]
        ends = (lane.low, lane.high) if lane.low < lane.high else ()
        assert all(on_scale(c.x1, v, upright) for c, v in zip(caps, ends, strict=True))
        assert numbers.rating(lane.value) in [t.words for t in texts(shapes) if t.y == found.y]
    assert heights == sorted(heights)
    told = [row[2] for row in table_of(shapes)[1:]]
    assert told == ["?" if n.value is None else numbers.rating(n.value) for n in result.lanes]


def test_whoever_leads_a_criterion_looks_the_same_where_no_triangle_is_filled() -> None:
    evaluation = ten_long_names()
    criterion, (first, second, *others) = evaluation.dataset.criteria["x1"], evaluation.ranking
    one, other = (
        rating_lanes.rating_lanes(
            criterion,
            criterion,
            styles_of(evaluation.dataset),
            ranking,
            {},
            has_weight=True,
            is_selected=False,
        )
        for ranking in ((first, second, *others), (second, first, *others))
    )
    assert one == other  # and nothing of it is painted


def test_the_triangle_that_ends_the_lead_is_filled_by_who_gets_level() -> None:
    evaluation = ten_long_names()
    result = lanes_of(evaluation, evaluation.dataset.criteria["x1"], has_weight=True)
    shapes, _ = drawn_lanes(result)
    (filled,) = [p for p in of_kind(shapes, Polygon) if p.is_filled]
    first, second = evaluation.ranking[:2]
    assert filled.colour == styles_of(evaluation.dataset)[second].colour
    y = next(m.y for m in of_kind(shapes, MarkShape) if m.thing and m.thing.row == first)
    assert filled.corners[1][1] == y
    assert filled.corners[1][0] < filled.corners[0][0]
