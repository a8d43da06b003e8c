"""A field for Markdown, typed and shown as plain text, that grows with what stands in it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy

from fwcompare.gui.look.theme import Theme

_LEAST_LINES, _MOST_LINES = 2, 16


class NotesEdit(QPlainTextEdit):
    """`typed` follows each change by hand, `left` when the focus goes elsewhere."""

    typed = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, name: str, placeholder: str) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("notes-edit")
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._tell)
        self._fit()

    def show_text(self, text: str) -> None:
        """Set the text without its being taken for typed."""
        self.blockSignals(True)
        self.setPlainText(text)
        self.blockSignals(False)
        self._fit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:  # its own menu
            self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.verticalScrollBar().maximum() > 0 and self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()  # the page scrolls

    def _tell(self) -> None:
        self._fit()
        self.typed.emit(self.toPlainText())

    def _fit(self) -> None:
        lines = int(self.document().size().height())  # of a plain text, counted in lines
        shown = min(_MOST_LINES, max(_LEAST_LINES, lines))
        frame = 2 * int(self.document().documentMargin()) + self._theme.px(10)
        height = shown * self.fontMetrics().lineSpacing() + frame
        if height != self.height():
            self.setFixedHeight(height)
