"""A question with its answers beside it as one row of chips, of which at most one is chosen."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QEnterEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from fwcompare.charts.shapes import TextSize
from fwcompare.gui.look.text_safety import isolated, on_one_line, tool_tip
from fwcompare.gui.look.theme import MEDIUM, REGULAR, Theme
from fwcompare.gui.widgets.chip_widths import fitted
from fwcompare.gui.widgets.enter_keys import PRESSING_KEYS, typed_by
from fwcompare.gui.widgets.line_of_text import CENTRE, draw_text

OPEN_HEIGHT, FOLDED_HEIGHT, STACKED_HEIGHT = 32, 24, 52
_CHIPS_LEFT, _CHIP_HEIGHT, _RADIUS, _MARK, _QUESTION_PART = 216, 24, 4, 6, 0.6
_ROOMY = 560
INSET = 12
"""Room at the left end for the mark, and a third of it at the right for the ring."""

_BACK = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_STEPS = {
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
}
_BY_KEYS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class Choice(NamedTuple):
    """One chip: its words, and what its tool tip adds."""

    id: str
    words: str
    tip: str = ""


class ChipRow(QWidget):
    """A group of radio buttons, painted as one widget: arrows, Space and digits choose.

    `chosen(id, is_walking)` asks for a choice, "" to take it back; arrows pressed in a row are
    walking. `looked_at` tells whether it is pointed at or has the focus. Folded, the row says the
    answer alone; a click, Enter or Space unfolds it.
    """

    spoken_role = QAccessible.Role.List

    chosen = Signal(str, bool)
    unfold_asked = Signal()
    looked_at = Signal(bool)

    def __init__(
        self, theme: Theme, words: str, choices: Sequence[Choice], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = isolated(on_one_line(words))
        self._choices = [c._replace(words=isolated(on_one_line(c.words))) for c in choices]
        self._at: int | None = None
        self._hovered: int | None = None
        self._hint = ""
        self._shares: tuple[object, list[int], TextSize] = (None, [], "body")
        self._is_marked = self.is_folded = self._has_ring = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)
        self._tell_reader()

    @property
    def choice(self) -> str:
        """The id of the chosen chip, "" for none."""
        return "" if self._at is None else self._choices[self._at].id

    def show_choice(self, id_: str) -> None:
        """Show which is chosen; what is none of them is none."""
        ids = [choice.id for choice in self._choices]
        at = ids.index(id_) if id_ in ids else None
        if at != self._at:
            self._at = at
            self._tell_reader()
            self.update()

    def show_marked(self, is_marked: bool, hint: str) -> None:
        """Set a small mark before the words, or none; `hint` says more on hovering."""
        if (is_marked, hint) != (self._is_marked, self._hint):
            self._is_marked, self._hint = is_marked, hint
            self._tell_reader()
            self.update()

    def set_folded(self, is_folded: bool) -> None:
        """Show the answer alone, or all chips; how high that is, `height_at` tells."""
        if is_folded != self.is_folded:
            self.is_folded = is_folded
            self.setCursor(
                Qt.CursorShape.PointingHandCursor if is_folded else Qt.CursorShape.ArrowCursor
            )
            self._tell_reader()
            self.update()

    def height_at(self, width: int) -> int:
        """Return how high the row is; below its words, not beside them, where width is scarce."""
        px = self._theme.px
        if self.is_folded:
            return px(FOLDED_HEIGHT)
        return px(OPEN_HEIGHT if width >= px(_ROOMY) else STACKED_HEIGHT)

    def chip_rect(self, index: int) -> QRectF:
        """Return where a chip lies: all share the row's width alike, if their words fit so."""
        px = self._theme.px
        is_stacked = self.height() > px(OPEN_HEIGHT)
        left = px(INSET) + (0 if is_stacked else px(_CHIPS_LEFT))
        top = px(22) if is_stacked else (self.height() - px(_CHIP_HEIGHT)) // 2
        ends, _ = self._shared_out(self.width() - px(INSET) // 3 - left)
        return QRectF(left + ends[index], top, ends[index + 1] - ends[index], px(_CHIP_HEIGHT))

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_ROOMY), self.height_at(self.width()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, text = event.key(), typed_by(event)
        if self.is_folded:
            if key in PRESSING_KEYS:
                self.unfold_asked.emit()
            else:
                super().keyPressEvent(event)
            return
        self._show_ring(True)
        if key in _STEPS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._walk(_STEPS[Qt.Key(key)])
        elif key == Qt.Key.Key_Space:
            self._choose(self._at or 0)
        elif key in _BACK and self._at is not None:
            self.chosen.emit("", False)
        elif text.isascii() and text.isdigit() and 1 <= int(text) <= len(self._choices):
            if int(text) - 1 != self._at:
                self._choose(int(text) - 1)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self._show_ring(False)
        if self.is_folded:
            self.unfold_asked.emit()
            return
        at = self._chip_at(event.position())
        if at is not None:
            self._choose(at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(None if self.is_folded else self._chip_at(event.position()))

    def enterEvent(self, event: QEnterEvent) -> None:
        self.looked_at.emit(True)
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)
        self.looked_at.emit(self._has_ring)
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_ring(event.reason() in _BY_KEYS)
        if self._has_ring:
            self.looked_at.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_ring(False)
        self.looked_at.emit(self.underMouse())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            at = None if self.is_folded else self._chip_at(QPointF(event.pos()))
            place = self.rect() if at is None else self.chip_rect(at).toAlignedRect()
            QToolTip.showText(event.globalPos(), tool_tip(self.tip_at(at)), self, place)
            return True
        return super().event(event)

    def tip_at(self, at: int | None) -> str:
        """Return what hovering says on a chip, or on the words for None."""
        if at is None:
            return "\n".join(filter(None, (self._words, self._hint)))
        return self._choices[at].tip or self._choices[at].words

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.is_folded:
                self._paint_folded(painter)
            else:
                self._paint_words(painter)
                self._paint_chips(painter)
            if self._has_ring:
                painter.setPen(QPen(self._theme.color("ink"), 1.5))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(self._ring(), _RADIUS + 2, _RADIUS + 2)

    def _walk(self, by: int) -> None:
        count = len(self._choices)
        first = 0 if by > 0 else count - 1
        at = first if self._at is None else (self._at + by) % count
        self.chosen.emit(self._choices[at].id, True)

    def _choose(self, at: int) -> None:
        self.chosen.emit("" if at == self._at else self._choices[at].id, False)

    def _chip_at(self, point: QPointF) -> int | None:
        indices = range(len(self._choices))
        return next((k for k in indices if self.chip_rect(k).contains(point)), None)

    def _shared_out(self, width: int) -> tuple[list[int], TextSize]:
        """Return where chips end, from 0 to `width`, and the size of words that fits in them."""
        key = (width, self._theme.scale)
        if self._shares[0] != key:
            self._shares = (key, *fitted([c.words for c in self._choices], width, self._theme))
        return self._shares[1], self._shares[2]

    def _hover(self, at: int | None) -> None:
        if at != self._hovered:
            self._hovered = at
            self.update()

    def _show_ring(self, has_ring: bool) -> None:
        if has_ring != self._has_ring:
            self._has_ring = has_ring
            self.update()

    def _ring(self) -> QRectF:
        if self.is_folded:
            return QRectF(self.rect()).adjusted(1, 1, -1, -1)
        whole = self.chip_rect(0).united(self.chip_rect(len(self._choices) - 1))
        return whole.adjusted(1, -2.5, -1, 2.5)

    def _paint_words(self, painter: QPainter) -> None:
        theme, px = self._theme, self._theme.px
        is_stacked = self.height() > px(OPEN_HEIGHT)
        height = px(22) if is_stacked else self.height()
        room = self.width() - px(INSET) if is_stacked else px(_CHIPS_LEFT) - px(4)
        place = QRectF(px(INSET), 0, room, height)
        draw_text(painter, place, self._words, theme, theme.color("ink"))
        if self._is_marked:
            size = px(_MARK)
            dot = QRectF(px(1), (height - size) / 2, size, size)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("ink"))
            painter.drawEllipse(dot)

    def _paint_chips(self, painter: QPainter) -> None:
        theme = self._theme
        count = len(self._choices)
        whole = self.chip_rect(0).united(self.chip_rect(count - 1)).adjusted(0.5, 0.5, -0.5, -0.5)
        frame = QPainterPath()
        frame.addRoundedRect(whole, theme.px(_RADIUS), theme.px(_RADIUS))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillPath(frame, theme.color("field"))
        painter.setClipPath(frame)
        for k in range(count):
            ground = "ink" if k == self._at else "hover" if k == self._hovered else ""
            if ground:
                painter.fillRect(self.chip_rect(k), theme.color(ground))
        painter.setPen(QPen(theme.color("line"), 1))
        for k in range(1, count):
            if self._at not in (k, k - 1):
                x = self.chip_rect(k).left() + 0.5
                painter.drawLine(QPointF(x, whole.top()), QPointF(x, whole.bottom()))
        painter.setClipping(False)
        painter.setPen(QPen(theme.color("edge"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(frame)
        for k, choice in enumerate(self._choices):
            ink = theme.color("paper" if k == self._at else "ink")
            weight = MEDIUM if k == self._at else REGULAR
            place = self.chip_rect(k).adjusted(theme.px(2), 0, -theme.px(2), 0)
            draw_text(painter, place, choice.words, theme, ink, CENTRE, self._shares[2], weight)

    def _paint_folded(self, painter: QPainter) -> None:
        theme, px = self._theme, self._theme.px
        row = QRectF(self.rect()).adjusted(px(INSET), 0, -px(INSET) // 3, 0)
        painter.fillRect(QRectF(row.left(), row.bottom() - 1, row.width(), 1), theme.color("grid"))
        if self.underMouse():
            painter.fillRect(row.adjusted(0, 0, 0, -1), theme.color("hover"))
        answer = "" if self._at is None else self._choices[self._at].words
        left = min(float(px(_CHIPS_LEFT)), row.width() * _QUESTION_PART)
        words = QRectF(row.left(), 0, left - px(4), row.height())
        said = QRectF(row.left() + left + px(4), 0, row.width() - left - px(22), row.height())
        draw_text(painter, words, self._words, theme, theme.color("ink2"), shrinks=True)
        draw_text(painter, said, answer, theme, theme.color("ink"), weight=MEDIUM, shrinks=True)
        pencil = QRect(round(row.right()) - px(16), (self.height() - px(12)) // 2, px(12), px(12))
        theme.icon("pencil", "ink2", 12).paint(painter, pencil)

    def _tell_reader(self) -> None:
        """A reader hears the question with its answer, then all there is to choose from."""
        answer = "" if self._at is None else self._choices[self._at].words
        self.setAccessibleName(f"{self._words} {answer or 'not answered'}")
        words = ", ".join(f"{k} {choice.words}" for k, choice in enumerate(self._choices, 1))
        parts = (f"Choices: {words}.", self._hint, "Folded." if self.is_folded else "")
        self.setAccessibleDescription(" ".join(filter(None, parts)))
