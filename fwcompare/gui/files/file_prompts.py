"""Talks with the user about files: messages with ways out, dialogs, and a question before leaving.

Nothing here blocks; every answer ends in a call of the session.
"""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from fwcompare.dataset import DatasetError
from fwcompare.dataset.table.suffixes import TABLE_SUFFIXES
from fwcompare.gui.files import file_events as events
from fwcompare.gui.files.file_messages import SETTLED, message_of
from fwcompare.gui.files.session import Session
from fwcompare.gui.look.text_safety import on_one_line
from fwcompare.gui.system.settings import Settings
from fwcompare.gui.widgets.message_queue import Action

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog, QMessageBox

Then = Callable[[], None]

_MOST_LEFT_OFFERED = 1


def _nothing() -> None:
    pass


class FilePrompts(QObject):
    """Words what happens in a session: `said(message)` and `withdrawn(topic)` are for the bar.

    `table_taken(path)` comes with a file that holds a table, not a dataset or a decision.
    """

    said = Signal(object)
    withdrawn = Signal(object)
    table_taken = Signal(object)

    def __init__(self, window: QWidget, session: Session, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._settings = settings
        self._question: QMessageBox | None = None

    def ask_for_file(self) -> "QFileDialog":
        """Open what the user chooses; a table becomes a new comparison."""
        from fwcompare.gui.files.file_dialogs import open_dialog

        dialog = open_dialog(self._window, self.folder())
        dialog.fileSelected.connect(lambda name: self._open(Path(name)))
        dialog.open()
        return dialog

    def open_dropped(self, paths: Sequence[Path]) -> None:
        """Open the first of the files, and say which were left; there is at least one."""
        taken, *left = paths
        self._open(taken)
        if left:
            self.hear(events.SeveralDropped(tuple(left)))

    def ask_for_dataset(self, folder: Path, then: Callable[[Path], object]) -> "QFileDialog":
        """Let the user say where the dataset of a file is now, and hand that on."""
        from fwcompare.gui.files.file_dialogs import dataset_dialog

        dialog = dataset_dialog(self._window, folder)
        dialog.fileSelected.connect(lambda name: then(Path(name)))
        dialog.open()
        return dialog

    def ask_for_table(self, page: QWidget, then: Callable[[Path], object]) -> "QFileDialog":
        """Let the user choose a file with a table, and hand that on."""
        from fwcompare.gui.files.file_dialogs import table_dialog

        dialog = table_dialog(page, self.folder())
        dialog.fileSelected.connect(lambda name: then(Path(name)))
        dialog.open()
        return dialog

    def ask_where_to_keep(
        self, page: QWidget, suggested: Path, then: Callable[[Path], object]
    ) -> "QFileDialog":
        """Let the user say where a new comparison is to be kept, and hand that on."""
        from fwcompare.gui.files.file_dialogs import comparison_dialog

        dialog = comparison_dialog(page, suggested)
        dialog.fileSelected.connect(lambda name: then(Path(name)))
        dialog.open()
        return dialog

    def ask_for_own_copy(self, then: Then = _nothing) -> "QFileDialog":
        """Let the user say where the comparison is to be edited; `then` once it is there."""
        from fwcompare.export.file_names import file_name
        from fwcompare.gui.files.file_dialogs import own_copy_dialog

        name = file_name(self._session.document.dataset.title, ".yaml", "comparison")
        dialog = own_copy_dialog(self._window, self.folder() / name)
        dialog.fileSelected.connect(lambda chosen: self._keep_in(Path(chosen), then))
        dialog.open()
        return dialog

    def save(self, then: Then = _nothing) -> None:
        """Save, asking for a name if there is none; `then` is called once all is saved."""
        edits = self._session.edits
        was_kept = edits.is_kept
        if not edits.write():
            return
        if not was_kept and self._session.file is None and self._session.is_clean:
            then()
        elif self._session.file is None:
            self.save_as(then)
        elif self._session.save():
            then()

    def save_as(self, then: Then = _nothing) -> "QFileDialog":
        """Ask for a name, and save under it; `then` as in `save`."""
        from fwcompare.gui.files.file_dialogs import save_dialog

        dialog = save_dialog(self._window, self._session.file or self._suggestion())
        dialog.fileSelected.connect(lambda name: self._save_to(Path(name), then))
        dialog.open()
        return dialog

    def ask_to_overwrite(self) -> None:
        """Save over what somebody else has written, if the user says so once more."""
        from fwcompare.gui.files.file_dialogs import overwrite_question

        if (file := self._session.file) is not None:
            box, overwrite = overwrite_question(self._window, file)
            overwrite.clicked.connect(self._save_again)
            box.open()

    def _open(self, path: Path) -> None:
        if path.suffix.lower() in TABLE_SUFFIXES:
            self.table_taken.emit(path)
        else:
            self._session.open(path)

    def hear(self, event: events.Event) -> None:
        """Say what happened in the session, or ask."""
        for topic in SETTLED.get(type(event), ()):
            self.withdrawn.emit(topic)
        if isinstance(event, events.LeavingAsked):
            self._ask_before_leaving(event)
        elif isinstance(event, events.AskingEnded) and self._question is not None:
            self._question.reject()
        elif message := message_of(event):
            self.said.emit(message._replace(actions=self._ways_out(event)))

    def _ways_out(self, event: events.Event) -> tuple[Action, ...]:
        """Return what the bar offers under the message on an event."""
        session = self._session
        save_as: Action = ("Save as…", lambda: _do(self.save_as))
        match event:
            case events.NotOpened(path, error) | events.NotReopened(path, error):
                return self._ways_to_open(path, error)
            case events.SeveralDropped(left):
                return tuple(
                    (f"Open {on_one_line(path.name)}", partial(_do, partial(session.open, path)))
                    for path in left[:_MOST_LEFT_OFFERED]
                )
            case events.NotSaved():
                return self._ways_to_save(event, save_as)
            case events.NameTaken() | events.NameOfDataset():
                return (save_as,)
            case events.FileChanged():
                return ("Reload", session.reload), ("Keep mine", session.keep_mine)
            case events.FileGone():
                return ("Save again", self._save_again), save_as
            case events.DatasetNotSaved():
                return self._ways_to_keep(event)
            case events.DatasetChanged():
                return ("Reload", session.reload_dataset), ("Keep what is open", _nothing)
        return self._ways_to_recover(event)

    def _ways_to_open(self, path: Path, error: DatasetError) -> tuple[Action, ...]:
        from fwcompare.decision.opening import DatasetElsewhereError

        session = self._session
        if isinstance(error, DatasetElsewhereError):
            allow = partial(session.open_with_dataset_elsewhere, path, error.path)
            return (("Open it", lambda: _do(allow)),)
        find = partial(self.ask_for_dataset, path.parent, partial(session.open, path))
        return (*_if_missing(error, find), *self._ways_to_forget(path))

    def _ways_to_forget(self, path: Path) -> tuple[Action, ...]:
        """Return the way out of the list of recent files, for one that is no longer there."""
        settings = self._settings
        if path not in settings.listed_files() or path in settings.recent_files():
            return ()
        return (("Remove from the list", partial(settings.forget_file, path)),)

    def _ways_to_save(self, event: events.NotSaved, save_as: Action) -> tuple[Action, ...]:
        if event.error.kind == "changed":
            overwrite: Action = ("Overwrite…", self.ask_to_overwrite)
            return save_as, overwrite, ("Reload", self._session.reload)
        if event.error.kind == "gone":
            return ("Save again", self._save_again), save_as
        again = partial(self._save_to, event.path) if event.is_new_name else self.save
        return save_as, ("Try again", again)

    def _ways_to_keep(self, event: events.DatasetNotSaved) -> tuple[Action, ...]:
        """Return what to do with edits that are not in the comparison's file."""
        session = self._session
        overwrite = partial(session.edits.write, is_whatever_there=True)
        elsewhere: Action = ("Keep a copy…", lambda: _do(self.ask_for_own_copy))
        if event.error.kind == "changed":
            return ("Reload theirs", session.reload_dataset), ("Overwrite", partial(_do, overwrite))
        if event.error.kind == "gone":
            return ("Save again", partial(_do, overwrite)), elsewhere
        return ("Try again", partial(_do, session.edits.write)), elsewhere

    def _ways_to_recover(self, event: events.Event) -> tuple[Action, ...]:
        session = self._session
        match event:
            case events.CopyFound(copy):
                restore = partial(session.restore, copy)
                return ("Restore", restore), ("Discard", partial(session.discard, copy))
            case events.BrokenCopyFound(broken):
                return (("Discard", partial(session.discard, broken)),)
            case events.CopyNotRestored(copy, error):
                restore = partial(session.restore, copy)
                folder = copy.base.parent if copy.base else Path.home()
                find = partial(self.ask_for_dataset, folder, restore)
                return _if_missing(error, find) or (("Try again", restore),)
        return ()

    def _ask_before_leaving(self, event: events.LeavingAsked) -> None:
        """Ask to Save, Discard or Cancel; a question that is open already stays the one."""
        from fwcompare.gui.files.file_dialogs import leaving_question

        if self._question is not None:
            self._question.raise_()
            return
        self._question = leaving_question(self._window, event.file)
        self._question.finished.connect(partial(self._take_answer, event.go))
        self._question.open()

    def _take_answer(self, go: Then, answer: int) -> None:
        from PySide6.QtWidgets import QMessageBox

        self._question = None
        if answer == QMessageBox.StandardButton.Save:
            self.save(go)
        elif answer == QMessageBox.StandardButton.Discard:
            go()

    def _save_to(self, path: Path, then: Then = _nothing) -> None:
        if self._session.save_to(path):
            then()

    def _keep_in(self, path: Path, then: Then) -> None:
        from fwcompare.export.overwriting import OverwritingError, refuse_overwriting

        try:
            refuse_overwriting(path, self._session.files)
        except OverwritingError:
            self.hear(events.NameOfDataset(path))
            return
        if self._session.edits.keep_in(path):
            then()

    def _save_again(self) -> None:
        """Save over whatever is in the file now, or where it was."""
        if (file := self._session.file) is not None:
            self._session.save_to(file)

    def _suggestion(self) -> Path:
        """Return a file made of the title, in the folder where one most likely looks."""
        from fwcompare.decision.file_sign import SUFFIX
        from fwcompare.export.file_names import file_name

        document = self._session.document
        title = document.decision.record.title or document.dataset.title
        return self.folder() / file_name(title, SUFFIX)

    def folder(self) -> Path:
        """Return the folder in which the user most likely looks for a file."""
        session = self._session
        near = (
            session.file or session.dataset_path or next(iter(self._settings.recent_files()), None)
        )
        return near.parent if near else Path.home()


def _if_missing(error: Exception, find: Callable[[], object]) -> tuple[Action, ...]:
    """Return the way to the dataset of a decision, if that is what is missing."""
    from fwcompare.decision.opening import MissingDatasetError

    if not isinstance(error, MissingDatasetError):
        return ()
    return (("Find the comparison…", lambda: _do(find)),)


def _do(act: Callable[[], object]) -> None:
    act()
