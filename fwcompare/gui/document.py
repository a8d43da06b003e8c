"""The one object that changes: the current decision on a dataset, with its undo stack."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from weakref import finalize, ref

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack
from shiboken6 import isValid

from fwcompare.analysis import Evaluation, evaluate
from fwcompare.analysis.findings import QuickFindings
from fwcompare.analysis.weighed import weighed
from fwcompare.dataset import Dataset
from fwcompare.decision import Decision, Preferences, Record, decide, proposal
from fwcompare.decision.proposal import is_by_hand, is_nothing_said
from fwcompare.gui.look.text_safety import mnemonic_safe, on_one_line
from fwcompare.gui.system.judging import Judging

if TYPE_CHECKING:
    from fwcompare.analysis.elicitation import Elicited
    from fwcompare.analysis.snapshots import State
    from fwcompare.analysis.verdict import Judgement

_UNDO_LIMIT = 1000
OWN_WEIGHTS = "The comparison's own"


class Document(QObject):
    """A dataset, which never changes, and the decision on it, which changes by `edit` alone.

    `evaluation.dataset` is the dataset with the preferences' readings and overrides applied.
    `findings` has what follows from it at once, `judging` the verdict, a moment later. `changed`
    is emitted after each change, when `decision`, `evaluation` and `findings` are the new ones,
    and `snapshot_kept(name)` after a snapshot was taken. `kept_both` has the criteria of which
    somebody said that they may be must-have and weight at once; it is kept nowhere else.
    """

    changed = Signal()
    snapshot_kept = Signal(str)

    def __init__(
        self,
        dataset: Dataset,
        path: Path | None = None,
        decision: Decision | None = None,
        *,
        waits_for_a_word: bool = False,
    ) -> None:
        super().__init__()
        can_ask = bool(dataset.questions or dataset.situations)
        self._waits_for_a_word = waits_for_a_word and can_ask
        self._is_silent: bool | None = None
        self.dataset = dataset
        self.path = path
        self.decision = decision or decide(dataset)
        self.evaluation: Evaluation = evaluate(dataset, self.preferences)
        self.findings = QuickFindings(self.evaluation)
        self.judging = Judging(self)
        self.kept_both: set[str] = set()
        self.undo_stack = self._make_undo_stack()
        self._last_gesture = 0
        self._is_as_proposed: bool | None = None
        self._left_of: object = None
        self._left: Elicited | None = None

    @property
    def preferences(self) -> Preferences:
        return self.decision.preferences

    @property
    def judgement(self) -> "Judgement | None":
        """The verdict, or None as long as it is not known: then `judging.judged` will tell."""
        return self.judging.judgement(self.evaluation)

    @property
    def record(self) -> Record:
        return self.decision.record

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

    def edit(
        self, text: str, new: Decision | Preferences | Record, gesture: int | None = None
    ) -> None:
        """Change to another decision, or to other preferences or another record in this one.

        `text` names the step in the menu. Nothing new is no step.
        """
        decision = self._decision_with(new)
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
            self._is_as_proposed = not is_by_hand(self.preferences, self.dataset)
        return self._is_as_proposed

    @property
    def is_silent(self) -> bool:
        """Whether nobody has said yet what matters to them: then no verdict is pronounced.

        Only a document that waits for it, of a dataset with questions or situations, ever is.
        """
        if self._is_silent is None:
            self._is_silent = self._waits_for_a_word and is_nothing_said(
                self.preferences, self.dataset
            )
        return self._is_silent

    def weigh_by_hand(self) -> None:
        """Begin with the dataset's own weights: from now on they count as somebody's word."""
        self._waits_for_a_word = False
        if self.is_silent:
            self._is_silent = False
            self.changed.emit()

    @property
    def left(self) -> "Elicited | None":
        """What the order and the answers leave of all weights; None where nothing can be weighed.

        It is worked out when asked for, and anew only where it may be another: not while sliders
        move that are weighed against each other.
        """
        from fwcompare.analysis.elicitation import weighed_of, what_is_left

        key = self.preferences.statements, weighed_of(self.evaluation)
        if key != self._left_of:
            self._left_of, self._left = key, what_is_left(self.evaluation)
        return self._left

    @property
    def idle(self) -> set[str]:
        """Those of what is weighed that count nothing, whatever their points."""
        anybody = next(iter(weighed(self.evaluation).values.values()))
        return {id_ for id_, value in anybody.items() if value is None}

    def proposal(self, situation: str | None) -> Preferences:
        """Return the present ones with the points of a situation, or of the dataset (None)."""
        return self.preferences.with_points_of(proposal(self.dataset, situation))

    def take_situation(self, situation: str | None) -> None:
        """Take the points of a situation, or the dataset's own for None: that is a word, too."""
        name = OWN_WEIGHTS
        if situation is not None:
            name = on_one_line(self.dataset.situations[situation].name)
        if situation is None and self.is_silent:
            self.weigh_by_hand()
        self.edit(f"Situation {name}", self.proposal(situation))

    def drop_own_ratings(self) -> None:
        """Go back to the dataset's ratings and reading, everywhere."""
        preferences = replace(self.preferences, overrides={}, readings=())
        self.edit("Own ratings and readings discarded", preferences)

    @property
    def suggested_snapshot_name(self) -> str:
        """A name for the present state that no snapshot has yet; it tells the situation."""
        situation = self.dataset.situations.get(self.preferences.situation or "")
        beginning = situation.name if situation else "Snapshot"
        if situation and not self.is_as_proposed:
            beginning = f"{beginning} changed"
        return self.record.suggested_snapshot_name(beginning)

    def keep_snapshot(self, name: str) -> None:
        """Keep the present state under a name; ValueError if there is none or it is in use."""
        from datetime import date

        today = date.today().isoformat()  # noqa: DTZ011  the day where the user is
        self.edit(f"Snapshot {on_one_line(name)}", self.decision.with_snapshot(name, today))
        self.snapshot_kept.emit(self.record.snapshots[-1].name)

    def rename_snapshot(self, name: str, new_name: str) -> None:
        """Give a snapshot another name; KeyError, ValueError otherwise."""
        record = self.record.with_snapshot_renamed(name, new_name)
        self.edit(f"Snapshot {on_one_line(name)} renamed", record)

    def remove_snapshot(self, name: str) -> None:
        """Take a snapshot away; KeyError if there is none of that name."""
        record = self.record.without_snapshot(name)
        self.edit(f"Snapshot {on_one_line(name)} removed", record)

    def return_to(self, state: "State") -> None:
        """Take a state's points, ratings and readings; what is written down stays."""
        self.edit(f"Going back to {on_one_line(state.name)}", state.preferences)

    def show(self, decision: Decision) -> None:
        """For the undo commands only: everybody else goes through `edit`."""
        self.decision = decision
        self.evaluation = evaluate(self.dataset, decision.preferences)
        self.findings = QuickFindings(self.evaluation)
        self._is_as_proposed = self._is_silent = None
        self.changed.emit()

    def _decision_with(self, new: Decision | Preferences | Record) -> Decision:
        if isinstance(new, Preferences):
            return self.decision.with_preferences(new)
        return self.decision.with_record(new) if isinstance(new, Record) else new

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
