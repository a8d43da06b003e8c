"""Writes a file so that at every moment it is wholly the old one or wholly the new one."""

import os
import stat
from contextlib import suppress
from errno import EACCES, EINVAL, EIO, ENOSPC, ENOTSUP, EPERM
from pathlib import Path

from fwcompare.dataset.regular_file import read_regular_file
from fwcompare.decision.file_sign import new_inspection
from fwcompare.decision.save_error import SaveError, save_error, shown

UNFINISHED = ".fwcompare-*.tmp"
"""The names of files that are being written; one that stays was left by a process that died."""

_NEW = (
    os.O_WRONLY
    | os.O_CREAT
    | os.O_EXCL
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)
_WRITABLE = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH


def write_whole(path: Path, content: bytes, replacing: bytes | None = None) -> None:
    """Write a file, through links to where they lead; SaveError if it is not written.

    With `replacing`, the file must still hold these bytes (or already the new ones); without,
    whatever is there is replaced. A file is written beside the real one and moved in its place.
    """
    try:
        real = real_path(path)
        status = _status(real)
        _refuse_what_is_in_the_way(real, status)
        if replacing is not None:
            _refuse_other_content(real, status, {replacing, content})
        _replace(real, content, status)
    except (OSError, ValueError) as error:
        raise save_error(error, path) from error
    _make_durable(real)


def real_path(path: Path) -> Path:
    """Return where a path leads through all links; OSError where they lead round."""
    try:
        return path.resolve()
    except RuntimeError as error:  # before Python 3.13
        raise ValueError(str(error)) from error


def _status(path: Path) -> os.stat_result | None:
    try:
        return os.stat(path)  # noqa: PTH116  every call to the system goes by one door
    except FileNotFoundError:
        return None


def _refuse_what_is_in_the_way(path: Path, status: os.stat_result | None) -> None:
    if status is None:
        return
    name = shown(path.name)
    if not stat.S_ISREG(status.st_mode):
        message = f"{name} was not saved: that is not a file, but a folder or a device"
        raise SaveError("not-a-file", message, "choose another name")
    # To replace a file asks for no right to write to it; for the superuser, nothing does.
    if not (os.access(path, os.W_OK) and status.st_mode & _WRITABLE):
        message = f"{name} was not saved: the file is read-only"
        raise SaveError("read-only", message, "save it under another name, or allow writing to it")


def _refuse_other_content(path: Path, status: os.stat_result | None, expected: set[bytes]) -> None:
    name = shown(path.name)
    if status is None:
        message = f"{name} was not saved: it was removed or renamed since it was opened"
        raise SaveError("gone", message, "save it again there, or under another name")
    present = read_regular_file(path, new_inspection())
    if present is None:
        message = f"{name} was not saved: what is there now cannot be read"
        raise SaveError("failed", message, "save it under another name")
    if present not in expected:
        message = f"{name} was not saved: somebody else has changed it since it was opened"
        raise SaveError("changed", message, "save it under another name, open theirs, or overwrite")


def _replace(path: Path, content: bytes, status: os.stat_result | None) -> None:
    temporary = path.with_name(UNFINISHED.replace("*", os.urandom(8).hex()))
    try:
        # Not yet for others to read, where the file in its place is not.
        descriptor = os.open(temporary, _NEW, 0o666 if status is None else 0o600)
        try:
            _write_all(descriptor, content)
            if status is not None:
                _copy_owner_and_mode(descriptor, temporary, status)
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        os.replace(temporary, path)  # noqa: PTH105
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary)  # noqa: PTH108
        raise


def _write_all(descriptor: int, content: bytes) -> None:
    rest = memoryview(content)
    while rest:
        count = os.write(descriptor, rest)
        if count <= 0:
            raise OSError(ENOSPC, os.strerror(ENOSPC))
        rest = rest[count:]
    if os.fstat(descriptor).st_size != len(content):
        raise OSError(EIO, os.strerror(EIO))


def _copy_owner_and_mode(descriptor: int, temporary: Path, status: os.stat_result) -> None:
    mode = stat.S_IMODE(status.st_mode)
    if hasattr(os, "fchown"):
        with suppress(OSError):  # only the superuser may give files away
            os.fchown(descriptor, status.st_uid, status.st_gid)
    try:
        if hasattr(os, "fchmod"):
            os.fchmod(descriptor, mode)
        else:
            os.chmod(temporary, mode)  # noqa: PTH101
    except OSError as error:
        if error.errno not in (EPERM, EINVAL, ENOTSUP):  # some file systems know no modes
            raise


def _make_durable(path: Path) -> None:
    """Bring the folder's new entry to the disk, where the system lets one."""
    if os.name == "nt":
        return
    try:
        descriptor = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    except OSError as error:
        if error.errno not in (EACCES, EPERM, EINVAL, ENOTSUP):
            message = f"{shown(path.name)} is written, but may not outlast a power cut"
            raise SaveError("not-durable", message, "save it again, or on another disk") from error
