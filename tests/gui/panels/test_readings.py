"""Other readings of the same facts: who leads under each, and one click to try it on."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QAbstractEventDispatcher, QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from fwcompare.analysis.other_readings import under_each_reading
from fwcompare.dataset import Dataset
from fwcompare.decision import Decision, proposal
from fwcompare.gui.document import Document
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.panels.readings import ReadingsList
from fwcompare.gui.panels.sure import SurePanel
from fwcompare.gui.tabs.dimension import DimensionTab
from fwcompare.gui.widgets.link import Link
from fwcompare.gui.window.main_window import MainWindow
from fwcompare.wording import reading_words
from tests.gui.conftest import OpenWindow
from tests.gui.drawing import STRANGE, labels_in, texts_in


@pytest.fixture
def settled(open_window: OpenWindow, qtbot: QtBot) -> Callable[..., MainWindow]:
    """Open a window on a situation and wait until nothing is under way."""

    def settle(situation: str, dataset: Dataset | None = None) -> MainWindow:
        window = open_window(dataset)
        proposal = window.document.proposal(situation)
        window.document.edit("Situation", proposal)
        rest(window, qtbot)
        return window

    return settle


def rest(window: MainWindow, qtbot: QtBot) -> None:
    """Wait for what takes a moment, and until it is laid out: a click goes to a place."""
    works = (window.document.judging, window.follows.panel(SurePanel)._background)
    qtbot.waitUntil(lambda: not any(work.is_busy for work in works), timeout=60_000)
    dispatcher = QAbstractEventDispatcher.instance()
    while dispatcher.processEvents(QEventLoop.ProcessEventsFlag.AllEvents):
        pass


def list_of(window: MainWindow) -> ReadingsList:
    found = window.follows.panel(SurePanel).findChild(ReadingsList)
    assert found is not None
    return found


def shown_rows(readings: ReadingsList) -> dict[str, QAbstractButton]:
    rows: dict[str, QAbstractButton] = {**readings.rows}
    return {id_: row for id_, row in rows.items() if row.isVisible()}


def toggle_of(readings: ReadingsList) -> Link:
    found = readings.findChild(Link)
    assert found is not None
    return found


def lanes_now(window: MainWindow, criterion: str) -> dict[str, float | None]:
    """Return the values on show in the tab of a criterion."""
    dimension = window.document.dataset.criteria[criterion].dimension
    window.tabs.open_tab(dimension)
    tab = window.tabs.current_view
    assert isinstance(tab, DimensionTab)
    result = tab.blocks[criterion].lanes.result
    assert result is not None
    return {lane.style.id: lane.value for lane in result.lanes}


def test_at_first_those_are_seen_that_turn_the_lead_and_on_asking_all(
    settled: Callable[..., MainWindow],
) -> None:
    window = settled("teaching")
    evaluation = window.document.evaluation
    outcomes = under_each_reading(window.document.dataset, window.document.preferences)
    turning = {o.readings[0] for o in outcomes if o.leader != evaluation.leader}
    readings = list_of(window)
    assert turning
    assert set(shown_rows(readings)) == turning
    QTest.mouseClick(toggle_of(readings), Qt.MouseButton.LeftButton)
    assert list(shown_rows(readings)) == list(window.document.dataset.readings)
    for outcome in outcomes:
        row = readings.rows[outcome.readings[0]]
        reading = window.document.dataset.readings[outcome.readings[0]]
        assert row.accessibleName() == f"Try on: {reading.name}"
        assert row.accessibleDescription().startswith(f"{reading_words.outcome(outcome)}. ")
        assert row.accessibleDescription().endswith(reading.because)
        assert not row.isChecked()
    toggle_of(readings).setFocus()
    QTest.keyClick(toggle_of(readings), Qt.Key.Key_Return)
    assert set(shown_rows(readings)) == turning


def test_ticking_one_is_one_step_and_what_it_says_comes_true(
    settled: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    window = settled("high-traffic-api")
    document = window.document
    before, steps = document.decision, document.undo_stack.count()
    outcomes = {
        o.readings[0]: o for o in under_each_reading(document.dataset, document.preferences)
    }
    readings = list_of(window)
    for id_, reading in document.dataset.readings.items():
        row = readings.rows[id_]
        row.click()  # some are out of sight, where no mouse gets them
        assert document.undo_stack.count() == steps + 1
        assert document.undo_stack.undoText() == f"Reading {reading.name}".replace("&", "&&")
        assert document.evaluation.scores == outcomes[id_].evaluation.scores
        assert row.isChecked()
        assert id_ in shown_rows(readings)
        assert "rests on 1 other reading" in window.verdict.remark.text()
        document.undo_stack.undo()
        assert document.decision == before
        assert not row.isChecked()
    rest(window, qtbot)


def test_the_ratings_in_the_tabs_follow_and_come_back(
    settled: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    window = settled("content-site")
    document = window.document
    dataset = document.dataset
    readings = list_of(window)
    for id_ in list(dataset.readings)[:5]:
        criterion, row = next(iter(dataset.readings[id_].ratings.items()))
        before = lanes_now(window, criterion)
        readings.rows[id_].click()
        after = lanes_now(window, criterion)
        for a in document.evaluation.scores:
            expected = document.evaluation.values[a][criterion]
            assert after[a] == (expected if a in row else before[a])
        assert after != before
        tab = window.tabs.current_view
        assert isinstance(tab, DimensionTab)
        block = tab.blocks[criterion]
        block.set_opened(True)
        said = "\n".join(texts_in(block))
        assert "By a reading you granted, " in said
        assert "The comparison: " in said
        block.set_opened(False)
        readings.rows[id_].click()
        assert lanes_now(window, criterion) == before
        assert document.preferences.readings == ()
    rest(window, qtbot)


def test_taking_one_back_is_a_step_too(settled: Callable[..., MainWindow]) -> None:
    window = settled("content-site")
    document = window.document
    id_, reading = next(iter(document.dataset.readings.items()))
    row = list_of(window).rows[id_]
    row.click()
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Space)
    assert document.preferences.readings == ()
    assert document.undo_stack.undoText().startswith("Reading ")
    assert document.undo_stack.undoText().endswith(" taken back")
    document.undo_stack.undo()
    assert list(document.preferences.readings) == [id_]
    assert row.isChecked()
    assert reading.name in row.accessibleName()


def test_all_are_taken_back_from_the_menu(settled: Callable[..., MainWindow]) -> None:
    window = settled("content-site")
    readings = list_of(window)
    for id_ in list(readings.rows)[:3]:
        readings.rows[id_].click()
    assert "rests on 3 other readings" in window.verdict.remark.text()
    window.menus.by_id["drop-own"].trigger()
    assert window.document.preferences.readings == ()
    assert window.verdict.remark.text() == ""
    assert not any(row.isChecked() for row in readings.rows.values())


def test_the_sentence_holds_for_what_is_granted_already(
    settled: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    window = settled("content-site")
    before = [label.text() for label in labels_in(list_of(window)) if " holds " in label.text()]
    list_of(window).rows[next(iter(window.document.dataset.readings))].click()
    rest(window, qtbot)
    after = [label.text() for label in labels_in(list_of(window)) if " holds " in label.text()]
    assert before == after  # each reading alone: those granted do not count


def test_a_granted_reading_is_ticked_from_the_start(
    bundled: Dataset, theme: Theme, show: Callable[[QWidget], None]
) -> None:
    id_ = list(bundled.readings)[-1]
    document = Document(bundled, decision=Decision(proposal(bundled).with_reading(id_)))
    readings = ReadingsList(document, theme)
    readings.show_granted()
    show(readings)
    assert list(shown_rows(readings)) == [id_]
    assert readings.rows[id_].isChecked()


def test_strangers_text_stays_plain(bundled: Dataset, settled: Callable[..., MainWindow]) -> None:
    id_, reading = next(iter(bundled.readings.items()))
    strange = replace(reading, name=STRANGE, because=STRANGE)
    window = settled("content-site", replace(bundled, readings={id_: strange}))
    readings = list_of(window)
    toggle_of(readings).clicked.emit()
    row = readings.rows[id_]
    row.click()
    assert "<img" not in row.toolTip()
    assert "&lt;img" in row.toolTip()
    assert "\n" not in window.document.undo_stack.undoText()
    assert row.grab().width() > 0
