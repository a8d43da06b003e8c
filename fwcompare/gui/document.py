"""The one object that changes: the current decision on a dataset, with its undo stack."""

from collections.abc import Mapping
from pathlib import Path
from weakref import finalize, ref

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack
from shiboken6 import isValid

from fwcompare.analysis import Evaluation, evaluate
from fwcompare.analysis.tipping import Stretch, leaders_along_dimensions
from fwcompare.dataset import Dataset
from fwcompare.decision import Decision, decide
from fwcompare.decision.rerating import rerated
from fwcompare.gui.look.text_safety import mnemonic_safe, on_one_line

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
        self.undo_stack = self._make_undo_stack()
        self._last_gesture = 0
        self._is_as_proposed: bool | None = None
        self._along_dimensions: Mapping[str, tuple[Stretch, ...]] | None = None

    def _make_undo_stack(self) -> QUndoStack:
        """Make a stack that is emptied before Python takes this document apart.

        The collector frees what is in a cycle in any order, and a stack whose commands went first
        would free them once more. Hence it has no parent, its commands do not hold this document,
        and the finaliser, which holds the stack, empties it while all of it is still whole.
        """
        stack = QUndoStack()
        stack.setUndoLimit(_UNDO_LIMIT)
        finalize(self, _empty, stack).atexit = False
        return stack

    def new_gesture(self) -> int:
        """Return a number that no edit had before: edits that share one are one undo step."""
        self._last_gesture += 1
        return self._last_gesture

    def edit(self, text: str, decision: Decision, gesture: int | None = None) -> None:
        """Change to `decision`; `text` names the step in the menu. Nothing new is no step."""
        if decision == self.decision:
            return
        step = self._step_of(gesture)
        if step is None:
            self.undo_stack.push(_Edit(self, text, decision, gesture))
        else:
            step.change_to(decision)

    @property
    def is_as_proposed(self) -> bool:
        """Whether the points are still those of the situation (or dataset) they came from."""
        if self._is_as_proposed is None:  # asked for by many at each tick
            self._is_as_proposed = self.decision == self.proposal(self.decision.situation)
        return self._is_as_proposed

    @property
    def along_dimensions(self) -> Mapping[str, tuple[Stretch, ...]]:
        """Who leads at which points of each dimension, for all who show it at a tick."""
        if self._along_dimensions is None:
            self._along_dimensions = leaders_along_dimensions(self.evaluation)
        return self._along_dimensions

    @property
    def idle_dimensions(self) -> set[str]:
        """The dimensions that count nothing, since all their criteria have 0 points."""
        anybody = next(iter(self.evaluation.dimension_values.values()))
        return {id_ for id_, value in anybody.items() if value is None}

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
        self._is_as_proposed = self._along_dimensions = None
        self.changed.emit()

    def _step_of(self, gesture: int | None) -> "_Edit | None":
        """Return the last step if it is of this gesture and neither saved nor undone since."""
        stack = self.undo_stack
        if gesture is None or stack.canRedo() or stack.isClean():
            return None
        step = stack.command(stack.index() - 1)
        return step if isinstance(step, _Edit) and step.gesture == gesture else None


def _empty(stack: QUndoStack) -> None:
    if isValid(stack):  # Qt's application takes all with it when it goes first
        stack.blockSignals(True)  # whoever hears it may be half taken apart as well
        stack.clear()


class _Edit(QUndoCommand):
    """A step of undo. A drag changes its step instead of pushing more for Qt to merge.

    PySide never lets go of a command that Qt has merged, so that each tick would leave one behind.
    """

    def __init__(
        self, document: Document, text: str, decision: Decision, gesture: int | None
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
            self.setObsolete(True)
            document.undo_stack.undo()  # takes the step away, and nothing else
        self._show(decision)

    def _show(self, decision: Decision) -> None:
        document = self._document()
        if document is not None:
            document.show(decision)
