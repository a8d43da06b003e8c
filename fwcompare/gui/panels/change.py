"""What would change it: the smallest change of weights, tipping points, and one weight's graph."""

from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from fwcompare.analysis.minimal_weight_change import MinimalWeightChange
from fwcompare.analysis.sweep import sweep_dimension
from fwcompare.analysis.tipping_points import TippingPoint
from fwcompare.charts import sweep
from fwcompare.charts.alternative_styles import AlternativeStyles
from fwcompare.charts.shapes import Size
from fwcompare.dataset.dataset import MAX_POINTS
from fwcompare.gui.document import Document
from fwcompare.gui.look.theme import REGULAR, SEMIBOLD, Theme
from fwcompare.gui.panels.section import Section
from fwcompare.gui.selection import Selection
from fwcompare.gui.widgets.chart import Chart
from fwcompare.gui.widgets.label import INK2, Label
from fwcompare.gui.widgets.steady import Steady
from fwcompare.gui.widgets.value_row import ValueRow
from fwcompare.gui.widgets.visibility import show_if
from fwcompare.wording import changes, spoken, tipping_words

_MOST_ROWS = 3


class ChangePanel(Section):
    """Show me previews the change as ghost handles, Enter applies it, Esc leaves it."""

    def __init__(
        self, document: Document, theme: Theme, selection: Selection, styles: AlternativeStyles
    ) -> None:
        super().__init__(document, theme, "What would change it")
        self.setObjectName("change")
        self._selection = selection
        self._styles = styles
        self._change: MinimalWeightChange | None = None
        self._nearest: list[TippingPoint] = []
        self._sentence = Label(theme, ink=INK2, wraps=True)
        self._sentence.setObjectName("change-sentence")
        self._rows = [ValueRow(theme) for _ in range(_MOST_ROWS)]
        self._chart = _SweepView(document, theme, selection)
        self.column.addWidget(Steady(self._sentence))
        self.column.addLayout(self._make_buttons())
        for row in self._rows:
            row.pressed.connect(partial(self._look_at, row))
            self.column.addWidget(row)
        self.column.addWidget(self._chart)
        selection.changed.connect(self._show_sweep)
        selection.previewed.connect(self._show_buttons)
        document.changed.connect(self._end_preview)
        theme.changed.connect(self._restyle)

    def refresh(self) -> None:
        evaluation, findings = self.document.evaluation, self.document.findings
        self._change = findings.minimal_weight_change
        self.caption.show_text(changes.caption(evaluation, self._change))
        self._sentence.show_text(changes.minimal_weight_change(evaluation, self._change))
        self._nearest = [t for t in findings.tipping_dimensions if t.share is not None]
        nearest = self._nearest[:_MOST_ROWS]
        for index, row in enumerate(self._rows):
            show_if(row, index < len(nearest))
            if index < len(nearest):
                self._show_tipping(row, nearest[index])
        self._show_buttons()
        self._show_sweep()

    def show_me(self) -> None:
        """Preview the least change after which another one leads."""
        if self._change is not None:
            preferences = self.document.preferences.with_dimension_shares(self._change.shares)
            self._selection.show_preview(preferences)
            self._apply.setFocus(Qt.FocusReason.OtherFocusReason)

    def apply(self) -> None:
        """Take that change, as one step that can be undone."""
        if self._change is not None:
            preferences = self.document.preferences.with_dimension_shares(self._change.shares)
            self._selection.show_preview(None)
            self.document.edit("Smallest change of weights", preferences)

    def leave(self) -> None:
        """Give the preview up."""
        self._selection.show_preview(None)
        self._show.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_previewing = self._selection.preview is not None
        if is_previewing and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._leave.hasFocus():
                self.leave()
            else:
                self.apply()
        elif is_previewing and event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _make_buttons(self) -> QHBoxLayout:
        self._show = QPushButton("Sho&w me")
        self._show.setIcon(self.theme.icon("eye", "ink2"))
        self._show.clicked.connect(self.show_me)
        self._apply = QPushButton("&Apply")
        self._apply.clicked.connect(self.apply)
        self._leave = QPushButton("&Cancel  (Esc)")
        self._leave.clicked.connect(self.leave)
        row = QHBoxLayout()
        row.setSpacing(self.theme.px(8))
        for button in (self._show, self._apply, self._leave):
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _restyle(self) -> None:
        self._show.setIcon(self.theme.icon("eye", "ink2"))

    def _show_buttons(self) -> None:
        is_previewing = self._selection.preview is not None
        has_change = self._change is not None
        show_if(self._show, has_change and not is_previewing)
        show_if(self._apply, has_change)
        show_if(self._leave, is_previewing)
        if self._apply.property("filled") != is_previewing:
            self._apply.setText("&Apply  (Enter)" if is_previewing else "&Apply")
            self._apply.setProperty("filled", is_previewing)
            self._apply.style().polish(self._apply)

    def _end_preview(self) -> None:
        self._selection.show_preview(None)

    def _show_tipping(self, row: ValueRow, tipping: TippingPoint) -> None:
        if tipping.share is None:
            return
        is_selected = tipping.id == self._selection.dimension
        row.key = tipping.id
        row.show_values(
            tipping_words.alone(self.document.dataset, tipping),
            tipping_words.share_change(tipping.share_now, tipping.share),
            weight=SEMIBOLD if is_selected else REGULAR,
        )

    def _look_at(self, row: ValueRow) -> None:
        self._selection.look_at(row.key)

    def _show_sweep(self) -> None:
        evaluation = self.document.evaluation
        show_if(self._chart, evaluation.is_contested)
        if not evaluation.is_contested:
            return
        first = self._nearest[0].id if self._nearest else next(iter(evaluation.dimension_shares))
        chosen = self._selection.dimension or first
        found = sweep_dimension(evaluation, chosen)
        if found is None:
            show_if(self._chart, False)
            return
        name = self.document.dataset.dimensions[chosen].label
        result = sweep.sweep(found, name, self._styles)
        self._chart.dimension = chosen
        self._chart.show_result(result, spoken.sweep(name, found))


class _SweepView(Chart[sweep.Sweep]):
    """Dragging along it is dragging the slider; past 100 points it sets the share."""

    def __init__(self, document: Document, theme: Theme, selection: Selection) -> None:
        super().__init__(sweep.draw, theme, "Scores by one share")
        self.setObjectName("sweep")
        self.stand_on(QPalette.ColorRole.Window)
        self._document = document
        self._selection = selection
        self._gesture: int | None = None
        self._before = document.preferences
        self.dimension = ""
        self.setFixedHeight(sweep.height(theme.measure))
        self.setCursor(Qt.CursorShape.SizeHorCursor)

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(260), self.height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._gesture = self._document.new_gesture()
            self._before = self._document.preferences
            self._selection.look_at(self.dimension)
            self._drag_to(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._drag_to(event.position().x())

    def _drag_to(self, x: float) -> None:
        if self.result is None:
            return
        size = Size(self.width(), self.height())
        share = sweep.share_at(self.result, size, self.theme.measure, x)
        # From where the drag began: at the ends the others' proportions would be lost.
        preferences, idle = self._before, self._document.idle_dimensions
        others = sum(
            points
            for id_, points in preferences.dimension_points.items()
            if id_ != self.dimension and id_ not in idle
        )
        points = share * others / (1 - share) if share < 1 else MAX_POINTS + 1
        if others > 0 and points <= MAX_POINTS:
            preferences = preferences.with_dimension_points(self.dimension, float(round(points)))
        else:
            preferences = preferences.with_dimension_share(self.dimension, share, idle)
        name = self._document.dataset.dimensions[self.dimension].name
        self._document.edit(f"Weight of {name}", preferences, self._gesture)
