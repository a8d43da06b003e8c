"""The strip on top: who leads, by how much, how sure, and the scores as stacked bars."""

from PySide6.QtCore import QRect, QTimer
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QWidget

from fwcompare.analysis import evaluate
from fwcompare.analysis.verdict import Judgement
from fwcompare.charts import score_bars
from fwcompare.charts.alternative_styles import AlternativeStyles
from fwcompare.dataset.scale import VALUE_MAX
from fwcompare.gui.document import Document
from fwcompare.gui.look.fill import fill
from fwcompare.gui.look.theme import SEMIBOLD, Theme
from fwcompare.gui.panels.joining import Joining
from fwcompare.gui.panels.score_bars_view import ScoreBarsView
from fwcompare.gui.selection import Selection
from fwcompare.gui.view import View
from fwcompare.gui.widgets.label import INK2, INK3, ElidedLabel, Headline
from fwcompare.gui.widgets.left_to_right import keep_left_to_right
from fwcompare.wording import (
    isolation,
    sentences,
    spoken,
    start_words,
    strip_words,
    verdict_basis,
)

_ANNOUNCE_AFTER = 700
_ROOMY = 1100  # pixels of the design, from which on there is room for the higher strip
_HEIGHT, _LOW = 72, 64
_LANE = 18
_WORDS, _MOST_WORDS = 344, 0.42

# Top and height of each line of words, in a strip of either height.
_LINES = {_HEIGHT: ((0, 38), (38, 17), (55, 14)), _LOW: ((0, 36), (35, 16), (50, 12))}


class VerdictStrip(View):
    """All its places are fixed: they follow from the window's width and the alternatives' names."""

    def __init__(
        self, document: Document, theme: Theme, selection: Selection, styles: AlternativeStyles
    ) -> None:
        super().__init__(document, theme)
        self.setObjectName("verdict")
        keep_left_to_right(self)
        self._selection = selection
        self._styles = styles
        self.headline = Headline(theme)
        self.headline.setObjectName("headline")
        self.certainty = ElidedLabel(theme, ink=INK2)
        self.certainty.setObjectName("certainty")
        self.remark = ElidedLabel(theme, size="caption", ink=INK3)
        self.remark.setObjectName("remark")
        self.bars = ScoreBarsView(document, theme, selection)
        self.bars.setParent(self)  # before the button, which Tab reaches after it
        rule = "\n".join(verdict_basis.explanation(document.evaluation, None))
        self.certainty.set_hint(rule)
        self.certainty.setAccessibleDescription(rule)
        self._lanes = min(len(document.evaluation.scores), score_bars.MOST_LANES)
        self._words = self._make_words()
        self._make_layout()
        self._is_painted = False
        document.judging.judged.connect(self._show_certainty)
        self._announcer = QTimer(self)
        self._announcer.setSingleShot(True)
        self._announcer.setInterval(_ANNOUNCE_AFTER)
        self._announcer.timeout.connect(self._announce)
        self._announced = ""
        selection.changed.connect(self._show_bars)
        selection.previewed.connect(self._show_bars)
        theme.changed.connect(self._place)  # a new style sheet brings the first font back

    def refresh(self) -> None:
        evaluation = self.document.evaluation
        self._show_certainty()
        self.joining.refresh()
        self._follow_who_takes_part()
        is_silent = self.document.is_silent
        remark = "" if is_silent else sentences.remark(evaluation, score_bars.MOST_LANES)
        self.remark.show_text(remark)
        self._show_bars()

    def _show_bars(self) -> None:
        """Show the scores, and in them what is looked at and what is held beside them."""
        evaluation, then_at = self.document.evaluation, None
        if self._selection.beside is not None:
            previewed = evaluate(self.document.dataset, self._selection.beside)
            then_at = previewed.scores[previewed.ranking[0]]
        chosen = self._selection.weighed
        result = score_bars.score_bars(
            evaluation, self._styles, chosen, then_at, is_quiet=self.document.is_silent
        )
        self.bars.show_result(result, spoken.scores(evaluation))

    def _show_certainty(self) -> None:
        """Show who leads; the verdict's word and chance together, as soon as they are known."""
        evaluation, judgement = self.document.evaluation, self.document.judgement
        if self.document.is_silent:
            self._announcer.stop()
            self.headline.show_text(start_words.HEADLINE)
            self.certainty.show_text(start_words.own_weights(evaluation))
            return
        self.headline.show_text(strip_words.headline(evaluation, judgement))
        if judgement is None:
            self.certainty.show_text("")
            self._announcer.stop()
            return
        told, *shorter = self._settled(judgement) or (
            strip_words.certainty(evaluation, judgement),
            *strip_words.certainty_in_short(evaluation, judgement),
        )
        self.certainty.show_text(told, *shorter)
        basis = "\n".join(verdict_basis.explanation(evaluation, judgement))
        self.certainty.set_hint(basis)
        self.certainty.setAccessibleDescription(basis)
        self._announcer.start()

    def _settled(self, judgement: Judgement) -> tuple[str, ...]:
        """Return what an order and answers settle, where nothing goes before them."""
        document = self.document
        is_theirs = document.preferences.is_stated and document.is_as_proposed
        if not is_theirs or document.evaluation.musts:
            return ()
        from fwcompare.wording import elicitation_words

        return elicitation_words.settled(document.evaluation, document.left, judgement)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            fill(painter, self.rect(), self.theme.color("paper"))
            line = self.theme.color("line")
            fill(painter, QRect(0, 0, self.width(), 1), line)
            fill(painter, QRect(0, self.height() - 1, self.width(), 1), line)
        if not self._is_painted:  # from here on there is something to see while NumPy is loaded
            self._is_painted = True
            QTimer.singleShot(0, self, self.document.judging.begin)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()
        super().resizeEvent(event)

    def _make_words(self) -> QWidget:
        words = QWidget(self)
        for label in (self.headline, self.certainty, self.remark):
            label.setParent(words)
        for changing in (self.headline, self.certainty):
            changing.stand_on(QPalette.ColorRole.Light)
        return words

    def _make_layout(self) -> None:
        px = self.theme.px
        row = QHBoxLayout(self)
        # The strip's lines are beside the bars; these have their own room for the focus's ring.
        row.setContentsMargins(px(16), 1, px(16 - ScoreBarsView.RING), 1)
        row.setSpacing(px(16 - ScoreBarsView.RING))
        row.addWidget(self._words)
        row.addWidget(self.bars, 1)
        self.joining = Joining(self.document, self.theme, self)  # behind the bars for a reader
        row.addWidget(self.joining)
        self._place()

    def _place(self) -> None:
        """Give everything its place. Labels of a fixed size ask nobody when their text changes."""
        px = self.theme.px
        usual = _HEIGHT if self.width() >= px(_ROOMY) else _LOW
        height, width = max(px(usual), px(_LANE) * self._lanes + px(8)), self._words_width()
        self.setFixedHeight(height)
        self._words.setFixedSize(width, height - 2)
        is_narrow = width < px(_WORDS)
        self.certainty.setFont(self.theme.font("caption" if is_narrow else "body"))
        lines = _HEIGHT if height >= px(_HEIGHT) else _LOW
        above = (height - px(lines)) // 2
        labels = (self.headline, self.certainty, self.remark)
        for label, (top, high) in zip(labels, _LINES[lines], strict=True):
            label.setFixedSize(width, px(top + high) - px(top))
            label.move(0, above + px(top))

    def _follow_who_takes_part(self) -> None:
        """Be as high as those who take part need."""
        lanes = min(len(self.document.evaluation.scores), score_bars.MOST_LANES)
        if lanes != self._lanes:
            self._lanes = lanes
            self._place()

    def _words_width(self) -> int:
        """Return how much width the words have: enough for whoever leads, if names are not long."""
        names = (isolation.name(a.name) for a in self.document.dataset.alternatives.values())
        told = (sentences.leads(name, VALUE_MAX) for name in names)
        longest = max(self.theme.width(words, "verdict", SEMIBOLD) for words in told)
        wanted = max(self.theme.px(_WORDS), int(longest) + 1)
        return min(wanted, int(_MOST_WORDS * self.width()))

    def _announce(self) -> None:
        """Tell a screen reader the new verdict, politely: once, after the hand has come to rest."""
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

        words = f"{self.headline.text()}, {self.certainty.text()}"
        if words != self._announced and QAccessible.isActive():
            self._announced = words
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
