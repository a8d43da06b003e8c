"""What Tab reaches after what: Qt goes by the order in which things were made, people by place."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def put_after(first: QWidget, second: QWidget) -> None:
    """Have Tab reach all that lies in `second`, in its present order, after all in `first`.

    Either may be a single control. What lies in one has to be together in the order already, as
    it is when it was made at once, or put there by this function.
    """
    moved = list(_stops(second))
    last = [first, *(stop for stop in _stops(first) if stop not in moved)][-1]
    for stop in moved:
        QWidget.setTabOrder(last, stop)
        last = stop


def _stops(widget: QWidget) -> Iterator[QWidget]:
    at: QWidget | None = widget
    while at is not None and (at is widget or widget.isAncestorOf(at)):
        if at.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield at
        at = at.nextInFocusChain()
        if at is widget:
            return
