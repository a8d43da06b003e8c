"""Where one is taken in the window: by a key, or to something that was found."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from fwcompare.dataset.search import Place
    from fwcompare.gui.window.main_window import MainWindow
    from fwcompare.gui.window.tab_area import TabArea


def go_to_what_matters(window: "MainWindow") -> None:
    window.docks.bring_up(window.docks.left)
    window.weights.take_focus()


def go_to_what_is_known(window: "MainWindow") -> None:
    window.tabs.bar.setFocus(Qt.FocusReason.ShortcutFocusReason)


def go_to_what_follows(window: "MainWindow") -> None:
    window.docks.bring_up(window.docks.right)
    window.follows.take_focus()


def toggle_full_screen(window: "MainWindow") -> None:
    """Fill the screen with the window, or give it back its frame."""
    window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)


def go_to_notes(window: "MainWindow") -> None:
    """Bring the open tab's notes into view, ready to type; those on the whole from Compare."""
    from fwcompare.gui.tabs.dimension import DimensionTab
    from fwcompare.gui.tabs.overview import OverviewTab

    tabs = window.tabs
    if not isinstance(tabs.current_view, DimensionTab | OverviewTab):
        tabs.open_overview()
    tab = tabs.current_view
    if isinstance(tab, DimensionTab | OverviewTab):
        tab.page.scroll_to(tab.notes)
        tab.notes.take_focus()


def go_to_edit(window: "MainWindow") -> None:
    """Edit the comparison where one looks at it, or else in the table."""
    from fwcompare.gui.tabs.dimension import DimensionTab
    from fwcompare.gui.tabs.table import TableTab

    view = window.tabs.current_view
    if isinstance(view, TableTab):
        view.edit_current()
    elif isinstance(view, DimensionTab):
        view.edit_criterion(window.selection.criterion)
    else:
        window.tabs.open_table(window.selection.criterion or window.selection.dimension)


def go_to(window: "MainWindow", place: "Place") -> None:
    """Show something that was found where it stands."""
    if place.situation:
        window.header.weights_from.setFocus(Qt.FocusReason.OtherFocusReason)
        window.header.weights_from.showPopup()
    elif place.source:
        from fwcompare.gui.tabs.source_card import SourceCard

        source = window.document.dataset.sources[place.source]
        SourceCard(window.theme, source, window).open_below(window.tabs.bar)
    elif place.reading:
        window.docks.bring_up(window.docks.right)
        window.follows.show_reading(place.reading)
    elif place.criterion:
        window.selection.ask_for(place.dimension, place.criterion)
        if place.item is not None:
            show_in_tab(window.tabs, place)
    else:
        show_in_tab(window.tabs, place)


def show_in_tab(tabs: "TabArea", place: "Place") -> None:
    """Open the tab of a place, and bring it into view."""
    from fwcompare.gui.tabs.dimension import DimensionTab
    from fwcompare.gui.tabs.overview import OverviewTab

    if place.dimension:
        tabs.open_tab(place.dimension)
    else:
        tabs.open_overview()
    tab = tabs.current_view
    if isinstance(tab, DimensionTab):
        if place.claim is not None:
            tab.show_claim(place.claim)
        elif place.not_known is not None:
            tab.show_not_known()
        elif place.item is not None:
            tab.show_item(place.criterion, place.evidence_list, place.item)
        else:
            tab.page.show_top()
    elif isinstance(tab, OverviewTab):
        if place.row is not None:
            tab.show_table()
        else:
            tab.page.show_top()
