"""A lane from 0 to 10 on which a person says how they rate one alternative."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from fwcompare.charts.alternative_styles import AlternativeStyle
from fwcompare.charts.shapes import MarkShape
from fwcompare.dataset.scale import VALUE_MAX
from fwcompare.gui.look.text_safety import isolated, on_one_line
from fwcompare.gui.look.theme import REGULAR, SEMIBOLD, Theme
from fwcompare.gui.widgets.enter_keys import PRESSING_KEYS, typed_by
from fwcompare.gui.widgets.line_of_text import LEFT, RIGHT, draw_text
from fwcompare.gui.widgets.shape_painter import paint_shapes

HEIGHT = 22
_LANE, _NAME, _VALUE, _LEAST_LANE, _MARK_SCALE = 240, 100, 76, 80, 1.2
_STEPS = {
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_PageUp: 2,
    Qt.Key.Key_PageDown: -2,
}
_ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: int(VALUE_MAX)}
_BACK = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_BY_KEYS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class SaidLane(QWidget):
    """Dragged, or set by arrows and digits, to whole values; dashed and hollow until it is said.

    `said(value)` asks for a value, 0..10, after `gesture_started` before a drag or keys in a row;
    `taken_back` for none. `menu_asked` is for a list of words to choose from.
    """

    spoken_role = QAccessible.Role.Slider

    gesture_started = Signal()
    said = Signal(float)
    taken_back = Signal()
    menu_asked = Signal()

    def __init__(
        self, theme: Theme, style: AlternativeStyle, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._style = style
        self._name = isolated(on_one_line(style.name))
        self._value: float | None = None
        self._words = ""
        self._is_dragged = self._has_ring = self._is_typing = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_value(self, value: float | None, words: str) -> None:
        """Show a value, 0..10, or that none is said; `words` stand for it at the right."""
        if (value, words) != (self._value, self._words):
            self._value, self._words = value, words
            self.update()

    def x_of(self, value: float) -> float:
        """Return where on the widget a value lies."""
        left, right = self._ends()
        return left + value / VALUE_MAX * (right - left)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_LANE + _NAME + _VALUE), self._theme.px(HEIGHT))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self._show_ring(False)
        if event.position().x() > self._ends()[1] + self._theme.px(10):
            self.menu_asked.emit()
            return
        self._is_dragged = True
        self._begin()
        self._say_at(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._is_dragged:
            self._say_at(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._is_dragged = self._is_typing = False

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_asked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, text = event.key(), typed_by(event)
        self._show_ring(True)
        if key in _STEPS:
            self._type(self._stepped(_STEPS[Qt.Key(key)]))
        elif key in _ENDS:
            self._type(_ENDS[Qt.Key(key)])
        elif key in _BACK:
            self._is_typing = False
            self.taken_back.emit()
        elif key in PRESSING_KEYS:
            self._is_typing = False
            self.menu_asked.emit()
        elif text.isascii() and text.isdigit():
            self._type(int(text))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._is_typing = False
        self._show_ring(event.reason() in _BY_KEYS)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._is_typing = False
        self._show_ring(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, is_said = self._theme, self._value is not None
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_lane(painter)
            name, value = self._word_places()
            ink = theme.color("ink" if is_said else "ink2")
            draw_text(painter, name, self._name, theme, theme.color("ink2"), LEFT)
            weight = SEMIBOLD if is_said else REGULAR
            draw_text(painter, value, self._words, theme, ink, RIGHT, weight=weight)
            if self._has_ring:
                painter.setPen(QPen(theme.color("ink"), 1.5))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 3, 3)

    def _paint_lane(self, painter: QPainter) -> None:
        theme, y = self._theme, self.height() / 2
        left, right = self._ends()
        is_said = self._value is not None
        pen = QPen(theme.color("edge"), theme.px(2) if is_said else 1.5 * theme.scale)
        if not is_said:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawLine(QPointF(left, y), QPointF(right, y))
        painter.setPen(QPen(theme.color("edge"), 1))
        for value in (0, VALUE_MAX / 2, VALUE_MAX):
            x = self.x_of(value)
            painter.drawLine(QPointF(x, y - theme.px(3)), QPointF(x, y + theme.px(3)))
        at = self.x_of(VALUE_MAX / 2 if self._value is None else self._value)
        style, fill = self._style, "" if is_said else "ground"
        mark = MarkShape(at, y, style.mark, style.colour, theme.scale * _MARK_SCALE, fill)
        paint_shapes(painter, (mark,), theme)

    def _ends(self) -> tuple[float, float]:
        """Return where 0 and 10 lie: the lane gives way where there is little room."""
        px = self._theme.px
        room = self.width() - px(_NAME + _VALUE) - px(8)
        return float(px(8)), float(px(8) + min(px(_LANE), max(px(_LEAST_LANE), room)))

    def _word_places(self) -> tuple[QRectF, QRectF]:
        px, right = self._theme.px, self._ends()[1] + self._theme.px(16)
        end = self.width() - px(4)
        words = max(px(20), min(px(_VALUE), end - right))
        name = QRectF(right, 0, max(0.0, end - words - right - px(4)), self.height())
        return name, QRectF(end - words, 0, words, self.height())

    def _say_at(self, x: float) -> None:
        left, right = self._ends()
        value = round((x - left) / (right - left) * VALUE_MAX)
        self._say(min(int(VALUE_MAX), max(0, value)))

    def _stepped(self, by: int) -> int:
        before = VALUE_MAX / 2 if self._value is None else self._value
        return min(int(VALUE_MAX), max(0, round(before) + by))

    def _type(self, value: int) -> None:
        if not self._is_typing:
            self._is_typing = True
            self._begin()
        self._say(value)

    def _begin(self) -> None:
        self.gesture_started.emit()

    def _say(self, value: int) -> None:
        if value != self._value:
            self.said.emit(float(value))

    def _show_ring(self, has_ring: bool) -> None:
        if has_ring != self._has_ring:
            self._has_ring = has_ring
            self.update()
