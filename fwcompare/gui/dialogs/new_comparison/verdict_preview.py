"""The verdict on a table as it is being read in: who would lead, and the scores as bars."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fwcompare.analysis import Evaluation
from fwcompare.charts import score_bars
from fwcompare.charts.alternative_styles import styles_of
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.system.judging import Judging
from fwcompare.gui.widgets.announcement import announce
from fwcompare.gui.widgets.chart import Chart
from fwcompare.gui.widgets.label import INK2, ElidedLabel, Headline
from fwcompare.wording import new_comparison_words, spoken, strip_words

_HEIGHT, _LANE = 72, 18
_WORDS = 344
_ANNOUNCE_AFTER = 700


class VerdictPreview(QWidget):
    """Announces a new verdict to a reader, once the table has come to rest."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._evaluation: Evaluation | None = None
        self._judging = Judging(self)
        self._judging.judged.connect(self._show_words)
        self.headline = Headline(theme)
        self.line = ElidedLabel(theme, ink=INK2)
        self.bars: Chart[score_bars.ScoreBars] = Chart(score_bars.draw, theme, "Scores")
        policy = self.bars.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.bars.setSizePolicy(policy)
        self._announcer = QTimer(self)
        self._announcer.setSingleShot(True)
        self._announcer.setInterval(_ANNOUNCE_AFTER)
        self._announcer.timeout.connect(self._announce)
        self._make_layout()
        self.show_nothing("")

    def show_nothing(self, line: str) -> None:
        """Say that there is no verdict, and why."""
        self._evaluation = None
        self.headline.show_text(new_comparison_words.HEADLINE_WITHOUT)
        self.line.show_text(line)
        self.bars.hide()

    def show_evaluation(self, evaluation: Evaluation) -> None:
        self._evaluation = evaluation
        result = score_bars.score_bars(evaluation, styles_of(evaluation.dataset), "")
        self.bars.show_result(result)
        self.say_again()
        lanes = self._theme.px(_LANE) * len(result.lanes) + self._theme.px(8)
        self.setFixedHeight(max(self._theme.px(_HEIGHT), lanes))
        self.bars.show()
        self._show_words()
        self._judging.begin()

    def say_again(self) -> None:
        """Tell a reader the scores as numbers are written now."""
        if self._evaluation is not None:
            self.bars.setAccessibleDescription(spoken.scores(self._evaluation))

    def close_down(self) -> None:
        self._judging.close()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), self._theme.color("paper"))
            line = self._theme.color("line")
            painter.fillRect(0, self.height() - 1, self.width(), 1, line)

    def _make_layout(self) -> None:
        px = self._theme.px
        words = QWidget()
        words.setFixedWidth(px(_WORDS))
        column = QVBoxLayout(words)
        column.setContentsMargins(0, px(8), 0, px(8))
        column.setSpacing(0)
        column.addWidget(self.headline)
        column.addWidget(self.line)
        column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), 0, px(16), 1)
        row.setSpacing(px(16))
        row.addWidget(words)
        row.addWidget(self.bars, 1)
        self.setFixedHeight(px(_HEIGHT))

    def _show_words(self) -> None:
        if (evaluation := self._evaluation) is None:
            return
        judgement = self._judging.judgement(evaluation)
        self.headline.show_text(strip_words.headline(evaluation, judgement))
        certainty = strip_words.certainty(evaluation, judgement) if judgement else ""
        self.line.show_text(certainty)
        if judgement:
            self._announcer.start()

    def _announce(self) -> None:
        announce(self, f"{self.headline.text()}, {self.line.text()}")
