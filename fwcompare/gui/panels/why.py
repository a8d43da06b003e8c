"""Why: the lead as a waterfall of the parts of what is weighed, with a sentence above it."""

from functools import partial

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPalette

from fwcompare.charts import waterfall
from fwcompare.charts.alternative_styles import AlternativeStyles
from fwcompare.gui.document import Document
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.panels.section import MARGIN, Section
from fwcompare.gui.selection import Selection
from fwcompare.gui.widgets.chart import Chart
from fwcompare.gui.widgets.enter_keys import ENTER_KEYS
from fwcompare.gui.widgets.label import INK2
from fwcompare.gui.widgets.reserved_label import ReservedLabel
from fwcompare.gui.widgets.still_layout import put_at
from fwcompare.gui.widgets.visibility import show_if
from fwcompare.wording import sentences, spoken, start_words, terms

_MOST_ROWS = 9
_OPENS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Space)
_SENTENCE_TOP, _CHART_TOP, _BELOW = 28, 60, 8


class WhyPanel(Section):
    """As many dimensions as fit; all of them, and their criteria, in the opened or by scrolling.

    Of a flat dataset as many criteria.
    """

    HEIGHT = 240

    def __init__(
        self, document: Document, theme: Theme, selection: Selection, styles: AlternativeStyles
    ) -> None:
        super().__init__(document, theme, "Why")
        self.setObjectName("why")
        self._selection = selection
        self._styles = styles
        self._sentence = ReservedLabel(theme, lines=2, ink=INK2, parent=self)
        self._sentence.setObjectName("why-sentence")
        self._sentence.stand_on(QPalette.ColorRole.Window)
        self._chart = _WaterfallView(theme, selection, can_open=not document.dataset.is_flat)
        self._area = self.scrolling(self._chart)
        self._chart.turned.connect(self._show_chart)
        self._chart.more_asked.connect(partial(self.set_opened, True))
        self._chart.walked.connect(self._area.ensureVisible)
        self.opened.connect(self._show_chart)
        selection.changed.connect(self.refresh)

    def take_focus(self) -> None:
        self._chart.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def arrange(self, width: int, height: int) -> None:
        px = self.theme.px
        self.put(self._sentence, px(_SENTENCE_TOP), self._sentence.reserved_height)
        left = px(MARGIN) - px(self._chart.RING)
        top = px(_CHART_TOP)
        # To the panel's edge, so that a scroll bar stands beside the chart, not over it.
        put_at(self._area, QRect(left, top, self.width() - left, height - top - px(_BELOW)))
        self._chart.setFixedWidth(self.width() - 2 * left)

    def refresh(self) -> None:
        evaluation = self.document.evaluation
        is_shown = evaluation.is_contested and not self.document.is_silent
        first = evaluation.ranking[0] if is_shown else ""
        self.caption.show_text(*terms.favour(evaluation.dataset, first))
        self.caption.set_hint(terms.favour_tip(evaluation.dataset, first))
        if self.document.is_silent:
            self._sentence.show_text(start_words.WHY)
        else:
            self._sentence.show_text(sentences.why(evaluation), *sentences.why_in_short(evaluation))
        # The area stays where it is: one that is shown for the first time moves its scroll bar.
        show_if(self._area, evaluation.is_contested)
        show_if(self._chart, is_shown)
        if is_shown:
            self._show_chart()

    def _show_chart(self) -> None:
        evaluation = self.document.evaluation
        opened = self._chart.opened_dimension
        most = 0 if self.is_opened else _MOST_ROWS
        result = waterfall.waterfall(
            evaluation, self._styles, self._selection.weighed, opened, most
        )
        rows = waterfall.most_rows(evaluation, opened, most)
        self._chart.fit(waterfall.height_of(rows, self.theme.measure))
        self._chart.show_result(result, spoken.waterfall(evaluation, result.total_label))


class _WaterfallView(Chart[waterfall.Waterfall]):
    """A press opens a dimension into its criteria; a double-click and Enter go to the tab.

    Up and Down walk through the steps; `walked` tells where the row is. Where criteria are weighed
    directly there is nothing to open.
    """

    RING = 6
    PAINTS_PARTS = True

    turned = Signal()
    more_asked = Signal()
    walked = Signal(int, int)

    def __init__(self, theme: Theme, selection: Selection, *, can_open: bool) -> None:
        super().__init__(waterfall.draw, theme, "Why: parts of the lead")
        self.opened_dimension = ""
        self._selection = selection
        self._can_open = can_open
        self._pressed = ("", "")
        self.stand_on(QPalette.ColorRole.Window)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setObjectName("waterfall")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        thing = self.thing_at(event.position())
        if thing is not None and thing.id == waterfall.MORE:
            self.more_asked.emit()
            return
        id_, _, criterion = (thing.id if thing is not None else "").partition("/")
        self._pressed = (id_, criterion) if self._can_open else self._selection.place_of(id_)
        if id_ and self._can_open:
            is_open = id_ == self.opened_dimension and not criterion
            self._open("" if is_open else id_)
            self._selection.look_at(self.opened_dimension, criterion)
        elif id_:
            self._selection.look_at_weighed(id_)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        dimension, criterion = self._pressed  # the press may have moved the rows under the pointer
        if dimension and (criterion or self._can_open):
            self._selection.ask_for(dimension, criterion)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        chosen = self._selection.weighed
        opens = event.key() in _OPENS and bool(chosen) and self._can_open
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self.result is not None:
            self._walk(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() in ENTER_KEYS and chosen:
            self._selection.ask_for_weighed(chosen)
        elif opens:
            is_open = chosen == self.opened_dimension or event.key() == Qt.Key.Key_Left
            self._open("" if is_open else chosen)
        else:
            super().keyPressEvent(event)

    def _open(self, dimension: str) -> None:
        if dimension != self.opened_dimension:
            self.opened_dimension = dimension
            self.turned.emit()

    def _walk(self, by: int) -> None:
        if self.result is None:
            return
        order = [step.id for step in self.result.steps if step.id and not step.criterion]
        chosen = self._selection.weighed
        at = order.index(chosen) + by if chosen in order else (0 if by > 0 else len(order) - 1)
        self._selection.look_at_weighed(order[min(len(order) - 1, max(0, at))])
        row = waterfall.row_of(self.result, self._selection.weighed, self.theme.measure)
        self.walked.emit(0, round(row))
