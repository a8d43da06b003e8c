"""List items that wrap: a name, and below it in smaller type what it is for, in full."""

from math import ceil

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from fwcompare.gui.look.theme import MEDIUM, Theme

DETAIL_ROLE = Qt.ItemDataRole.UserRole + 1
BEGINS_GROUP_ROLE = Qt.ItemDataRole.UserRole + 2

_WRAPS = int(Qt.TextFlag.TextWordWrap)
_ABOVE, _BELOW, _LEFT, _RIGHT = 5, 6, 12, 20


class TwoLines(QStyledItemDelegate):
    """For a list `width` pixels wide; a rule stands above an item that begins a group."""

    def __init__(self, theme: Theme, width: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._width = width

    def sizeHint(
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        px = self._theme.px
        name = self._theme.metrics("body", MEDIUM).height()
        detail = self._theme.metrics("caption").boundingRect(
            QRect(0, 0, self._text_width(), 10_000), _WRAPS, index.data(DETAIL_ROLE) or ""
        )
        return QSize(self._width, ceil(name) + ceil(detail.height()) + px(_ABOVE + _BELOW))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        from PySide6.QtWidgets import QStyle  # its many enums cost more than the start can spare

        theme, px = self._theme, self._theme.px
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.color("selected"))
            painter.fillRect(rect.left(), rect.top(), 2, rect.height(), theme.color("ink"))
        if index.data(BEGINS_GROUP_ROLE):
            painter.fillRect(rect.left(), rect.top(), rect.width(), 1, theme.color("line"))
        name = theme.metrics("body", MEDIUM)
        place = QRect(rect.left() + px(_LEFT), rect.top() + px(_ABOVE), self._text_width(), 0)
        place.setHeight(ceil(name.height()))
        painter.setFont(theme.font("body", MEDIUM))
        painter.setPen(theme.color("ink"))
        shown = name.elidedText(index.data() or "", Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, int(Qt.AlignmentFlag.AlignLeft), shown)
        place.setTop(place.bottom() + 1)
        place.setBottom(rect.bottom())
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("ink2"))
        painter.drawText(place, _WRAPS, index.data(DETAIL_ROLE) or "")

    def _text_width(self) -> int:
        return self._width - self._theme.px(_LEFT + _RIGHT)
