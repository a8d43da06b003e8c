"""The window before anybody has said what matters to them, and what wakes it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from devtools.drag import Count
from fwcompare.gui.panels.change import ChangePanel
from fwcompare.gui.panels.sure import SurePanel
from fwcompare.gui.panels.why import WhyPanel
from fwcompare.gui.system.settings import Settings
from fwcompare.gui.tabs.project import ProjectTab
from fwcompare.gui.widgets.points_slider import PointsSlider
from fwcompare.gui.widgets.reserved_label import ReservedLabel
from fwcompare.gui.window.main_window import MainWindow
from fwcompare.wording import changes, start_words
from tests.builders import dataset_of
from tests.gui.conftest import OpenWindow
from tests.gui.drawing import drag, texts_in

Wake = Callable[[MainWindow], None]


@pytest.fixture
def window(open_window: OpenWindow) -> MainWindow:
    return open_window(is_silent=True)


def slider_of(window: MainWindow, dimension: str) -> PointsSlider:
    return window.weights.dimension_rows[dimension].slider


def is_groove_quiet(window: MainWindow) -> bool:
    return all(row.slider.groove.is_quiet for row in window.weights.dimension_rows.values())


def shown(window: MainWindow) -> str:
    return window.header.weights_from.accessibleDescription()


def answer(window: MainWindow) -> None:
    page = window.tabs.current_view
    assert isinstance(page, ProjectTab)
    assert page.questions is not None
    QTest.keyClick(page.questions.rows["risk"], Qt.Key.Key_2)


def take_situation(window: MainWindow) -> None:
    window.document.take_situation("teaching")


def move_a_slider(window: MainWindow) -> None:
    QTest.keyClick(slider_of(window, "security"), Qt.Key.Key_Right)


def demand(window: MainWindow) -> None:
    window.document.edit("Must", window.document.preferences.with_must("lts"))


def say(window: MainWindow) -> None:
    preferences = window.document.preferences.with_said("team_knows", "flask", 7.0)
    window.document.edit("Said", preferences)


def test_it_asks_and_announces_nobody(window: MainWindow) -> None:
    assert window.verdict.headline.text() == "What matters to you?"
    told = window.verdict.certainty.text()
    assert told == "With the comparison\u2019s own weights: 5.82 and 6.98"
    assert shown(window) == "nothing yet"
    assert is_groove_quiet(window)
    assert not any("leads" in text for text in texts_in(window))


def test_the_page_that_asks_is_in_front_and_the_first_question_has_the_focus(
    window: MainWindow,
) -> None:
    assert window.tabs.current == "project"
    focused = window.focusWidget()
    assert focused is not None
    assert focused.objectName() == "question-output"


def test_each_part_at_the_right_says_what_will_stand_there(window: MainWindow) -> None:
    for kind, words in (
        (WhyPanel, start_words.WHY),
        (ChangePanel, start_words.CHANGE),
        (SurePanel, start_words.SURE),
    ):
        assert words in texts_in(window.follows.panel(kind))


@pytest.mark.parametrize("text_percent", [100, 150, 200])
def test_what_will_stand_there_is_said_whole_where_the_panels_are_narrowest(
    open_window: OpenWindow, settings_path: Path, text_percent: int
) -> None:
    Settings(settings_path).text_percent = text_percent
    follows = open_window(size=(960, 600), is_silent=True).follows
    for kind in (WhyPanel, ChangePanel, SurePanel):
        for label in follows.panel(kind).findChildren(ReservedLabel):
            assert not label.isVisible() or label.is_whole


@pytest.mark.parametrize("text_percent", [100, 150, 200])
def test_that_no_two_are_in_is_said_whole_where_the_panels_are_narrowest(
    open_window: OpenWindow, settings_path: Path, text_percent: int
) -> None:
    Settings(settings_path).text_percent = text_percent
    window = open_window(size=(960, 600), is_silent=True)
    demand(window)
    for kind in (ChangePanel, SurePanel):
        panel = window.follows.panel(kind)
        told = [label for label in panel.findChildren(ReservedLabel) if label.text()]
        assert changes.NOBODY_ELSE_IN in [label.text() for label in told]
        assert all(label.is_whole for label in told if label.isVisible())


@pytest.mark.parametrize("wake", [answer, take_situation, move_a_slider, demand, say])
def test_the_first_word_wakes_everything_and_undoing_it_returns(
    window: MainWindow, wake: Wake
) -> None:
    wake(window)
    assert not window.document.is_silent
    assert "What matters to you?" not in window.verdict.headline.text()
    assert not is_groove_quiet(window)
    assert start_words.WHY not in texts_in(window.follows.panel(WhyPanel))
    assert shown(window) != "nothing yet"
    window.document.undo_stack.undo()
    assert window.document.is_silent
    assert window.verdict.headline.text() == "What matters to you?"
    assert is_groove_quiet(window)


def test_a_slider_that_passes_where_it_began_says_nothing_less(window: MainWindow) -> None:
    slider = slider_of(window, "security")
    before = slider.value()
    slider.gesture_started.emit()
    for value in (before + 1, before):
        slider.setValue(value)
        assert not window.document.is_silent
        assert window.verdict.headline.text().startswith("Django leads by")
    assert not window.document.undo_stack.canUndo()


def test_granting_a_reading_is_no_word_on_what_matters(window: MainWindow) -> None:
    document = window.document
    reading = next(iter(document.dataset.readings))
    document.edit("Reading", document.preferences.with_reading(reading))
    assert document.is_silent


def test_the_comparisons_own_weights_can_be_taken(window: MainWindow) -> None:
    box = window.header.weights_from
    box.activated.emit(box.findText("The comparison's own"))
    assert not window.document.is_silent
    assert shown(window) == "The comparison's own"
    assert window.verdict.headline.text().startswith("Django leads by")


def test_the_list_begins_with_the_project_and_leads_to_its_page(window: MainWindow) -> None:
    box = window.header.weights_from
    assert box.itemText(0) == "Describe your project"
    window.tabs.open_overview()
    box.activated.emit(0)
    assert window.tabs.current == "project"
    assert window.document.is_silent


def test_the_box_tells_how_many_answers_the_weights_are_from(window: MainWindow) -> None:
    answer(window)
    assert shown(window) == "Your project, 1 answer"
    move_a_slider(window)
    assert shown(window) == "Your project, 1 answer (changed)"


def test_a_decision_that_says_something_opens_awake(open_window: OpenWindow) -> None:
    window = open_window(is_silent=True)
    answer(window)
    kept = window.document.decision
    window.session.start_anew()
    window.document.edit("Back", kept)
    assert not window.document.is_silent


def test_a_new_decision_begins_with_the_question_again(window: MainWindow) -> None:
    answer(window)
    window.tabs.open_overview()
    window.document.undo_stack.setClean()
    window.session.start_anew()
    assert window.document.is_silent
    assert window.tabs.current == "project"


def test_a_dataset_that_asks_nothing_looks_as_before(open_window: OpenWindow) -> None:
    plain = dataset_of({"x": {"x1": {"a": 8.0, "b": 2.0}}, "y": {"y1": {"a": 1.0, "b": 6.0}}})
    window = open_window(plain, is_silent=True)
    assert not window.document.is_silent
    assert window.tabs.current == "overview"
    assert window.verdict.headline.text() == "A leads by 0.50"
    assert window.header.weights_from.itemText(0) == "Put in order"
    assert window.header.weights_from.itemText(1) == "The comparison's own"


def test_one_key_leads_to_the_page(window: MainWindow) -> None:
    window.tabs.open_overview()
    window.menus.by_id["project"].trigger()
    assert window.tabs.current == "project"


def test_why_a_weight_has_its_points_stands_at_the_foot(window: MainWindow) -> None:
    answer(window)
    window.selection.look_at("security")
    words = window.weights.words
    assert words.text == "8 = 5 for everybody and 3 from \u201cPersonal data, money\u201d"
    move_a_slider(window)
    assert words.text == "9 set by hand; your answers suggest 8"
    assert words.back.label == "take the 8 suggested"
    words.back.click()
    assert words.text.startswith("8 = 5 for everybody")
    assert window.document.preferences.own_dimensions == frozenset()


def test_your_side_says_at_the_left_that_it_waits_for_a_word(window: MainWindow) -> None:
    answer(window)
    assert slider_of(window, "yours").groove.note == "counts once you have said it"
    for alternative in ("flask", "django"):
        preferences = window.document.preferences.with_said("team_knows", alternative, 5.0)
        window.document.edit("Said", preferences)
    assert slider_of(window, "yours").groove.note == ""


def test_why_your_side_has_points_but_no_share_is_said_from_the_start(window: MainWindow) -> None:
    window.weights.open_dimension("yours")
    row, inside = window.weights.rows["yours"], window.weights.criterion_rows["team_knows"]
    assert row.slider.groove.note == "counts once you have said it"
    means = "30 points count here once you have said it, under Your project."
    assert means in row.toolTip()
    assert means in row.box.toolTip()
    assert means in row.slider.groove.told()
    assert means in row.slider.accessibleDescription()
    assert "points count here once you have said it" in inside.toolTip()
    assert "points count here once you have said it" in inside.slider.groove.told()
    for alternative in ("flask", "django"):
        preferences = window.document.preferences.with_said("team_knows", alternative, 5.0)
        window.document.edit("Said", preferences)
    assert "once you have said it" not in f"{row.toolTip()}{inside.toolTip()}{row.box.toolTip()}"
    assert row.slider.accessibleDescription().endswith(" of everything")


def test_a_drag_with_the_page_open_moves_nothing(window: MainWindow) -> None:
    answer(window)
    QApplication.processEvents()
    slider, count = slider_of(window, "security"), Count()
    drag(slider, 10, 20)
    QApplication.processEvents()
    with count.watching():
        drag(slider, 20, *range(21, 60), 30)
        QApplication.processEvents()
    assert count.events["layout_requests"] == 0
    assert count.events["moves"] == 0
