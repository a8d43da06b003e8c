"""Every action of the menus by its name: type a few letters, Enter runs it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import shiboken6
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from fwcompare.gui.look.theme import Theme
from fwcompare.gui.widgets.found_panel import FoundPanel, FoundRow
from fwcompare.gui.window.fuzzy import fit

_WAY = " › "


class Command(NamedTuple):
    """An action, the menus on the way to it, and its own name."""

    way: str
    name: str
    action: QAction

    @property
    def key(self) -> str:
        return self.action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


class CommandPalette(FoundPanel):
    """Lists what can be done now; what cannot is left out. Enter runs it where one was before."""

    def __init__(self, menu_bar: QMenuBar, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.setObjectName("palette")
        self.setAccessibleName("Commands")
        self._menu_bar = menu_bar
        self._commands: list[Command] = []
        self._found: list[Command] = []
        self.box.setAccessibleName("Run a command")
        self.box.setPlaceholderText("What to do …")

    def open(self) -> None:
        """Show all that can be done now, ready to type."""
        self._commands = list(commands_of(self._menu_bar))
        self.box.clear()
        super().open()

    def look_for(self, query: str) -> tuple[Sequence[FoundRow], str]:
        ranked = []
        for order, command in enumerate(self._commands):
            found = fit(query, command.name) or fit(query, f"{command.way}{_WAY}{command.name}")
            if found is not None:
                is_by_name = fit(query, command.name) is not None
                marks = found.marks if is_by_name else ()
                ranked.append((-found.score, not is_by_name, order, command, marks))
        ranked.sort(key=lambda entry: entry[:3])
        self._found = [entry[3] for entry in ranked]
        rows = [FoundRow(c.name, c.way, c.key, marks) for *_, c, marks in ranked]
        words = f"{len(rows)} of {len(self._commands)} commands; Enter runs the one marked"
        return rows, words if rows else "No command is called so"

    def take(self, index: int) -> None:
        action = self._found[index].action
        self.leave()
        if shiboken6.isValid(action):
            action.trigger()


def commands_of(menu_bar: QMenuBar) -> Iterator[Command]:
    """Return what the menus offer, in their order."""
    for action in menu_bar.actions():
        menu = action.menu()
        if isinstance(menu, QMenu):
            yield from _commands_in(menu, _name(action))


def _commands_in(menu: QMenu, way: str) -> Iterator[Command]:
    menu.aboutToShow.emit()  # some fill themselves only then
    for action in menu.actions():
        if action.isSeparator() or not action.isEnabled() or not action.isVisible():
            continue
        submenu = action.menu()
        if isinstance(submenu, QMenu):
            yield from _commands_in(submenu, f"{way}{_WAY}{_name(action)}")
        else:
            yield Command(way, _name(action), action)


def _name(action: QAction) -> str:
    text = action.text().partition("\t")[0]
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")
