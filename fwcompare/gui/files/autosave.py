"""Keeps a copy of unsaved work in the program's own folder, at most two seconds old."""

from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, QTimer, Signal

from fwcompare.decision.dataset_source import DatasetSource
from fwcompare.decision.save_error import SaveError
from fwcompare.gui.document import Document
from fwcompare.gui.files.edited_dataset import EditedDataset
from fwcompare.gui.files.file_events import CopyKept, CopyNotKept
from fwcompare.gui.files.file_lock import try_lock

DELAY_MS = 1000  # well under the two seconds that may be lost


class Autosave(QObject):
    """Follows a document, and tells by `fell_due` when `write` is wanted.

    The delay runs from the first change on and is not begun again by later ones, so that a long
    drag is kept as well. A copy is removed as soon as nothing of it is unsaved, and no edit is
    missing from the dataset's file; its lock tells other windows that its owner is alive.
    `happened(event)` tells when copies can be written no more, and when they can again.
    """

    fell_due = Signal()
    happened = Signal(object)

    def __init__(
        self, folder: Path, document: Document, edits: EditedDataset, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._edits = edits
        edits.changed.connect(self._note_edits)
        self._folder = folder
        self._document = document
        self._copy: Path | None = None
        self._lock: QLockFile | None = None
        self._has_begun = self._has_failed = False
        self._timer = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._timer.setObjectName("autosave")
        self._timer.timeout.connect(self.fell_due)

    @property
    def copy(self) -> Path | None:
        """The copy there is of what is unsaved, if there is one."""
        return self._copy

    def begin(self) -> None:
        """Keep copies from now on, of what is unsaved now at first."""
        self._has_begun = True
        self._listen()

    def end(self) -> None:
        """Write no more copies; leave the one there is, if there is one, to the next start."""
        self._stop_listening()
        self._has_begun = False
        self._let_go()

    def follow(self, document: Document) -> None:
        """Keep this document from now on, in the same copy as the one before."""
        self._stop_listening()
        self._document = document
        if self._has_begun:
            self._listen()

    def write(self, source: DatasetSource, base: tuple[Path, bytes] | None) -> bool:
        """Write the copy now if there is anything to lose, as a newer state of `base`.

        Return whether nothing can be lost.
        """
        if not self._has_begun:
            return False
        if self._document.undo_stack.isClean() and self._edits.is_kept:
            self.drop()
            return True
        return self._write(source, base)

    def drop(self) -> None:
        """Remove the copy: all of it is saved, or nobody wants it."""
        if self._copy is not None:
            from fwcompare.decision.recovery import discard

            discard(self._copy)
        self._let_go()

    def _listen(self) -> None:
        # A step is told before the undo stack counts it, so it may still say all is clean.
        stack = self._document.undo_stack
        self._document.changed.connect(self._note_change)
        stack.cleanChanged.connect(self._note_state)
        self._note_state(stack.isClean())

    def _stop_listening(self) -> None:
        """Let go of the document: a stack that is taken apart says that it is clean."""
        if self._has_begun:
            self._document.changed.disconnect(self._note_change)
            self._document.undo_stack.cleanChanged.disconnect(self._note_state)

    def _note_change(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _note_state(self, is_clean: bool) -> None:
        if is_clean and self._edits.is_kept:
            self.drop()
        else:
            self._note_change()

    def _note_edits(self) -> None:
        if self._has_begun:
            self._note_state(self._document.undo_stack.isClean())

    def _write(self, source: DatasetSource, base: tuple[Path, bytes] | None) -> bool:
        from datetime import datetime

        from fwcompare.analysis.dataset_change import verdict_summary
        from fwcompare.decision.recovery import write_copy

        self._timer.stop()
        verdict = verdict_summary(self._document.evaluation)
        now, over = datetime.now().astimezone(), self._edits.edits_over
        try:
            write_copy(self._own_copy(), self._document.decision, source, verdict, base, now, over)
        except SaveError as error:
            if error.kind != "not-durable":
                self._note_failure(error)
                return False
        if self._has_failed:
            self._has_failed = False
            self.happened.emit(CopyKept())
        return True

    def _note_failure(self, error: SaveError) -> None:
        if not self._has_failed:
            self._has_failed = True
            self.happened.emit(CopyNotKept(error))

    def _let_go(self) -> None:
        """Leave the copy, if there is one, to the next start."""
        self._timer.stop()
        if self._lock is not None:
            self._lock.unlock()
        self._copy = self._lock = None

    def _own_copy(self) -> Path:
        if self._copy is None:
            from fwcompare.decision.recovery import lock_path, new_copy_path

            self._copy = new_copy_path(self._folder)
            self._lock = try_lock(lock_path(self._copy))
        return self._copy
