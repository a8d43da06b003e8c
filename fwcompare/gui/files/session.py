"""The one session: what is open, where it is kept, and every way to change either."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QGuiApplication

from fwcompare.dataset import DatasetError
from fwcompare.decision.dataset_source import DatasetSource
from fwcompare.gui.files import file_events as events
from fwcompare.gui.files.autosave import Autosave
from fwcompare.gui.files.edited_dataset import EditedDataset
from fwcompare.gui.files.kept_file import KeptFile
from fwcompare.gui.files.reopening import first_work
from fwcompare.gui.files.watched_dataset import WatchedDataset
from fwcompare.gui.files.work import Work, load_work, work_of
from fwcompare.gui.system.folders import recovery_folder
from fwcompare.gui.system.settings import Settings

if TYPE_CHECKING:
    from datetime import datetime

    from fwcompare.decision.recovery import BrokenCopy, RecoveryCopy
    from fwcompare.gui.files.recovery_offer import RecoveryOffer


class Session(QObject):
    """Owns what is open: the document, its dataset, the file it is kept in, and its copy.

    `opened(document)` comes with another document: of another work, or of the same one on a
    newer dataset. `state_changed` comes when `file`, `saved_at` or `is_clean` may be others.
    `happened(event)` tells everything else, see `file_events`; what fails changes nothing.
    """

    opened = Signal(object)
    state_changed = Signal()
    happened = Signal(object)

    def __init__(
        self, settings: Settings, work: Work, refused: events.Refused | None = None
    ) -> None:
        """Start with a work; `refused` is told once it begins, or else what `work` has to tell."""
        super().__init__()
        self.document = work.document()
        self._kept = KeptFile(recovery_folder(), self)
        self.has_begun = self.is_asking_over = self._may_end = False
        self._settings = settings
        self._allowed: set[Path] = set()  # datasets that may lie elsewhere than a decision
        self._dataset = WatchedDataset(work.source, work.path, self)
        self.edits = EditedDataset(self._dataset, lambda: self.file is not None, self)
        self.edits.changed.connect(self.state_changed)
        self.edits.moved.connect(self._remember)
        self._autosave = Autosave(recovery_folder(), self.document, self.edits, self)
        self._autosave.fell_due.connect(self.keep_copy)
        self._recovery: RecoveryOffer | None = None
        for part in (self._dataset, self._kept, self._autosave):
            part.happened.connect(self._tell)
        notices = self._take_file(work)
        self._first_event = refused or (events.Opened(notices) if notices else None)
        self.edits.follow(self.document, is_saved=work.is_saved)

    @classmethod
    def start(cls, settings: Settings, path: Path | None) -> "Session":
        """Return a session on a file, or on the bundled dataset if that has faults.

        The faults are told once it begins; DatasetError if the bundled one has some, too.
        """
        return cls(settings, *first_work(path))

    # What is open.

    @property
    def source(self) -> DatasetSource:
        """The dataset with its file's path and content."""
        return self._dataset.source

    @property
    def dataset_path(self) -> Path | None:
        """The dataset's file, None for the bundled one."""
        return self._dataset.path

    @property
    def file(self) -> Path | None:
        """The decision file, None if there is none yet."""
        return self._kept.path

    @property
    def files(self) -> tuple[Path, ...]:
        """The dataset's file, and the decision's where there is one: what no export replaces."""
        return (self.source.path,) if self.file is None else (self.source.path, self.file)

    @property
    def saved_at(self) -> "datetime | None":
        """When the file was written, None if there is none."""
        return self._kept.saved_at

    @property
    def is_clean(self) -> bool:
        """Whether nothing would be lost without a save."""
        return self.document.undo_stack.isClean() and self.edits.is_kept

    @property
    def can_revert(self) -> bool:
        stack = self.document.undo_stack
        return not self.is_clean and (stack.cleanIndex() >= 0 or self.file is not None)

    # From the first paint to the end.

    def begin(self) -> None:
        """Do what could wait until the window is on screen: tell, watch, keep and offer copies."""
        from fwcompare.gui.files.recovery_offer import RecoveryOffer

        left, self.has_begun = self._settings.last_copy, True
        self._dataset.begin()
        self._kept.begin()
        self._remember()
        if self._first_event is not None:
            self.happened.emit(self._first_event)
        self._autosave.begin()
        self._recovery = RecoveryOffer(recovery_folder(), self)
        self._recovery.happened.connect(self._tell)
        self._recovery.restored.connect(self._bring_back)
        self._recovery.begin(left)
        application = QCoreApplication.instance()
        if isinstance(application, QGuiApplication):
            application.commitDataRequest.connect(self.keep_copy)
            application.aboutToQuit.connect(self.keep_copy)

    def may_end(self, then: Callable[[], object]) -> bool:
        """End if nothing would be lost, and return whether; `then` comes if it may end later."""
        if not (self.is_clean or self.is_asking_over or self._may_end):
            self.leave(partial(self._allow_end, then))
            return False
        if self.is_asking_over:  # a drag may go on until the loop has ended, and `end` comes
            self.keep_copy()
        else:
            self._autosave.drop()
            self.end()
        return True

    def stop_asking(self) -> None:
        """Leave without a question from now on: nobody is there to answer. A copy is kept."""
        self.is_asking_over = True
        self.happened.emit(events.AskingEnded())

    def end(self) -> None:
        """Let other windows have what is open, and do nothing more."""
        self._keep_last()
        self.has_begun = False
        self._autosave.end()
        if self._recovery is not None:
            self._recovery.end()
        for part in (self._dataset, self._kept, self.edits):
            part.end()

    # Something else in place of what is open.

    def open(self, path: Path, dataset: Path | None = None) -> bool:
        """Open a dataset or a decision; return False, having told why, if that cannot be.

        `dataset` goes before the one that a decision refers to.
        """
        path = path.absolute()
        try:
            work = load_work(path, dataset, self._allowed)
        except DatasetError as error:
            self.happened.emit(events.NotOpened(path, error))
            return False
        self.bring(work)
        return True

    def open_with_dataset_elsewhere(self, path: Path, dataset: Path) -> bool:
        """Open a decision as `open`, and from now on any that refers to that dataset."""
        self._allowed.add(dataset)
        return self.open(path)

    def open_bundled(self) -> None:
        """Open the bundled dataset; DatasetError if it has faults."""
        self.bring(load_work(None))

    def start_anew(self) -> None:
        """Begin another decision on the same dataset, with the weights that it proposes."""
        self.bring(Work(self.source, self.dataset_path))

    def bring(self, work: Work) -> None:
        """Put a work in place of the present one as soon as that may go."""
        self.leave(partial(self._bring, work))

    def leave(self, go: Callable[[], None]) -> None:
        """Call `go` once the work is saved or may be lost: at once, later, or never."""
        if self.is_clean or self.is_asking_over:
            go()
        else:
            self.happened.emit(events.LeavingAsked(self.file or self.edits.unkept, go))

    def reload_dataset(self) -> None:
        """Read the dataset again and go on with the decision; what was unsaved still is."""
        if (source := self._dataset.read_again()) is None:
            return
        from fwcompare.decision.fitting import fitted

        decision = fitted(self.document.decision, source.dataset)
        is_saved = self.document.undo_stack.isClean()  # edits of the dataset are let go of
        self._show(Work(source, self.dataset_path, decision, is_saved=is_saved))
        self.happened.emit(events.Opened())

    # The file.

    def save(self) -> bool:
        """Save over what was loaded or saved last; return whether all is saved. It needs a file."""
        return self._note_saved(self._kept.save(self.document, self.source))

    def save_to(self, path: Path) -> bool:
        """Save under a name, whatever is there now, and go on with that file; as `save`."""
        return self._note_saved(self._kept.save_to(path, self.document, self.source))

    def revert(self) -> None:
        """Go back to what was saved last, in one step that can be redone."""
        stack = self.document.undo_stack
        if stack.cleanIndex() >= 0:
            stack.setIndex(stack.cleanIndex())
        elif self.file is not None:
            self.open(self.file)

    def reload(self) -> None:
        """Take what the file says now, as a step that can be undone."""
        from fwcompare.decision.opening import open_decision

        if self.file is None:
            return
        try:
            opened = open_decision(self.file, allowed=[self.source.path])
        except DatasetError as error:
            self.happened.emit(events.FileNotReloaded(error))
            return
        if opened.source.digest != self.source.digest:
            self.document.undo_stack.setClean()  # whoever reloads lets go of the rest
            self.bring(work_of(opened))
            return
        self.document.edit(f"Reloading {self.file.name}", opened.decision)
        self._kept.reread(opened.content)
        self.happened.emit(events.FileReloaded(self.file))
        self._note_saved(True)

    def keep_mine(self) -> None:
        """From now on the file does not say what is open here, though nothing was changed here."""
        self.document.undo_stack.resetClean()

    def keep_copy(self) -> bool:
        """Write a copy of what is unsaved now; return whether nothing can be lost."""
        return self._autosave.write(self.source, self._kept.base)

    def restore(self, copy: "RecoveryCopy", dataset: Path | None = None) -> None:
        """Open a copy that is on offer as unsaved work on its file; `dataset` as in `open`."""
        if self._recovery is not None:
            self._recovery.restore(copy, dataset)

    def discard(self, copy: "RecoveryCopy | BrokenCopy") -> None:
        """Throw a copy that is on offer away."""
        if self._recovery is not None:
            self._recovery.discard(copy)

    def _bring_back(self, copy: "RecoveryCopy", work: Work) -> None:
        self.leave(partial(self._bring, work, copy))

    def _allow_end(self, then: Callable[[], object]) -> None:
        self._may_end = True
        then()

    def _bring(self, work: Work, copy: "RecoveryCopy | None" = None) -> None:
        self._autosave.drop()
        notices = self._take_file(work)
        self._show(work)
        self.happened.emit(events.Opened(notices))
        if copy is not None and self._recovery is not None:
            self._recovery.accept(copy, is_kept=self.keep_copy())

    def _take_file(self, work: Work) -> tuple[events.Notice, ...]:
        """Hold the work's file, and return what is to be told: another window may have it."""
        self._allowed.add(work.source.path)  # whoever has seen it need not be asked again
        if self._kept.take(work.file, work.content) or work.file is None:
            return work.notices
        return events.HeldElsewhere(work.file.name), *work.notices

    def _show(self, work: Work) -> None:
        """Go on with a work in another document."""
        self.document = work.document()
        self.edits.follow(self.document, is_saved=work.is_saved)
        self._autosave.follow(self.document)
        self._dataset.take(work.source, work.path, work.edits_over)
        self._remember()
        self.opened.emit(self.document)

    def _remember(self) -> None:
        self._allowed.add(self.source.path)
        if self.has_begun and (recent := self.file or self.dataset_path):
            self._settings.add_recent_file(recent)
        self._keep_last()

    def _keep_last(self) -> None:
        """Have the next start begin here, with the copy of what nobody was asked to save."""
        if self.has_begun:
            copy = self._autosave.copy if self.is_asking_over and self.keep_copy() else None
            self._settings.keep_last(self.file or self.dataset_path, self.source.path, copy)

    def _note_saved(self, is_saved: bool) -> bool:
        if is_saved and self.file is not None:
            self._remember()
            self.document.undo_stack.setClean()
            self.state_changed.emit()
        return is_saved

    def _tell(self, event: events.Event) -> None:
        if isinstance(event, events.FileGone):
            self.keep_mine()
        self.happened.emit(event)
