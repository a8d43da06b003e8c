"""What matters: points for each dimension and, inside it, for each criterion; or these alone."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from fwcompare.analysis import evaluate
from fwcompare.analysis.tipping import leaders_along_criterion
from fwcompare.analysis.weighed import weighed
from fwcompare.charts.alternative_styles import AlternativeStyles
from fwcompare.dataset.dataset import DEFAULT_POINTS, MAX_POINTS, Criterion, Dimension
from fwcompare.decision.proposal import proposed_by
from fwcompare.gui.document import Document
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.panels.criterion_row import CriterionRow
from fwcompare.gui.panels.dimension_row import DimensionRow
from fwcompare.gui.panels.flat_row import FlatRow
from fwcompare.gui.panels.grooves import QUIET, groove_of
from fwcompare.gui.panels.selected_words import HEIGHT as WORDS_HEIGHT
from fwcompare.gui.panels.selected_words import SelectedWords
from fwcompare.gui.panels.tall_row import HEIGHT as ROW_HEIGHT
from fwcompare.gui.panels.tall_row import TallRow
from fwcompare.gui.panels.weight_row import WeightRow
from fwcompare.gui.panels.weights_foot import WeightsFoot
from fwcompare.gui.selection import Selection
from fwcompare.gui.view import View
from fwcompare.gui.widgets.left_to_right import keep_left_to_right
from fwcompare.gui.widgets.visibility import show_if
from fwcompare.wording import names, numbers, weight_words

_SAME_SHARE = 1e-9
_BELOW_ROWS, _LEAST_ROWS = 8, 4


class WeightsPanel(View):
    """Rows of dimensions that open into rows of criteria, with the total and Reset below.

    In a flat dataset there are rows of criteria alone, each as a dimension's. `rows` has those of
    what is weighed against each other, by its id.
    """

    opened_changed = Signal()

    def __init__(
        self, document: Document, theme: Theme, selection: Selection, styles: AlternativeStyles
    ) -> None:
        super().__init__(document, theme)
        self.setObjectName("weights")
        keep_left_to_right(self)
        self._selection = selection
        self._styles = styles
        self.rows: dict[str, TallRow] = {}
        self.dimension_rows: dict[str, DimensionRow] = {}
        self.criterion_rows: dict[str, CriterionRow] = {}
        self._rooms: dict[str, QVBoxLayout] = {}
        self._opened: set[str] = set()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._make_rows(), 1)
        self.words = SelectedWords(document, theme, selection)
        layout.addWidget(self.words)
        self._foot = WeightsFoot(theme)
        self._foot.reset.clicked.connect(self.reset)
        layout.addWidget(self._foot)
        selection.changed.connect(self._show_selection)
        selection.previewed.connect(self._show_preview)
        selection.criteria_asked.connect(self.open_dimension)
        theme.changed.connect(self._restyle)

    @property
    def opened(self) -> list[str]:
        """The dimensions whose criteria are shown."""
        return [id_ for id_ in self.dimension_rows if id_ in self._opened]

    def open_dimension(self, dimension: str, is_opened: bool = True) -> None:
        """Show or hide the criteria of a dimension; their rows are made when first shown.

        Where criteria are weighed directly there is nothing to open.
        """
        if dimension not in self.dimension_rows or is_opened == (dimension in self._opened):
            return
        self._opened ^= {dimension}
        criteria = self.document.dataset.dimensions[dimension].criteria
        last: WeightRow = self.dimension_rows[dimension]
        for id_ in criteria:
            if id_ not in self.criterion_rows:
                self._add_criterion_row(dimension, id_)
                self.criterion_rows[id_].follow(last)
            last = self.criterion_rows[id_]
            last.setVisible(is_opened)
        self.dimension_rows[dimension].show_opened(is_opened)
        self.refresh()
        self.opened_changed.emit()

    def refresh(self) -> None:
        evaluation = self.document.evaluation
        preferences, found = evaluation.preferences, weighed(evaluation)
        along = self.document.findings.along_weighed
        about = weight_words.who_is_in(evaluation)
        possible = self._possible(None)
        for id_, row in self.rows.items():
            points, share = preferences.weighed_points[id_], found.shares[id_]
            waits = weight_words.waits_means(points) if id_ in found.unsaid else ""
            note = weight_words.waits(found, id_)
            groove = QUIET._replace(note=note, about=waits)
            if not self.document.is_silent:
                told = waits or about
                groove = groove_of(along[id_], points, self._styles, self.theme, note, told)
                if id_ in possible:
                    groove = groove._replace(possible=possible[id_])
            row.show_by_hand(id_ in preferences.own_weighed)
            row.show_weight(points, share, numbers.dimension_share(share), groove)
            row.show_waits(waits)
        for dimension in self._opened:
            possible = self._possible(dimension)
            for id_ in self.document.dataset.dimensions[dimension].criteria:
                self._refresh_criterion(dimension, id_, possible.get(id_))
        self._foot.total.show_text(*weight_words.total(evaluation))
        self._foot.total.set_hint(weight_words.total_means(evaluation))
        self._foot.reset.setEnabled(not self.document.is_as_proposed)

    def _possible(self, inside: str | None) -> dict[str, tuple[float, float]]:
        """Return the points that an order and answers leave possible, where there are any."""
        document = self.document
        if document.preferences.statements_inside(inside).is_empty:
            return {}
        left = document.left_inside(inside)
        ranges = left.region.ranges if left is not None else {}
        return {id_: (MAX_POINTS * low, MAX_POINTS * high) for id_, (low, high) in ranges.items()}

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._use_height()
        super().resizeEvent(event)

    def _use_height(self) -> None:
        """Share the height among the rows: it is the same whatever is open or selected.

        Of what answers weights are made is said in a low window as well, where rows scroll.
        """
        px, rows = self.theme.px, self.rows.values()
        room = self.height() - self._foot.height() - px(_BELOW_ROWS)
        with_words = room - px(WORDS_HEIGHT)
        least = min(len(rows), _LEAST_ROWS) if self.document.dataset.questions else len(rows)
        has_words = with_words >= least * px(ROW_HEIGHT)
        show_if(self.words, has_words)
        each = (with_words if has_words else room) // max(1, len(rows))  # a table alone has none
        for row in rows:
            row.fit(each)

    def _refresh_criterion(
        self, dimension: str, id_: str, possible: tuple[float, float] | None
    ) -> None:
        evaluation = self.document.evaluation
        points = evaluation.preferences.criterion_points[id_]
        stretches = leaders_along_criterion(evaluation, id_)
        waits = weight_words.waits_means(points) if id_ in evaluation.uncounted else ""
        about = waits or weight_words.who_is_in(evaluation)
        groove = groove_of(stretches, points, self._styles, self.theme, about=about)
        groove = groove._replace(possible=possible)
        if self.document.is_silent:
            groove = QUIET._replace(about=waits)
        criteria = self.document.dataset.dimensions[dimension].criteria
        total = sum(evaluation.preferences.criterion_points[c] for c in criteria)
        text = numbers.criterion_share(evaluation.shares[id_])
        row = self.criterion_rows[id_]
        row.show_by_hand(id_ in evaluation.preferences.own_criteria)
        row.show_weight(points, points / total if total else 0.0, text, groove)
        row.show_waits(waits)

    def _make_rows(self) -> QScrollArea:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, self.theme.px(_BELOW_ROWS))
        column.setSpacing(0)
        dataset = self.document.dataset
        if dataset.is_flat:
            for criterion in dataset.criteria.values():
                column.addWidget(self._make_flat_row(criterion))
        else:
            for dimension in dataset.dimensions.values():
                column.addWidget(self._make_dimension_row(dimension))
                self._rooms[dimension.id] = QVBoxLayout()
                column.addLayout(self._rooms[dimension.id])
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(content)
        self._area = area
        return area

    def _make_dimension_row(self, dimension: Dimension) -> DimensionRow:
        row = DimensionRow(self.document, self.theme, dimension)
        row.looked_at.connect(partial(self._selection.look_at, dimension.id))
        row.toggle_asked.connect(partial(self._toggle, dimension.id))
        self.rows[dimension.id] = self.dimension_rows[dimension.id] = row
        return row

    def _make_flat_row(self, criterion: Criterion) -> FlatRow:
        row = FlatRow(self.document, self.theme, criterion)
        row.looked_at.connect(partial(self._selection.look_at_weighed, criterion.id))
        row.place_asked.connect(partial(self._selection.ask_for_weighed, criterion.id))
        self.rows[criterion.id] = row
        return row

    def take_focus(self, reason: Qt.FocusReason = Qt.FocusReason.ShortcutFocusReason) -> None:
        """Go to the slider of what is selected, or to the first."""
        row = self.rows.get(self._selection.weighed)
        row = row or next(iter(self.rows.values()), None)
        if row is not None:  # a table alone has nothing to weigh
            row.slider.setFocus(reason)

    def reset(self) -> None:
        """Go back to the points of the situation, or of the dataset."""
        preferences = self.document.preferences
        proposal = proposed_by(preferences.origin, self.document.dataset)
        self.document.edit("Reset of the weights", preferences.with_points_of(proposal))

    def weigh_alike(self) -> None:
        """Give all that is weighed the same points."""
        what = names.all_weighed(self.document.dataset)
        preferences = self.document.preferences.with_weighed_alike(DEFAULT_POINTS)
        self.document.edit(f"All {what} alike", preferences)

    def _add_criterion_row(self, dimension: str, id_: str) -> None:
        dataset = self.document.dataset
        row = CriterionRow(
            self.document, self.theme, dataset.dimensions[dimension], dataset.criteria[id_]
        )
        row.looked_at.connect(partial(self._selection.look_at, dimension, id_))
        self.criterion_rows[id_] = row
        self._rooms[dimension].addWidget(row)

    def _toggle(self, dimension: str) -> None:
        self.open_dimension(dimension, dimension not in self._opened)

    def _show_selection(self) -> None:
        chosen = self._selection
        for id_, row in self.rows.items():
            row.show_selected(id_ == chosen.weighed and not self._is_shown(chosen.criterion))
        for id_, criterion_row in self.criterion_rows.items():
            criterion_row.show_selected(id_ == chosen.criterion)
        row_looked_at: WeightRow | None = self.criterion_rows.get(
            chosen.criterion
        ) or self.rows.get(chosen.weighed)
        if row_looked_at is not None and row_looked_at.isVisible():
            self._area.ensureWidgetVisible(row_looked_at, 0, self.theme.px(8))

    def _show_preview(self) -> None:
        preview, now = self._selection.beside, self.document.evaluation
        if preview is None:
            for row in (*self.rows.values(), *self.criterion_rows.values()):
                row.show_preview(None)
            return
        then = evaluate(self.document.dataset, preview)
        before, after = weighed(now).shares, weighed(then).shares
        for id_, row in self.rows.items():
            if abs(after[id_] - before[id_]) < _SAME_SHARE:
                row.show_preview(None)
            else:
                text = numbers.dimension_share(after[id_])
                row.show_preview(preview.weighed_points[id_], text)
        points = now.preferences.criterion_points
        for id_, criterion_row in self.criterion_rows.items():
            if abs(preview.criterion_points[id_] - points[id_]) < _SAME_SHARE:
                criterion_row.show_preview(None)
            else:
                text = numbers.criterion_share(then.shares[id_])
                criterion_row.show_preview(preview.criterion_points[id_], text)

    def _is_shown(self, criterion: str) -> bool:
        row = self.criterion_rows.get(criterion)
        return row is not None and row.isVisibleTo(self)

    def _restyle(self) -> None:
        for id_, row in self.dimension_rows.items():
            row.show_opened(id_ in self._opened)
        self.refresh()
