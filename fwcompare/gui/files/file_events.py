"""What can happen to the files behind the window, as values; `file_messages` has the words."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from fwcompare.dataset import DatasetError
from fwcompare.values import dataclass

if TYPE_CHECKING:
    from fwcompare.decision.opening import OpenedDecision
    from fwcompare.decision.recovery import BaseNow, BrokenCopy, RecoveryCopy
    from fwcompare.decision.save_error import SaveError


# What is to be told of a work when it is opened.


@dataclass(frozen=True)
class HeldElsewhere:
    """Another window has the file open; here it is a copy without one."""

    name: str


@dataclass(frozen=True)
class IsRecoveryCopy:
    name: str


@dataclass(frozen=True)
class DatasetIsNewer:
    """What has become of the verdict is worked out when it is told: that may take a moment."""

    opened: "OpenedDecision"


@dataclass(frozen=True)
class HasComments:
    """A save would drop the comments on these lines (from 1, at least one)."""

    name: str
    lines: tuple[int, ...]


Notice = HeldElsewhere | IsRecoveryCopy | DatasetIsNewer | HasComments


# Opening, and leaving what is open.


@dataclass(frozen=True)
class Opened:
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True)
class NotOpened:
    """What was open stays."""

    path: Path
    error: DatasetError


@dataclass(frozen=True)
class NotReopened:
    """At a start: what was open last could not be opened, and the bundled dataset was."""

    path: Path
    error: DatasetError


Refused = NotOpened | NotReopened


@dataclass(frozen=True)
class SeveralDropped:
    """One of the dropped files was to be opened; these others, at least one, were not."""

    left: tuple[Path, ...]


@dataclass(frozen=True)
class LeavingAsked:
    """Something else is to take the place of unsaved work: `go()` once that may be.

    `file` is where the work was saved last, None if it is in no file yet.
    """

    file: Path | None
    go: Callable[[], None]


@dataclass(frozen=True)
class AskingEnded:
    """Nobody is there to answer any more, as when the system shuts down."""


# Saving.


@dataclass(frozen=True)
class Saved:
    path: Path


@dataclass(frozen=True)
class NotSaved:
    """Of the kind `not-durable`: written, but may not last. `is_new_name` in saving elsewhere."""

    path: Path
    error: "SaveError"
    is_new_name: bool


@dataclass(frozen=True)
class NameTaken:
    """Nothing was saved: another window has that file open."""

    path: Path


@dataclass(frozen=True)
class NameOfDataset:
    """Nothing was saved: the dataset itself would have been replaced."""

    path: Path


@dataclass(frozen=True)
class DatasetSaved:
    """An edit of the comparison is in its file."""

    path: Path


@dataclass(frozen=True)
class DatasetNotSaved:
    """An edit is not in its file. Of the kind `not-durable`: written, but may not last."""

    path: Path
    error: "SaveError"


# What somebody else does to the files that are open.


@dataclass(frozen=True)
class FileChanged:
    path: Path


@dataclass(frozen=True)
class FileGone:
    path: Path


@dataclass(frozen=True)
class FileRestored:
    """It holds again what was loaded or saved last."""


@dataclass(frozen=True)
class FileReloaded:
    path: Path


@dataclass(frozen=True)
class FileNotReloaded:
    error: DatasetError


@dataclass(frozen=True)
class DatasetChanged:
    path: Path


@dataclass(frozen=True)
class DatasetGone:
    path: Path


@dataclass(frozen=True)
class DatasetRestored:
    """It holds again what is shown."""


@dataclass(frozen=True)
class DatasetNotReloaded:
    error: DatasetError


# Copies of unsaved work.


@dataclass(frozen=True)
class CopyKept:
    """Copies can be written again."""


@dataclass(frozen=True)
class CopyNotKept:
    error: "SaveError"


@dataclass(frozen=True)
class CopyFound:
    """A window ended without saving; `base` is what has become of its file."""

    copy: "RecoveryCopy"
    base: "BaseNow"


@dataclass(frozen=True)
class BrokenCopyFound:
    copy: "BrokenCopy"


@dataclass(frozen=True)
class CopyRestored:
    copy: "RecoveryCopy"


@dataclass(frozen=True)
class CopyNotRestored:
    copy: "RecoveryCopy"
    error: DatasetError


Event = (
    Opened
    | NotOpened
    | NotReopened
    | SeveralDropped
    | LeavingAsked
    | AskingEnded
    | Saved
    | NotSaved
    | NameTaken
    | NameOfDataset
    | DatasetSaved
    | DatasetNotSaved
    | FileChanged
    | FileGone
    | FileRestored
    | FileReloaded
    | FileNotReloaded
    | DatasetChanged
    | DatasetGone
    | DatasetRestored
    | DatasetNotReloaded
    | CopyKept
    | CopyNotKept
    | CopyFound
    | BrokenCopyFound
    | CopyRestored
    | CopyNotRestored
)
