"""Why: the lead taken apart, and the way from each part to where it comes from."""

from collections.abc import Callable
from dataclasses import replace
from math import fsum

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QWidget

from fwcompare.analysis import evaluate
from fwcompare.charts import waterfall
from fwcompare.charts.alternative_styles import styles_of
from fwcompare.dataset import Dataset
from fwcompare.decision import decide, proposal
from fwcompare.gui.document import Document
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.panels.why import WhyPanel
from fwcompare.gui.selection import Selection
from fwcompare.gui.widgets.chart import Chart
from fwcompare.wording import numbers, sentences
from tests.gui.drawing import double_click, texts_in

MakePanel = Callable[[Document], WhyPanel]


@pytest.fixture
def make_why(theme: Theme, show: Callable[[QWidget], None]) -> MakePanel:
    def make(document: Document) -> WhyPanel:
        panel = WhyPanel(document, theme, Selection(), styles_of(document.dataset))
        panel.resize(304, 500)
        show(panel)
        return panel

    return make


@pytest.fixture
def document(bundled: Dataset) -> Document:
    return Document(bundled, decision=decide(bundled, "content-site"))


@pytest.fixture
def why(document: Document, make_why: MakePanel) -> WhyPanel:
    return make_why(document)


def chart_of(why: WhyPanel) -> Chart[waterfall.Waterfall]:
    chart = why.findChild(QWidget, "waterfall")
    assert isinstance(chart, Chart)
    return chart


def result_of(why: WhyPanel) -> waterfall.Waterfall:
    result = chart_of(why).result
    assert result is not None
    return result


def place_of_step(why: WhyPanel, step: waterfall.Step) -> QPoint:
    row = why.theme.px(16)
    return QPoint(chart_of(why).width() // 2, result_of(why).steps.index(step) * row + row // 2)


def test_the_steps_are_the_contributions_and_end_at_the_margin_in_every_situation(
    why: WhyPanel, document: Document
) -> None:
    dataset = document.dataset
    for situation in (None, *dataset.situations):
        document.edit("Situation", proposal(dataset, situation))
        expected = evaluate(dataset, proposal(dataset, situation))
        first, second = expected.ranking[:2]
        parts = expected.dimension_contributions
        result = result_of(why)
        apart = [step for step in result.steps if step.id]
        for step in apart:
            gap = parts[first][step.id] - parts[second][step.id]
            assert step.gap == pytest.approx(gap)
        told = {d for d in dataset.dimensions if d not in expected.unsaid_dimensions}
        folded = told - {step.id for step in apart}
        assert [s.label for s in result.steps if not s.id] == [f"{len(folded)} more"]
        assert fsum(step.gap for step in result.steps) == pytest.approx(expected.margin)
        assert result.margin == expected.margin
        sizes = [abs(step.gap) for step in apart]
        assert sizes == sorted(sizes, reverse=True)
        rest = [abs(parts[first][d] - parts[second][d]) for d in folded]
        assert max(rest) <= sizes[-1]
        assert sentences.why(expected) in texts_in(why)
        assert f"in {dataset.alternatives[first].name}'s favour →" in texts_in(why)


def test_each_step_starts_where_the_one_before_ends(why: WhyPanel) -> None:
    position = 0.0
    for step in result_of(why).steps:
        assert step.start == pytest.approx(position)
        position += step.gap


def test_every_part_is_told_to_those_who_hear_the_window(why: WhyPanel) -> None:
    told = chart_of(why).accessibleDescription()
    why.set_opened(True)  # what is folded into one row is told as well
    steps = result_of(why).steps
    assert all(step.id for step in steps)
    for step in steps:
        assert f"{step.label} {numbers.difference(step.gap)}" in told


def test_a_click_opens_a_dimension_into_its_criteria_and_a_second_closes_it(
    why: WhyPanel, document: Document
) -> None:
    step = next(s for s in result_of(why).steps if s.id == "security")
    height = chart_of(why).height()
    QTest.mouseClick(chart_of(why), Qt.MouseButton.LeftButton, pos=place_of_step(why, step))
    inner = [s for s in result_of(why).steps if s.criterion]
    assert {s.id for s in inner} == {"security"}
    assert fsum(s.gap for s in inner) == pytest.approx(step.gap)
    assert chart_of(why).height() > height
    QTest.mouseClick(chart_of(why), Qt.MouseButton.LeftButton, pos=place_of_step(why, step))
    assert not any(s.criterion for s in result_of(why).steps)
    assert chart_of(why).height() == height


def test_a_double_click_goes_to_the_dimension_or_the_criterion_behind_it(why: WhyPanel) -> None:
    asked = QSignalSpy(why._selection.asked)
    step = next(s for s in result_of(why).steps if s.id == "security")
    double_click(chart_of(why), place_of_step(why, step))
    assert asked.count() == 1
    assert asked.at(0) == ["security", ""]
    inner = next(s for s in result_of(why).steps if s.criterion)
    double_click(chart_of(why), place_of_step(why, inner))
    assert asked.at(1) == ["security", inner.criterion]


def test_arrows_walk_through_the_dimensions_and_enter_goes_there(why: WhyPanel) -> None:
    order = [step.id for step in result_of(why).steps]
    asked = QSignalSpy(why._selection.asked)
    why.take_focus()
    chart = chart_of(why)
    for expected in (order[0], order[1], order[2]):
        QTest.keyClick(chart, Qt.Key.Key_Down)
        assert why._selection.dimension == expected
    QTest.keyClick(chart, Qt.Key.Key_Up)
    assert why._selection.dimension == order[1]
    QTest.keyClick(chart, Qt.Key.Key_Return)
    assert asked.at(0) == [order[1], ""]
    for _ in range(len(order) + 2):
        QTest.keyClick(chart, Qt.Key.Key_Up)
    assert why._selection.dimension == order[0]


def test_a_double_click_means_the_step_it_began_on_though_the_rows_move(why: WhyPanel) -> None:
    first, *_, last = (step for step in result_of(why).steps if step.id)
    why._selection.look_at(first.id)
    asked = QSignalSpy(why._selection.asked)
    last_now = next(step for step in reversed(result_of(why).steps) if step.id)
    assert last_now.id == last.id
    double_click(chart_of(why), place_of_step(why, last_now))
    assert asked.at(0) == [last.id, ""]


def test_without_weights_there_is_a_sentence_and_no_chart(
    why: WhyPanel, document: Document
) -> None:
    nothing = dict.fromkeys(document.preferences.dimension_points, 0.0)
    document.edit("Nothing", replace(document.preferences, dimension_points=nothing))
    assert "No criterion has any weight." in texts_in(why)
    assert not chart_of(why).isVisible()
    document.undo_stack.undo()
    assert chart_of(why).isVisible()


def test_three_alternatives_are_compared_by_their_best_two(
    three_way: Dataset, make_why: MakePanel
) -> None:
    document = Document(three_way)
    why = make_why(document)
    for situation in three_way.situations:
        document.edit("Situation", proposal(three_way, situation))
        ranking = document.evaluation.ranking
        result = result_of(why)
        assert (result.first.id, result.second.id) == ranking[:2]
        why.grab()


def test_a_hidden_panel_catches_up_when_shown(why: WhyPanel, document: Document) -> None:
    why.hide()
    before = result_of(why)
    document.edit("Weight", document.preferences.with_dimension_points("flexibility", 100))
    assert result_of(why) == before
    why.show()
    assert result_of(why).margin == document.evaluation.margin
