"""A box that opens over a share, takes a percentage and goes away."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QDoubleValidator, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from fwcompare.gui.look.theme import Theme


class ShareBox(QLineEdit):
    """`share_typed` carries a fraction, 0..1; Enter takes it, Esc and leaving do not."""

    share_typed = Signal(float)
    left = Signal()

    def __init__(self, theme: Theme, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setFont(theme.font())
        validator = QDoubleValidator(0.0, 100.0, 4, self)
        validator.setNotation(QDoubleValidator.Notation.StandardNotation)
        validator.setLocale(self.locale().c())
        self.setValidator(validator)
        self.hide()

    def open_at(self, place: QRect, share: float) -> None:
        """Show over `place` with a share, 0..1, to be replaced by typing."""
        width = max(place.width(), self._theme.px(56))
        height = self._theme.px(24)
        top = place.center().y() - height // 2
        self.setGeometry(place.right() - width + 1, top, width, height)
        self.setText(f"{share * 100:.4g}")
        self.selectAll()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not self.isModified():  # what it opened with is rounded
                self._leave()
            elif self.hasAcceptableInput():
                share = float(self.text()) / 100
                self._leave()
                self.share_typed.emit(share)
        elif event.text() == ",":
            self.insert(".")
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.hide()

    def _leave(self) -> None:
        self.hide()
        self.left.emit()
