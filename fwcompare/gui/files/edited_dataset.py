"""Edits of the comparison: each is in its file as soon as it is made, and undone there as well."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMetaObject, QObject, Signal

from fwcompare.dataset import Dataset
from fwcompare.decision import Decision
from fwcompare.gui.document import Document
from fwcompare.gui.files.watched_dataset import WatchedDataset


class EditedDataset(QObject):
    """Follows a document's steps: what one changes in the dataset is written at once.

    `changed` comes when anything may be saved, or not saved, that was not before; `moved`
    when the dataset goes on in another file. `has_file` tells whether the decision has one, which
    tells of the dataset that it is about.
    """

    changed = Signal()
    moved = Signal()

    def __init__(
        self, dataset: WatchedDataset, has_file: Callable[[], bool], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._dataset = dataset
        self._document: Document | None = None
        self._saved: Decision | None = None
        self._has_file = has_file
        self._links: tuple[QMetaObject.Connection, ...] = ()

    @property
    def path(self) -> Path | None:
        """The dataset's file once it was edited here, None before that."""
        return self._dataset.path if self._dataset.is_edited else None

    @property
    def is_kept(self) -> bool:
        """Whether every edit is in the file."""
        return self._dataset.is_kept

    @property
    def unkept(self) -> Path | None:
        """The file that edits are missing from, None where there is none."""
        return None if self.is_kept else self._dataset.path

    @property
    def edits_over(self) -> bytes | None:
        """What the file that edits are missing from holds, None where there is none."""
        return self._dataset.edits_over

    def follow(self, document: Document, *, is_saved: bool) -> None:
        """Go on with another document; `is_saved` unless its decision is to be lost as it is."""
        self.end()
        self._document = document
        self._saved = document.decision if is_saved else None
        stack = document.undo_stack
        self._links = (
            stack.cleanChanged.connect(self.changed),
            stack.indexChanged.connect(self._keep_step),
        )

    def end(self) -> None:
        """Follow nothing: a stack that is taken apart says that it is clean."""
        for link in self._links:
            QObject.disconnect(link)
        self._links = ()

    def write(self, *, is_whatever_there: bool = False) -> bool:
        """Write what is not in the file yet; return whether all is."""
        is_kept = self._dataset.write(is_whatever_there=is_whatever_there)
        self.changed.emit()
        return is_kept

    def keep_in(self, path: Path) -> bool:
        """Go on with a copy of the dataset in another file; return whether it is written."""
        document = self._document
        if document is None or not self._dataset.move_to(path.absolute()):
            return False
        document.move_to(path.absolute())
        self._dataset.source = document.editable_source
        if self._has_file():
            document.undo_stack.resetClean()  # it tells of the other dataset
        self.moved.emit()
        self.changed.emit()
        return True

    def _keep_step(self) -> None:
        """Write the dataset where a step, or undoing one, has changed it.

        A decision that was saved still is where no file tells of the dataset.
        """
        document = self._document
        source = document.source if document is not None else None
        if document is None or source is None or source is self._dataset.source:
            return
        self._dataset.keep(source)
        if self._is_saved(document.decision, source.dataset):
            document.undo_stack.setClean()
        self.changed.emit()

    def _is_saved(self, decision: Decision, dataset: Dataset) -> bool:
        """Tell whether a decision is the one saved, fitted to the dataset, and no file is older."""
        if self._has_file() or self._saved is None:
            return False
        from fwcompare.decision.fitting import fitted, without_passing

        return fitted(self._saved, dataset) == without_passing(decision, self._saved)
