"""Text in charts: one line at a place, elided where it would not fit."""

import re

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from fwcompare.gui.look.theme import REGULAR, TextSize, Theme

LEFT = Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignRight
_WORDS = re.compile(r"\s*(?:[^\s/-]+[/-]?|[/-])")
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
    line = theme.laid_out(text, size, weight)
    left, room = rect.left(), rect.width()
    if line.width > room + 0.5:
        metrics = theme.metrics(size, weight)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        line = theme.laid_out(shown, size, weight)
    if align is not LEFT:
        left += (room - line.width) * (1.0 if align is RIGHT else 0.5)
    painter.setFont(line.font)
    painter.setPen(colour)
    painter.drawStaticText(QPointF(left, rect.center().y() - line.half), line.glyphs)


def text_width(
    text: str, theme: Theme, size: TextSize = "body", weight: QFont.Weight = REGULAR
) -> float:
    return theme.width(text, size, weight)


def in_lines(
    text: str,
    room: float,
    most: int,
    theme: Theme,
    size: TextSize = "body",
    weight: QFont.Weight = REGULAR,
) -> list[str]:
    """Return text in lines at most `room` wide where its words allow; the last holds the rest."""
    lines: list[str] = []
    for word in _WORDS.findall(text):
        longer = f"{lines[-1]}{word}" if lines else word.lstrip()
        fits = text_width(longer.rstrip(), theme, size, weight) <= room
        if lines and (fits or len(lines) == most):
            lines[-1] = longer
        else:
            lines.append(word.lstrip())
    return lines
