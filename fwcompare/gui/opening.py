"""Brings datasets into the window: by menu, command line, drop, recent files and reloading."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from fwcompare.bundled import DEFAULT_DATASET
from fwcompare.dataset import Dataset, DatasetError
from fwcompare.dataset.errors import Fault
from fwcompare.dataset.inspection import Inspection
from fwcompare.dataset.loading import read_dataset
from fwcompare.dataset.regular_file import read_regular_file
from fwcompare.gui.settings import Settings
from fwcompare.gui.widgets.message_bar import Message

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog

    from fwcompare.gui.file_watch import FileWatch

SHOWN_FAULTS = 3
FILE_FILTER = "Datasets (*.yaml *.yml);;All files (*)"

_OPENING = "opening"
_ON_DISK = "on disk"


class Opening(QObject):
    """What is open, and every way to open something else.

    `opened(dataset, path)` brings another dataset, `reloaded(dataset, path)` a newer content of
    the same file, for which the decision is kept; `path` is None for the bundled dataset. A file
    that cannot be opened changes nothing: `said(message)` tells why. `withdrawn(topic)` takes a
    message back.
    """

    opened = Signal(object, object)
    reloaded = Signal(object, object)
    said = Signal(object)
    withdrawn = Signal(str)

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.path: Path | None = None
        self._settings = settings
        self._content = b""
        self._first_message: Message | None = None
        self._watch: FileWatch | None = None

    def first(self, path: Path | None) -> tuple[Dataset, Path | None]:
        """Return what the window opens on: that file, or the bundled dataset if it has faults.

        The faults are said once `begin` is called; DatasetError if the bundled one has some, too.
        """
        if path is not None:
            path = path.absolute()
            try:
                return self._load(path), path
            except DatasetError as error:
                self._first_message = _cannot_open(error)
        return self._load(None), None

    @property
    def has_begun(self) -> bool:
        return self._watch is not None

    def begin(self) -> None:
        """Do what could wait until the window is on screen: say, remember, watch."""
        from fwcompare.gui.file_watch import FileWatch

        self._watch = FileWatch(self)
        self._watch.changed.connect(self._offer_reload)
        self._watch.restored.connect(lambda: self.withdrawn.emit(_ON_DISK))
        self._watch.vanished.connect(self._say_vanished)
        self._remember()
        if self._first_message is not None:
            self.said.emit(self._first_message)
            self._first_message = None

    def end(self) -> None:
        """Stop watching."""
        if self._watch is not None:
            self._watch.stop()

    def open_file(self, path: Path) -> bool:
        """Open a dataset; return False, having said why, if it cannot be opened."""
        return self._open(path.absolute())

    def open_bundled(self) -> bool:
        return self._open(None)

    def recent_files(self) -> list[Path]:
        return self._settings.recent_files()

    def ask(self, parent: QWidget) -> "QFileDialog":
        """Let the user choose a file in a dialog that does not block; it deletes itself."""
        from PySide6.QtWidgets import QFileDialog

        dialog = QFileDialog(parent, "Open a dataset", self._folder(), FILE_FILTER)
        dialog.setObjectName("open_dialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.open_file(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def take_drops_on(self, window: QWidget) -> None:
        """Open a file that is dropped on the window; anything but one local file is refused."""
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() not in (QEvent.Type.DragEnter, QEvent.Type.Drop):
            return False
        if not isinstance(event, QDropEvent):
            return False
        path = dropped_file(event.mimeData())
        if path is None:
            event.ignore()
            return True
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            self.open_file(path)
        return True

    def reload(self) -> None:
        """Read the open file again; what was open stays if it has faults."""
        path = self.path
        if path is None:
            return
        try:
            dataset = self._load(path)
        except DatasetError as error:
            self.said.emit(_cannot_reload(error))
            return
        self._settled()
        self.reloaded.emit(dataset, path)

    def _open(self, path: Path | None) -> bool:
        try:
            dataset = self._load(path)
        except DatasetError as error:
            self.said.emit(_cannot_open(error))
            return False
        self._settled()
        self.opened.emit(dataset, path)
        return True

    def _load(self, path: Path | None) -> Dataset:
        file = path or DEFAULT_DATASET
        inspection = Inspection()
        content = read_regular_file(file, inspection)
        if content is None:
            raise inspection.error(str(file))
        dataset = read_dataset(content, str(file))
        self.path, self._content = path, content
        return dataset

    def _settled(self) -> None:
        """Forget what was said about the file before, and watch what is open now."""
        self.withdrawn.emit(_OPENING)
        self.withdrawn.emit(_ON_DISK)
        self._remember()

    def _remember(self) -> None:
        if self._watch is None:
            return
        if self.path is None:
            self._watch.stop()
            return
        self._watch.watch(self.path, self._content)
        self._settings.add_recent_file(self.path)

    def _offer_reload(self, content: bytes) -> None:
        path = self.path
        if path is None:
            return
        try:
            read_dataset(content, str(path))
        except DatasetError as error:
            self.said.emit(_cannot_reload(error))
            return
        actions = (("Reload", self.reload), ("Keep what is open", self._keep))
        self.said.emit(Message("warning", f"{path.name} changed on disk.", actions, "", _ON_DISK))

    def _keep(self) -> None:
        """Do nothing: the bar is closed, and the next change is offered again."""

    def _say_vanished(self) -> None:
        if self.path is not None:
            text = f"{self.path.name} is no longer there. What is open stays until it is closed."
            self.said.emit(Message("warning", text, topic=_ON_DISK))

    def _folder(self) -> str:
        recent = self._settings.recent_files()
        near = self.path or (recent[0] if recent else None)
        return str(near.parent) if near else str(Path.home())


def dropped_file(mime: QMimeData) -> Path | None:
    """Return the one local file that is dragged, or None for anything else."""
    urls = mime.urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return None if path.is_dir() else path


def _cannot_open(error: DatasetError) -> Message:
    return _refusal(error, f"{_name(error)} was not opened", _OPENING)


def _cannot_reload(error: DatasetError) -> Message:
    return _refusal(error, f"{_name(error)} changed on disk and was not reloaded", _ON_DISK)


def _name(error: DatasetError) -> str:
    return Path(error.name).name or error.name


def _refusal(error: DatasetError, what: str, topic: str) -> Message:
    """Return a message with the first faults and their places; all of them are its details."""
    more = len(error.faults) - SHOWN_FAULTS + error.more
    lines = [f"{what}; what was open stays.", *map(_line, error.faults[:SHOWN_FAULTS])]
    if more > 0:
        lines.append(f"and {more} more")
    return Message("error", "\n".join(lines), details=str(error), topic=topic)


def _line(fault: Fault) -> str:
    place = f"Line {fault.line}, column {fault.column}: " if fault.line else ""
    end = "" if fault.remedy.endswith((".", "?", "!")) else "."
    return f"{place}{fault.what}; {fault.remedy}{end}"
