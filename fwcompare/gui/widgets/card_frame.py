"""The rounded ground and frame of a card that is painted by itself."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from fwcompare.gui.look.theme import Theme


def draw_card(
    painter: QPainter, card: QWidget, theme: Theme, *, edge: str, is_framed: bool, is_lit: bool
) -> None:
    """Draw it over the whole card: in ink and twice as strong if framed, else in `edge`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color("ink" if is_framed else edge), 2 if is_framed else 1))
    painter.setBrush(theme.color("hover" if is_lit else "paper"))
    inset = 1.0 if is_framed else 0.5
    frame = QRectF(card.rect()).adjusted(inset, inset, -inset, -inset)
    painter.drawRoundedRect(frame, theme.px(4), theme.px(4))
