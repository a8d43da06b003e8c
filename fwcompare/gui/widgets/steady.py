"""A place of a fixed height for a label whose text changes at every tick."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class Steady(QWidget):
    """Takes any width; its height is the one given, or that of a line of the label.

    A label in a layout has the whole window laid out again for every new text. A label of a fixed
    size asks for nothing, and here it always is as large as its place.
    """

    def __init__(self, label: QLabel, height: int = 0) -> None:
        super().__init__()
        self._label = label
        self._height = height or label.sizeHint().height()
        label.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._label.sizeHint().width(), self._height)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._label.setFixedSize(event.size())
        super().resizeEvent(event)
