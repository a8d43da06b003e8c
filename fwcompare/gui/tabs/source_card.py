"""A source, opened from its link: what it is, how it was made, and where to read it."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from fwcompare.dataset.dataset import Source
from fwcompare.gui.look.theme import SEMIBOLD, Theme
from fwcompare.gui.system.links import is_safe, open_link
from fwcompare.gui.widgets.label import INK2, INK3, Label
from fwcompare.gui.widgets.link import Link
from fwcompare.gui.widgets.popup_place import place_below

_WIDTH = 380


class SourceLink(Link):
    """The title of a source; pressing it opens the source's card."""

    def __init__(self, theme: Theme, source: Source) -> None:
        super().__init__(theme, source.title)
        self._source = source
        self.setAccessibleDescription(f"Source, {source.kind.replace('-', ' ')}")
        self.clicked.connect(self._open)

    def _open(self) -> None:
        card = SourceCard(self._theme, self._source, self)
        card.open_below(self)


class SourceCard(QFrame):
    """Goes away on Esc or a click elsewhere."""

    def __init__(self, theme: Theme, source: Source, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("source-card")
        self.setAccessibleName(source.title)
        px = theme.px
        self._column = layout = QVBoxLayout(self)
        layout.setContentsMargins(px(16), px(12), px(16), px(12))
        layout.setSpacing(px(6))
        kind = source.kind.replace("-", " ")
        about = f"{kind} · {source.date}" if source.date else kind
        parts = [
            Label(theme, about, size="caption", ink=INK3),
            Label(theme, source.title, weight=SEMIBOLD, wraps=True),
        ]
        if source.note:
            parts.append(Label(theme, source.note, ink=INK2, wraps=True))
        if source.url:
            parts.append(Label(theme, source.url, size="caption", ink=INK3, wraps=True))
        for part in parts:
            layout.addWidget(part)
        if source.url:
            layout.addLayout(self._make_buttons(source.url))
        self.setFixedWidth(px(_WIDTH))

    def open_below(self, anchor: QWidget) -> None:
        """Show under `anchor`, moved to stay on the screen."""
        self.setFixedHeight(max(self._column.heightForWidth(self.width()), 1))
        self.move(place_below(anchor, self.size()))
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setPen(QPen(self._theme.color("edge"), 1))
            painter.setBrush(self._theme.color("paper"))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _make_buttons(self, url: str) -> QHBoxLayout:
        row = QHBoxLayout()
        visit = QPushButton("&Open in the browser")
        visit.setEnabled(is_safe(url))
        visit.clicked.connect(partial(open_link, url))
        visit.clicked.connect(self.close)
        copy = QPushButton("&Copy address")
        copy.clicked.connect(partial(QGuiApplication.clipboard().setText, url))
        copy.clicked.connect(self.close)
        row.addWidget(visit)
        row.addWidget(copy)
        row.addStretch(1)
        return row
