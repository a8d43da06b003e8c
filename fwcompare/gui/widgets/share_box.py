"""A box that opens over a share, takes a percentage and goes away."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from fwcompare.gui.look.theme import Theme
from fwcompare.gui.widgets.enter_keys import ENTER_KEYS
from fwcompare.gui.widgets.field_note import FieldNote
from fwcompare.wording import numbers
from fwcompare.wording.typed_numbers import share_in


class ShareBox(QLineEdit):
    """`share_typed` carries a fraction, 0..1; Enter takes it, Esc and leaving do not.

    What is no share stays in the box, marked as wrong, with the reason under it.
    """

    share_typed = Signal(float)
    left = Signal()

    def __init__(self, theme: Theme, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setFont(theme.font())
        self._note = FieldNote(theme, self)
        self.textChanged.connect(self._note.withdraw)
        self.hide()

    def open_at(self, place: QRect, share: float) -> None:
        """Show over `place` with a share, 0..1, to be replaced by typing."""
        width = max(place.width(), self._theme.px(56))
        height = self._theme.px(24)
        top = place.center().y() - height // 2
        self.setGeometry(place.right() - width + 1, top, width, height)
        self.setText(numbers.localised(f"{share * 100:.4g}"))
        self.selectAll()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif event.key() not in ENTER_KEYS:
            super().keyPressEvent(event)
        elif self.isModified():
            self._take()
        else:  # what it opened with is rounded
            self._leave()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._note.withdraw()
        self.hide()

    def _take(self) -> None:
        share = share_in(self.text())
        if isinstance(share, str):
            self._note.tell(share)
            return
        self._leave()
        self.share_typed.emit(share)

    def _leave(self) -> None:
        self._note.withdraw()
        self.hide()
        self.left.emit()
