"""Where a must-have's bound is typed, with a decimal comma or point."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from fwcompare.dataset.dataset import Criterion
from fwcompare.dataset.scale_steps import is_more_better
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.widgets.enter_keys import ENTER_KEYS
from fwcompare.gui.widgets.field_note import FieldNote, mark_refused
from fwcompare.wording import numbers, own_must_words
from fwcompare.wording.typed_numbers import rating_in


class BoundField(QLineEdit):
    """`taken(bound)` follows Enter; `stepped(by)` Up and Down.

    While it `is_live` a change counts when the field is left, too.

    What is no figure of the scale stays as it was typed, marked as wrong, until it is corrected or
    Esc brings the bound back.
    """

    taken = Signal(float)
    stepped = Signal(int)

    def __init__(self, theme: Theme, criterion: Criterion, parent: QWidget) -> None:
        super().__init__(parent)
        self._criterion = criterion
        self._bound: float | None = None
        self.is_live = False
        self._note = FieldNote(theme, self)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setAccessibleName(own_must_words.field_name(criterion))
        self.textEdited.connect(self._withdraw)

    def show_bound(self, bound: float) -> None:
        """Show a bound, unless another is being typed over the one that it still is."""
        if bound != self._bound:
            self._bound = bound
            self.setText(numbers.plain(bound))
            self._withdraw()

    def take(self) -> bool:
        """Take what stands there; where it is no figure of the scale, say why."""
        found = rating_in(self.text(), self._criterion.scale)
        if isinstance(found, str):
            self._note.tell(f"{found}: {own_must_words.wanted(self._criterion)}")
            return False
        self._withdraw()
        self._bound = found
        self.setText(numbers.plain(found))
        self.taken.emit(found)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in ENTER_KEYS:
            self.take()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            is_up = key == Qt.Key.Key_Up
            self.stepped.emit(1 if is_up == is_more_better(self._criterion.scale) else -1)
        elif key == Qt.Key.Key_Escape and self._is_changed:
            self._go_back()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self.is_live and self._is_changed and event.reason() != Qt.FocusReason.PopupFocusReason:
            self.take()

    @property
    def _is_changed(self) -> bool:
        return self._bound is not None and self.text() != numbers.plain(self._bound)

    def _go_back(self) -> None:
        self._withdraw()
        if self._bound is not None:
            self.setText(numbers.plain(self._bound))

    def _withdraw(self) -> None:
        if self.property("refused"):
            self._note.withdraw()
            mark_refused(self, "")
