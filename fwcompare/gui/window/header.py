"""The row on top: the menus, where the weights are from, the title, and the tools used often."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStyleOptionToolButton, QToolButton, QWidget

from fwcompare.gui.document import Document
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.panels.weights_from_box import WeightsFromBox
from fwcompare.gui.widgets.chevron_button import ChevronButton
from fwcompare.gui.widgets.label import INK2, Label
from fwcompare.gui.widgets.left_to_right import keep_left_to_right
from fwcompare.gui.widgets.rule import Rule
from fwcompare.gui.widgets.visibility import show_if
from fwcompare.gui.window.menu_bar import MenuBar
from fwcompare.gui.window.title_line import TitleLine

if TYPE_CHECKING:
    from fwcompare.gui.widgets.name_box import NameBox
    from fwcompare.gui.window.decision_panel import DecisionPanel

_HEIGHT = 40
_MENUS_WIDTH = 284
_BOX_WIDTH, _NARROW_BOX_WIDTH, _LEAST_BOX_WIDTH = 272, 208, 120
_ROOMY = 1000
_ROOM_FOR_FILES, _ROOM_TO_FIND = 900, 860
_ROOM_FOR_WORDS = 1100
_FILES, _STEPS = ("open", "save"), ("undo", "redo")


class Header(QWidget):
    """The tools are icons; `labelled` have a word beside theirs, while there is room for it."""

    def __init__(self, document: Document, theme: Theme, menus: MenuBar) -> None:
        super().__init__()
        self.setFixedHeight(theme.px(_HEIGHT))
        menus.setParent(self)
        self._document = document
        self._theme = theme
        self._menus = menus
        self.weights_from = WeightsFromBox(document, theme)
        self.weights_from.setAccessibleName("Weights from")
        self._label = Label(theme, "Wei&ghts from", ink=INK2)
        self._label.setBuddy(self.weights_from)
        self.title = TitleLine(document, theme)
        self.decision = ChevronButton(theme, menus.by_id["decision"], "The decision")
        snapshot = _labelled("Snapshot", menus.by_id["snapshot"], theme)
        export = _labelled("Export", menus.by_id["export"], theme)
        self.labelled = {"snapshot": snapshot, "export": export}
        self.snapshots = ChevronButton(theme, menus.by_id["snapshots"], "Snapshots")
        self._find = _tool(menus.by_id["find"], theme)
        self._files = self._make_files()
        self._make_layout()

    def ask_for_snapshot(self) -> "NameBox":
        """Ask, below the button, for a name for the present state, with one suggested."""
        from fwcompare.gui.widgets.name_box import NameBox

        document = self._document
        suggestion, anchor = document.suggested_snapshot_name, self.labelled["snapshot"]
        caption = "Name this snapshot"
        box = NameBox(self._theme, caption, suggestion, document.keep_snapshot, anchor)
        box.open()
        return box

    def show_decision(self) -> "DecisionPanel":
        """Show title, author, choice and status, to be read and changed."""
        from fwcompare.gui.window.decision_panel import DecisionPanel

        panel = DecisionPanel(self._document, self._theme, self.title)
        panel.open()
        return panel

    def resizeEvent(self, event: QResizeEvent) -> None:
        px = self._theme.px
        least = self._menus.sizeHint().width()
        style, has_words = Qt.ToolButtonStyle, self.width() >= px(_ROOM_FOR_WORDS)
        self._menus.setFixedWidth(max(px(_MENUS_WIDTH), least) if has_words else least)
        self.weights_from.setMaximumWidth(px(_BOX_WIDTH if has_words else _NARROW_BOX_WIDTH))
        can_find = self.width() >= px(_ROOM_TO_FIND)
        self.weights_from.setMinimumWidth(px(_NARROW_BOX_WIDTH if can_find else _LEAST_BOX_WIDTH))
        show_if(self._find, can_find)
        show_if(self._files, self.width() >= px(_ROOM_FOR_FILES))
        show_if(self._label, self.width() >= px(_ROOMY))
        wanted = style.ToolButtonTextBesideIcon if has_words else style.ToolButtonIconOnly
        for button in self.labelled.values():
            button.setToolButtonStyle(wanted)
        self.snapshots.setFixedWidth(px(28 if has_words else 20))
        super().resizeEvent(event)

    def _make_files(self) -> QWidget:
        """Make the tools that give way first: all of them are in the menus, with keys."""
        files = QWidget()
        row = QHBoxLayout(files)
        row.setContentsMargins(0, 0, self._theme.px(4), 0)
        row.setSpacing(self._theme.px(4))
        for id_ in _FILES:
            row.addWidget(_tool(self._menus.by_id[id_], self._theme))
        row.addWidget(_divider(self._theme))
        return files

    def _make_split(self) -> QWidget:
        """Make one button of two halves: Snapshot, and the list of snapshots."""
        split = QWidget()
        keep_left_to_right(split)
        halves = QHBoxLayout(split)
        halves.setContentsMargins(0, 0, 0, 0)
        halves.setSpacing(0)
        halves.addWidget(self.labelled["snapshot"])
        halves.addWidget(self.snapshots)
        return split

    def _make_layout(self) -> None:
        px, theme = self._theme.px, self._theme
        row = QHBoxLayout(self)
        row.setContentsMargins(px(8), 0, px(16), 0)
        row.setSpacing(0)
        row.addWidget(self._menus, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addSpacing(px(16))
        row.addWidget(self._label)
        row.addSpacing(px(11))
        row.addWidget(self.weights_from)
        row.addSpacing(px(12))
        row.addWidget(self.title)
        self.decision.setFixedSize(px(20), px(28))
        self.decision.setAutoRaise(True)
        row.addWidget(self.decision)
        row.addStretch(1)
        row.addSpacing(px(8))
        row.addWidget(self._find)
        row.addSpacing(px(4))
        row.addWidget(self._files)
        for id_ in _STEPS:
            row.addWidget(_tool(self._menus.by_id[id_], theme))
            row.addSpacing(px(4))
        row.addSpacing(px(8))
        self.snapshots.setProperty("labelled", True)
        self.snapshots.setProperty("side", "end")
        self.snapshots.setFixedHeight(px(28))
        self.snapshots.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.labelled["snapshot"].setProperty("side", "start")
        row.addWidget(self._make_split())
        row.addSpacing(px(8))
        row.addWidget(self.labelled["export"])


class _Labelled(QToolButton):
    """Keeps its word a little apart from its icon."""

    def initStyleOption(self, option: QStyleOptionToolButton) -> None:
        super().initStyleOption(option)
        option.text = f" {option.text}"


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
    button = _Labelled()
    keep_left_to_right(button)
    action.setIconText(words)
    button.setDefaultAction(action)
    button.setAccessibleName(words)
    button.setProperty("labelled", True)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setIconSize(QSize(theme.px(16), theme.px(16)))
    button.setFixedHeight(theme.px(28))
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return button
