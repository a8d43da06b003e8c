"""The keys that press what has the focus, named once: the Enter of the number block is one too.

And what a key types where it types anything: Ctrl+1 and Alt+1 are commands, if they are of use.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

ENTER_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
PRESSING_KEYS = (*ENTER_KEYS, Qt.Key.Key_Space)

_OF_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


def typed_by(event: QKeyEvent) -> str:
    """Return what a key types, "" where it is held together with one that makes a command of it."""
    return "" if event.modifiers() & _OF_COMMANDS else event.text()
