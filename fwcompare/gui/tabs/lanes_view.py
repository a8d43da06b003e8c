"""A criterion's ratings on their scale; a must-have's line there is moved by hand or by key."""

from PySide6.QtCore import QElapsedTimer, QPointF, Qt, Signal
from PySide6.QtGui import QCursor, QFocusEvent, QKeyEvent, QMouseEvent

from fwcompare.charts import rating_lanes
from fwcompare.charts.rating_bounds import BOUND
from fwcompare.dataset.scale import VALUE_MAX
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.widgets.chart import Chart

_GESTURE_PAUSE = 1000
_PAGE = 5
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
    """

    gesture_started = Signal()
    moved = Signal(str, float)
    stepped = Signal(str, int)
    removed = Signal(str)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(rating_lanes.draw, theme, name)
        self._dragged = ""
        self._since_key = QElapsedTimer()
        self.setMouseTracking(True)

    def show_result(self, result: rating_lanes.RatingLanes, sentence: str = "") -> None:
        super().show_result(result, sentence)
        focus = Qt.FocusPolicy
        wanted = focus.TabFocus if self._own else focus.NoFocus
        if wanted != self.focusPolicy():
            self.setFocusPolicy(wanted)

    @property
    def _own(self) -> str:
        """The id of the first line that can be moved, "" for none."""
        bounds = self.result.bounds if self.result is not None else ()
        return next((bound.id for bound in bounds if bound.is_own), "")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._dragged = ""
        if event.button() == Qt.MouseButton.LeftButton:
            self._dragged = self._line_at(event.position())
        if not self._dragged:
            super().mousePressEvent(event)  # to whatever it lies on
            return
        self.gesture_started.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragged and event.buttons() & Qt.MouseButton.LeftButton:
            # A line that is moved has another id: it is the first that can be.
            self.moved.emit(self._own, self._value_at(event.position()))
            return
        shape = Qt.CursorShape
        wanted = shape.SizeHorCursor if self._line_at(event.position()) else shape.ArrowCursor
        if wanted != self.cursor().shape():
            self.setCursor(QCursor(wanted))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
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

    def _value_at(self, point: QPointF) -> float:
        if self.result is None:
            return 0.0
        axis = rating_lanes.axis_in(self.result, self._size(), self.theme.measure)
        at = (point.x() - self.place().left() - axis.left) / axis.width * VALUE_MAX
        return min(VALUE_MAX, max(0.0, at))
