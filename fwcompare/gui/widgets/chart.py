"""A widget that shows one result with one drawing function."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from fwcompare.gui.theme import Theme

Result = TypeVar("Result")
Draw = Callable[[QPainter, QRectF, Result, Theme], None]


class Chart(QWidget, Generic[Result]):
    """Draws the last result; `name` and the sentence shown with it are what a reader hears."""

    def __init__(
        self, draw: Draw[Result], theme: Theme, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._draw = draw
        self.theme = theme
        self.result: Result | None = None
        self.setAccessibleName(name)
        theme.changed.connect(self.update)

    def show_result(self, result: Result, sentence: str = "") -> None:
        """Show a result; nothing is repainted when it is the one shown."""
        if result != self.result:
            self.result = result
            self.update()
        if sentence and sentence != self.accessibleDescription():
            self.setAccessibleDescription(sentence)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.result is None:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._draw(painter, QRectF(self.rect()), self.result, self.theme)
            if self.hasFocus():
                painter.setPen(QPen(self.theme.color("ink"), 1.5))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 3, 3)
