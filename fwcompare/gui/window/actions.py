"""Menus, shortcuts and icons as data: what can be done, where it stands, which keys do it."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtGui import QKeySequence

_Key = QKeySequence.StandardKey


class ActionSpec(NamedTuple):
    """`slot` names a method of the window or of a part of it.

    `keys` are tried as they stand, the first is shown.
    """

    id: str
    text: str
    slot: str
    keys: Sequence[str | QKeySequence.StandardKey] = ()
    icon: str = ""


SEPARATOR = ActionSpec("", "", "")

HAND_OVER = (
    ActionSpec("to-madr", "Decision &record (MADR 4)…", "handing_over.to_madr"),
    ActionSpec("to-madr2", "Decision record (MADR &2)…", "handing_over.to_madr2"),
    ActionSpec("to-nygard", "Decision record (&Nygard)…", "handing_over.to_nygard"),
    SEPARATOR,
    ActionSpec("to-html", "Report as a &web page…", "handing_over.to_html"),
    ActionSpec("to-pdf", "Report as &PDF…", "handing_over.to_pdf"),
    ActionSpec("to-markdown", "Report as &Markdown…", "handing_over.to_markdown"),
    SEPARATOR,
    ActionSpec("to-csv", "Scores as &CSV…", "handing_over.to_csv"),
    ActionSpec("to-json", "Scores as &JSON…", "handing_over.to_json"),
)

# "recent", "hand-over", "undo", "redo", "themes" and "situations" are filled by the window.
MENUS: tuple[tuple[str, tuple[ActionSpec | str, ...]], ...] = (
    (
        "&File",
        (
            ActionSpec("new", "&New decision", "start_anew", (_Key.New, "Ctrl+N")),
            ActionSpec("open", "&Open…", "ask_for_file", (_Key.Open,), "folder-open"),
            "recent",
            ActionSpec("bundled", "Open the &bundled comparison", "open_bundled"),
            SEPARATOR,
            ActionSpec("save", "&Save", "save", (_Key.Save, "Ctrl+S"), "save"),
            ActionSpec("save-as", "Save &as…", "save_as", ("Ctrl+Shift+S",)),
            ActionSpec("revert", "Re&vert to what was saved", "revert"),
            SEPARATOR,
            "hand-over",
            ActionSpec("print", "&Print…", "handing_over.preview", (_Key.Print, "Ctrl+P")),
            SEPARATOR,
            ActionSpec("close", "&Quit", "close", (_Key.Quit, "Ctrl+Q")),
        ),
    ),
    (
        "&Edit",
        (
            "undo",
            "redo",
            SEPARATOR,
            ActionSpec("find", "&Find…", "open_search", (_Key.Find, "Ctrl+F"), "search"),
            SEPARATOR,
            ActionSpec("notes", "&Notes", "tabs.go_to_notes", ("Ctrl+Shift+N",), "pencil"),
            SEPARATOR,
            ActionSpec("copy-result", "&Copy the result", "copy_result", ("Ctrl+Shift+C",)),
        ),
    ),
    (
        "&View",
        (
            "themes",
            SEPARATOR,
            ActionSpec("larger", "&Larger text", "enlarge_text", ("Ctrl++", "Ctrl+=")),
            ActionSpec("smaller", "&Smaller text", "shrink_text", ("Ctrl+-",)),
            ActionSpec("normal", "&Normal text", "reset_text", ("Ctrl+0",)),
            SEPARATOR,
            ActionSpec("next-tab", "Ne&xt tab", "open_next_tab", ("Ctrl+Tab", "Ctrl+PgDown")),
            ActionSpec(
                "previous-tab",
                "&Previous tab",
                "open_previous_tab",
                ("Ctrl+Shift+Tab", "Ctrl+PgUp"),
            ),
            SEPARATOR,
            ActionSpec("to-weights", "Go to &what matters", "go_to_weights", ("F6",)),
            ActionSpec("to-known", "Go to what is &known", "go_to_tabs", ("F7",)),
            ActionSpec("to-why", "Go to what &follows", "go_to_why", ("F8",)),
            "panels",
        ),
    ),
    (
        "&Decision",
        (
            "situations",
            SEPARATOR,
            ActionSpec("snapshot", "Take a s&napshot…", "take_snapshot", ("Ctrl+D",), "camera"),
            ActionSpec("compare", "&Compare snapshots and situations", "open_compare"),
            SEPARATOR,
            ActionSpec("reset", "&Reset the weights", "reset_weights", ("Ctrl+R",), "rotate-ccw"),
            ActionSpec("equal", "Weigh all dimensions &alike", "weigh_alike"),
            ActionSpec("drop-own", "Take back all &own ratings and readings", "drop_own_ratings"),
        ),
    ),
    (
        "&Help",
        (
            ActionSpec("commands", "All &commands…", "open_commands", ("Ctrl+Shift+P",)),
            ActionSpec("shortcuts", "&Keys", "show_shortcuts", ("F1",)),
            SEPARATOR,
            ActionSpec("selfcheck", "Check of the a&rithmetic…", "show_selfcheck"),
            ActionSpec("bug-report", "Copy a &bug report", "copy_bug_report"),
            SEPARATOR,
            ActionSpec("about", "&About", "show_about"),
        ),
    ),
)


def key_sequences(spec: ActionSpec) -> list[QKeySequence]:
    """Return the keys that do something, without those this platform does not have."""
    sequences: list[QKeySequence] = []
    for key in spec.keys:
        found = QKeySequence.keyBindings(key) if not isinstance(key, str) else [QKeySequence(key)]
        sequences += [s for s in found if not s.isEmpty() and s not in sequences]
    return sequences
