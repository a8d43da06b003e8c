"""Keeps a copy of unsaved work in the program's own folder, at most two seconds old."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, QTimer, Signal

from fwcompare.gui.document import Document
from fwcompare.gui.files.locks import try_lock
from fwcompare.gui.files.saving import Saving
from fwcompare.gui.widgets.message_bar import Message

DELAY_MS = 1000  # well under the two seconds that may be lost
TOPIC = "autosave"


class Autosave(QObject):
    """Writes a copy soon after a change, and removes it once the file says as much.

    The delay runs from the first change on and is not begun again by later ones, so that a long
    drag is kept as well. The copy's lock tells other windows that its owner is alive.
    """

    said = Signal(object)
    withdrawn = Signal(str)

    def __init__(self, saving: Saving, folder: Path) -> None:
        super().__init__(saving)
        self._saving = saving
        self._folder = folder
        self._copy: Path | None = None
        self._lock: QLockFile | None = None
        self._document: Document | None = None
        self._has_begun = False
        self._has_failed = False
        self._timer = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._timer.setObjectName("autosave")
        self._timer.timeout.connect(self.write)
        saving.changed.connect(self._note_state)

    def begin(self) -> None:
        self._has_begun = True
        if not self._saving.is_clean:
            self._note_change()

    def follow(self, document: Document) -> None:
        """Keep this document from now on."""
        if self._document is not None and self._document is not document:
            self._document.changed.disconnect(self._note_change)
        if self._document is not document:
            self._document = document
            document.changed.connect(self._note_change)
        if not self._saving.is_clean:
            self._note_change()

    def write(self) -> bool:
        """Write the copy now if there is anything to lose; return whether nothing can be lost."""
        from fwcompare.analysis.dataset_change import verdict_summary
        from fwcompare.decision.recovery import write_copy
        from fwcompare.decision.save_error import SaveError

        self._timer.stop()
        saving = self._saving
        if saving.is_clean:
            self.drop()
            return True
        document, work = saving.document, saving.work
        base = (work.file, work.content) if work.file is not None else None
        verdict = verdict_summary(document.evaluation)
        now = datetime.now().astimezone()
        try:
            copy = self._own_copy()
            write_copy(copy, document.decision, work.source, verdict, base, now)
        except SaveError as error:
            if error.kind != "not-durable":
                self._say_failed(error)
                return False
        if self._has_failed:
            self._has_failed = False
            self.withdrawn.emit(TOPIC)
        return True

    def drop(self) -> None:
        """Remove the copy: all of it is saved, or nobody wants it."""
        self._timer.stop()
        if self._copy is not None:
            from fwcompare.decision.recovery import discard

            discard(self._copy)
        self.let_go()

    def let_go(self) -> None:
        """Leave the copy, if there is one, to the next start."""
        self._timer.stop()
        if self._lock is not None:
            self._lock.unlock()
        self._copy = self._lock = None

    def end(self) -> None:
        """Write no more copies."""
        self._has_begun = False
        self._timer.stop()

    def _own_copy(self) -> Path:
        if self._copy is None:
            from fwcompare.decision.recovery import lock_path, new_copy_path

            self._copy = new_copy_path(self._folder)
            self._lock = try_lock(lock_path(self._copy))
        return self._copy

    def _note_change(self) -> None:
        # A step is told before the undo stack counts it, so it may still say all is clean.
        if self._has_begun and not self._timer.isActive():
            self._timer.start()

    def _note_state(self) -> None:
        if not self._saving.is_clean:
            self._note_change()
        elif self._has_begun:
            self.drop()

    def _say_failed(self, error: Exception) -> None:
        if not self._has_failed:
            self._has_failed = True
            text = f"Unsaved work cannot be kept against a crash now; save it yourself.\n{error}."
            self.said.emit(Message("warning", text, topic=TOPIC))
