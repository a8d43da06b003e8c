"""Why a cell of a table does not take what was typed, told directly below it and to a reader."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QTableView

from fwcompare.gui.look.theme import Theme
from fwcompare.gui.widgets.announcement import announce
from fwcompare.gui.widgets.label import Label

_WIDEST = 320
_GAP = 2


class CellNote(Label):
    """A sentence under a cell; it takes no focus and no room, and goes when one goes on."""

    def __init__(self, theme: Theme, table: QTableView) -> None:
        super().__init__(theme, size="caption", parent=table.viewport())
        self._theme = theme
        self._table = table
        self.setObjectName("field-note")
        self.setWordWrap(True)
        self.setMargin(theme.px(6))
        self.hide()

    def tell(self, words: str, cell: QRect) -> None:
        """Say why, at the cell's place in the table's viewport."""
        self.show_text(words if words.endswith((".", "?", "!")) else f"{words}.")
        px, ground = self._theme.px, self._table.viewport()
        wanted = int(self._theme.width(self.text(), "caption")) + 2 * self.margin() + px(4)
        width = min(wanted, px(_WIDEST), ground.width())
        height = self.heightForWidth(width)
        place = cell.bottomLeft() + QPoint(0, px(_GAP))
        if place.y() + height > ground.height():
            place.setY(max(0, cell.top() - px(_GAP) - height))
        place.setX(max(0, min(place.x(), ground.width() - width)))
        self.setGeometry(place.x(), place.y(), width, height)
        self.show()
        self.raise_()
        announce(self._table, self.text())

    def withdraw(self) -> None:
        self.hide()
