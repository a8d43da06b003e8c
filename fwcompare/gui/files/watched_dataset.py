"""The dataset that is open, and what happens to its file meanwhile."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from fwcompare.dataset import DatasetError
from fwcompare.dataset.inspection import Inspection
from fwcompare.dataset.regular_file import read_regular_file
from fwcompare.decision.dataset_source import DatasetSource, digest_of, load_source
from fwcompare.decision.save_error import SaveError
from fwcompare.gui.files import file_events as events

if TYPE_CHECKING:
    from fwcompare.gui.files.file_watch import FileWatch


class WatchedDataset(QObject):
    """What was read, and from where; `happened(event)` tells when the file holds something else.

    `path` is None for the bundled one, which nobody changes. Nothing is watched before `begin`.
    Edits are written at once: `is_kept` unless that failed, `is_edited` once there were any.
    """

    happened = Signal(object)

    def __init__(self, source: DatasetSource, path: Path | None, parent: QObject) -> None:
        super().__init__(parent)
        self.source = source
        self.path = path
        self.is_kept = True
        self.is_edited = False
        self._on_disk = source.content
        self._watch: FileWatch | None = None

    def begin(self) -> None:
        from fwcompare.gui.files.file_watch import FileWatch

        self._watch = FileWatch(self)
        self._watch.changed.connect(self._tell_changed)
        self._watch.vanished.connect(self._tell_gone)
        self._watch.restored.connect(self._tell_restored)
        self._follow()

    def end(self) -> None:
        if self._watch is not None:
            self._watch.stop()

    @property
    def edits_over(self) -> bytes | None:
        """What the file holds, as far as is known, where edits are missing from it; else None."""
        return None if self.is_kept else self._on_disk

    def take(self, source: DatasetSource, path: Path | None, edits_over: bytes | None) -> None:
        """Go on with this dataset as it was read, or with edits that are not in its file yet."""
        self.source, self.path = source, path
        self.is_kept, self.is_edited = edits_over is None, edits_over is not None
        self._on_disk = source.content if edits_over is None else edits_over
        self._follow()

    def keep(self, source: DatasetSource) -> bool:
        """Go on with the same dataset edited, and write it; as `write`."""
        self.source, self.is_edited = source, True
        return self.write()

    def write(self, *, is_whatever_there: bool = False) -> bool:
        """Write over what was read or written last, or over anything; return whether all is kept.

        Why not is told. Nothing is written where the file holds it already.
        """
        from fwcompare.decision.whole_file import write_whole

        if self.path is None or self.source.content == self._on_disk:
            self.is_kept = True
            return True
        replacing = None if is_whatever_there else self._on_disk
        try:
            write_whole(self.path, self.source.content, replacing)
        except SaveError as error:
            self.is_kept = error.kind == "not-durable"
            self.happened.emit(events.DatasetNotSaved(self.path, error))
        else:
            self.is_kept = True
            self.happened.emit(events.DatasetSaved(self.path))
        if self.is_kept:
            self._on_disk = self.source.content
            self._follow()
        return self.is_kept

    def move_to(self, path: Path) -> bool:
        """Go on in another file, whatever is there now; as `write`, and where not, all stays."""
        before = self.source, self.path, self.is_kept, self._on_disk
        self.source = DatasetSource(self.source.dataset, path, self.source.content)
        self.path, self._on_disk = path, b""
        if self.write(is_whatever_there=True):
            return True
        self.source, self.path, self.is_kept, self._on_disk = before
        return False

    def read_again(self) -> DatasetSource | None:
        """Return what the file holds now; None, having told why, if it has faults."""
        if self.path is None:
            return None
        try:
            return load_source(self.path)
        except DatasetError as error:
            self.happened.emit(events.DatasetNotReloaded(error))
            return None

    def _follow(self) -> None:
        """Watch the file that is open now; it may have changed since it was read.

        One that edits are missing from is known by what it held before them.
        """
        if self._watch is None:
            return
        if self.path is None:
            self._watch.stop()
            return
        content = read_regular_file(self.path, Inspection()) or b""
        is_known = content == self._on_disk or digest_of(content) == self.source.digest
        self._watch.watch(self.path, content if is_known else b"")

    def _tell_changed(self, content: bytes) -> None:
        if self.path is None:
            return
        from fwcompare.dataset.loading import read_dataset  # with the reader, which may be idle

        try:
            read_dataset(content, str(self.path))
        except DatasetError as error:
            self.happened.emit(events.DatasetNotReloaded(error))
        else:
            self.happened.emit(events.DatasetChanged(self.path))

    def _tell_gone(self) -> None:
        if self.path is not None:
            self.happened.emit(events.DatasetGone(self.path))

    def _tell_restored(self) -> None:
        self.happened.emit(events.DatasetRestored())
