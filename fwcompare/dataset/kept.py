"""A dataset that ships, as it was read before, and kept.

Reading a file takes a quarter of a start, and what it gives is the same until the file or the
reader changes.
"""

import marshal
import os
from contextlib import suppress
from dataclasses import fields
from importlib.util import MAGIC_NUMBER, source_hash
from pathlib import Path
from typing import Any

from fwcompare import __version__
from fwcompare.beside_bytecode import keep, read_kept
from fwcompare.dataset.dataset import (
    Alternative,
    Claim,
    Criterion,
    Dataset,
    Dimension,
    Feature,
    JudgedScale,
    MeasuredScale,
    Rating,
    Reading,
    Situation,
    Source,
    TableRow,
)
from fwcompare.dataset.evidence_list import EvidenceList, ListItem
from fwcompare.dataset.must_have import MustHave, Threshold
from fwcompare.dataset.not_covered import NotCovered
from fwcompare.dataset.points import Points
from fwcompare.dataset.question import Answer, Question

_SUFFIX = ".dataset"
_KINDS: tuple[type, ...] = (
    Alternative,
    Answer,
    Claim,
    Criterion,
    Dataset,
    Dimension,
    EvidenceList,
    Feature,
    JudgedScale,
    ListItem,
    MeasuredScale,
    MustHave,
    NotCovered,
    Points,
    Question,
    Rating,
    Reading,
    Situation,
    Source,
    TableRow,
    Threshold,
)
_NAMES = {kind: [field.name for field in fields(kind) if field.init] for kind in _KINDS}
_WITH_PARTS = frozenset({dict, list, tuple})


def kept_dataset(path: Path, content: bytes) -> Dataset | None:
    """Return what was kept of a file when it held these bytes; None where nothing was."""
    try:
        kept = read_kept(path, _SUFFIX)
        signs = _signs(content)
    except OSError:  # nothing is kept, or the reader is in no files of its own, as in an archive
        return None
    if not kept.startswith(signs):
        return None
    try:
        dataset = _revived(marshal.loads(kept[len(signs) :]))  # noqa: S302  as Python its bytecode
    except (EOFError, IndexError, TypeError, ValueError):  # cut off
        return None
    return dataset if isinstance(dataset, Dataset) else None


def keep_dataset(path: Path, content: bytes, dataset: Dataset) -> None:
    """Keep what a file that holds these bytes was read as, where that may be done."""
    with suppress(OSError):  # as above
        keep(path, _SUFFIX, _signs(content) + marshal.dumps(_plain(dataset)))


def _signs(content: bytes) -> bytes:
    """Return what is another for another file, version of Python or reader, of one length."""
    folder = os.scandir(Path(__file__).parent)
    states = sorted((file.name, file.stat().st_mtime_ns, file.stat().st_size) for file in folder)
    return MAGIC_NUMBER + source_hash(content) + source_hash(f"{__version__} {states}".encode())


def _plain(value: Any) -> Any:
    """Return a value as marshal can write it: one of ours as the list of its kind and its parts."""
    kind = type(value)
    if kind in _KINDS:
        return [_KINDS.index(kind), *(_plain(getattr(value, name)) for name in _NAMES[kind])]
    if kind is tuple:
        return tuple(map(_plain, value))
    if kind is dict:
        return {key: _plain(part) for key, part in value.items()}
    return value


def _revived(plain: Any) -> Any:
    kind = type(plain)
    if kind is dict:
        return {
            key: _revived(part) if type(part) in _WITH_PARTS else part
            for key, part in plain.items()
        }
    parts = [_revived(part) if type(part) in _WITH_PARTS else part for part in plain]
    return _made(_KINDS[parts[0]], parts[1:]) if kind is list else tuple(parts)


def _made(kind: type, parts: list[Any]) -> Any:
    """Return a value of these parts; the function that checks what it is given is not compiled."""
    value: Any = object.__new__(kind)
    vars(value).update(zip(_NAMES[kind], parts, strict=True))
    if hasattr(value, "__post_init__"):
        value.__post_init__()
    return value
