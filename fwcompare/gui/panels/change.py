"""What would change it: the smallest change of weights, tipping points, and one weight's graph."""

from functools import partial
from math import ceil

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QIcon, QKeyEvent, QMouseEvent, QPalette
from PySide6.QtWidgets import QPushButton

from fwcompare.analysis.minimal_weight_change import MinimalWeightChange
from fwcompare.analysis.sweep import sweep_weighed
from fwcompare.analysis.tipping_points import TippingPoint
from fwcompare.analysis.weighed import weighed
from fwcompare.charts import sweep
from fwcompare.charts.alternative_styles import AlternativeStyles
from fwcompare.charts.shapes import Size
from fwcompare.dataset.dataset import MAX_POINTS
from fwcompare.gui.document import Document
from fwcompare.gui.look.theme import REGULAR, SEMIBOLD, Theme
from fwcompare.gui.panels.section import MARGIN, Section
from fwcompare.gui.selection import Selection
from fwcompare.gui.widgets.chart import Chart
from fwcompare.gui.widgets.enter_keys import ENTER_KEYS
from fwcompare.gui.widgets.label import INK2
from fwcompare.gui.widgets.reserved_label import ReservedLabel
from fwcompare.gui.widgets.still_layout import put_at
from fwcompare.gui.widgets.value_row import ValueRow
from fwcompare.gui.widgets.visibility import show_if
from fwcompare.wording import changes, spoken, start_words, terms, tipping_words

_MOST_ROWS, _FEW_ROWS = 3, 2
_SENTENCE_TOP, _BUTTONS_TOP, _ROWS_TOP, _BELOW = 28, 64, 96, 6
_ROW, _BEFORE_CHART, _HIGHEST_CHART = 20, 4, 240
_SHOWS = ("Sho&w me", "&Cancel  (Esc)")
_APPLIES = ("&Apply", "&Apply  (Enter)")


class ChangePanel(Section):
    """Show me previews the change as ghost handles, Enter applies it, Esc leaves it.

    Opened it has a weight more and a larger graph.
    """

    HEIGHT = 256

    def __init__(
        self, document: Document, theme: Theme, selection: Selection, styles: AlternativeStyles
    ) -> None:
        super().__init__(document, theme, "What would change it")
        self.setObjectName("change")
        self._selection = selection
        self._styles = styles
        self._change: MinimalWeightChange | None = None
        self._nearest: list[TippingPoint] = []
        self._most = _FEW_ROWS
        self._sentence = ReservedLabel(theme, lines=2, ink=INK2, parent=self)
        self._sentence.setObjectName("change-sentence")
        self._sentence.stand_on(QPalette.ColorRole.Window)
        self._make_buttons()
        self._rows = [ValueRow(theme) for _ in range(_MOST_ROWS)]
        for row in self._rows:
            row.setParent(self)
            row.pressed.connect(partial(self._look_at, row))
        self._chart = _SweepView(document, theme, selection)
        self._chart.setParent(self)
        selection.changed.connect(self._show_sweep)
        selection.previewed.connect(self._show_buttons)
        document.changed.connect(self._end_preview)
        theme.changed.connect(self._dress_buttons)

    def arrange(self, width: int, height: int) -> None:
        px = self.theme.px
        self.put(self._sentence, px(_SENTENCE_TOP), self._sentence.reserved_height)
        self._place_buttons()
        fits_more = height >= self.fixed_height + px(_ROW)
        most = _MOST_ROWS if fits_more else _FEW_ROWS
        for index, row in enumerate(self._rows):
            self.put(row, px(_ROWS_TOP) + index * px(_ROW), px(_ROW))
        top = px(_ROWS_TOP) + most * px(_ROW) + px(_BEFORE_CHART)
        self.put(self._chart, top, min(height - top - px(_BELOW), px(_HIGHEST_CHART)))
        if most != self._most:
            self._most = most
            self._show_rows()

    def refresh(self) -> None:
        evaluation, findings = self.document.evaluation, self.document.findings
        if self.document.is_silent:
            self._show_nothing_yet()
            return
        self._change = findings.minimal_weight_change
        self.caption.show_text(*changes.captions(evaluation, self._change))
        leader = self._change.leader if self._change is not None else ""
        self.caption.set_hint(terms.until_tip(evaluation.dataset, leader))
        self._sentence.show_text(
            changes.minimal_weight_change(evaluation, self._change),
            *changes.in_short(evaluation, self._change),
        )
        self._nearest = [t for t in findings.tipping_weighed if t.share is not None]
        self._show_rows()
        self._show_buttons()
        self._show_sweep()

    def _show_nothing_yet(self) -> None:
        """Say what will stand here."""
        self._change, self._nearest = None, []
        self.caption.show_text("")
        self.caption.set_hint("")
        self._sentence.show_text(start_words.CHANGE, start_words.CHANGE_IN_SHORT)
        self._show_rows()
        self._show_buttons()
        self._show_sweep()

    def _show_rows(self) -> None:
        nearest = self._nearest[: self._most]
        for index, row in enumerate(self._rows):
            show_if(row, index < len(nearest))
            if index < len(nearest):
                self._show_tipping(row, nearest[index])

    def show_me(self) -> None:
        """Preview the least change after which another one leads."""
        if self._change is not None:
            preferences = self.document.preferences.with_weighed_shares(self._change.shares)
            self._selection.show_preview(preferences)
            self._apply.setFocus(Qt.FocusReason.OtherFocusReason)

    def apply(self) -> None:
        """Take that change, as one step that can be undone."""
        if self._change is not None:
            preferences = self.document.preferences.with_weighed_shares(self._change.shares)
            self._selection.show_preview(None)
            self.document.edit("Smallest change of weights", preferences)

    def leave(self) -> None:
        """Give the preview up."""
        self._selection.show_preview(None)
        self._show.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_previewing = self._selection.preview is not None
        if is_previewing and event.key() in ENTER_KEYS:
            if self._show.hasFocus():
                self.leave()
            else:
                self.apply()
        elif is_previewing and event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _make_buttons(self) -> None:
        self._show = QPushButton(self)
        self._show.clicked.connect(self._turn_preview)
        self._apply = QPushButton(self)
        self._apply.clicked.connect(self.apply)
        self._is_filled = False
        self._dress_buttons()

    def _place_buttons(self) -> None:
        """Give each button a size for all it may say, so that neither ever moves."""
        px = self.theme.px
        left, gap = px(MARGIN), px(8)
        most = (self.width() - 2 * left - gap) // 2
        for button, words in ((self._show, _SHOWS), (self._apply, _APPLIES)):
            widest = max(self.theme.width(word.replace("&", "")) for word in words)
            button.setFixedSize(min(ceil(widest) + px(26), most), px(26) + 2)
            put_at(button, QRect(QPoint(left, px(_BUTTONS_TOP)), button.size()))
            left += button.width() + gap

    def _turn_preview(self) -> None:
        if self._selection.preview is None:
            self.show_me()
        else:
            self.leave()

    def _show_buttons(self) -> None:
        has_weights = len(self.document.dataset.criteria) > 1
        for button in (self._show, self._apply):
            show_if(button, has_weights and not self.document.is_silent)
            button.setEnabled(self._change is not None)
        if self._is_filled != (self._selection.preview is not None):
            self._dress_buttons()

    def _dress_buttons(self) -> None:
        self._is_filled = is_previewing = self._selection.preview is not None
        self._show.setText(_SHOWS[is_previewing])
        self._show.setIcon(QIcon() if is_previewing else self.theme.icon("eye", "ink2"))
        self._apply.setText(_APPLIES[is_previewing])
        self._apply.setProperty("filled", is_previewing)
        self._apply.style().polish(self._apply)

    def _end_preview(self) -> None:
        self._selection.show_preview(None)

    def _show_tipping(self, row: ValueRow, tipping: TippingPoint) -> None:
        if tipping.share is None:
            return
        is_selected = tipping.id == self._selection.weighed
        row.key = tipping.id
        row.show_values(
            tipping_words.alone(self.document.dataset, tipping),
            tipping_words.share_to_change(self.document.evaluation, tipping),
            weight=SEMIBOLD if is_selected else REGULAR,
        )

    def _look_at(self, row: ValueRow) -> None:
        self._selection.look_at_weighed(row.key)

    def _show_sweep(self) -> None:
        evaluation = self.document.evaluation
        first = next((tipping.id for tipping in self._nearest), "")
        things = weighed(evaluation).things
        chosen = self._selection.weighed or first or next(iter(things), "")
        is_shown = evaluation.is_contested and not self.document.is_silent and len(things) > 1
        found = sweep_weighed(evaluation, chosen) if is_shown else None
        show_if(self._chart, found is not None)
        if found is None:
            return
        name = things[chosen].label
        result = sweep.sweep(found, name, self._styles)
        self._chart.weight = chosen
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
        self.weight = ""
        self.setCursor(Qt.CursorShape.SizeHorCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._gesture = self._document.new_gesture()
            self._before = self._document.preferences
            self._selection.look_at_weighed(self.weight)
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
        preferences, idle = self._before, self._document.idle
        others = sum(
            points
            for id_, points in preferences.weighed_points.items()
            if id_ != self.weight and id_ not in idle
        )
        points = share * others / (1 - share) if share < 1 else MAX_POINTS + 1
        if others > 0 and points <= MAX_POINTS:
            preferences = preferences.with_weighed_points(self.weight, float(round(points)))
        else:
            preferences = preferences.with_weighed_share(self.weight, share, idle)
        name = weighed(self._document.evaluation).things[self.weight].name
        self._document.edit(f"Weight of {name}", preferences, self._gesture)
