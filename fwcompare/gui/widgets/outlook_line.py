"""A line that says a thing firmly, and then adds to it; in more lines for want of room."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from fwcompare.charts.text import in_lines
from fwcompare.gui.look.text_safety import tool_tip
from fwcompare.gui.look.theme import SEMIBOLD, Theme
from fwcompare.gui.widgets.line_of_text import draw_text

_LINE = 20


class OutlookLine(QWidget):
    """Its place is reserved: new words move nothing."""

    spoken_role = QAccessible.Role.StaticText

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
        more, most = QRectF(first), self.height() // px(_LINE)
        if self._firm and most > 1:
            more.translate(0, px(_LINE))
            most -= 1
        elif self._firm:
            more.setLeft(theme.width(self._firm, weight=SEMIBOLD) + px(8))
        with QPainter(self) as painter:
            draw_text(painter, first, self._firm, theme, theme.color("ink"), weight=SEMIBOLD)
            if more.width() > px(16):
                for line in in_lines(self._more, more.width(), most, theme.measure):
                    draw_text(painter, more, line, theme, theme.color("ink2"))
                    more.translate(0, px(_LINE))
