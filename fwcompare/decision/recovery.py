"""Copies of unsaved decisions, kept against a crash in a folder of the program's own."""

import os
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Literal

from fwcompare.dataset.errors import DatasetError
from fwcompare.dataset.inspection import Inspection
from fwcompare.dataset.regular_file import read_regular_file
from fwcompare.decision.dataset_source import DatasetSource, digest_of
from fwcompare.decision.decision import Decision
from fwcompare.decision.decision_file import DecisionFile, RecoveryNote, VerdictSummary
from fwcompare.decision.file_reading import read_decision
from fwcompare.decision.file_sign import new_inspection
from fwcompare.decision.save_error import save_error
from fwcompare.decision.saving import checked_bytes
from fwcompare.decision.whole_file import UNFINISHED, write_whole

SUFFIX = ".fwrecovery"
_LOCK_SUFFIX = ".lock"
_EDITED_SUFFIX = ".edited.yaml"
_ABANDONED_AFTER = 3600.0  # seconds

BaseNow = Literal["none", "holds it", "unchanged", "changed", "gone"]


@dataclass(frozen=True, slots=True)
class RecoveryCopy:
    """A copy whose owner is gone; `opening.open_decision` opens it, its dataset allowed."""

    path: Path
    file: DecisionFile
    note: RecoveryNote

    @property
    def base(self) -> Path | None:
        """The decision file it is a newer state of; None if it was never saved."""
        return Path(self.note.base) if self.note.base else None


@dataclass(frozen=True, slots=True)
class UnkeptEdits:
    """A dataset's file, what it should hold, and the bytes that a save over it may replace.

    These are none where the file has changed since, so that such a save is refused first.
    """

    path: Path
    content: bytes
    replacing: bytes


@dataclass(frozen=True, slots=True)
class BrokenCopy:
    path: Path
    error: DatasetError


@dataclass(frozen=True, slots=True)
class Recoverable:
    """Copies, the latest first, and files with the name of a copy that cannot be read as one."""

    copies: tuple[RecoveryCopy, ...]
    broken: tuple[BrokenCopy, ...]


def new_copy_path(folder: Path) -> Path:
    """Return the path of a copy that nobody else has; lock `lock_path(path)` as long as it is."""
    return folder / f"{os.urandom(8).hex()}{SUFFIX}"


def lock_path(copy: Path) -> Path:
    """Return the lock by which a process shows that a copy is its own."""
    return copy.with_suffix(_LOCK_SUFFIX)


def file_lock_path(folder: Path, file: Path) -> Path:
    """Return the lock, in the program's folder, by which a window shows that it has a file open.

    It is the same for every link to the file. None lies beside the file itself: its folder may be
    read-only, or a repository.
    """
    name = os.path.normcase(os.path.realpath(file)).encode("utf-8", "surrogateescape")
    return folder / f"{sha256(name).hexdigest()[:32]}{_LOCK_SUFFIX}"


def write_copy(
    path: Path,
    decision: Decision,
    source: DatasetSource,
    verdict: VerdictSummary,
    base: tuple[Path, bytes] | None,
    now: datetime,
    edits_over: bytes | None = None,
) -> None:
    """Write a copy, in place of an earlier one; SaveError if it is not written.

    `base` is the decision file and its bytes as they were loaded or saved last, None if there is
    none yet. `edits_over` is what the dataset's file holds where edits are missing from it: the
    dataset is kept beside the copy then. The folder is made if it is missing, for its owner alone.
    """
    note = RecoveryNote(now.strftime("%Y-%m-%d %H:%M:%S"))
    if base is not None:
        note = replace(note, base=str(base[0].absolute()), sha256=sha256(base[1]).hexdigest())
    if edits_over is not None:
        note = replace(note, edits_over=digest_of(edits_over))
    content = checked_bytes(path.name, decision, source, verdict, None, note)
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise save_error(error, path) from error
    if edits_over is not None:  # before the copy, which says that it is there
        write_whole(edited_path(path), source.content)
    write_whole(path, content)
    if edits_over is None:
        with suppress(OSError):
            edited_path(path).unlink(missing_ok=True)


def edited_path(copy: Path) -> Path:
    """Return where the dataset of a copy is kept as it was edited, if its file lacks that."""
    return copy.with_suffix(_EDITED_SUFFIX)


def unkept_edits(copy: RecoveryCopy) -> UnkeptEdits | None:
    """Return the dataset as it was edited; None where all edits are in its file."""
    if not copy.note.edits_over:
        return None
    place = Path(copy.file.dataset.path)
    content = read_regular_file(edited_path(copy.path), Inspection())
    there = read_regular_file(place, Inspection()) or b""
    if content is None or digest_of(there) == digest_of(content):
        return None
    is_known = digest_of(there) == copy.note.edits_over
    return UnkeptEdits(place, content, there if is_known else b"")


def find_recoverable(folder: Path, is_owned: Callable[[Path], bool]) -> Recoverable:
    """Return the copies in a folder whose owners are gone; what cannot be read is told, too.

    `is_owned` tells of a lock, `lock_path(copy)`, whether a living process holds it.
    """
    copies: list[RecoveryCopy] = []
    broken: list[BrokenCopy] = []
    for path in _entries(folder, f"*{SUFFIX}"):
        if not is_owned(lock_path(path)):
            try:
                copies.append(_read_copy(path))
            except DatasetError as error:
                if path.exists():  # another window may just have discarded it
                    broken.append(BrokenCopy(path, error))
    copies.sort(key=lambda copy: copy.note.written, reverse=True)
    return Recoverable(tuple(copies), tuple(broken))


def base_now(copy: RecoveryCopy) -> BaseNow:
    """Return what has become of the file a copy is a newer state of.

    `holds it` when the files say all that the copy says: then there is nothing to recover.
    """
    if copy.base is None:
        return "none"
    content = read_regular_file(copy.base, new_inspection())
    if content is None:
        return "gone"
    with suppress(DatasetError):
        is_in = read_decision(content, copy.note.base).decision == copy.file.decision
        if is_in and unkept_edits(copy) is None:
            return "holds it"
    return "unchanged" if sha256(content).hexdigest() == copy.note.sha256 else "changed"


def known_base(copy: RecoveryCopy) -> bytes:
    """Return the bytes that a save over the base of a copy may replace.

    Nothing but an empty file where the base has changed, so that such a save is refused first.
    """
    content = read_regular_file(copy.base, new_inspection()) if copy.base else None
    is_known = content is not None and sha256(content).hexdigest() == copy.note.sha256
    return content if content is not None and is_known else b""


def discard(copy: Path) -> bool:
    """Remove a copy, be it there or not, and what lies beside it; return whether it is gone."""
    try:
        copy.unlink(missing_ok=True)
        edited_path(copy).unlink(missing_ok=True)
    except OSError:
        return False
    return True


def sweep(folder: Path) -> None:
    """Remove what processes that died while they wrote have left unfinished."""
    alone = (p for p in _entries(folder, f"*{_EDITED_SUFFIX}") if not _copy_of(p).exists())
    for path in (*_entries(folder, UNFINISHED), *alone):
        with suppress(OSError):
            if time.time() - path.stat().st_mtime > _ABANDONED_AFTER:
                path.unlink()


def _copy_of(edited: Path) -> Path:
    return edited.with_name(edited.name.removesuffix(_EDITED_SUFFIX) + SUFFIX)


def _entries(folder: Path, pattern: str) -> list[Path]:
    try:
        return sorted(folder.glob(pattern))
    except OSError:
        return []


def _read_copy(path: Path) -> RecoveryCopy:
    inspection = new_inspection()
    content = read_regular_file(path, inspection)
    if content is None:
        raise inspection.error(str(path))
    file = read_decision(content, str(path))
    if file.recovery is None:
        inspection.add("this is no recovery copy", "open it as a decision")
        raise inspection.error(str(path))
    return RecoveryCopy(path, file, file.recovery)
