"""For widgets whose parts have fixed places: what a part says or hides moves nothing."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class StillLayout(QLayout):
    """Holds nothing and lays out nothing: the widget places its parts itself.

    In a widget without a layout, too, a part that is shown, hidden or given another text has Qt
    ask for the layout anew, up to the window. Here that request ends.
    """

    def addItem(self, item: QLayoutItem) -> None:
        raise NotImplementedError

    def count(self) -> int:
        return 0

    def itemAt(self, index: int) -> QLayoutItem | None:
        return None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return None

    def sizeHint(self) -> QSize:
        return QSize(0, 0)

    def invalidate(self) -> None:
        """Do nothing: no place depends on what a part would like."""


def put_at(part: QWidget, place: QRect) -> None:
    """Place a part for good; one that is hidden is not told of it as a move when it is shown."""
    part.setGeometry(place)
    if not part.isVisible():
        part.setAttribute(Qt.WidgetAttribute.WA_PendingMoveEvent, False)
