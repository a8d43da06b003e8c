"""The most decisive answer asked once more, its sides changed over; nobody is called wrong."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from fwcompare.analysis.elicitation.carriers import CheckCard
from fwcompare.analysis.elicitation.trade_off import asked_as
from fwcompare.analysis.evaluation import Evaluation
from fwcompare.decision.proposal import Level, weighed_level
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.widgets.label import INK2, Label
from fwcompare.gui.widgets.link import Link
from fwcompare.gui.widgets.trade_off_card import TradeOffCard
from fwcompare.gui.widgets.visibility import show_if
from fwcompare.wording import priorities_words, trade_off_words


class RecheckPart(QWidget):
    """Offered by a link; `decided(index, trade_off, reply)` where the answer is to be another.

    The reply is None where it is to be left open. The same reply again changes nothing.
    """

    decided = Signal(int, object, object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._check: CheckCard | None = None
        self._evaluation: Evaluation | None = None
        self._inside: str | None = None
        self._level: Level = "dimensions"
        self.link = Link(theme, priorities_words.CHECK)
        self.words = Label(theme, ink=INK2, wraps=True)
        this_one = trade_off_words.REPLIES["more"]
        self.cards = TradeOffCard(theme, "↵", this_one), TradeOffCard(theme, "↵", this_one)
        self.before = QPushButton(trade_off_words.AS_BEFORE)
        self.now = QPushButton(trade_off_words.AS_NOW)
        self.open = QPushButton(trade_off_words.LEAVE_OPEN)
        self._make_layout(theme)
        self.link.clicked.connect(self._ask)
        self.cards[0].clicked.connect(lambda: self._reply(0))
        self.cards[1].clicked.connect(lambda: self._reply(1))
        self.before.clicked.connect(self.put_away)
        self.now.clicked.connect(lambda: self._decide(is_open=False))
        self.open.clicked.connect(lambda: self._decide(is_open=True))
        self.put_away()

    def offer(self, evaluation: Evaluation, check: CheckCard | None, inside: str | None) -> None:
        """Offer to ask one again; None for none. It is about what is `inside` a dimension."""
        self._evaluation, self._check, self._inside = evaluation, check, inside
        self._level = weighed_level(evaluation.dataset, inside)
        self._show(link=check is not None)

    def put_away(self) -> None:
        self._show()

    def _ask(self) -> None:
        check, evaluation = self._check, self._evaluation
        if check is None or evaluation is None:
            return
        cards = trade_off_words.cards(evaluation, check.trade_off, self._level)
        sides = cards if self._is_turned(check) else cards[::-1]
        for card, side in zip(self.cards, sides, strict=True):
            card.show_card(side)
        self.words.show_text(priorities_words.CHECK_MEANS)
        self._show(words=True, cards=True)
        self.cards[0].setFocus()

    def _reply(self, place: int) -> None:
        check, evaluation = self._check, self._evaluation
        if check is None or evaluation is None:
            return
        is_more = (place == 0) == self._is_turned(check)
        if ("more" if is_more else "than") == check.said:
            self.words.show_text(priorities_words.SAME_AGAIN)
            self._show(words=True)
            return
        answers = evaluation.preferences.statements_inside(self._inside).comparisons
        said = next(a for a in answers if asked_as(a) == check.trade_off)
        told = trade_off_words.disagreement(evaluation.dataset, said, self._level)
        self.words.show_text(told)
        self._show(words=True, choices=True)
        self.before.setFocus()

    def _decide(self, *, is_open: bool) -> None:
        check = self._check
        self.put_away()
        if check is not None:
            other = "than" if check.said == "more" else "more"
            self.decided.emit(check.index, check.trade_off, None if is_open else other)

    def _is_turned(self, check: CheckCard) -> bool:
        """Whether it was asked with its sides changed over: then they are not, now."""
        return check.index % 2 == 1

    def _show(
        self, *, link: bool = False, words: bool = False, cards: bool = False, choices: bool = False
    ) -> None:
        show_if(self.link, link)
        show_if(self.words, words)
        for card in self.cards:
            show_if(card, cards)
        for button in (self.before, self.now, self.open):
            show_if(button, choices)
        show_if(self, link or words)

    def _make_layout(self, theme: Theme) -> None:
        px = theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        self.link.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        column.addWidget(self.link)
        column.addWidget(self.words)
        sides, choices = QHBoxLayout(), QHBoxLayout()
        sides.setSpacing(px(12))
        for card in self.cards:
            sides.addWidget(card, 1)
        for button in (self.before, self.now, self.open):
            choices.addWidget(button)
        choices.addStretch(1)
        column.addLayout(sides)
        column.addLayout(choices)
