"""The text of the table: pasted, dropped, from a file, or typed."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from fwcompare.dataset.limits import MAX_BYTES
from fwcompare.dataset.table.file import title_of
from fwcompare.gui.dialogs.new_comparison.made_table import MadeTable
from fwcompare.gui.look.text_safety import on_one_line
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.widgets.label import INK2, INK3, ElidedLabel, Label
from fwcompare.wording import new_comparison_words

PASTED = "pasted text"
_HIGH = 206
_SETTLED_AFTER = 150


class _Field(QPlainTextEdit):
    """Takes no text that is longer than any table: to lay it out would keep the window busy."""

    refused = Signal(str)

    def insertFromMimeData(self, source: QMimeData) -> None:
        if len(source.text()) > MAX_BYTES:
            self.refused.emit(new_comparison_words.TOO_LONG)
        else:
            super().insertFromMimeData(source)


class PastedText(QWidget):
    """Reads on a moment after the last key. `file_asked` wants a file to be chosen.

    `beside` is the file the text came from, None where it was pasted or typed. `refused(words)`
    says why a text was not taken.
    """

    file_asked = Signal()
    refused = Signal(str)

    def __init__(self, table: MadeTable, theme: Theme) -> None:
        super().__init__()
        self._table = table
        self.beside: Path | None = None
        self.field = _Field()
        self.field.refused.connect(self.refused)
        self.field.setObjectName("new-text")
        self.field.setAccessibleName("Your table")
        self.field.setAccessibleDescription(new_comparison_words.HINT)
        self.field.setPlaceholderText(new_comparison_words.EXAMPLE)
        self.field.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.field.setTabChangesFocus(True)
        self.field.setFont(theme.font("caption"))
        self.field.setFixedHeight(theme.px(_HIGH))
        self._size = ElidedLabel(theme, size="caption", ink=INK3)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLED_AFTER)
        self._settled.timeout.connect(self._read)
        self.field.textChanged.connect(self._settled.start)
        table.read.connect(self._show_size)
        self._make_layout(theme)

    def put(self, text: str, beside: Path | None = None) -> None:
        """Put another text in place of what is there, as a step that Ctrl+Z takes back."""
        self.beside = beside
        cursor = self.field.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        self.field.moveCursor(QTextCursor.MoveOperation.Start)
        self._settled.stop()
        name, title = (beside.name, title_of(beside.name)) if beside else (PASTED, "")
        self._table.begin(text, name, title)

    def _make_layout(self, theme: Theme) -> None:
        px = theme.px
        label = Label(theme, "Your &table", size="caption", ink=INK2)
        label.setBuddy(self.field)
        head = QHBoxLayout()
        head.addWidget(label)
        head.addStretch(1)
        head.addWidget(self._size)
        choose = QPushButton("From a &file…")
        choose.setFlat(True)
        choose.setAutoDefault(False)
        choose.clicked.connect(self.file_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addLayout(head)
        column.addWidget(self.field)
        hint = Label(theme, new_comparison_words.HINT, size="caption", ink=INK3, wraps=True)
        column.addWidget(hint)
        row = QHBoxLayout()
        row.addWidget(choose)
        row.addStretch(1)
        column.addLayout(row)

    def _read(self) -> None:
        name = self.beside.name if self.beside else PASTED
        text = self.field.toPlainText()
        if text != self._table.text or name != self._table.name:
            self._table.read_text(text, name)

    def _show_size(self) -> None:
        making = self._table.making
        name = f"{on_one_line(self.beside.name)} · " if self.beside else ""
        self._size.show_text(f"{name}{new_comparison_words.size(making.grid)}" if making else name)
