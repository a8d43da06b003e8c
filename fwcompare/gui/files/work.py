"""What somebody works on: a decision on a dataset, in a file if it has one."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from fwcompare.decision import Decision
from fwcompare.decision.dataset_source import DatasetSource
from fwcompare.gui.document import Document

if TYPE_CHECKING:
    from fwcompare.decision.opening import OpenedDecision


@dataclass(frozen=True, slots=True)
class Work:
    """What a document is made of, and where it is kept.

    `path` is the dataset's file, None for the bundled one; `decision` None for what the dataset
    proposes. `file` is the decision file and `content` its bytes as loaded or saved last; None
    where there is no file yet. Unless `is_saved`, there is something to lose from the start.
    `notices` are sentences to say when it is opened.
    """

    source: DatasetSource
    path: Path | None = None
    decision: Decision | None = None
    file: Path | None = None
    content: bytes = b""
    is_saved: bool = True
    notices: tuple[str, ...] = ()

    @property
    def files(self) -> tuple[Path, ...]:
        """The dataset's file, and its own where there is one: what no export may replace."""
        return (self.source.path,) if self.file is None else (self.source.path, self.file)

    def document(self) -> Document:
        document = Document(self.source.dataset, self.path, self.decision)
        if not self.is_saved:
            document.undo_stack.resetClean()
        return document


def work_of(opened: "OpenedDecision") -> Work:
    """Return the work that a decision file holds, with what to say if its dataset has changed."""
    source = opened.source
    path = None if source.is_bundled else source.path
    notices = _notices(opened)
    return Work(source, path, opened.decision, opened.path, opened.content, notices=notices)


def _notices(opened: "OpenedDecision") -> tuple[str, ...]:
    return (*_changes(opened), *_comments(opened))


def _changes(opened: "OpenedDecision") -> list[str]:
    if not opened.is_dataset_changed:
        return []
    from fwcompare.analysis.dataset_change import dataset_change
    from fwcompare.wording.dataset_changes import sentences

    change = dataset_change(opened)
    return sentences(change, opened.source.dataset) if change else []


def _comments(opened: "OpenedDecision") -> list[str]:
    from fwcompare.decision.file_comments import comment_lines
    from fwcompare.decision.save_error import shown

    lines = comment_lines(opened.content)
    if not lines:
        return []
    others = f" and {len(lines) - 1} more" if len(lines) > 1 else ""
    name = shown(opened.path.name)
    return [f"{name} has comments, on line {lines[0]}{others}: saving drops them, but keeps notes."]
