"""Asks what a decision is about: questions, what only you know, what must be, situations."""

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fwcompare.analysis.evaluation import Evaluation
from fwcompare.analysis.open_answers import OpenAnswers, answer_bias, open_answers
from fwcompare.analysis.sampling import Stop
from fwcompare.charts.alternative_styles import AlternativeStyles
from fwcompare.gui.document import Document
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.selection import Selection
from fwcompare.gui.system.background import Background
from fwcompare.gui.tabs.project_head import ProjectHead
from fwcompare.gui.tabs.project_musts import MustList
from fwcompare.gui.tabs.project_only_you import OnlyYou
from fwcompare.gui.tabs.project_part import MARGIN, ProjectPart
from fwcompare.gui.tabs.project_questions import QuestionRows
from fwcompare.gui.tabs.project_situations import SituationCards
from fwcompare.gui.view import View
from fwcompare.gui.widgets.label import INK3
from fwcompare.gui.widgets.page import Page
from fwcompare.gui.widgets.reserved_label import ReservedLabel
from fwcompare.gui.widgets.still_layout import StillLayout, put_at
from fwcompare.gui.widgets.tab_order import put_in_order
from fwcompare.wording import project_words

_BIAS_LINES = 3


class _Outlook(NamedTuple):
    evaluation: Evaluation
    found: OpenAnswers | None
    bias: OpenAnswers | None


class ProjectTab(View):
    """Nothing moves while the page is open; what has been dealt with folds when one comes back."""

    def __init__(
        self, document: Document, theme: Theme, selection: Selection, styles: AlternativeStyles
    ) -> None:
        super().__init__(document, theme)
        self.setObjectName("tab-project")
        dataset = document.dataset
        self._was_left = True
        self._has_asked = False
        self._bias: OpenAnswers | None = None
        self._background = Background(self)
        self._background.done.connect(self._show_outlook)
        self.head = ProjectHead(document, theme)
        self.questions = QuestionRows(document, theme) if dataset.questions else None
        self.situations = SituationCards(document, theme, styles) if dataset.situations else None
        self.only_you = OnlyYou(document, theme, styles) if dataset.asked else None
        self.musts = MustList(document, theme, styles) if dataset.musts else None
        self.bias = ReservedLabel(theme, lines=_BIAS_LINES, size="caption", ink=INK3)
        self._column = _Column(self.bias)
        self.page = Page(theme)
        self.page.column.addWidget(self._column)
        self.page.column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        for part in self._parts():
            part.height_changed.connect(self._column.stack)
        self._stack()
        document.undo_stack.indexChanged.connect(self._begin_again)

    def refresh(self) -> None:
        for part in self._parts():
            part.refresh()
        if self.questions is not None:
            # What was found is of answers that have changed since.
            self.head.show_outlook("", "")
            job = partial(_worked_out, self.document.evaluation, self._bias is None)
            self._background.order(job)

    def say_again(self) -> None:
        if self._bias is not None:
            dataset = self.document.dataset
            told = project_words.bias(dataset, self._bias)
            self.bias.show_text(f"{told} {project_words.bias_leaves_aside(dataset)}".strip())
            self.bias.set_hint(project_words.bias_in_full(dataset, self._bias))

    def take_focus(self) -> None:
        """Go to the first open question, without a ring, which would look like an answer."""
        if self.questions is not None:
            self.questions.take_focus(Qt.FocusReason.OtherFocusReason)

    @property
    def is_busy(self) -> bool:
        """Whether the outlook is still to come."""
        return self._background.is_busy

    def close_down(self) -> None:
        self._background.close()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._was_left and not event.spontaneous():
            self._was_left = False
            self._begin_anew()

    def _begin_again(self) -> None:
        """Be as at the start once everything is undone."""
        document = self.document
        if document.is_silent and document.undo_stack.canRedo() and self.isVisible():
            self._begin_anew()

    def _begin_anew(self) -> None:
        for part in self._parts():
            part.begin_anew()
        self._stack()
        self.page.show_top()
        if self.document.is_silent and not self._has_asked:
            self._has_asked = True
            self.take_focus()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._was_left = self._was_left or not event.spontaneous()

    def _parts(self) -> list[ProjectPart]:
        """Return the parts there are, as they stand: situations first until a word is said."""
        parts: list[ProjectPart | None] = [self.head, self.questions, self.only_you, self.musts]
        at = 2 if self.document.is_silent or self.questions is None else len(parts)
        parts.insert(at, self.situations)
        return [part for part in parts if part is not None]

    def _stack(self) -> None:
        parts = self._parts()
        self._column.show_parts(parts)
        put_in_order(*parts)

    def _show_outlook(self, outlook: _Outlook) -> None:
        evaluation, found = outlook.evaluation, outlook.found
        if outlook.bias is not None:
            self._bias = outlook.bias
            self.say_again()
        if found is None or self.questions is None:
            return
        self.questions.show_most_telling(found.most_telling)
        if not self.document.is_silent:
            self.head.show_outlook(*project_words.outlook(evaluation, found))


def _worked_out(evaluation: Evaluation, wants_bias: bool, stop: Stop) -> _Outlook:
    found = open_answers(evaluation, stop=stop)
    bias = answer_bias(evaluation.original, stop) if wants_bias else None
    return _Outlook(evaluation, found, bias)


class _Column(QWidget):
    """Parts one below the other, and the foot at their end."""

    def __init__(self, foot: ReservedLabel) -> None:
        super().__init__()
        self.setLayout(StillLayout())
        self._foot = foot
        foot.setParent(self)
        self._parts: list[ProjectPart] = []

    def show_parts(self, parts: list[ProjectPart]) -> None:
        """Take parts in, in this order."""
        self._parts = parts
        for part in parts:
            part.setParent(self)
            part.show()
        self.stack()

    def stack(self) -> None:
        """Give every part the height it has at this width."""
        width, top = self.width(), 0
        for part in self._parts:
            high = part.height_at(width)
            is_same = part.size() == QSize(width, high)
            put_at(part, QRect(0, top, width, high))
            if is_same:
                part.arrange()
            top += high
        theme = self._parts[0].theme
        margin = theme.px(MARGIN)
        high = self._foot.reserved_height
        put_at(self._foot, QRect(margin, top + theme.px(4), width - 2 * margin, high))
        if self.height() != top + high + theme.px(8):
            self.setFixedHeight(top + high + theme.px(8))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._parts and event.size().width() != event.oldSize().width():
            self.stack()
