"""What is said of edits of the comparison: the names of steps, and why one was not made."""

from collections.abc import Sequence

from fwcompare.dataset.dataset import Dataset
from fwcompare.dataset.editing.edit import Kind, named
from fwcompare.dataset.editing.refusal import SpliceRefusedError
from fwcompare.wording import names

_MOST_NAMED = 3
EVIDENCE_MEANS = "Ratings that have neither a reason nor a source"
NEW_NAMES: dict[Kind, str] = {
    "alternative": "New alternative",
    "criterion": "New criterion",
    "dimension": "New dimension",
}


def name_of(kind: Kind, id_: str, dataset: Dataset) -> str:
    """Return what an alternative, a criterion or a dimension is called."""
    return named(kind, dataset)[id_].name


def rating_step(criterion: str, alternative: str, dataset: Dataset) -> str:
    """Return the name of the step that gives another rating."""
    name = names.alternative(dataset, alternative)
    return f"Rating of {name} on {names.criterion(dataset, criterion)}"


def ratings_step(count: int) -> str:
    """Return the name of the step that gives several ratings at once."""
    return "1 rating" if count == 1 else f"{count} ratings"


def refused(error: SpliceRefusedError) -> str:
    """Return why an edit was not made: the words of `check`, or where to make it by hand."""
    what = f"{error.what[:1].upper()}{error.what[1:]}"
    if error.remedy:
        return f"{what}; {error.remedy}."
    place = f"line {error.line}, column {error.column}"
    return f"{what}. Edit this one in the file: {place}."


def put_aside(own_ratings: int, musts: int) -> str:
    """Return that own ratings and must-haves do not apply any more, "" where all do."""
    counts = ((own_ratings, "rating"), (musts, "must-have"))
    found = [_counted(count, noun) for count, noun in counts if count > 0]
    if not found:
        return ""
    do, are = ("does", "is") if own_ratings + musts == 1 else ("do", "are")
    said = " and ".join(found)
    return f"{said[0].upper()}{said[1:]} of yours {do} not apply any more, and {are} kept aside"


def _counted(count: int, noun: str) -> str:
    return f"one {noun}" if count == 1 else f"{count} {noun}s"


def without_evidence(count: int) -> str:
    """Return how many known ratings have neither a reason nor a source, "" for none."""
    return f"{count} without evidence" if count else ""


def left_out(refused: Sequence[str], rows: int, columns: int) -> str:
    """Return what of a pasted block was not taken, "" where all was."""
    parts = []
    if refused:
        more = f", and {len(refused) - _MOST_NAMED} more" if len(refused) > _MOST_NAMED else ""
        parts.append(f"Left as they were: {'; '.join(refused[:_MOST_NAMED])}{more}")
    beyond = [(rows, "row"), (columns, "column")]
    counts = [f"{count} {word}{'' if count == 1 else 's'}" for count, word in beyond if count]
    if counts:
        parts.append(f"Beyond the table: {' and '.join(counts)}")
    return ". ".join(parts)
