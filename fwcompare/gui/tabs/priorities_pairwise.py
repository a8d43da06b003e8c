"""Pairwise comparisons for who knows them: each weight with the next, and how that fits."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from fwcompare.analysis.elicitation import Elicited
from fwcompare.analysis.elicitation.judged import Judged, Pair, judged, judged_ids, neighbours
from fwcompare.dataset.dataset import Dataset
from fwcompare.decision.proposal import Level
from fwcompare.gui.look.text_safety import mnemonic_safe
from fwcompare.gui.look.theme import SEMIBOLD, Theme
from fwcompare.gui.tabs.priorities_judgement_row import JudgementRow
from fwcompare.gui.widgets.label import INK2, INK3, Label
from fwcompare.gui.widgets.link import Link
from fwcompare.gui.widgets.visibility import show_if
from fwcompare.wording import pairwise_words


class PairwisePart(QWidget):
    """`judged(pair, times)` comes with a choice, None for the times where one is taken back.

    First come the pairs of neighbours in the order, then those judged besides, then one more that
    may be. `close` leads back to the questions.
    """

    judged = Signal(object, object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.close_link = Link(theme, pairwise_words.CLOSE)
        self.close_link.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._title = Label(theme, pairwise_words.HEADING, size="question", weight=SEMIBOLD)
        self._means = Label(theme, pairwise_words.MEANS, size="caption", ink=INK3, wraps=True)
        self.rows: list[JudgementRow] = []
        self.pairs: tuple[Pair, ...] = ()
        self._rows = QVBoxLayout()
        self.one_more = Label(theme, pairwise_words.FURTHER, size="caption", ink=INK2, wraps=True)
        self.further = JudgementRow(theme)
        self.consistency = Label(theme, ink=INK2, wraps=True)
        self.worst = Label(theme, wraps=True)
        self.correct, self.keep = QPushButton(), QPushButton(pairwise_words.KEEP)
        self._further: Pair | None = None
        self._found: Judged | None = None
        self._kept: Pair | None = None
        self._make_layout()
        self.further.judged.connect(self._judge_further)
        self.correct.clicked.connect(self._correct)
        self.keep.clicked.connect(self._keep)

    def show_judgements(self, dataset: Dataset, left: Elicited, level: Level) -> None:
        """Show what is judged, what that comes to, and what may be judged next."""
        said, ids = left.statements, left.weighed.ids
        times = {j.pair: j.times for j in said.judgements}
        times |= {(j.than, j.more): 1 / j.times for j in said.judgements}
        first = neighbours(ids, said)
        place = {id_: at for at, id_ in enumerate(judged_ids(ids, said))}
        besides = (tuple(sorted(j.pair, key=place.__getitem__)) for j in said.judgements)
        self.pairs = tuple(dict.fromkeys((*first, *((a, b) for a, b in besides))))
        while len(self.rows) < len(self.pairs):
            self._add_row(len(self.rows))
        for at, row in enumerate(self.rows):
            show_if(row, at < len(self.pairs))
        for row, pair in zip(self.rows, self.pairs, strict=False):
            row.show_pair(pairwise_words.pair(dataset, *pair, level), times.get(pair))
        self._found = judged(left)
        count = sum(pair in times for pair in first)
        self._show_fit(dataset, level, pairwise_words.waiting(count, len(first)))
        self._show_further(dataset, level, place)

    def take_focus(self) -> None:
        """Go to the first pair that nothing is said of."""
        open_rows = [row for row in self.rows if not row.isHidden() and row.list.currentIndex() < 1]
        for row in (open_rows or self.rows)[:1]:
            row.list.setFocus()

    def _show_fit(self, dataset: Dataset, level: Level, waiting: str) -> None:
        """Say how consistent all is, and which judgement fits least, unless it is to be kept."""
        found = self._found
        told = pairwise_words.summary(dataset, found, level)
        self.consistency.show_text(told[0] if told else waiting)
        worst = found.worst if found is not None and len(told) > 1 else None
        is_kept = worst is not None and self._kept == (worst.more, worst.than)
        is_shown = worst is not None and not is_kept
        self.worst.show_text(told[1] if is_shown else "")
        may_correct = is_shown and worst is not None and worst.implied is not None
        if may_correct and worst is not None and worst.implied is not None:
            words = pairwise_words.correct(dataset, worst, level)
            self.correct.setText(mnemonic_safe(words))
        show_if(self.worst, is_shown)
        show_if(self.correct, may_correct)
        show_if(self.keep, is_shown)

    def _show_further(self, dataset: Dataset, level: Level, place: dict[str, int]) -> None:
        further = self._found.further if self._found is not None else None
        show_if(self.one_more, further is not None)
        show_if(self.further, further is not None)
        self._further = further
        if further is not None:
            one, other = sorted(further, key=place.__getitem__)
            self._further = one, other
            self.further.show_pair(pairwise_words.pair(dataset, one, other, level), None)

    def _judge(self, at: int, times: float | None) -> None:
        self.judged.emit(self.pairs[at], times)

    def _judge_further(self, times: float | None) -> None:
        if self._further is not None and times is not None:
            self.judged.emit(self._further, times)

    def _correct(self) -> None:
        """Take what the other judgements imply, on the scale, in place of the worst."""
        worst = self._found.worst if self._found is not None else None
        if worst is not None and worst.implied is not None:
            self.judged.emit((worst.more, worst.than), pairwise_words.on_scale(worst.implied))

    def _keep(self) -> None:
        worst = self._found.worst if self._found is not None else None
        if worst is not None:
            self._kept = worst.more, worst.than
        for part in (self.worst, self.correct, self.keep):
            show_if(part, False)
        self.take_focus()

    def _add_row(self, at: int) -> None:
        row = JudgementRow(self._theme)
        row.judged.connect(partial(self._judge, at))
        self.rows.append(row)
        self._rows.addWidget(row)

    def _make_layout(self) -> None:
        px = self._theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(8), px(16), 0)
        column.setSpacing(px(6))
        self._rows.setSpacing(px(2))
        column.addWidget(self.close_link)
        column.addWidget(self._title)
        column.addWidget(self._means)
        column.addLayout(self._rows)
        column.addWidget(self.consistency)
        column.addWidget(self.worst)
        buttons = QHBoxLayout()
        for button in (self.correct, self.keep):
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addWidget(self.one_more)
        column.addWidget(self.further)
