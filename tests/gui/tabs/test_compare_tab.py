"""Snapshots and situations side by side: what is shown, how one walks, how one returns."""

import xml.etree.ElementTree as ET
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from fwcompare.analysis import evaluate
from fwcompare.analysis.verdict import judged
from fwcompare.charts.state_columns import GUTTER
from fwcompare.charts.table import as_text
from fwcompare.charts.text import in_lines
from fwcompare.dataset import Dataset
from fwcompare.decision import proposal
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.tabs.compare import CompareTab
from fwcompare.gui.widgets.name_box import NameBox
from fwcompare.gui.widgets.picture import picture_bytes
from fwcompare.gui.widgets.side_scroll import SideScroll
from fwcompare.gui.window.main_window import MainWindow
from fwcompare.wording import numbers, sentences, start_words
from tests.gui.conftest import OpenWindow
from tests.gui.drawing import STRANGE, double_click, ten_alternatives, texts_in, with_every_text

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")


@pytest.fixture
def window(open_window: OpenWindow) -> MainWindow:
    return open_window()


def compare_in(window: MainWindow) -> CompareTab:
    window.tabs.open_compare()
    tab = window.tabs.current_view
    assert isinstance(tab, CompareTab)
    QApplication.processEvents()
    return tab


def keep(window: MainWindow, situation: str, name: str) -> None:
    window.document.edit("Situation", window.document.proposal(situation))
    window.document.keep_snapshot(name)


def names_in(tab: CompareTab) -> list[str]:
    return [row[0].split(" (")[0] for row in tab.slopes.table()[1:]]


def button(tab: CompareTab, text: str) -> QPushButton:
    return next(b for b in tab.findChildren(QPushButton) if b.text() == text)


def test_before_the_first_word_nobody_is_said_to_lead_now(
    open_window: OpenWindow,
) -> None:
    window = open_window(is_silent=True)
    told = start_words.own_weights(window.document.evaluation)
    assert told in texts_in(compare_in(window))
    window.document.weigh_by_hand()
    assert told not in texts_in(compare_in(window))


# Taking one.


def test_the_snapshot_button_asks_for_a_name_and_enter_keeps_it(window: MainWindow) -> None:
    steps = window.document.undo_stack.count()
    window.header.labelled["snapshot"].click()
    box = window.findChild(NameBox)
    assert isinstance(box, NameBox)
    assert box.isVisible()
    assert box.box.text() == "Snapshot"
    QTest.keyClick(box.box, Qt.Key.Key_Return)
    record = window.document.record
    assert [snapshot.name for snapshot in record.snapshots] == ["Snapshot"]
    assert record.snapshots[0].preferences == window.document.preferences
    assert window.document.undo_stack.count() == steps + 1
    assert not box.isVisible()


def test_a_name_in_use_is_refused_where_it_was_typed(window: MainWindow) -> None:
    window.document.keep_snapshot("First")
    box = window.header.ask_for_snapshot()
    box.box.setText("First")
    QTest.keyClick(box.box, Qt.Key.Key_Return)
    assert box.isVisible()
    assert any("First already" in text for text in texts_in(box))
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert not box.isVisible()
    assert len(window.document.record.snapshots) == 1


def test_the_suggested_name_tells_the_situation(window: MainWindow) -> None:
    situation = next(iter(window.document.dataset.situations.values()))
    window.document.edit("Situation", window.document.proposal(situation.id))
    box = window.header.ask_for_snapshot()
    assert box.box.text() == situation.name
    box.close()


# What is shown.


def wait_for_verdicts(tab: CompareTab, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: all(outcome.judgement for outcome in tab.outcomes))


def test_the_situations_stand_side_by_side_with_the_scores_of_each(
    window: MainWindow, qtbot: QtBot
) -> None:
    document = window.document
    document.edit("Situation", document.proposal("content-site"))
    tab = compare_in(window)
    wait_for_verdicts(tab, qtbot)
    rows = {row[0]: row[1:] for row in tab.slopes.table()[1:]}
    for situation in document.dataset.situations.values():
        evaluation = evaluate(document.dataset, proposal(document.dataset, situation.id))
        here = " (you are here)" if situation.id == "content-site" else ""
        told = rows[f"{situation.name}{here}"]
        assert told[: len(evaluation.scores)] == [
            numbers.score(score) for score in evaluation.scores.values()
        ]
        assert told[-1] == sentences.VERDICT_WORDS[judged(evaluation).verdict]
    assert len(rows) == len(document.dataset.situations)


def test_eight_situations_are_seen_at_once(window: MainWindow) -> None:
    window.document.edit("Situation", window.document.proposal("content-site"))
    tab = compare_in(window)
    scroll = tab.findChild(SideScroll)
    assert isinstance(scroll, SideScroll)
    assert len(tab.outcomes) == 8
    assert scroll.horizontalScrollBar().maximum() == 0


def test_a_name_goes_on_in_the_next_line_where_its_words_allow(theme: Theme) -> None:
    name, measure = "Internal CRUD/admin tool", theme.measure
    assert in_lines(name, 500, 3, measure) == [name]
    assert in_lines(name, measure.width("admin tool"), 3, measure) == [
        "Internal",
        "CRUD/",
        "admin tool",
    ]
    assert in_lines(name, 1, 2, measure) == ["Internal", "CRUD/admin tool"]
    assert in_lines("", 1, 2, measure) == []


def test_lines_cross_where_the_leader_changes(window: MainWindow) -> None:
    tab = compare_in(window)
    result = tab.slopes.result
    assert result is not None
    leaders = [column.leader.id if column.leader else "" for column in result.columns]
    turned = {i for i, (a, b) in enumerate(pairwise(leaders)) if a != b}
    assert turned
    assert {change.column for change in result.changes} >= turned


def test_snapshots_come_before_now_and_follow_every_change(window: MainWindow) -> None:
    keep(window, "content-site", "Small & quiet")
    tab = compare_in(window)
    assert names_in(tab) == ["Small & quiet", "Now"]
    before = tab.slopes.table()
    dimension = next(iter(window.document.dataset.dimensions))
    window.document.edit("x", window.document.preferences.with_dimension_points(dimension, 100.0))
    after = tab.slopes.table()
    assert after[1][1:] == before[1][1:]
    assert after[2] != before[2]


def test_the_weights_below_are_those_of_here_and_differences_elsewhere(window: MainWindow) -> None:
    keep(window, "content-site", "Kept")
    document = window.document
    document.edit("x", replace(document.preferences, dimension_points={
        **dict.fromkeys(document.dataset.dimensions, 0.0), "security": 50.0
    }))  # fmt: skip
    tab = compare_in(window)
    rows = {row[0]: row[1:] for row in tab.shares.table()}
    assert rows[""] == ["Kept", "Now"]
    kept = evaluate(document.dataset, proposal(document.dataset, "content-site"))
    share = kept.dimension_shares["security"]
    difference = f"{numbers.MINUS}{100 * (1 - share):.0f}"
    assert rows["Security"] == [difference, numbers.percent(100)]


def test_the_shares_of_here_are_those_that_the_left_panel_shows(window: MainWindow) -> None:
    document = window.document
    numbers_of = [90, 25, 4, 9, 5, 5, 20, 10, 100, 7, 30]
    points = dict(zip(document.dataset.dimensions, numbers_of, strict=True))
    document.edit("Points", replace(document.preferences, dimension_points=points))
    keep(window, "content-site", "Kept")
    document.edit("Points", replace(document.preferences, dimension_points=points))
    told = [row[-1] for row in compare_in(window).shares.table()[1:]]
    assert told == [row.share_text for row in window.weights.dimension_rows.values()]


def test_without_snapshots_it_says_what_one_is(window: MainWindow) -> None:
    tab = compare_in(window)
    button(tab, "Snapshots").click()
    assert names_in(tab) == ["Now"]
    assert any("No snapshot is kept yet" in t for t in texts_in(tab))
    window.document.keep_snapshot("One")
    assert not any("No snapshot is kept yet" in t for t in texts_in(tab))


def test_nothing_weighted_is_said_and_drawn(window: MainWindow, qtbot: QtBot) -> None:
    document = window.document
    window.document.keep_snapshot("Before")
    nothing = dict.fromkeys(document.dataset.dimensions, 0.0)
    document.edit("x", replace(document.preferences, dimension_points=nothing))
    tab = compare_in(window)
    tab.grab()
    wait_for_verdicts(tab, qtbot)
    assert tab.slopes.table()[2][-1] == "nothing to rank by"
    assert tab.shares.table()[1][1:] == ["", ""] or tab.shares.table()[1][2] == ""


# Walking and returning.


def test_arrows_walk_the_columns_and_enter_returns_as_one_step(window: MainWindow) -> None:
    keep(window, "content-site", "A")
    dimension = next(iter(window.document.dataset.dimensions))
    window.document.edit("x", window.document.preferences.with_dimension_points(dimension, 77.0))
    now = window.document.decision
    tab = compare_in(window)
    tab.take_focus()
    for _ in range(9):
        QTest.keyClick(tab.slopes, Qt.Key.Key_Left)
    assert tab.selected is not None
    assert tab.selected.state.name == "A"
    steps = window.document.undo_stack.count()
    QTest.keyClick(tab.slopes, Qt.Key.Key_Return)
    decision = window.document.decision
    assert decision.preferences == decision.record.snapshots[0].preferences
    assert decision.record == now.record
    assert window.document.undo_stack.count() == steps + 1
    window.document.undo_stack.undo()
    assert window.document.decision == now


def test_returning_to_where_one_is_does_nothing(window: MainWindow) -> None:
    window.document.keep_snapshot("Here")
    tab = compare_in(window)
    tab.select(0)
    assert not button(tab, "Go back to it").isEnabled()
    steps = window.document.undo_stack.count()
    tab.return_there()
    assert window.document.undo_stack.count() == steps


def test_a_double_click_on_a_situation_takes_it(window: MainWindow) -> None:
    tab = compare_in(window)
    cell = tab.slopes.columns().cell(1)
    x, y = cell.middle
    double_click(tab.slopes, QPoint(int(x), int(y)))
    wanted = list(window.document.dataset.situations)[1]
    assert window.document.preferences.situation == wanted
    assert window.document.is_as_proposed


def test_a_snapshot_is_renamed_and_removed(window: MainWindow) -> None:
    keep(window, "content-site", "Old")
    tab = compare_in(window)
    tab.select(0)
    button(tab, "Rename…").click()
    box = tab.findChild(NameBox)
    assert isinstance(box, NameBox)
    box.box.setText("New")
    QTest.keyClick(box.box, Qt.Key.Key_Return)
    assert names_in(tab) == ["New", "Now"]
    tab.select(0)
    button(tab, "Remove").click()
    assert names_in(tab) == ["Now"]
    window.document.undo_stack.undo()
    window.document.undo_stack.undo()
    assert names_in(tab)[0] == "Old"


def test_situations_and_now_are_neither_renamed_nor_removed(window: MainWindow) -> None:
    tab = compare_in(window)
    tab.select(0)
    assert not button(tab, "Rename…").isVisible()
    assert not button(tab, "Remove").isVisible()


# The place it has.


def test_twelve_snapshots_of_ten_alternatives_scroll_sideways_alone(
    open_window: OpenWindow,
) -> None:
    window = open_window(ten_alternatives(), size=(960, 600))
    for number in range(12):
        points = float(10 + 7 * number)
        document = window.document
        document.edit("x", document.preferences.with_dimension_points("first", points))
        window.document.keep_snapshot(f"A rather long name of a snapshot {number}")
    tab = compare_in(window)
    assert len(names_in(tab)) == 13
    bar = tab._scroll.horizontalScrollBar()
    assert bar.maximum() > 0
    assert tab.page.horizontalScrollBar().maximum() == 0
    tab.select(0)
    assert bar.value() == 0
    tab.select(12)
    assert bar.value() == bar.maximum()
    assert tab._gutter.isVisible()
    tab.grab()


def own_in_sight(tab: CompareTab) -> tuple[int, int]:
    """Return from where to where one's own column is seen, from the left of the columns' view."""
    own = tab._own
    if own.isVisible():
        return own.x(), own.x() + own.width()
    here = next(i for i, o in reversed([*enumerate(tab.outcomes)]) if o.state.is_here)
    cell, bar = tab.slopes.columns().cell(here), tab._scroll.horizontalScrollBar()
    return int(cell.left) - bar.value(), int(cell.right) - bar.value()


@pytest.mark.parametrize("here", ["first", "middle", "now"])
def test_ones_own_column_is_in_sight_however_far_the_others_are_scrolled(
    open_window: OpenWindow, here: str
) -> None:
    window = open_window(size=(960, 600))
    situations = [*window.document.dataset.situations]
    taken = situations[{"first": 0, "middle": len(situations) // 2}.get(here, -1)]
    window.document.edit("Situation", window.document.proposal(taken))
    if here == "now":
        points = window.document.preferences.with_dimension_points("security", 77)
        window.document.edit("Weight", points)
    tab = compare_in(window)
    bar = tab._scroll.horizontalScrollBar()
    assert bar.maximum() > 0
    for value in range(0, bar.maximum() + 1, 7):
        bar.setValue(value)
        left, right = own_in_sight(tab)
        assert tab.theme.px(GUTTER) <= left
        assert right <= tab._scroll.width()
    assert tab.page.horizontalScrollBar().maximum() == 0


def test_a_column_walked_to_is_not_hidden_behind_ones_own(open_window: OpenWindow) -> None:
    window = open_window(size=(960, 600))
    for number in range(12):
        points = window.document.preferences.with_dimension_points("size", 5.0 + 7 * number)
        window.document.edit("Weight", points)
        window.document.keep_snapshot(f"Snapshot {number}")
    tab = compare_in(window)
    for index in (11, 8, 5, 0, 3, 7, 12):
        tab.select(index)
        cell, bar = tab.slopes.columns().cell(index), tab._scroll.horizontalScrollBar()
        left, right = cell.left - bar.value(), cell.right - bar.value()
        assert left >= tab.theme.px(GUTTER) - 1
        if tab._own.isVisible() and index != 12:
            assert right <= tab._own.x() + 1
    tab.select(0)
    QTest.mouseClick(tab._own, Qt.MouseButton.LeftButton)
    assert tab.selected is not None
    assert tab.selected.state.kind == "now"


def test_now_says_that_its_weights_are_no_longer_those_of_the_situation(
    window: MainWindow,
) -> None:
    window.document.edit("Situation", window.document.proposal("content-site"))
    window.document.keep_snapshot("Kept")
    name = window.document.dataset.situations["content-site"].name
    tab = compare_in(window)
    assert tab.slopes.table()[-1][0] == f"Now (from {name})"
    points = window.document.preferences.with_dimension_points("security", 99)
    window.document.edit("Weight", points)
    assert tab.slopes.table()[-1][0] == f"Now (from {name}, changed)"


def test_its_charts_become_pictures_of_hostile_names_as_well(
    window: MainWindow, open_window: OpenWindow
) -> None:
    other = open_window(with_every_text(window.document.dataset, STRANGE))
    other.document.keep_snapshot(STRANGE)
    tab = compare_in(other)
    for chart in (tab.slopes, tab.shares):
        said = "".join(ET.fromstring(picture_bytes(chart, ".svg")).itertext())
        assert "<img" in said
        assert picture_bytes(chart, ".pdf").startswith(b"%PDF")
        assert as_text(chart.table()).count("\n") == len(chart.table())


def test_a_dimension_of_that_name_has_a_tab_of_its_own(
    open_window: OpenWindow, three_way: Dataset
) -> None:
    first = next(iter(three_way.dimensions.values()))
    renamed = replace(first, id="compare", name="Named so")
    others = {k: d for k, d in three_way.dimensions.items() if k != first.id}
    window = open_window(replace(three_way, dimensions={"compare": renamed, **others}))
    window.tabs.open_tab("compare")
    assert window.tabs.current_view.objectName() == "tab-compare"
    assert window.tabs.bar.currentIndex() == 4
    window.tabs.open_compare()
    assert isinstance(window.tabs.current_view, CompareTab)


def test_it_is_drawn_again_in_another_look_and_size(window: MainWindow) -> None:
    keep(window, "content-site", "A")
    compare_in(window)
    window.theme.set_choice("dark")
    window.theme.step_text(1)
    tab = window.tabs.current_view
    assert isinstance(tab, CompareTab)
    assert names_in(tab) == ["A", "Now"]
