"""What is written down of a decision in a few words: title, author, choice and status."""

from collections.abc import Callable

from PySide6.QtWidgets import QGridLayout, QWidget

from fwcompare.decision import Record
from fwcompare.decision.record import STATUSES
from fwcompare.gui.document import Document
from fwcompare.gui.look.text_safety import on_one_line
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.view import View
from fwcompare.gui.widgets.combo_box import ComboBox
from fwcompare.gui.widgets.label import INK2, Label
from fwcompare.gui.widgets.typed_line import TypedLine

NOT_CHOSEN = "Not yet"
_NARROWEST_LINE = 80


class DecisionFields(View):
    """Each choice is one undo step, and so is each session of typing in a field."""

    def __init__(self, document: Document, theme: Theme) -> None:
        super().__init__(document, theme)
        self.setObjectName("decision-fields")
        dataset = document.dataset
        self.title = TypedLine("Title of the decision", on_one_line(dataset.title))
        self.author = TypedLine("Author of the decision", "Who decides")
        for line in (self.title, self.author):
            line.setMinimumWidth(theme.px(_NARROWEST_LINE))
        self.chosen = ComboBox(theme)
        self.chosen.addItem(NOT_CHOSEN, None)
        for alternative in dataset.alternatives.values():
            self.chosen.addItem(on_one_line(alternative.name), alternative.id)
        self.status = ComboBox(theme)
        for status in STATUSES:
            self.status.addItem(status.capitalize(), status)
        self.setLayout(self._make_fields())
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
        grid.setContentsMargins(0, 0, 0, 0)
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
            box.setMinimumWidth(px(88))
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        return grid

    def _keep(
        self,
        text: str,
        change: Callable[[Record], Record],
        line: TypedLine | None = None,
    ) -> None:
        gesture = None if line is None else line.gesture(self.document.new_gesture)
        self.document.edit(text, change(self.document.record), gesture)
