"""Reads a regular file whole, up to the limit, and never waits for anything else."""

import os
import stat
from pathlib import Path

from fwcompare.dataset.inspection import Inspection
from fwcompare.dataset.limits import MAX_BYTES

# Without O_NONBLOCK, opening a FIFO waits for a writer that may never come.
_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)
_KINDS = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a named pipe"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
    (stat.S_ISSOCK, "a socket"),
)


def read_regular_file(path: Path, inspection: Inspection) -> bytes | None:
    """Return the file's bytes, at most one more than allowed; None with a fault noted otherwise.

    What is no regular file is not even opened: a device may act on that.
    """
    try:
        mode = path.stat().st_mode
        if stat.S_ISFIFO(mode) or stat.S_ISCHR(mode) or stat.S_ISBLK(mode) or stat.S_ISSOCK(mode):
            inspection.add(*_other_kind(mode, inspection.noun))
            return None
        descriptor = os.open(path, _FLAGS)
        with os.fdopen(descriptor, "rb") as file:
            mode = os.fstat(file.fileno()).st_mode
            if stat.S_ISREG(mode):
                return file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        inspection.add(*_refusal(path, error, inspection.noun))
        return None
    inspection.add(*_other_kind(mode, inspection.noun))
    return None


def _other_kind(mode: int, noun: str) -> tuple[str, str]:
    return f"this is {_kind(mode)}, not a file", f"choose a {noun} file"


def _refusal(path: Path, error: Exception, noun: str) -> tuple[str, str]:
    if isinstance(error, FileNotFoundError):
        return "there is no such file", "check the name and the folder"
    if isinstance(error, IsADirectoryError) or _is_folder(path):
        return "this is a folder, not a file", f"choose a {noun} file"
    if isinstance(error, PermissionError):
        return "the file may not be read", "ask for the right to read it, or copy it"
    reason = getattr(error, "strerror", None) or str(error)
    return f"the file cannot be read: {reason}", "choose a file that can be read"


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def _kind(mode: int) -> str:
    return next((noun for is_kind, noun in _KINDS if is_kind(mode)), "something else")
