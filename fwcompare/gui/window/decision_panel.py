"""A small panel below the title: title, author, choice and status, wherever one is."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from fwcompare.gui.document import Document
from fwcompare.gui.look.theme import SEMIBOLD, Theme
from fwcompare.gui.tabs.decision_fields import DecisionFields
from fwcompare.gui.widgets.label import INK3, Label
from fwcompare.gui.widgets.popup_place import place_below

_WIDTH = 420


class DecisionPanel(QFrame):
    """It blocks nothing, goes away with Esc or a click elsewhere, and deletes itself."""

    def __init__(self, document: Document, theme: Theme, anchor: QWidget) -> None:
        super().__init__(anchor, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("decision-panel")
        self.setAccessibleName("The decision")
        self._theme = theme
        self._anchor = anchor
        self.fields = DecisionFields(document, theme)
        px = theme.px
        hint = "Kept at once. The notes stand at the foot of Overview."
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(12), px(16), px(12))
        column.setSpacing(px(8))
        column.addWidget(Label(theme, "The decision", weight=SEMIBOLD))
        column.addWidget(self.fields)
        column.addWidget(Label(theme, hint, size="caption", ink=INK3))
        self.setFixedWidth(px(_WIDTH))

    def open(self) -> None:
        """Show below the anchor, on the screen, with the first field ready to type over."""
        self.adjustSize()
        self.move(place_below(self._anchor, self.size()))
        self.show()
        self.fields.title.selectAll()
        self.fields.title.setFocus(Qt.FocusReason.PopupFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setPen(QPen(self._theme.color("edge"), 1))
            painter.setBrush(self._theme.color("paper"))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
