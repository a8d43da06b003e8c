"""A part of the page on the project: it places its own pieces, and says how high it is."""

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from fwcompare.gui.document import Document
from fwcompare.gui.look.theme import SEMIBOLD, Theme
from fwcompare.gui.widgets.label import INK3, Label
from fwcompare.gui.widgets.reserved_label import ReservedLabel
from fwcompare.gui.widgets.still_layout import StillLayout, put_at

MARGIN, HEAD = 16, 36
_TOP, _LINE = 10, 20


class ProjectPart(QWidget):
    """Nothing it says changes its height; folding does, and `height_changed` tells."""

    height_changed = Signal()

    def __init__(self, document: Document, theme: Theme) -> None:
        super().__init__()
        self.document = document
        self.theme = theme
        self.setLayout(StillLayout())
        self.has_line_above = True

    def height_at(self, width: int) -> int:
        """Return how high the part is at a width, both in pixels."""
        raise NotImplementedError

    def arrange(self) -> None:
        """Put every piece in its place, at the size the part has."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Set everything from the document; never edit."""
        raise NotImplementedError

    def begin_anew(self) -> None:
        """Fold what has been dealt with: somebody comes back to the page."""

    def make_head(self, title: str, *words: str) -> tuple[Label, ReservedLabel]:
        """Return a heading and a quieter line beside it: the first of `words` that fits."""
        head = Label(self.theme, title, weight=SEMIBOLD, parent=self)
        beside = ReservedLabel(self.theme, size="caption", ink=INK3, parent=self)
        beside.show_text(*words)
        return head, beside

    def put_head(self, head: QWidget, beside: QWidget, right: int) -> None:
        """Place a heading and what stands beside it, up to `right`."""
        px = self.theme.px
        wide = head.sizeHint().width()
        put_at(head, QRect(px(MARGIN), px(_TOP), wide, px(_LINE)))
        left = px(MARGIN) + wide + px(12)
        put_at(beside, QRect(left, px(_TOP), max(0, right - left), px(_LINE)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.has_line_above:
            margin = self.theme.px(MARGIN)
            with QPainter(self) as painter:
                line = self.theme.color("line")
                painter.fillRect(margin, 0, self.width() - 2 * margin, 1, line)
