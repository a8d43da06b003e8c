"""A place for a label that changes at every tick: the window is laid out anew only if it grows."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class Steady(QWidget):
    """Takes any width, and the height its label has at that width.

    A label in a layout has the whole window laid out again for every new text; here the request
    ends, unless the height is another one.
    """

    def __init__(self, label: QLabel) -> None:
        super().__init__()
        self._label = label
        label.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if self._label.wordWrap():
            return self._label.heightForWidth(width)
        return self._label.sizeHint().height()

    def sizeHint(self) -> QSize:
        return QSize(self._label.sizeHint().width(), self.heightForWidth(max(1, self.width())))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._label.minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._label.setGeometry(self.rect())
        super().resizeEvent(event)

    def event(self, event: QEvent) -> bool:
        is_asked = event.type() == QEvent.Type.LayoutRequest
        if is_asked and self.heightForWidth(self.width()) != self.height():
            self.updateGeometry()
        return super().event(event)
