"""A page ends where what stands on it ends."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from fwcompare.gui.tabs.dimension import DimensionTab
from fwcompare.gui.widgets.page import Page
from fwcompare.gui.window.main_window import MainWindow
from tests.gui.conftest import OpenWindow

_MARGIN = 48


def page_of(window: MainWindow) -> Page:
    (page,) = window.tabs.current_view.findChildren(Page)
    assert isinstance(page, Page)
    return page


def scroll_to_end(page: Page) -> None:
    for _turn in range(3):
        QApplication.processEvents()
        page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())


def empty_below(page: Page) -> int:
    """Return how much of the view lies below the last thing on the page, in pixels."""
    view = page.viewport()
    shown = [
        child
        for child in page.content.findChildren(QWidget)
        if child.isVisible() and not any(c.isVisible() for c in child.findChildren(QWidget))
    ]
    return view.height() - max(c.mapTo(view, c.rect().bottomLeft()).y() for c in shown)


def tabs_of(window: MainWindow) -> list[str]:
    return ["overview", *window.document.dataset.dimensions, "compare"]


@pytest.mark.parametrize("size", [(1280, 800), (960, 600)])
def test_at_the_end_of_every_page_nothing_but_a_margin_is_below(
    open_window: OpenWindow, size: tuple[int, int]
) -> None:
    window = open_window(size=size)
    longer = 0
    for id_ in tabs_of(window):
        window.tabs.open_tab(id_)
        page = page_of(window)
        scroll_to_end(page)
        if page.verticalScrollBar().maximum():  # a shorter page leaves the rest of the view empty
            assert 0 <= empty_below(page) <= window.theme.px(_MARGIN), id_
            longer += 1
    assert longer > 9


@pytest.mark.parametrize("size", [(1280, 800), (960, 600)])
def test_a_page_with_all_opened_and_shut_again_ends_there_too(
    open_window: OpenWindow, size: tuple[int, int]
) -> None:
    window = open_window(size=size)
    window.tabs.open_tab("security")
    tab = window.tabs.current_view
    assert isinstance(tab, DimensionTab)
    for is_opened in (True, False):
        for block in tab.blocks.values():
            block.set_opened(is_opened)
        scroll_to_end(tab.page)
        assert 0 <= empty_below(tab.page) <= window.theme.px(_MARGIN)


def test_no_words_are_cut_where_all_is_opened(open_window: OpenWindow) -> None:
    window = open_window(size=(960, 600))
    for id_ in window.document.dataset.dimensions:
        window.tabs.open_tab(id_)
        tab = window.tabs.current_view
        assert isinstance(tab, DimensionTab)
        for block in tab.blocks.values():
            block.set_opened(True)
        QApplication.processEvents()
        for part in tab.page.content.findChildren(QWidget):
            if part.isVisible() and part.hasHeightForWidth():
                assert part.height() >= part.heightForWidth(part.width()) - 1, (id_, part)
