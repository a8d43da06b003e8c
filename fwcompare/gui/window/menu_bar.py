"""The menu bar, made from the table of menus."""

import sys
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from fwcompare.gui.look.text_safety import tool_tip
from fwcompare.gui.window.actions import (
    ACTIONS,
    MENUS,
    Action,
)
from fwcompare.wording import names

if TYPE_CHECKING:
    from fwcompare.gui.window.main_window import MainWindow

_NATIVE = QKeySequence.SequenceFormat.NativeText

# macOS has these in a menu of the program's own; of others, Qt would guess by their words.
_ROLES = {
    "about": QAction.MenuRole.AboutRole,
    "close": QAction.MenuRole.QuitRole,
    "preferences": QAction.MenuRole.PreferencesRole,
}


class MenuBar(QMenuBar):
    """`by_id` holds the actions of the table, "export", and its forms once they were shown."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self.setNativeMenuBar(sys.platform == "darwin")  # there, menus are above all windows
        self.main = window
        self.by_id: dict[str, QAction] = {}
        for menu in MENUS:
            filled = self.addMenu(menu.title)
            for entry in menu.entries:
                if entry is None:
                    filled.addSeparator()
                elif isinstance(entry, Action):
                    self._add(filled, entry)
                else:
                    entry(self, filled)
        what = names.all_weighed(window.document.dataset)
        self.by_id["equal"].setText(f"Weigh all {what} &alike")
        self._stack = window.document.undo_stack
        for changed in (self._stack.undoTextChanged, self._stack.redoTextChanged):
            changed.connect(self._show_steps)
        for changed in (self._stack.canUndoChanged, self._stack.canRedoChanged):
            changed.connect(self._show_steps)
        self._show_steps()
        window.theme.changed.connect(self._restyle)

    def keep(self, id_: str, action: QAction, icon: str = "") -> None:
        """Have an action found by its id, with an icon in the colour of the look."""
        action.setData(icon)
        self.by_id[id_] = action
        self._set_icon(action)

    def key_groups(self) -> dict[str, list[tuple[str, str]]]:
        """Return every menu's actions that have a key, as (text, key), whatever is done last."""
        groups: dict[str, list[tuple[str, str]]] = {}
        for menu in MENUS:
            actions = [entry for entry in menu.entries if isinstance(entry, Action)]
            keys = [(a.name, self.by_id[a.id].shortcut().toString(_NATIVE)) for a in actions]
            if rows := [(name, key) for name, key in keys if key]:
                groups[menu.title.replace("&", "")] = rows
        return groups

    def _add(self, menu: QMenu, entry: Action) -> None:
        action = QAction(entry.text, menu)
        action.setObjectName(f"action-{entry.id}")
        action.setShortcuts(entry.key_sequences())
        action.setMenuRole(_ROLES.get(entry.id, QAction.MenuRole.NoRole))
        action.triggered.connect(lambda _checked: entry.run(self.main))
        self.keep(entry.id, action, entry.icon)
        menu.addAction(action)

    def _show_steps(self) -> None:
        """Name what would be undone and redone; Qt's own tool tips of it may be rich."""
        stack = self._stack
        steps = (
            ("undo", stack.undoText(), stack.canUndo()),
            ("redo", stack.redoText(), stack.canRedo()),
        )
        for id_, step, is_there in steps:
            action = self.by_id[id_]
            action.setText(f"{ACTIONS[id_].text} {step}".rstrip())
            action.setEnabled(is_there)
            words = action.text().replace("&&", "\0").replace("&", "").replace("\0", "&")
            keys = action.shortcut().toString(_NATIVE)
            action.setToolTip(tool_tip(f"{words} ({keys})"))

    def _restyle(self) -> None:
        for action in self.by_id.values():
            self._set_icon(action)

    def _set_icon(self, action: QAction) -> None:
        if icon := action.data():
            action.setIcon(self.main.theme.icon(icon, "ink2"))
