"""What is written down of the decision: title, author, what was chosen, how far it is, notes."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from fwcompare.decision import Record
from fwcompare.decision.clean_text import clean_line
from fwcompare.decision.record import STATUSES
from fwcompare.gui.document import Document
from fwcompare.gui.look.text_safety import on_one_line
from fwcompare.gui.look.theme import SEMIBOLD, Theme
from fwcompare.gui.tabs.notes import NotesPart
from fwcompare.gui.view import View
from fwcompare.gui.widgets.combo_box import ComboBox
from fwcompare.gui.widgets.label import INK2, Label

NOT_CHOSEN = "Not yet"
_LONGEST = 200


class DecisionRecordPart(View):
    """Each choice is one undo step, and so is each session of typing in a field."""

    def __init__(self, document: Document, theme: Theme) -> None:
        super().__init__(document, theme)
        self.setObjectName("decision-record")
        dataset = document.dataset
        self.title = _Line("Title of the decision", on_one_line(dataset.title))
        self.author = _Line("Author of the decision", "Who decides")
        self.chosen = ComboBox(theme)
        self.chosen.addItem(NOT_CHOSEN, None)
        for alternative in dataset.alternatives.values():
            self.chosen.addItem(on_one_line(alternative.name), alternative.id)
        self.status = ComboBox(theme)
        for status in STATUSES:
            self.status.addItem(status.capitalize(), status)
        self.notes = NotesPart(document, theme)
        px = theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(12), 0, 0)
        column.setSpacing(px(4))
        heading = Label(theme, "The decision", weight=SEMIBOLD)
        heading.setContentsMargins(px(16), 0, px(16), 0)
        column.addWidget(heading)
        column.addLayout(self._make_fields())
        column.addWidget(self.notes)
        self._connect()

    def refresh(self) -> None:
        record = self.document.record
        self.title.show_text(record.title)
        self.author.show_text(record.author)
        self.chosen.setCurrentIndex(max(0, self.chosen.findData(record.chosen)))
        self.status.setCurrentIndex(self.status.findData(record.status))

    def _connect(self) -> None:
        self.title.typed.connect(
            lambda text: self._keep("Title", lambda r: r.with_title(text), self.title)
        )
        self.author.typed.connect(
            lambda text: self._keep("Author", lambda r: r.with_author(text), self.author)
        )
        self.chosen.activated.connect(
            lambda index: self._keep(
                f"Chosen: {self.chosen.itemText(index)}",
                lambda r: r.with_chosen(self.chosen.itemData(index)),
            )
        )
        self.status.activated.connect(
            lambda index: self._keep(
                f"Status: {self.status.itemText(index)}",
                lambda r: r.with_status(self.status.itemData(index)),
            )
        )

    def _make_fields(self) -> QGridLayout:
        px = self.theme.px
        grid = QGridLayout()
        grid.setContentsMargins(px(16), px(4), px(16), 0)
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(8))
        fields: tuple[tuple[str, QWidget, int, int, int], ...] = (
            ("&Title", self.title, 0, 0, 3),
            ("Auth&or", self.author, 1, 0, 3),
            ("Chose&n", self.chosen, 2, 0, 1),
            ("Stat&us", self.status, 2, 2, 1),
        )
        for words, field, row, column, span in fields:
            label = Label(self.theme, words, ink=INK2)
            label.setBuddy(field)
            grid.addWidget(label, row, column)
            grid.addWidget(field, row, column + 1, 1, span)
        for box in (self.chosen, self.status):
            box.setMinimumWidth(px(96))
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        return grid

    def _keep(
        self,
        text: str,
        change: Callable[[Record], Record],
        line: "_Line | None" = None,
    ) -> None:
        gesture = None if line is None else line.gesture_on(self.document)
        self.document.edit(text, change(self.document.record), gesture)


class _Line(QLineEdit):
    """One line; `typed` follows each change by hand. Typing until the focus leaves is one step."""

    typed = Signal(str)

    def __init__(self, name: str, placeholder: str) -> None:
        super().__init__()
        self._gesture: int | None = None
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setMaxLength(_LONGEST)
        self.setMinimumWidth(80)
        self.textEdited.connect(self.typed)

    def gesture_on(self, document: Document) -> int:
        if self._gesture is None:
            self._gesture = document.new_gesture()
        return self._gesture

    def show_text(self, text: str) -> None:
        """Show what is kept; not while the same is being typed, with a blank at its end."""
        if clean_line(self.text()) != text:
            self.setText(text)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._gesture = None
