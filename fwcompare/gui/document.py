"""The one object that changes: the current decision on a dataset, with its undo stack."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from weakref import finalize

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack
from shiboken6 import isValid

from fwcompare.analysis import Evaluation, evaluate
from fwcompare.analysis.findings import QuickFindings
from fwcompare.analysis.weighed import weighed
from fwcompare.dataset import Dataset
from fwcompare.decision import Decision, Preferences, Record, decide, proposal
from fwcompare.decision.dataset_source import DatasetSource
from fwcompare.decision.proposal import is_by_hand, is_nothing_said
from fwcompare.gui.edit_step import DatasetStep, DecisionStep
from fwcompare.gui.look.text_safety import on_one_line
from fwcompare.gui.system.judging import Judging

if TYPE_CHECKING:
    from fwcompare.analysis.elicitation import Elicited
    from fwcompare.analysis.snapshots import State
    from fwcompare.analysis.verdict import Judgement
    from fwcompare.dataset.editing.edit import Edit
    from fwcompare.gui.system.lab_process import LabProcess

_UNDO_LIMIT = 1000
OWN_WEIGHTS = "The comparison's own"


class Document(QObject):
    """A dataset and the decision on it, which change by `edit_dataset` and `edit` alone.

    `source` is the dataset with its file, None where it was read from none. `dataset_changed`
    comes before `changed` when the dataset is another: what was made of it has to be made anew.
    `evaluation.dataset` is the dataset with the preferences' readings and overrides applied.
    `findings` has what follows from it at once, `judging` the verdict, a moment later. `changed`
    is emitted after each change, when `decision`, `evaluation` and `findings` are the new ones,
    and `snapshot_kept(name)` after a snapshot was taken. `kept_both` has the criteria of which
    somebody said that they may be must-have and weight at once; it is kept nowhere else.
    """

    changed = Signal()
    dataset_changed = Signal()
    snapshot_kept = Signal(str)

    def __init__(
        self,
        dataset: Dataset,
        path: Path | None = None,
        decision: Decision | None = None,
        *,
        waits_for_a_word: bool = False,
        source: DatasetSource | None = None,
    ) -> None:
        super().__init__()
        can_ask = bool(dataset.questions or dataset.situations)
        self._waits_for_a_word = waits_for_a_word and can_ask
        self._is_silent: bool | None = None
        self.dataset = dataset
        self.path = path
        self.source = source
        self.decision = decision or decide(dataset)
        self.evaluation: Evaluation = evaluate(dataset, self.preferences)
        self.findings = QuickFindings(self.evaluation)
        self.judging = Judging(self)
        self.kept_both: set[str] = set()
        self.undo_stack = self._make_undo_stack()
        self._last_gesture = 0
        self._is_as_proposed: bool | None = None
        self._left: dict[str | None, tuple[object, Elicited | None]] = {}
        self._lab: LabProcess | None = None

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

    @property
    def lab(self) -> "LabProcess":
        """What measures on this machine; it is made when first asked for."""
        if self._lab is None:
            from fwcompare.gui.system.lab_process import LabProcess

            self._lab = LabProcess(self)
        return self._lab

    def close_down(self) -> None:
        """End what runs beside the window; to be called before it goes."""
        self.judging.close()
        if self._lab is not None:
            self._lab.close()

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
            self.undo_stack.push(DecisionStep(self, text, decision, gesture))
        else:
            step.change_to(decision)

    @property
    def editable_source(self) -> DatasetSource:
        """The dataset with its file; ValueError where there is no file to edit."""
        if self.source is None:
            message = "the comparison was read from no file"
            raise ValueError(message)
        return self.source

    def edit_dataset(self, text: str, edit: "Edit") -> None:
        """Change the dataset in the text of its file, and fit the decision to it.

        `text` names the step in the menu. Nothing new is no step. EditRefusedError and
        SpliceRefusedError, and nothing changed, as `edit_file`.
        """
        from fwcompare.dataset.editing.applying import edit_file
        from fwcompare.decision.fitting import fitted

        now = self.editable_source
        found = edit_file(now.content, now.dataset, edit, str(now.path))
        if found.content != now.content:
            source = DatasetSource(found.dataset, now.path, found.content)
            decision = fitted(self.decision, found.dataset)
            self.undo_stack.push(DatasetStep(self, text, source, decision))

    def move_to(self, path: Path) -> None:
        """Go on with the same dataset in another file."""
        now = self.editable_source
        self.path, self.source = path, DatasetSource(now.dataset, path, now.content)

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
        was_silent = self.is_silent
        self.take_as_said()
        if was_silent:
            self.changed.emit()

    def take_as_said(self) -> None:
        """Wait for no word any more: a slider that is moved back has said something, too.

        Nothing of what follows would be shown, and all of it again, while a hand passes by there.
        """
        self._waits_for_a_word = False
        self._is_silent = False

    @property
    def left(self) -> "Elicited | None":
        """What the order and the answers leave of all weights; None where nothing can be weighed.

        It is worked out when asked for, and anew only where it may be another: not while sliders
        move that are weighed against each other.
        """
        return self.left_inside(None)

    def left_inside(self, dimension: str | None) -> "Elicited | None":
        """Return the same of a dimension's criteria; with None, of what is weighed itself."""
        from fwcompare.analysis.elicitation import weighed_of, what_is_left

        said = self.preferences.statements_inside(dimension)
        key = said, weighed_of(self.evaluation, dimension)
        known = self._left.get(dimension)
        if known is None or known[0] != key:
            known = self._left[dimension] = key, what_is_left(self.evaluation, dimension)
        return known[1]

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

    def show(self, decision: Decision, source: DatasetSource | None = None) -> None:
        """For the undo commands only: everybody else goes through `edit` or `edit_dataset`."""
        self.decision = decision
        if source is not None:
            self.source, self.dataset = source, source.dataset
        self.evaluation = evaluate(self.dataset, decision.preferences)
        self.findings = QuickFindings(self.evaluation)
        self._is_as_proposed = self._is_silent = None
        if source is not None:
            self.dataset_changed.emit()
        self.changed.emit()

    def _decision_with(self, new: Decision | Preferences | Record) -> Decision:
        if isinstance(new, Preferences):
            return self.decision.with_preferences(new)
        return self.decision.with_record(new) if isinstance(new, Record) else new

    def _step_of(self, gesture: int | None) -> "DecisionStep | None":
        """Return the last step if it is of this gesture and neither saved nor undone since."""
        stack = self.undo_stack
        if gesture is None or stack.canRedo() or stack.isClean():
            return None
        step = stack.command(stack.index() - 1)
        return step if isinstance(step, DecisionStep) and step.gesture == gesture else None


def _empty(stack: QUndoStack) -> None:
    if isValid(stack):  # Qt's application takes all with it when it goes first
        stack.blockSignals(True)  # whoever hears it may be half taken apart as well
        stack.clear()
