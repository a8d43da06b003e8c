"""Charts of what must be: the line below two scores, signs beside more; and what is not said."""

from fwcompare.analysis import Evaluation, evaluate
from fwcompare.charts import profile, score_bars, waterfall
from fwcompare.charts.alternative_styles import styles_of
from fwcompare.charts.shapes import Bar, MarkShape, Shape, Size, Text
from fwcompare.charts.table import cells_of
from fwcompare.dataset.must_have import Threshold
from fwcompare.decision import Preferences, proposal
from fwcompare.decision.own_must import OwnMust
from fwcompare.decision.taking_part import with_taking_part
from fwcompare.wording import weight_words
from tests.asking import boats, said
from tests.charts.reading import MEASURE, of_kind

LIGHT = OwnMust(Threshold("carry", at_most=6.5))
SIZE = Size(860, 62)


def on_boats(*musts: str | OwnMust, start: Preferences | None = None) -> Evaluation:
    preferences = start or proposal(boats())
    for must in musts:
        preferences = preferences.with_must(must)
    return evaluate(boats(), preferences)


def three(*musts: str | OwnMust) -> Evaluation:
    start = with_taking_part(proposal(boats()), boats(), "ferry", takes_part=True)
    return on_boats(*musts, start=start)


def drawn(evaluation: Evaluation, size: Size = SIZE) -> list[Shape]:
    result = score_bars.score_bars(evaluation, styles_of(boats()), "")
    return score_bars.draw(result, size, MEASURE)


def words(shapes: list[Shape]) -> list[str]:
    return [text.words for text in of_kind(shapes, Text)]


def test_one_must_have_is_named_below_two_scores_with_what_lies_behind() -> None:
    told = words(drawn(on_boats("fast")))
    begin = told.index("Must have")
    assert told[begin : begin + 5] == [
        "Must have",
        "Six an hour",
        "?",
        "Canoe",
        "open: 4–6\u202fkm/h",
    ]
    assert told[begin + 5 : begin + 7] == ["Kayak", "7\u202fkm/h"]


def test_in_a_narrow_strip_what_lies_behind_gives_way_to_both_names() -> None:
    for width in (380, 460, 560):
        told = words(drawn(on_boats("fast"), Size(width, 62)))
        assert {"Canoe", "Kayak", "?"} <= set(told)


def test_several_are_counted_and_told_whole_on_hovering() -> None:
    shapes = drawn(on_boats("fast", "roof", "legal"))
    told = words(shapes)
    begin = told.index("Must have")
    assert told[begin : begin + 3] == ["Must have", "3 things", "Canoe"]
    whole = cells_of(shapes)["canoe", "must"]
    assert whole == (
        "out: fails “A roof”; not known whether it meets “Six an hour”; meets “Allowed everywhere”"
    )


def test_who_is_out_keeps_score_and_place_and_is_hollow() -> None:
    before, after = drawn(on_boats()), drawn(on_boats(LIGHT))
    assert cells_of(before)["kayak", "score"] == cells_of(after)["kayak", "score"]
    (mark,) = (
        m for m in of_kind(after, MarkShape) if m.colour == styles_of(boats())["kayak"].colour
    )
    assert mark.fill == "ground"
    assert any(bar.colour == "ground" for bar in of_kind(after, Bar))
    assert not any(bar.colour == "ground" for bar in of_kind(before, Bar))


def test_of_three_each_has_a_sign_and_there_is_no_line() -> None:
    shapes = drawn(three("roof"))
    assert "Must have" not in words(shapes)
    chips = [bar.colour for bar in of_kind(shapes, Bar) if bar.colour.endswith("_ground")]
    assert chips == ["no_ground", "between_ground", "yes_ground"]


def test_everything_stays_inside_a_strip_of_either_height() -> None:
    for height in (62, 54):
        for evaluation in (on_boats("fast", "roof", "legal"), three("roof", LIGHT)):
            for shape in drawn(evaluation, Size(540, height)):
                assert shape.bounds.top >= -1
                assert shape.bounds.bottom <= height + 1
                assert shape.bounds.right <= 541


def test_what_nobody_has_said_yet_has_no_row_in_why_and_says_so_in_the_profile() -> None:
    styles = styles_of(boats())
    unsaid, known = on_boats(), on_boats(start=said(proposal(boats()), canoe=4, kayak=6))
    steps = [step.id for step in waterfall.waterfall(unsaid, styles, "", "").steps]
    assert "side" not in steps
    assert "side" in [s.id for s in waterfall.waterfall(known, styles, "", "").steps]
    rows = {row.id: row.note for row in profile.profile(unsaid, styles, "").rows}
    assert rows == {"water": "", "land": "", "side": "not said yet"}


def test_the_grooves_say_of_whom_they_speak_where_somebody_is_out() -> None:
    assert weight_words.who_is_in(three()) == ""
    assert weight_words.who_is_in(three(LIGHT)) == (
        "Colours, ticks and shares speak of those still in: Canoe and Ferry."
        " Kayak is out: fails “Carrying it at most 6.5”."
    )
    assert weight_words.total(three(LIGHT))[0].endswith("Kayak out")
