"""A small box that asks for a name where it is wanted: Enter takes it, Esc leaves."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from fwcompare.gui.look.theme import SEMIBOLD, Theme
from fwcompare.gui.widgets.label import INK3, Label
from fwcompare.gui.widgets.popup_place import place_below

_WIDTH = 320
_LONGEST = 120


class NameBox(QFrame):
    """`take(name)` raises ValueError for a name it does not want, and the box says why.

    It blocks nothing, goes away on a click elsewhere, and deletes itself.
    """

    def __init__(
        self, theme: Theme, title: str, name: str, take: Callable[[str], None], anchor: QWidget
    ) -> None:
        super().__init__(anchor, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("name-box")
        self.setAccessibleName(title)
        self._theme = theme
        self._anchor = anchor
        self._take = take
        px = theme.px
        self.box = QLineEdit(name)
        self.box.setAccessibleName(title)
        self.box.setMaxLength(_LONGEST)
        self.box.returnPressed.connect(self.accept)
        keep = QPushButton("Keep")
        keep.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.box, 1)
        row.addWidget(keep)
        self._hint = Label(theme, "Enter keeps it, Esc leaves", size="caption", ink=INK3)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(10), px(12), px(10))
        column.setSpacing(px(6))
        column.addWidget(Label(theme, title, weight=SEMIBOLD))
        column.addLayout(row)
        column.addWidget(self._hint)
        self.setFixedWidth(px(_WIDTH))

    def open(self) -> None:
        """Show under the anchor, moved to stay on the screen, with the name ready to type over."""
        self.adjustSize()
        self.move(place_below(self._anchor, self.size()))
        self.show()
        self.box.selectAll()
        self.box.setFocus(Qt.FocusReason.PopupFocusReason)

    def accept(self) -> None:
        """Take the name, or say what is wrong with it and stay."""
        try:
            self._take(self.box.text())
        except ValueError as error:
            words = str(error)
            self._hint.show_text(f"{words[:1].upper()}{words[1:]}.")
            return
        self.close()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setPen(QPen(self._theme.color("edge"), 1))
            painter.setBrush(self._theme.color("paper"))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
