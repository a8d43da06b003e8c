"""A page that scrolls: a column of parts on paper."""

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from fwcompare.gui.look.theme import Theme

_ROUNDS = 3  # what is laid out may ask for room once more


class Page(QScrollArea):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._view = QWidget()  # asking Qt for its own makes PySide look up every widget class
        self._view.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # paper, see paintEvent
        self.setViewport(self._view)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.content = _Content()
        self.column = QVBoxLayout(self.content)
        self.column.setContentsMargins(0, 0, 0, theme.px(24))
        self.column.setSpacing(0)
        self.setWidget(self.content)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self._view) as painter:
            painter.fillRect(event.rect(), self._theme.color("paper"))

    def show_top(self) -> None:
        self.verticalScrollBar().setValue(0)

    def go_on_from(self, old: "Page") -> None:
        """Have the part at the upper end that stands there in a page of the same parts."""
        value = old.verticalScrollBar().value()
        for _ in range(_ROUNDS if value else 0):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        before, now = old._tops(), self._tops()
        at = sum(top <= value for top in before) - 1
        if value and len(before) == len(now):
            self.verticalScrollBar().setValue(value + now[at] - before[at])

    def _tops(self) -> list[int]:
        parts = (self.column.itemAt(index) for index in range(self.column.count()))
        return [part.geometry().top() for part in parts if part is not None]

    def scroll_to(self, part: QWidget) -> None:
        """Bring a part of the page to its upper end, unless all of it is in view already."""
        self.column.activate()
        bar = self.verticalScrollBar()
        top = part.mapTo(self.content, part.rect().topLeft()).y()
        bottom = top + part.sizeHint().height()  # its height may be what it was a moment ago
        if top < bar.value() or bottom > bar.value() + self._view.height():
            bar.setValue(max(0, top - self._theme.px(8)))


class _Content(QWidget):
    """As high as its parts are at the width it has.

    Qt would otherwise keep the height that wrapping texts have at their least width, and leave
    that much empty at the page's end.
    """

    def minimumSizeHint(self) -> QSize:
        least, layout = super().minimumSizeHint(), self.layout()
        wraps = layout is not None and layout.hasHeightForWidth()
        return QSize(least.width(), 0) if wraps else least
