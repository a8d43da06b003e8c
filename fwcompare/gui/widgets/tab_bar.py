"""The bar of tabs: names in one line, groups apart, and no name cut in half."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QTabBar

from fwcompare.gui.look.fill import fill
from fwcompare.gui.look.text_safety import mnemonic_safe, on_one_line, tool_tip
from fwcompare.gui.look.theme import REGULAR, SEMIBOLD, Theme
from fwcompare.values import dataclass

_HEIGHT = 36
_BESIDE = 6
_GAP = 14
_WIDEST = 240
_CROSS = 12


def those_that_fit(widths: Sequence[int], current: int, room: int, beside: int) -> set[int]:
    """Return the tabs to show: the current one, and of the others the first ones that fit.

    Where not all fit into `room`, `beside` of it is left free.
    """
    if sum(widths) <= room:
        return set(range(len(widths)))
    shown, taken = {current}, widths[current] + beside
    for index, width in enumerate(widths):
        if index != current:
            taken += width
            if taken > room:
                break
            shown.add(index)
    return shown


@dataclass(frozen=True)
class _Entry:
    title: str
    begins_group: bool
    is_passing: bool


class TabBar(QTabBar):
    """Paints the tabs itself; which of them are shown, `fit` says.

    Left and Right go through all of them, shown or not, Home and End to the first and the last.
    Passing ones are closed by their cross, the middle button, or Delete: `closed(index)` comes
    before the tab goes, `removed` after it.
    """

    closed = Signal(int)
    removed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._entries: list[_Entry] = []
        self._hovered = -1
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        theme.changed.connect(self.update)

    def add(
        self,
        title: str,
        tip: str = "",
        *,
        begins_group: bool = False,
        is_passing: bool = False,
        at: int | None = None,
    ) -> None:
        """Add a tab, at the end if not at a place; one that begins a group has a rule before it.

        A passing one is there for a while: it has a cross to close it.
        """
        title = on_one_line(title)
        index = self.count() if at is None else at
        self._entries.insert(index, _Entry(title, begins_group, is_passing))
        self.insertTab(index, mnemonic_safe(title))
        is_cut = self._width_of(index) == self._theme.px(_WIDEST)
        says_more = tip if tip != title else ""
        self.setTabToolTip(index, tool_tip(says_more or (title if is_cut else "")))

    @property
    def hidden(self) -> list[int]:
        """The tabs that did not fit."""
        return [index for index in range(self.count()) if not self.isTabVisible(index)]

    def title(self, index: int) -> str:
        return self._entries[index].title

    def close_passing(self, index: int) -> None:
        """Close a passing tab; if it is the current one, the one before it is current then."""
        if self._entries[index].is_passing:
            if index == self.currentIndex():
                self.setCurrentIndex(index - 1)
            self.closed.emit(index)
            del self._entries[index]
            self.removeTab(index)
            self.removed.emit()

    def fit(self, room: int, beside: int) -> int:
        """Show the tabs that fit, with `beside` left free if not all do; return their width."""
        widths = [self._width_of(index) for index in range(self.count())]
        shown = those_that_fit(widths, self.currentIndex(), room, beside)
        for index in range(self.count()):
            if self.isTabVisible(index) != (index in shown):
                self.setTabVisible(index, index in shown)
        return sum(widths[index] for index in shown)

    def tabSizeHint(self, index: int) -> QSize:
        return QSize(self._width_of(index), self._theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._theme.px(_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ahead = -1 if self._is_mirrored else 1
        last, now = self.count() - 1, self.currentIndex()
        places = {
            Qt.Key.Key_Left: now - ahead,
            Qt.Key.Key_Right: now + ahead,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        place = places.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Delete:
            self.close_passing(now)
        elif place is None:
            super().keyPressEvent(event)
        else:
            self.setCurrentIndex(min(last, max(0, place)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        index = self.tabAt(point)
        is_passing = index >= 0 and self._entries[index].is_passing
        is_left = event.button() == Qt.MouseButton.LeftButton
        is_middle = event.button() == Qt.MouseButton.MiddleButton
        if is_passing and (is_middle or (is_left and self._cross(index).contains(point))):
            self.close_passing(index)
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.tabAt(event.position().toPoint()))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            fill(painter, event.rect(), self._theme.color("paper"))
            fill(painter, QRect(0, self.height() - 1, self.width(), 1), self._theme.color("line"))
            for index in range(self.count()):
                if self.isTabVisible(index):
                    self._draw(painter, index)

    def _draw(self, painter: QPainter, index: int) -> None:
        theme, rect = self._theme, self._name_rect(index)
        if self._has_rule(index):
            half = theme.px(_GAP) // 2
            x = rect.right() + half if self._is_mirrored else rect.left() - half
            fill(painter, QRect(x, theme.px(10), 1, theme.px(16)), theme.color("line"))
        is_current = index == self.currentIndex()
        painter.setFont(theme.font("body", SEMIBOLD if is_current else REGULAR))
        painter.setPen(theme.color("ink" if is_current or index == self._hovered else "ink2"))
        inside = rect.adjusted(theme.px(_BESIDE), 0, -theme.px(_BESIDE), 0)
        if self._entries[index].is_passing:
            cross = self._cross(index)
            inside.setRight(cross.left() - theme.px(2))
            theme.icon("x", "ink3", 12).paint(painter, cross)
        text = painter.fontMetrics().elidedText(
            self._entries[index].title, Qt.TextElideMode.ElideRight, inside.width()
        )
        painter.drawText(inside, int(Qt.AlignmentFlag.AlignCenter), text)
        if is_current:
            below = QRect(rect.left(), rect.bottom() - 1, rect.width(), 2)
            fill(painter, below, theme.color("ink"))
            if self.hasFocus():
                painter.setPen(QPen(theme.color("ink"), 1.5))
                painter.drawRoundedRect(QRectF(rect).adjusted(1, 5, -1, -6), 3, 3)

    def _cross(self, index: int) -> QRect:
        """Return where the cross of a passing tab is."""
        rect, size = self._name_rect(index), self._theme.px(_CROSS)
        left = rect.right() + 1 - self._theme.px(_BESIDE) - size
        return QRect(left, rect.center().y() - size // 2, size, size)

    def _name_rect(self, index: int) -> QRect:
        rect = self.tabRect(index)
        if self._has_rule(index):
            gap = self._theme.px(_GAP)
            rect.adjust(0 if self._is_mirrored else gap, 0, -gap if self._is_mirrored else 0, 0)
        return rect

    @property
    def _is_mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _has_rule(self, index: int) -> bool:
        return self._entries[index].begins_group and index > 0

    def _width_of(self, index: int) -> int:
        px = self._theme.px
        text = self._theme.metrics("body", SEMIBOLD).horizontalAdvance(self.title(index))
        gap = px(_GAP) if self._has_rule(index) else 0
        gap += px(_CROSS + 4) if self._entries[index].is_passing else 0
        return min(px(_WIDEST), int(text) + 1 + 2 * px(_BESIDE)) + gap

    def _hover(self, index: int) -> None:
        if index != self._hovered:
            self._hovered = index
            self.update()
