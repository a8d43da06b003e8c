"""What can be done, by menu: its words, its keys, and the function that does it."""

import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from fwcompare.gui.window import commands, feedback, fill_ins, places
from fwcompare.values import dataclass

if TYPE_CHECKING:
    from fwcompare.gui.window.main_window import MainWindow
    from fwcompare.gui.window.menu_bar import MenuBar

_Key = QKeySequence.StandardKey


@dataclass(frozen=True)
class Action:
    """`run` is given the window when it is wanted, since the window's parts come and go.

    `keys` are tried as they stand, the first is shown.
    """

    id: str
    text: str
    run: "Callable[[MainWindow], object]"
    keys: Sequence[str | QKeySequence.StandardKey] = ()
    icon: str = ""

    @property
    def name(self) -> str:
        """What it is called where no key is marked in it."""
        return self.text.replace("&", "").rstrip("…")

    def key_sequences(self) -> list[QKeySequence]:
        """Return the keys that do something, without those this platform does not have."""
        sequences: list[QKeySequence] = []
        for key in self.keys:
            if isinstance(key, str):
                found = [QKeySequence(_key_here(key))]
            else:
                found = QKeySequence.keyBindings(key)
            sequences += [s for s in found if not s.isEmpty() and s not in sequences]
        return sequences


def _key_here(key: str) -> str:
    """Return a key as this system has it free: Command and Tab are macOS's own."""
    if sys.platform == "darwin" and key.endswith("+Tab"):
        return key.replace("Ctrl", "Meta")  # Qt calls the Command key Ctrl there, and Control Meta
    return key


FillIn = Callable[["MenuBar", QMenu], None]
"""Adds to a menu what is known only while the program runs."""

LINE = None


@dataclass(frozen=True)
class Menu:
    title: str
    entries: tuple[Action | FillIn | None, ...]


MENUS = (
    Menu(
        "&File",
        (
            Action(
                "new-comparison",
                "&New comparison…",
                lambda w: w.new_comparison.open(),
                (_Key.New, "Ctrl+N", "Ctrl+T"),
                "table-2",
            ),
            Action("afresh", "Start the decision a&fresh", lambda w: w.session.start_anew()),
            Action("open", "&Open…", lambda w: w.files.ask_for_file(), (_Key.Open,), "folder-open"),
            fill_ins.recent_files,
            Action("bundled", "Open the &bundled comparison", lambda w: w.session.open_bundled()),
            LINE,
            Action("save", "&Save", commands.save, (_Key.Save, "Ctrl+S"), "save"),
            Action("save-as", "Save &as…", lambda w: w.files.save_as(), ("Ctrl+Shift+S",)),
            Action("revert", "Re&vert to what was saved", lambda w: w.session.revert()),
            LINE,
            fill_ins.forms,
            Action("print", "&Print…", lambda w: w.exporting.preview(), (_Key.Print, "Ctrl+P")),
            LINE,
            Action(
                "close-window", "&Close the window", lambda w: w.close(), ("Ctrl+W", _Key.Close)
            ),
            Action("close", "&Quit", lambda w: w.close(), (_Key.Quit, "Ctrl+Q")),
        ),
    ),
    Menu(
        "&Edit",
        (
            Action("undo", "&Undo", lambda w: w.document.undo_stack.undo(), ("Ctrl+Z",), "undo-2"),
            Action(
                "redo",
                "&Redo",
                lambda w: w.document.undo_stack.redo(),
                ("Ctrl+Y", "Ctrl+Shift+Z"),
                "redo-2",
            ),
            LINE,
            Action(
                "find", "&Find…", lambda w: w.middle.search.open(), (_Key.Find, "Ctrl+F"), "search"
            ),
            LINE,
            Action("edit", "&Edit the comparison", places.go_to_edit, ("F2",)),
            Action("notes", "&Notes", places.go_to_notes, ("Ctrl+Shift+N",), "pencil"),
            LINE,
            Action("copy-result", "&Copy the result", commands.copy_result, ("Ctrl+Shift+C",)),
            Action(
                "paste-table",
                "Paste a &table…",
                lambda w: w.new_comparison.paste(),
                (_Key.Paste, "Ctrl+V"),
            ),
            LINE,
            Action(
                "preferences",
                "&Preferences…",
                commands.show_preferences,
                (_Key.Preferences, "Ctrl+,"),
                "sliders-horizontal",
            ),
        ),
    ),
    Menu(
        "&View",
        (
            fill_ins.themes,
            LINE,
            Action("larger", "&Larger text", lambda w: w.theme.step_text(1), ("Ctrl++", "Ctrl+=")),
            Action("smaller", "&Smaller text", lambda w: w.theme.step_text(-1), ("Ctrl+-",)),
            Action("normal", "&Normal text", lambda w: w.theme.set_text_percent(100), ("Ctrl+0",)),
            LINE,
            Action(
                "full-screen",
                "F&ull screen",
                places.toggle_full_screen,
                (_Key.FullScreen, "F11"),
            ),
            LINE,
            Action("next-tab", "Ne&xt tab", lambda w: w.tabs.step(1), ("Ctrl+Tab", "Ctrl+PgDown")),
            Action(
                "previous-tab",
                "&Previous tab",
                lambda w: w.tabs.step(-1),
                ("Ctrl+Shift+Tab", "Ctrl+PgUp"),
            ),
            LINE,
            Action("project", "Y&our project", lambda w: w.tabs.open_project(), ("F4",)),
            Action("priorities", "Your p&riorities", lambda w: w.tabs.open_priorities(), ("F9",)),
            Action("table", "Ta&ble", lambda w: w.tabs.open_table(), ("F3",), "table-2"),
            Action("to-weights", "Go to &what matters", places.go_to_what_matters, ("F6",)),
            Action("to-known", "Go to what is &known", places.go_to_what_is_known, ("F7",)),
            Action("to-why", "Go to what &follows", places.go_to_what_follows, ("F8",)),
            fill_ins.panels,
        ),
    ),
    Menu(
        "&Decision",
        (
            Action(
                "decision",
                "&Title, author, choice and status…",
                lambda w: w.header.show_decision(),
            ),
            LINE,
            fill_ins.situations,
            fill_ins.who_takes_part,
            LINE,
            Action(
                "snapshot",
                "Take a s&napshot…",
                lambda w: w.header.ask_for_snapshot(),
                ("Ctrl+D",),
                "camera",
            ),
            fill_ins.snapshots,
            Action(
                "compare",
                "&Compare snapshots and situations",
                lambda w: w.tabs.open_compare(),
            ),
            LINE,
            Action("measure", "&Measure on this machine…", lambda w: w.tabs.open_measure()),
            LINE,
            Action(
                "reset",
                "&Reset the weights",
                lambda w: w.weights.reset(),
                ("Ctrl+R",),
                "rotate-ccw",
            ),
            Action("equal", "Weigh all &alike", lambda w: w.weights.weigh_alike()),
            Action(
                "drop-own",
                "Discard my ratings an&d readings",
                feedback.tell_own_ratings_dropped,
            ),
        ),
    ),
    Menu(
        "&Help",
        (
            Action(
                "commands", "All &commands…", lambda w: w.middle.commands.open(), ("Ctrl+Shift+P",)
            ),
            Action("shortcuts", "&Keys", commands.show_keys, ("F1",)),
            LINE,
            Action("selfcheck", "Sel&f-check…", commands.show_selfcheck),
            Action("bug-report", "Copy a &bug report", commands.copy_bug_report),
            LINE,
            Action("about", "&About", commands.show_about),
        ),
    ),
)

ACTIONS = {entry.id: entry for menu in MENUS for entry in menu.entries if isinstance(entry, Action)}
