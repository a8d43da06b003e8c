"""Widgets that paint all of their place, so that nothing behind them is painted along with them."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QWidget

_RESTYLED = (QEvent.Type.Polish, QEvent.Type.StyleChange)


def keep_own_ground(widget: QWidget, event: QEvent) -> None:
    """Be opaque once `event` has been dealt with: a style sheet takes that from Qt's controls."""
    if event.type() in _RESTYLED:
        widget.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
