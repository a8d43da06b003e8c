"""What somebody works on: a decision on a dataset, in a file if it has one."""

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from fwcompare.bundled import DEFAULT_DATASET
from fwcompare.decision import Decision, decide
from fwcompare.decision.dataset_source import DatasetSource
from fwcompare.decision.file_kind import open_file
from fwcompare.gui.document import Document
from fwcompare.gui.files.file_events import DatasetIsNewer, HasComments, IsRecoveryCopy, Notice
from fwcompare.values import dataclass

if TYPE_CHECKING:
    from fwcompare.decision.opening import OpenedDecision
    from fwcompare.decision.recovery import RecoveryCopy


@dataclass(frozen=True)
class Work:
    """What a document is made of, and where it is kept.

    `path` is the dataset's file, None for the bundled one; `decision` None for what the dataset
    proposes. `file` is the decision file and `content` its bytes as loaded or saved last; None
    where there is no file yet. Unless `is_saved`, there is something to lose from the start.
    `notices` are to be told when it is opened. `edits_over` are the bytes that the dataset's file
    holds where it lacks edits that the source has.
    """

    source: DatasetSource
    path: Path | None = None
    decision: Decision | None = None
    file: Path | None = None
    content: bytes = b""
    is_saved: bool = True
    notices: tuple[Notice, ...] = ()
    edits_over: bytes | None = None

    def document(self) -> Document:
        document = Document(
            self.source.dataset,
            self.path,
            self.decision,
            waits_for_a_word=True,
            source=self.source,
        )
        if not self.is_saved:
            document.undo_stack.resetClean()
        return document


def load_work(
    path: Path | None, dataset: Path | None = None, allowed: Collection[Path] = ()
) -> Work:
    """Return what a file holds, the bundled dataset for None; DatasetError if it has faults.

    `dataset` and `allowed` as in `open_decision`.
    """
    found = open_file(path or DEFAULT_DATASET, dataset, allowed)
    if isinstance(found, DatasetSource):
        return Work(found, path)
    work = work_of(found)
    if found.file.recovery is not None:
        notice = IsRecoveryCopy(found.path.name)
        return replace(work, file=None, content=b"", is_saved=False, notices=(notice,))
    # With another dataset the file would ask for it again the next time.
    return replace(work, is_saved=dataset is None)


def work_of(opened: "OpenedDecision") -> Work:
    """Return the work that a decision file holds, with what to tell of it."""
    source = opened.source
    path = None if source.is_bundled else source.path
    notices = _notices(opened)
    return Work(source, path, _weighed_again(opened), opened.path, opened.content, notices=notices)


def _weighed_again(opened: "OpenedDecision") -> Decision:
    """Return the decision, an order's weights anew where the dataset is another now."""
    decision = opened.decision
    if not opened.is_dataset_changed or not decision.preferences.is_stated:
        return decision
    from fwcompare.analysis.elicitation import restated

    return decision.with_preferences(restated(decision.preferences, opened.source.dataset))


def work_of_copy(copy: "RecoveryCopy", dataset: Path | None = None) -> Work:
    """Return a recovery copy as unsaved work on its file; errors as `open_decision`.

    Where edits of the comparison are all that it holds, those alone are unsaved.
    """
    from fwcompare.decision.dataset_source import source_of
    from fwcompare.decision.opening import decision_on, open_decision
    from fwcompare.decision.recovery import known_base, unkept_edits

    is_saved = False
    edits = unkept_edits(copy) if dataset is None else None
    if edits is None:
        # The program wrote the copy, and the dataset has been open already.
        work = work_of(open_decision(copy.path, dataset, [Path(copy.file.dataset.path)]))
    else:
        source = source_of(edits.content, edits.path)
        work = work_of(decision_on(source, copy.path.read_bytes(), copy.path))
        work = replace(work, edits_over=edits.replacing)
        proposed = decide(source.dataset)
        is_saved = copy.base is None and _is_as(proposed, work.decision)
    return replace(work, file=copy.base, content=known_base(copy), is_saved=is_saved)


def _is_as(proposed: Decision, decision: Decision | None) -> bool:
    from fwcompare.decision.fitting import without_passing

    return decision is not None and without_passing(decision, proposed) == proposed


def _notices(opened: "OpenedDecision") -> tuple[Notice, ...]:
    from fwcompare.decision.file_comments import comment_lines

    notices: list[Notice] = []
    if opened.is_dataset_changed:
        notices.append(DatasetIsNewer(opened))
    if lines := comment_lines(opened.content):
        notices.append(HasComments(opened.path.name, lines))
    return tuple(notices)
