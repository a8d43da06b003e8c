"""The keys that press what has the focus, named once: the Enter of the number block is one too."""

from PySide6.QtCore import Qt

ENTER_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
PRESSING_KEYS = (*ENTER_KEYS, Qt.Key.Key_Space)
