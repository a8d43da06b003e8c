"""The tabs: an overview, one for each dimension, and a comparison, made when first shown."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from fwcompare.charts.alternative_styles import AlternativeStyles
from fwcompare.gui.document import Document
from fwcompare.gui.look.text_safety import mnemonic_safe, on_one_line, tool_tip
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.selection import Selection
from fwcompare.gui.view import View
from fwcompare.gui.widgets.tab_bar import TabBar
from fwcompare.gui.widgets.tab_order import put_after

if TYPE_CHECKING:
    from fwcompare.dataset.search import Place

OVERVIEW = "overview"
COMPARE = "compare"


class TabArea(QWidget):
    """`current` is the id of the open tab: "overview", a dimension's id, or "compare".

    The first tab is made after the first paint, so that scores and sliders need not wait for it.
    """

    current_changed = Signal(str)

    def __init__(
        self, document: Document, theme: Theme, selection: Selection, styles: AlternativeStyles
    ) -> None:
        super().__init__()
        self._document = document
        self._theme = theme
        self._selection = selection
        self._styles = styles
        self._makers: dict[str, Callable[[], View]] = {OVERVIEW: self._make_overview}
        for id_ in document.dataset.dimensions:
            # A dimension may itself be called "overview" or "compare".
            self._makers[f"dimension:{id_}"] = partial(self._make_dimension, id_)
        self._makers[COMPARE] = self._make_compare
        self._tabs: dict[str, View] = {}
        self._is_painted = False
        self._ids = list(self._makers)
        self.bar = self._make_bar()
        self._stack = QStackedWidget()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self._stack, 1)
        self.bar.currentChanged.connect(self._show_tab)
        theme.changed.connect(self.update)
        selection.asked.connect(self._show_asked)

    @property
    def current(self) -> str:
        return self._ids[self.bar.currentIndex()].removeprefix("dimension:")

    @property
    def current_view(self) -> View:
        self.fill()
        return self._tabs[self._ids[self.bar.currentIndex()]]

    def fill(self) -> None:
        """Make the open tab now, not after the first paint."""
        self._bring_up(self._ids[self.bar.currentIndex()])

    def open_tab(self, id_: str) -> None:
        """Open a tab by its id; an unknown one changes nothing."""
        for key in (f"dimension:{id_}", id_):
            if key in self._ids:
                self.bar.setCurrentIndex(self._ids.index(key))
                return

    def open_compare(self) -> None:
        """Open the last tab, whatever the dimensions are called."""
        self.bar.setCurrentIndex(self._ids.index(COMPARE))

    def step(self, by: int) -> None:
        """Open the next tab, or the one before, going round."""
        self.bar.setCurrentIndex((self.bar.currentIndex() + by) % self.bar.count())

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._theme.color("paper"))
            below = self.bar.geometry().bottom()
            painter.fillRect(0, below, self.width(), 1, self._theme.color("line"))
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self, self.fill)

    def _make_bar(self) -> TabBar:
        bar = TabBar(self._theme)
        bar.setObjectName("tabs")
        bar.setAccessibleName("Tabs")
        bar.addTab("Overview")
        for dimension in self._document.dataset.dimensions.values():
            index = bar.addTab(mnemonic_safe(on_one_line(dimension.label)))
            bar.setTabToolTip(index, tool_tip(dimension.name))
        index = bar.addTab("Compare")
        bar.setTabToolTip(index, tool_tip("Snapshots and situations side by side"))
        return bar

    def _show_tab(self, index: int) -> None:
        key = self._ids[index]
        if self._is_painted:
            self._bring_up(key)
        if key.startswith("dimension:"):
            dimension = key.removeprefix("dimension:")
            if self._selection.dimension != dimension:
                self._selection.look_at(dimension)
        self.current_changed.emit(self.current)

    def _bring_up(self, key: str) -> None:
        if key not in self._tabs:
            self._tabs[key] = self._makers[key]()
            self._stack.addWidget(self._tabs[key])
            put_after(self.bar, self._tabs[key])
        self._stack.setCurrentWidget(self._tabs[key])

    def show_place(self, place: "Place") -> None:
        """Open the tab of something found and bring it into view."""
        from fwcompare.gui.tabs.dimension import DimensionTab
        from fwcompare.gui.tabs.overview import OverviewTab

        if place.criterion:
            self._selection.ask_for(place.dimension, place.criterion)
            return
        if place.dimension:
            self.open_tab(place.dimension)
        else:
            self.bar.setCurrentIndex(0)
        tab = self.current_view
        if isinstance(tab, DimensionTab):
            if place.claim is not None:
                tab.show_claim(place.claim)
            elif place.not_known is not None:
                tab.show_not_known()
            else:
                tab.page.show_top()
        elif isinstance(tab, OverviewTab):
            if place.row is not None:
                tab.show_table()
            else:
                tab.page.show_top()

    def go_to_notes(self) -> None:
        """Bring the open tab's notes into view, ready to type; those on the whole from Compare."""
        from fwcompare.gui.tabs.dimension import DimensionTab
        from fwcompare.gui.tabs.overview import OverviewTab

        if not isinstance(self.current_view, DimensionTab | OverviewTab):
            self.bar.setCurrentIndex(0)
        tab = self.current_view
        if isinstance(tab, DimensionTab | OverviewTab):
            tab.page.scroll_to(tab.notes)
            tab.notes.take_focus()

    def _show_asked(self, dimension: str, criterion: str) -> None:
        from fwcompare.gui.tabs.dimension import DimensionTab

        self.open_tab(dimension)
        tab = self.current_view
        if criterion and isinstance(tab, DimensionTab):
            tab.show_criterion(criterion)

    def _make_overview(self) -> View:
        from fwcompare.gui.tabs.overview import OverviewTab

        return OverviewTab(self._document, self._theme, self._selection, self._styles)

    def _make_dimension(self, id_: str) -> View:
        from fwcompare.gui.tabs.dimension import DimensionTab

        return DimensionTab(self._document, self._theme, self._selection, self._styles, id_)

    def _make_compare(self) -> View:
        from fwcompare.gui.tabs.compare import CompareTab

        return CompareTab(self._document, self._theme, self._styles)
