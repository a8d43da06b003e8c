"""Where the two panels stand: beside the tabs, or behind each other where the width is short."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow, QTabBar, QWidget

from fwcompare.gui.look.theme import Theme
from fwcompare.gui.widgets.dock import Dock

Room = Literal["wide", "narrow", "short"]

# In pixels of the design: a larger text makes a window narrower.
_NARROW_BELOW = 1100
_SHORT_BELOW = 800
_WIDTHS: dict[Room, tuple[int, int]] = {"wide": (292, 304), "narrow": (268, 260), "short": (268, 0)}
_GRIP = "qt_qmainwindow_extended_splitter"
"""What Qt calls the wider strip to drag a thin separator by; hidden it has forgotten it."""
_LARGEST_PARTS: dict[Room, float] = {"wide": 0.3, "narrow": 0.3, "short": 0.42}


class DockLayout:
    """Places the panels anew when the room changes in kind, and leaves them alone otherwise.

    `left` holds what matters, `right` what follows.
    """

    def __init__(self, window: QMainWindow, theme: Theme, left: Dock, right: Dock) -> None:
        self._window = window
        self._theme = theme
        self.left = left
        self.right = right
        self._room: Room = "wide"
        window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, left)
        window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, right)

    @property
    def both(self) -> tuple[Dock, Dock]:
        return self.left, self.right

    def bring_up(self, dock: Dock) -> None:
        """Show a panel, before the other where they are behind each other."""
        dock.show()
        dock.raise_()

    def take_away(self) -> None:
        """Remove the panels for good; others of the same names may take their places."""
        for dock in self.both:
            dock.hide()
            dock.deleteLater()
            self._window.removeDockWidget(dock)
            dock.setObjectName("")  # or the new one's place would be restored to it

    def adopt(self) -> None:
        """Take the places the panels have for what this room wants."""
        self._room = self._room_now()
        self._fasten_tabs()
        for grip in self._window.findChildren(QWidget, _GRIP):
            if grip.isHidden():
                grip.deleteLater()

    def fit(self) -> None:
        """Place the panels if there is more room or less than before."""
        if self._room_now() != self._room:
            self.place()

    def place(self) -> None:
        """Put the panels where this room wants them, at their usual widths."""
        self._room = self._room_now()
        is_apart = not (self.left.isFloating() or self.right.isFloating())
        if is_apart and self._room == "short":
            self._window.tabifyDockWidget(self.left, self.right)
            self.left.raise_()
            self._fasten_tabs()
        elif is_apart and self.right in self._window.tabifiedDockWidgets(self.left):
            self._window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.right)
        self._set_widths()

    def _fasten_tabs(self) -> None:
        """Keep the tabs of the panels in their order: Qt may crash where one is dragged."""
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        for bar in self._window.findChildren(QTabBar, options=direct):
            bar.setMovable(False)

    def _set_widths(self) -> None:
        largest = int(_LARGEST_PARTS[self._room] * self._window.width())
        widths = [min(self._theme.px(width), largest) for width in _WIDTHS[self._room]]
        docks = [self.left] if self._room == "short" else [self.left, self.right]
        self._window.resizeDocks(docks, widths[: len(docks)], Qt.Orientation.Horizontal)

    def _room_now(self) -> Room:
        width = self._window.width() / self._theme.scale
        if width < _SHORT_BELOW:
            return "short"
        return "narrow" if width < _NARROW_BELOW else "wide"
