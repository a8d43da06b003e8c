"""The steps of undo: another decision, or another comparison with the decision fitted to it."""

from typing import TYPE_CHECKING
from weakref import ref

from PySide6.QtGui import QUndoCommand

from fwcompare.decision import Decision
from fwcompare.decision.dataset_source import DatasetSource
from fwcompare.gui.look.text_safety import mnemonic_safe, on_one_line

if TYPE_CHECKING:
    from fwcompare.gui.document import Document


class DecisionStep(QUndoCommand):
    """Another decision. A drag changes its step instead of pushing more for Qt to merge.

    PySide never lets go of a command that Qt has merged, so that each tick would leave one behind.
    """

    def __init__(
        self, document: "Document", text: str, decision: Decision, gesture: int | None
    ) -> None:
        super().__init__(mnemonic_safe(on_one_line(text)))
        self._document = ref(document)
        self.gesture = gesture
        self._before = document.decision
        self._after = decision

    def redo(self) -> None:
        self._show(self._after)

    def undo(self) -> None:
        self._show(self._before)

    def change_to(self, decision: Decision) -> None:
        """Go on with the gesture; being back where it began leaves no step."""
        self._after = decision
        document = self._document()
        if document is not None and decision == self._before:
            document.take_as_said()
            self.setObsolete(True)
            document.undo_stack.undo()  # takes the step away, and nothing else
        self._show(decision)

    def _show(self, decision: Decision) -> None:
        document = self._document()
        if document is not None:
            document.show(decision)


class DatasetStep(QUndoCommand):
    """Another text of the comparison's file, kept as what differs, and the decision on either."""

    def __init__(
        self, document: "Document", text: str, source: DatasetSource, decision: Decision
    ) -> None:
        from fwcompare.dataset.editing.text_change import change_between

        super().__init__(mnemonic_safe(on_one_line(text)))
        self._document = ref(document)
        self._change = change_between(document.editable_source.content, source.content)
        self._before = document.decision
        self._after = decision
        self._first: DatasetSource | None = source

    def redo(self) -> None:
        if (document := self._document()) is None:
            return
        source, self._first = self._first, None
        if source is None:
            now = document.editable_source
            source = _read(self._change.made(now.content), now)
        document.show(self._after, source)

    def undo(self) -> None:
        if (document := self._document()) is not None:
            now = document.editable_source
            document.show(self._before, _read(self._change.undone(now.content), now))


def _read(content: bytes, now: DatasetSource) -> DatasetSource:
    """Return what was in the same file before: the strict reader has taken it already."""
    from fwcompare.dataset.loading import read_dataset

    return DatasetSource(read_dataset(content, str(now.path)), now.path, content)
