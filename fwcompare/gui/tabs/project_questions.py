"""The questions about somebody's project, each a row of chips."""

from functools import partial
from itertools import pairwise

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget

from fwcompare.dataset.question import Question
from fwcompare.decision.answering import with_answer
from fwcompare.gui.document import Document
from fwcompare.gui.look.text_safety import on_one_line
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.tabs.project_part import MARGIN, ProjectPart
from fwcompare.gui.widgets.chip_row import INSET, ChipRow, Choice
from fwcompare.gui.widgets.label import INK3
from fwcompare.gui.widgets.reserved_label import ReservedLabel
from fwcompare.gui.widgets.still_layout import put_at
from fwcompare.gui.widgets.tab_order import put_after
from fwcompare.wording import project_words

_WHY, _BELOW = 18, 6


class QuestionRows(ProjectPart):
    """Rows keep their height and order until somebody comes back: then the answered ones fold."""

    def __init__(self, document: Document, theme: Theme) -> None:
        super().__init__(document, theme)
        self.setObjectName("questions")
        self.has_line_above = False
        self.rows = {id_: self._make_row(q) for id_, q in document.dataset.questions.items()}
        self._order = list(self.rows)
        self.why = ReservedLabel(theme, size="caption", ink=INK3, parent=self)
        self._walked: tuple[str, int] | None = None
        self._most_telling: str | None = None
        self._looked_at: Question | None = None
        self._suggested = ""

    def refresh(self) -> None:
        answers = self.document.preferences.answers
        for id_, row in self.rows.items():
            row.show_choice(answers.get(id_, ""))
        if any(row.is_folded and not row.choice for row in self.rows.values()):
            self._unfold_open()
        self.show_most_telling(self._most_telling)

    def show_most_telling(self, question: str | None) -> None:
        """Mark the open question that decides most often who leads, or none."""
        self._most_telling = question
        for id_, row in self.rows.items():
            is_marked = id_ == question and not row.choice
            asked = self.document.dataset.questions[id_]
            hint = project_words.about_question(asked, is_most_telling=is_marked)
            row.show_marked(is_marked, hint)
        self._show_words()

    def begin_anew(self) -> None:
        """Fold the answered rows, and put them first."""
        for row in self.rows.values():
            row.set_folded(bool(row.choice))
        self._order = sorted(self.rows, key=lambda id_: not self.rows[id_].is_folded)
        self._keep_tab_order()
        self.height_changed.emit()

    def take_focus(self, reason: Qt.FocusReason) -> None:
        """Go to the first question that is not answered yet, or the first of all."""
        open_rows = [self.rows[id_] for id_ in self._order if not self.rows[id_].choice]
        (open_rows or [self.rows[self._order[0]]])[0].setFocus(reason)

    def height_at(self, width: int) -> int:
        inner = self._inner(width)
        rows = sum(row.height_at(inner) for row in self.rows.values())
        return rows + self.theme.px(_WHY + _BELOW)

    def arrange(self) -> None:
        px, top, inner = self.theme.px, 0, self._inner(self.width())
        left = px(MARGIN) - px(INSET)
        wide = self.width() - left - px(MARGIN) + px(INSET) // 3
        for id_ in self._order:
            row = self.rows[id_]
            high = row.height_at(inner)
            put_at(row, QRect(left, top, wide, high))
            top += high
        place = QRect(px(MARGIN), top, self.width() - 2 * px(MARGIN), px(_WHY))
        put_at(self.why, place)

    def _inner(self, width: int) -> int:
        return width - 2 * self.theme.px(MARGIN)

    def _make_row(self, question: Question) -> ChipRow:
        dataset = self.document.dataset
        choices = [
            Choice(a.id, a.say, project_words.about_answer(dataset, a))
            for a in question.answers.values()
        ]
        row = ChipRow(self.theme, question.ask, choices, self)
        row.setObjectName(f"question-{question.id}")
        row.chosen.connect(partial(self._answer, question))
        row.looked_at.connect(partial(self._look_at, question))
        row.unfold_asked.connect(partial(self._unfold, question.id))
        return row

    def _answer(self, question: Question, answer: str, is_walking: bool) -> None:
        """Give an answer, or take it back; arrows pressed in a row are one step of undo."""
        document = self.document
        if not is_walking:
            self._walked = None
        elif self._walked is None or self._walked[0] != question.id:
            self._walked = question.id, document.new_gesture()
        gesture = self._walked[1] if self._walked else None
        wanted = answer or None
        preferences = with_answer(document.preferences, document.dataset, question.id, wanted)
        ask = on_one_line(question.ask)
        text = f"Answer to \u201c{ask}\u201d" if answer else f"No answer to \u201c{ask}\u201d"
        self._suggested = ""
        if answer:
            self._suggested = project_words.suggests(document.dataset, question.answers[answer])
        document.edit(text, preferences, gesture)

    def _look_at(self, question: Question, is_looked_at: bool) -> None:
        if not is_looked_at and self._looked_at is not question:
            return  # a click elsewhere takes the focus from it after the pointer is there
        self._looked_at = question if is_looked_at else None
        self._suggested = ""
        self._show_words()

    def _show_words(self) -> None:
        """Say what the last answer suggests, else why a question is asked, or what the mark is."""
        has_mark = self._most_telling in self.rows and not self.rows[self._most_telling].choice
        told, in_short = project_words.MARK_MEANS if has_mark else "", ""
        if self._looked_at is not None:
            told, in_short = project_words.why_asked(self._looked_at), self._looked_at.why
        if self._suggested:
            told, in_short = self._suggested, ""
        self.why.show_text(told, *filter(None, [in_short]))

    def _unfold(self, question: str) -> None:
        self.rows[question].set_folded(False)
        self.rows[question].setFocus(Qt.FocusReason.OtherFocusReason)
        self.height_changed.emit()

    def _unfold_open(self) -> None:
        """Undo may take an answer away while its row is folded."""
        for row in self.rows.values():
            row.set_folded(row.is_folded and bool(row.choice))
        self.height_changed.emit()

    def _keep_tab_order(self) -> None:
        rows: list[QWidget] = [self.rows[id_] for id_ in self._order]
        for before, after in pairwise(rows):
            put_after(before, after)
