"""One line of text at a place, elided where it would not fit."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from fwcompare.charts.shapes import TextSize
from fwcompare.gui.look.theme import REGULAR, Theme

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
    *,
    shrinks: bool = False,
) -> None:
    """Draw one line of plain text, centred vertically in `rect` and elided to its width.

    With `shrinks` it is made smaller before anything of it is left out.
    """
    line = theme.laid_out(text, size, weight)
    left, room = rect.left(), rect.width()
    if shrinks and line.width > room + 0.5:
        size = "caption"
        line = theme.laid_out(text, size, weight)
    if line.width > room + 0.5:
        metrics = theme.metrics(size, weight)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        line = theme.laid_out(shown, size, weight)
    if align is not LEFT:
        left += (room - line.width) * (1.0 if align is RIGHT else 0.5)
    painter.setFont(line.font)
    painter.setPen(colour)
    painter.drawStaticText(QPointF(left, rect.center().y() - line.half), line.glyphs)
