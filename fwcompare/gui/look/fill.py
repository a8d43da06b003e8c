"""One colour over a rectangle, as the first picture of the window needs it."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter


def fill(painter: QPainter, place: QRect | QRectF, colour: QColor) -> None:
    """Do as `painter.fillRect`, whose first call loads all of Qt's gradients by their names.

    The painter has neither pen nor brush afterwards.
    """
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRect(place)
    painter.setBrush(Qt.BrushStyle.NoBrush)
