"""Locks in the program's folder, by which windows notice each other; a dead owner's do not hold."""

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QLockFile


def try_lock(path: Path) -> QLockFile | None:
    """Return a lock, or None if a living process holds it.

    Where the system lets nobody lock, there is nobody to notice: the lock is then not held.
    """
    with suppress(OSError):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    lock = QLockFile(str(path))
    lock.setStaleLockTime(0)
    if lock.tryLock(0) or lock.error() != QLockFile.LockError.LockFailedError:
        return lock
    return None


class FileLock:
    """Shows other windows which decision file this one has open: one at a time."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._path: Path | None = None
        self._lock: QLockFile | None = None

    def take(self, file: Path) -> bool:
        """Take a file in place of the one before; return whether no other window has it open."""
        from fwcompare.decision.recovery import file_lock_path

        path = file_lock_path(self._folder, file)
        if path == self._path:
            return True
        lock = try_lock(path)
        if lock is None:
            return False
        self.release()
        self._path, self._lock = path, lock
        return True

    def release(self) -> None:
        if self._lock is not None:
            self._lock.unlock()
        self._path = self._lock = None
