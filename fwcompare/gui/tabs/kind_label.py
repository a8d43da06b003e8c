"""The kind of evidence as an icon and a word."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from fwcompare.gui.look.theme import Theme

_KIND_ICONS = {"measured": "ruler", "documented": "book-open", "judged": "scale"}


class KindLabel(QWidget):
    spoken_role = QAccessible.Role.StaticText

    def __init__(self, theme: Theme, kind: str) -> None:
        super().__init__()
        self._theme = theme
        self._kind = kind
        px = theme.px
        width = theme.metrics("caption").horizontalAdvance(kind)
        self.setFixedSize(int(width) + px(18), px(16))
        self.setAccessibleName(kind)

    def paintEvent(self, event: QPaintEvent) -> None:
        px = self._theme.px
        with QPainter(self) as painter:
            icon = self._theme.icon(_KIND_ICONS[self._kind], "ink2", 12)
            icon.paint(painter, 0, px(2), px(12), px(12))
            painter.setFont(self._theme.font("caption"))
            painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
            painter.setPen(self._theme.color("ink2"))
            place = self.rect().adjusted(px(16), 0, 0, 0)
            painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), self._kind)
