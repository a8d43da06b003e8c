"""Why: the lead as a waterfall of the dimensions' parts, with a sentence above it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPalette

from fwcompare.charts import waterfall
from fwcompare.charts.alternative_styles import AlternativeStyles
from fwcompare.gui.document import Document
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.panels.section import Section
from fwcompare.gui.selection import Selection
from fwcompare.gui.widgets.chart import Chart
from fwcompare.gui.widgets.label import INK2, Label
from fwcompare.gui.widgets.steady import Steady
from fwcompare.gui.widgets.visibility import show_if
from fwcompare.wording import isolation, sentences, spoken


class WhyPanel(Section):
    def __init__(
        self, document: Document, theme: Theme, selection: Selection, styles: AlternativeStyles
    ) -> None:
        super().__init__(document, theme, "Why")
        self.setObjectName("why")
        self._selection = selection
        self._styles = styles
        self._sentence = Label(theme, ink=INK2, wraps=True)
        self._sentence.setObjectName("why-sentence")
        self._chart = _WaterfallView(theme, selection)
        self.column.addWidget(Steady(self._sentence))
        self.add_with_ring(self._chart)
        selection.changed.connect(self.refresh)

    def take_focus(self) -> None:
        self._chart.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def refresh(self) -> None:
        evaluation = self.document.evaluation
        first = self._styles[evaluation.ranking[0]]
        self.caption.show_text(
            f"in {isolation.name(first.name)}'s favour →" if evaluation.is_contested else ""
        )
        self._sentence.show_text(sentences.why(evaluation))
        show_if(self._chart, evaluation.is_contested)
        if not evaluation.is_contested:
            return
        chosen = self._selection.dimension
        result = waterfall.waterfall(evaluation, self._styles, chosen, chosen)
        self._chart.show_result(result, spoken.waterfall(evaluation, result.total_label))


class _WaterfallView(Chart[waterfall.Waterfall]):
    """Up and Down walk through the dimensions, Enter and a double-click go to the tab."""

    RING = 6
    PAINTS_PARTS = True

    def __init__(self, theme: Theme, selection: Selection) -> None:
        super().__init__(waterfall.draw, theme, "Why: parts of the lead")
        self._selection = selection
        self._pressed = ("", "")
        self.stand_on(QPalette.ColorRole.Window)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setObjectName("waterfall")

    def show_result(self, result: waterfall.Waterfall, sentence: str = "") -> None:
        super().show_result(result, sentence)
        self.fit(waterfall.height(result, self.theme.measure))

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(260), self.height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        dimension, criterion = self._pressed = self._step_at(event)
        if dimension:
            is_open = dimension == self._selection.dimension and not criterion
            self._selection.look_at("" if is_open else dimension, criterion)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        dimension, criterion = self._pressed  # the press may have moved the rows under the pointer
        if dimension:
            self._selection.ask_for(dimension, criterion)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self.result is not None:
            self._walk(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._selection.dimension:
            self._selection.ask_for(self._selection.dimension)
        else:
            super().keyPressEvent(event)

    def _walk(self, by: int) -> None:
        if self.result is None:
            return
        order = [step.dimension for step in self.result.steps if not step.criterion]
        chosen = self._selection.dimension
        at = order.index(chosen) + by if chosen in order else (0 if by > 0 else len(order) - 1)
        self._selection.look_at(order[min(len(order) - 1, max(0, at))])

    def _step_at(self, event: QMouseEvent) -> tuple[str, str]:
        """Return the dimension and the criterion of the row pressed, "" for none."""
        thing = self.thing_at(event.position())
        dimension, _, criterion = (thing.id if thing is not None else "").partition("/")
        return dimension, criterion
