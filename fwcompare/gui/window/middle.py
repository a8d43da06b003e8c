"""The middle of the window: messages over the tabs; search and commands over both."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fwcompare.gui.document import Document
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.window.menu_bar import MenuBar
from fwcompare.gui.window.tab_area import TabArea

if TYPE_CHECKING:
    from fwcompare.gui.window.command_palette import CommandPalette
    from fwcompare.gui.window.search_panel import SearchPanel


class Middle(QWidget):
    """`landed(place)` tells what was chosen in the search."""

    landed = Signal(object)

    def __init__(self, document: Document, theme: Theme, tabs: TabArea, menus: MenuBar) -> None:
        super().__init__()
        self._document = document
        self._theme = theme
        self._menus = menus
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(tabs, 1)

    def put_on_top(self, messages: QWidget) -> None:
        """Give messages their place over the tabs."""
        self._column.insertWidget(0, messages)

    def forget_search(self) -> None:
        """Have the search made again: the comparison is another."""
        if (search := self.__dict__.pop("search", None)) is not None:
            search.hide()
            search.deleteLater()

    @cached_property
    def search(self) -> "SearchPanel":
        """The search over everything known; made when first asked for."""
        from fwcompare.gui.window.search_panel import SearchPanel

        search = SearchPanel(self._document.dataset, self._theme, self)
        search.landed.connect(self.landed)
        return search

    @cached_property
    def commands(self) -> "CommandPalette":
        """Every command by its name; made when first asked for."""
        from fwcompare.gui.window.command_palette import CommandPalette

        return CommandPalette(self._menus, self._theme, self)
