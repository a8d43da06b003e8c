"""A dimension's row: what every tall row has, and a chevron that shows its criteria."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QToolButton

from fwcompare.dataset.dataset import Dimension
from fwcompare.gui.document import Document
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.panels.tall_row import TallRow


class DimensionRow(TallRow):
    def __init__(self, document: Document, theme: Theme, dimension: Dimension) -> None:
        super().__init__(document, theme, dimension)
        self.chevron = QToolButton(self)
        self.chevron.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.chevron.setAutoRaise(True)
        self.chevron.clicked.connect(self.looked_at)
        self.chevron.clicked.connect(self.toggle_asked)
        self.show_opened(False)

    def show_opened(self, is_opened: bool) -> None:
        """Turn the chevron to say whether the criteria are shown below."""
        icon = "chevron-down" if is_opened else "chevron-right"
        self.chevron.setIcon(self.theme.icon(icon, "ink3", 12))
        verb = "Hide" if is_opened else "Show"
        self.chevron.setAccessibleName(f"{verb} the criteria of {self._name}")
        self.chevron.setToolTip(f"{verb} the criteria (Space)")

    def resizeEvent(self, event: QResizeEvent) -> None:
        size = self.theme.px(20)
        self.chevron.setGeometry(self.theme.px(6), self.line_top(), size, size)
        super().resizeEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.name_rect().contains(event.position()):
            self.toggle_asked.emit()
