"""A box to tick, with our own tick in the colour of the look."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton, QWidget

from fwcompare.gui.look.theme import Theme

_TICK = 12


class CheckBox(QCheckBox):
    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.isChecked():
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        where = QStyle.SubElement.SE_CheckBoxIndicator
        place = self.style().subElementRect(where, option, self)
        with QPainter(self) as painter:
            tick = self._theme.icon("check", "paper", _TICK)
            tick.paint(painter, place, Qt.AlignmentFlag.AlignCenter)
