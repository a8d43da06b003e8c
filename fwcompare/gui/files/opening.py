"""Brings datasets and decisions in: by menu, command line, drop, recent files and reloading."""

from collections.abc import Callable, Collection
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtWidgets import QWidget

from fwcompare.bundled import DEFAULT_DATASET
from fwcompare.dataset import DatasetError
from fwcompare.dataset.inspection import Inspection
from fwcompare.dataset.loading import read_dataset
from fwcompare.dataset.regular_file import read_regular_file
from fwcompare.decision.dataset_source import digest_of, load_source, source_of
from fwcompare.decision.file_sign import SUFFIX, is_decision, new_inspection
from fwcompare.gui.files.locks import FileLock
from fwcompare.gui.files.refusals import (
    ON_DISK,
    OPENING,
    cannot_find,
    cannot_open,
    cannot_reload,
    may_it_be_opened,
)
from fwcompare.gui.files.work import Work, work_of
from fwcompare.gui.system.folders import recovery_folder
from fwcompare.gui.system.settings import Settings
from fwcompare.gui.widgets.message_bar import Action, Message

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog

    from fwcompare.gui.files.file_watch import FileWatch

DATASET_FILTER = "Datasets (*.yaml *.yml)"
DECISION_FILTER = f"Decisions (*{SUFFIX})"
ANY_FILTER = "All files (*)"
FILE_FILTER = ";;".join(
    (
        f"Datasets and decisions (*.yaml *.yml *{SUFFIX})",
        DATASET_FILTER,
        DECISION_FILTER,
        ANY_FILTER,
    )
)


class Opening(QObject):
    """What is open, and every way to open something else.

    `opened(work)` brings another work, `reloaded(source)` a newer content of its dataset, for
    which the decision is kept. What cannot be opened changes nothing: `said(message)` tells why.
    `withdrawn(topic)` takes a message back. `when_free(then)` calls `then` once the present work
    may go: at once, or later, or never.
    """

    opened = Signal(object)
    reloaded = Signal(object)
    said = Signal(object)
    withdrawn = Signal(str)

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.work: Work | None = None
        self.lock = FileLock(recovery_folder())
        self.when_free: Callable[[Callable[[], None]], None] = _at_once
        self._settings = settings
        self._window: QWidget | None = None
        self._first_message: Message | None = None
        self._allowed: set[Path] = set()  # datasets that may lie elsewhere than a decision
        self._watch: FileWatch | None = None

    @property
    def path(self) -> Path | None:
        """The dataset's file, None for the bundled one."""
        return self.work.path if self.work else None

    def first(self, path: Path | None) -> Work:
        """Return what the window opens on: that file, or the bundled dataset if it has faults.

        The faults are said once `begin` is called; DatasetError if the bundled one has some, too.
        """
        work = None
        if path is not None:
            path = path.absolute()
            try:
                work = self._locked(_load(path, allowed=self._allowed))
                self._first_message = _notice(work)
            except DatasetError as error:
                self._first_message = self._refusal(error, path)
        self.work = work or _load(None)
        return self.work

    @property
    def has_begun(self) -> bool:
        return self._watch is not None

    def begin(self) -> None:
        """Do what could wait until the window is on screen: say, remember, watch."""
        from fwcompare.gui.files.file_watch import FileWatch

        self._watch = FileWatch(self)
        self._watch.changed.connect(self._offer_reload)
        self._watch.restored.connect(lambda: self.withdrawn.emit(ON_DISK))
        self._watch.vanished.connect(self._say_vanished)
        self._remember()
        if self._first_message is not None:
            self.said.emit(self._first_message)
            self._first_message = None

    def end(self) -> None:
        """Stop watching, and let other windows have the file."""
        if self._watch is not None:
            self._watch.stop()
        self.lock.release()

    def open_file(self, path: Path, dataset: Path | None = None) -> bool:
        """Open a dataset or a decision; return False, having said why, if that cannot be.

        `dataset` goes before the one that a decision refers to.
        """
        return self._open(path.absolute(), dataset)

    def open_bundled(self) -> bool:
        return self._open(None)

    def start_anew(self) -> None:
        """Begin another decision on the same dataset, with the weights that it proposes."""
        if self.work is not None:
            self.bring(Work(self.work.source, self.work.path))

    def bring(self, work: Work, then: Callable[[], None] = lambda: None) -> None:
        """Put a work in place of the present one as soon as that may go; `then` comes after."""
        self.when_free(partial(self._bring, work, then))

    def recent_files(self) -> list[Path]:
        return self._settings.recent_files()

    def ask(self, parent: QWidget) -> "QFileDialog":
        """Let the user choose a file in a dialog that does not block; it deletes itself."""
        from PySide6.QtWidgets import QFileDialog

        dialog = QFileDialog(parent, "Open", self.folder(), FILE_FILTER)
        dialog.setObjectName("open_dialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.open_file(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def take_drops_on(self, window: QWidget) -> None:
        """Open a file that is dropped on the window; anything but one local file is refused."""
        self._window = window
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() not in (QEvent.Type.DragEnter, QEvent.Type.Drop):
            return False
        from PySide6.QtGui import QDropEvent

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
        """Read the dataset again; what was open stays if it has faults."""
        if self.work is None or self.path is None:
            return
        try:
            source = load_source(self.path)
        except DatasetError as error:
            self.said.emit(cannot_reload(error))
            return
        self.work = replace(self.work, source=source)
        self._settled()
        self.reloaded.emit(source)

    def ask_for_dataset(self, near: Path, then: Callable[[Path], object]) -> "QFileDialog | None":
        """Let the user say where the dataset of a file is now, and hand that on."""
        from PySide6.QtWidgets import QFileDialog

        if self._window is None:
            return None
        filters = f"{DATASET_FILTER};;{ANY_FILTER}"
        dialog = QFileDialog(self._window, "Where is its dataset now?", str(near.parent), filters)
        dialog.setObjectName("dataset_dialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: then(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def folder(self) -> str:
        """Return the folder in which the user most likely looks for a file."""
        recent = self._settings.recent_files()
        file = self.work.file if self.work else None
        near = file or self.path or (recent[0] if recent else None)
        return str(near.parent) if near else str(Path.home())

    def _open(self, path: Path | None, dataset: Path | None = None) -> bool:
        try:
            work = _load(path, dataset, self._allowed)
        except DatasetError as error:
            self.said.emit(self._refusal(error, path or DEFAULT_DATASET))
            return False
        self.bring(work)
        return True

    def _bring(self, work: Work, then: Callable[[], None]) -> None:
        self.work = self._locked(work)
        self._settled()
        self.opened.emit(self.work)
        if message := _notice(self.work):
            self.said.emit(message)
        then()

    def _locked(self, work: Work) -> Work:
        """Return the work with its file locked, or without a file if another window has it."""
        self._allowed.add(work.source.path)  # whoever has seen it need not be asked again
        if work.file is None:
            self.lock.release()
        elif not self.lock.take(work.file):
            self.lock.release()
            notice = f"{work.file.name} is open in another window; this is a copy without a file."
            return replace(work, file=None, content=b"", notices=(notice, *work.notices))
        return work

    def _settled(self) -> None:
        """Forget what was said about the file before, and watch what is open now."""
        self.withdrawn.emit(OPENING)
        self.withdrawn.emit(ON_DISK)
        self._remember()

    def _remember(self) -> None:
        if self._watch is None or self.work is None:
            return
        if recent := self.work.file or self.path:
            self._settings.add_recent_file(recent)
        if self.path is None:
            self._watch.stop()
            return
        content = read_regular_file(self.path, Inspection()) or b""
        is_known = digest_of(content) == self.work.source.digest
        self._watch.watch(self.path, content if is_known else b"")

    def _refusal(self, error: DatasetError, path: Path) -> Message:
        from fwcompare.decision.opening import DatasetElsewhereError, MissingDatasetError

        if isinstance(error, DatasetElsewhereError):
            return may_it_be_opened(error, partial(self._open_allowed, path, error.path))
        if not isinstance(error, MissingDatasetError):
            return cannot_open(error)
        find: Action = ("Find the dataset…", partial(self._find_dataset, path))
        return cannot_find(error, find)

    def _open_allowed(self, path: Path, dataset: Path) -> None:
        self._allowed.add(dataset)
        self._open(path)

    def _find_dataset(self, path: Path) -> None:
        self.ask_for_dataset(path, partial(self.open_file, path))

    def _offer_reload(self, content: bytes) -> None:
        path = self.path
        if path is None:
            return
        try:
            read_dataset(content, str(path))
        except DatasetError as error:
            self.said.emit(cannot_reload(error))
            return
        actions = (("Reload", self.reload), ("Keep what is open", self._keep))
        self.said.emit(Message("warning", f"{path.name} changed on disk.", actions, "", ON_DISK))

    def _keep(self) -> None:
        """Do nothing: the bar is closed, and the next change is offered again."""

    def _say_vanished(self) -> None:
        if self.path is not None:
            text = f"{self.path.name} is no longer there. What is open stays until it is closed."
            self.said.emit(Message("warning", text, topic=ON_DISK))


def _at_once(then: Callable[[], None]) -> None:
    then()


def _load(path: Path | None, dataset: Path | None = None, allowed: Collection[Path] = ()) -> Work:
    """Return what a file holds, the bundled dataset for None; DatasetError if it has faults."""
    file = path or DEFAULT_DATASET
    is_named_decision = file.suffix == SUFFIX
    inspection = new_inspection() if is_named_decision else Inspection()
    content = read_regular_file(file, inspection)
    if content is None:
        raise inspection.error(str(file))
    if not (is_named_decision or is_decision(content)):
        return Work(source_of(content, file), path)
    from fwcompare.decision.opening import decision_of

    opened = decision_of(content, file, dataset, allowed)
    work = work_of(opened)
    if opened.file.recovery is not None:
        notice = f"{file.name} is a copy of unsaved work; save it under a name of your own."
        return replace(work, file=None, content=b"", is_saved=False, notices=(notice,))
    # With another dataset the file would ask for it again the next time.
    return replace(work, is_saved=dataset is None)


def _notice(work: Work) -> Message | None:
    if not work.notices:
        return None
    return Message("warning", "\n".join(work.notices), topic=OPENING)


def dropped_file(mime: QMimeData) -> Path | None:
    """Return the one local file that is dragged, or None for anything else."""
    urls = mime.urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return None if path.is_dir() else path
