"""One line to type into, whose typing until the focus leaves is one step of undo."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit

from fwcompare.decision.clean_text import clean_line

_LONGEST = 200


class TypedLine(QLineEdit):
    """`typed` follows each change by hand."""

    typed = Signal(str)

    def __init__(self, name: str, placeholder: str) -> None:
        super().__init__()
        self._gesture: int | None = None
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setMaxLength(_LONGEST)
        self.textEdited.connect(self.typed)

    def gesture(self, new_gesture: Callable[[], int]) -> int:
        """Return the gesture of this session of typing, a new one if it has just begun."""
        if self._gesture is None:
            self._gesture = new_gesture()
        return self._gesture

    def show_text(self, text: str) -> None:
        """Show what is kept; not while the same is being typed, with a blank at its end."""
        if clean_line(self.text()) != text:
            self.setText(text)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._gesture = None
