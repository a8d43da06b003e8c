"""A small box to type points into."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QValidator,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSpinBox, QDoubleSpinBox, QWidget

from fwcompare.gui.look.fill import fill
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.widgets.enter_keys import ENTER_KEYS
from fwcompare.gui.widgets.own_ground import keep_own_ground
from fwcompare.wording import numbers
from fwcompare.wording.typed_numbers import points_in, share_in

if TYPE_CHECKING:
    from fwcompare.gui.widgets.field_note import FieldNote

_STEPS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class PointsBox(QDoubleSpinBox):
    """Points from 0 to 100, shown without needless decimals; arrows step by one.

    What is no such number stays as it was typed, marked as wrong, until it is corrected or Esc
    brings the points back. `share_typed` carries what was typed before a %, 0..1, or None where
    nothing was; `left` tells that whoever began to type on the slider is done.
    """

    share_typed = Signal(object)
    left = Signal()
    focused = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_from_slider = False
        self._refused: tuple[str, float] | None = None  # the text, and the points it stands over
        self._note: FieldNote | None = None
        self.setRange(0, 100)
        self.setDecimals(2)
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setKeyboardTracking(False)
        self.setFrame(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedSize(self.sizeHint())
        self.lineEdit().setTextMargins(0, 0, 0, 0)
        self.lineEdit().textChanged.connect(self._take_refusal_back)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(44), self._theme.px(20))

    def setValue(self, points: float) -> None:
        super().setValue(points)
        if self._refused is not None and self._refused[1] != self.value():
            self._take_refusal_back(self.lineEdit().text())

    def textFromValue(self, value: float) -> str:
        # Qt writes the text anew again and again; what was refused stays until it is corrected.
        if self._refused is not None and self._refused[1] == value:
            return self._refused[0]
        return numbers.points(value)

    def valueFromText(self, text: str) -> float:
        found = points_in(text)
        return self.value() if isinstance(found, str) else found

    def validate(self, text: str, place: int) -> tuple[QValidator.State, str, int]:
        is_sound = isinstance(points_in(text), float)
        state = QValidator.State.Acceptable if is_sound else QValidator.State.Intermediate
        return state, text, place

    def fixup(self, text: str) -> str:
        return text  # Qt would take a decimal comma for a mark between thousands

    def stepBy(self, steps: int) -> None:
        if self._is_taken():
            super().stepBy(steps)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()
        if self._refused is not None:
            self._is_taken()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._is_from_slider = False
        self._is_taken()
        super().focusOutEvent(event)
        if self._note is not None:
            self._note.hide()  # the mark stays, and the sentence comes back with the focus

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in ENTER_KEYS
        if event.text() == "%":
            self._take_as_share()
        elif event.key() == Qt.Key.Key_Escape:
            self._show_value()
            self._leave()
        elif not is_enter:
            super().keyPressEvent(event)
        elif self._is_taken():
            super().keyPressEvent(event)
            self._leave()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and self._is_of_window(event):
            event.ignore()
            return False
        done = super().event(event)
        keep_own_ground(self, event)
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_line()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self._place_line()

    def _place_line(self) -> None:
        """Keep the line off our edge: Qt spreads it over the whole box."""
        self.lineEdit().setGeometry(self.rect().adjusted(1, 1, -1, -2))

    def _is_of_window(self, event: QEvent) -> bool:
        """Whether undo or redo is asked for, and nothing has been typed since the points came."""
        is_step = isinstance(event, QKeyEvent) and any(event.matches(key) for key in _STEPS)
        return is_step and self.lineEdit().text() == self.textFromValue(self.value())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        is_strong = self.hasFocus() or self._refused is not None
        edge = theme.color("ink" if self.hasFocus() or self.underMouse() else "edge")
        if self._refused is not None:
            edge = theme.color("no")
        with QPainter(self) as painter:
            fill(painter, self.rect(), theme.color("field"))
            if is_strong:
                painter.setPen(QPen(edge, 1))
                painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
            thickness = 2 if is_strong else 1
            fill(painter, QRect(0, self.height() - thickness, self.width(), thickness), edge)

    def type_digit(self, digit: str) -> None:
        """Take over what was typed on the slider beside it."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._is_from_slider = True
        self.lineEdit().setText(digit)

    def _leave(self) -> None:
        if self._is_from_slider:
            self.left.emit()

    def _show_value(self) -> None:
        self._refused = None
        self.lineEdit().setText(self.textFromValue(self.value()))
        self._take_refusal_back("")

    def _is_taken(self) -> bool:
        """Take what stands in the box; where it is no points, say why and leave it there."""
        found = points_in(self.lineEdit().text())
        if isinstance(found, str):
            self._refuse(found)
            return False
        self.interpretText()
        return True

    def _refuse(self, words: str) -> None:
        from fwcompare.gui.widgets.field_note import FieldNote

        self._refused = self.lineEdit().text(), self.value()
        if self._note is None:
            self._note = FieldNote(self._theme, self)
        self._note.tell(words)

    def _take_refusal_back(self, text: str) -> None:
        if self._refused is not None and text == self._refused[0]:
            return
        self._refused = None
        if self._note is not None:
            self._note.withdraw()

    def _take_as_share(self) -> None:
        """Read what is typed so far as per cent; the points come from the share then."""
        text = self.lineEdit().text().strip()
        share = share_in(text) if text else None
        if isinstance(share, str):
            self._refuse(share)
            return
        self._show_value()
        self._leave()
        self.share_typed.emit(share)
