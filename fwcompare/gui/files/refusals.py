"""What the bar says of files that cannot be opened: the first faults, with their places."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from fwcompare.dataset import DatasetError
from fwcompare.dataset.errors import Fault
from fwcompare.gui.widgets.message_bar import Action, Message

if TYPE_CHECKING:
    from fwcompare.decision.opening import DatasetElsewhereError, MissingDatasetError

SHOWN_FAULTS = 3
OPENING = "opening"
ON_DISK = "on disk"


def cannot_open(error: DatasetError) -> Message:
    return _refusal(error, f"{_name(error)} was not opened", OPENING)


def cannot_find(error: "MissingDatasetError", find: Action) -> Message:
    """Return what is said of a decision whose dataset is not there; `find` brings it back."""
    text = f"{_name(error)} was not opened; what was open stays.\n{_line(error.faults[0])}"
    return Message("error", text, (find,), str(error), OPENING)


def may_it_be_opened(error: "DatasetElsewhereError", open_it: Callable[[], None]) -> Message:
    """Return the question whether a dataset that a decision names elsewhere may be read."""
    text = (
        f"{_name(error)} takes its facts from elsewhere: {error.path}\n"
        "Open that file only if you know why this one names it; what was open stays."
    )
    return Message("warning", text, (("Open it", open_it),), topic=OPENING)


def cannot_reload(error: DatasetError) -> Message:
    return _refusal(error, f"{_name(error)} changed on disk and was not reloaded", ON_DISK)


def _name(error: DatasetError) -> str:
    return Path(error.name).name or error.name


def _refusal(error: DatasetError, what: str, topic: str) -> Message:
    """Return a message with the first faults and their places; all of them are its details."""
    more = len(error.faults) - SHOWN_FAULTS + error.more
    lines = [f"{what}; what was open stays.", *map(_line, error.faults[:SHOWN_FAULTS])]
    if more > 0:
        lines.append(f"and {more} more")
    return Message("error", "\n".join(lines), details=str(error), topic=topic)


def _line(fault: Fault) -> str:
    place = f"Line {fault.line}, column {fault.column}: " if fault.line else ""
    end = "" if fault.remedy.endswith((".", "?", "!")) else "."
    return f"{place}{fault.what}; {fault.remedy}{end}"
