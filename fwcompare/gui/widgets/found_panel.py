"""A panel over the window: type, walk through what is found, Enter takes it, Esc leaves."""

from collections.abc import Sequence
from typing import NamedTuple

import shiboken6
from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from fwcompare.charts.shapes import TextSize
from fwcompare.gui.look.text_safety import isolated, on_one_line
from fwcompare.gui.look.theme import MEDIUM, REGULAR, SEMIBOLD, Theme
from fwcompare.gui.widgets.label import INK3, Label

_WIDTH = 620
_ROW = 44
_MOST_ROWS_SEEN = 8
_ROW_ROLE = Qt.ItemDataRole.UserRole
_WALKING_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_GOING_ON = (
    Qt.FocusReason.MouseFocusReason,
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
)

Mark = tuple[int, int]


class FoundRow(NamedTuple):
    """One thing found: a title, a line below it, a word at the right; marks are (start, end)."""

    title: str
    detail: str
    kind: str
    title_marks: tuple[Mark, ...] = ()
    detail_marks: tuple[Mark, ...] = ()


class FoundPanel(QFrame):
    """Lies over its parent while open; who goes on elsewhere, by mouse or Tab, has left it too."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self._theme = theme
        self._focus_before: QWidget | None = None
        px = theme.px
        self.box = QLineEdit()
        self.box.setClearButtonEnabled(True)
        self.box.textChanged.connect(self._find)
        self.box.returnPressed.connect(self._take_current)
        self.box.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName("Found")
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setItemDelegate(_FoundDelegate(theme, self))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(lambda _item: self._take_current())
        self._count = Label(theme, size="caption", ink=INK3)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(px(8), px(8), px(8), px(6))
        column.setSpacing(px(4))
        column.addWidget(self.box)
        column.addWidget(self.list)
        column.addWidget(self._count)
        parent.installEventFilter(self)
        self.hide()

    def look_for(self, query: str) -> tuple[Sequence[FoundRow], str]:
        """Return what is found, best first, and a line about it."""
        raise NotImplementedError

    def take(self, index: int) -> None:
        """Do what the row found at `index` is for; the panel is closed already."""
        raise NotImplementedError

    def open(self) -> None:
        """Show over the top of the parent, ready to type."""
        if not self.isVisible():
            self._focus_before = self.window().focusWidget()
        self._find(self.box.text())
        self.show()
        self.raise_()
        self.box.selectAll()
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        # Before hiding: Qt would tab on to the first weight, and that would select it.
        # What had the focus may have been made anew, as details are when a rating changes.
        if self._focus_before is not None and shiboken6.isValid(self._focus_before):
            self._focus_before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over:
            if event.type() == QEvent.Type.Resize and self.isVisible():
                self._fit(self.list.count())
        elif isinstance(event, QFocusEvent):
            if event.lostFocus() and event.reason() in _GOING_ON:
                self.hide()
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                self.leave()
                return True
            if event.key() in _WALKING_KEYS:
                self.list.keyPressEvent(event)
                return True
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setPen(QPen(self._theme.color("edge"), 1))
            painter.setBrush(self._theme.color("paper"))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _find(self, query: str) -> None:
        rows, words = self.look_for(query)
        self.list.clear()
        for row in rows:
            item = QListWidgetItem(on_one_line(row.title))
            item.setData(_ROW_ROLE, row)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.setVisible(bool(rows))
        self._count.show_text(words)
        self._fit(len(rows))

    def _fit(self, rows: int) -> None:
        px = self._theme.px
        self.list.setFixedHeight(px(_ROW) * min(rows, _MOST_ROWS_SEEN))
        width = min(px(_WIDTH), self._over.width() - px(16))
        self.setFixedWidth(width)
        self._column.activate()
        self.setFixedHeight(self._column.sizeHint().height())
        self.move((self._over.width() - width) // 2, px(4))

    def _take_current(self) -> None:
        index = self.list.currentRow()
        if index >= 0:
            self.leave()
            self.take(index)


class _FoundDelegate(QStyledItemDelegate):
    """The title, the stretch of text with the words found in it, and what kind of thing it is."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(_ROW))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme, px = self._theme, self._theme.px
        row = FoundRow(*index.data(_ROW_ROLE))
        rect = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.color("selected"))
            painter.fillRect(QRectF(rect.left(), rect.top(), 2, rect.height()), theme.color("ink"))
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        kind_width = theme.metrics("caption").horizontalAdvance(row.kind)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("ink3"))
        right = rect.right() - px(10)
        place = QRectF(right - kind_width - 1, rect.top() + px(5), kind_width + 1, px(18))
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), row.kind)
        left, width = rect.left() + px(10), right - kind_width - px(12) - rect.left() - px(10)
        title = QRectF(left, rect.top() + px(4), width, px(19))
        self._draw_marked(painter, title, row.title, row.title_marks, "body", "ink")
        text = QRectF(left, rect.top() + px(23), right - left, px(16))
        self._draw_marked(painter, text, row.detail, row.detail_marks, "caption", "ink2")

    def _draw_marked(
        self,
        painter: QPainter,
        rect: QRectF,
        text: str,
        marks: tuple[Mark, ...],
        size: TextSize,
        role: str,
    ) -> None:
        """Draw one line with the words found in semibold, cut off with an ellipsis."""
        theme = self._theme
        x, at = rect.left(), 0
        base = MEDIUM if size == "body" else REGULAR
        runs = []
        for start, end in (*marks, (len(text), len(text))):
            runs += [(text[at:start], base), (text[start:end], SEMIBOLD)]
            at = max(at, end)
        for run, weight in runs:
            shown = isolated(run)
            metrics = theme.metrics(size, weight)
            room = rect.right() - x
            width = metrics.horizontalAdvance(shown)
            is_cut = width > room
            if is_cut:
                shown = metrics.elidedText(shown, Qt.TextElideMode.ElideRight, room)
            painter.setFont(theme.font(size, weight))
            painter.setPen(theme.color("ink" if weight == SEMIBOLD else role))
            place = QRectF(x, rect.top(), max(room, 0), rect.height())
            painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), shown)
            if is_cut:
                return
            x += width
