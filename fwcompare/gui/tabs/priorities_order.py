"""The order: a list to be sorted by mouse or keys, with a line below which nothing counts."""

from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from fwcompare.decision import order_moves
from fwcompare.decision.statements import Statements
from fwcompare.gui.look.text_safety import isolated
from fwcompare.gui.look.theme import MEDIUM, SEMIBOLD, Theme
from fwcompare.gui.widgets.announcement import announce
from fwcompare.gui.widgets.line_of_text import RIGHT, draw_text
from fwcompare.wording import priorities_words

ROW, LINE = 54, 40
_GRIP, _RANK, _TEXT = 16, 26, 54
_PULL = 5
_EDGE = 0.28
"""A row let go over the middle of another is level with it; over this part of its ends, beside."""


class OrderItem(NamedTuple):
    id: str
    name: str
    range: str
    told: str


class _Drop(NamedTuple):
    """Where a dragged row would go: level with `onto`, or at `y`, to be `said`."""

    said: Statements
    onto: str
    y: float


class OrderList(QWidget):
    """`ordered(statements)` comes with every move; answers are passed through untouched."""

    ordered = Signal(object)
    spoken_role = QAccessible.Role.List

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("order")
        self._theme = theme
        self._said = Statements()
        self._items: dict[str, OrderItem] = {}
        self._marked: frozenset[str] = frozenset()
        self._current = ""
        self._pressed_at: QPointF | None = None
        self._dragged_to: QPointF | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{priorities_words.HEADING}. {priorities_words.HOW_TO_ORDER}")
        self.setToolTip(priorities_words.ORDER_MEANS)
        theme.changed.connect(self.update)

    @property
    def current(self) -> str:
        """The id of the row that keys move."""
        return self._current

    def show_order(self, said: Statements, items: dict[str, OrderItem]) -> None:
        """Show all of `items`; each has a rank in `said`, or counts nothing."""
        if (said, items) == (self._said, self._items):
            return
        self._said, self._items = said, items
        if self._current not in items:
            self._current = next(iter(self._ids()), "")
        self._tell_reader()
        if self.height() != self.sizeHint().height():
            self.setFixedHeight(self.sizeHint().height())
        self.update()

    def show_marked(self, ids: frozenset[str]) -> None:
        """Mark the rows that a question is about."""
        if ids != self._marked:
            self._marked = ids
            self.update()

    def sizeHint(self) -> QSize:
        px = self._theme.px
        return QSize(px(260), len(self._items) * px(ROW) + px(LINE))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, text = Qt.Key(event.key()), event.text()
        is_moving = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if not self._current:
            super().keyPressEvent(event)
        elif key in steps and is_moving:
            self._move(-1 if steps[key] < 0 else 1)
        elif key in steps:
            self._walk(steps[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._walk(-len(self._items) if key == Qt.Key.Key_Home else len(self._items))
        elif text == "=":
            self._change(order_moves.tied_or_parted(self._said, self._current))
        elif text == "0" or key == Qt.Key.Key_Delete:
            self._change(order_moves.without_weight(self._said, self._current))
        elif text.isdigit() and text.isascii():
            self._change(order_moves.placed(self._said, self._current, int(text) - 1))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        id_ = self._id_at(event.position().y())
        if event.button() == Qt.MouseButton.LeftButton and id_:
            self._current = id_
            self._pressed_at = event.position()
            self._tell_reader()
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed_at is None:
            return
        far = (event.position() - self._pressed_at).manhattanLength()
        if self._dragged_to is not None or far > self._theme.px(_PULL):
            self._dragged_to = event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        drop = self._drop() if self._dragged_to is not None else None
        self._end_drag()
        if drop is not None:
            self._change(drop.said)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._end_drag()
        super().focusOutEvent(event)

    def event(self, event: QEvent) -> bool:
        is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if is_escape and self._dragged_to is not None:
            self._end_drag()
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for id_ in self._ids():
                self._paint_row(painter, id_, self._top_of(id_))
            self._paint_line(painter)
            if self._dragged_to is not None:
                self._paint_drag(painter, self._dragged_to, self._drop())

    def _ids(self) -> list[str]:
        ranked = [id_ for rank in self._said.order for id_ in rank]
        return [id_ for id_ in (*ranked, *self._said.zero) if id_ in self._items]

    def _ranked(self) -> int:
        return sum(id_ in self._items for rank in self._said.order for id_ in rank)

    def _top_of(self, id_: str) -> float:
        px, place = self._theme.px, self._ids().index(id_)
        return place * px(ROW) + (px(LINE) if place >= self._ranked() else 0)

    def _id_at(self, y: float) -> str:
        row = self._theme.px(ROW)
        for id_ in self._ids():
            top = self._top_of(id_)
            if top <= y < top + row:
                return id_
        return ""

    def _drop(self) -> _Drop:
        """Return what letting go here would do."""
        px, said = self._theme.px, self._said
        y = self._dragged_to.y() if self._dragged_to is not None else 0.0
        line = self._ranked() * px(ROW)
        if y >= line + px(LINE) / 2:
            return _Drop(order_moves.without_weight(said, self._current), "", line + px(LINE) / 2)
        others = [id_ for id_ in self._ids()[: self._ranked()] if id_ != self._current]
        for id_ in others:
            within = (y - self._top_of(id_)) / px(ROW)
            if _EDGE <= within < 1 - _EDGE:
                tied = order_moves.tied(said, self._current, id_)
                return _Drop(tied, id_, self._top_of(id_))
        rest = order_moves.without_weight(said, self._current).order or said.order
        above = [id_ for id_ in others if y >= self._top_of(id_) + px(ROW) / 2]
        ranks = [r for r in rest if any(id_ in r for id_ in above)]
        at = self._top_of(above[-1]) + px(ROW) if above else 0.0
        return _Drop(order_moves.placed(said, self._current, len(ranks)), "", at)

    def _walk(self, by: int) -> None:
        ids = self._ids()
        place = min(len(ids) - 1, max(0, ids.index(self._current) + by))
        self._current = ids[place]
        self._tell_reader()
        announce(self, self._items[self._current].told)
        self.update()

    def _move(self, by: int) -> None:
        self._change(order_moves.moved(self._said, self._current, -1 if by < 0 else 1))

    def _change(self, said: Statements) -> None:
        if said != self._said:
            self.ordered.emit(said)
            announce(self, self._items[self._current].told)

    def _end_drag(self) -> None:
        self._pressed_at = self._dragged_to = None
        self.unsetCursor()
        self.update()

    def _tell_reader(self) -> None:
        item = self._items.get(self._current)
        self.setAccessibleDescription(f"{item.told}. {item.range}" if item else "")

    def _paint_row(self, painter: QPainter, id_: str, top: float) -> None:
        theme, px = self._theme, self._theme.px
        row = QRectF(0, top, self.width(), px(ROW) - 1)
        is_current = id_ == self._current and self.hasFocus()
        if id_ in self._marked or is_current:
            painter.fillRect(row, theme.color("selected"))
            painter.fillRect(QRectF(0, top, 2, row.height()), theme.color("ink"))
        self._paint_words(painter, id_, top)
        if is_current:
            painter.setPen(QPen(theme.color("ink"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(row.adjusted(4, 1, -2, -1), 3, 3)
        line = QRectF(px(_TEXT), top + px(ROW) - 1, self.width() - px(_TEXT) - px(8), 1)
        painter.fillRect(line, theme.color("grid"))

    def _paint_words(self, painter: QPainter, id_: str, top: float) -> None:
        theme, px, item = self._theme, self._theme.px, self._items[id_]
        for column in (0, 5):
            for dot in range(3):
                y = top + px(13) + dot * px(5)
                spot = QRectF(px(_GRIP) + px(column), y, px(2), px(2))
                painter.fillRect(spot, theme.color("ink3"))
        has_rank = id_ not in self._said.zero
        rank = order_moves.rank_of(self._said, id_) if has_rank else -1
        is_tied = has_rank and self._said.order[rank][0] != id_
        told = "=" if is_tied else str(rank + 1) if has_rank else "–"
        place = QRectF(px(_RANK), top + px(7), px(_TEXT - _RANK - 10), px(20))
        draw_text(painter, place, told, theme, theme.color("ink2"), RIGHT)
        wide = self.width() - px(_TEXT) - px(8)
        name = QRectF(px(_TEXT), top + px(7), wide, px(20))
        ink = theme.color("ink" if has_rank else "ink2")
        weight = SEMIBOLD if id_ in self._marked else MEDIUM
        draw_text(painter, name, isolated(item.name), theme, ink, weight=weight)
        words = QRectF(px(_TEXT), top + px(27), wide, px(16))
        draw_text(painter, words, item.range, theme, theme.color("ink2"), size="caption")

    def _paint_line(self, painter: QPainter) -> None:
        theme, px = self._theme, self._theme.px
        top = self._ranked() * px(ROW) + px(8)
        line = QRectF(px(_GRIP), top, self.width() - px(_GRIP) - px(8), 1)
        painter.fillRect(line, theme.color("edge"))
        place = QRectF(px(_TEXT), top + px(4), self.width() - px(_TEXT), px(18))
        ink, words = theme.color("ink3"), priorities_words.BELOW_LINE
        draw_text(painter, place, words, theme, ink, size="caption")

    def _paint_drag(self, painter: QPainter, to: QPointF, drop: _Drop) -> None:
        """Show where the row goes, and the row in the hand."""
        theme, px = self._theme, self._theme.px
        ink = theme.color("ink")
        if drop.onto:
            frame = QRectF(2, drop.y + 1, self.width() - 4, px(ROW) - 3)
            painter.setPen(QPen(ink, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame, px(4), px(4))
        else:
            painter.fillRect(QRectF(0, drop.y - 1, self.width(), 2), ink)
        top = to.y() - px(ROW) / 2
        row = QRectF(px(8), top, self.width() - px(16), px(ROW) - 1)
        painter.setPen(QPen(theme.color("edge"), 1))
        painter.setBrush(theme.color("paper"))
        painter.setOpacity(0.92)
        painter.drawRoundedRect(row, px(4), px(4))
        self._paint_words(painter, self._current, top)
        painter.setOpacity(1.0)
