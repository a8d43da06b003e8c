"""The row on top: the menus, the situation, and the few tools used all the time."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenuBar, QToolButton, QWidget

from fwcompare.gui.document import Document
from fwcompare.gui.panels.situation_box import SituationBox
from fwcompare.gui.theme import Theme
from fwcompare.gui.widgets.label import INK2, Label

_HEIGHT = 40
_MENUS_WIDTH = 292
_ROOMY = 900


class Header(QWidget):
    def __init__(
        self, document: Document, theme: Theme, menu_bar: QMenuBar, tools: Sequence[QAction]
    ) -> None:
        super().__init__()
        px = theme.px
        self.setFixedHeight(px(_HEIGHT))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(8), 0, px(12), 0)
        row.setSpacing(px(4))
        menu_bar.setParent(self)
        self._theme = theme
        self._menu_bar = menu_bar
        row.addWidget(menu_bar, 0, Qt.AlignmentFlag.AlignVCenter)
        self.situation = SituationBox(document, theme)
        label = Label(theme, "&Situation", ink=INK2)
        label.setBuddy(self.situation)
        row.addSpacing(px(4))
        row.addWidget(label)
        row.addSpacing(px(12))
        row.addWidget(self.situation)
        row.addStretch(1)
        for action in tools:
            row.addWidget(_tool(action, theme))
        has_situations = bool(document.dataset.situations)
        label.setVisible(has_situations)
        self.situation.setVisible(has_situations)

    def resizeEvent(self, event: QResizeEvent) -> None:
        px = self._theme.px
        least = self._menu_bar.sizeHint().width()
        is_roomy = self.width() >= px(_ROOMY)
        self._menu_bar.setFixedWidth(max(px(_MENUS_WIDTH), least) if is_roomy else least)
        super().resizeEvent(event)


def _tool(action: QAction, theme: Theme) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    button.setIconSize(QSize(theme.px(16), theme.px(16)))
    button.setFixedSize(theme.px(28), theme.px(28))
    button.setAutoRaise(True)
    return button
