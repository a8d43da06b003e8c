"""Where something that pops up stands: below what it belongs to, and always on the screen."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QWidget

_APART = 4


def place_below(anchor: QWidget, size: QSize) -> QPoint:
    """Return the upper left corner below a widget, or above it where there is more room."""
    top_left = anchor.mapToGlobal(QPoint(0, 0))
    return placed(QRect(top_left, anchor.size()), size, anchor.screen().availableGeometry())


def placed(anchor: QRect, size: QSize, screen: QRect) -> QPoint:
    """Return the corner for something of a size, as near below `anchor` as `screen` allows."""
    x = min(anchor.left(), screen.right() + 1 - size.width())
    below, above = anchor.bottom() + 1 + _APART, anchor.top() - _APART - size.height()
    fits_below = below + size.height() <= screen.bottom() + 1
    y = below if fits_below or above < screen.top() else above
    y = min(y, screen.bottom() + 1 - size.height())
    return QPoint(max(screen.left(), x), max(screen.top(), y))
