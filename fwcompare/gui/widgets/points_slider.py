"""A slider for points, 0..100, whose groove says who would lead where."""

from PySide6.QtCore import QElapsedTimer, QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QSlider, QToolTip, QWidget

from fwcompare.gui.look.fill import fill
from fwcompare.gui.look.text_safety import tool_tip
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.widgets.enter_keys import PRESSING_KEYS, typed_by
from fwcompare.gui.widgets.groove import Groove, Tick
from fwcompare.gui.widgets.line_of_text import draw_text
from fwcompare.gui.widgets.own_ground import keep_own_ground

_GESTURE_PAUSE = 1000
_MOUSE_PULL = 3.0
_TICK_REACH = 5.0
_END = 100
_BRACKET, _BRACKET_BELOW = 6, 8
_SMALL_BRACKET, _SMALL_BRACKET_BELOW = 4, 7
INSET = 6
"""Room at both ends of the groove, in pixels of the design, for half a handle and its ring."""

_BY_A_PERSON = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.MouseFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class PointsSlider(QSlider):
    """`gesture_started` comes before the first change of a drag, or of keys pressed in a row.

    The wheel counts only while the slider has the focus; T and a double-click jump to a tick.
    """

    gesture_started = Signal()
    digit_typed = Signal(str)
    share_asked = Signal()
    toggle_asked = Signal()
    focused = Signal()

    def __init__(
        self, theme: Theme, *, is_small: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._is_small = is_small
        self._groove = Groove()
        self._is_selected = False
        self._ghost: float | None = None
        self._pressed_tick: Tick | None = None
        self._is_focus_wanted = False
        self._since_key = QElapsedTimer()
        self.setRange(0, _END)
        self.setSingleStep(1)
        self.setPageStep(10)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @property
    def groove(self) -> Groove:
        """What the groove shows now."""
        return self._groove

    def show_groove(self, groove: Groove) -> None:
        if groove != self._groove:
            before, self._groove = self._groove, groove
            if self._seen_of(groove) != self._seen_of(before):
                self.update()

    def show_ghost(self, points: float | None) -> None:
        """Show an outlined second handle where a previewed decision would put this one."""
        if points != self._ghost:
            self._ghost = points
            self.update()

    def show_selected(self, is_selected: bool) -> None:
        """Lie on a selected row's ground, and name a tipping point past the end of the groove."""
        if is_selected != self._is_selected:
            self._is_selected = is_selected
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self._theme.px(24))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(60), self._theme.px(20))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self.gesture_started.emit()
        self.setSliderDown(True)
        x = event.position().x()
        self._pressed_tick = self._tick_near(x)
        self.setValue(self._value_at(x))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self.setValue(self._value_at(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.setSliderDown(False)
        self._since_key.invalidate()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        # The first press has moved the handle already: the far side is the one seen before it.
        if self._pressed_tick is None or event.button() != Qt.MouseButton.LeftButton:
            self.mousePressEvent(event)
        else:
            self.setValue(self._pressed_tick.jump)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not self.hasFocus():
            event.ignore()
            return
        self._note_key()
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = typed_by(event)
        if text.isdigit() and text.isascii():
            self.digit_typed.emit(text)
        elif text == "%":
            self.share_asked.emit()
        elif event.key() in PRESSING_KEYS:
            self.toggle_asked.emit()
        elif text.lower() == "t" and self._groove.ticks:
            self._jump_to(min(self._groove.ticks, key=lambda t: abs(t.at - self.value())))
        else:
            self._note_key()
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._since_key.invalidate()
        super().focusInEvent(event)
        self._is_focus_wanted = event.reason() in _BY_A_PERSON
        if self._is_focus_wanted:
            self.focused.emit()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), tool_tip(self._groove.told()), self)
            return True
        done = super().event(event)
        keep_own_ground(self, event)
        return done

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            ground = self._theme.color("selected" if self._is_selected else "win")
            fill(painter, self.rect(), ground)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._draw_groove(painter)
            self._draw_ticks(painter)
            if self._groove.possible is not None:
                self._draw_bracket(painter, *self._groove.possible)
            if self._ghost is not None:
                self._draw_ghost(painter, self._ghost)
            self._draw_handle(painter)

    def _seen_of(self, groove: Groove) -> Groove:
        """Return it without what the tool tip alone tells, which other weights often change."""
        seen = groove._replace(about="")
        if not self._is_selected or self._is_small:
            seen = seen._replace(beyond="")
        if self._is_small:
            at = tuple(tick._replace(jump=0, words="") for tick in groove.ticks)
            seen = seen._replace(ticks=at, note="")
        return seen

    def _note_key(self) -> None:
        is_same = self._since_key.isValid() and self._since_key.elapsed() < _GESTURE_PAUSE
        self._since_key.start()
        if not is_same:
            self.gesture_started.emit()

    def _jump_to(self, tick: Tick) -> None:
        self.gesture_started.emit()
        self.setValue(tick.jump)

    def _centre_y(self) -> float:
        return self.height() / 2 if self._is_small else float(self._theme.px(9))

    def _ends(self) -> tuple[float, float]:
        inset = self._theme.px(INSET)
        return float(inset), float(self.width() - inset)

    def _x(self, points: float) -> float:
        left, right = self._ends()
        return left + points / _END * (right - left)

    def _value_at(self, x: float) -> int:
        tick = self._tick_near(x, _MOUSE_PULL)
        if tick is not None:  # the handle pauses lightly where the lead changes
            is_beside = abs(self.value() - tick.at) < 1.001
            return self.value() if is_beside else tick.jump
        left, right = self._ends()
        return min(_END, max(0, round((x - left) / (right - left) * _END)))

    def _tick_near(self, x: float, reach: float = _TICK_REACH) -> Tick | None:
        nearest = min(self._groove.ticks, key=lambda t: abs(self._x(t.at) - x), default=None)
        if nearest is None or abs(self._x(nearest.at) - x) > reach * self._theme.scale:
            return None
        return nearest

    def _draw_groove(self, painter: QPainter) -> None:
        y = self._centre_y()
        stretches = self._groove.stretches
        colour_off = self._theme.color("edge")
        if not stretches:
            painter.setPen(QPen(colour_off, self._theme.px(2)))
            painter.drawLine(QPointF(self._x(0), y), QPointF(self._x(_END), y))
            return
        ends = [s.start for s in stretches[1:]] + [float(_END)]
        for stretch, end in zip(stretches, ends, strict=True):
            thickness = self._theme.px(4 if stretch.is_bold else 2)
            colour = stretch.colour if self.isEnabled() else colour_off
            bar = QRectF(self._x(stretch.start), y - thickness / 2, 0, thickness)
            bar.setRight(self._x(end))
            fill(painter, bar, colour)

    def _draw_ticks(self, painter: QPainter) -> None:
        theme, y = self._theme, self._centre_y()
        painter.setPen(QPen(theme.color("ink"), 1.5 * theme.scale))
        reach = theme.px(7 if self._is_small else 9)
        for tick in self._groove.ticks:
            x = self._x(tick.at)
            painter.drawLine(QPointF(x, y - theme.px(5)), QPointF(x, y + reach))
        if not self._is_small and self._groove.possible is None:
            self._draw_words(painter, y)

    def _draw_words(self, painter: QPainter, y: float) -> None:
        theme = self._theme
        ticks = self._groove.ticks
        if ticks:
            tick = min(ticks, key=lambda t: abs(t.at - self.value()))
            words, x = tick.words, self._x(tick.at)
        elif self._groove.note:
            words, x = self._groove.note, self._x(0) - theme.px(5)
        elif self._is_selected and self._groove.beyond:
            words, x = self._groove.beyond, float(self.width() + theme.px(5))
        else:
            return
        width = theme.width(words, "caption")
        place = QRectF(self._words_left(x, width), y + theme.px(3), width + 1, theme.px(14))
        draw_text(painter, place, words, theme, theme.color("ink2"), size="caption")

    def _words_left(self, x: float, width: float) -> float:
        """Beside the tick, on the side that has room and is not under the handle."""
        gap, handle = self._theme.px(5), self._x(self.value())
        clear = self._theme.px(8)
        choices = (x + gap, x - gap - width, handle + clear, handle - clear - width)
        inside = [left for left in choices if left >= 0 and left + width <= self.width()]
        near = self._theme.px(6)
        free = [left for left in inside if not left - near < handle < left + width + near]
        return (free or inside or [0.0])[0]

    def _draw_bracket(self, painter: QPainter, low: float, high: float) -> None:
        theme, small = self._theme, self._is_small
        top = self._centre_y() + theme.px(_SMALL_BRACKET_BELOW if small else _BRACKET_BELOW)
        end = top + theme.px(_SMALL_BRACKET if small else _BRACKET)
        left, right = self._x(low), self._x(high)
        if right - left < theme.px(2):
            right = left + theme.px(2)
        corners = (left, top), (left, end), (right, end)
        painter.setPen(QPen(theme.color("ink3"), 1.5 * theme.scale))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline([QPointF(*corner) for corner in (*corners, (right, top))])

    def _draw_ghost(self, painter: QPainter, points: float) -> None:
        theme, y = self._theme, self._centre_y()
        ink = theme.color("ink")
        left, right = sorted((self._x(self.value()), self._x(points)))
        fill(painter, QRectF(left, y - 1, right - left, 2), ink)
        ghost = QRectF(0, 0, 7 * theme.scale, 17 * theme.scale)
        ghost.moveCenter(QPointF(self._x(points), y))
        painter.setPen(QPen(ink, 1.5 * theme.scale))
        painter.setBrush(theme.color("paper"))
        painter.drawRoundedRect(ghost, 3 * theme.scale, 3 * theme.scale)

    def _draw_handle(self, painter: QPainter) -> None:
        theme = self._theme
        width, height = (5, 14) if self._is_small else (6, 16)
        handle = QRectF(0, 0, width * theme.scale, height * theme.scale)
        handle.moveCenter(QPointF(self._x(self.value()), self._centre_y()))
        halo = 1.5 * theme.scale
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().color(self.backgroundRole()))
        painter.drawRoundedRect(handle.adjusted(-halo, -halo, halo, halo), 4, 4)
        ink = theme.color("ink" if self.isEnabled() else "edge")
        radius = 3 * theme.scale
        if self._groove.is_quiet:
            painter.setPen(QPen(ink, 1))
            painter.setBrush(theme.color("field"))
            handle.adjust(0.5, 0.5, -0.5, -0.5)
        else:
            painter.setBrush(ink)
        painter.drawRoundedRect(handle, radius, radius)
        # While nothing is said, a ring that nobody asked for would look like an answer.
        if self.hasFocus() and (self._is_focus_wanted or not self._groove.is_quiet):
            gap = 2.5 * theme.scale
            painter.setPen(QPen(theme.color("ink"), halo))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = handle.adjusted(-gap, -gap, gap, gap)
            painter.drawRoundedRect(ring, radius + gap, radius + gap)
