"""What keeps its order where the window is read from right to left."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def keep_left_to_right(widget: QWidget) -> None:
    """Lay a part out from left to right, with all in it, whichever way the window is read.

    Its words are English, and they stand beside numbers, sliders and axes that grow to the right:
    turned round by halves, captions would leave their columns and icons their words.
    """
    widget.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
