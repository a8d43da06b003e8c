"""An alternative's mark, as a widget to stand before words about it."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from fwcompare.charts.alternative_styles import AlternativeStyle
from fwcompare.charts.shapes import mark_of
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.widgets.shape_painter import paint_shapes


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
            middle = self.width() / 2, self.height() / 2
            mark = mark_of(self._style, *middle, self._theme.scale)
            paint_shapes(painter, (mark,), self._theme)
