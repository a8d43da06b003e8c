"""Several ways of weighing side by side: what the order started from, it, points by hand."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fwcompare.analysis.elicitation import ways_of_weighing as ways
from fwcompare.charts import ways_of_weighing
from fwcompare.charts.alternative_styles import AlternativeStyles
from fwcompare.gui.document import Document
from fwcompare.gui.look.theme import SEMIBOLD, Theme
from fwcompare.gui.widgets.chart import Chart
from fwcompare.gui.widgets.label import INK2, Label
from fwcompare.gui.widgets.visibility import show_if
from fwcompare.wording import ways_words


class WaysChart(Chart[ways_of_weighing.WaysOfWeighing]):
    def sizeHint(self) -> QSize:
        high = 0
        if self.result is not None:
            high = ways_of_weighing.height(self.result, self.theme.measure)
        return QSize(self.theme.px(200), high)


class SpreadPart(QWidget):
    """There only where there are several ways, one of them an order."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.head = Label(theme, ways_words.HEADING, weight=SEMIBOLD)
        self.sentence = Label(theme, ink=INK2, wraps=True)
        self.chart = WaysChart(ways_of_weighing.draw, theme, ways_words.HEADING)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(12), 0, 0)
        column.setSpacing(theme.px(6))
        for part in (self.head, self.sentence, self.chart):
            column.addWidget(part)
        self.hide()

    def show_ways(self, document: Document | None, styles: AlternativeStyles) -> None:
        """Show the ways there are of weighing dimensions; nothing for None."""
        if document is None:
            show_if(self, False)
            return
        found, dataset = None, document.dataset
        preferences = document.preferences
        if not (dataset.is_flat or preferences.statements.is_empty):
            there = ways.ways_there_are(dataset, preferences, document.record.snapshots)
            found = ways.ways_of_weighing(there, document.evaluation)
        if found is not None:
            told = ways_words.sentence(dataset, found)
            result = ways_of_weighing.ways_of_weighing(found, dataset, styles)
            high = ways_of_weighing.height(result, self.chart.theme.measure)
            self.sentence.show_text(told)
            self.chart.show_result(result, told)
            if self.chart.height() != high:
                self.chart.setFixedHeight(high)
        show_if(self, found is not None)
