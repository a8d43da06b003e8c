"""The ready situations as cards, and the way to weigh by hand."""

from functools import partial

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QToolButton

from fwcompare.analysis.evaluation import Evaluation, evaluate
from fwcompare.charts.alternative_styles import AlternativeStyles
from fwcompare.gui.document import Document
from fwcompare.gui.look.theme import SEMIBOLD, Theme
from fwcompare.gui.tabs.project_part import HEAD, MARGIN, ProjectPart
from fwcompare.gui.widgets.link import Link
from fwcompare.gui.widgets.situation_card import WIDTH, CardLane, SituationCard
from fwcompare.gui.widgets.still_layout import put_at
from fwcompare.gui.widgets.visibility import show_if
from fwcompare.wording import must_words, project_words

_MOST_LANES, _GAP = 3, 8


class SituationCards(ProjectPart):
    """In full until somebody has said something and comes back: then under a fold."""

    def __init__(self, document: Document, theme: Theme, styles: AlternativeStyles) -> None:
        super().__init__(document, theme)
        self.setObjectName("situations")
        self._styles = styles
        self._basis: tuple[object, object] = None, None
        self._there: dict[str, Evaluation] = {}
        self._is_folded = False
        self._head = self._make_head()
        self.by_hand = Link(theme, project_words.BY_HAND, size="body", parent=self)
        self.by_hand.clicked.connect(document.weigh_by_hand)
        self.cards: dict[str, SituationCard] = {}
        for id_, situation in document.dataset.situations.items():
            words = project_words.in_short(situation)
            in_full = project_words.in_full(situation)
            card = SituationCard(theme, situation.label, words, in_full, self)
            card.setObjectName(f"situation-{id_}")
            card.clicked.connect(partial(self._take, id_))
            self.cards[id_] = card
        theme.changed.connect(self._show_fold)
        self._show_fold()

    def refresh(self) -> None:
        show_if(self.by_hand, self.document.is_silent)
        if self._is_folded:
            return
        self._work_out()
        taken = self.document.preferences.situation
        for id_, card in self.cards.items():
            there = self._there[id_]
            told = must_words.leave_out(there)
            card.show_scores(self._lanes_of(there), told, is_taken=id_ == taken)

    def begin_anew(self) -> None:
        is_folded = not self.document.is_silent and bool(self.document.dataset.questions)
        self._fold(is_folded)

    def height_at(self, width: int) -> int:
        px = self.theme.px
        if self._is_folded or not self.cards:
            return px(HEAD)
        columns = self._columns(width)
        rows = -(-len(self.cards) // columns)
        return px(HEAD) + rows * (self._card_height() + px(_GAP)) + px(_GAP)

    def arrange(self) -> None:
        px = self.theme.px
        link = self.by_hand.sizeHint()
        right = self.width() - px(MARGIN)
        put_at(self.by_hand, QRect(QPoint(right - link.width(), px(10)), link))
        wide = min(self._head.sizeHint().width(), right - px(MARGIN) - link.width())
        put_at(self._head, QRect(px(MARGIN) - px(4), px(8), wide + px(4), px(24)))
        columns, high = self._columns(self.width()), self._card_height()
        room = self.width() - 2 * px(MARGIN) - (columns - 1) * px(_GAP)
        each = room // columns
        for index, card in enumerate(self.cards.values()):
            row, column = divmod(index, columns)
            place = QPoint(
                px(MARGIN) + column * (each + px(_GAP)), px(HEAD) + row * (high + px(_GAP))
            )
            put_at(card, QRect(place, QSize(each, high)))

    def _make_head(self) -> QToolButton:
        has_questions = bool(self.document.dataset.questions)
        words = project_words.SITUATIONS if has_questions else project_words.SITUATIONS_ALONE
        head = QToolButton(self)
        head.setText(words)
        head.setFont(self.theme.font("body", SEMIBOLD))
        head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        head.setIconSize(QSize(self.theme.px(12), self.theme.px(12)))
        head.setAutoRaise(True)
        head.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        head.clicked.connect(self._turn)
        return head

    def _turn(self) -> None:
        self._fold(not self._is_folded)

    def _fold(self, is_folded: bool) -> None:
        self._is_folded = is_folded
        self._show_fold()
        self.refresh()
        self.height_changed.emit()

    def _show_fold(self) -> None:
        icon = "chevron-right" if self._is_folded else "chevron-down"
        self._head.setIcon(self.theme.icon(icon, "ink3", 12))
        verb = "Show" if self._is_folded else "Hide"
        self._head.setToolTip(f"{verb} the situations")
        self._head.setAccessibleDescription(self._head.toolTip())
        for card in self.cards.values():
            show_if(card, not self._is_folded)

    def _take(self, situation: str) -> None:
        self.document.take_situation(situation)

    def _columns(self, width: int) -> int:
        px = self.theme.px
        room = width - 2 * px(MARGIN) + px(_GAP)
        most = max(1, room // (px(WIDTH) + px(_GAP)))
        return min(most, 4, max(1, len(self.cards)))

    def _card_height(self) -> int:
        return SituationCard.height_of(self.theme, min(_MOST_LANES, len(self._styles)))

    def _work_out(self) -> None:
        """Score each situation with what else is said; points alone change nothing of it."""
        document = self.document
        rated, musts = document.evaluation.dataset, document.preferences.musts
        if rated is not self._basis[0] or musts is not self._basis[1]:
            self._basis = rated, musts
            self._there = {
                id_: evaluate(document.dataset, document.proposal(id_)) for id_ in self.cards
            }

    def _lanes_of(self, there: Evaluation) -> tuple[CardLane, ...]:
        best = set(there.ranking[:_MOST_LANES])
        return tuple(
            CardLane(style, there.scores[id_], id_ == there.leader, id_ not in there.contenders)
            for id_, style in self._styles.items()
            if id_ in best
        )
