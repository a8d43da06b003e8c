"""Offers what a window that ended without saving has left: restore it, or throw it away."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal

from fwcompare.dataset import DatasetError
from fwcompare.decision import recovery
from fwcompare.decision.opening import MissingDatasetError, open_decision
from fwcompare.decision.recovery import BrokenCopy, RecoveryCopy
from fwcompare.decision.save_error import shown
from fwcompare.gui.files.locks import try_lock
from fwcompare.gui.files.opening import Opening
from fwcompare.gui.files.refusals import cannot_find
from fwcompare.gui.files.work import work_of
from fwcompare.gui.widgets.message_bar import Action, Message

TOPIC = "recovery"


class RecoveryOffer(QObject):
    """Goes through the copies whose owners are gone, the latest first, one after the other.

    Their locks are held as long as they are on offer, so that no other window offers them too.
    `keep()` writes a copy of what is open now, and tells whether it is there: only then may the
    one it was restored from go.
    """

    said = Signal(object)
    withdrawn = Signal(str)

    def __init__(
        self, opening: Opening, keep: Callable[[], bool], folder: Path, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._opening = opening
        self._keep = keep
        self._folder = folder
        self._locks: dict[Path, QLockFile] = {}
        self._copies: list[RecoveryCopy | BrokenCopy] = []

    def begin(self) -> None:
        """Look for copies, and offer the first one."""
        recovery.sweep(self._folder)
        found = recovery.find_recoverable(self._folder, self._is_owned)
        for copy in found.copies:
            if recovery.base_now(copy) == "holds it":
                self._remove(copy.path)
            else:
                self._copies.append(copy)
        self._copies += found.broken
        self._offer_next()

    def end(self) -> None:
        """Leave the rest to the next start."""
        self._copies.clear()
        for lock in self._locks.values():
            lock.unlock()
        self._locks.clear()

    def _is_owned(self, path: Path) -> bool:
        lock = try_lock(path)
        if lock is None:
            return True
        self._locks[path] = lock
        return False

    def _offer_next(self) -> None:
        if not self._copies:
            return
        copy = self._copies[0]
        discard: Action = ("Discard", partial(self._discard, copy))
        if isinstance(copy, BrokenCopy):
            text = f"A copy of unsaved work cannot be read: {shown(str(copy.path))}"
            message = Message("warning", text, (discard,), str(copy.error), TOPIC)
        else:
            restore: Action = ("Restore", partial(self._restore, copy))
            message = Message("warning", offer(copy), (restore, discard), topic=TOPIC)
        self.said.emit(message)

    def _discard(self, copy: RecoveryCopy | BrokenCopy) -> None:
        self._remove(copy.path)
        self._go_on(copy)

    def _restore(self, copy: RecoveryCopy, dataset: Path | None = None) -> None:
        try:
            # The program wrote the copy, and the dataset has been open already.
            opened = open_decision(copy.path, dataset, [Path(copy.file.dataset.path)])
        except MissingDatasetError as error:
            find: Action = ("Find the dataset…", partial(self._find_dataset, copy))
            self.said.emit(cannot_find(error, find))
            return
        except DatasetError as error:
            text = f"The copy was not restored, and is kept: {error.faults[0].what}."
            again: Action = ("Try again", partial(self._restore, copy))
            self.said.emit(Message("error", text, (again,), str(error), TOPIC))
            return
        content = recovery.known_base(copy)
        work = replace(work_of(opened), file=copy.base, content=content, is_saved=False)
        self._opening.bring(work, partial(self._note_restored, copy))
        if copy in self._copies:  # it was not put in place, or not yet
            self._offer_next()

    def _find_dataset(self, copy: RecoveryCopy) -> None:
        near = copy.base or Path.home()
        self._opening.ask_for_dataset(near, partial(self._restore, copy))

    def _note_restored(self, copy: RecoveryCopy) -> None:
        self.withdrawn.emit(TOPIC)
        if self._keep():
            self._remove(copy.path)
        self._go_on(copy)

    def _go_on(self, copy: RecoveryCopy | BrokenCopy) -> None:
        self._copies = [other for other in self._copies if other is not copy]
        self._offer_next()

    def _remove(self, path: Path) -> None:
        recovery.discard(path)
        lock = self._locks.pop(recovery.lock_path(path), None)
        if lock is not None:
            lock.unlock()


def offer(copy: RecoveryCopy) -> str:
    """Return what is said of a copy: what it is a state of, from when, and what the file is now."""
    title = copy.file.decision.record.title or copy.file.dataset.title
    name = copy.base.name if copy.base else title
    text = f"fwcompare ended without saving “{shown(name)}”. A copy from {_when(copy)} is here."
    now = recovery.base_now(copy)
    if now == "changed":
        text += "\nThe file has been changed since by somebody else."
    elif now == "gone":
        text += "\nThe file itself is no longer there."
    return text


def _when(copy: RecoveryCopy) -> str:
    day, _, time = copy.note.written.partition(" ")
    is_today = day == f"{datetime.now().astimezone():%Y-%m-%d}"
    return time[:5] if is_today else f"{day}, {time[:5]}"
