"""The line below: what is compared, as of when, and which file it comes from."""

from PySide6.QtWidgets import QHBoxLayout, QStatusBar, QWidget

from fwcompare.gui.document import Document
from fwcompare.gui.theme import Theme
from fwcompare.gui.widgets.label import INK2, ElidedLabel
from fwcompare.wording import summary

_MESSAGE_TIME = 4000


class StatusLine(QStatusBar):
    def __init__(self, document: Document, theme: Theme) -> None:
        super().__init__()
        self.file_name = document.path.name if document.path else document.dataset.title
        self.setSizeGripEnabled(False)
        self.setFixedHeight(theme.px(24))
        px = theme.px
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(px(14), 0, px(14), 0)
        about = ElidedLabel(theme, summary.dataset_line(document.dataset), size="caption", ink=INK2)
        where = document.path.name if document.path else "Bundled comparison"
        row.addWidget(about, 1)
        row.addWidget(ElidedLabel(theme, where, size="caption", ink=INK2))
        self.addWidget(line, 1)

    def say(self, text: str) -> None:
        """Say for a moment that something was done."""
        self.showMessage(text, _MESSAGE_TIME)
