"""A line that says a thing firmly, and then adds to it; in two where there is little room."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from fwcompare.gui.look.text_safety import tool_tip
from fwcompare.gui.look.theme import SEMIBOLD, Theme
from fwcompare.gui.widgets.line_of_text import draw_text

_LINE = 20


class OutlookLine(QWidget):
    """Its place is reserved: new words move nothing."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._firm = self._more = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    @property
    def text(self) -> str:
        return " ".join(filter(None, (self._firm, self._more)))

    def show_words(self, firm: str, more: str) -> None:
        if (firm, more) != (self._firm, self._more):
            self._firm, self._more = firm, more
            self.setAccessibleName(self.text)
            self.setToolTip(tool_tip(self.text))
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        first = QRectF(0, 0, self.width(), px(_LINE))
        more = QRectF(first)
        if self._firm and self.height() > px(_LINE):
            more.translate(0, px(_LINE))
        elif self._firm:
            more.setLeft(theme.width(self._firm, weight=SEMIBOLD) + px(8))
        with QPainter(self) as painter:
            draw_text(painter, first, self._firm, theme, theme.color("ink"), weight=SEMIBOLD)
            if more.width() > px(16):
                draw_text(painter, more, self._more, theme, theme.color("ink2"))
