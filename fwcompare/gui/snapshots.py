"""What can be done with snapshots: keep, rename, remove, return; each is one undo step."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from fwcompare.gui.document import Document
from fwcompare.gui.look.text_safety import on_one_line
from fwcompare.gui.look.theme import Theme

if TYPE_CHECKING:
    from fwcompare.analysis.snapshots import State
    from fwcompare.gui.widgets.name_box import NameBox


class Snapshots:
    """Asks for names beside whatever widget the wish came from, without blocking."""

    def __init__(self, document: Document, theme: Theme) -> None:
        self._document = document
        self._theme = theme

    def ask(self, anchor: QWidget) -> "NameBox":
        """Ask for a name for the present state, with one suggested."""
        document = self._document
        situation = document.dataset.situations.get(document.preferences.situation or "")
        beginning = situation.name if situation else "Snapshot"
        if situation and not document.is_as_proposed:
            beginning = f"{beginning} changed"
        name = document.record.suggested_snapshot_name(beginning)
        return self._opened("Name the present state", name, self.keep, anchor)

    def keep(self, name: str) -> None:
        """Keep the present state under a name; ValueError if there is none or it is in use."""
        today = date.today().isoformat()  # noqa: DTZ011  the day where the user is
        decision = self._document.decision.with_snapshot(name, today)
        self._document.edit(f"Snapshot {on_one_line(name)}", decision)

    def ask_to_rename(self, name: str, anchor: QWidget) -> "NameBox":
        return self._opened("Rename the snapshot", name, lambda new: self.rename(name, new), anchor)

    def rename(self, name: str, new_name: str) -> None:
        """Give a snapshot another name; KeyError, ValueError otherwise."""
        record = self._document.record.with_snapshot_renamed(name, new_name)
        self._document.edit(f"Snapshot {on_one_line(name)} renamed", record)

    def remove(self, name: str) -> None:
        """Take a snapshot away; KeyError if there is none of that name."""
        record = self._document.record.without_snapshot(name)
        self._document.edit(f"Snapshot {on_one_line(name)} removed", record)

    def return_to(self, state: "State") -> None:
        """Take a state's points, ratings and readings; what is written down stays."""
        self._document.edit(f"Return to {on_one_line(state.name)}", state.preferences)

    def _opened(
        self, caption: str, name: str, take: Callable[[str], None], anchor: QWidget
    ) -> "NameBox":
        from fwcompare.gui.widgets.name_box import NameBox

        box = NameBox(self._theme, caption, name, take, anchor)
        box.open()
        return box
