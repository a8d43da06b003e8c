"""Snapshots, or situations, side by side: scores as slopes, who leads, and how weights differ."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from fwcompare.analysis.sampling import Stop
from fwcompare.analysis.snapshots import (
    State,
    StateOutcome,
    outcomes,
    situation_states,
    snapshot_states,
)
from fwcompare.analysis.verdict import judged
from fwcompare.charts import share_changes, slopes
from fwcompare.charts.alternative_styles import AlternativeStyles
from fwcompare.charts.state_columns import least_width
from fwcompare.decision import Preferences, Snapshot
from fwcompare.gui.document import Document
from fwcompare.gui.look.text_safety import on_one_line
from fwcompare.gui.look.theme import SEMIBOLD, Theme
from fwcompare.gui.system.background import Background
from fwcompare.gui.tabs.compare_charts import ColumnChart, Gutter, Stack
from fwcompare.gui.tabs.own_column import OwnColumn
from fwcompare.gui.view import View
from fwcompare.gui.widgets.label import INK2, INK3, ElidedLabel, Label
from fwcompare.gui.widgets.name_box import NameBox
from fwcompare.gui.widgets.page import Page
from fwcompare.gui.widgets.rule import Rule
from fwcompare.gui.widgets.side_scroll import SideScroll
from fwcompare.gui.widgets.steady import Steady
from fwcompare.gui.widgets.visibility import show_if
from fwcompare.wording import sentences, spoken, start_words


class CompareTab(View):
    """`selected` is the key of the column in focus, None for "now"; Enter returns to it."""

    def __init__(self, document: Document, theme: Theme, styles: AlternativeStyles) -> None:
        super().__init__(document, theme)
        self.setObjectName("tab-compare")
        self._styles = styles
        self._outcomes: tuple[StateOutcome, ...] = ()
        self._made_for: tuple[bool, Preferences, tuple[Snapshot, ...], bool] | None = None
        self._at = -1
        self._background = Background(self)
        self._background.done.connect(self._take_judged)
        has_situations = bool(document.dataset.situations)
        self._shows_situations = has_situations and not document.record.snapshots
        self.slopes = ColumnChart(slopes.draw, theme, "Scores, side by side")
        self.shares = ColumnChart(share_changes.draw, theme, "Weights, side by side")
        self.shares.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for chart in (self.slopes, self.shares):
            chart.pressed.connect(self.select)
            chart.returned.connect(self.return_there)
        self.slopes.walked.connect(self._walk)
        self.page = Page(theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        column = self.page.column
        column.addWidget(self._make_head())
        column.addWidget(self._make_selected())
        column.addWidget(Rule(theme))
        column.addWidget(self._make_columns())
        hint = "Weights: the share here, and points of per cent more or less elsewhere"
        words = Label(theme, hint, size="caption", ink=INK3, wraps=True)
        words.setContentsMargins(theme.px(16), theme.px(8), theme.px(16), 0)
        column.addWidget(words)
        column.addStretch(1)

    @property
    def outcomes(self) -> tuple[StateOutcome, ...]:
        """What is shown, from left to right."""
        return self._outcomes

    @property
    def selected(self) -> StateOutcome | None:
        return self._outcomes[self._at] if 0 <= self._at < len(self._outcomes) else None

    def refresh(self) -> None:
        dataset, preferences = self.document.dataset, self.document.preferences
        snapshots = self.document.record.snapshots
        key = self._shows_situations, preferences, snapshots, self.document.is_silent
        if key == self._made_for:
            return
        before = self.selected
        self._made_for = key
        self._outcomes = self._worked_out(
            situation_states(dataset, preferences)
            if self._shows_situations
            else snapshot_states(dataset, preferences, snapshots)
        )
        self._at = self._found_again(before)
        self._show()
        if any(outcome.judgement is None for outcome in self._outcomes):
            self._background.order(partial(_judged, self._outcomes))

    def say_again(self) -> None:
        self._show()

    def close_down(self) -> None:
        self._background.close()

    def show_situations(self, wanted: bool = True) -> None:
        """Show the dataset's situations, or the snapshots."""
        if wanted != self._shows_situations:
            self._shows_situations = wanted
            self._at = -1
            self.refresh()

    def select(self, index: int) -> None:
        """Select a column, from 0, and bring it into view."""
        if self._outcomes:
            self._at = min(len(self._outcomes) - 1, max(0, index))
            self._show()
            self._bring_into_view()

    def return_there(self) -> None:
        """Go back to the selected state, as one step that can be undone."""
        if self.selected is not None and not self._is_where_we_are(self.selected):
            self.document.return_to(self.selected.state)

    def rename(self) -> None:
        if self.selected is not None and self.selected.state.kind == "snapshot":
            name = self.selected.state.key
            rename = partial(self.document.rename_snapshot, name)
            NameBox(self.theme, "Rename the snapshot", name, rename, self._rename).open()

    def remove(self) -> None:
        if self.selected is not None and self.selected.state.kind == "snapshot":
            self.document.remove_snapshot(self.selected.state.key)
            self.slopes.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_focus(self) -> None:
        self.slopes.setFocus(Qt.FocusReason.OtherFocusReason)

    def _worked_out(self, states: Iterable[State]) -> tuple[StateOutcome, ...]:
        """Return what follows from each state; most are as they were at the last tick."""
        before = {(o.state.kind, o.state.key): o for o in self._outcomes}
        found = []
        for state in states:
            old = before.get((state.kind, state.key))
            if old is not None and old.state.preferences == state.preferences:
                found.append(StateOutcome(state, old.evaluation, old.judgement))
            else:
                found += outcomes(self.document.dataset, (state,))
        return tuple(found)

    def _take_judged(self, judged_ones: tuple[StateOutcome, ...]) -> None:
        """Show the verdicts, which come a moment after the states."""
        self._outcomes = judged_ones
        self._show()

    def _is_where_we_are(self, outcome: StateOutcome) -> bool:
        return outcome.state.preferences == self.document.preferences

    def _found_again(self, before: StateOutcome | None) -> int:
        """Return where what was selected is now; else here, which is the last such column."""
        for index, outcome in enumerate(self._outcomes):
            same = before and (before.state.kind, before.state.key)
            if same == (outcome.state.kind, outcome.state.key):
                return index
        marked = [i for i, outcome in enumerate(self._outcomes) if outcome.state.is_here]
        return marked[-1] if marked else len(self._outcomes) - 1

    def _show(self) -> None:
        result = slopes.slopes(self._outcomes, self._styles, self._at)
        changes = share_changes.share_changes(self._outcomes, self._at)
        width = least_width(len(self._outcomes), self.theme.measure)
        self.slopes.setFixedHeight(slopes.height(self.theme.measure))
        self.shares.setFixedHeight(share_changes.height(changes, self.theme.measure))
        for chart in (self.slopes, self.shares):
            chart.count = len(self._outcomes)
            chart.setMinimumWidth(width)
        self.slopes.show_result(result, self._spoken())
        self.shares.show_result(changes, f"Against {changes.names[changes.here]}")
        self._gutter.update()
        self._own.show_column(changes.here)
        self._show_selected()
        self._in_situations.setChecked(self._shows_situations)
        self._in_snapshots.setChecked(not self._shows_situations)
        show_if(self._none_yet, not self._shows_situations and len(self._outcomes) == 1)

    def _spoken(self) -> str:
        return on_one_line(spoken.states(self._outcomes))

    def _show_selected(self) -> None:
        outcome = self.selected
        if outcome is None:
            return
        state = outcome.state
        self._name.show_text(state.name)
        shorter = sentences.state_in_short(outcome), sentences.state_at_its_shortest(outcome)
        told: tuple[str, ...] = (sentences.state(outcome), *shorter)
        if self.document.is_silent and state.kind == "now":  # as on top: nobody has been asked yet
            told = (start_words.own_weights(outcome.evaluation),)
        self._facts.show_text(*told)
        is_snapshot = state.kind == "snapshot"
        show_if(self._rename, is_snapshot)
        show_if(self._remove, is_snapshot)
        self._return.setEnabled(not self._is_where_we_are(outcome))
        self._return.setText("Use it" if state.kind == "situation" else "Go back to it")

    def _walk(self, by: int) -> None:
        self.select(self._at + by)

    def _bring_into_view(self) -> None:
        columns = self.slopes.columns()
        if 0 <= self._at < len(columns.lefts):
            bar, cell = self._scroll.horizontalScrollBar(), columns.cell(self._at)
            first, end = self._own.room_left(self._at)
            is_last = self._at == len(columns.lefts) - 1  # behind it stand the names of the lines
            right = self.slopes.width() if is_last else int(cell.right)
            bar.setValue(min(int(cell.left) - first, max(bar.value(), right - end)))

    def _make_head(self) -> QWidget:
        px = self.theme.px
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(px(16), px(12), px(16), px(8))
        row.setSpacing(px(8))
        self._in_snapshots, self._in_situations = (
            QPushButton("Snapshots"),
            QPushButton("Situations"),
        )
        group = QButtonGroup(self)
        for button in (self._in_snapshots, self._in_situations):
            button.setCheckable(True)
            button.setProperty("choice", True)
            group.addButton(button)
        self._in_snapshots.clicked.connect(lambda: self.show_situations(False))
        self._in_situations.clicked.connect(lambda: self.show_situations(True))
        title = Label(self.theme, "Side by side", size="question", weight=SEMIBOLD)
        row.addWidget(title)
        row.addSpacing(px(8))
        row.addWidget(self._in_snapshots)
        row.addWidget(self._in_situations)
        row.addStretch(1)
        has_situations = bool(self.document.dataset.situations)
        show_if(self._in_snapshots, has_situations)
        show_if(self._in_situations, has_situations)
        return head

    def _make_columns(self) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        content = Stack()
        for chart in (self.slopes, self.shares):
            content.column.addWidget(chart)
        self._scroll = SideScroll(content)
        self._gutter = Gutter(self._scroll, self.slopes, self.shares, self.theme)
        self._own = OwnColumn(self._scroll, self.slopes, self.shares, self.theme)
        self._own.pressed.connect(self.select)
        words = (
            "No snapshot is kept yet. Snapshot, above, keeps the weights, own ratings and readings "
            "of now under a name, to be compared here and returned to."
        )
        self._none_yet = Label(self.theme, words, ink=INK2, wraps=True)
        px = self.theme.px
        self._none_yet.setContentsMargins(px(16), px(8), px(16), px(8))
        column.addWidget(self._none_yet)
        column.addWidget(self._scroll)
        return part

    def _make_selected(self) -> QWidget:
        """Make the line on the selected state: what follows from it, and what to do with it."""
        px = self.theme.px
        part = QWidget()
        row = QHBoxLayout(part)
        row.setContentsMargins(px(16), 0, px(16), px(8))
        row.setSpacing(px(8))
        self._name = ElidedLabel(self.theme, weight=SEMIBOLD)
        self._facts = ElidedLabel(self.theme, ink=INK2)
        row.addWidget(self._name)
        row.addWidget(Steady(self._facts), 1)
        self._return, self._rename = QPushButton("Go back to it"), QPushButton("Rename…")
        self._remove = QPushButton("Remove")
        acts: tuple[tuple[QPushButton, Callable[[], None]], ...] = (
            (self._return, self.return_there),
            (self._rename, self.rename),
            (self._remove, self.remove),
        )
        for button, act in acts:
            button.clicked.connect(act)
            row.addWidget(button)
        return part


def _judged(found: tuple[StateOutcome, ...], stop: Stop) -> tuple[StateOutcome, ...]:
    return tuple(
        replace(one, judgement=one.judgement or judged(one.evaluation, stop)) for one in found
    )
