"""The one exception that leaves a save, and what the system's errors mean for who is saving."""

from errno import (
    EACCES,
    EDQUOT,
    EFBIG,
    EILSEQ,
    EINVAL,
    ELOOP,
    ENAMETOOLONG,
    ENOENT,
    ENOSPC,
    ENOTDIR,
    EPERM,
    EROFS,
)
from pathlib import Path
from typing import Literal

SaveFault = Literal[
    "changed",
    "gone",
    "read-only",
    "no-right",
    "no-folder",
    "no-space",
    "name",
    "not-a-file",
    "made-from",
    "unwritable",
    "not-durable",
    "failed",
]


class SaveError(Exception):
    """A file was not saved; what was there before is there still, but for one kind.

    `changed`: somebody else wrote it since it was loaded; `gone`: it was removed since; both can
    be saved all the same if whoever saves says so. `read-only`: the file; `no-right`: to write in
    its folder; `no-folder`; `no-space`; `name`: too long or impossible; `not-a-file`: a folder or
    device has that name; `made-from`: an export would replace what it is made from;
    `unwritable`: what should be saved would not read back; `failed`: the
    system says why. `not-durable` alone comes after the file was replaced: it is whole and new,
    but may not outlast a power cut.
    """

    def __init__(self, kind: SaveFault, message: str, remedy: str) -> None:
        self.kind = kind
        self.message = message
        self.remedy = remedy
        super().__init__(f"{message}; {remedy}")


def save_error(error: OSError | ValueError, path: Path) -> SaveError:
    """Return what an error of the system means for a file that was to be written."""
    name, folder = shown(path.name), shown(str(path.parent))
    number = error.errno if isinstance(error, OSError) else EINVAL
    if number in (ENOSPC, EDQUOT, EFBIG):
        message = f"{name} was not saved: there is no room for it on the disk"
        return SaveError("no-space", message, "free some space, or save it on another disk")
    if number in (EACCES, EPERM, EROFS):
        message = f"{name} was not saved: you may not write in the folder {folder}"
        return SaveError("no-right", message, "save it in another folder")
    if number in (ENOENT, ENOTDIR):
        message = f"{name} was not saved: the folder {folder} is not there"
        return SaveError("no-folder", message, "bring it back, or save in another folder")
    if number == ENAMETOOLONG:
        return SaveError("name", f"{name} was not saved: its name is too long", "shorten the name")
    if number in (EINVAL, EILSEQ, ELOOP):
        message = f"{name} was not saved: no file can have that name here"
        return SaveError("name", message, "choose another name")
    reason = getattr(error, "strerror", None) or str(error)
    message = f"{name} was not saved: the system says {reason}"
    return SaveError("failed", message, "try again, or save it in another place")


def shown(name: str) -> str:
    """Return a file's name so that it can be printed, whatever bytes it is made of."""
    return name.encode("utf-8", "backslashreplace").decode()
