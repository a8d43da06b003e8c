"""The line below: what is compared, as of when, what is to rate, and whether it is saved."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStatusBar, QWidget

from fwcompare.dataset import Dataset
from fwcompare.dataset.to_rate import ToRate, to_rate
from fwcompare.gui.document import Document
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.selection import Selection
from fwcompare.gui.widgets.label import INK2, ElidedLabel
from fwcompare.gui.widgets.link import Link
from fwcompare.gui.widgets.tip import set_tip
from fwcompare.gui.widgets.visibility import show_if
from fwcompare.wording import summary
from fwcompare.wording import to_rate as to_rate_words

if TYPE_CHECKING:
    from fwcompare.dataset.evidence import Unfounded


class StatusLine(QStatusBar):
    """`to_rate` leads to the first rating that words still stand in for, where there is one.

    `unfounded` leads to the first that nothing is said for, while somebody edits:
    `place_asked(criterion, alternative)`.
    """

    place_asked = Signal(str, str)

    def __init__(self, document: Document, theme: Theme, selection: Selection) -> None:
        super().__init__()
        self._document = document
        self._selection = selection
        self._rated: Dataset | None = None
        self._open: tuple[ToRate, ...] = ()
        self._unfounded: tuple[Unfounded, ...] = ()
        self.setSizeGripEnabled(False)
        self.setFixedHeight(theme.px(24))
        px = theme.px
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(px(14), 0, px(14), 0)
        row.setSpacing(px(14))
        about = ElidedLabel(theme, summary.dataset_line(document.dataset), size="caption", ink=INK2)
        self.to_rate = Link(theme, "", parent=line)
        self.to_rate.setObjectName("to_rate")
        self.to_rate.clicked.connect(self._go_to_first)
        self.unfounded = Link(theme, "", parent=line)
        self.unfounded.setObjectName("unfounded")
        self.unfounded.clicked.connect(self._go_to_unfounded)
        self._state = ElidedLabel(theme, "", size="caption", ink=INK2)
        self._state.setObjectName("saved_state")
        row.addWidget(about)
        row.addStretch(1)
        row.addWidget(self.to_rate)
        row.addWidget(self.unfounded)
        row.addWidget(self._state)
        self.addWidget(line, 1)
        document.changed.connect(self._show_to_rate)
        self._show_to_rate()

    def show_evidence(self, *, is_editing: bool) -> None:
        """Say how many ratings nothing is said for, while somebody edits."""
        self._unfounded = self._without_evidence() if is_editing else ()
        show_if(self.unfounded, bool(self._unfounded))
        if self._unfounded:
            from fwcompare.wording import editing_words  # seldom needed, and never at a start

            self.unfounded.set_label(editing_words.without_evidence(len(self._unfounded)))
            set_tip(self.unfounded, editing_words.EVIDENCE_MEANS)

    def _without_evidence(self) -> "tuple[Unfounded, ...]":
        from fwcompare.dataset.evidence import without_evidence

        return without_evidence(self._document.dataset)

    def show_state(self, state: str) -> None:
        self._state.setText(state)

    def _show_to_rate(self) -> None:
        """Say how many ratings words still stand in for; one given by hand is given."""
        dataset = self._document.evaluation.dataset
        if dataset is self._rated:  # as at every tick of a slider
            return
        self._rated, self._open = dataset, to_rate(dataset)
        show_if(self.to_rate, bool(self._open))
        self.to_rate.set_label(to_rate_words.count(len(self._open)))
        set_tip(self.to_rate, to_rate_words.means(dataset, self._open))

    def _go_to_unfounded(self) -> None:
        self.place_asked.emit(*self._unfounded[0])

    def _go_to_first(self) -> None:
        criterion = self._document.dataset.criteria[self._open[0].criterion]
        self._selection.ask_for(criterion.dimension, criterion.id)
