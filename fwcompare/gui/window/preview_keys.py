"""Enter and Esc while a change of weights is previewed, wherever the focus is."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from fwcompare.gui.selection import Selection
from fwcompare.gui.widgets.enter_keys import ENTER_KEYS
from fwcompare.gui.window.follows_area import FollowsArea


class PreviewKeys(QObject):
    """Lives as long as `parent`; where one types, and on a button, keys do what they do there."""

    def __init__(self, parent: QWidget, selection: Selection, follows: FollowsArea) -> None:
        super().__init__(parent)
        self._selection = selection
        self._follows = follows
        self._shortcuts = [QShortcut(QKeySequence(key), parent) for key in ENTER_KEYS]
        for shortcut in self._shortcuts:
            shortcut.activated.connect(self._apply)
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), parent)
        leave.activated.connect(self._leave)
        self._shortcuts.append(leave)
        selection.previewed.connect(self._offer)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._offer)
        self._offer()

    def _offer(self) -> None:
        is_offered = self._selection.preview is not None and not _is_focus_elsewhere()
        for shortcut in self._shortcuts:
            shortcut.setEnabled(is_offered)

    def _apply(self) -> None:
        from fwcompare.gui.panels.change import ChangePanel

        self._follows.panel(ChangePanel).apply()

    def _leave(self) -> None:
        self._selection.show_preview(None)


def _is_focus_elsewhere() -> bool:
    """Tell whether the focus is on a button or where one types."""
    from PySide6.QtWidgets import (
        QAbstractButton,
        QAbstractSpinBox,
        QComboBox,
        QLineEdit,
        QTextEdit,
    )

    kinds = (QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit, QTextEdit)
    return isinstance(QApplication.focusWidget(), kinds)
