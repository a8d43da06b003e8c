"""A criterion in its tab: ratings on their scale and, opened, the reasons and sources."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QGridLayout, QWidget

from fwcompare.analysis import Evaluation
from fwcompare.analysis.must_states import MustStates, bounding
from fwcompare.charts import rating_lanes
from fwcompare.charts.alternative_styles import AlternativeStyles
from fwcompare.charts.here_sign import Place, places_of
from fwcompare.dataset.dataset import Criterion
from fwcompare.dataset.editing.set_scale import with_end_at
from fwcompare.dataset.scale import MeasuredScale
from fwcompare.dataset.scale_steps import rounded, stepped
from fwcompare.decision.own_must import own_bound
from fwcompare.gui.document import Document
from fwcompare.gui.look.theme import MEDIUM, Theme
from fwcompare.gui.tabs.criterion_details import CriterionDetails
from fwcompare.gui.tabs.kind_label import KindLabel
from fwcompare.gui.tabs.lanes_view import LanesView, ScaleEnd
from fwcompare.gui.tabs.must_edits import remove_must, set_bound
from fwcompare.gui.widgets.enter_keys import PRESSING_KEYS
from fwcompare.gui.widgets.label import Label
from fwcompare.gui.widgets.row_frame import BY_TAB, draw_row
from fwcompare.gui.widgets.steady import Steady
from fwcompare.gui.widgets.tab_order import put_after
from fwcompare.wording import isolation, must_words, numbers, own_must_words, ratings


class CriterionBlock(QWidget):
    """Looks at its criterion when focused; Enter, Space or a click opens and closes it, F2 edits.

    `edit_asked(asked)` comes where somebody edits the comparison.
    """

    looked_at = Signal()
    edit_asked = Signal(object)
    spoken_role = QAccessible.Role.ListItem

    def __init__(
        self, document: Document, criterion: Criterion, styles: AlternativeStyles, theme: Theme
    ) -> None:
        super().__init__()
        self.setObjectName(f"criterion-{criterion.id}")
        self.criterion = criterion
        self._document = document
        self._rated = criterion
        self._flips: Mapping[tuple[str, str], str] = {}
        self._styles = styles
        self._theme = theme
        self._shown: tuple[object, ...] = ()
        self._is_selected = False
        self._has_ring = False
        self._details: CriterionDetails | None = None
        self._is_of_another = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(criterion.name)
        self._gesture: int | None = None
        self.lanes = LanesView(theme, f"Ratings of {isolation.name(criterion.name)}")
        self.lanes.setParent(self)
        self._connect_lanes()
        self._name = Label(theme, criterion.name, weight=MEDIUM, wraps=True, breaks_words=True)
        self._share = Label(theme)
        self._share.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self._share.setObjectName("criterion-share")
        self._share_place = Steady(self._share)
        self._kind = KindLabel(theme, ratings.kind_of(criterion))
        self._grid = QGridLayout(self)
        self._is_narrow: bool | None = None
        self._is_roomy = False
        px = theme.px
        self._grid.setContentsMargins(px(16), px(6), px(16), px(6))
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(px(2))
        self.set_narrow(False)

    @property
    def is_opened(self) -> bool:
        return self._details is not None and not self._details.isHidden()

    @property
    def is_editing(self) -> bool:
        """Whether the comparison is being edited here."""
        return self._details is not None and self.is_opened and self._details.is_editing

    def edit_comparison(self) -> None:
        """Open the criterion, and edit the comparison in it, where that has a file."""
        self.set_opened(True)
        if self._document.source is not None and self._details and not self.is_editing:
            self._details.toggle_comparison()

    def take_criterion(self, criterion: Criterion) -> None:
        """Go on with the criterion as the file has it now, once its evaluation is shown."""
        self._is_of_another = self._is_of_another or criterion != self.criterion
        self.criterion = criterion

    def show_evaluation(self, evaluation: Evaluation, flips: Mapping[tuple[str, str], str]) -> None:
        """Set all from the evaluation; of the ratings in `flips` one point ends the lead."""
        self._flips = flips
        rated = evaluation.dataset.criteria[self.criterion.id]
        is_rated_anew = self._is_of_another or (rated is not self._rated and rated != self._rated)
        self._is_of_another = False
        self._rated = rated
        if is_rated_anew:
            self._renew_details()
        share = evaluation.shares[self.criterion.id]
        self._share.show_text(numbers.criterion_share(share))
        own_flips = tuple(flips.get((rated.id, a), "") for a in self._styles)
        if self._details is not None:
            self._details.refresh()
        musts = [(must.id, tuple(must.states.items())) for must in self._musts]
        here = tuple(self._here.items())
        first_two = evaluation.ranking[:2] if any(own_flips) else ()  # whom a flip is about
        shown = (share > 0, first_two, own_flips, musts, here)
        if is_rated_anew or shown != self._shown:  # a tick of a slider seldom changes the lanes
            self._shown = shown
            self._show_lanes(share > 0)

    def show_selected(self, is_selected: bool) -> None:
        if is_selected != self._is_selected:
            self._is_selected = is_selected
            self.say_again()
            self.update()

    def say_again(self) -> None:
        """Show the lanes as numbers are written now."""
        self._show_lanes(self.lanes.result is None or self.lanes.result.has_weight)

    def set_opened(self, is_opened: bool) -> None:
        """Show or hide the reasons; they are made when first shown."""
        if is_opened and self._details is None:
            self._make_details()
        if self._details is not None:
            self._details.setVisible(is_opened)

    def go_on_from(self, old: "CriterionBlock") -> None:
        """Be opened, and what is in it, like the one that this takes the place of."""
        if old._details is not None:
            self.set_opened(old.is_opened)
            (self._details or self._make_details()).go_on_from(old._details)
            self.set_opened(old.is_opened)
            self._show_editing()

    def show_item(self, list_id: str, index: int) -> QWidget:
        """Open the criterion and one of its lists, and return the row of an item."""
        details = self._details or self._make_details()
        details.show()
        return details.show_item(list_id, index)

    def set_narrow(self, is_narrow: bool, *, is_roomy: bool = False) -> None:
        """Stack the words over the scale where the width is short, or have room for long names."""
        if (is_narrow, is_roomy) == (self._is_narrow, self._is_roomy):
            return
        self._is_narrow, self._is_roomy = is_narrow, is_roomy
        top = Qt.AlignmentFlag.AlignTop
        for part in (self._name, self.lanes, self._share_place, self._kind):
            self._grid.removeWidget(part)
        if is_narrow:
            self._grid.addWidget(self._name, 0, 0, 1, 2, top)
            self._grid.addWidget(self._share_place, 0, 2, top)
            self._grid.addWidget(self.lanes, 1, 0, 1, 3)
        else:
            self._grid.addWidget(self._name, 0, 0, 2, 1, top)
            self._grid.addWidget(self.lanes, 0, 1, 2, 1, top)
            self._grid.addWidget(self._share_place, 0, 2, top)
            self._grid.addWidget(self._kind, 1, 2, Qt.AlignmentFlag.AlignRight | top)
        self._grid.setRowStretch(1, 0 if is_narrow else 1)
        if self.lanes.result is not None:
            self._show_lanes(self.lanes.result.has_weight)
        self._kind.setVisible(not is_narrow)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnMinimumWidth(2, self._theme.px(84))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.set_opened(not self.is_opened)
            self.looked_at.emit()

    def event(self, event: QEvent) -> bool:
        """Keep F2, which the window has as well: here it is about this criterion."""
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_F2:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in PRESSING_KEYS:
            self.set_opened(not self.is_opened)
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        elif event.key() == Qt.Key.Key_F2:
            self.edit_comparison()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._has_ring = event.reason() in BY_TAB
        if self._has_ring:
            self.looked_at.emit()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            has_ring = self.hasFocus() and self._has_ring
            draw_row(painter, self, self._theme, is_lit=self._is_selected, has_ring=has_ring)

    def _show_lanes(self, has_weight: bool) -> None:
        result = rating_lanes.rating_lanes(
            self._rated,
            self.criterion,
            self._styles,
            self._document.evaluation.ranking,
            self._flips,
            has_weight=has_weight,
            is_selected=self._is_selected,
            musts=self._musts,
            marks_unfounded=self.is_editing,
            here=self._here,
            is_roomy=self._is_roomy,
        )
        width, height = rating_lanes.size(result, self._theme.measure)
        least = rating_lanes.least_width(result, self._theme.measure)
        self.lanes.setMinimumWidth(least if self._is_narrow else width)
        self.lanes.setFixedHeight(height)
        self.lanes.show_result(result, self._spoken(result))

    @property
    def _musts(self) -> tuple[MustStates, ...]:
        return bounding(self._document.evaluation.musts, self.criterion.id)

    @property
    def _here(self) -> Mapping[str, Place]:
        return places_of(self.criterion, self._document.record.measured)

    def _spoken(self, result: rating_lanes.RatingLanes) -> str:
        evaluation = self._document.evaluation
        told = [ratings.spoken(evaluation.dataset, self._rated)]
        told += (
            f"{label}: {value}" for label, value in must_words.told_of(evaluation, self._musts)
        )
        told += [own_must_words.KEYS] if any(bound.is_own for bound in result.bounds) else []
        return ". ".join(told)

    def _connect_lanes(self) -> None:
        self.lanes.gesture_started.connect(self._begin_gesture)
        self.lanes.moved.connect(self._move_bound)
        self.lanes.stepped.connect(self._step_bound)
        self.lanes.removed.connect(self._remove_bound)
        self.lanes.end_moved.connect(self._move_end)

    def _begin_gesture(self) -> None:
        self._gesture = self._document.new_gesture()

    def _move_bound(self, _id: str, value: float) -> None:
        bound = rounded(self.criterion.scale, self.criterion.scale.rating_at(value))
        set_bound(self._document, self.criterion, bound, self._gesture)

    def _step_bound(self, _id: str, by: int) -> None:
        own = own_bound(self._document.preferences.musts, self.criterion)
        if own is not None:
            bound = stepped(self.criterion.scale, own.threshold.bound, by)
            set_bound(self._document, self.criterion, bound, self._gesture)

    def _move_end(self, end: ScaleEnd, value: float) -> None:
        scale = self.criterion.scale
        if self._details is not None and isinstance(scale, MeasuredScale):
            self._details.ask_for_scale(with_end_at(scale, end, value))

    def _show_editing(self) -> None:
        """Have grips on the lanes, and dots under what nothing is said for, while one edits."""
        edited = self.criterion.scale if self.is_editing else None
        self.lanes.scale = edited if isinstance(edited, MeasuredScale) else None
        self.lanes.update()
        if self.lanes.result is not None:
            self._show_lanes(self.lanes.result.has_weight)

    def _remove_bound(self, id_: str) -> None:
        remove_must(self._document, id_)

    def _make_details(self) -> CriterionDetails:
        details = CriterionDetails(self._document, self._rated, self._styles, self._theme)
        self._details = details
        self._listen_to(details)
        self._grid.addWidget(details, 9, 0, 1, 3)
        put_after(self, details)
        return details

    def _listen_to(self, details: CriterionDetails) -> None:
        details.edit_asked.connect(self.edit_asked)
        details.editing_changed.connect(self._show_editing)

    def _renew_details(self) -> None:
        """Make the details anew for other ratings, open or not as they were."""
        old = self._details
        if old is None:
            return
        self._details = CriterionDetails(self._document, self._rated, self._styles, self._theme)
        self._listen_to(self._details)
        self._grid.replaceWidget(old, self._details)
        put_after(self, self._details)
        self._details.setVisible(not old.isHidden())
        self._details.go_on_from(old)
        self._show_editing()
        old.hide()
        old.deleteLater()
