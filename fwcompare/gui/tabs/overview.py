"""Who the alternatives are, how they rate and differ, how claims fared, and what was decided."""

from typing import Self

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fwcompare.charts import profile
from fwcompare.charts.alternative_styles import AlternativeStyles
from fwcompare.dataset import Dataset
from fwcompare.decision.taking_part import waiting
from fwcompare.gui.document import Document
from fwcompare.gui.look.theme import SEMIBOLD, Theme
from fwcompare.gui.selection import Selection
from fwcompare.gui.tabs.claims import ClaimsList
from fwcompare.gui.tabs.decision_record import DecisionRecordPart
from fwcompare.gui.tabs.difference_table import DifferenceTable
from fwcompare.gui.tabs.notes import NotesPart
from fwcompare.gui.tabs.portraits import Portraits
from fwcompare.gui.view import View
from fwcompare.gui.widgets.chart import Chart
from fwcompare.gui.widgets.enter_keys import ENTER_KEYS
from fwcompare.gui.widgets.label import INK3, ElidedLabel, Label
from fwcompare.gui.widgets.page import Page
from fwcompare.gui.widgets.rule import Rule
from fwcompare.gui.widgets.side_scroll import SideScroll
from fwcompare.gui.widgets.steady import Steady
from fwcompare.wording import names, spoken, summary


def _title(dataset: Dataset) -> str:
    return f"Ratings by {names.one_weighed(dataset)}"


class OverviewTab(View):
    def __init__(
        self, document: Document, theme: Theme, selection: Selection, styles: AlternativeStyles
    ) -> None:
        super().__init__(document, theme)
        self.setObjectName("tab-overview")
        self._selection = selection
        self._styles = styles
        self._profile = _ProfileView(theme, selection, _title(document.dataset))
        self._weighted_as = ElidedLabel(theme, size="caption", ink=INK3)
        self._weighted_as.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.page = Page(theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        self._claims: ClaimsList | None = None
        self._fill()
        selection.changed.connect(self.refresh)

    def refresh(self) -> None:
        evaluation = self.document.evaluation
        is_changed = not self.document.is_as_proposed
        self._weighted_as.show_text(summary.weighted_as(evaluation, is_changed=is_changed))
        result = profile.profile(evaluation, self._styles, self._selection.weighed)
        self._profile.show_result(result, spoken.profile(evaluation))

    def go_on_from(self, old: Self) -> None:
        if self._claims is not None and old._claims is not None:
            self._claims.go_on_from(old._claims)
        self.page.go_on_from(old.page)

    def show_table(self) -> None:
        """Bring the difference table into view."""
        self.page.scroll_to(self._table)

    @property
    def notes(self) -> NotesPart:
        """The notes on the whole decision."""
        return self.record.notes

    def _fill(self) -> None:
        dataset = self.document.dataset
        others = waiting(self.document.preferences, dataset)
        column = self.page.column
        column.addWidget(Portraits(dataset, self._styles, self.theme, others))
        if dataset.criteria:
            column.addWidget(Rule(self.theme))
            column.addWidget(self._make_ratings())
        else:
            for part in (self._profile, self._weighted_as):
                part.setParent(self)
                part.hide()
        if dataset.table:
            column.addWidget(Rule(self.theme))
            table = DifferenceTable(dataset, self._styles, self._selection, self.theme)
            self._table = SideScroll(table)
            column.addWidget(self._table)
        if any(d.claims for d in dataset.dimensions.values()):
            column.addWidget(Rule(self.theme))
            self._claims = self._make_claims()
            column.addWidget(self._claims)
        column.addWidget(Rule(self.theme))
        self.record = DecisionRecordPart(self.document, self.theme)
        column.addWidget(self.record)
        column.addStretch(1)

    def _make_ratings(self) -> QWidget:
        px, dataset = self.theme.px, self.document.dataset
        part = QWidget()
        rows = QVBoxLayout(part)
        side = px(16) - px(self._profile.RING)
        rows.setContentsMargins(side, px(12), side, px(12))
        rows.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(px(self._profile.RING), 0, px(self._profile.RING), 0)
        head.setSpacing(px(16))
        head.addWidget(Label(self.theme, _title(dataset), weight=SEMIBOLD))
        head.addWidget(Steady(self._weighted_as), 1)
        rows.addLayout(head)
        rows.addWidget(self._profile)
        return part

    def _make_claims(self) -> ClaimsList:
        dimensions = self.document.dataset.dimensions.values()
        return ClaimsList(
            self.document.dataset,
            [(d.label, claim) for d in dimensions for claim in d.claims],
            self.theme,
            "How the claims fared",
            starts_open=False,
        )


class _ProfileView(Chart[profile.Profile]):
    """A click, Up and Down look at a row; a double-click or Enter goes to its tab."""

    RING = 6
    PAINTS_PARTS = True

    def __init__(self, theme: Theme, selection: Selection, title: str) -> None:
        super().__init__(profile.draw, theme, title)
        self._selection = selection
        self.stand_on(QPalette.ColorRole.Light)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_result(self, result: profile.Profile, sentence: str = "") -> None:
        super().show_result(result, sentence)
        self.fit(profile.height(result, self.theme.measure))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if id_ := self._row_at(event):
            self._selection.look_at_weighed(id_)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if id_ := self._row_at(event):
            self._selection.ask_for_weighed(id_)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._walk(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() in ENTER_KEYS and self._selection.weighed:
            self._selection.ask_for_weighed(self._selection.weighed)
        else:
            super().keyPressEvent(event)

    def _walk(self, by: int) -> None:
        order = [row.id for row in self.result.rows] if self.result else []
        if order:
            chosen = self._selection.weighed
            first = 0 if by > 0 else len(order) - 1
            at = order.index(chosen) + by if chosen in order else first
            self._selection.look_at_weighed(order[min(len(order) - 1, max(0, at))])

    def _row_at(self, event: QMouseEvent) -> str:
        thing = self.thing_at(event.position())
        return thing.id if thing is not None else ""
