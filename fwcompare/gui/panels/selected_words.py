"""The place at the foot of the weights that speaks of the selected one."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from fwcompare.dataset import Dataset
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.selection import Selection
from fwcompare.gui.widgets.label import INK2, Label

_HINT = (
    "Points, from 0 to 100, are what you set; the share is what they come to."
    " Touch a weight, and the rest of the window speaks of it."
)
HEIGHT = 68


class SelectedWords(QWidget):
    """What the selected criterion or dimension asks; its place stays, whatever it says."""

    def __init__(self, dataset: Dataset, theme: Theme, selection: Selection) -> None:
        super().__init__()
        self._dataset = dataset
        self._theme = theme
        self._selection = selection
        self._words = Label(theme, size="caption", ink=INK2, wraps=True, parent=self)
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setFixedHeight(theme.px(HEIGHT))
        selection.changed.connect(self._show)
        self._show()

    @property
    def text(self) -> str:
        return self._words.text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        px = self._theme.px
        self._words.setFixedSize(max(1, self.width() - px(28 + 16)), self.height() - px(8))
        self._words.move(px(28), px(8))  # a label of a fixed size asks nobody for room
        super().resizeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(0, 0, self.width(), 1, self._theme.color("line"))

    def _show(self) -> None:
        chosen, dataset = self._selection, self._dataset
        words = ""
        if chosen.criterion in dataset.criteria:
            criterion = dataset.criteria[chosen.criterion]
            words = criterion.question or criterion.name
        elif chosen.dimension in dataset.dimensions:
            dimension = dataset.dimensions[chosen.dimension]
            words = dimension.question or dimension.name
        self._words.show_text(words or _HINT)
