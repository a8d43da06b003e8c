"""The line below: what is compared, as of when, what is to rate, and whether it is saved."""

from PySide6.QtWidgets import QHBoxLayout, QStatusBar, QWidget

from fwcompare.dataset import Dataset
from fwcompare.dataset.to_rate import to_rate
from fwcompare.gui.document import Document
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.widgets.label import INK2, ElidedLabel
from fwcompare.wording import summary
from fwcompare.wording import to_rate as to_rate_words


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
        self._document = document
        self._rated: Dataset | None = None
        self.to_rate = ElidedLabel(theme, "", size="caption", ink=INK2)
        self.to_rate.setObjectName("to_rate")
        self._state = ElidedLabel(theme, "", size="caption", ink=INK2)
        self._state.setObjectName("saved_state")
        row.addWidget(about, 1)
        row.addWidget(self.to_rate)
        row.addSpacing(px(14))
        row.addWidget(self._state)
        self.addWidget(line, 1)
        document.changed.connect(self._show_to_rate)
        self._show_to_rate()

    def show_state(self, state: str) -> None:
        self._state.setText(state)

    def _show_to_rate(self) -> None:
        """Say how many ratings words still stand in for; one given by hand is given."""
        dataset = self._document.evaluation.dataset
        if dataset is self._rated:  # as at every tick of a slider
            return
        self._rated = dataset
        found = to_rate(dataset)
        if (words := to_rate_words.count(len(found))) != self.to_rate.text():
            self.to_rate.setText(words)
            self.to_rate.set_hint(to_rate_words.means(self._document.dataset, found))
