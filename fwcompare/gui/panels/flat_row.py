"""A criterion's row where criteria are weighed directly: as a dimension's, with nothing inside."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QMouseEvent

from fwcompare.gui.panels.tall_row import TallRow


class FlatRow(TallRow):
    """A double-click on the name asks for the criterion's place in its tab."""

    place_asked = Signal()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.name_rect().contains(event.position()):
            self.place_asked.emit()
