"""What is kept with a decision for those who read it later; no score depends on it."""

from collections.abc import Mapping
from dataclasses import field, replace
from typing import Literal, get_args

from fwcompare.decision.aside import Aside
from fwcompare.decision.clean_text import clean_line, clean_prose
from fwcompare.decision.measurement import Measurement
from fwcompare.decision.snapshot import Snapshot
from fwcompare.values import dataclass

Status = Literal["proposed", "accepted", "superseded"]
STATUSES: tuple[Status, ...] = get_args(Status)


@dataclass(frozen=True)
class Record:
    """Title, author, notes (Markdown), what was chosen, and snapshots; texts are kept clean.

    `chosen` is the id of an alternative, or None while nothing is. `dimension_notes` holds notes
    by dimension id. `aside` holds what the decision says of ids that its dataset does not have
    (any more), so that they come back when the ids do; see `fwcompare.decision.fitting`. `measured`
    is what was measured last on the machine of whoever decides.
    """

    title: str = ""
    author: str = ""
    notes: str = ""
    dimension_notes: Mapping[str, str] = field(default_factory=dict)
    chosen: str | None = None
    status: Status = "proposed"
    snapshots: tuple[Snapshot, ...] = ()
    aside: Aside | None = None
    measured: Measurement | None = None

    def with_title(self, title: str) -> "Record":
        """Return this record with a title of one line; with none, the dataset's stands for it."""
        return replace(self, title=clean_line(title))

    def with_author(self, author: str) -> "Record":
        return replace(self, author=clean_line(author))

    def with_notes(self, notes: str) -> "Record":
        """Return this record with notes, Markdown, on the whole decision."""
        return replace(self, notes=clean_prose(notes))

    def with_dimension_notes(self, dimension: str, notes: str) -> "Record":
        """Return this record with notes, Markdown, on one dimension; empty ones go away."""
        others = {id_: n for id_, n in self.dimension_notes.items() if id_ != dimension}
        notes = clean_prose(notes)
        if not notes:
            return replace(self, dimension_notes=others)
        return replace(self, dimension_notes={**self.dimension_notes, dimension: notes})

    def with_chosen(self, alternative: str | None) -> "Record":
        return replace(self, chosen=alternative)

    def with_status(self, status: Status) -> "Record":
        return replace(self, status=status)

    def with_measured(self, measured: Measurement | None) -> "Record":
        """Return this record with another measurement in the place of the last one."""
        return replace(self, measured=measured)

    def snapshot(self, name: str) -> Snapshot:
        """Return the snapshot of that name; KeyError if there is none."""
        for snapshot in self.snapshots:
            if snapshot.name == name:
                return snapshot
        raise KeyError(name)

    def with_snapshot(self, snapshot: Snapshot) -> "Record":
        """Return this record with one more snapshot; ValueError for no name or one in use."""
        named = replace(snapshot, name=self._free(snapshot.name))
        return replace(self, snapshots=(*self.snapshots, named))

    def with_snapshot_renamed(self, name: str, new_name: str) -> "Record":
        """Return this record with another name for a snapshot; KeyError, ValueError otherwise."""
        old = self.snapshot(name)
        if clean_line(new_name) == name:
            return self
        renamed = replace(old, name=self._free(new_name))
        return replace(self, snapshots=tuple(renamed if s is old else s for s in self.snapshots))

    def without_snapshot(self, name: str) -> "Record":
        """Return this record without a snapshot; KeyError if there is none of that name."""
        old = self.snapshot(name)
        return replace(self, snapshots=tuple(s for s in self.snapshots if s is not old))

    def suggested_snapshot_name(self, beginning: str = "Snapshot") -> str:
        """Return a name that no snapshot has: the beginning itself, or with a number after it."""
        beginning = clean_line(beginning) or "Snapshot"
        taken = {snapshot.name for snapshot in self.snapshots}
        number, name = 1, beginning
        while name in taken:
            number += 1
            name = f"{beginning} {number}"
        return name

    def _free(self, name: str) -> str:
        name = clean_line(name)
        if not name:
            raise ValueError("a snapshot needs a name")
        if any(snapshot.name == name for snapshot in self.snapshots):
            raise ValueError(f"there is a snapshot named {name} already")
        return name


NO_RECORD = Record()
