"""The ground, line and ring of a row of a page that opens: a criterion, or one to be measured."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from fwcompare.gui.look.theme import Theme

BY_TAB = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
"""How the focus comes to a row that then shows a ring."""


def draw_row(
    painter: QPainter, row: QWidget, theme: Theme, *, is_lit: bool, has_ring: bool
) -> None:
    """Draw them over the whole row: lit, it has another ground and a bar at its left end."""
    if is_lit:
        painter.fillRect(row.rect(), theme.color("selected"))
        painter.fillRect(0, 0, 2, row.height(), theme.color("ink"))
    left = theme.px(16)
    painter.fillRect(left, row.height() - 1, row.width() - 2 * left, 1, theme.color("line"))
    if has_ring:
        painter.setPen(QPen(theme.color("ink"), 1.5))
        painter.drawRect(row.rect().adjusted(3, 1, -2, -3))
