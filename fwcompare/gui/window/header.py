"""The row on top: the menus, the situation, and the few tools used all the time."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from fwcompare.gui.document import Document
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.panels.situation_box import SituationBox
from fwcompare.gui.widgets.label import INK2, Label
from fwcompare.gui.widgets.rule import Rule
from fwcompare.gui.widgets.visibility import show_if
from fwcompare.gui.window.menu_bar import MenuBar

if TYPE_CHECKING:
    from fwcompare.gui.widgets.name_box import NameBox

_HEIGHT = 40
_MENUS_WIDTH = 292
_ROOMY = 900
_ROOM_FOR_WORDS = 1100
_TOOLS = ("find", "open", "save", None, "undo", "redo")
_WORDS = {"snapshot": "Snapshot", "export": "Export"}


class Header(QWidget):
    """The tools are icons; `labelled` have a word beside theirs, while there is room for it."""

    def __init__(self, document: Document, theme: Theme, menus: MenuBar) -> None:
        super().__init__()
        px = theme.px
        self.setFixedHeight(px(_HEIGHT))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(8), 0, px(12), 0)
        row.setSpacing(px(4))
        menus.setParent(self)
        self._document = document
        self._theme = theme
        self._menus = menus
        row.addWidget(menus, 0, Qt.AlignmentFlag.AlignVCenter)
        self.situation = SituationBox(document, theme)
        self.situation.setAccessibleName("Weights from")
        self._label = Label(theme, "Wei&ghts from", ink=INK2)
        self._label.setBuddy(self.situation)
        row.addSpacing(px(4))
        row.addWidget(self._label)
        row.addSpacing(px(12))
        row.addWidget(self.situation)
        row.addStretch(1)
        for id_ in _TOOLS:
            row.addWidget(_tool(menus.by_id[id_], theme) if id_ else _divider(theme))
        self.labelled = {
            id_: _labelled(words, menus.by_id[id_], theme) for id_, words in _WORDS.items()
        }
        for button in self.labelled.values():
            row.addSpacing(px(4))
            row.addWidget(button)
        self._has_situations = bool(document.dataset.situations)
        self._label.setVisible(self._has_situations)
        self.situation.setVisible(self._has_situations)

    def ask_for_snapshot(self) -> "NameBox":
        """Ask, below the button, for a name for the present state, with one suggested."""
        from fwcompare.gui.widgets.name_box import NameBox

        document = self._document
        suggestion, anchor = document.suggested_snapshot_name, self.labelled["snapshot"]
        caption = "Name this snapshot"
        box = NameBox(self._theme, caption, suggestion, document.keep_snapshot, anchor)
        box.open()
        return box

    def resizeEvent(self, event: QResizeEvent) -> None:
        px = self._theme.px
        least = self._menus.sizeHint().width()
        is_roomy = self.width() >= px(_ROOMY)
        self._menus.setFixedWidth(max(px(_MENUS_WIDTH), least) if is_roomy else least)
        show_if(self._label, self._has_situations and is_roomy)
        style = Qt.ToolButtonStyle
        has_words = self.width() >= px(_ROOM_FOR_WORDS)
        wanted = style.ToolButtonTextBesideIcon if has_words else style.ToolButtonIconOnly
        for button in self.labelled.values():
            button.setToolButtonStyle(wanted)
        super().resizeEvent(event)


def _divider(theme: Theme) -> QWidget:
    divider = Rule(theme)
    divider.setFixedSize(1, theme.px(16))
    return divider


def _tool(action: QAction, theme: Theme) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    button.setIconSize(QSize(theme.px(16), theme.px(16)))
    button.setFixedSize(theme.px(28), theme.px(28))
    button.setAutoRaise(True)
    return button


def _labelled(words: str, action: QAction, theme: Theme) -> QToolButton:
    button = QToolButton()
    action.setIconText(words)
    button.setDefaultAction(action)
    button.setAccessibleName(words)
    button.setProperty("labelled", True)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setIconSize(QSize(theme.px(16), theme.px(16)))
    button.setFixedHeight(theme.px(28))
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return button
