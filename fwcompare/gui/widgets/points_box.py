"""A small box to type points into."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QDoubleSpinBox, QWidget

from fwcompare.gui.look.theme import Theme
from fwcompare.wording import numbers


class PointsBox(QDoubleSpinBox):
    """Points from 0 to 100, shown without needless decimals; arrows step by one.

    `share_typed` carries what was typed before a %, 0..1, or None if that was no share; `left`
    tells that whoever began to type on the slider is done.
    """

    share_typed = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_from_slider = False
        self.setRange(0, 100)
        self.setDecimals(2)
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setKeyboardTracking(False)
        self.setFrame(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFixedSize(self.sizeHint())
        self.lineEdit().setTextMargins(0, 0, 0, 0)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(44), self._theme.px(20))

    def textFromValue(self, value: float) -> str:
        return numbers.points(value)

    def focusInEvent(self, event: QFocusEvent) -> None:
        from PySide6.QtCore import QLocale  # its many enums cost more than the start can spare

        self.setLocale(QLocale(QLocale.Language.C))  # what is typed has a decimal point
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._is_from_slider = False
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() == "%":
            self._take_as_share()
        elif event.key() == Qt.Key.Key_Escape:
            self._show_value()
            self._leave()
        else:
            super().keyPressEvent(event)
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._leave()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        # Qt spreads the line over the whole box again and again; our edge is drawn around it.
        inside = self.rect().adjusted(1, 1, -1, -2)
        if self.lineEdit().geometry() != inside:
            self.lineEdit().setGeometry(inside)
        return done

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        edge = theme.color("ink" if self.hasFocus() or self.underMouse() else "edge")
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.color("field"))
            if self.hasFocus():
                painter.setPen(QPen(edge, 1))
                painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
            thickness = 2 if self.hasFocus() else 1
            painter.fillRect(0, self.height() - thickness, self.width(), thickness, edge)

    def type_digit(self, digit: str) -> None:
        """Take over what was typed on the slider beside it."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._is_from_slider = True
        self.lineEdit().setText(digit)

    def _leave(self) -> None:
        if self._is_from_slider:
            self.left.emit()

    def _show_value(self) -> None:
        self.lineEdit().setText(self.textFromValue(self.value()))

    def _take_as_share(self) -> None:
        """Read what is typed so far as per cent; the points come from the share then."""
        try:
            share = float(self.lineEdit().text().replace(",", ".")) / 100
        except ValueError:
            share = -1.0
        self._show_value()
        self._leave()
        self.share_typed.emit(share if 0 <= share <= 1 else None)
