"""The one object that changes: the current decision on a dataset, with its undo stack."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from fwcompare.analysis import Evaluation, evaluate
from fwcompare.dataset import Dataset
from fwcompare.decision import Decision, decide
from fwcompare.decision.rerating import rerated
from fwcompare.gui.text_safety import mnemonic_safe, on_one_line

_MERGEABLE = 1
_NEVER_MERGED = -1
_UNDO_LIMIT = 1000


class Document(QObject):
    """A dataset, which never changes, and the decision on it, which changes by `edit` alone.

    `evaluation.dataset` is the dataset with the decision's readings and overrides applied.
    `changed` is emitted after each change, when `decision` and `evaluation` are the new ones.
    """

    changed = Signal()

    def __init__(
        self, dataset: Dataset, path: Path | None = None, decision: Decision | None = None
    ) -> None:
        super().__init__()
        self.dataset = dataset
        self.path = path
        self.decision = decision or decide(dataset)
        self._rerated = rerated(dataset, self.decision)
        self.evaluation: Evaluation = evaluate(self._rerated, self.decision)
        self.undo_stack = QUndoStack(self)
        self.undo_stack.setUndoLimit(_UNDO_LIMIT)
        self._last_gesture = 0

    def new_gesture(self) -> int:
        """Return a number that no edit had before: edits that share one are one undo step."""
        self._last_gesture += 1
        return self._last_gesture

    def edit(self, text: str, decision: Decision, gesture: int | None = None) -> None:
        """Change to `decision`; `text` names the step in the menu. Nothing new is no step."""
        if decision != self.decision:
            self.undo_stack.push(_Edit(self, text, decision, gesture))

    @property
    def is_as_proposed(self) -> bool:
        """Whether the points are still those of the situation (or dataset) they came from."""
        return self.decision == self.proposal(self.decision.situation)

    def proposal(self, situation: str | None) -> Decision:
        """Return the present decision with the points of a situation, or of the dataset (None)."""
        return self.decision.with_points_of(decide(self.dataset, situation))

    def show(self, decision: Decision) -> None:
        """For the undo commands only: everybody else goes through `edit`."""
        before, self.decision = self.decision, decision
        # A slider's tick leaves the ratings alone and must not pay for laying them out.
        if (decision.overrides, decision.readings) != (before.overrides, before.readings):
            self._rerated = rerated(self.dataset, decision)
        self.evaluation = evaluate(self._rerated, decision)
        self.changed.emit()


class _Edit(QUndoCommand):
    def __init__(
        self, document: Document, text: str, decision: Decision, gesture: int | None
    ) -> None:
        super().__init__(mnemonic_safe(on_one_line(text)))
        self._document = document
        self._gesture = gesture
        self._before = document.decision
        self._after = decision

    def id(self) -> int:
        return _NEVER_MERGED if self._gesture is None else _MERGEABLE

    def redo(self) -> None:
        self._document.show(self._after)

    def undo(self) -> None:
        self._document.show(self._before)

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _Edit) or other._gesture != self._gesture:
            return False
        self._after = other._after
        self.setObsolete(self._after == self._before)
        return True
