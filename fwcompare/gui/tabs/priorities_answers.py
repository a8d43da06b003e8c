"""The half of the page with the question, what is possible still, and what was said."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from fwcompare.analysis.elicitation import Elicited, TradeOff
from fwcompare.analysis.elicitation.carriers import Carrier, CheckCard
from fwcompare.analysis.elicitation.next_trade_off import NextTradeOff
from fwcompare.charts import remaining_range
from fwcompare.charts.alternative_styles import AlternativeStyles
from fwcompare.decision.proposal import Level, weighed_level
from fwcompare.decision.statements import Comparison
from fwcompare.gui.document import Document
from fwcompare.gui.look.theme import SEMIBOLD, Theme
from fwcompare.gui.tabs.priorities_ending import EndingPart
from fwcompare.gui.tabs.priorities_question import QuestionCards
from fwcompare.gui.tabs.priorities_recheck import RecheckPart
from fwcompare.gui.tabs.priorities_said import Said
from fwcompare.gui.tabs.priorities_spread import SpreadPart
from fwcompare.gui.widgets.chart import Chart
from fwcompare.gui.widgets.label import INK2, INK3, Label
from fwcompare.gui.widgets.line_of_text import RIGHT
from fwcompare.gui.widgets.link import Link
from fwcompare.gui.widgets.reserved_label import ReservedLabel
from fwcompare.gui.widgets.rule import Rule
from fwcompare.gui.widgets.visibility import show_if
from fwcompare.wording import elicitation_words, pairwise_words, priorities_words, trade_off_words


class RemainingChart(Chart[remaining_range.RemainingRange]):
    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(200), remaining_range.height(self.theme.measure))


class AnswersPart(QWidget):
    """`replied(trade_off, reply)`; `flipped` and `removed` tell an answer by its index.

    `considered` is as `replied` where a reply is only looked at, with None where none is any more;
    `rechecked(index, trade_off, reply)` comes where one asked again is to be answered anew, with
    None for a reply where it is to be left open.
    """

    replied = Signal(object, str)
    considered = Signal(object, str)
    back_asked = Signal()
    flipped = Signal(int)
    removed = Signal(int)
    rechecked = Signal(int, object, object)

    def __init__(self, document: Document, theme: Theme, styles: AlternativeStyles) -> None:
        super().__init__()
        self._document, self._theme, self._styles = document, theme, styles
        self._inside: str | None = None
        self._left: Elicited | None = None
        self._question: NextTradeOff | None = None
        self._asks_on = False
        self.switch = Link(theme, priorities_words.TO_ORDER)
        self.switch.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.note = Label(theme, size="caption", ink=INK2, wraps=True)
        self.question = QuestionCards(theme)
        self.ending = EndingPart(theme)
        self.recheck = RecheckPart(theme)
        self.leads = Label(theme, weight=SEMIBOLD, wraps=True)
        self.chart = RemainingChart(remaining_range.draw, theme, "What is possible still")
        self.bar_means = Label(
            theme, priorities_words.BAR_MEANS, size="caption", ink=INK3, wraps=True
        )
        self.risk = Label(theme, ink=INK2, wraps=True)
        self.said_head = Label(theme, priorities_words.SAID_HEADING, weight=SEMIBOLD)
        self.without = ReservedLabel(theme, size="caption", ink=INK3, align=RIGHT)
        self.said = Said(theme, self.recheck)
        self.in_pairs = Link(theme, pairwise_words.OPEN)
        self.in_pairs.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.foot = Label(theme, size="caption", ink=INK3, wraps=True)
        self.spread = SpreadPart(theme)
        self._make_layout()
        self._connect()

    @property
    def asked(self) -> TradeOff | None:
        """The question that is shown."""
        if self.question.isHidden() or not self.question.is_asking or self._question is None:
            return None
        return self._question.trade_off

    @property
    def _level(self) -> Level:
        return weighed_level(self._document.dataset, self._inside)

    @property
    def _is_begun(self) -> bool:
        return not self._document.preferences.statements_inside(self._inside).is_empty

    def show_inside(self, inside: str | None) -> None:
        """Be about the criteria of a dimension from now on, or about dimensions with None."""
        self._inside, self._left, self._question = inside, None, None
        self._asks_on = False
        self.show_note("")

    def take_focus(self) -> None:
        if not self.question.isHidden():
            self.question.take_focus()
        else:
            self.ending.take_focus()

    def show_note(self, words: str) -> None:
        """Say what became of answers; "" for nothing."""
        self.note.show_text(words)
        show_if(self.note, bool(words))

    def show_nothing(self) -> None:
        """Say that nothing can be weighed."""
        self.ending.show_words(priorities_words.NOTHING_LEFT, priorities_words.NOBODY)
        self.ending.show_buttons(take_order=False, use=False, ask_on=False)
        unneeded = self.question, self.recheck, self.chart, self.bar_means
        for part in (*unneeded, self.said_head, self.without):
            show_if(part, False)

    def show_left(self, left: Elicited) -> None:
        """Show what is left at once; the question comes a moment later."""
        is_begun = self._is_begun
        before, self._left = self._left, left
        if before is None or before.statements.order != left.statements.order:
            self._asks_on = False
        self._question = None
        self.say_again()
        may_tell = not self._document.is_silent  # no leader is announced before the first word
        show_if(self.leads, may_tell)
        show_if(self.chart, may_tell)
        show_if(self.bar_means, may_tell and is_begun)
        is_asking = is_begun and (self._asks_on or not left.is_settled)
        risk = elicitation_words.risk(self._document.dataset, left) if is_asking else ""
        self.risk.show_text(risk)  # an ending says it itself
        show_if(self.risk, bool(risk))
        self._show_said(left)
        self.recheck.put_away()
        if not is_begun:
            self.ending.show_words(priorities_words.BEGIN, priorities_words.BEGIN_MEANS)
            self.ending.show_buttons(take_order=True, use=False, ask_on=False)
            self._put_ending_in_place()
            return
        if not is_asking:
            self._show_ending(left, has_question=False)
        else:
            self.question.show_question(None, self._number, is_turned=False)
            self.question.back.setEnabled(bool(left.statements.answers))
            self._put_question_in_place()

    def say_again(self) -> None:
        """Say who leads, and what is possible still, as numbers are written now."""
        if (left := self._left) is None:
            return
        dataset = self._document.dataset
        self.leads.show_text(elicitation_words.leads(dataset, left, self._inside))
        result = remaining_range.remaining_range(left, self._styles)
        self.chart.show_result(result, self.leads.text())
        self.without.show_text(*priorities_words.without_head(dataset, left))

    def show_question(self, question: NextTradeOff | None) -> None:
        """Show the question, or why there is none."""
        left = self._left
        if left is None:
            return
        self._question = question
        if not self._is_begun:
            return
        if question is None or (left.is_settled and not self._asks_on):
            self._show_ending(left, has_question=question is not None)
        else:
            cards = trade_off_words.cards(
                self._document.evaluation, question.trade_off, self._level
            )
            self.question.show_question(cards, self._number, is_turned=self._number % 2 == 0)

    def show_carried(self, carried: Sequence[Carrier], check: CheckCard | None) -> None:
        """Show what every answer carries, and offer to ask one again."""
        if self._left is not None and self._is_begun:
            self._show_carried(self._left, carried)
            self.recheck.offer(self._document.evaluation, check, self._inside)

    @property
    def _number(self) -> int:
        return len(self._left.statements.answers) + 1 if self._left else 1

    def _show_ending(self, left: Elicited, *, has_question: bool) -> None:
        document = self._document
        sentence = elicitation_words.ending(
            document.dataset, left, has_question=has_question, inside=self._inside
        )
        more = ""
        if document.judgement is not None:
            more = elicitation_words.ratings_are_open(document.evaluation, left, document.judgement)
        sentence = sentence or priorities_words.NOTHING_LEFT
        title, rest = priorities_words.title_and_rest(sentence)
        self.ending.show_words(title, " ".join(filter(None, (rest, more))))
        self.ending.show_buttons(take_order=False, use=True, ask_on=has_question)
        self._put_ending_in_place()

    def _put_ending_in_place(self) -> None:
        """Show why nothing is asked in the place of the question, and take the focus along."""
        had_focus = _has_focus(self.question) or _has_focus(self.ending)
        show_if(self.ending, True)
        if had_focus:
            self.ending.take_focus()
        show_if(self.question, False)

    def _put_question_in_place(self) -> None:
        """Show the question in the place of an ending, and take the focus along."""
        had_focus = _has_focus(self.ending)
        show_if(self.question, True)
        if had_focus:
            self.question.take_focus()
        show_if(self.ending, False)

    def _show_said(self, left: Elicited) -> None:
        answers = left.statements.answers
        show_if(self.said_head, bool(answers))
        show_if(self.without, bool(answers))
        self.said.show_count(len(answers))
        for line, answer in zip(self.said.lines, answers, strict=False):
            told = trade_off_words.answer(self._document.dataset, answer, self._level)
            line.show_answer(told, "", told, can_turn=False)
        self._show_foot("")

    def _show_carried(self, left: Elicited, carried: Sequence[Carrier]) -> None:
        dataset, leader = self._document.dataset, left.leader
        for one in carried:
            answer = left.statements.answers[one.index]
            told = trade_off_words.answer(dataset, answer, self._level)
            share = elicitation_words.share(one.without.shares, leader) if leader else ""
            words = [elicitation_words.without(dataset, one)]
            if isinstance(answer, Comparison) and answer.turned is not None:
                words.append(elicitation_words.other_way(dataset, one))
            in_full = f"{told}. {'; '.join(words)}"
            can_turn = one.turned is not None
            self.said.lines[one.index].show_answer(told, share, in_full, can_turn=can_turn)
        flips = any(one.turned is not None for one in carried)
        rating = next(iter(self._document.findings.worth_finding_out), None)
        worth = elicitation_words.worth(self._document.evaluation, self._question, rating)
        parts = (worth, priorities_words.FLIP if flips else "")
        self._show_foot(" ".join(filter(None, parts)))

    def _show_foot(self, words: str) -> None:
        self.foot.show_text(words)
        show_if(self.foot, bool(words))

    def _reply(self, reply: str) -> None:
        if self._question is not None:
            self.replied.emit(self._question.trade_off, reply)

    def _consider(self, reply: str) -> None:
        asked = self.asked if reply else None
        self.considered.emit(asked, reply)

    def _ask_on(self) -> None:
        self._asks_on = True
        if self._left is None or self._question is None:
            return
        cards = trade_off_words.cards(
            self._document.evaluation, self._question.trade_off, self._level
        )
        self._put_question_in_place()
        self.question.back.setEnabled(bool(self._left.statements.answers))
        self.question.show_question(cards, self._number, is_turned=self._number % 2 == 0)
        self.question.take_focus()

    def _connect(self) -> None:
        self.question.replied.connect(self._reply)
        self.question.considered.connect(self._consider)
        self.question.back_asked.connect(self.back_asked)
        self.ending.ask_on.clicked.connect(self._ask_on)
        self.said.flipped.connect(self.flipped)
        self.said.removed.connect(self.removed)
        self.recheck.decided.connect(self.rechecked)

    def _make_layout(self) -> None:
        px = self._theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(8), px(16), 0)
        column.setSpacing(px(8))
        for part in (self.switch, self.note, self.question, self.ending, self.recheck):
            column.addWidget(part)
        column.addWidget(Rule(self._theme))
        column.addWidget(self.leads)
        column.addWidget(self.chart)
        column.addWidget(self.risk)
        column.addWidget(self.bar_means)
        head = QHBoxLayout()
        head.setContentsMargins(0, px(8), px(28), 0)
        head.addWidget(self.said_head)
        head.addWidget(self.without, 1)
        column.addLayout(head)
        column.addWidget(self.said)
        column.addWidget(self.foot)
        column.addWidget(self.in_pairs)
        column.addWidget(self.spread)
        self.note.hide()


def _has_focus(part: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and part.isAncestorOf(focused)
