"""A line with words on the left and a value on the right, which may lead somewhere."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QEnterEvent,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from fwcompare.gui.look.text_safety import isolated, tool_tip
from fwcompare.gui.look.theme import REGULAR, Theme
from fwcompare.gui.widgets.enter_keys import PRESSING_KEYS
from fwcompare.gui.widgets.line_of_text import LEFT, RIGHT, draw_text


class ValueRow(QWidget):
    """`key` is the caller's: what the row stands for. It stands on the window's own ground."""

    pressed = Signal()
    spoken_role = QAccessible.Role.ListItem

    def __init__(self, theme: Theme, *, can_be_pressed: bool = True) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # nothing behind it is painted
        self.key = ""
        self._theme = theme
        self._words = ""
        self._shorter: tuple[str, ...] = ()
        self._value = ""
        self._hint = ""
        self._weight = REGULAR
        self._value_weight = REGULAR
        self._can_be_pressed = can_be_pressed
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if can_be_pressed:
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self.update)

    def show_values(
        self,
        words: str,
        value: str,
        weight: QFont.Weight = REGULAR,
        value_weight: QFont.Weight | None = None,
        shorter: tuple[str, ...] = (),
    ) -> None:
        """Set the words and the value, which may be heavier.

        `shorter` are other words for where those do not fit beside the value.
        """
        self._shorter = tuple(map(isolated, shorter))
        new = (isolated(words), value, weight, weight if value_weight is None else value_weight)
        if new != (self._words, self._value, self._weight, self._value_weight):
            self._words, self._value, self._weight, self._value_weight = new
            self.setAccessibleName(f"{words}: {value}" if value else words)
            self.update()

    def set_hint(self, hint: str) -> None:
        """Say more on hovering, and to a reader."""
        self._hint = hint
        if hint != self.accessibleDescription():
            self.setAccessibleDescription(hint)

    @property
    def value(self) -> str:
        return self._value

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(20))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._can_be_pressed and event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._can_be_pressed and event.key() in PRESSING_KEYS:
            self.pressed.emit()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        with QPainter(self) as painter:
            is_hovered = self._can_be_pressed and self.underMouse()
            painter.fillRect(self.rect(), theme.color("hover" if is_hovered else "win"))
            value = theme.width(self._value, weight=self._value_weight)
            rect = QRectF(self.rect())
            room = rect.adjusted(0, 0, -value - theme.px(8) if self._value else 0, 0)
            shown = self._fitting(room.width())
            tip = tool_tip("\n".join(filter(None, (self._cut(shown, room.width()), self._hint))))
            if tip != self.toolTip():
                self.setToolTip(tip)
            ink, ink2 = theme.color("ink"), theme.color("ink2")
            draw_text(painter, room, shown, theme, ink2, LEFT, weight=self._weight)
            draw_text(painter, rect, self._value, theme, ink, RIGHT, weight=self._value_weight)
            if self.hasFocus():
                painter.setPen(QPen(ink, 1.5))
                painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _fitting(self, room: float) -> str:
        """Return the first wording that fits, or the last."""
        wordings = (self._words, *self._shorter)
        fitting = (w for w in wordings if self._theme.width(w, weight=self._weight) <= room)
        return next(fitting, wordings[-1])

    def _cut(self, shown: str, room: float) -> str:
        """Return the whole words where they are not seen."""
        is_whole = shown == self._words
        is_seen = self._theme.width(shown, weight=self._weight) <= room
        return "" if is_whole and is_seen else self._words
