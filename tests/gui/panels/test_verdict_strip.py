"""The strip on top says what evaluate() says, in numbers, words and bars."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from fwcompare.analysis import evaluate
from fwcompare.analysis.verdict import judged
from fwcompare.charts import score_bars
from fwcompare.charts.alternative_styles import styles_of
from fwcompare.dataset import Dataset
from fwcompare.decision import decide, proposal
from fwcompare.gui.document import Document
from fwcompare.gui.look.theme import SEMIBOLD, Theme
from fwcompare.gui.panels.verdict import VerdictStrip
from fwcompare.gui.selection import Selection
from fwcompare.wording import numbers, sentences, verdict_basis
from tests.builders import dataset_of
from tests.gui.drawing import double_click, texts_in

MakeStrip = Callable[..., VerdictStrip]


@pytest.fixture
def make_strip(theme: Theme, show: Callable[[QWidget], None]) -> Iterator[MakeStrip]:
    made = []

    def make(document: Document, width: int = 1280) -> VerdictStrip:
        strip = VerdictStrip(document, theme, Selection(), styles_of(document.dataset))
        strip.resize(width, strip.height())
        show(strip)
        made.append(strip)
        return strip

    yield make
    for strip in made:
        strip.document.judging.close()


@pytest.fixture
def document(bundled: Dataset) -> Document:
    return Document(bundled, decision=decide(bundled, "content-site"))


@pytest.fixture
def strip(document: Document, make_strip: MakeStrip) -> VerdictStrip:
    return make_strip(document)


def bars_of(strip: VerdictStrip) -> score_bars.ScoreBars:
    result = strip.bars.result
    assert result is not None
    return result


def place_of_segment(strip: VerdictStrip, dimension: str) -> QPoint:
    for x in range(strip.bars.width()):
        place = QPointF(x, strip.bars.height() / 2 + 8)
        thing = strip.bars.thing_at(place)
        if thing is not None and thing.id == dimension:
            return place.toPoint() + QPoint(2, 0)
    raise AssertionError(f"{dimension} has no segment")


def test_the_headline_and_bars_agree_with_evaluate_in_every_situation(
    strip: VerdictStrip, document: Document, qtbot: QtBot
) -> None:
    dataset = document.dataset
    for situation in (None, *dataset.situations):
        document.edit("Situation", proposal(dataset, situation))
        expected = evaluate(dataset, proposal(dataset, situation))
        assert strip.headline.text() == sentences.headline(expected)
        assert strip.certainty.text() == ""
        judgement = judged(expected)
        told = sentences.certainty(expected, judgement)
        qtbot.waitUntil(lambda told=told: strip.certainty.text() == told)  # type: ignore[misc]
        assert strip.headline.text() == sentences.headline(expected, judgement)
        for lane in bars_of(strip).lanes:
            assert lane.score == expected.scores[lane.style.id]
            assert lane.is_leader == (lane.style.id == expected.leader)
            shown = {s.id: s.points for s in lane.segments}
            parts = expected.dimension_contributions[lane.style.id]
            assert shown == {id_: p for id_, p in parts.items() if p > 0}


def test_the_headline_names_the_leader_and_the_margin_to_two_decimals(
    strip: VerdictStrip, document: Document
) -> None:
    evaluation = document.evaluation
    assert evaluation.leader is not None
    name = document.dataset.alternatives[evaluation.leader].name
    first, second = (round(evaluation.scores[a], 2) for a in evaluation.ranking[:2])
    by = first - second  # what the scores on show differ by
    assert evaluation.margin == pytest.approx(by, abs=0.01)
    assert strip.headline.text() == f"{name} leads by {by:.2f}"


def test_the_scores_are_told_to_those_who_hear_the_window(
    strip: VerdictStrip, document: Document
) -> None:
    for id_, score in document.evaluation.scores.items():
        told = f"{document.dataset.alternatives[id_].name} {numbers.score(score)}"
        assert told in strip.bars.accessibleDescription()


def test_the_rule_behind_the_word_can_be_read(strip: VerdictStrip) -> None:
    assert strip.certainty.accessibleDescription().startswith(sentences.rule())
    assert verdict_basis.model() in strip.certainty.accessibleDescription()
    strip.certainty.grab()
    assert "it is still ahead by at least 0.25 points of 10" in strip.certainty.toolTip()


def test_undo_brings_the_verdict_back(strip: VerdictStrip, document: Document) -> None:
    before = strip.headline.text()
    document.edit("Weight", document.preferences.with_dimension_points("flexibility", 100))
    assert strip.headline.text() != before
    document.undo_stack.undo()
    assert strip.headline.text() == before


def test_a_tie_and_nothing_to_rank_by_are_words(make_strip: MakeStrip, qtbot: QtBot) -> None:
    level = dataset_of({"x": {"x1": {"a": 8, "b": 2}}, "y": {"y1": {"a": 2, "b": 8}}})
    document = Document(level)
    strip = make_strip(document)
    assert strip.headline.text() == "A and B are level"
    qtbot.waitUntil(lambda: strip.certainty.text() == "tie")
    assert not any(lane.is_leader for lane in bars_of(strip).lanes)
    nothing = dict.fromkeys(document.preferences.dimension_points, 0.0)
    document.edit("Nothing", replace(document.preferences, dimension_points=nothing))
    assert strip.headline.text() == "Nothing to rank by"
    told = "Give at least one criterion some weight."
    qtbot.waitUntil(lambda: strip.certainty.text() == told)
    assert not any(lane.segments for lane in bars_of(strip).lanes)
    strip.grab()


def test_a_click_on_a_segment_looks_and_a_double_click_goes_there(strip: VerdictStrip) -> None:
    asked = QSignalSpy(strip._selection.asked)
    QTest.mouseClick(strip.bars, Qt.MouseButton.LeftButton, pos=place_of_segment(strip, "security"))
    assert strip._selection.dimension == bars_of(strip).selected == "security"
    assert asked.count() == 0
    double_click(strip.bars, place_of_segment(strip, "builtins"))
    assert asked.count() == 1
    assert asked.at(0) == ["builtins", ""]


def test_a_double_click_beside_the_bars_goes_nowhere(strip: VerdictStrip) -> None:
    asked = QSignalSpy(strip._selection.asked)
    double_click(strip.bars, QPoint(2, 2))
    double_click(strip.bars, QPoint(strip.bars.width() - 2, 2))
    assert asked.count() == 0


def test_a_hidden_strip_catches_up_when_shown(strip: VerdictStrip, document: Document) -> None:
    strip.hide()
    before = strip.headline.text()
    document.edit("Weight", document.preferences.with_dimension_points("flexibility", 100))
    assert strip.headline.text() == before
    strip.show()
    assert strip.headline.text() == sentences.headline(document.evaluation) != before


def test_of_ten_alternatives_the_best_five_are_shown_and_it_says_so(
    make_strip: MakeStrip,
) -> None:
    values = {f"n{index}": index / 1.0 for index in range(10)}
    document = Document(dataset_of({"x": {"x1": values}}))
    strip = make_strip(document)
    assert [lane.style.id for lane in bars_of(strip).lanes] == ["n5", "n6", "n7", "n8", "n9"]
    assert "the best 5 of 10" in texts_in(strip)
    assert strip.headline.text() == "N9 leads by 1.00"


def test_an_unknown_rating_is_never_a_clear_lead(
    three_way: Dataset, make_strip: MakeStrip, qtbot: QtBot
) -> None:
    document = Document(three_way)
    document.edit("Money", document.preferences.with_dimension_points("time", 0))
    document.edit("Resale", document.preferences.with_criterion_points("month", 0))
    strip = make_strip(document)
    assert judged(document.evaluation).verdict in {"close", "open"}
    qtbot.waitUntil(lambda: strip.certainty.text() != "")
    assert strip.certainty.text().startswith(("close call", "open"))


def test_a_long_headline_takes_two_lines_instead_of_being_cut(make_strip: MakeStrip) -> None:
    dataset = dataset_of({"x": {"x1": {"a_very_long_name_of_an_alternative": 8, "b": 2}}})
    strip = make_strip(Document(dataset), 960)
    assert strip.headline.wordWrap()
    needed = strip.headline.heightForWidth(strip.headline.width())
    assert needed <= strip.headline.height() + 1


@pytest.mark.parametrize("width", [800, 960, 1280])
@pytest.mark.parametrize("name", ["Flask", "A very long name of an alternative that wraps"])
def test_another_theme_keeps_the_size_of_the_words_and_none_is_cut(
    make_strip: MakeStrip, theme: Theme, width: int, name: str
) -> None:
    strip = make_strip(Document(dataset_of({"x": {"x1": {name.replace(" ", "_"): 8, "b": 2}}})))
    strip.resize(width, strip.height())
    lines = (strip.headline, strip.certainty)
    before = [line.font().pixelSize() for line in lines]
    theme.set_choice("dark")
    assert [line.font().pixelSize() for line in lines] == before
    assert strip.certainty.fontMetrics().height() <= strip.certainty.height()
    assert strip.remark.fontMetrics().height() <= strip.remark.height() + 2


def test_an_open_verdict_says_at_once_that_scores_do_not_settle_it(
    make_strip: MakeStrip, qtbot: QtBot
) -> None:
    doubtful = dataset_of({"x": {"x1": {"a": (5.1, 3, 5.2), "b": (5, 4.8, 7)}}})
    document = Document(doubtful)
    assert judged(document.evaluation).verdict == "open"
    strip = make_strip(document)
    qtbot.waitUntil(lambda: strip.certainty.text() != "")
    assert strip.headline.text() == "A by 0.10 at face value"
    assert strip.certainty.text().startswith("open · ")
    assert "comes first in" in strip.certainty.text()


@pytest.mark.parametrize("count", [2, 3, 10])
def test_the_headline_has_one_size_however_many_there_are(
    make_strip: MakeStrip, theme: Theme, count: int
) -> None:
    values = {f"name_{index}": float(index) for index in range(count)}
    strip = make_strip(Document(dataset_of({"x": {"x1": values}})))
    assert strip.headline.font() == theme.font("verdict", SEMIBOLD)
    assert strip.height() >= 72


@pytest.mark.parametrize(("width", "height"), [(1280, 72), (1099, 64), (880, 64)])
def test_the_strip_is_lower_where_the_window_is_narrow(
    document: Document, make_strip: MakeStrip, width: int, height: int
) -> None:
    assert make_strip(document, width).height() == height


def test_nothing_in_the_strip_moves_or_asks_for_room_when_numbers_change(
    strip: VerdictStrip, document: Document, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: strip.certainty.text() != "")
    parts = strip.findChildren(QWidget)
    before = [part.geometry() for part in parts]
    watch = _LayoutWatch()
    for part in (strip, *parts):
        part.installEventFilter(watch)
    for points in (100, 0, 7):
        document.edit("Weight", document.preferences.with_dimension_points("flexibility", points))
        qtbot.waitUntil(lambda: strip.certainty.text() != "")
    assert [part.geometry() for part in parts] == before
    assert watch.asked == 0


class _LayoutWatch(QObject):
    """Counts how often room is asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.asked += event.type() == QEvent.Type.LayoutRequest
        return False


@pytest.mark.parametrize("width", [960, 1280])
@pytest.mark.parametrize(
    "told",
    [
        "close call · stays ahead when ratings vary: >99.9\u202f%",
        "close call on the ratings as given; none has a range",
        "close: lead under 0.25 · stays ahead: >99.9\u202f%",
        "close: unknown ratings count · stays ahead: >99.9\u202f%",
        "open · Django comes first in 57.2\u202f% when ratings vary",
    ],
)
def test_word_and_chance_fit_their_place_in_any_window(
    document: Document, make_strip: MakeStrip, width: int, told: str
) -> None:
    certainty = make_strip(document, width).certainty
    assert certainty.fontMetrics().horizontalAdvance(told) <= certainty.width()
