"""What a window has one of, found from anywhere in it."""

from typing import TypeVar

from PySide6.QtWidgets import QWidget

Part = TypeVar("Part", bound=QWidget)


def part_of_window(widget: QWidget | None, kind: type[Part]) -> Part | None:
    """Return that part of the widget's window, or of the one a floating panel belongs to."""
    while widget is not None:
        part = widget.window().findChild(kind)
        if part is not None:
            return part
        widget = widget.window().parentWidget()
    return None
