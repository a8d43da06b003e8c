"""Notes in Markdown, on the whole decision or on one dimension; a session of typing is one step."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from fwcompare.decision.clean_text import clean_prose
from fwcompare.gui.document import Document
from fwcompare.gui.look.theme import SEMIBOLD, Theme
from fwcompare.gui.view import View
from fwcompare.gui.widgets.label import Label
from fwcompare.gui.widgets.notes_edit import NotesEdit


class NotesPart(View):
    """`dimension` is "" for the whole decision.

    Each key stroke is in the decision at once, so that no save or crash comes between.
    """

    def __init__(self, document: Document, theme: Theme, dimension: str = "") -> None:
        super().__init__(document, theme)
        self._dimension = dimension
        self._gesture: int | None = None
        dataset = document.dataset
        self._about = dataset.dimensions[dimension].name if dimension else "the decision"
        asked = "Why this weight, and these ratings?" if dimension else "Why this decision?"
        self.edit = NotesEdit(theme, f"Notes on {self._about}", f"{asked} Markdown, if you like")
        title = Label(theme, "Notes", weight=SEMIBOLD)
        title.setBuddy(self.edit)
        px = theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(12), px(16), px(12))
        column.setSpacing(px(6))
        column.addWidget(title)
        column.addWidget(self.edit)
        self.edit.typed.connect(self._keep)
        self.edit.left.connect(self._end)

    def refresh(self) -> None:
        stored = self._stored()
        if clean_prose(self.edit.toPlainText()) != stored:  # else it is being typed, with blanks
            self.edit.show_text(stored)

    def take_focus(self) -> None:
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _stored(self) -> str:
        record = self.document.record
        return record.dimension_notes.get(self._dimension, "") if self._dimension else record.notes

    def _keep(self, text: str) -> None:
        if self._gesture is None:
            self._gesture = self.document.new_gesture()
        record = self.document.record
        if self._dimension:
            record = record.with_dimension_notes(self._dimension, text)
        else:
            record = record.with_notes(text)
        self.document.edit(f"Notes on {self._about}", record, self._gesture)

    def _end(self) -> None:
        self._gesture = None
