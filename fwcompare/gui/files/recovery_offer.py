"""What windows that ended without saving have left: restored, or thrown away."""

from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal

from fwcompare.dataset import DatasetError
from fwcompare.decision import recovery
from fwcompare.decision.recovery import BaseNow, BrokenCopy, RecoveryCopy
from fwcompare.gui.files.file_events import (
    BrokenCopyFound,
    CopyFound,
    CopyNotRestored,
    CopyRestored,
)
from fwcompare.gui.files.file_lock import try_lock
from fwcompare.gui.files.work import work_of_copy

Copy = RecoveryCopy | BrokenCopy

_AS_LEFT: tuple[BaseNow, ...] = ("none", "unchanged")


class RecoveryOffer(QObject):
    """Offers the copies whose owners are gone, the latest first, one after the other.

    `happened(event)` tells of each; then it is restored or discarded. `restored(copy, work)` has
    the work to open: `accept(copy)` once it is open. Locks are held as long as copies are on
    offer, so that no other window offers them too.
    """

    happened = Signal(object)
    restored = Signal(object, object)

    def __init__(self, folder: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._folder = folder
        self._locks: dict[Path, QLockFile] = {}
        self._copies: list[Copy] = []

    def begin(self, left: Path | None = None) -> None:
        """Look for copies, and offer the first; one that says what its file says is not wanted.

        The copy `left` is of work that was open when the program was told to end, with nobody there
        to ask: it is restored without a question, unless its file has become another.
        """
        recovery.sweep(self._folder)
        found = recovery.find_recoverable(self._folder, self._is_owned)
        for copy in found.copies:
            if recovery.base_now(copy) == "holds it":
                self._remove(copy)
            else:
                self._copies.append(copy)
        self._copies += found.broken
        resumed = next((c for c in self._copies if c.path == left), None)
        is_as_left = isinstance(resumed, RecoveryCopy) and recovery.base_now(resumed) in _AS_LEFT
        if isinstance(resumed, RecoveryCopy) and is_as_left:
            self.restore(resumed)
        else:
            self._offer_next()

    def end(self) -> None:
        """Leave the rest to the next start."""
        self._copies.clear()
        for lock in self._locks.values():
            lock.unlock()
        self._locks.clear()

    def restore(self, copy: RecoveryCopy, dataset: Path | None = None) -> None:
        """Read a copy; `dataset` goes before the one that it refers to."""
        try:
            work = work_of_copy(copy, dataset)
        except DatasetError as error:
            self.happened.emit(CopyNotRestored(copy, error))
            return
        self.restored.emit(copy, work)
        if copy in self._copies:  # it was not put in place, or not yet
            self._offer_next()

    def accept(self, copy: RecoveryCopy, *, is_kept: bool) -> None:
        """Note that a copy is open, and offer the next; it goes if what is open `is_kept`."""
        self.happened.emit(CopyRestored(copy))
        if is_kept:
            self._remove(copy)
        self._go_on(copy)

    def discard(self, copy: Copy) -> None:
        """Throw a copy away, and offer the next."""
        self._remove(copy)
        self._go_on(copy)

    def _offer_next(self) -> None:
        if not self._copies:
            return
        copy = self._copies[0]
        if isinstance(copy, BrokenCopy):
            self.happened.emit(BrokenCopyFound(copy))
        else:
            self.happened.emit(CopyFound(copy, recovery.base_now(copy)))

    def _go_on(self, copy: Copy) -> None:
        self._copies = [other for other in self._copies if other is not copy]
        self._offer_next()

    def _is_owned(self, path: Path) -> bool:
        lock = try_lock(path)
        if lock is None:
            return True
        self._locks[path] = lock
        return False

    def _remove(self, copy: Copy) -> None:
        recovery.discard(copy.path)
        lock = self._locks.pop(recovery.lock_path(copy.path), None)
        if lock is not None:
            lock.unlock()
