"""A hairline between two parts."""

from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from fwcompare.gui.look.fill import fill
from fwcompare.gui.look.theme import Theme


class Rule(QWidget):
    spoken_role = QAccessible.Role.Separator

    def __init__(self, theme: Theme, role: str = "line") -> None:
        super().__init__()
        self._theme = theme
        self._role = role
        self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            fill(painter, self.rect(), self._theme.color(self._role))
