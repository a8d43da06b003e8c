"""The whole window, opened on real datasets and used as a person would."""

import gc
import html
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QRect, QSize, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDockWidget,
    QLabel,
    QMenu,
    QTextEdit,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from fwcompare.bundled import DEFAULT_DATASET
from fwcompare.dataset import Dataset
from fwcompare.decision import proposal
from fwcompare.gui.panels.change import ChangePanel
from fwcompare.gui.panels.why import WhyPanel
from fwcompare.gui.system.settings import Settings
from fwcompare.gui.tabs.criterion_block import CriterionBlock
from fwcompare.gui.tabs.dimension import DimensionTab
from fwcompare.gui.tabs.table import TableTab
from fwcompare.gui.widgets.chart import Chart
from fwcompare.gui.widgets.page import Page
from fwcompare.gui.widgets.situation_card import SituationCard
from fwcompare.gui.window.actions import ACTIONS, MENUS, Action
from fwcompare.gui.window.last_place import first_size, on_screen, smallest_size
from fwcompare.gui.window.main_window import MainWindow
from fwcompare.gui.window.preview_keys import PreviewKeys
from fwcompare.wording import sentences
from tests.builders import THREE_WAY_YAML
from tests.gui.conftest import OpenWindow, work_on
from tests.gui.drawing import STRANGE, drag, ten_alternatives, texts_in, with_every_text

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def three_way_file(tmp_path: Path) -> Path:
    file = tmp_path / "three-way.yaml"
    file.write_text(THREE_WAY_YAML, encoding="utf-8")
    return file


def delete_what_is_due() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()


def docks_of(window: MainWindow) -> dict[str, QDockWidget]:
    return {dock.objectName(): dock for dock in window.findChildren(QDockWidget)}


def show_every_tab(window: MainWindow) -> Iterator[QWidget]:
    for index in range(window.tabs.bar.count()):
        window.tabs.bar.setCurrentIndex(index)
        QApplication.processEvents()
        yield window.tabs.current_view


def headline_of(window: MainWindow) -> str:
    return window.verdict.headline.text()


def test_one_drag_changes_scores_shares_and_verdict_and_one_key_brings_them_back(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window()
    qtbot.waitUntil(lambda: window.verdict.certainty.text() != "")
    before = texts_in(window.verdict), window.document.decision
    drag(window.weights.dimension_rows["performance"].slider, 10, 40, 100)
    evaluation = window.document.evaluation
    assert evaluation.preferences.dimension_points["performance"] == 100
    assert headline_of(window) == sentences.headline(evaluation)
    assert sentences.why(evaluation) in texts_in(window.follows.panel(WhyPanel))
    assert window.verdict.bars.result is not None
    assert {lane.score for lane in window.verdict.bars.result.lanes} == set(
        evaluation.scores.values()
    )
    assert window.menus.by_id["undo"].text() == "&Undo Weight of Performance"
    QTest.keyClick(window, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: texts_in(window.verdict) == before[0])
    assert window.document.decision == before[1]
    QTest.keyClick(window, Qt.Key.Key_Y, CTRL)
    assert window.document.preferences.dimension_points["performance"] == 100
    QTest.keyClick(window, Qt.Key.Key_Z, CTRL)
    QTest.keyClick(window, Qt.Key.Key_Z, CTRL | SHIFT)
    assert window.document.preferences.dimension_points["performance"] == 100


def test_undo_and_redo_are_offered_only_when_there_is_something(open_window: OpenWindow) -> None:
    window = open_window()
    undo, redo = window.menus.by_id["undo"], window.menus.by_id["redo"]
    assert not undo.isEnabled()
    assert not redo.isEnabled()
    window.weights.weigh_alike()
    window.document.edit("Weight", window.document.preferences.with_dimension_points("size", 99))
    assert (undo.isEnabled(), redo.isEnabled()) == (True, False)
    assert window.menus.key_groups()["Edit"][0] == ("Undo", "Ctrl+Z")  # of no step in particular
    undo.trigger()
    window.document.undo_stack.setIndex(0)
    assert (undo.isEnabled(), redo.isEnabled()) == (False, True)


def test_ctrl_tab_goes_from_tab_to_tab_and_round(open_window: OpenWindow) -> None:
    window = open_window()
    dimensions = list(window.document.dataset.dimensions)
    QTest.keyClick(window, Qt.Key.Key_Tab, CTRL)
    assert window.tabs.current == "overview"
    QTest.keyClick(window, Qt.Key.Key_Tab, CTRL)
    assert window.tabs.current == "compare"
    QTest.keyClick(window, Qt.Key.Key_Tab, CTRL)
    assert window.tabs.current == "table"
    QTest.keyClick(window, Qt.Key.Key_Tab, CTRL)
    assert window.tabs.current == dimensions[0]
    for _ in range(5):
        QTest.keyClick(window, Qt.Key.Key_Tab, CTRL | SHIFT)
    assert window.tabs.current == dimensions[-1]
    QTest.keyClick(window, Qt.Key.Key_PageDown, CTRL)
    assert window.tabs.current == "project"


def test_command_and_tab_are_left_to_macos(monkeypatch: pytest.MonkeyPatch) -> None:
    keys = [key.toString() for key in ACTIONS["next-tab"].key_sequences()]
    assert keys == ["Ctrl+Tab", "Ctrl+PgDown"]
    monkeypatch.setattr("fwcompare.gui.window.actions.sys.platform", "darwin")
    keys = [key.toString() for key in ACTIONS["next-tab"].key_sequences()]
    assert keys == ["Meta+Tab", "Ctrl+PgDown"]


def test_macos_is_told_which_commands_it_has_a_place_for(open_window: OpenWindow) -> None:
    by_id = open_window().menus.by_id
    roles = {id_: by_id[id_].menuRole() for id_ in ACTIONS}
    role = QAction.MenuRole
    assert roles.pop("about") == role.AboutRole
    assert roles.pop("close") == role.QuitRole
    assert roles.pop("preferences") == role.PreferencesRole
    assert set(roles.values()) == {role.NoRole}


def test_function_keys_go_to_the_three_parts(open_window: OpenWindow) -> None:
    window = open_window()
    for key, part in (
        (Qt.Key.Key_F6, window.weights),
        (Qt.Key.Key_F8, window.follows.panel(WhyPanel)),
    ):
        QTest.keyClick(window, key)
        focused = QApplication.focusWidget()
        assert focused is not None
        assert part.isAncestorOf(focused)
    QTest.keyClick(window, Qt.Key.Key_F7)
    assert window.tabs.bar.hasFocus()
    for dock in docks_of(window).values():
        dock.hide()
    QTest.keyClick(window, Qt.Key.Key_F6)
    assert window.weights.isVisible()


def test_the_result_is_copied_as_text(open_window: OpenWindow) -> None:
    window = open_window()
    QTest.keyClick(window, Qt.Key.Key_C, CTRL | SHIFT)
    copied = QGuiApplication.clipboard().text()
    assert headline_of(window) in copied
    assert "Flask: " in copied


def test_a_bar_double_clicked_in_any_panel_opens_the_tab(open_window: OpenWindow) -> None:
    window = open_window()
    window.selection.ask_for("security", "sec_account")
    assert window.tabs.current == "security"
    tab = window.tabs.current_view
    assert isinstance(tab, DimensionTab)
    assert tab.blocks["sec_account"].is_opened
    assert window.tabs.bar.tabText(window.tabs.bar.currentIndex()) == "Security"


def test_no_action_hides_another_of_its_id() -> None:
    entries = [entry for menu in MENUS for entry in menu.entries if isinstance(entry, Action)]
    assert [*ACTIONS.values()] == entries


def test_every_action_of_the_table_is_in_its_menu(open_window: OpenWindow) -> None:
    window = open_window()
    for top, menu in zip(window.menus.actions(), MENUS, strict=True):
        shown = top.menu()
        assert isinstance(shown, QMenu)
        ids = [entry.id for entry in menu.entries if isinstance(entry, Action)]
        assert {window.menus.by_id[id_] for id_ in ids} <= set(shown.actions())


# Other datasets.


def test_another_dataset_replaces_everything_and_leaves_nothing_behind(
    open_window: OpenWindow, three_way_file: Path
) -> None:
    window = open_window()
    window.weights.open_dimension("security")
    list(show_every_tab(window))
    old = [w for w in QApplication.allWidgets() if w is not window and isValid(w)]
    kept = {window.messages, *window.messages.findChildren(QWidget), window.layout()}
    kept |= {window.toast, *window.toast.findChildren(QWidget)}
    old_parts = [
        window.weights,
        window.tabs,
        window.verdict,
        window.follows.panel(WhyPanel),
        window.header,
    ]
    old_actions = list(window.menus.by_id.values())
    window.session.open(three_way_file)
    delete_what_is_due()
    assert not [part for part in old_parts if isValid(part)]
    assert not [action for action in old_actions if isValid(action)]
    del old_parts, old_actions
    gc.collect()
    delete_what_is_due()
    left = [w for w in old if isValid(w) and w not in kept]
    named = [w for w in left if w.objectName() and not w.objectName().startswith("qt_")]
    assert not named
    assert list(window.weights.dimension_rows) == ["time", "money"]
    assert window.tabs.bar.count() == 6
    assert window.windowTitle() == "three-way.yaml[*] – fwcompare"
    assert set(docks_of(window)) == {"dock-weights", "dock-why"}


def test_opening_again_and_again_does_not_pile_up_widgets(
    open_window: OpenWindow, three_way: Dataset
) -> None:
    window = open_window(three_way)
    counts = []
    for _ in range(4):
        window.session.bring(work_on(three_way))
        delete_what_is_due()
        gc.collect()
        counts.append((len(QApplication.allWidgets()), len(window.findChildren(QAction))))
    assert counts[0] == counts[-1]


def test_keys_still_work_after_another_dataset_was_opened(
    open_window: OpenWindow, three_way_file: Path
) -> None:
    window = open_window()
    window.session.open(three_way_file)
    delete_what_is_due()
    drag(window.weights.dimension_rows["time"].slider, 30, 90)
    QTest.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert window.document.is_as_proposed
    for _ in range(4):
        QTest.keyClick(window, Qt.Key.Key_Tab, CTRL)
    assert window.tabs.current == "time"


def test_what_was_open_stays_when_the_next_file_is_broken(
    open_window: OpenWindow, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text("fwcompare: 1\ntitle: [", encoding="utf-8")
    window = open_window()
    drag(window.weights.dimension_rows["performance"].slider, 10, 60)
    document = window.document
    window.session.open(broken)
    assert window.document is document
    assert document.preferences.dimension_points["performance"] == 60
    assert window.messages.isVisible()
    assert "broken.yaml was not opened" in "\n".join(texts_in(window.messages))


def test_reloading_keeps_the_weights_that_still_apply(
    open_window: OpenWindow, three_way_file: Path
) -> None:
    window = open_window(file=three_way_file)
    window.document.edit("Situation", proposal(window.document.dataset, "hurry"))
    drag(window.weights.dimension_rows["money"].slider, 10, 77)
    window.tabs.open_tab("money")
    window.weights.open_dimension("time")
    changed = THREE_WAY_YAML.replace("name: Money", "name: Cost").replace("  resale:", "  rest:")
    changed = changed.replace("      rest:", "      rest:", 1)
    three_way_file.write_text(changed, encoding="utf-8")
    window.session.reload_dataset()
    preferences = window.document.preferences
    assert preferences.situation == "hurry"
    assert preferences.dimension_points == {"time": 90, "money": 77}
    assert preferences.criterion_points["minutes"] == 90
    assert preferences.criterion_points["rest"] == 10
    assert window.document.dataset.dimensions["money"].name == "Cost"
    assert window.tabs.current == "money"
    assert window.weights.opened == ["time"]
    assert window.header.weights_from.accessibleDescription() == "In a hurry (changed)"


def test_three_alternatives_in_two_dimensions_work_in_every_tab(
    open_window: OpenWindow, three_way: Dataset
) -> None:
    window = open_window(three_way)
    for situation in (None, *three_way.situations):
        window.document.edit("Situation", proposal(three_way, situation))
        for view in show_every_tab(window):
            assert len(texts_in(view) + view.findChildren(SituationCard)) > 3
            view.grab()
    window.grab()
    assert headline_of(window) == sentences.headline(window.document.evaluation)
    drag(window.weights.dimension_rows["time"].slider, 30, 90)
    window.document.undo_stack.undo()


@pytest.mark.parametrize("size", [(1280, 800), (960, 600)])
def test_ten_alternatives_work_in_every_tab(open_window: OpenWindow, size: tuple[int, int]) -> None:
    window = open_window(ten_alternatives(), size=size)
    assert (window.width(), window.height()) == size
    for view in show_every_tab(window):
        for block in view.findChildren(CriterionBlock):
            block.set_opened(True)
        tables = [
            cell for chart in view.findChildren(Chart) for row in chart.table() for cell in row
        ]
        assert "Alternative_Number_9" in "\n".join([*texts_in(view), *tables])
        view.grab()
    window.grab()
    drag(window.weights.dimension_rows["first"].slider, 60, 100)
    assert headline_of(window) == sentences.headline(window.document.evaluation)
    assert (window.width(), window.height()) == size


# Text from strangers.


def test_markup_in_every_text_is_shown_as_typed_and_never_made_rich(
    open_window: OpenWindow, three_way: Dataset
) -> None:
    dataset = with_every_text(three_way, STRANGE)
    window = open_window(dataset)
    window.document.edit("Situation", proposal(dataset, "hurry"))
    for dimension in dataset.dimensions:
        window.weights.open_dimension(dimension)
    drag(window.weights.dimension_rows["time"].slider, 30, 100)
    for view in show_every_tab(window):
        for block in view.findChildren(QWidget):
            if hasattr(block, "set_opened"):
                block.set_opened(True)
        view.grab()
        texts = texts_in(view) + [c.accessibleName() for c in view.findChildren(SituationCard)]
        assert any("<img src='file:///dev/zero'>" in text for text in texts)
    window.grab()
    assert_nothing_is_rich(window)
    assert "\n" not in window.windowTitle()
    assert "\u202e" not in window.windowTitle()


def assert_nothing_is_rich(window: MainWindow) -> None:
    for label in window.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText or not label.text().count("<")
        assert "\u202e" not in label.text()
    for view in window.findChildren(QTextEdit):
        assert "<img" not in view.toHtml()
    for widget in window.findChildren(QWidget):  # menus show no tool tips, tool buttons do
        assert_shows_as_typed(widget.toolTip())
    for index in range(window.tabs.bar.count()):
        assert_shows_as_typed(window.tabs.bar.tabToolTip(index))
        assert mnemonics_in(window.tabs.bar.tabText(index)) == []
    for action in window.findChildren(QAction):
        if "<img" in action.text():
            assert mnemonics_in(re.sub(r"^&(\w+ |\d)", "", action.text())) == []
            assert "\n" not in action.text()


def assert_shows_as_typed(tip: str) -> None:
    """A tool tip with markup must be ours: escaped, and marked as rich so that it stays so."""
    if "<" in tip:
        assert tip.startswith("<qt>"), tip
        inside = tip.removeprefix("<qt>").removesuffix("</qt>").replace("<br>", "\n")
        assert "<" not in inside, tip


def test_the_undo_button_names_the_step_as_typed(
    open_window: OpenWindow, three_way: Dataset
) -> None:
    name = "<img src='file:///dev/zero'>R&D"
    window = open_window(with_every_text(three_way, name))
    drag(window.weights.dimension_rows["time"].slider, 30, 90)
    button = next(b for b in window.findChildren(QToolButton) if "Undo" in b.toolTip())
    shown = html.unescape(button.toolTip().removeprefix("<qt>").removesuffix("</qt>"))
    assert button.toolTip().count("<") == 2
    assert shown == f"Undo Weight of {name} (Ctrl+Z)"
    assert window.menus.by_id["undo"].text() == f"&Undo Weight of {name.replace('&', '&&')}"
    window.document.undo_stack.undo()
    button = next(b for b in window.findChildren(QToolButton) if "Redo" in b.toolTip())
    assert "R&amp;D (Ctrl+Y)" in button.toolTip()


def mnemonics_in(text: str) -> list[str]:
    return re.findall(r"&(?!&)(.)", text.replace("&&", ""))


# Keys.


def every_menu(menu: QMenu) -> Iterator[list[QAction]]:
    menu.aboutToShow.emit()
    actions = [a for a in menu.actions() if not a.isSeparator() and a.isVisible()]
    yield actions
    for action in actions:
        submenu = action.menu()
        if isinstance(submenu, QMenu):
            yield from every_menu(submenu)


def assert_every_key_means_one_thing(window: MainWindow) -> None:
    top = [a for a in window.menus.actions() if a.isVisible()]
    rows = [top]
    for action in top:
        menu = action.menu()
        assert isinstance(menu, QMenu)
        rows += list(every_menu(menu))
    for actions in rows:
        keys = [key.lower() for a in actions for key in mnemonics_in(a.text())]
        assert len(keys) == len(set(keys)), [a.text() for a in actions]
    shortcuts = [
        sequence.toString()
        for action in set(window.findChildren(QAction))
        for sequence in action.shortcuts()
    ]
    # Alt and a letter opens a menu, or goes to a button or to what a label stands for.
    texts = [a.text() for a in top]
    texts += [b.text() for b in window.findChildren(QAbstractButton) if b.isVisible()]
    labels = [label for label in window.findChildren(QLabel) if label.isVisible()]
    texts += [label.text() for label in labels if label.buddy() is not None]
    shortcuts += [QKeySequence.mnemonic(text).toString() for text in texts]
    used = [key for key in shortcuts if key]
    assert len(used) == len(set(used)), sorted(used)


def test_no_key_means_two_things_also_after_opening_another_dataset(
    open_window: OpenWindow, three_way_file: Path
) -> None:
    window = open_window()
    assert_every_key_means_one_thing(window)
    window.session.open(three_way_file)
    delete_what_is_due()
    assert_every_key_means_one_thing(window)


# Look and layout.


@pytest.mark.parametrize("percent", [80, 140, 200])
def test_another_text_size_lays_out_again_and_keeps_the_place(
    open_window: OpenWindow, percent: int
) -> None:
    window = open_window()
    window.tabs.open_tab("security")
    window.weights.open_dimension("size")
    drag(window.weights.dimension_rows["performance"].slider, 10, 60)
    height = window.weights.dimension_rows["size"].slider.height()
    window.theme.set_text_percent(percent)
    delete_what_is_due()
    assert window.tabs.current == "security"
    assert window.weights.opened == ["size"]
    assert window.document.preferences.dimension_points["performance"] == 60
    row = window.weights.dimension_rows["size"]
    assert row.slider.height() == pytest.approx(height * percent / 100, abs=1)
    assert headline_of(window) == sentences.headline(window.document.evaluation)
    window.document.undo_stack.undo()
    assert window.weights.dimension_rows["performance"].slider.value() == 10
    window.grab()


def test_a_change_of_text_size_shows_no_window_that_is_half_laid_out(
    open_window: OpenWindow,
) -> None:
    window = open_window()
    for percent in (110, 120, 100):
        window.theme.set_text_percent(percent)
        parts = [window.header.title, window.verdict.headline, window.verdict.bars]
        parts += [*window.header.labelled.values(), *docks_of(window).values(), window.tabs]
        at_once = [part.geometry() for part in parts]
        delete_what_is_due()
        assert [part.geometry() for part in parts] == at_once


def test_keys_make_the_text_larger_and_smaller(open_window: OpenWindow, three_way: Dataset) -> None:
    window = open_window(three_way)
    keys = (Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_Minus, Qt.Key.Key_0)
    sizes = []
    for key in keys:
        QTest.keyClick(window, key, CTRL)
        delete_what_is_due()
        sizes.append(window.theme.text_percent)
    assert sizes == [110, 100, 90, 100]


def test_the_look_switches_live(open_window: OpenWindow, three_way: Dataset) -> None:
    window = open_window(three_way)
    slider = window.weights.dimension_rows["time"].slider
    for choice in ("dark", "contrast", "light"):
        action = window.findChild(QAction, f"action-theme-{choice}")
        assert isinstance(action, QAction)
        action.trigger()
        assert action.isChecked()
        paper, win = window.theme.color("paper"), window.theme.color("win")
        picture = window.grab().toImage()
        ratio = picture.devicePixelRatio()
        corner = window.verdict.mapTo(window, window.verdict.rect().bottomLeft())
        at = (corner.x() + 4) * ratio, (corner.y() - 4) * ratio
        assert picture.pixelColor(int(at[0]), int(at[1])) == paper
        assert slider.palette().window().color() == win


def test_docks_are_hidden_by_the_menu_and_come_back(
    open_window: OpenWindow, three_way: Dataset
) -> None:
    window = open_window(three_way)
    for dock in docks_of(window).values():
        action = dock.toggleViewAction()
        assert any(action in menu.actions() for menu in window.menus.findChildren(QMenu))
        action.trigger()
        assert not dock.isVisible()
        action.trigger()
        assert dock.isVisible()


def test_docks_keep_their_places_when_the_text_size_or_the_dataset_changes(
    open_window: OpenWindow, three_way: Dataset
) -> None:
    window = open_window(three_way)
    right = Qt.DockWidgetArea.RightDockWidgetArea
    window.addDockWidget(right, docks_of(window)["dock-weights"])
    docks_of(window)["dock-why"].hide()
    for change in (partial(window.theme.step_text, 1), window.session.open_bundled):
        change()
        docks = docks_of(window)
        assert window.dockWidgetArea(docks["dock-weights"]) == right
        assert not docks["dock-why"].isVisible()
        delete_what_is_due()


def test_hidden_panels_catch_up_when_shown(open_window: OpenWindow) -> None:
    window = open_window()
    docks = docks_of(window)
    docks["dock-weights"].hide()
    docks["dock-why"].hide()
    window.document.edit(
        "Weight", window.document.preferences.with_dimension_points("flexibility", 90)
    )
    docks["dock-weights"].show()
    docks["dock-why"].show()
    assert window.weights.dimension_rows["flexibility"].slider.value() == 90
    assert sentences.why(window.document.evaluation) in texts_in(window.follows.panel(WhyPanel))


def test_everything_comes_back_at_the_next_start(
    open_window: OpenWindow, three_way: Dataset, settings_path: Path
) -> None:
    window = open_window(three_way)
    window.resize(1111, 777)
    docks = docks_of(window)
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, docks["dock-weights"])
    docks["dock-why"].hide()
    window.tabs.open_tab("money")
    window.weights.open_dimension("time")
    window.theme.set_choice("dark")
    window.theme.set_text_percent(110)
    window.close()
    kept = Settings(settings_path)
    assert (kept.tab, kept.opened_dimensions) == ("money", ["time"])
    assert (kept.theme, kept.text_percent) == ("dark", 110)
    again = open_window(three_way)
    assert again.size() == QSize(1111, 777)
    assert again.dockWidgetArea(docks_of(again)["dock-weights"]) == (
        Qt.DockWidgetArea.RightDockWidgetArea
    )
    assert not docks_of(again)["dock-why"].isVisible()
    assert again.tabs.current == "money"
    assert again.weights.opened == ["time"]
    assert again.theme.colours.is_dark
    assert again.theme.text_percent == 110


def test_garbled_settings_are_ignored(
    open_window: OpenWindow, three_way: Dataset, settings_path: Path
) -> None:
    settings_path.parent.mkdir(parents=True)
    settings_path.write_text(
        "[window]\ngeometry=00ff\nstate=deadbeef\ntab=<b>\nopened=nothing, at all\n"
        "[look]\ntheme=pink\ntext=-3\n",
        encoding="utf-8",
    )
    window = open_window(three_way)
    assert window.isVisible()
    assert window.tabs.current == "project"
    assert window.weights.opened == []
    assert window.theme.text_percent == 100
    assert window.width() >= 960
    assert window.height() >= 600
    assert all(dock.isVisible() for dock in docks_of(window).values())


@pytest.mark.parametrize(
    ("size", "least"), [((960, 600), 400), ((880, 520), 340)], ids=["small", "smallest"]
)
def test_the_window_can_be_as_small_as_880_by_520(
    open_window: OpenWindow, size: tuple[int, int], least: int
) -> None:
    window = open_window(size=size)
    assert (window.width(), window.height()) == size
    for view in show_every_tab(window):
        assert view.width() >= least
        page = view.findChild(Page)
        if isinstance(view, TableTab):  # its cells scroll below heads that stay
            continue
        assert page is not None
        assert page.horizontalScrollBar().maximum() == 0
    window.weights.open_dimension("performance")
    QApplication.processEvents()
    assert (window.width(), window.height()) == size
    window.resize(300, 200)
    assert (window.width(), window.height()) == (880, 520)


def test_a_place_that_no_screen_has_any_more_comes_back_on_the_screen(
    open_window: OpenWindow, three_way: Dataset
) -> None:
    window = open_window(three_way)
    window.setGeometry(5000, 4000, 1111, 777)
    window.close()
    again = open_window(three_way)
    assert again.size() == QSize(1111, 777)
    assert again.screen().availableGeometry().contains(again.geometry())


def test_a_window_without_a_frame_has_one_again_at_the_next_start(
    open_window: OpenWindow, three_way: Dataset
) -> None:
    window = open_window(three_way)
    QTest.keyClick(window, Qt.Key.Key_F11)
    window.close()
    assert not open_window(three_way).isFullScreen()


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (QRect(100, 100, 1280, 800), QRect(100, 100, 1280, 800)),
        (QRect(-3000, 100, 1280, 800), QRect(0, 100, 1280, 800)),
        (QRect(1900, 1000, 1280, 800), QRect(640, 280, 1280, 800)),
        (QRect(0, -500, 2560, 1400), QRect(0, 40, 1912, 1040)),
    ],
)
def test_a_window_is_moved_and_made_smaller_until_it_can_be_seen(
    place: QRect, expected: QRect
) -> None:
    assert on_screen(place, QRect(0, 0, 1920, 1080)) == expected


def test_no_window_has_to_be_larger_than_its_screen() -> None:
    assert smallest_size(QSize(1366, 728)) == QSize(880, 520)
    assert smallest_size(QSize(960, 500)) == QSize(880, 460)


def test_enter_takes_a_previewed_change_wherever_the_focus_is(open_window: OpenWindow) -> None:
    window = open_window()
    change = window.follows.panel(ChangePanel)
    before = window.document.evaluation.leader
    for leave in (True, False):
        change.show_me()
        for part in (window.tabs.bar, window.weights.dimension_rows["security"].slider):
            part.setFocus()
        assert window.selection.preview is not None
        key = Qt.Key.Key_Escape if leave else Qt.Key.Key_Return
        QTest.keyClick(window.weights.dimension_rows["security"].slider, key)
        assert window.selection.preview is None
    assert window.document.undo_stack.count() == 1
    assert window.document.evaluation.leader != before
    QTest.keyClick(window.weights.dimension_rows["security"].slider, Qt.Key.Key_Return)
    assert window.weights.opened == ["security"]  # Enter is the slider's again


def test_the_title_names_what_is_open(open_window: OpenWindow, bundled: Dataset) -> None:
    window = open_window(replace(bundled, title="A and\nB"))
    assert window.windowTitle() == "A and B[*] – fwcompare"


def test_the_bundled_dataset_opens_as_a_file_too(open_window: OpenWindow) -> None:
    window = open_window(file=DEFAULT_DATASET)
    assert window.windowTitle() == f"{DEFAULT_DATASET.name}[*] – fwcompare"
    assert [p.name for p in window.settings.recent_files()] == []


def test_two_alternatives_with_one_name_are_told_when_they_are_shown(
    three_way: Dataset, open_window: OpenWindow, qtbot: QtBot
) -> None:
    car = replace(three_way.alternatives["car"], name="Tram")
    window = open_window(replace(three_way, alternatives={**three_way.alternatives, "car": car}))
    qtbot.waitUntil(lambda: window.messages.message is not None)
    message = window.messages.message
    assert message is not None
    assert message.kind == "warning"
    assert message.text.startswith("Two alternatives are called “Tram”")


def test_the_recent_files_are_listed_and_can_be_cleared(
    open_window: OpenWindow, tmp_path: Path
) -> None:
    window = open_window()
    file = tmp_path / "once-opened.yaml"
    file.touch()
    window.settings.add_recent_file(file)
    menu = next(m for m in window.findChildren(QMenu) if m.title() == "Open &recent")
    menu.aboutToShow.emit()
    listed = [action.text() for action in menu.actions() if action.text()]
    assert listed == ["&1  once-opened.yaml", "&Clear this list"]
    menu.actions()[-1].trigger()
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == ["No files opened yet"]


def test_a_recent_file_that_is_gone_is_listed_as_missing_and_can_be_removed(
    open_window: OpenWindow, tmp_path: Path
) -> None:
    window = open_window()
    gone = tmp_path / "gone.yaml"
    window.settings.add_recent_file(gone)
    menu = next(m for m in window.findChildren(QMenu) if m.title() == "Open &recent")
    menu.aboutToShow.emit()
    action = menu.actions()[0]
    assert action.text() == "&1  gone.yaml (missing)"
    assert action.font().italic()
    action.trigger()
    message = window.messages.message
    assert message is not None
    assert message.text.startswith("gone.yaml was not opened; what was open stays.")
    assert [words for words, _act in message.actions] == ["Remove from the list"]
    message.actions[0][1]()
    assert window.settings.listed_files() == []


@pytest.mark.parametrize(
    ("screen", "expected"),
    [
        ((960, 540), (952, 500)),  # 1920 by 1080 at 200 %
        ((1024, 600), (1016, 560)),
        ((1920, 1080), (1280, 800)),
        ((1366, 728), (1280, 688)),
        ((1280, 720), (1272, 680)),  # 1920 by 1080 at 150 %
    ],
)
def test_the_first_window_fits_the_screen(
    screen: tuple[int, int], expected: tuple[int, int]
) -> None:
    assert first_size(QSize(*screen)) == QSize(*expected)


def test_the_keys_of_a_preview_are_taken_once(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    qtbot.waitUntil(lambda: window.header.findChild(PreviewKeys) is not None)
    window._make_what_can_wait()  # as where another comparison is opened before the first turn
    assert len(window.header.findChildren(PreviewKeys)) == 1
