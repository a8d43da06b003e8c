"""Tells when widgets have been painted for the first time."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget

_ALL_PAINTED = QEvent.Type(QEvent.registerEventType())


class Paints(QObject):
    """Calls `report` once every one of some widgets has been painted.

    They are painted by one and the same event, so the report is posted during it, ahead of
    whatever else waits for the first paint.
    """

    def __init__(self, widgets: list[QWidget], report: Callable[[], None]) -> None:
        super().__init__()
        self._report = report
        self._missing = list(widgets)
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and watched in self._missing:
            watched.removeEventFilter(self)
            self._missing = [widget for widget in self._missing if widget is not watched]
            if not self._missing:
                priority = Qt.EventPriority.HighEventPriority.value
                QCoreApplication.postEvent(self, QEvent(_ALL_PAINTED), priority)
        return False

    def event(self, event: QEvent) -> bool:
        if event.type() == _ALL_PAINTED:
            self._report()
        return super().event(event)
