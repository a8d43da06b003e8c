"""The order: a list to be sorted by mouse or keys, with a line below which nothing counts."""

from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from fwcompare.decision import order_moves
from fwcompare.decision.statements import Statements
from fwcompare.gui.look.text_safety import tool_tip
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.tabs.priorities_order_row import (
    CHEVRON,
    TEXT,
    OrderItem,
    paint_line,
    paint_words,
)
from fwcompare.gui.widgets.announcement import announce
from fwcompare.gui.widgets.enter_keys import typed_by
from fwcompare.wording import priorities_words

ROW, LINE = 52, 40
_PULL = 5
_EDGE = 0.28
"""A row let go over the middle of another is level with it; over this part of its ends, beside."""


class _Drop(NamedTuple):
    """Where a dragged row would go: level with `onto`, or at `y`, to be `said`."""

    said: Statements
    onto: str
    y: float


class OrderList(QWidget):
    """`ordered(statements)` comes with every move; answers are passed through untouched.

    `opened(id)` comes where what is inside of a row is wanted, `left` where what is around the
    list is; `looked_at` where another row, or another place of it, is to be seen.
    """

    ordered = Signal(object)
    opened = Signal(str)
    left = Signal()
    looked_at = Signal()
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
        theme.changed.connect(self.update)

    @property
    def current(self) -> str:
        """The id of the row that keys move."""
        return self._current

    def say_heading(self, heading: str) -> None:
        """Be called that by a reader, with how to sort."""
        self.setAccessibleName(f"{heading}. {priorities_words.HOW_TO_ORDER}")

    @property
    def said(self) -> Statements:
        """The order that is shown."""
        return self._said

    @property
    def current_place(self) -> QRect:
        """Where the row is that keys move."""
        top = self._top_of(self._current) if self._current else 0
        return QRect(0, round(top), self.width(), self._theme.px(ROW))

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

    def go_to(self, id_: str) -> None:
        """Have keys move another row, the first where there is none of that id."""
        ids = self._ids()
        self._current = id_ if id_ in ids else next(iter(ids), "")
        self._tell_reader()
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
        key, text = Qt.Key(event.key()), typed_by(event)
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
        elif key == Qt.Key.Key_Right and self._items[self._current].opens:
            self.opened.emit(self._current)
        elif key == Qt.Key.Key_Left:
            self.left.emit()
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
            if self._items[id_].opens and self._is_at_chevron(event.position().x()):
                self.opened.emit(id_)
                return
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
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            item = self._items.get(self._id_at(event.pos().y()))
            is_on_chevron = item is not None and self._is_at_chevron(event.pos().x())
            told = item.opens if item is not None and is_on_chevron else ""
            words = tool_tip(told or priorities_words.ORDER_MEANS)
            QToolTip.showText(event.globalPos(), words, self)
            return True
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
            top = self._ranked() * self._theme.px(ROW) + self._theme.px(8)
            paint_line(painter, self._theme, QRectF(0, top, self.width(), 1))
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
        self.looked_at.emit()
        self.update()

    def _move(self, by: int) -> None:
        self._change(order_moves.moved(self._said, self._current, -1 if by < 0 else 1))

    def _change(self, said: Statements) -> None:
        if said != self._said:
            self.ordered.emit(said)
            announce(self, self._items[self._current].told)
            self.looked_at.emit()

    def _end_drag(self) -> None:
        self._pressed_at = self._dragged_to = None
        self.unsetCursor()
        self.update()

    def _tell_reader(self) -> None:
        item = self._items.get(self._current)
        opens = f" {priorities_words.OPEN_INSIDE}" if item and item.opens else ""
        self.setAccessibleDescription(f"{item.told}. {item.range}.{opens}" if item else "")

    def _paint_row(self, painter: QPainter, id_: str, top: float) -> None:
        theme, px = self._theme, self._theme.px
        row = QRectF(0, top, self.width(), px(ROW) - 1)
        is_current = id_ == self._current and self.hasFocus()
        if id_ in self._marked or is_current:
            painter.fillRect(row, theme.color("selected"))
        if id_ in self._marked and not is_current:  # beside the ring it would be a second line
            painter.fillRect(QRectF(0, top, 2, row.height()), theme.color("ink"))
        self._paint_words(painter, id_, top)
        if is_current:
            painter.setPen(QPen(theme.color("ink"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(row.adjusted(4, 1, -2, -1), 3, 3)
        line = QRectF(px(TEXT), top + px(ROW) - 1, self.width() - px(TEXT) - px(8), 1)
        painter.fillRect(line, theme.color("grid"))

    def _is_at_chevron(self, x: float) -> bool:
        return x >= self.width() - self._theme.px(CHEVRON)

    def _paint_words(self, painter: QPainter, id_: str, top: float) -> None:
        item, is_marked = self._items[id_], id_ in self._marked
        row = QRectF(0, top, self.width(), self._theme.px(ROW))
        place = order_moves.sign_of(self._said, id_)
        paint_words(painter, self._theme, row, item, place, is_marked=is_marked)

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
