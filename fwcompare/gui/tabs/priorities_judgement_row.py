"""One pair to be judged: its two names, and a list of how many times as important."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from fwcompare.gui.look.theme import Theme
from fwcompare.gui.widgets.combo_box import ComboBox
from fwcompare.gui.widgets.label import Label
from fwcompare.wording import pairwise_words

_LIST = 196
_WHOLE = 1e-9


class JudgementRow(QWidget):
    """`judged(times)` comes with a choice, None where nothing is said any more."""

    judged = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._label = Label(theme, wraps=True)
        self.list = ComboBox(theme)
        self.list.setFixedWidth(theme.px(_LIST))
        self._label.setBuddy(self.list)
        self._fill()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.px(2), 0, theme.px(2))
        row.addWidget(self._label, 1)
        row.addWidget(self.list)
        self.list.activated.connect(self._choose)

    def show_pair(self, words: str, times: float | None) -> None:
        """Show a pair and what was said of it; what is not on the scale stands below it."""
        self._label.show_text(words)
        self.list.setAccessibleName(words)
        with QSignalBlocker(self.list):
            if self.list.count() > len(pairwise_words.SCALE) + 1:
                self.list.removeItem(self.list.count() - 1)
            place = 0 if times is None else round(times)
            if times is not None and (times < 1 or abs(times - place) > _WHOLE):
                self.list.addItem(pairwise_words.off_scale(times), times)
                place = self.list.count() - 1
            self.list.setCurrentIndex(place)
        is_on_scale = 0 < place <= len(pairwise_words.SCALE)
        self.list.set_shown_text(pairwise_words.of_scale_in_short(place) if is_on_scale else "")

    def _fill(self) -> None:
        self.list.addItem(pairwise_words.NOT_SAID, None)
        for times in pairwise_words.SCALE:
            self.list.addItem(pairwise_words.of_scale(times), float(times))

    def _choose(self, index: int) -> None:
        self.judged.emit(self.list.itemData(index))
