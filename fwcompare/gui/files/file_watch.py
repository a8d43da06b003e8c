"""Tells when the content of a file changes, whoever writes it and however."""

from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from fwcompare.dataset.inspection import Inspection
from fwcompare.dataset.regular_file import read_regular_file

_SETTLE_MS = 150


class FileWatch(QObject):
    """Compares the content with the one that was accepted, each time something happens.

    `changed(content)` comes once for each new content, `restored` when it is the accepted one
    again, `vanished` when the file can no longer be read. A changed time stamp alone is nothing.
    """

    changed = Signal(object)
    restored = Signal()
    vanished = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path: Path | None = None
        self._accepted = ""
        self._seen = ""
        self._stamp: tuple[int, ...] = ()
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._file_changed)
        self._watcher.directoryChanged.connect(self._settle)
        # Writers write in several steps, and between two of them the file may be gone.
        self._timer = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._timer.timeout.connect(self._look)

    def watch(self, path: Path, accepted: bytes) -> None:
        """Watch this file from now on; `accepted` is the content that is shown."""
        self.stop()
        self._path = path
        self._accepted = self._seen = _digest(accepted)
        self._follow(path)
        self._timer.start()  # it may have changed since it was read

    def stop(self) -> None:
        self._timer.stop()
        self._path = None
        self._stamp = ()
        if paths := self._watcher.files() + self._watcher.directories():
            self._watcher.removePaths(paths)

    def _file_changed(self) -> None:
        self._stamp = ()
        self._settle()

    def _settle(self) -> None:
        if self._path is not None:
            self._timer.start()

    def _follow(self, path: Path) -> None:
        """Watch the file, what it links to, and the folders in which both may be replaced.

        Replacing a file ends the watch on it, so this is done again after each event.
        """
        real = path.resolve()
        wanted = {str(path), str(real), str(_nearest_folder(path)), str(_nearest_folder(real))}
        already = {*self._watcher.files(), *self._watcher.directories()}
        if new := sorted(place for place in wanted - already if Path(place).exists()):
            self._watcher.addPaths(new)

    def _look(self) -> None:
        path = self._path
        if path is None:
            return
        self._follow(path)
        stamp = _stamp(path)
        if stamp and stamp == self._stamp:
            return  # a neighbour in the folder has changed
        self._stamp = stamp
        content = read_regular_file(path, Inspection())
        digest = "" if content is None else _digest(content)
        if digest == self._seen:
            return
        self._seen = digest
        if content is None:
            self.vanished.emit()
        elif digest == self._accepted:
            self.restored.emit()
        else:
            self.changed.emit(content)


def _digest(content: bytes) -> str:
    return sha256(content).hexdigest()


def _stamp(path: Path) -> tuple[int, ...]:
    try:
        status = path.stat()
    except OSError:
        return ()
    return status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns


def _nearest_folder(path: Path) -> Path:
    """Return the folder of the path, or the nearest one above it that exists."""
    return next((folder for folder in path.parents if folder.is_dir()), Path(path.anchor))
