"""Words, a share, and below them a bar of how a whole is shared out among the alternatives."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QWidget

from fwcompare.charts import lead_bar
from fwcompare.charts.alternative_styles import AlternativeStyle
from fwcompare.gui.look.theme import SEMIBOLD, Theme
from fwcompare.gui.widgets.chart import Chart
from fwcompare.gui.widgets.still_layout import StillLayout, put_at
from fwcompare.gui.widgets.value_row import ValueRow
from fwcompare.wording import numbers

_WORDS_HEIGHT, _BAR_HEIGHT, _HEIGHT = 20, 8, 31


class LeadRow(QWidget):
    """`shorter` are other words for where the words do not fit beside the share."""

    def __init__(self, theme: Theme, words: str, *shorter: str) -> None:
        super().__init__()
        self._theme = theme
        self._words = words
        self._shorter = shorter
        self.setLayout(StillLayout())
        self._row = ValueRow(theme, can_be_pressed=False)
        self._bar: Chart[lead_bar.LeadBar] = Chart(lead_bar.draw, theme, words)
        self._bar.stand_on(QPalette.ColorRole.Window)
        self._row.setParent(self)
        self._bar.setParent(self)

    @property
    def value(self) -> str:
        return self._row.value

    @property
    def reserved_height(self) -> int:
        return self._theme.px(_HEIGHT)

    def call(self, words: str, *shorter: str) -> None:
        """Have other words from the next share on."""
        self._words, self._shorter = words, shorter

    def set_hint(self, hint: str) -> None:
        """Say what the share means, on hovering and to a reader."""
        self._row.set_hint(hint)

    def show_share(self, value: str, parts: tuple[tuple[AlternativeStyle, float], ...]) -> None:
        self._row.show_values(self._words, value, value_weight=SEMIBOLD, shorter=self._shorter)
        self._bar.show_result(lead_bar.LeadBar(parts))
        self.say_again()

    def say_again(self) -> None:
        """Tell a reader the parts as numbers are written now."""
        parts = self._bar.result.parts if self._bar.result else ()
        spoken = (f"{style.name} {numbers.fixed(100 * part, 1)} %" for style, part in parts)
        self._bar.setAccessibleDescription(", ".join(spoken))

    def show_waiting(self, words: str) -> None:
        """Say that the figure is on its way; the bar keeps the last one."""
        self._row.show_values(self._words, words, shorter=self._shorter)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self.reserved_height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        high = self._theme.px(_WORDS_HEIGHT)
        put_at(self._row, QRect(0, 0, self.width(), high))
        put_at(self._bar, QRect(0, high, self.width(), self._theme.px(_BAR_HEIGHT)))
