"""Words, a share, and below them the bar of how all priorities are shared out."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from fwcompare.charts import lead_bar
from fwcompare.charts.alternative_styles import AlternativeStyle
from fwcompare.gui.look.theme import SEMIBOLD, Theme
from fwcompare.gui.widgets.chart import Chart
from fwcompare.gui.widgets.value_row import ValueRow


class LeadRow(QWidget):
    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__()
        self._words = words
        self._row = ValueRow(theme, can_be_pressed=False)
        self._bar: Chart[lead_bar.LeadBar] = Chart(lead_bar.draw, theme, words)
        self._bar.setFixedHeight(theme.px(8))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._row)
        column.addWidget(self._bar)

    @property
    def value(self) -> str:
        return self._row.value

    def show_share(self, value: str, parts: tuple[tuple[AlternativeStyle, float], ...]) -> None:
        self._row.show_values(self._words, value, value_weight=SEMIBOLD)
        spoken = ", ".join(f"{style.name} {100 * part:.1f} %" for style, part in parts)
        self._bar.show_result(lead_bar.LeadBar(parts), spoken)

    def show_waiting(self, words: str) -> None:
        """Say that the figure is on its way; the bar keeps the last one."""
        self._row.show_values(self._words, words)
