"""Where the two panels stand: beside the tabs, or behind each other where the width is short."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow

from fwcompare.gui.look.theme import Theme
from fwcompare.gui.widgets.dock import Dock

Room = Literal["wide", "narrow", "short"]

# In pixels of the design: a larger text makes a window narrower.
_NARROW_BELOW = 1100
_SHORT_BELOW = 800
_WIDTHS: dict[Room, tuple[int, int]] = {"wide": (292, 304), "narrow": (268, 260), "short": (268, 0)}
_LARGEST_PARTS: dict[Room, float] = {"wide": 0.3, "narrow": 0.3, "short": 0.42}


class DockLayout:
    """Places the panels anew when the room changes in kind, and leaves them alone otherwise."""

    def __init__(self, window: QMainWindow, theme: Theme, left: Dock, right: Dock) -> None:
        self._window = window
        self._theme = theme
        self._left = left
        self._right = right
        self._room: Room = "wide"
        window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, left)
        window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, right)

    def adopt(self) -> None:
        """Take the places the panels have for what this room wants."""
        self._room = self._room_now()

    def fit(self) -> None:
        """Place the panels if there is more room or less than before."""
        if self._room_now() != self._room:
            self.place()

    def place(self) -> None:
        """Put the panels where this room wants them, at their usual widths."""
        self._room = self._room_now()
        is_apart = not (self._left.isFloating() or self._right.isFloating())
        if is_apart and self._room == "short":
            self._window.tabifyDockWidget(self._left, self._right)
            self._left.raise_()
        elif is_apart and self._right in self._window.tabifiedDockWidgets(self._left):
            self._window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self._right)
        self._set_widths()

    def _set_widths(self) -> None:
        largest = int(_LARGEST_PARTS[self._room] * self._window.width())
        widths = [min(self._theme.px(width), largest) for width in _WIDTHS[self._room]]
        docks = [self._left] if self._room == "short" else [self._left, self._right]
        self._window.resizeDocks(docks, widths[: len(docks)], Qt.Orientation.Horizontal)

    def _room_now(self) -> Room:
        width = self._window.width() / self._theme.scale
        if width < _SHORT_BELOW:
            return "short"
        return "narrow" if width < _NARROW_BELOW else "wide"
