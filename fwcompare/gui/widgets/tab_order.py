"""What Tab reaches after what: Qt goes by the order in which things were made, people by place."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def put_in_order(*regions: QWidget) -> None:
    """Have Tab reach one after the other those that lie in the window of the first."""
    here = [region for region in regions if region.window() is regions[0].window()]
    for region, next_region in pairwise(here):
        put_after(region, next_region)


def put_after(first: QWidget, second: QWidget) -> None:
    """Have Tab reach all that lies in `second` after all in `first`, in the order of the layouts.

    Either may be a single control, and `second` may lie in `first`.
    """
    moved = _stops(second)
    last = [first, *(stop for stop in _stops(first) if stop not in moved)][-1]
    for stop in moved:
        QWidget.setTabOrder(last, stop)
        last = stop


def _stops(widget: QWidget) -> list[QWidget]:
    # Not along Qt's own chain: PySide takes the next in it for the property of the one before,
    # and forgets the one when it loses the other.
    window = widget.window()
    found = [widget, *widget.findChildren(QWidget)]
    return [w for w in found if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.window() is window]
