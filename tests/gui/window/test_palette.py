"""The palette of commands: every action by a few letters of its name."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from fwcompare import __version__
from fwcompare.gui.system.bug_report import bug_report, without_folders
from fwcompare.gui.system.faults import LOG_NAME
from fwcompare.gui.window.command_palette import CommandPalette, commands_of
from fwcompare.gui.window.fuzzy import fit
from fwcompare.gui.window.main_window import MainWindow
from fwcompare.gui.window.places import go_to_what_matters
from tests.gui.conftest import OpenWindow
from tests.gui.drawing import STRANGE, texts_in, with_every_text

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(open_window: OpenWindow) -> MainWindow:
    return open_window()


def opened(window: MainWindow, words: str = "") -> CommandPalette:
    QTest.keyClick(window, Qt.Key.Key_P, CTRL_SHIFT)
    palette = window.findChild(CommandPalette)
    assert isinstance(palette, CommandPalette)
    assert palette.isVisible()
    assert palette.box.hasFocus()
    QTest.keyClicks(palette.box, words)
    return palette


def names_in(palette: CommandPalette) -> list[str]:
    return [palette.list.item(row).text() for row in range(palette.list.count())]


def actions_in(menu: QMenu) -> list[QAction]:
    found = []
    for action in menu.actions():
        submenu = action.menu()
        if isinstance(submenu, QMenu):
            found += actions_in(submenu)
        elif not action.isSeparator() and action.isEnabled():
            found.append(action)
    return found


# Words.


def test_words_fit_in_any_order_and_by_scattered_letters() -> None:
    assert fit("record madr", "Decision record (MADR 4)") is not None
    assert fit("madr rec", "Decision record (MADR 4)") is not None
    assert fit("hov", "Hand over") is not None
    assert fit("hov x", "Hand over") is None
    assert fit("rcd", "Decision record") is not None


def test_a_beginning_is_better_than_a_middle_and_that_better_than_letters() -> None:
    scores = [fit("re", name) for name in ("Reset", "Appreciate", "Raise everything")]
    assert [f.score for f in scores if f] == sorted((f.score for f in scores if f), reverse=True)
    assert None not in scores


@settings(max_examples=60)
@given(query=st.text(max_size=12), name=st.text(max_size=30))
def test_marks_lie_in_the_name_and_every_name_fits_itself(query: str, name: str) -> None:
    found = fit(query, name)
    for start, end in found.marks if found else ():
        assert 0 <= start < end <= len(name.lower())
    assert fit(name, name) is not None


# The panel.


def test_it_lists_every_action_of_the_menus_with_its_key(window: MainWindow) -> None:
    palette = opened(window)
    listed = {id(command.action) for command in commands_of(window.menus)}
    for top in window.menus.actions():
        menu = top.menu()
        assert isinstance(menu, QMenu)
        for action in actions_in(menu):
            assert id(action) in listed
    assert len(names_in(palette)) == len(list(commands_of(window.menus)))
    rows, _words = palette.look_for("find")
    assert rows[0].title == "Find…"
    assert rows[0].detail == "Edit"
    assert rows[0].kind == "Ctrl+F"


def test_enter_runs_the_marked_one_with_the_focus_where_it_was(window: MainWindow) -> None:
    go_to_what_matters(window)
    before = window.focusWidget()
    palette = opened(window, "weigh alike")
    assert names_in(palette)[0] == "Weigh all dimensions alike"
    QTest.keyClick(palette.box, Qt.Key.Key_Return)
    assert not palette.isVisible()
    assert window.focusWidget() is before
    assert window.document.undo_stack.undoText() in ("", "All dimensions alike")


def test_a_situation_is_taken_by_its_name(window: MainWindow) -> None:
    palette = opened(window, "content site")
    QTest.keyClick(palette.box, Qt.Key.Key_Return)
    assert window.document.preferences.situation == "content-site"


def test_esc_leaves_and_runs_nothing(window: MainWindow) -> None:
    before = window.document.decision
    palette = opened(window, "weigh alike")
    QTest.keyClick(palette.box, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert window.document.decision == before


def test_what_cannot_be_done_now_is_left_out(window: MainWindow) -> None:
    assert not any(name.startswith("Undo") for name in names_in(opened(window)))
    situation = next(iter(window.document.dataset.situations))
    window.document.edit("Situation", window.document.proposal(situation))
    assert "Undo Situation" in names_in(opened(window, "undo"))


def test_nothing_found_is_said(window: MainWindow) -> None:
    palette = opened(window, "qqqzzz")
    assert names_in(palette) == []
    assert "No command is called so" in texts_in(palette)
    QTest.keyClick(palette.box, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_strange_names_are_shown_as_typed(window: MainWindow, open_window: OpenWindow) -> None:
    other = open_window(with_every_text(window.document.dataset, STRANGE))
    other.middle.commands.open()
    QApplication.processEvents()
    other.grab()


# A bug report.


def test_a_bug_report_tells_what_one_has_to_know(window: MainWindow) -> None:
    window.menus.by_id["bug-report"].trigger()
    text = QGuiApplication.clipboard().text()
    assert f"fwcompare: {__version__}\n" in text
    assert "Qt platform: offscreen\n" in text
    assert window.document.dataset.title in text
    assert window.session.source.digest in text
    assert "Look: light, text 100 %\n" in text


def test_its_end_of_the_log_names_files_without_their_folders(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = tmp_path_factory.mktemp("log")
    lines = [f"2026-11-22 line {n} of /home/somebody/secret/plan{n}.yaml: x" for n in range(90)]
    (folder / LOG_NAME).write_text("\n".join(lines))
    text = bug_report("a dataset", "light", folder)
    assert "…/plan89.yaml" in text
    assert "plan49.yaml" not in text
    assert "somebody" not in text
    assert f"Log: {folder / LOG_NAME}" in text


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("no path at all, 1/2", "no path at all, 1/2"),
        ("in /a/b/c.py, line 3", "in …/c.py, line 3"),
        (r"in C:\Users\me\c.py, line 3", "in …/c.py, line 3"),
        ('File "/a/b c/d.py"', 'File "…/b c/d.py"'),
        ("see https://example.org/a/b", "see https://example.org/a/b"),
    ],
)
def test_paths_are_cut_down_to_their_names(line: str, told: str) -> None:
    assert without_folders(line) == told


def test_leaving_the_palette_keeps_what_was_looked_at(window: MainWindow) -> None:
    slider = window.weights.dimension_rows["performance"].slider
    slider.setFocus(Qt.FocusReason.MouseFocusReason)
    palette = opened(window)
    QTest.keyClick(palette.box, Qt.Key.Key_Escape)
    assert slider.hasFocus()
    assert window.selection.dimension == "performance"
