"""Where something that opens stands and how large it is, so that all of it is on the screen."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QWidget

FRAME = QSize(8, 40)
"""About what a window manager puts around a window."""

_APART = 4


def place_below(anchor: QWidget, size: QSize) -> QPoint:
    """Return the upper left corner below a widget, or above it where there is more room."""
    top_left = anchor.mapToGlobal(QPoint(0, 0))
    return placed(QRect(top_left, anchor.size()), size, anchor.screen().availableGeometry())


def fitting(window: QWidget, width: int, height: int) -> QSize:
    """Return that size as far as the screen has room for it and the frame around it."""
    return QSize(width, height).boundedTo(window.screen().availableGeometry().size() - FRAME)


def over(window: QWidget, size: QSize) -> QPoint:
    """Return the frame's corner for a window in the middle of another, all of it on the screen.

    Not every window manager sees to that for a window which is none of its dialogs.
    """
    there, screen = window.frameGeometry(), window.screen().availableGeometry()
    place = QRect(QPoint(0, 0), size + FRAME)
    place.moveCenter(there.center())
    x = min(place.left(), screen.right() + 1 - place.width())
    y = min(place.top(), screen.bottom() + 1 - place.height())
    return QPoint(max(screen.left(), x), max(screen.top(), y))


def placed(anchor: QRect, size: QSize, screen: QRect) -> QPoint:
    """Return the corner for something of a size, as near below `anchor` as `screen` allows."""
    x = min(anchor.left(), screen.right() + 1 - size.width())
    below, above = anchor.bottom() + 1 + _APART, anchor.top() - _APART - size.height()
    fits_below = below + size.height() <= screen.bottom() + 1
    y = below if fits_below or above < screen.top() else above
    y = min(y, screen.bottom() + 1 - size.height())
    return QPoint(max(screen.left(), x), max(screen.top(), y))
