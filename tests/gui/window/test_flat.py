"""A flat comparison: whatever the window says of dimensions elsewhere, it says of criteria."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from fwcompare.charts import profile, waterfall
from fwcompare.charts.table import table_of
from fwcompare.dataset import Dataset
from fwcompare.dataset.loading import read_dataset
from fwcompare.gui.panels.change import ChangePanel
from fwcompare.gui.panels.sure import SurePanel
from fwcompare.gui.tabs.dimension import DimensionTab
from fwcompare.gui.widgets.chart import Chart
from fwcompare.gui.widgets.groove import Groove
from fwcompare.gui.widgets.label import Label
from fwcompare.gui.widgets.lead_row import LeadRow
from fwcompare.gui.widgets.value_row import ValueRow
from fwcompare.gui.window.main_window import MainWindow
from tests.builders import Found, dataset_of
from tests.dataset.test_flat import FLAT, TABLE_ALONE
from tests.gui.conftest import OpenWindow
from tests.gui.drawing import LEFT_BUTTON, double_click, drag, labels_in, texts_in

RATINGS: dict[str, dict[str, Found]] = {
    "speed": {"owl": 9, "fox": 4, "elk": 6},
    "price": {"owl": 3, "fox": (8, 6, 9), "elk": 5},
    "calm": {"owl": 6, "fox": 5, "elk": 8},
    "looks": {"owl": 7, "fox": 4, "elk": 2},
}
POINTS = {"speed": 30.0, "price": 20.0, "calm": 10.0, "looks": 15.0}


@pytest.fixture
def flat() -> Dataset:
    return dataset_of({"all": RATINGS}, points=POINTS)


@pytest.fixture
def grouped() -> Dataset:
    """The same with a dimension of its own for each criterion, which has its name."""
    return dataset_of({id_: {id_: found} for id_, found in RATINGS.items()}, points=POINTS)


def chart_in(window: MainWindow, result: type) -> Chart[Any]:
    (found,) = [c for c in window.findChildren(QWidget) if is_of(c, result)]
    assert isinstance(found, Chart)
    return found


def result_in(window: MainWindow, kind: type) -> Any:
    return chart_in(window, kind).result


def text_of(window: MainWindow, name: str) -> str:
    label = window.findChild(QLabel, name)
    assert isinstance(label, QLabel)
    return label.text()


def is_of(widget: QWidget, result: type) -> bool:
    return isinstance(widget, Chart) and isinstance(widget.result, result)


def groove_of(groove: Groove) -> tuple[object, ...]:
    """Return what a groove shows, to a hundredth of a point."""
    stretches = [(round(s.start, 2), s.colour.name()) for s in groove.stretches]
    return stretches, [(round(tick.at, 2), tick.words) for tick in groove.ticks], groove.beyond


def shown(window: MainWindow) -> dict[str, object]:
    """Return what the window shows of the weights, whatever these are called."""
    rows = window.weights.rows
    charts = (waterfall.Waterfall, profile.Profile)
    told: dict[str, object] = {
        id_: (row.share_text, row.slider.value(), *groove_of(row.slider.groove))
        for id_, row in rows.items()
    }
    told["places"] = [row.geometry().getRect() for row in rows.values()]
    told["charts"] = [result_in(window, kind)._replace(**_ONE[kind]) for kind in charts]
    told["strip"] = window.verdict.bars.result
    told["change"] = text_of(window, "change-sentence")
    told["why"] = text_of(window, "why-sentence")
    return told


_ONE: dict[type, dict[str, str]] = {waterfall.Waterfall: {}, profile.Profile: {"of": ""}}


def test_it_looks_as_with_a_dimension_for_each_criterion(
    flat: Dataset, grouped: Dataset, open_window: OpenWindow
) -> None:
    assert shown(open_window(flat)) == shown(open_window(grouped))


def test_dragging_a_slider_moves_the_criterions_points_and_its_groove_says_who_leads(
    flat: Dataset, open_window: OpenWindow
) -> None:
    window = open_window(flat)
    row = window.weights.rows["price"]
    drag(row.slider, 20, 100)
    assert window.document.preferences.criterion_points["price"] == 100
    assert window.document.evaluation.leader == "fox"
    assert row.slider.groove.ticks[0].words.startswith("Owl up to")
    assert window.selection.criterion == "price"


def test_show_me_puts_ghosts_on_criteria_and_apply_keeps_its_word(
    flat: Dataset, open_window: OpenWindow
) -> None:
    window = open_window(flat)
    change = window.follows.panel(ChangePanel)
    found = window.document.findings.minimal_weight_change
    assert found is not None
    change.show_me()
    ghosts = {id_: row.preview_text for id_, row in window.weights.rows.items() if row.preview_text}
    assert set(ghosts) == {move.id for move in found.moves}
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert found.leader in window.document.evaluation.level
    assert not any(row.preview_text for row in window.weights.rows.values())


def test_a_weight_alone_and_its_graph_are_of_a_criterion(
    flat: Dataset, open_window: OpenWindow
) -> None:
    window = open_window(flat)
    change = window.follows.panel(ChangePanel)
    row = next(row for row in change.findChildren(ValueRow) if row.isVisible())
    assert row.key in RATINGS
    row.pressed.emit()
    assert window.selection.criterion == row.key
    graph = change.findChild(QWidget, "sweep")
    assert isinstance(graph, Chart)
    assert graph.result is not None
    assert graph.result.name == flat.criteria[row.key].label
    QTest.mouseClick(graph, LEFT_BUTTON, pos=QPoint(graph.width() // 2, 60))
    assert window.document.undo_stack.undoText() == f"Weight of {flat.criteria[row.key].name}"
    assert window.document.preferences.dimension_points == {"all": 10}


def test_a_typed_share_is_of_the_whole(flat: Dataset, open_window: OpenWindow) -> None:
    window = open_window(flat)
    row = window.weights.rows["calm"]
    row.type_share()
    QTest.keyClicks(window.focusWidget(), "40")
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert window.document.evaluation.shares["calm"] == pytest.approx(0.4)


def test_the_waterfalls_rows_are_walked_by_keys_and_lead_to_the_criterion(
    flat: Dataset, open_window: OpenWindow
) -> None:
    window = open_window(flat)
    chart = chart_in(window, waterfall.Waterfall)
    first = result_in(window, waterfall.Waterfall).steps[0].id
    chart.setFocus()
    QTest.keyClick(chart, Qt.Key.Key_Down)
    assert window.selection.criterion == first
    assert result_in(window, waterfall.Waterfall).steps[0].criterion == ""
    QTest.keyClick(chart, Qt.Key.Key_Space)
    assert len(result_in(window, waterfall.Waterfall).steps) == len(RATINGS)
    QTest.keyClick(chart, Qt.Key.Key_Return)
    tab = window.tabs.current_view
    assert isinstance(tab, DimensionTab)
    assert tab.blocks[first].is_opened


def test_a_double_click_on_a_name_leads_to_the_criterion(
    flat: Dataset, open_window: OpenWindow
) -> None:
    window = open_window(flat)
    row = window.weights.rows["looks"]
    double_click(row, row.name_rect().center().toPoint())
    assert isinstance(window.tabs.current_view, DimensionTab)
    assert window.tabs.current_view.blocks["looks"].is_opened


def test_the_shares_of_priorities_are_of_criteria_and_none_is_told_twice(
    flat: Dataset, open_window: OpenWindow
) -> None:
    sure = open_window(flat).follows.panel(SurePanel)
    names = {row.objectName() for row in sure.findChildren(LeadRow)}
    assert {"lead_share", "lead_share_order"} <= names
    assert "lead_share_criteria" not in names
    (row,) = sure.findChildren(LeadRow, "lead_share")
    (found,) = row.findChildren(ValueRow)
    assert "criteria could be weighted" in found.accessibleDescription()


def test_of_a_single_criterion_no_share_of_priorities_is_told(open_window: OpenWindow) -> None:
    window = open_window(dataset_of({"all": {"speed": RATINGS["speed"]}}))
    names = {row.objectName() for row in window.follows.panel(SurePanel).findChildren(LeadRow)}
    assert not any(name.startswith("lead_share") for name in names)
    told = [label.text() for label in labels_in(window.follows.panel(ChangePanel))]
    assert "There is one criterion only: no weight can move to another one." in told


def test_weighing_all_alike_is_of_criteria(flat: Dataset, open_window: OpenWindow) -> None:
    window = open_window(flat)
    action = window.menus.by_id["equal"]
    assert action.text() == "Weigh all criteria &alike"
    action.trigger()
    assert set(window.document.preferences.criterion_points.values()) == {10}


def test_nothing_in_the_window_speaks_of_dimensions(flat: Dataset, open_window: OpenWindow) -> None:
    window = open_window(flat)
    told = " ".join(texts_in(window)).lower()
    tips = " ".join(widget.toolTip() for widget in window.findChildren(QWidget)).lower()
    assert "dimension" not in told
    assert "dimension" not in tips.replace("those of dimensions do by", "")  # how any are drawn
    chart = chart_in(window, profile.Profile)
    assert table_of(chart.shapes())[0][0] == "criterion"


def test_words_still_to_rate_are_counted_and_one_click_leads_to_the_first(
    open_window: OpenWindow,
) -> None:
    window = open_window(read_dataset(FLAT.encode(), "f"))
    link = window.status.to_rate
    assert link.label == "2 still to rate"
    assert "Native" in link.accessibleDescription()
    QTest.mouseClick(link, LEFT_BUTTON)
    assert isinstance(window.tabs.current_view, DimensionTab)
    assert window.tabs.current_view.blocks["async"].is_opened
    document = window.document
    document.edit("Own rating", document.preferences.with_override("async", "owl", 8))
    assert link.label == "1 still to rate"
    document.edit("Own rating", document.preferences.with_override("time", "fox", 4))
    assert not link.isVisible()
    document.undo_stack.undo()
    assert link.isVisible()


def test_where_nothing_is_to_rate_the_status_line_says_nothing_of_it(
    flat: Dataset, open_window: OpenWindow
) -> None:
    assert not open_window(flat).status.to_rate.isVisible()


def test_a_table_alone_has_an_overview_and_says_that_there_is_nothing_to_weigh(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window(read_dataset(TABLE_ALONE.encode(), "f"))
    assert [window.tabs.bar.tabText(i) for i in range(window.tabs.bar.count())] == ["Overview"]
    window.menus.by_id["compare"].trigger()
    assert window.tabs.current == "overview"
    certainty = "No criteria to weigh: a table of words only."
    qtbot.waitUntil(lambda: window.verdict.certainty.text() == certainty)
    told = {label.text() for label in window.findChildren(Label) if label.isVisible()}
    assert "There are no criteria to weigh." in told
    assert not {"Ratings by dimension", "Ratings by criterion", "rated in"} & told
