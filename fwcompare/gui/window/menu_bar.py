"""The menu bar, made from the table of actions."""

from collections.abc import Callable, Sequence
from functools import partial
from operator import attrgetter

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QDockWidget, QMainWindow, QMenu, QMenuBar

from fwcompare.gui.document import Document
from fwcompare.gui.files.session import Session
from fwcompare.gui.look.text_safety import mnemonic_safe, on_one_line, tool_tip
from fwcompare.gui.look.theme import THEME_CHOICES, Theme
from fwcompare.gui.window.actions import HAND_OVER, MENUS, SEPARATOR, ActionSpec, key_sequences

_THEME_NAMES = {
    "system": "&Follow the system",
    "light": "L&ight",
    "dark": "&Dark",
    "contrast": "&High contrast",
}


class MenuBar(QMenuBar):
    """`by_id` holds the actions of the table, and "undo" and "redo"."""

    def __init__(
        self,
        window: QMainWindow,
        document: Document,
        theme: Theme,
        session: Session,
        docks: Sequence[QDockWidget],
    ) -> None:
        super().__init__(window)
        self.setNativeMenuBar(False)
        self._window = window
        self._document = document
        self._theme = theme
        self._session = session
        self._docks = docks
        self.by_id: dict[str, QAction] = {}
        fill: dict[str, Callable[[QMenu], None]] = {
            "recent": self._add_recent,
            "hand-over": self._add_hand_over,
            "undo": self._add_undo,
            "redo": self._add_redo,
            "themes": self._add_themes,
            "situations": self._add_situations,
            "panels": self._add_panels,
        }
        for title, entries in MENUS:
            menu = self.addMenu(title)
            for entry in entries:
                if isinstance(entry, str):
                    fill[entry](menu)
                elif entry is SEPARATOR:
                    menu.addSeparator()
                else:
                    self._add(menu, entry)
        document.undo_stack.undoTextChanged.connect(self._name_steps)
        document.undo_stack.redoTextChanged.connect(self._name_steps)
        self._name_steps()
        theme.changed.connect(self._restyle)

    def key_groups(self) -> dict[str, list[tuple[str, str]]]:
        """Return every menu's actions that have a key, as (text, key), whatever is done last."""
        groups: dict[str, list[tuple[str, str]]] = {}
        steps = {self.by_id[id_]: id_.title() for id_ in ("undo", "redo")}
        for title, entries in MENUS:
            ids = [e if isinstance(e, str) else e.id for e in entries]
            found = [self.by_id[i] for i in ids if i in self.by_id]
            rows = [
                (
                    steps.get(action) or action.text().replace("&", "").rstrip("…"),
                    action.shortcut().toString(),
                )
                for action in found
                if not action.shortcut().isEmpty()
            ]
            if rows:
                groups[title.replace("&", "")] = rows
        return groups

    def _add(self, menu: QMenu, spec: ActionSpec) -> None:
        action = QAction(spec.text, menu)
        action.setObjectName(f"action-{spec.id}")
        action.setShortcuts(key_sequences(spec))
        find = attrgetter(spec.slot)  # when it is wanted: parts of the window come and go
        action.triggered.connect(lambda _checked: find(self._window)())
        self._keep(menu, spec.id, action, spec.icon)

    def _keep(self, menu: QMenu, id_: str, action: QAction, icon: str) -> None:
        self._set_icon(action, icon)
        self.by_id[id_] = action
        menu.addAction(action)

    def _set_icon(self, action: QAction, icon: str) -> None:
        action.setData(icon)
        if icon:
            action.setIcon(self._theme.icon(icon, "ink2"))

    def _add_undo(self, menu: QMenu) -> None:
        action = self._document.undo_stack.createUndoAction(menu, "&Undo")
        action.setShortcuts(key_sequences(ActionSpec("", "", "", ("Ctrl+Z",))))
        self._keep(menu, "undo", action, "undo-2")

    def _add_redo(self, menu: QMenu) -> None:
        action = self._document.undo_stack.createRedoAction(menu, "&Redo")
        keys = ("Ctrl+Y", "Ctrl+Shift+Z")
        action.setShortcuts(key_sequences(ActionSpec("", "", "", keys)))
        self._keep(menu, "redo", action, "redo-2")

    def _name_steps(self) -> None:
        """Set the tool tips: those Qt makes of the menu's text may be rich."""
        for id_ in ("undo", "redo"):
            action = self.by_id[id_]
            words = action.text().replace("&&", "\0").replace("&", "").replace("\0", "&")
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(tool_tip(f"{words} ({keys})"))

    def _add_recent(self, menu: QMenu) -> None:
        recent = menu.addMenu("Open &recent")
        recent.aboutToShow.connect(partial(self._fill_recent, recent))
        recent.setEnabled(True)

    def _fill_recent(self, menu: QMenu) -> None:
        menu.clear()
        files = self._session.recent_files()
        for number, path in enumerate(files, start=1):
            text = f"&{number}  {mnemonic_safe(on_one_line(path.name))}"
            action = menu.addAction(text, partial(self._session.open, path))
            action.setToolTip(tool_tip(str(path)))
        if not files:
            menu.addAction("No files opened yet").setEnabled(False)

    def _add_hand_over(self, menu: QMenu) -> None:
        submenu = menu.addMenu("&Hand over")
        action = submenu.menuAction()
        action.setToolTip(tool_tip("Hand the decision over"))
        self._set_icon(action, "send")
        self.by_id["hand-over"] = action
        for entry in HAND_OVER:
            if entry is SEPARATOR:
                submenu.addSeparator()
            else:
                self._add(submenu, entry)

    def _add_themes(self, menu: QMenu) -> None:
        submenu = menu.addMenu("&Theme")
        group = QActionGroup(submenu)
        for choice in THEME_CHOICES:
            action = submenu.addAction(_THEME_NAMES[choice])
            action.setObjectName(f"action-theme-{choice}")
            action.setCheckable(True)
            action.setChecked(self._theme.choice == choice)
            action.triggered.connect(partial(self._theme.set_choice, choice))
            group.addAction(action)

    def _add_panels(self, menu: QMenu) -> None:
        menu.addSeparator()
        for dock in self._docks:
            action = dock.toggleViewAction()
            action.setText(f"Show “{mnemonic_safe(dock.windowTitle().lower())}”")
            menu.addAction(action)

    def _add_situations(self, menu: QMenu) -> None:
        situations = self._document.dataset.situations
        submenu = menu.addMenu("Take a &situation")
        submenu.setEnabled(bool(situations))
        for number, situation in enumerate(situations.values(), start=1):
            name = mnemonic_safe(on_one_line(situation.name))
            action = submenu.addAction(f"&{number}  {name}" if number < 10 else name)
            action.triggered.connect(partial(self._take, situation.id))

    def _take(self, situation: str) -> None:
        name = on_one_line(self._document.dataset.situations[situation].name)
        self._document.edit(f"Situation {name}", self._document.proposal(situation))

    def _restyle(self) -> None:
        for action in self.by_id.values():
            if action.data():
                action.setIcon(self._theme.icon(action.data(), "ink2"))
