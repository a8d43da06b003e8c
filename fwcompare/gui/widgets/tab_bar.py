"""The bar of tabs: names in one line, groups apart, and no name cut in half."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QTabBar

from fwcompare.gui.look.text_safety import mnemonic_safe, on_one_line, tool_tip
from fwcompare.gui.look.theme import REGULAR, SEMIBOLD, Theme

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


class TabBar(QTabBar):
    """Paints the tabs itself; which of them are shown, `fit` says.

    Left and Right go through all of them, shown or not, Home and End to the first and the last.
    Passing ones, there for a while, are closed by their cross, the middle button, or Delete.
    """

    closed = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._titles: list[str] = []
        self._begins_group: set[int] = set()
        self._passing: set[int] = set()
        self._closed: set[int] = set()
        self._hovered = -1
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        theme.changed.connect(self.update)

    def add(
        self, title: str, tip: str = "", *, begins_group: bool = False, is_passing: bool = False
    ) -> None:
        """Add a tab at the end; one that begins a group has a rule before it.

        A passing one is closed until `open_passing`, and has a cross to close it again.
        """
        title = on_one_line(title)
        if is_passing:
            self._passing.add(len(self._titles))
            self._closed.add(len(self._titles))
        if begins_group:
            self._begins_group.add(len(self._titles))
        self._titles.append(title)
        index = self.addTab(mnemonic_safe(title))
        is_cut = self._width_of(index) == self._theme.px(_WIDEST)
        says_more = tip if tip != title else ""
        self.setTabToolTip(index, tool_tip(says_more or (title if is_cut else "")))
        if is_passing:
            self.setTabVisible(index, False)

    @property
    def hidden(self) -> list[int]:
        """The tabs that did not fit."""
        return [index for index in self.open if not self.isTabVisible(index)]

    @property
    def open(self) -> list[int]:
        """The tabs there are now, shown or not."""
        return [index for index in range(self.count()) if index not in self._closed]

    def open_passing(self, index: int) -> None:
        """Have a passing tab there, too."""
        self._closed.discard(index)

    def close_passing(self, index: int) -> None:
        """Close a passing tab, and be on the one before it if it was the current one."""
        if index not in self._passing or index in self._closed:
            return
        was_current = index == self.currentIndex()
        self._closed.add(index)
        if was_current:
            self.setCurrentIndex(max((i for i in self.open if i < index), default=0))
        self.setTabVisible(index, False)
        self.closed.emit(index)

    def title(self, index: int) -> str:
        return self._titles[index]

    def fit(self, room: int, beside: int) -> int:
        """Show the tabs that fit, with `beside` left free if not all do; return their width."""
        is_closed = self._closed.__contains__
        widths = [0 if is_closed(i) else self._width_of(i) for i in range(self.count())]
        shown = those_that_fit(widths, self.currentIndex(), room, beside) - self._closed
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
        there = self.open
        last, now = len(there) - 1, there.index(self.currentIndex())
        places = {
            Qt.Key.Key_Left: now - ahead,
            Qt.Key.Key_Right: now + ahead,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        place = places.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Delete and self.currentIndex() in self._passing:
            self.close_passing(self.currentIndex())
        elif place is None:
            super().keyPressEvent(event)
        else:
            self.setCurrentIndex(there[min(last, max(0, place))])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        index = self.tabAt(point)
        is_left = event.button() == Qt.MouseButton.LeftButton
        is_on_cross = is_left and index in self._passing and self._cross(index).contains(point)
        is_middle = event.button() == Qt.MouseButton.MiddleButton
        if is_on_cross or (is_middle and index in self._passing):
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
            painter.fillRect(event.rect(), self._theme.color("paper"))
            painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.color("line"))
            for index in range(self.count()):
                if self.isTabVisible(index):
                    self._draw(painter, index)

    def _draw(self, painter: QPainter, index: int) -> None:
        theme, rect = self._theme, self._name_rect(index)
        if self._has_rule(index):
            half = theme.px(_GAP) // 2
            x = rect.right() + half if self._is_mirrored else rect.left() - half
            painter.fillRect(x, theme.px(10), 1, theme.px(16), theme.color("line"))
        is_current = index == self.currentIndex()
        painter.setFont(theme.font("body", SEMIBOLD if is_current else REGULAR))
        painter.setPen(theme.color("ink" if is_current or index == self._hovered else "ink2"))
        inside = rect.adjusted(theme.px(_BESIDE), 0, -theme.px(_BESIDE), 0)
        text = painter.fontMetrics().elidedText(
            self._titles[index], Qt.TextElideMode.ElideRight, inside.width()
        )
        if index in self._passing:
            cross = self._cross(index)
            inside.setRight(cross.left() - theme.px(2))
            theme.icon("x", "ink3", 12).paint(painter, cross)
        painter.drawText(inside, int(Qt.AlignmentFlag.AlignCenter), text)
        if is_current:
            painter.fillRect(rect.left(), rect.bottom() - 1, rect.width(), 2, theme.color("ink"))
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
        return index in self._begins_group and index > 0

    def _width_of(self, index: int) -> int:
        px = self._theme.px
        text = self._theme.metrics("body", SEMIBOLD).horizontalAdvance(self._titles[index])
        gap = px(_GAP) if self._has_rule(index) else 0
        gap += px(_CROSS + 4) if index in self._passing else 0
        return min(px(_WIDEST), int(text) + 1 + 2 * px(_BESIDE)) + gap

    def _hover(self, index: int) -> None:
        if index != self._hovered:
            self._hovered = index
            self.update()
