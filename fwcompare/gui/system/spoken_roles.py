"""What a screen reader calls the widgets that we paint ourselves: Qt knows only its own kinds."""

from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QLabel, QWidget

ROLE: Final = "spoken_role"
"""The attribute, of a class or of one widget, that says as what it is spoken."""

_Text = QAccessible.Text
_installed: list[object] = []


class SpokenWidget(QAccessibleWidget):
    """Speaks a widget as what its `spoken_role` says; never a tool tip, which may hold markup.

    One that has `is_opened` is told to be open or closed.
    """

    def __init__(self, widget: QWidget, role: QAccessible.Role) -> None:
        super().__init__(widget, role)

    def text(self, which: QAccessible.Text) -> str:
        widget = self.object()
        if isinstance(widget, QWidget):
            if which == _Text.Description:
                return widget.accessibleDescription()
            if which == _Text.Name and isinstance(widget, QLabel):
                return widget.accessibleName() or widget.text()
        return super().text(which)

    def state(self) -> QAccessible.State:
        state = super().state()
        is_opened = getattr(self.object(), "is_opened", None)
        if isinstance(is_opened, bool):
            state.expandable = True
            state.expanded, state.collapsed = is_opened, not is_opened
        return state


def install_spoken_roles() -> None:
    """Have every widget with a `spoken_role` spoken as that; once for a process."""
    if not _installed:
        _installed.append(_interface_of)
        QAccessible.installFactory(_interface_of)


def _interface_of(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    role = getattr(thing, ROLE, None)
    if isinstance(thing, QWidget) and isinstance(role, QAccessible.Role):
        return SpokenWidget(thing, role)
    return None
