"""What the lab's process tells, a line of JSON for each, and the strict reader of such lines."""

import json
from dataclasses import dataclass

from fwcompare.lab.lab_run import LabRun, ProbeResult
from fwcompare.lab.measuring import Step
from fwcompare.lab.order import Fetching
from fwcompare.lab.paired import Noise
from fwcompare.lab.plain import PlainError, from_plain, to_plain
from fwcompare.lab.round_output import OutputError, read_object

LONGEST_LINE = 4 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Begun:
    """The environment is there, and holds these versions."""

    python: str
    versions: tuple[str, ...]
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """Nothing can be measured, and why."""

    text: str


Event = Fetching | Begun | Step | ProbeResult | Noise | LabRun | Refused
_KINDS: dict[str, type[Event]] = {
    "fetching": Fetching,
    "begun": Begun,
    "step": Step,
    "result": ProbeResult,
    "noise": Noise,
    "ended": LabRun,
    "refused": Refused,
}
_NAMES = {kind: name for name, kind in _KINDS.items()}


def line_of(event: Event) -> str:
    """Return an event as one line of JSON, every number with all its digits."""
    return json.dumps({_NAMES[type(event)]: to_plain(event)}, allow_nan=False)


def read_line(line: bytes) -> Event:
    """Return the event of a line; PlainError or OutputError for any other line."""
    data = read_object(line, LONGEST_LINE)
    if len(data) != 1:
        raise OutputError("a line holds one event")
    ((name, told),) = data.items()
    if name not in _KINDS:
        raise PlainError(f"there is no event {name[:40]!r}")
    return from_plain(_KINDS[name], told, name)
