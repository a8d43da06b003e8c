"""What the bar says of saving: what was not saved, where, and the ways out."""

from pathlib import Path

from fwcompare.decision.save_error import SaveError, shown
from fwcompare.gui.widgets.message_bar import Action, Message

SAVING = "saving"
ON_DISK = "file on disk"

Actions = tuple[Action, ...]


def refusal(error: SaveError, actions: Actions) -> Message:
    """Return what is said of a save that failed, or that may not last."""
    is_written = error.kind == "not-durable"
    state = "" if is_written else "Your work is still here. "
    text = f"{error.message}.\n{state}You can {error.remedy}."
    return Message("warning" if is_written else "error", text, actions, topic=SAVING)


def taken(path: Path, way_out: Action) -> Message:
    text = f"{shown(path.name)} was not saved: it is open in another window.\nChoose another name."
    return Message("error", text, (way_out,), topic=SAVING)


def would_replace_dataset(path: Path, way_out: Action) -> Message:
    text = f"Nothing was saved: {shown(path.name)} is the dataset itself.\nChoose another name."
    return Message("error", text, (way_out,), topic=SAVING)


def changed_outside(file: Path, actions: Actions) -> Message:
    text = f"{shown(file.name)} was changed by somebody else; what is open here is older."
    return Message("warning", text, actions, topic=ON_DISK)


def gone(file: Path, actions: Actions) -> Message:
    text = f"{shown(file.name)} is no longer there. Your work is still here."
    return Message("warning", text, actions, topic=ON_DISK)
