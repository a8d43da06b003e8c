"""A chart that leaves the window takes its title and its key along."""

from dataclasses import replace

from fwcompare.analysis import evaluate
from fwcompare.charts import profile, score_bars
from fwcompare.charts.alternative_styles import AlternativeStyle, styles_of
from fwcompare.charts.font_measure import FontMeasure
from fwcompare.charts.framing import framed, moved_down, styles_in
from fwcompare.charts.shapes import (
    Area,
    Bar,
    Line,
    MarkShape,
    Polygon,
    Ring,
    Shape,
    Size,
    Text,
    Thing,
)
from fwcompare.decision import decide
from tests.builders import three_way_dataset

MEASURE = FontMeasure()
ONE = AlternativeStyle("one", "One", "#2A74CF", "#FFFFFF", "circle")
OTHER = AlternativeStyle("other", "The other", "#BD5B00", "#FFFFFF", "square")
UNSEEN = AlternativeStyle("unseen", "Not in it", "#A56987", "#FFFFFF", "up")
SHAPES: list[Shape] = [Bar(0, 0, 40, 10, ONE.colour), Bar(0, 20, 30, 10, OTHER.colour)]


def words_of(shapes: list[Shape]) -> list[str]:
    return [shape.words for shape in shapes if isinstance(shape, Text)]


def test_the_title_and_the_key_stand_above_the_chart() -> None:
    whole = framed(SHAPES, Size(200, 40), "Scores", (ONE, OTHER, UNSEEN), MEASURE)
    assert words_of(whole.shapes) == ["Scores", "One", "The other"]
    marks = [shape.form for shape in whole.shapes if isinstance(shape, MarkShape)]
    assert marks == ["circle", "square"]
    bars = [shape for shape in whole.shapes if isinstance(shape, Bar)]
    assert [bar.y for bar in bars] == [whole.top, whole.top + 20]
    assert whole.size == Size(200, 40 + whole.top)
    above = [shape for shape in whole.shapes if not isinstance(shape, Bar)]
    assert all(shape.bounds.bottom <= whole.top for shape in above)


def test_a_long_title_and_a_long_key_go_on_in_the_next_line() -> None:
    names = [replace(ONE, name="A name that takes its room"), replace(OTHER, name="Another one")]
    title = "Which of the two leads, and by how much, in each of the dimensions"
    whole = framed(SHAPES, Size(180, 40), title, names, MEASURE)
    assert all(shape.bounds.right <= 181 for shape in whole.shapes)
    assert " ".join(words_of(whole.shapes)[:-2]).replace("  ", " ") == title
    lines = {shape.y for shape in whole.shapes if isinstance(shape, MarkShape)}
    assert len(lines) == 2


def test_a_chart_without_alternatives_has_only_its_title() -> None:
    whole = framed([Bar(0, 0, 9, 9, "ink")], Size(90, 9), "Claims", (ONE,), MEASURE)
    assert words_of(whole.shapes) == ["Claims"]


def test_every_shape_moves_down_as_a_whole() -> None:
    thing = Thing("", "a", "b", "c")
    shapes: list[Shape] = [
        Line(0, 1, 5, 2, "ink"),
        Bar(0, 1, 5, 2, "ink"),
        MarkShape(3, 4, "up", "ink", 1.0),
        Ring(3, 4, 2, "ink", 1),
        Polygon(((0, 0), (4, 0), (2, 3)), "ink", True),
        Text(0, 5, "x", 4, 10, "ink"),
        Area(0, 1, 2, 3, thing),
    ]
    for shape in shapes:
        before, after = shape.bounds, moved_down(shape, 7).bounds
        assert after == before._replace(top=before.top + 7)
        assert moved_down(moved_down(shape, 7), -7) == shape


def test_the_alternatives_of_a_chart_are_found_in_its_result() -> None:
    dataset = three_way_dataset()
    evaluation = evaluate(dataset, decide(dataset).preferences)
    styles = styles_of(dataset)
    drawn = (
        profile.profile(evaluation, styles, ""),
        score_bars.score_bars(evaluation, styles, "", most=10),
    )
    for result in drawn:
        assert set(styles_in(result)) == set(styles.values())
    assert styles_in(None) == ()
