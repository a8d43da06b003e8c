"""An alternative's mark, as a widget to stand before words about it."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from fwcompare.gui.charts.marks import draw_mark
from fwcompare.gui.look.alternative_styles import AlternativeStyle
from fwcompare.gui.look.theme import Theme


class MarkLabel(QWidget):
    def __init__(
        self, theme: Theme, style: AlternativeStyle, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._style = style
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(12), self._theme.px(18))

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            centre = QPointF(self.width() / 2, self.height() / 2)
            draw_mark(painter, centre, self._style, self._theme)
