"""A word to press: underlined ink, reached by Tab, pressed by Enter, Space or the mouse."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from fwcompare.charts.shapes import TextSize
from fwcompare.gui.look.text_safety import isolated, tool_tip
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.widgets.enter_keys import ENTER_KEYS


class Link(QAbstractButton):
    """Shows its text as typed; the text is elided where it does not fit."""

    def __init__(
        self, theme: Theme, text: str, *, size: TextSize = "caption", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._size: TextSize = size
        self.setFont(theme.font(size))
        # QAbstractButton would take "&" in its text for a mnemonic: the label is kept apart.
        self._label = isolated(text)
        self.setAccessibleName(self._label)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def label(self) -> str:
        return self._label

    def set_label(self, label: str) -> None:
        self._label = isolated(label)
        self.setAccessibleName(self._label)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self._theme.metrics(self._size)
        return QSize(int(metrics.horizontalAdvance(self._label)) + 2, int(metrics.height()) + 3)

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(min(hint.width(), self._theme.px(48)), hint.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER_KEYS:
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        metrics = self._theme.metrics(self._size)
        text = metrics.elidedText(self._label, Qt.TextElideMode.ElideRight, self.width() - 1)
        if text != self._label and not self.toolTip():
            tip, told = tool_tip(self._label), self.accessibleDescription()
            self.setToolTip(tip)
            self.setAccessibleDescription(told or self._label)
        ink = self._theme.color("ink" if self.underMouse() or self.hasFocus() else "ink2")
        with QPainter(self) as painter:
            painter.setFont(self.font())
            painter.setPen(ink)
            painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
            top = (self.height() - metrics.height()) / 2
            place = QRectF(0.5, top, self.width() - 1, metrics.height())
            painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), text)
            below = round(top + metrics.ascent() + 2) + 0.5
            painter.setPen(QPen(ink, 1))
            width = metrics.horizontalAdvance(text)
            painter.drawLine(QPointF(0.5, below), QPointF(0.5 + width, below))
            if self.hasFocus():
                painter.setPen(QPen(self._theme.color("ink"), 1.5))
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 2, 2)
