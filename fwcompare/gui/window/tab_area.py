"""The tabs: the project, an overview, a comparison, one for each dimension; made when shown."""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from fwcompare.charts.alternative_styles import AlternativeStyles
from fwcompare.gui.document import Document
from fwcompare.gui.look.fill import fill
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.selection import Selection
from fwcompare.gui.view import Parts, View
from fwcompare.gui.widgets.left_to_right import keep_left_to_right
from fwcompare.gui.widgets.tab_order import put_after
from fwcompare.gui.widgets.tab_row import TabRow
from fwcompare.gui.window.tabs import (
    COMPARE,
    DIMENSION,
    MEASURE,
    OVERVIEW,
    PRIORITIES,
    PROJECT,
    TABLE,
    tabs_on,
)


class TabArea(QWidget):
    """`current` is the id of the open tab: "project", "overview", "compare", "table", "priorities",
    "measure", or a dimension's. `edit_asked(asked)` comes from a page where somebody edits the
    comparison.

    The first tab is made after the first paint, so that scores and sliders need not wait for it.
    """

    current_changed = Signal(str)
    edit_asked = Signal(object)

    def __init__(
        self, document: Document, theme: Theme, selection: Selection, styles: AlternativeStyles
    ) -> None:
        super().__init__()
        self._parts = Parts(document, theme, selection, styles)
        self._theme = theme
        self._selection = selection
        self._entries = {tab.id: tab for tab in tabs_on(document.dataset)}
        self._ids = [tab.id for tab in self._entries.values() if not tab.is_passing]
        self._tabs: dict[str, View] = {}
        self._outdated: dict[str, View] = {}
        self._compared = tuple(document.evaluation.scores)
        document.changed.connect(self._follow_who_takes_part)
        self._is_painted = False
        self.row = self._make_row()
        self.bar = self.row.bar
        self._stack = QStackedWidget()
        keep_left_to_right(self._stack)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.row)
        layout.addWidget(self._stack, 1)
        self.bar.currentChanged.connect(self._show_tab)
        self.bar.closed.connect(self._forget)
        theme.changed.connect(self.update)
        selection.asked.connect(self._show_asked)

    @property
    def current(self) -> str:
        return self._ids[self.bar.currentIndex()].removeprefix(DIMENSION)

    @property
    def current_view(self) -> View:
        self.fill()
        return self._tabs[self._ids[self.bar.currentIndex()]]

    def fill(self) -> None:
        """Make the open tab now, not after the first paint."""
        self._bring_up(self._ids[self.bar.currentIndex()])

    def open_tab(self, id_: str) -> None:
        """Open a tab by its id; an unknown one changes nothing."""
        for key in (f"{DIMENSION}{id_}", id_):
            if key in self._entries:
                self._open(key)
                return

    def open_project(self) -> None:
        """Open the page on the project, if there is one, whatever the dimensions are called."""
        if PROJECT in self._ids:
            self.bar.setCurrentIndex(self._ids.index(PROJECT))

    def open_priorities(self) -> None:
        """Open the page with an order and questions, if there is anything to weigh; go to it."""
        if PRIORITIES not in self._entries:
            return
        from fwcompare.gui.tabs.priorities import PrioritiesTab

        self._open(PRIORITIES)
        page = self._tabs.get(PRIORITIES)
        if isinstance(page, PrioritiesTab) and page.isVisible():
            page.take_focus()

    def open_measure(self) -> None:
        """Open the page that measures, if anything of this comparison can be measured."""
        if MEASURE in self._entries:
            self._open(MEASURE)

    def open_overview(self) -> None:
        """Open the overview, whatever the dimensions are called."""
        self.bar.setCurrentIndex(self._ids.index(OVERVIEW))

    def open_compare(self) -> None:
        """Open the comparison, if there is one, whatever the dimensions are called."""
        if COMPARE in self._ids:
            self.bar.setCurrentIndex(self._ids.index(COMPARE))

    def open_table(self, row: str = "", column: str = "") -> None:
        """Open the table, if there is one, at the row and column of these ids."""
        from fwcompare.gui.tabs.table import TableTab

        if TABLE in self._ids:
            self.bar.setCurrentIndex(self._ids.index(TABLE))
            if isinstance(view := self.current_view, TableTab):
                view.go_to(row, column)

    def go_on(self, row: str, column: str) -> None:
        """Go on editing where one was: in the table, or in the page of the criterion."""
        from fwcompare.gui.tabs.dimension import DimensionTab

        if isinstance(view := self.current_view, DimensionTab):
            view.edit_criterion(row)
        else:
            self.open_table(row, column)

    def go_on_from(self, old: View) -> None:
        """Have the open page go on from one of the same parts, made of the dataset before."""
        page = self.current_view
        if isinstance(page, type(old)) and page.stands_for(old):
            page.go_on_from(old)

    def close_down(self) -> None:
        """End what the pages have running; to be called before the window goes."""
        for tab in (*self._tabs.values(), *self._outdated.values()):
            tab.close_down()

    def make_anew(self) -> None:
        """Part with the pages that were made of another dataset, and make the open one again."""
        for key, tab in list(self._tabs.items()):
            if not tab.follows_dataset:
                del self._tabs[key]
                tab.close_down()
                tab.hide()
                self._stack.removeWidget(tab)
                tab.deleteLater()
        if self._is_painted:
            self.fill()

    def step(self, by: int) -> None:
        """Open the next tab, or the one before, going round."""
        self.bar.setCurrentIndex((self.bar.currentIndex() + by) % self.bar.count())

    def _open(self, key: str) -> None:
        """Open a tab; a passing one that is closed comes back to its place."""
        if key not in self._ids:
            tab = self._entries[key]
            before = [id_ for id_ in self._entries if id_ in self._ids or id_ == key]
            place = before.index(key)
            self._ids.insert(place, key)
            self.bar.add(tab.title, tab.tip, is_passing=True, at=place)
        self.bar.setCurrentIndex(self._ids.index(key))
        self.row.fit()

    def _forget(self, index: int) -> None:
        """A passing tab goes: its page is kept for when it comes back."""
        del self._ids[index]

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            fill(painter, self.rect(), self._theme.color("paper"))
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self, self.fill)

    def _make_row(self) -> TabRow:
        row = TabRow(self._theme)
        row.bar.setObjectName("tabs")
        row.bar.setAccessibleName("Tabs")
        is_first_dimension = True
        for tab in (self._entries[id_] for id_ in self._ids):
            is_dimension = tab.id.startswith(DIMENSION)
            row.bar.add(tab.title, tab.tip, begins_group=is_dimension and is_first_dimension)
            is_first_dimension = is_first_dimension and not is_dimension
        return row

    def _show_tab(self, index: int) -> None:
        key = self._ids[index]
        if self._is_painted:
            self._bring_up(key)
        if key.startswith(DIMENSION):
            dimension = key.removeprefix(DIMENSION)
            if self._selection.dimension != dimension:
                self._selection.look_at(dimension)
        self.current_changed.emit(self.current)

    def _bring_up(self, key: str) -> None:
        page = self._stack.currentWidget()
        if isinstance(page, View) and page is not self._tabs.get(key):
            page.end_typing()  # an edit may have pages made anew, which must not happen below
        is_new = key not in self._tabs
        if is_new:
            self._tabs[key] = self._entries[key].make(self._parts)
            self._tabs[key].left_for_good.connect(partial(self._leave, key))
            self._tabs[key].edit_asked.connect(self.edit_asked)
            self._stack.addWidget(self._tabs[key])
            put_after(self.row, self._tabs[key])
        old = self._outdated.pop(key, None) if is_new else None
        focused = self.window().focusWidget()
        self._stack.setCurrentWidget(self._tabs[key])
        if old is not None:
            self._tabs[key].go_on_from(old)
            _give_focus(self._tabs[key], old, focused)
            self._stack.removeWidget(old)
            old.deleteLater()

    def _follow_who_takes_part(self) -> None:
        """Have the pages that were made for others made anew: the open one now."""
        compared = tuple(self._parts.document.evaluation.scores)
        if compared == self._compared:
            return
        self._compared = compared
        for key in [key for key in self._tabs if self._entries[key].is_of_compared]:
            self._outdated[key] = self._tabs.pop(key)
        if self._is_painted:
            self.fill()

    def _leave(self, key: str) -> None:
        """Close a page that is done with, and show what follows from it."""
        self.open_overview()
        self.bar.close_passing(self._ids.index(key))

    def _show_asked(self, dimension: str, criterion: str) -> None:
        from fwcompare.gui.tabs.dimension import DimensionTab

        self.open_tab(dimension)
        tab = self.current_view
        if criterion and isinstance(tab, DimensionTab):
            tab.show_criterion(criterion)


def _give_focus(page: View, old: View, focused: QWidget | None) -> None:
    """Have the focus where it was in a page of the same parts."""
    if focused is None or not old.isAncestorOf(focused):
        return
    before, now = (each.findChildren(type(focused)) for each in (old, page))
    if len(before) == len(now):
        now[before.index(focused)].setFocus(Qt.FocusReason.OtherFocusReason)
