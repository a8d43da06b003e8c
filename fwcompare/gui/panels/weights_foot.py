"""The line below the weights: what all points come to, and the way back."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget

from fwcompare.gui.look.theme import Theme
from fwcompare.gui.widgets.label import INK2
from fwcompare.gui.widgets.reserved_label import ReservedLabel

_HEIGHT, _LEFT, _RIGHT = 40, 16, 12


class WeightsFoot(QWidget):
    """Both have fixed places, so that new words ask nobody for room."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        px = theme.px
        self.total = ReservedLabel(theme, ink=INK2, parent=self)
        self.total.stand_on(QPalette.ColorRole.Window)
        self.reset = QPushButton(theme.icon("rotate-ccw", "ink2"), " &Reset", self)
        self.reset.setIconSize(QSize(px(16), px(16)))
        self.reset.setObjectName("reset")
        self.reset.setAccessibleName("Reset")  # without the room beside the icon
        self.reset.setFlat(True)
        self.reset.setAutoDefault(True)  # Enter does what it says
        self.reset.setToolTip("Back to the points of the situation")
        self.setFixedHeight(px(_HEIGHT))
        theme.changed.connect(self._restyle)

    def resizeEvent(self, event: QResizeEvent) -> None:
        px, button = self._theme.px, self.reset.sizeHint()
        right = self.width() - px(_RIGHT) - button.width()
        self.reset.setGeometry(
            right,
            (self.height() - button.height()) // 2,
            button.width(),
            button.height(),
        )
        self.total.setFixedSize(max(1, right - px(_LEFT)), self.height())
        self.total.move(px(_LEFT), 0)
        super().resizeEvent(event)

    def _restyle(self) -> None:
        self.reset.setIcon(self._theme.icon("rotate-ccw", "ink2"))
