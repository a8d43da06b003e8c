"""Your priorities: an order, then as few questions as it takes, and what carries the outcome."""

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication

from fwcompare.analysis.elicitation import Elicited, Statements, next_trade_off, present_order
from fwcompare.analysis.elicitation.carriers import Carrier, CheckCard, carriers, check_card
from fwcompare.analysis.elicitation.next_trade_off import NextTradeOff
from fwcompare.analysis.elicitation.trade_off import Reply, TradeOff
from fwcompare.analysis.sampling import Stop
from fwcompare.charts.alternative_styles import AlternativeStyles
from fwcompare.decision.preferences import Preferences
from fwcompare.decision.proposal import Level
from fwcompare.decision.statement_fitting import weighed_ids
from fwcompare.gui.document import Document
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.selection import Selection
from fwcompare.gui.system.background import Background
from fwcompare.gui.tabs.priorities_answers import AnswersPart
from fwcompare.gui.tabs.priorities_edits import PrioritiesEdits
from fwcompare.gui.tabs.priorities_order_part import OrderPart
from fwcompare.gui.tabs.priorities_order_row import OrderItem
from fwcompare.gui.tabs.priorities_pairwise import PairwisePart
from fwcompare.gui.view import View
from fwcompare.gui.widgets.page import Page
from fwcompare.gui.widgets.still_layout import StillLayout, put_at
from fwcompare.gui.widgets.visibility import show_if
from fwcompare.wording import names, priorities_words, trade_off_words

_ROOMY, _ORDER_PART = 560, 0.44
_RESTED_AFTER = 200
_AROUND = 16
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
        self._selection = selection
        self._edits = PrioritiesEdits(document)
        self._depends_on: Preferences | None = None
        self._followed: Statements | None = None
        self._wants_cards = False
        self._at_once, self._at_rest = Background(self, _AT_ONCE), Background(self)
        self._afterwards = Background(self, _AT_ONCE)
        self._works = self._at_once, self._at_rest, self._afterwards
        self._rested = QTimer(self)
        self._rested.setSingleShot(True)
        self._rested.setInterval(_RESTED_AFTER)
        self._rested.timeout.connect(self._follow_at_rest)
        for background in (self._at_once, self._at_rest):
            background.done.connect(self._show_question)
        self._afterwards.done.connect(self._show_carried)
        self.order = OrderPart(theme)
        self.answers = AnswersPart(document, theme, styles)
        self._pages = Page(theme), Page(theme)
        self.in_pairs = PairwisePart(theme)
        self.in_pairs.hide()
        for page, parts in zip(
            self._pages, ((self.order,), (self.answers, self.in_pairs)), strict=True
        ):
            page.setParent(self)
            for part in parts:
                page.column.addWidget(part)
            page.column.addStretch(1)
        self._connect()

    def _connect(self) -> None:
        self.order.list.ordered.connect(self._order)
        self.order.list.opened.connect(self.open_inside)
        self.order.list.left.connect(self._leave_inside)
        self.order.list.looked_at.connect(self._bring_row_into_view)
        self.order.outside.clicked.connect(self._leave_inside)
        self.order.switch.clicked.connect(partial(self._show_cards, True))
        self.answers.switch.clicked.connect(partial(self._show_cards, False))
        self.answers.ending.take_order.clicked.connect(self._take_order)
        self.answers.replied.connect(self._reply)
        self.answers.considered.connect(self._consider)
        self.answers.back_asked.connect(self._edits.take_back)
        self.answers.flipped.connect(self._edits.turn)
        self.answers.removed.connect(self._edits.take_back)
        self.answers.rechecked.connect(self._edits.answer_anew)
        self.answers.ending.use.clicked.connect(self._use)
        self.answers.in_pairs.clicked.connect(partial(self._compare_in_pairs, True))
        self.in_pairs.close_link.clicked.connect(partial(self._compare_in_pairs, False))
        self.in_pairs.judged.connect(self._edits.judge)

    @property
    def is_busy(self) -> bool:
        """Whether a question, or what the answers carry, is still to come."""
        return self._rested.isActive() or any(work.is_busy for work in self._works)

    @property
    def _level(self) -> Level:
        return self._edits.level

    def open_inside(self, dimension: str | None) -> None:
        """Be about the criteria of one dimension; with None, about the dimensions again."""
        before = self._edits.inside
        if dimension == before:
            return
        self._edits.inside = dimension
        self._edits.shown = self._depends_on = self._followed = None
        for work in self._works:
            work.drop()
        dataset, heading = self.document.dataset, priorities_words.HEADING
        if dimension is not None:
            heading = priorities_words.heading_inside(dataset, dimension)
            self._selection.look_at(dimension)
            self._selection.criteria_asked.emit(dimension)
        self.order.show_place(heading, is_inside=dimension is not None)
        self.answers.show_inside(dimension)
        self.refresh()
        self.order.list.go_to(before or "")
        self._wants_cards = False
        self._arrange()
        self.order.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave_inside(self) -> None:
        self.open_inside(None)

    def refresh(self) -> None:
        """Follow what was said at once, all else at rest: the page would move under the hand."""
        self._rested.start()
        self._selection.consider(None)
        if self._edits.said != self._followed:
            self._follow()

    def _follow_at_rest(self) -> None:
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._rested.start()
            return
        self._follow()
        self._show_ways()

    def _follow(self) -> None:
        self._followed = self._edits.said
        depends_on = self._edits.what_else_matters()
        if not self._followed.is_empty and depends_on == self._depends_on:
            return  # a slider moved that is weighed against others: nothing here follows from it
        self._depends_on = depends_on
        left = self.document.left_inside(self._edits.inside)
        said = self._edits.all_placed()
        self.order.show_order(said, self._items(said))
        if left is None:
            self.answers.show_nothing()
            return
        before = self._edits.shown
        if left is before:
            return
        self._edits.shown = left
        self.in_pairs.show_judgements(self.document.dataset, left, self._level)
        self._afterwards.drop()
        has_more = before is None or left.statements != before.statements
        self.answers.show_left(left)
        self.order.list.show_marked(frozenset())
        (self._at_rest if has_more else self._at_once).drop()
        (self._at_once if has_more else self._at_rest).order(partial(_chosen, left))

    def close_down(self) -> None:
        for work in self._works:
            work.close()

    def take_focus(self) -> None:
        """Go to the order, or to the question once there is an order."""
        if self._edits.said.is_empty:
            self.order.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.answers.take_focus()

    def showEvent(self, event: QShowEvent) -> None:
        self._followed = None  # whatever has changed meanwhile is there from the beginning
        super().showEvent(event)
        if not event.spontaneous():
            self._wants_cards = not self._edits.said.is_empty
            self._arrange()
            QTimer.singleShot(0, self, self.take_focus)

    def hideEvent(self, event: QHideEvent) -> None:
        self._selection.consider(None)
        super().hideEvent(event)

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

    def _items(self, said: Statements) -> dict[str, OrderItem]:
        ids = [rank[0] for rank in present_order(self.document.evaluation, self._edits.inside)]
        return {id_: self._item(said, id_) for id_ in ids}

    def _item(self, said: Statements, id_: str) -> OrderItem:
        evaluation, dataset, level = self.document.evaluation, self.document.dataset, self._level
        is_ordered = id_ in self.document.preferences.ordered_inside
        opens = ""
        if level == "dimensions" and len(weighed_ids(dataset, id_)) > 1:
            opens = priorities_words.open_inside(dataset, id_, is_ordered=is_ordered)
        return OrderItem(
            id_,
            names.weight(dataset, level, id_),
            trade_off_words.range_line(evaluation, id_, level),
            priorities_words.row(dataset, said, id_, level),
            opens,
            is_ordered,
        )

    def _order(self, said: Statements) -> None:
        self.answers.show_note("")
        lost = self._edits.order(said)
        self.answers.show_note(priorities_words.taken_back(lost))

    def _bring_row_into_view(self) -> None:
        """Scroll to the row that keys move, with some of what is around it."""
        rows, page = self.order.list, self._pages[0]
        place = rows.current_place.translated(rows.mapTo(page.content, QPoint()))
        for y in (place.bottom(), place.top()):
            page.ensureVisible(0, y, 0, self.theme.px(_AROUND))

    def _take_order(self) -> None:
        self._order(self._edits.all_placed())
        self._show_cards(True)

    def _reply(self, trade_off: TradeOff, reply: Reply) -> None:
        self._selection.consider(None)
        self.answers.show_note("")
        self._edits.reply(trade_off, reply)

    def _consider(self, trade_off: TradeOff | None, reply: Reply) -> None:
        """Show ghosts where a reply that is only looked at would put the sliders."""
        would_be = self._edits.would_be(trade_off, reply) if trade_off is not None else None
        self._selection.consider(would_be)

    def _compare_in_pairs(self, is_in_pairs: bool) -> None:
        """Show pairs to be judged in the place of questions, or these again."""
        show_if(self.answers, not is_in_pairs)
        show_if(self.in_pairs, is_in_pairs)
        (self.in_pairs if is_in_pairs else self.answers).take_focus()

    def _use(self) -> None:
        """Be done: with what is inside a dimension, or with the page."""
        if self._edits.inside is None:
            self.left_for_good.emit()
        else:
            self.open_inside(None)

    def _show_ways(self) -> None:
        ways_of = self.document if self._edits.inside is None else None
        self.answers.spread.show_ways(ways_of, self._styles)

    def _show_question(self, chosen: NextTradeOff | None) -> None:
        if self._edits.shown is None:
            return
        self.answers.show_question(chosen)
        self._afterwards.order(partial(_carried, self._edits.shown))
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
