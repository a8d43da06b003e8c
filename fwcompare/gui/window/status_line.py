"""The line below: what is compared, as of when, and whether it is saved."""

from PySide6.QtWidgets import QHBoxLayout, QStatusBar, QWidget

from fwcompare.gui.document import Document
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.widgets.label import INK2, ElidedLabel
from fwcompare.wording import summary


class StatusLine(QStatusBar):
    def __init__(self, document: Document, theme: Theme) -> None:
        super().__init__()
        self.setSizeGripEnabled(False)
        self.setFixedHeight(theme.px(24))
        px = theme.px
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(px(14), 0, px(14), 0)
        about = ElidedLabel(theme, summary.dataset_line(document.dataset), size="caption", ink=INK2)
        self._state = ElidedLabel(theme, "", size="caption", ink=INK2)
        self._state.setObjectName("saved_state")
        row.addWidget(about, 1)
        row.addWidget(self._state)
        self.addWidget(line, 1)

    def show_state(self, state: str) -> None:
        self._state.setText(state)
