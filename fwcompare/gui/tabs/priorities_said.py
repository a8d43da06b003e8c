"""What was said about two weights at a time: what would be without it, to be flipped or undone."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from fwcompare.gui.look.text_safety import isolated, tool_tip
from fwcompare.gui.look.theme import REGULAR, Theme
from fwcompare.gui.widgets.enter_keys import ENTER_KEYS
from fwcompare.gui.widgets.line_of_text import RIGHT, draw_text
from fwcompare.gui.widgets.tab_order import put_after
from fwcompare.gui.widgets.visibility import show_if

_HEIGHT, _SHARE = 28, 64


class SaidLine(QAbstractButton):
    """An answer, and the leader's part without it.

    A press has it `flipped` where that is possible, Delete `removed`.
    """

    flipped = Signal()
    removed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._words = self._share = ""
        self._can_turn = False
        self.clicked.connect(self._flip)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_answer(self, words: str, share: str, in_full: str, *, can_turn: bool) -> None:
        if words != self._words or share != self._share:
            self._words, self._share = words, share
            self.setAccessibleName(words)
            self.update()
        self.setAccessibleDescription(in_full)
        self.setToolTip(tool_tip(in_full))
        self._can_turn = can_turn
        hand, arrow = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
        self.setCursor(hand if can_turn else arrow)

    def _flip(self) -> None:
        if self._can_turn:
            self.flipped.emit()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(80), self._theme.px(_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER_KEYS:
            self.click()
        elif event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        with QPainter(self) as painter:
            if self.underMouse() and self._can_turn:
                painter.fillRect(self.rect(), theme.color("hover"))
            painter.fillRect(0, self.height() - 1, self.width(), 1, theme.color("grid"))
            wide = max(px(_SHARE), int(theme.width(self._share)) + px(12))
            words = QRectF(0, 0, self.width() - wide, self.height())
            share = QRectF(self.width() - wide, 0, wide - px(4), self.height())
            ink = theme.color("ink")
            draw_text(painter, words, isolated(self._words), theme, ink, weight=REGULAR)
            draw_text(painter, share, self._share, theme, theme.color("ink2"), RIGHT)
            if self.hasFocus():
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(QPen(ink, 1.5))
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -2), 3, 3)


class Said(QWidget):
    """Lines in the order of answering: `flipped(index)` and `removed(index)` by the answer's.

    Tab reaches them after `before`.
    """

    flipped = Signal(int)
    removed = Signal(int)

    def __init__(self, theme: Theme, before: QWidget) -> None:
        super().__init__()
        self.setObjectName("said")
        self._theme, self._before = theme, before
        self.lines: list[SaidLine] = []
        self._rows: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_count(self, count: int) -> None:
        """Have so many lines."""
        while len(self.lines) < count:
            self._add(len(self.lines))
        if any(line.hasFocus() for line in self.lines[count:]):
            if count:
                self.lines[count - 1].setFocus(Qt.FocusReason.OtherFocusReason)
            else:
                self.focusNextPrevChild(False)
        for place, row in enumerate(self._rows):
            show_if(row, place < count)

    def _add(self, index: int) -> None:
        from fwcompare.gui.widgets.key_cap import CrossButton

        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self._theme.px(4))
        line, cross = SaidLine(self._theme), CrossButton(self._theme, "Take this answer back")
        line.flipped.connect(lambda: self.flipped.emit(index))
        line.removed.connect(lambda: self.removed.emit(index))
        cross.clicked.connect(lambda: self.removed.emit(index))
        layout.addWidget(line, 1)
        layout.addWidget(cross)
        self._column.addWidget(row)
        put_after(self.lines[-1] if self.lines else self._before, line)
        self.lines.append(line)
        self._rows.append(row)
