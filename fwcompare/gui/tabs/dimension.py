"""A dimension's tab: its question, what each alternative does there, the criteria, the claims."""

from functools import partial
from math import ceil
from typing import Self

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QGridLayout,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from fwcompare.analysis.rating_flips import flips_within_one_point
from fwcompare.charts import rating_lanes
from fwcompare.charts.alternative_styles import AlternativeStyles
from fwcompare.gui.document import Document
from fwcompare.gui.look.theme import SEMIBOLD, Theme
from fwcompare.gui.selection import Selection
from fwcompare.gui.tabs.claims import ClaimsList
from fwcompare.gui.tabs.criterion_block import CriterionBlock
from fwcompare.gui.tabs.notes import NotesPart
from fwcompare.gui.view import View
from fwcompare.gui.widgets.label import INK2, ElidedLabel, Label
from fwcompare.gui.widgets.line_of_text import CENTRE, LEFT, RIGHT, draw_text
from fwcompare.gui.widgets.mark_label import MarkLabel
from fwcompare.gui.widgets.markdown_view import MarkdownView
from fwcompare.gui.widgets.page import Page
from fwcompare.gui.widgets.reserved_label import ReservedLabel
from fwcompare.gui.widgets.rule import Rule
from fwcompare.gui.widgets.steady import Steady
from fwcompare.gui.widgets.tip import set_tip
from fwcompare.wording import numbers

_NARROW_BELOW, _ROOMY = 600, 660
_LONGEST_NAME = 96


class DimensionTab(View):
    follows_dataset = True

    def __init__(
        self,
        document: Document,
        theme: Theme,
        selection: Selection,
        styles: AlternativeStyles,
        dimension: str,
    ) -> None:
        super().__init__(document, theme)
        self.setObjectName(f"tab-{dimension}")
        self.dimension = document.dataset.dimensions[dimension]
        self._selection = selection
        self._styles = styles
        self.blocks: dict[str, CriterionBlock] = {}
        self._means: dict[str, ReservedLabel] = {}
        self.page = Page(theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        self._fill()
        selection.changed.connect(self._show_selection)
        self._show_selection()

    def refresh(self) -> None:
        evaluation = self.document.evaluation
        self._follow_dataset()
        for id_, label in self._means.items():
            if id_ not in evaluation.scores:
                label.show_text("not compared")
                continue
            mean = evaluation.dimension_values[id_][self.dimension.id]
            told = ("no weights", numbers.EN_DASH) if mean is None else (numbers.rating(mean),)
            label.show_text(*told)
        flips = flips_within_one_point(self.document.findings.rating_flips)
        bounded = {must.threshold.criterion for must in evaluation.musts if must.threshold}
        self._axis.set_musts(not bounded.isdisjoint(self.blocks))
        for block in self.blocks.values():
            block.show_evaluation(evaluation, flips)

    def stands_for(self, old: Self) -> bool:
        return self.dimension.id == old.dimension.id and self.blocks.keys() == old.blocks.keys()

    def go_on_from(self, old: Self) -> None:
        for id_, block in self.blocks.items():
            block.go_on_from(old.blocks[id_])
        if self.dimension.claims:
            self.claims.go_on_from(old.claims)
        self.page.go_on_from(old.page)

    def edit_criterion(self, criterion: str = "") -> None:
        """Edit the comparison at a criterion, or else at the first."""
        block = self.blocks.get(criterion) or next(iter(self.blocks.values()))
        self._selection.look_at(self.dimension.id, block.criterion.id)
        if not block.is_editing:
            block.edit_comparison()
            self.page.scroll_to(block)

    def _follow_dataset(self) -> None:
        """Go on with the criteria as the file has them now; they are the same ones."""
        now = self.document.dataset.dimensions[self.dimension.id]
        if now is not self.dimension:
            self.dimension = now
            for id_, block in self.blocks.items():
                block.take_criterion(now.criteria[id_])

    def show_not_known(self) -> None:
        self.page.scroll_to(self._not_known)

    def show_claim(self, index: int) -> None:
        """Open a claim and bring it into view."""
        self.page.scroll_to(self.claims.show_claim(index))

    def show_criterion(self, criterion: str) -> None:
        """Open a criterion and bring it into view."""
        block = self.blocks[criterion]
        block.set_opened(True)
        block.setFocus(Qt.FocusReason.OtherFocusReason)
        self.page.scroll_to(block)

    def show_item(self, criterion: str, list_id: str, index: int) -> None:
        """Open a criterion and one of its lists, and bring an item of it into view."""
        row = self.blocks[criterion].show_item(list_id, index)
        # The page is as high as before until a list that has just been made is laid out.
        QTimer.singleShot(0, row, lambda: self.page.scroll_to(row))

    def resizeEvent(self, event: QResizeEvent) -> None:
        is_narrow = self.width() < self.theme.px(_NARROW_BELOW)
        is_roomy = self.width() >= self.theme.px(_ROOMY)
        for block in self.blocks.values():
            block.set_narrow(is_narrow, is_roomy=is_roomy)
        direction = QBoxLayout.Direction
        self._head.setDirection(direction.TopToBottom if is_narrow else direction.LeftToRight)
        self._axis.set_narrow(is_narrow)
        super().resizeEvent(event)

    def _fill(self) -> None:
        column = self.page.column
        column.addWidget(self._make_head())
        self._axis = _AxisRow(self.theme, len(self._styles))
        column.addWidget(self._axis)
        for id_, criterion in self.dimension.criteria.items():
            block = CriterionBlock(self.document, criterion, self._styles, self.theme)
            block.edit_asked.connect(self.edit_asked)
            block.looked_at.connect(partial(self._selection.look_at, self.dimension.id, id_))
            self.blocks[id_] = block
            column.addWidget(block)
        if self.dimension.about:
            column.addWidget(self._make_about())
        if self.dimension.not_known:
            column.addWidget(Rule(self.theme))
            self._not_known = self._make_not_known()
            column.addWidget(self._not_known)
        if self.dimension.claims:
            column.addWidget(Rule(self.theme))
            column.addWidget(self._make_claims())
        column.addWidget(Rule(self.theme))
        self.notes = NotesPart(self.document, self.theme, self.dimension.id)
        column.addWidget(self.notes)
        column.addStretch(1)

    def _make_head(self) -> QWidget:
        px = self.theme.px
        head = QWidget()
        self._head = row = QBoxLayout(QBoxLayout.Direction.LeftToRight, head)
        row.setContentsMargins(px(16), px(12), px(16), px(4))
        row.setSpacing(px(8))
        question = self.dimension.question or self.dimension.name
        title = Label(self.theme, question, size="question", weight=SEMIBOLD, wraps=True)
        row.addWidget(title, 1)
        scores = QWidget()
        flow = QHBoxLayout(scores)
        flow.setContentsMargins(0, 0, 0, 0)
        flow.setSpacing(px(6))
        if len(self._styles) <= 3:
            for id_, style in self._styles.items():
                flow.addWidget(MarkLabel(self.theme, style))
                name = ElidedLabel(self.theme, style.name)
                name.setMaximumWidth(px(_LONGEST_NAME))
                flow.addWidget(name)
                self._means[id_] = ReservedLabel(self.theme, weight="semibold")
                place = Steady(self._means[id_])
                place.setFixedWidth(ceil(self.theme.width(numbers.rating(10), weight=SEMIBOLD)))
                fixed = QSizePolicy.Policy.Fixed  # or its width is not reckoned with
                place.setSizePolicy(fixed, fixed)
                flow.addWidget(place)
                flow.addSpacing(px(6))
        row.addWidget(scores, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        return head

    def _make_about(self) -> QWidget:
        px = self.theme.px
        about = QWidget()
        grid = QGridLayout(about)
        grid.setContentsMargins(px(16), px(16), px(16), px(16))
        grid.setHorizontalSpacing(px(24))
        grid.setVerticalSpacing(px(8))
        title = Label(self.theme, "What each does here", weight=SEMIBOLD)
        grid.addWidget(title, 0, 0, 1, 2)
        shown = [(style, self.dimension.about.get(id_)) for id_, style in self._styles.items()]
        for index, (style, text) in enumerate((s, t) for s, t in shown if t):
            part = QWidget()
            row = QHBoxLayout(part)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(px(8))
            row.addWidget(MarkLabel(self.theme, style), 0, Qt.AlignmentFlag.AlignTop)
            words = MarkdownView(text)
            words.setAccessibleName(style.name)
            row.addWidget(words, 1)
            grid.addWidget(part, 1 + index // 2, index % 2, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(index % 2, 1)
        return about

    def _make_not_known(self) -> QWidget:
        px = self.theme.px
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(px(16), px(12), px(16), px(12))
        column.setSpacing(px(4))
        column.addWidget(Label(self.theme, "Not known", weight=SEMIBOLD))
        for gap in self.dimension.not_known:
            column.addWidget(Label(self.theme, gap, ink=INK2, wraps=True))
        return part

    def _make_claims(self) -> ClaimsList:
        self.claims = ClaimsList(
            self.document.dataset,
            [("", claim) for claim in self.dimension.claims],
            self.theme,
            "What people say, and what checking found",
            starts_open=True,
        )
        return self.claims

    def _show_selection(self) -> None:
        for id_, block in self.blocks.items():
            block.show_selected(id_ == self._selection.criterion)


_HEAD_MEANS = (
    "The scale from 0, worst, to 10, best. Figure: what was measured or counted. Rating: where that"
    " lies on the scale. Weight: this criterion's part of all weights.\n"
    "◁ and ▷ beside a rating say what one point less or more would do: in outline the leader stays,"
    " filled another one would lead or be level."
)


class _AxisRow(QWidget):
    """The head of the criteria: names of the columns, and the ends of the common scale."""

    spoken_role = QAccessible.Role.StaticText

    def __init__(self, theme: Theme, alternatives: int) -> None:
        super().__init__()
        self._theme = theme
        self._is_named = alternatives >= rating_lanes.NAMED_FROM
        self._is_narrow = False
        self._has_musts = False
        self.setFixedHeight(theme.px(24))
        self.setAccessibleName("criterion, scale from 0 to 10, figure, rating, weight")
        set_tip(self, _HEAD_MEANS)

    def set_narrow(self, is_narrow: bool) -> None:
        self._is_narrow = is_narrow
        self.update()

    def set_musts(self, has_musts: bool) -> None:
        """Name the column of signs where there are any; its place is kept at all times."""
        if has_musts != self._has_musts:
            self._has_musts = has_musts
            told = "criterion, scale from 0 to 10, figure, rating, must-have, weight"
            self.setAccessibleName(told if has_musts else told.replace(" must-have,", ""))
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px, height = self._theme, self._theme.px, float(self.height() - self._theme.px(4))
        ink3 = theme.color("ink3")
        ticks, heads = self.heads()
        with QPainter(self) as painter:
            for value, x in ticks.items():
                label = QRectF(x - px(12), 0, px(24), height)
                draw_text(painter, label, str(value), theme, ink3, CENTRE, size="caption")
            for text, (at, width, align) in heads.items():
                cell = QRectF(at, 0, width, height)
                draw_text(painter, cell, text, theme, ink3, align, size="caption")
            painter.fillRect(
                px(16), self.height() - 1, self.width() - px(32), 1, theme.color("line")
            )

    def heads(self) -> tuple[dict[int, float], dict[str, tuple[int, int, Qt.AlignmentFlag]]]:
        """Return where the numbers of the scale stand, and each head's left end and width."""
        px = self._theme.px
        measure = self._theme.measure
        _, figure, rating = rating_lanes.columns(measure)
        named = self._is_named
        scale = rating_lanes.scale_room(measure, is_named=named)
        weight, gap = px(84), px(12)
        signs = rating_lanes.signs_column(measure)
        first, right = px(16), self.width() - px(16)
        left = first
        if not self._is_narrow:
            left = right - weight - gap - scale - figure - rating - signs
        end = right - signs if self._is_narrow else left + scale + figure + rating
        heads = {
            "figure": (end - rating - figure, figure, RIGHT),
            "rating": (end - rating, rating, RIGHT),
        }
        if self._has_musts:
            heads["must"] = (end + px(6), px(30), LEFT)
        if not self._is_narrow:
            heads["weight"] = (right - weight, weight, RIGHT)
            heads["criterion"] = (first, px(120), LEFT)
        left += px(rating_lanes.NAMES) if self._is_named and self._is_narrow else 0
        axis = min(px(200), end - rating - figure - left - px(24))
        return {value: left + px(12) + value / 10 * axis for value in (0, 5, 10)}, heads
