"""Your priorities: an order, then as few questions as it takes, and what carries the outcome."""

from dataclasses import replace
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShowEvent

from fwcompare.analysis.elicitation import (
    Elicited,
    Statements,
    next_trade_off,
    present_order,
    with_statements,
)
from fwcompare.analysis.elicitation.carriers import Carrier, CheckCard, carriers, check_card
from fwcompare.analysis.elicitation.next_trade_off import NextTradeOff
from fwcompare.analysis.elicitation.stating import agreeing
from fwcompare.analysis.elicitation.trade_off import Reply, TradeOff, answer_to
from fwcompare.analysis.sampling import Stop
from fwcompare.charts.alternative_styles import AlternativeStyles
from fwcompare.decision.anchors import anchors_of
from fwcompare.decision.preferences import Preferences
from fwcompare.decision.proposal import weighed_level
from fwcompare.decision.statements import CannotSay, Comparison
from fwcompare.gui.document import Document
from fwcompare.gui.look.text_safety import on_one_line
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.selection import Selection
from fwcompare.gui.system.background import Background
from fwcompare.gui.tabs.priorities_answers import AnswersPart
from fwcompare.gui.tabs.priorities_order import OrderItem
from fwcompare.gui.tabs.priorities_order_part import OrderPart
from fwcompare.gui.view import View
from fwcompare.gui.widgets.page import Page
from fwcompare.gui.widgets.still_layout import StillLayout, put_at
from fwcompare.gui.widgets.visibility import show_if
from fwcompare.wording import names, priorities_words, trade_off_words

_ROOMY, _ORDER_PART = 560, 0.44
_RESTED_AFTER = 200
_AT_ONCE = 0
"""The first card comes within 150 ms of the order, so nothing is waited for."""


class Carried(NamedTuple):
    """What each answer carries, and one to be asked again."""

    carried: tuple[Carrier, ...]
    check: CheckCard | None


class PrioritiesTab(View):
    """Every move and answer is one step of undo. Where there is little room, one half is shown."""

    def __init__(
        self, document: Document, theme: Theme, selection: Selection, styles: AlternativeStyles
    ) -> None:
        super().__init__(document, theme)
        self.setObjectName("tab-priorities")
        self.setLayout(StillLayout())
        self._styles = styles
        self._level = weighed_level(document.dataset)
        self._shown: Elicited | None = None
        self._depends_on: Preferences | None = None
        self._wants_cards = False
        self._at_once, self._at_rest = Background(self, _AT_ONCE), Background(self)
        self._afterwards = Background(self, _AT_ONCE)
        self._rested = QTimer(self)  # ways are not compared under the hand
        self._rested.setSingleShot(True)
        self._rested.setInterval(_RESTED_AFTER)
        self._rested.timeout.connect(self._show_ways)
        for background in (self._at_once, self._at_rest):
            background.done.connect(self._show_question)
        self._afterwards.done.connect(self._show_carried)
        self.order = OrderPart(theme)
        self.answers = AnswersPart(document, theme, styles)
        self._pages = Page(theme), Page(theme)
        for page, part in zip(self._pages, (self.order, self.answers), strict=True):
            page.setParent(self)
            page.column.addWidget(part)
            page.column.addStretch(1)
        self._connect()

    def _connect(self) -> None:
        self.order.list.ordered.connect(self._order)
        self.order.switch.clicked.connect(partial(self._show_cards, True))
        self.answers.switch.clicked.connect(partial(self._show_cards, False))
        self.answers.ending.take_order.clicked.connect(self._take_order)
        self.answers.replied.connect(self._reply)
        self.answers.back_asked.connect(self._back)
        self.answers.flipped.connect(self._flip)
        self.answers.removed.connect(self._remove)
        self.answers.rechecked.connect(self._answer_anew)
        self.answers.ending.use.clicked.connect(self.left_for_good)

    @property
    def is_busy(self) -> bool:
        """Whether a question, or what the answers carry, is still to come."""
        return any(b.is_busy for b in (self._at_once, self._at_rest, self._afterwards))

    def refresh(self) -> None:
        self._rested.start()
        preferences = self.document.preferences
        depends_on = replace(preferences, dimension_points={}, own_dimensions=frozenset())
        if not preferences.statements.is_empty and depends_on == self._depends_on:
            return  # a slider moves that is weighed against others: nothing here follows from it
        self._depends_on = depends_on
        left, said = self.document.left, self._statements()
        self.order.show_order(said, self._items(said))
        if left is None:
            self.answers.show_nothing()
            return
        before = self._shown
        if left is before:
            return
        self._shown = left
        self._afterwards.drop()
        has_more = before is None or left.statements != before.statements
        self.answers.show_left(left, is_begun=not self.document.preferences.statements.is_empty)
        self.order.list.show_marked(frozenset())
        (self._at_rest if has_more else self._at_once).drop()
        (self._at_once if has_more else self._at_rest).order(partial(_chosen, left))

    def close_down(self) -> None:
        self._at_once.close()
        self._at_rest.close()
        self._afterwards.close()

    def take_focus(self) -> None:
        """Go to the order, or to the question once there is an order."""
        if self.document.preferences.statements.is_empty:
            self.order.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.answers.take_focus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self._wants_cards = not self.document.preferences.statements.is_empty
            self._arrange()
            QTimer.singleShot(0, self, self.take_focus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), self.theme.color("paper"))
            if self._is_roomy:
                x = self._pages[0].width()
                painter.fillRect(x, 0, 1, self.height(), self.theme.color("line"))

    @property
    def _is_roomy(self) -> bool:
        return self.width() >= self.theme.px(_ROOMY)

    def _arrange(self) -> None:
        """Put both halves beside each other, or the one that is wanted alone."""
        roomy, (order, answers) = self._is_roomy, self._pages
        wide, high = self.width(), self.height()
        split = round(_ORDER_PART * wide) if roomy else 0
        put_at(order, QRect(0, 0, split or wide, high))
        put_at(answers, QRect(split + 1 if roomy else 0, 0, wide - split - bool(roomy), high))
        show_if(order, roomy or not self._wants_cards)
        show_if(answers, roomy or self._wants_cards)
        show_if(self.order.switch, not roomy)
        show_if(self.answers.switch, not roomy)
        self.update()

    def _show_cards(self, wants_cards: bool) -> None:
        self._wants_cards = wants_cards
        self._arrange()
        if wants_cards:
            self.answers.take_focus()
        else:
            self.order.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _statements(self) -> Statements:
        """Return what was said, with a place for whatever has none yet, by its points."""
        document, said = self.document, self.document.preferences.statements
        placed = {*said.zero, *(id_ for rank in said.order for id_ in rank)}
        rest = [rank for rank in present_order(document.evaluation) if rank[0] not in placed]
        return Statements((*said.order, *rest), said.zero, said.answers)

    def _items(self, said: Statements) -> dict[str, OrderItem]:
        evaluation, dataset, level = self.document.evaluation, self.document.dataset, self._level
        ids = [rank[0] for rank in present_order(evaluation)]
        return {
            id_: OrderItem(
                id_,
                names.weight(dataset, level, id_),
                trade_off_words.range_line(evaluation, id_, level),
                priorities_words.row(dataset, said, id_, level),
            )
            for id_ in ids
        }

    def _order(self, said: Statements) -> None:
        """Take a new order; answers that do not agree with it are taken back."""
        kept = agreeing(self._shown.weighed, said) if self._shown else said
        lost = len(said.answers) - len(kept.answers)
        self.answers.show_note(priorities_words.taken_back(lost))
        self._edit("Your order", kept)

    def _take_order(self) -> None:
        self._order(self._statements())
        self._show_cards(True)

    def _reply(self, trade_off: TradeOff, reply: Reply) -> None:
        document = self.document
        answer = answer_to(trade_off, reply, self._ranges(trade_off))
        told = trade_off_words.answer(document.dataset, answer, self._level)
        self.answers.show_note("")
        self._edit(told, document.preferences.statements.with_answer(answer))

    def _back(self) -> None:
        if self._shown is not None and self._shown.statements.answers:
            self._remove(len(self._shown.statements.answers) - 1)

    def _remove(self, index: int) -> None:
        place = self._place(index)
        statements = self.document.preferences.statements
        self._edit("Answer taken back", statements.without_answer(place))

    def _flip(self, index: int) -> None:
        statements, place = self.document.preferences.statements, self._place(index)
        answer = statements.answers[place]
        turned = answer.turned if isinstance(answer, Comparison) else None
        if turned is not None:
            self._edit("Answer turned round", statements.with_answer_at(place, turned))

    def _answer_anew(self, index: int, trade_off: TradeOff, reply: Reply | None) -> None:
        """Change an answer that was asked again, or leave it open."""
        statements, place = self.document.preferences.statements, self._place(index)
        if reply is None:
            pair = trade_off.more, trade_off.than
            self._edit("Answer left open", statements.with_answer_at(place, CannotSay(pair)))
            return
        answer = answer_to(trade_off, reply, self._ranges(trade_off))
        self._edit("Answer changed", statements.with_answer_at(place, answer))

    def _place(self, index: int) -> int:
        """Return where an answer is that is shown: those of what has no weight now are not."""
        shown = self._shown.statements.answers if self._shown else ()
        return self.document.preferences.statements.answers.index(shown[index])

    def _ranges(self, trade_off: TradeOff) -> dict[str, str]:
        dataset, level = self.document.dataset, self._level
        pair = trade_off.more, trade_off.than
        return {id_: anchors_of(dataset, id_, level) for id_ in pair}

    def _edit(self, text: str, statements: Statements) -> None:
        document = self.document
        if self._shown is not None:
            statements = agreeing(self._shown.weighed, statements)
        preferences = with_statements(document.preferences, document.dataset, statements)
        document.edit(on_one_line(text), preferences)

    def _show_ways(self) -> None:
        self.answers.spread.show_ways(self.document, self._styles)

    def _show_question(self, chosen: NextTradeOff | None) -> None:
        if self._shown is None:
            return
        self.answers.show_question(chosen)
        self._afterwards.order(partial(_carried, self._shown))
        question = self.answers.asked
        pair = {question.more, question.than} if question else set()
        self.order.list.show_marked(frozenset(pair))

    def _show_carried(self, found: Carried) -> None:
        self.answers.show_carried(found.carried, found.check)


def _chosen(left: Elicited, stop: Stop) -> NextTradeOff | None:
    """Choose a question; NumPy is loaded here, not before."""
    return next_trade_off(left, stop=stop)


def _carried(left: Elicited, stop: Stop) -> Carried:
    carried = carriers(left, stop)
    return Carried(carried, check_card(left, carried))
