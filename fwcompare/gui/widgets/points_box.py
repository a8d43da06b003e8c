"""A small box to type points into."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QDoubleSpinBox, QWidget

from fwcompare.gui.theme import Theme
from fwcompare.wording import numbers


class PointsBox(QDoubleSpinBox):
    """Points from 0 to 100, shown without needless decimals; arrows step by one."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setRange(0, 100)
        self.setDecimals(2)
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setKeyboardTracking(False)
        self.setFrame(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFixedSize(self.sizeHint())
        self.lineEdit().setTextMargins(0, 0, theme.px(2), 0)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(40), self._theme.px(20))

    def textFromValue(self, value: float) -> str:
        return numbers.points(value)

    def focusInEvent(self, event: QFocusEvent) -> None:
        from PySide6.QtCore import QLocale  # its many enums cost more than the start can spare

        self.setLocale(QLocale(QLocale.Language.C))  # what is typed has a decimal point
        super().focusInEvent(event)

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
        self.lineEdit().setText(digit)
