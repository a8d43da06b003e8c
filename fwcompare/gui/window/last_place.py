"""What the next start brings back: the place, the panels, the open tab and rows, the look."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRect, QSize, Qt

from fwcompare.gui.widgets.popup_place import FRAME

if TYPE_CHECKING:
    from fwcompare.gui.window.main_window import MainWindow

_FIRST_SIZE = QSize(1280, 800)
_SMALLEST = QSize(880, 520)


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
    """Bring back what was kept; what is none of it is ignored.

    A place that no screen has any more becomes one on the screen there is, and a window that
    filled the screen without a frame gets its frame back.
    """
    settings, screen = window.settings, window.screen().availableGeometry()
    window.setMinimumSize(smallest_size(screen.size()))
    if window.restoreGeometry(QByteArray(settings.geometry)):
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowFullScreen)
        if not window.isMaximized():
            window.setGeometry(on_screen(window.geometry(), window.screen().availableGeometry()))
    else:
        window.resize(first_size(screen.size()))
    if window.restoreState(QByteArray(settings.window_state)):
        window.docks.adopt()
    else:
        window.docks.place()
    open_again(window, settings.tab, settings.opened_dimensions)
    ask_first(window)


def ask_first(window: "MainWindow") -> None:
    """Begin with the questions where nobody has said anything yet."""
    if window.document.is_silent:
        window.tabs.open_project()


def first_size(available: QSize) -> QSize:
    """Return how large the first window is on a screen with so much room, its frame included."""
    return _FIRST_SIZE.boundedTo(available - FRAME)


def smallest_size(available: QSize) -> QSize:
    """Return how small a window may be made: never larger than the screen has room for."""
    return _SMALLEST.boundedTo(available - FRAME)


def on_screen(place: QRect, screen: QRect) -> QRect:
    """Return a window's place, without its frame, moved and at need made smaller to be seen."""
    size = place.size().boundedTo(screen.size() - FRAME)
    lowest = screen.bottom() + 1 - size.height()
    top = place.top() if place.top() >= screen.top() else screen.top() + FRAME.height()
    left = min(max(place.left(), screen.left()), screen.right() + 1 - size.width())
    return QRect(left, max(screen.top(), min(top, lowest)), size.width(), size.height())


def open_again(window: "MainWindow", tab: str, dimensions: Iterable[str]) -> None:
    """Open a tab, and the rows of dimensions, as far as this dataset has them."""
    for dimension in dimensions:
        if dimension in window.weights.dimension_rows:
            window.weights.open_dimension(dimension)
    window.tabs.open_tab(tab)
