"""Saves the document into its decision file, and knows whether the file says all of it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from fwcompare.bundled import DEFAULT_DATASET
from fwcompare.dataset import DatasetError
from fwcompare.dataset.inspection import Inspection
from fwcompare.dataset.regular_file import read_regular_file
from fwcompare.decision.dataset_source import DatasetSource
from fwcompare.decision.file_sign import SUFFIX
from fwcompare.gui.document import Document
from fwcompare.gui.files.opening import ANY_FILTER, DECISION_FILTER, Opening
from fwcompare.gui.files.refusals import cannot_reload
from fwcompare.gui.files.save_messages import (
    ON_DISK,
    SAVING,
    changed_outside,
    gone,
    refusal,
    taken,
    would_replace_dataset,
)
from fwcompare.gui.files.work import Work, work_of
from fwcompare.gui.look.text_safety import on_one_line
from fwcompare.gui.system.settings import Settings
from fwcompare.gui.widgets.message_bar import Action

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog, QMessageBox

    from fwcompare.gui.files.file_watch import FileWatch

Then = Callable[[], None]

_LONGEST_NAME = 60


def _nothing() -> None:
    pass


class Saving(QObject):
    """The state of the file behind the document, and every way to bring the two together.

    `changed` comes when `name`, `file`, `is_clean` or `state` may be others. A save that fails
    changes nothing: `said(message)` tells why and the ways out. `withdrawn(topic)` takes a
    message back.
    """

    changed = Signal()
    said = Signal(object)
    withdrawn = Signal(str)

    def __init__(
        self, window: QWidget, opening: Opening, settings: Settings, document: Document
    ) -> None:
        super().__init__(window)
        self._window = window
        self._opening = opening
        self._settings = settings
        self._watch: FileWatch | None = None
        self.document = document
        document.undo_stack.cleanChanged.connect(self._note)
        self._saved_at = _time_of(self.file)

    @property
    def work(self) -> Work:
        """What is open, as it was opened or saved last."""
        if self._opening.work is None:
            path = self.document.path
            source = DatasetSource(self.document.dataset, path or DEFAULT_DATASET, b"")
            self._opening.work = Work(source, path)
        return self._opening.work

    @property
    def file(self) -> Path | None:
        return self.work.file

    @property
    def name(self) -> str:
        """The name of the file, or of what is compared while there is none."""
        file = self.file or self.document.path
        return on_one_line(file.name if file else self.document.dataset.title)

    @property
    def is_clean(self) -> bool:
        return self.document.undo_stack.isClean()

    @property
    def can_revert(self) -> bool:
        stack = self.document.undo_stack
        return not self.is_clean and (stack.cleanIndex() >= 0 or self.file is not None)

    @property
    def state(self) -> str:
        """In two or three words, whether the file says all that the window shows."""
        if self.file is None:
            return "Not saved yet"
        if not self.is_clean or self._saved_at is None:
            return "Changed"
        is_today = self._saved_at.date() == datetime.now().astimezone().date()
        return f"Saved {self._saved_at:%H:%M}" if is_today else f"Saved {self._saved_at:%Y-%m-%d}"

    def adopt(self, document: Document) -> None:
        """Take another document as the one to save; `work` is what it was made of."""
        if document is not self.document:
            self.document.undo_stack.cleanChanged.disconnect(self._note)
            self.document = document
            document.undo_stack.cleanChanged.connect(self._note)
        self._saved_at = _time_of(self.file)
        self.withdrawn.emit(SAVING)
        self.withdrawn.emit(ON_DISK)
        self._settle()
        self.changed.emit()

    def begin(self) -> None:
        """Watch the file from now on."""
        from fwcompare.gui.files.file_watch import FileWatch

        self._watch = FileWatch(self)
        self._watch.changed.connect(self._offer_theirs)
        self._watch.restored.connect(partial(self.withdrawn.emit, ON_DISK))
        self._watch.vanished.connect(self._say_gone)
        self._settle()

    def end(self) -> None:
        if self._watch is not None:
            self._watch.stop()

    def save(self, then: Then = _nothing) -> None:
        """Save, asking for a name if there is none; `then` is called once all is saved."""
        if self.file is None:
            self.save_as(then)
        else:
            self._write(self.file, self.work.content, then)

    def save_as(self, then: Then = _nothing) -> "QFileDialog":
        """Ask for a name in a dialog that does not block, and save under it."""
        from PySide6.QtWidgets import QFileDialog

        filters = f"{DECISION_FILTER};;{ANY_FILTER}"
        dialog = QFileDialog(self._window, "Save the decision", self._suggestion(), filters)
        dialog.setObjectName("save_dialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
        dialog.fileSelected.connect(lambda name: self.save_to(Path(name), then))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def save_to(self, path: Path, then: Then = _nothing) -> None:
        """Save under a name, whatever is there now, and go on with that file."""
        if _is_same(path, self.work.source.path):
            self.said.emit(would_replace_dataset(path, self._way_out()))
            return
        if not self._opening.lock.take(path.absolute()):
            self.said.emit(taken(path, self._way_out()))
            return
        self._write(path.absolute(), None, then)

    def revert(self) -> None:
        """Go back to what was saved last, in one step that can be redone."""
        stack = self.document.undo_stack
        if stack.cleanIndex() >= 0:
            stack.setIndex(stack.cleanIndex())
        elif self.file is not None:
            self._opening.open_file(self.file)

    def ask_to_overwrite(self) -> "QMessageBox":
        """Save over what somebody else has written, if the user says so once more."""
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(self._window)
        box.setObjectName("overwrite_question")
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(f"Overwrite {self.name}?")
        box.setInformativeText("What somebody else has written there since will be lost.")
        overwrite = box.addButton("&Overwrite", QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        overwrite.clicked.connect(self._overwrite)
        box.finished.connect(box.deleteLater)
        box.open()
        return box

    def reload(self) -> None:
        """Take what the file says now, as a step that can be undone."""
        from fwcompare.decision.opening import open_decision

        file, work = self.file, self.work
        if file is None:
            return
        try:
            opened = open_decision(file, allowed=[work.source.path])
        except DatasetError as error:
            self.said.emit(cannot_reload(error))
            return
        if opened.source.digest != work.source.digest:
            self.document.undo_stack.setClean()  # whoever reloads lets go of the rest
            self._opening.bring(work_of(opened))
            return
        self.document.edit(f"Reloading {file.name}", opened.decision)
        self._accept(file, opened.content)

    def _write(self, path: Path, replacing: bytes | None, then: Then) -> None:
        from fwcompare.analysis.dataset_change import verdict_summary
        from fwcompare.decision.save_error import SaveError
        from fwcompare.decision.saving import save_decision

        document = self.document
        verdict = verdict_summary(document.evaluation)
        try:
            content = save_decision(path, document.decision, self.work.source, verdict, replacing)
        except SaveError as error:
            self._take_old_lock()
            if error.kind == "not-durable" and path == self.file:
                written = read_regular_file(path, Inspection()) or b""
                self._opening.work = replace(self.work, content=written)
                self._settle()
            self.said.emit(refusal(error, self._ways_out(error.kind, path)))
            return
        self._accept(path, content)
        then()

    def _accept(self, path: Path, content: bytes) -> None:
        """The file and the document say the same now."""
        self._opening.work = replace(self.work, file=path, content=content)
        self._saved_at = _time_of(path)
        self._settings.add_recent_file(path)
        self.withdrawn.emit(SAVING)
        self.withdrawn.emit(ON_DISK)
        self._settle()
        self.document.undo_stack.setClean()
        self.changed.emit()

    def _take_old_lock(self) -> None:
        if self.file is None:
            self._opening.lock.release()
        else:
            self._opening.lock.take(self.file)

    def _way_out(self) -> Action:
        return "Save as…", self._save_as

    def _ways_out(self, kind: str, path: Path) -> tuple[Action, ...]:
        """Return what the bar offers after a save that failed."""
        if kind == "changed":
            overwrite: Action = ("Overwrite…", self._ask_to_overwrite)
            return self._way_out(), overwrite, ("Reload", self.reload)
        if kind == "gone":
            return ("Save again", self._overwrite), self._way_out()
        again = self.save if path == self.file else partial(self.save_to, path)
        return self._way_out(), ("Try again", again)

    def _save_as(self) -> None:
        self.save_as()

    def _ask_to_overwrite(self) -> None:
        self.ask_to_overwrite()

    def _overwrite(self) -> None:
        if self.file is not None:
            self._write(self.file, None, _nothing)

    def _note(self, _is_clean: bool) -> None:
        self.changed.emit()

    def _settle(self) -> None:
        """Watch the file that is open now."""
        if self._watch is None:
            return
        if self.file is None:
            self._watch.stop()
        else:
            self._watch.watch(self.file, self.work.content)

    def _offer_theirs(self, _content: bytes) -> None:
        if self.file is not None:
            actions = (("Reload", self.reload), ("Keep mine", self._keep_mine))
            self.said.emit(changed_outside(self.file, actions))

    def _keep_mine(self) -> None:
        """From now on the file does not say what is open here, though nothing was changed here."""
        self.document.undo_stack.resetClean()

    def _say_gone(self) -> None:
        if self.file is not None:
            self.document.undo_stack.resetClean()
            actions = (("Save again", self._overwrite), self._way_out())
            self.said.emit(gone(self.file, actions))

    def _suggestion(self) -> str:
        """Return a path to offer: the file, or a name made of the title."""
        if self.file is not None:
            return str(self.file)
        title = self.document.decision.record.title or self.document.dataset.title
        kept = "".join(c if c.isalnum() else " " for c in title.lower())
        stem = "-".join(kept.split())[:_LONGEST_NAME].strip("-") or "decision"
        return str(Path(self._opening.folder()) / f"{stem}{SUFFIX}")


def _is_same(path: Path, other: Path) -> bool:
    try:
        return path.exists() and path.samefile(other)
    except (OSError, ValueError):
        return False


def _time_of(file: Path | None) -> datetime | None:
    try:
        return datetime.fromtimestamp(file.stat().st_mtime).astimezone() if file else None
    except OSError:
        return None
