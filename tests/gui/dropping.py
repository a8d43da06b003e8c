"""A file or an address that is dragged over a window, as either Qt wants it told."""

from typing import Any

from PySide6.QtCore import QLibraryInfo, QMimeData, QPoint, QPointF, Qt, QVersionNumber
from PySide6.QtGui import QDragEnterEvent


def drag_enter(mime: QMimeData) -> QDragEnterEvent:
    """Return the event that comes first, at a corner; its place need not be whole since 6.12."""
    is_newer = QLibraryInfo.version() >= QVersionNumber(6, 12)
    place: Any = QPointF(1, 1) if is_newer else QPoint(1, 1)
    left, no_key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    return QDragEnterEvent(place, Qt.DropAction.CopyAction, mime, left, no_key)
