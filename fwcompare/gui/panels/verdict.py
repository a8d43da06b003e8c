"""The strip on top: who leads, by how much, how sure, and the scores as stacked bars."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import (
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fwcompare.analysis import evaluate
from fwcompare.charts import score_bars
from fwcompare.charts.alternative_styles import AlternativeStyles
from fwcompare.gui.document import Document
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.selection import Selection
from fwcompare.gui.view import View
from fwcompare.gui.widgets.chart import Chart
from fwcompare.gui.widgets.label import INK2, INK3, ElidedLabel, Headline
from fwcompare.gui.widgets.steady import Steady
from fwcompare.gui.widgets.visibility import show_if
from fwcompare.wording import sentences, spoken, verdict_basis

_ANNOUNCE_AFTER = 700
_HEIGHT = 72
_LANE = 22
_HEADLINE_HEIGHT = 38  # of one large line or of two smaller ones
_WORDS_WIDTH = 324


class VerdictStrip(View):
    def __init__(
        self, document: Document, theme: Theme, selection: Selection, styles: AlternativeStyles
    ) -> None:
        super().__init__(document, theme)
        self.setObjectName("verdict")
        self._selection = selection
        self._styles = styles
        self.headline = Headline(theme)
        self.headline.setObjectName("headline")
        self.certainty = ElidedLabel(theme, ink=INK2)
        self.certainty.setObjectName("certainty")
        self.remark = ElidedLabel(theme, size="caption", ink=INK3)
        self.remark.setObjectName("remark")
        self.bars = _ScoreBarsView(theme, selection)
        rule = "\n".join(verdict_basis.explanation(document.evaluation, None))
        self.certainty.set_hint(rule)
        self.certainty.setAccessibleDescription(rule)
        self._make_layout()
        self._is_painted = False
        document.judging.judged.connect(self._show_certainty)
        self._announcer = QTimer(self)
        self._announcer.setSingleShot(True)
        self._announcer.setInterval(_ANNOUNCE_AFTER)
        self._announcer.timeout.connect(self._announce)
        self._announced = ""
        selection.changed.connect(self.refresh)
        selection.previewed.connect(self.refresh)

    def refresh(self) -> None:
        evaluation = self.document.evaluation
        self.headline.show_text(sentences.headline(evaluation))
        self._show_certainty()
        remark = sentences.remark(evaluation, score_bars.MOST_LANES)
        self.remark.show_text(remark)
        show_if(self.remark, bool(remark))
        then_at = None
        if self._selection.preview is not None:
            previewed = evaluate(self.document.dataset, self._selection.preview)
            then_at = previewed.scores[previewed.ranking[0]]
        chosen = self._selection.dimension
        result = score_bars.score_bars(evaluation, self._styles, chosen, then_at)
        self.bars.show_result(result, spoken.scores(evaluation))

    def _show_certainty(self) -> None:
        """Show the verdict's word and chance, together; nothing as long as they are not known."""
        evaluation, judgement = self.document.evaluation, self.document.judgement
        if judgement is None:
            self.certainty.show_text("")
            self._announcer.stop()
            return
        self.certainty.show_text(sentences.certainty(evaluation, judgement))
        basis = "\n".join(verdict_basis.explanation(evaluation, judgement))
        self.certainty.set_hint(basis)
        self.certainty.setAccessibleDescription(basis)
        self._announcer.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self.theme.color("paper"))
            line = self.theme.color("line")
            painter.fillRect(0, 0, self.width(), 1, line)
            painter.fillRect(0, self.height() - 1, self.width(), 1, line)
        if not self._is_painted:  # from here on there is something to see while NumPy is loaded
            self._is_painted = True
            QTimer.singleShot(0, self, self.document.judging.begin)

    def _make_layout(self) -> None:
        px = self.theme.px
        lanes = min(len(self._styles), score_bars.MOST_LANES)
        self.setFixedHeight(max(px(_HEIGHT), px(_LANE) * lanes + px(16)))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(Steady(self.headline, px(_HEADLINE_HEIGHT)))
        words.addWidget(Steady(self.certainty))
        words.addWidget(self.remark)
        words.addStretch(1)
        side = QWidget()
        words.setContentsMargins(0, 0, px(8), 0)
        side.setLayout(words)
        side.setFixedWidth(px(_WORDS_WIDTH))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), 1, px(16), 1)  # the strip's lines are beside the bars
        row.setSpacing(px(16))
        row.addWidget(side)
        row.addWidget(self.bars, 1)

    def _announce(self) -> None:
        """Tell a screen reader the new verdict, politely: once, after the hand has come to rest."""
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

        words = f"{self.headline.text()}, {self.certainty.text()}"
        if words != self._announced and QAccessible.isActive():
            self._announced = words
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))


class _ScoreBarsView(Chart[score_bars.ScoreBars]):
    """A click looks at the dimension under the pointer, a double-click goes to its tab."""

    def __init__(self, theme: Theme, selection: Selection) -> None:
        super().__init__(score_bars.draw, theme, "Scores")
        self._selection = selection
        self.stand_on(QPalette.ColorRole.Light)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        dimension = self._dimension_at(event)
        if dimension:
            self._selection.look_at(dimension)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        dimension = self._dimension_at(event)
        if dimension:
            self._selection.ask_for(dimension)

    def _dimension_at(self, event: QMouseEvent) -> str:
        thing = self.thing_at(event.position())
        return thing.id if thing is not None else ""
