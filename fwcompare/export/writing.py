"""Puts an export into a file, whole or not at all."""

import os
from contextlib import suppress
from errno import EACCES, EINVAL, EIO
from pathlib import Path
from tempfile import mkstemp

_LONGEST_BEGINNING = 40


def write_whole(path: Path, content: bytes) -> None:
    """Write a file, new or over an old one, so that nobody ever finds half of it.

    OSError where that cannot be; then what was there is there still. A link stays a link, and an
    old file keeps its permissions; one that may not be written is not replaced either.
    """
    target = path.resolve()
    if target.exists() and not target.is_file():
        raise OSError(EINVAL, "not a regular file", str(path))
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError(EACCES, os.strerror(EACCES), str(path))
    handle, name = mkstemp(dir=target.parent, prefix=f".{target.name[:_LONGEST_BEGINNING]}.")
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if beside.stat().st_size != len(content):
            raise OSError(EIO, "only a part was written", str(path))
        beside.chmod(target.stat().st_mode & 0o7777 if target.exists() else 0o666 & ~_umask())
        beside.replace(target)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise
    _sync_folder(target.parent)


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def _sync_folder(folder: Path) -> None:
    """Make the new name last; there are systems that cannot, and the file is whole all the same."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
