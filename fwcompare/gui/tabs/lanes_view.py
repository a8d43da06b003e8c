"""A criterion's ratings on their scale; a must-have's line there is moved by hand or by key."""

from typing import Literal

from PySide6.QtCore import QElapsedTimer, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QCursor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent

from fwcompare.charts import rating_lanes
from fwcompare.charts.rating_bounds import BOUND
from fwcompare.charts.shapes import Box
from fwcompare.dataset.editing.set_scale import with_end_at
from fwcompare.dataset.scale import VALUE_MAX, MeasuredScale
from fwcompare.gui.look.theme import SEMIBOLD, Theme
from fwcompare.gui.widgets.chart import Chart
from fwcompare.gui.widgets.line_of_text import CENTRE, draw_text
from fwcompare.wording import isolation, numbers

_GESTURE_PAUSE = 1000
_PAGE = 5
_REACH = 6
ScaleEnd = Literal["worst", "best"]
_STEPS = {
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_PageUp: _PAGE,
    Qt.Key.Key_PageDown: -_PAGE,
}


class LanesView(Chart[rating_lanes.RatingLanes]):
    """`moved(id, value)` tells where on 0..10 a line is dragged to, `stepped(id, by)` the keys.

    `gesture_started` comes before the first of a drag, or of keys pressed in a row; `removed(id)`
    follows Delete. It is reached by Tab where there is a line to move.

    While it has a `scale` whose ends can be moved, these have grips: `end_moved(end, value)` tells
    where on the present 0..10, and beyond, one was dropped. What the end would be then stands at
    the hand.
    """

    PAINTS_PARTS = True

    gesture_started = Signal()
    moved = Signal(str, float)
    stepped = Signal(str, int)
    removed = Signal(str)
    end_moved = Signal(str, float)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(rating_lanes.draw, theme, name)
        self._dragged = ""
        self.scale: MeasuredScale | None = None
        self._end: ScaleEnd | None = None
        self._end_x = 0.0
        self._since_key = QElapsedTimer()
        self.setMouseTracking(True)

    def show_result(self, result: rating_lanes.RatingLanes, sentence: str = "") -> None:
        super().show_result(result, sentence)
        focus = Qt.FocusPolicy
        wanted = focus.TabFocus if self._own else focus.NoFocus
        if wanted != self.focusPolicy():
            self.setFocusPolicy(wanted)

    @property
    def has_movable_ends(self) -> bool:
        return self.scale is not None

    @property
    def end_words(self) -> str:
        """The figure at which the dragged end of the scale would be, "" while none is dragged."""
        if self.scale is None or self._end is None or self.result is None:
            return ""
        scale = with_end_at(self.scale, self._end, self._place_at(self._end_x))
        figure = scale.worst if self._end == "worst" else scale.best
        return numbers.with_unit(figure, isolation.name(scale.unit))

    @property
    def _own(self) -> str:
        """The id of the first line that can be moved, "" for none."""
        bounds = self.result.bounds if self.result is not None else ()
        return next((bound.id for bound in bounds if bound.is_own), "")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._dragged, self._end = "", None
        if event.button() == Qt.MouseButton.LeftButton:
            self._dragged = self._line_at(event.position())
            self._end = None if self._dragged else self._end_at(event.position())
            self._end_x = event.position().x()
        if self._end is not None:
            return
        if not self._dragged:
            super().mousePressEvent(event)  # to whatever it lies on
            return
        self.gesture_started.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragged and event.buttons() & Qt.MouseButton.LeftButton:
            # A line that is moved has another id: it is the first that can be.
            self.moved.emit(self._own, self._value_at(event.position()))
            return
        if self._end is not None:
            self._end_x = event.position().x()
            self.update()
            return
        shape = Qt.CursorShape
        is_movable = self._line_at(event.position()) or self._end_at(event.position())
        wanted = shape.SizeHorCursor if is_movable else shape.ArrowCursor
        if wanted != self.cursor().shape():
            self.setCursor(QCursor(wanted))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._end is not None:
            end, self._end = self._end, None
            self.update()
            self.end_moved.emit(end, self._place_at(event.position().x()))
            return
        if not self._dragged:
            super().mouseReleaseEvent(event)
        self._dragged = ""
        self._since_key.invalidate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        own, key = self._own, Qt.Key(event.key())
        if own and key in _STEPS:
            self._note_key()
            self.stepped.emit(own, _STEPS[key])
        elif own and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit(own)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._since_key.invalidate()
        super().focusOutEvent(event)

    def _note_key(self) -> None:
        is_same = self._since_key.isValid() and self._since_key.elapsed() < _GESTURE_PAUSE
        self._since_key.start()
        if not is_same:
            self.gesture_started.emit()

    def _line_at(self, point: QPointF) -> str:
        thing = self.thing_at(point)
        is_line = thing is not None and thing.id.startswith(BOUND)
        return self._own if is_line else ""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.has_movable_ends or self.result is None:
            return
        axis, px = self._axis(), self.theme.px
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.color("ink"))
            for end, x in (("worst", axis.left), ("best", axis.right)):
                at = self._end_x if self._end == end else x + self.place().left()
                grip = QRectF(at - px(2), axis.middle[1] - px(6), px(4), px(12))
                painter.drawRoundedRect(grip, 2, 2)
            if words := self.end_words:
                self._paint_end_words(painter, words, axis)

    def _paint_end_words(self, painter: QPainter, words: str, axis: Box) -> None:
        """Write below the hand, in the place of what stands below the scale."""
        theme, px = self.theme, self.theme.px
        wide = theme.width(words, "caption", SEMIBOLD) + 2 * px(4)
        left = min(self.width() - wide, max(0.0, self._end_x - wide / 2))
        place = QRectF(left, self.place().top() + axis.bottom + px(1), wide, px(15))
        below = QRectF(place)
        below.setLeft(min(left, self.place().left() + axis.left))
        below.setRight(max(left + wide, self.place().left() + axis.right))
        is_lit = self.result is not None and self.result.is_selected
        painter.fillRect(below, theme.color("selected" if is_lit else "paper"))
        ink = theme.color("ink")
        draw_text(painter, place, words, theme, ink, CENTRE, "caption", SEMIBOLD)

    def _end_at(self, point: QPointF) -> ScaleEnd | None:
        if not self.has_movable_ends or self.result is None:
            return None
        axis, x = self._axis(), point.x() - self.place().left()
        if point.y() > axis.bottom + self.theme.px(4):
            return None
        reach = self.theme.px(_REACH)
        near: dict[ScaleEnd, float] = {"worst": abs(x - axis.left), "best": abs(x - axis.right)}
        return next((end for end, apart in near.items() if apart <= reach), None)

    def _axis(self) -> Box:
        result = self.result
        assert result is not None  # noqa: S101  asked for only where there is one
        return rating_lanes.axis_in(result, self._size(), self.theme.measure)

    def _place_at(self, x: float) -> float:
        """Return the value on the present scale at a place; beyond 0..10 outside of it."""
        axis = self._axis()
        return (x - self.place().left() - axis.left) / axis.width * VALUE_MAX

    def _value_at(self, point: QPointF) -> float:
        if self.result is None:
            return 0.0
        return min(VALUE_MAX, max(0.0, self._place_at(point.x())))
