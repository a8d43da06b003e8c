"""Garbage is looked for while the hand rests, so that no tick of a slider has to wait for it."""

import gc
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

_RESTED_AFTER = 1500


class GarbageAtRest(QObject):
    """While it lives, what there is gets collected after a rest, and is left alone in between.

    Now and then Python goes through all there is, which takes 30 ms with this window and would
    come every 250 ticks of a drag. It passes over what is frozen, and has only the little to go
    through that a drag makes. What was needed when it was frozen may be garbage since: a rest
    thaws all of it first.
    """

    def __init__(self, parent: QObject | None = None, rested_after: int = _RESTED_AFTER) -> None:
        """Collect `rested_after` ms after the last sign of the hand."""
        super().__init__(parent)
        self._rested = QTimer(self)
        self._rested.setSingleShot(True)
        self._rested.setInterval(rested_after)
        self._rested.timeout.connect(self.collect)
        gc.freeze()

    def put_off_by(self, *signals: "SignalInstance") -> None:
        """Take each of these signals for a sign that the hand has not rested yet."""
        for signal in signals:
            signal.connect(self._rested.start)

    def collect(self) -> None:
        gc.unfreeze()
        gc.collect()
        gc.freeze()

    def release(self) -> None:
        """Leave all of it to Python again."""
        self._rested.stop()
        gc.unfreeze()
