"""Text in charts: one line at a place, elided where it would not fit."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from fwcompare.gui.theme import REGULAR, TextSize, Theme

LEFT = Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignRight
CENTRE = Qt.AlignmentFlag.AlignHCenter


def draw_text(
    painter: QPainter,
    rect: QRectF,
    text: str,
    theme: Theme,
    colour: QColor,
    align: Qt.AlignmentFlag = LEFT,
    size: TextSize = "body",
    weight: QFont.Weight = REGULAR,
) -> None:
    """Draw one line of plain text, centred vertically in `rect` and elided to its width."""
    metrics = theme.metrics(size, weight)
    if metrics.horizontalAdvance(text) > rect.width() + 0.5:
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.setFont(theme.font(size, weight))
    painter.setPen(colour)
    painter.drawText(rect, int(align | Qt.AlignmentFlag.AlignVCenter), text)


def text_width(
    text: str, theme: Theme, size: TextSize = "body", weight: QFont.Weight = REGULAR
) -> float:
    return theme.metrics(size, weight).horizontalAdvance(text)
