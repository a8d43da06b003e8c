"""Keeps English words in their order where the application is read from right to left."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QProxyStyle


class EnglishText(QProxyStyle):
    """As Fusion, which would make "…Save as" of "Save as…": its dots are of no direction."""

    def drawItemText(
        self,
        painter: QPainter,
        rectangle: QRect,
        flags: int,
        palette: QPalette | Qt.GlobalColor | QColor,
        enabled: bool,
        text: str,
        text_role: QPalette.ColorRole = QPalette.ColorRole.NoRole,
    ) -> None:
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        super().drawItemText(painter, rectangle, flags, palette, enabled, text, text_role)
