"""What the next start brings back: the place, the panels, the open tab and rows, the look."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize

if TYPE_CHECKING:
    from fwcompare.gui.window.main_window import MainWindow

_FIRST_SIZE = QSize(1280, 800)
_FRAME = QSize(8, 40)  # about what a window manager puts around a window


def remember(window: "MainWindow") -> None:
    """Keep it for the next start."""
    settings = window.settings
    settings.geometry = bytes(window.saveGeometry().data())
    settings.window_state = bytes(window.saveState().data())
    settings.tab = window.tabs.current
    settings.opened_dimensions = window.weights.opened
    settings.theme = window.theme.choice
    settings.text_percent = window.theme.text_percent
    settings.save()


def restore(window: "MainWindow") -> None:
    """Bring back what was kept; what is none of it is ignored."""
    settings = window.settings
    if not window.restoreGeometry(QByteArray(settings.geometry)):
        window.resize(first_size(window.screen().availableSize()))
    if window.restoreState(QByteArray(settings.window_state)):
        window.docks.adopt()
    else:
        window.docks.place()
    open_again(window, settings.tab, settings.opened_dimensions)


def first_size(available: QSize) -> QSize:
    """Return how large the first window is on a screen with so much room, its frame included."""
    return _FIRST_SIZE.boundedTo(available - _FRAME)


def open_again(window: "MainWindow", tab: str, dimensions: Iterable[str]) -> None:
    """Open a tab, and the rows of dimensions, as far as this dataset has them."""
    for dimension in dimensions:
        if dimension in window.weights.dimension_rows:
            window.weights.open_dimension(dimension)
    window.tabs.open_tab(tab)
