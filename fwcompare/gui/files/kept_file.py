"""The decision file that is open: held against other windows, watched, and written."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from fwcompare.dataset.inspection import Inspection
from fwcompare.dataset.regular_file import read_regular_file
from fwcompare.decision.dataset_source import DatasetSource
from fwcompare.decision.save_error import SaveError
from fwcompare.gui.document import Document
from fwcompare.gui.files import file_events as events
from fwcompare.gui.files.file_lock import FileLock

if TYPE_CHECKING:
    from datetime import datetime

    from fwcompare.gui.files.file_watch import FileWatch


class KeptFile(QObject):
    """Where a document is kept, if it is yet; `happened(event)` tells what becomes of it.

    `path` is None where there is no file yet; `content` are its bytes as loaded or saved last,
    and `saved_at` is when they were written. Nothing is watched before `begin`.
    """

    happened = Signal(object)

    def __init__(self, locks: Path, parent: QObject) -> None:
        super().__init__(parent)
        self.path: Path | None = None
        self.content = b""
        self.saved_at: datetime | None = None
        self._lock = FileLock(locks)
        self._watch: FileWatch | None = None

    @property
    def base(self) -> tuple[Path, bytes] | None:
        """The file with its content, None where there is no file yet."""
        return None if self.path is None else (self.path, self.content)

    def begin(self) -> None:
        from fwcompare.gui.files.file_watch import FileWatch

        self._watch = FileWatch(self)
        self._watch.changed.connect(self._tell_changed)
        self._watch.vanished.connect(self._tell_gone)
        self._watch.restored.connect(self._tell_restored)
        self._follow()

    def end(self) -> None:
        """Watch no more, and let other windows have the file."""
        if self._watch is not None:
            self._watch.stop()
        self._lock.release()

    def take(self, path: Path | None, content: bytes) -> bool:
        """Go on with this file; without one, and False, if another window has it open."""
        is_free = path is None or self._lock.take(path)
        if path is None or not is_free:
            self._lock.release()
            path, content = None, b""
        self._accept(path, content)
        return is_free

    def reread(self, content: bytes) -> None:
        """Note that the file was read again and held this."""
        self._accept(self.path, content)

    def save(self, document: Document, source: DatasetSource) -> bool:
        """Save over `content`; return whether all is saved. It needs a file."""
        return self.path is not None and self._write(document, source, self.path, self.content)

    def save_to(self, path: Path, document: Document, source: DatasetSource) -> bool:
        """Save under a name, whatever is there now, and go on with that file; as `save`."""
        if _is_same(path, source.path):
            self.happened.emit(events.NameOfDataset(path))
            return False
        path = path.absolute()
        if not self._lock.take(path):
            self.happened.emit(events.NameTaken(path))
            return False
        return self._write(document, source, path, None)

    def _write(
        self, document: Document, source: DatasetSource, path: Path, replacing: bytes | None
    ) -> bool:
        from fwcompare.analysis.dataset_change import verdict_summary
        from fwcompare.decision.saving import save_decision

        verdict = verdict_summary(document.evaluation)
        try:
            content = save_decision(path, document.decision, source, verdict, replacing)
        except SaveError as error:
            self._take_old_lock()
            if error.kind == "not-durable" and path == self.path:
                self.content = read_regular_file(path, Inspection()) or b""
                self._follow()
            self.happened.emit(events.NotSaved(path, error, is_new_name=path != self.path))
            return False
        self._accept(path, content)
        self.happened.emit(events.Saved(path))
        return True

    def _accept(self, path: Path | None, content: bytes) -> None:
        self.path, self.content = path, content
        self.saved_at = _time_of(path)
        self._follow()

    def _take_old_lock(self) -> None:
        if self.path is None:
            self._lock.release()
        else:
            self._lock.take(self.path)

    def _follow(self) -> None:
        """Watch the file that is open now."""
        if self._watch is not None and self.path is not None:
            self._watch.watch(self.path, self.content)
        elif self._watch is not None:
            self._watch.stop()

    def _tell_changed(self) -> None:
        if self.path is not None:
            self.happened.emit(events.FileChanged(self.path))

    def _tell_gone(self) -> None:
        if self.path is not None:
            self.happened.emit(events.FileGone(self.path))

    def _tell_restored(self) -> None:
        self.happened.emit(events.FileRestored())


def _is_same(path: Path, other: Path) -> bool:
    try:
        return path.exists() and path.samefile(other)
    except (OSError, ValueError):
        return False


def _time_of(file: Path | None) -> "datetime | None":
    if file is None:
        return None
    from datetime import datetime

    try:
        return datetime.fromtimestamp(file.stat().st_mtime).astimezone()
    except OSError:
        return None
