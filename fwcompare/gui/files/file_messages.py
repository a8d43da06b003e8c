"""What the window says of files: every sentence about opening, saving, reloading and copies."""

from functools import singledispatch
from pathlib import Path

from fwcompare.dataset import DatasetError
from fwcompare.dataset.errors import Fault
from fwcompare.decision.save_error import shown
from fwcompare.gui.files import file_events as events
from fwcompare.gui.widgets.message_queue import Message
from fwcompare.gui.widgets.message_topic import MessageTopic as Topic

SHOWN_FAULTS = 3

SETTLED: dict[type[events.Event], tuple[Topic, ...]] = {
    events.Opened: (
        Topic.OPENING,
        Topic.SAVING,
        Topic.DATASET_ON_DISK,
        Topic.FILE_ON_DISK,
        Topic.EXPORTING,  # its ways out would export what was open before
    ),
    events.Saved: (Topic.SAVING, Topic.FILE_ON_DISK),
    events.FileReloaded: (Topic.SAVING, Topic.FILE_ON_DISK),
    events.FileRestored: (Topic.FILE_ON_DISK,),
    events.DatasetRestored: (Topic.DATASET_ON_DISK,),
    events.DatasetSaved: (Topic.DATASET_ON_DISK,),
    events.CopyKept: (Topic.COPY,),
    events.CopyRestored: (Topic.RECOVERY,),
}
"""The topics on which an event takes back what was said before."""


@singledispatch
def message_of(_event: events.Event) -> Message | None:
    """Return what is said of an event, without the ways out; None for what needs no words."""
    return None


@message_of.register
def _(event: events.Opened) -> Message | None:
    def say() -> str:
        return "\n".join(line for notice in event.notices for line in _notice(notice))

    text = say()
    return Message("warning", text, topic=Topic.OPENING, say=say) if text else None


@message_of.register
def _(event: events.NotOpened) -> Message:
    return _not_opened(event.error)


@message_of.register
def _(event: events.NotReopened) -> Message:
    name = shown(event.path.name)
    instead = "what comes with the program is open instead."
    if not event.path.exists():
        text = f"{name}, which was open last, is no longer in {shown(str(event.path.parent))};"
        return Message("warning", f"{text} {instead}", topic=Topic.OPENING)
    message = _not_opened(event.error)
    _what, _, faults = message.text.partition("\n")
    text = f"{name}, which was open last, was not opened again; {instead}\n{faults}"
    return message._replace(text=text)


@message_of.register
def _(event: events.SeveralDropped) -> Message:
    left = [shown(path.name) for path in event.left]
    count = "Two" if len(left) == 1 else str(len(left) + 1)
    rest = f"{left[0]} was" if len(left) == 1 else f"{left[0]} and {len(left) - 1} more were"
    text = f"{count} files were dropped, but only one can be open: {rest} not opened."
    return Message("warning", text, topic=Topic.DROPPING)


@message_of.register
def _(event: events.NotSaved) -> Message:
    error = event.error
    is_written = error.kind == "not-durable"
    state = "" if is_written else "Your work is still here. "
    text = f"{error.message}.\n{state}You can {error.remedy}."
    return Message("warning" if is_written else "error", text, topic=Topic.SAVING)


@message_of.register
def _(event: events.NameTaken) -> Message:
    name = shown(event.path.name)
    text = f"{name} was not saved: it is open in another window.\nChoose another name."
    return Message("error", text, topic=Topic.SAVING)


@message_of.register
def _(event: events.NameOfDataset) -> Message:
    name = shown(event.path.name)
    text = f"Nothing was saved: {name} is the comparison itself.\nChoose another name."
    return Message("error", text, topic=Topic.SAVING)


@message_of.register
def _(event: events.DatasetNotSaved) -> Message:
    error = event.error
    is_written = error.kind == "not-durable"
    state = "" if is_written else "Your edits are still here, but not in the file. "
    text = f"{error.message}.\n{state}You can {error.remedy}."
    return Message("warning" if is_written else "error", text, topic=Topic.DATASET_ON_DISK)


@message_of.register
def _(event: events.FileChanged) -> Message:
    name = shown(event.path.name)
    text = f"{name} was changed by somebody else; what is open here is older."
    return Message("warning", text, topic=Topic.FILE_ON_DISK)


@message_of.register
def _(event: events.FileGone) -> Message:
    text = f"{shown(event.path.name)} is no longer there. Your work is still here."
    return Message("warning", text, topic=Topic.FILE_ON_DISK)


@message_of.register
def _(event: events.FileNotReloaded) -> Message:
    return _not_reloaded(event.error, Topic.FILE_ON_DISK)


@message_of.register
def _(event: events.DatasetChanged) -> Message:
    text = f"{shown(event.path.name)} changed on disk."
    return Message("warning", text, topic=Topic.DATASET_ON_DISK)


@message_of.register
def _(event: events.DatasetGone) -> Message:
    name = shown(event.path.name)
    text = f"{name} is no longer there. What is open stays until it is closed."
    return Message("warning", text, topic=Topic.DATASET_ON_DISK)


@message_of.register
def _(event: events.DatasetNotReloaded) -> Message:
    return _not_reloaded(event.error, Topic.DATASET_ON_DISK)


@message_of.register
def _(event: events.CopyNotKept) -> Message:
    text = "Unsaved work cannot be kept against a crash now; save it yourself."
    return Message("warning", f"{text}\n{event.error}.", topic=Topic.COPY)


@message_of.register
def _(event: events.CopyFound) -> Message:
    """Say what a copy is a state of, from when, and what the file is now."""
    copy, file = event.copy, event.copy.file
    name = copy.base.name if copy.base else file.decision.record.title or file.dataset.title
    when = _time_or_day(copy.note.written)
    text = f"fwcompare ended without saving “{shown(name)}”. A copy from {when} is here."
    if copy.note.edits_over:
        text += "\nIt holds edits of the comparison that could not be written to its file."
    if event.base == "changed":
        text += "\nThe file has been changed since by somebody else."
    elif event.base == "gone":
        text += "\nThe file itself is no longer there."
    return Message("warning", text, topic=Topic.RECOVERY)


@message_of.register
def _(event: events.BrokenCopyFound) -> Message:
    copy = event.copy
    text = f"A copy of unsaved work cannot be read: {shown(str(copy.path))}"
    return Message("warning", text, details=str(copy.error), topic=Topic.RECOVERY)


@message_of.register
def _(event: events.CopyNotRestored) -> Message:
    from fwcompare.decision.opening import MissingDatasetError

    error = event.error
    if isinstance(error, MissingDatasetError):
        return _not_opened(error)
    text = f"The copy was not restored, and is kept: {error.faults[0].what}."
    return Message("error", text, details=str(error), topic=Topic.RECOVERY)


def _notice(notice: events.Notice) -> list[str]:
    from fwcompare.analysis.dataset_change import dataset_change
    from fwcompare.wording.dataset_changes import sentences

    match notice:
        case events.HeldElsewhere(name):
            where = f"{shown(name)} is open in another window of fwcompare"
            return [f"{where}. This is a copy: to keep what you change here, save it elsewhere."]
        case events.IsRecoveryCopy(name):
            return [f"{shown(name)} is a copy of unsaved work; save it under a name of your own."]
        case events.DatasetIsNewer(opened):
            change = dataset_change(opened)
            return sentences(change, opened.source.dataset) if change is not None else []
        case events.HasComments(name, lines):
            others = f" and {len(lines) - 1} more" if len(lines) > 1 else ""
            where = f"{shown(name)} has comments, on line {lines[0]}{others}"
            return [f"{where}: saving drops them, but keeps notes."]


def _not_opened(error: DatasetError) -> Message:
    from fwcompare.decision.opening import DatasetElsewhereError

    if isinstance(error, DatasetElsewhereError):
        text = (
            f"{_name(error)} takes its facts from elsewhere: {shown(str(error.path))}\n"
            "Open that file only if you know why this one names it; what was open stays."
        )
        return Message("warning", text, topic=Topic.OPENING)
    return _refusal(error, f"{_name(error)} was not opened", Topic.OPENING)


def _not_reloaded(error: DatasetError, topic: Topic) -> Message:
    return _refusal(error, f"{_name(error)} changed on disk and was not reloaded", topic)


def _refusal(error: DatasetError, what: str, topic: Topic) -> Message:
    """Return a message with the first faults and their places; all of them are its details."""
    more = len(error.faults) - SHOWN_FAULTS + error.more
    lines = [f"{what}; what was open stays.", *map(_line, error.faults[:SHOWN_FAULTS])]
    if more > 0:
        lines.append(f"and {more} more")
    return Message("error", "\n".join(lines), details=str(error), topic=topic)


def _name(error: DatasetError) -> str:
    return Path(error.name).name or error.name


def _line(fault: Fault) -> str:
    place = f"Line {fault.line}, column {fault.column}: " if fault.line else ""
    what = fault.what if place else f"{fault.what[:1].upper()}{fault.what[1:]}"
    end = "" if fault.remedy.endswith((".", "?", "!")) else "."
    return f"{place}{what}; {fault.remedy}{end}"


def _time_or_day(written: str) -> str:
    """Return a moment that is kept as `2026-11-22 12:00:00`: the time alone if it is today's."""
    from datetime import datetime

    day, _, time = written.partition(" ")
    is_today = day == f"{datetime.now().astimezone():%Y-%m-%d}"
    return time[:5] if is_today else f"{day}, {time[:5]}"
