"""A button that opens something below it, with a chevron for all that its action says."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStyleOptionToolButton, QToolButton

from fwcompare.gui.look.theme import Theme

_SIZE = 14


class ChevronButton(QToolButton):
    """`name` is what a reader hears."""

    def __init__(self, theme: Theme, action: QAction, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.setDefaultAction(action)
        self.setAccessibleName(name)
        self.setProperty("popup", True)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setIconSize(QSize(theme.px(_SIZE), theme.px(_SIZE)))

    def initStyleOption(self, option: QStyleOptionToolButton) -> None:
        super().initStyleOption(option)
        option.text = ""
        option.toolButtonStyle = Qt.ToolButtonStyle.ToolButtonIconOnly
        option.icon = self._theme.icon("chevron-down", "ink2", _SIZE)
