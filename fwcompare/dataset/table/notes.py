"""What reading a table decided or left out, as facts; `fwcompare.wording.table_notes` says them."""

from typing import Literal, NamedTuple

NoteKind = Literal[
    "turned",
    "other-tables",
    "ignored-column",
    "ignored-row",
    "second-weights",
    "scaled-weights",
    "no-weight",
    "priorities",
    "decimal-comma",
    "thousands",
    "guessed-direction",
    "shared-scale",
    "proposed-ends",
    "flipped-levels",
    "crosses",
    "bound",
    "must-without-bound",
    "added-name",
]


class Note(NamedTuple):
    """`about` names the column, row or criterion; `details` are figures or texts that belong."""

    kind: NoteKind
    about: str = ""
    details: tuple[str, ...] = ()
