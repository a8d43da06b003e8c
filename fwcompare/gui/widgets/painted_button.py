"""Buttons that paint themselves: Enter does what a click does, and hovering shows."""

from PySide6.QtGui import QEnterEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton

from fwcompare.gui.widgets.enter_keys import ENTER_KEYS


class PaintedButton(QAbstractButton):
    """Qt presses a button by Space alone, and repaints none when the mouse comes."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER_KEYS:
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)


class KeyedButton(PaintedButton):
    """One whose page has keys of its own: all but Enter, Space too, are left to the page."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER_KEYS:
            self.click()
        else:
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        event.ignore()
