"""List items of two lines: a name, and in smaller type what it is for."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from fwcompare.gui.look.theme import MEDIUM, Theme

DETAIL_ROLE = Qt.ItemDataRole.UserRole + 1


class TwoLines(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(42))

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
        left = rect.adjusted(px(12), px(4), -px(8), -px(4))
        for text, role, font, align in (
            (index.data(), "ink", theme.font("body", MEDIUM), Qt.AlignmentFlag.AlignTop),
            (
                index.data(DETAIL_ROLE),
                "ink2",
                theme.font("caption"),
                Qt.AlignmentFlag.AlignBottom,
            ),
        ):
            painter.setFont(font)
            painter.setPen(theme.color(role))
            metrics = painter.fontMetrics()
            shown = metrics.elidedText(text or "", Qt.TextElideMode.ElideRight, left.width())
            painter.drawText(left, int(align), shown)
