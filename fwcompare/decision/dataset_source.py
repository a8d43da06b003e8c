"""Where a decision's dataset comes from, and how a decision file refers to it."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from fwcompare.bundled import DATA, DEFAULT_DATASET
from fwcompare.dataset.dataset import Dataset
from fwcompare.dataset.inspection import Inspection
from fwcompare.dataset.kept import keep_dataset, kept_dataset
from fwcompare.dataset.regular_file import read_regular_file
from fwcompare.values import dataclass

if TYPE_CHECKING:
    from fwcompare.decision.decision_file import DatasetReference


@dataclass(frozen=True)
class DatasetSource:
    """A dataset with the file it was read from and the bytes that this held."""

    dataset: Dataset
    path: Path
    content: bytes

    @property
    def digest(self) -> str:
        """Of its bytes, see `digest_of`."""
        return digest_of(self.content)

    @property
    def is_bundled(self) -> bool:
        return self.path.parent == DATA


def load_source(path: Path = DEFAULT_DATASET) -> DatasetSource:
    """Return the dataset of a file; DatasetError if it holds none."""
    inspection = Inspection()
    content = read_regular_file(path, inspection)
    if content is None:
        raise inspection.error(str(path))
    return source_of(content, path)


def source_of(content: bytes, path: Path) -> DatasetSource:
    """Return the dataset of bytes that were read from a path; DatasetError if they hold none."""
    place = path.absolute()
    is_bundled = place.parent == DATA
    dataset = kept_dataset(place, content) if is_bundled else None
    if dataset is None:
        from fwcompare.dataset.loading import read_dataset  # most starts need no reader

        dataset = read_dataset(content, str(path))
        if is_bundled:
            keep_dataset(place, content, dataset)
    return DatasetSource(dataset, place, content)


def digest_of(content: bytes) -> str:
    """Return the SHA-256 of a text file in hexadecimal, its lines ended as on Unix.

    A repository may end lines otherwise on another system, and that is no change.
    """
    from hashlib import sha256  # loads a library that no first picture needs

    return sha256(content.replace(b"\r\n", b"\n")).hexdigest()


def bundled_ids() -> dict[str, Path]:
    """Return the datasets that ship with the program, by id."""
    return {path.stem: path for path in sorted(DATA.glob("*.yaml"))}


def reference_to(source: DatasetSource, folder: Path | None) -> "DatasetReference":
    """Return the reference of a decision file in that folder; absolute for None.

    It is relative where the two lie under one folder other than the root.
    """
    from fwcompare.decision.decision_file import DatasetReference

    title = source.dataset.title
    if source.is_bundled:
        return DatasetReference(title, source.digest, bundled=source.path.stem)
    path = source.path.parent.resolve() / source.path.name
    return DatasetReference(title, source.digest, path=_seen_from(path, folder))


def referred_path(reference: "DatasetReference", folder: Path) -> Path | None:
    """Return the path of the dataset that a file in `folder` refers to, be it there or not.

    None for a bundled one that this version of the program does not have.
    """
    if reference.bundled:
        return bundled_ids().get(reference.bundled)
    return folder / reference.path


def is_beside(path: Path, folder: Path) -> bool:
    """Tell whether a file really lies in a folder or below it, wherever links may lead."""
    try:
        return path.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError, ValueError):
        return False


def _seen_from(path: Path, folder: Path | None) -> str:
    if folder is not None:
        here = folder.resolve()
        if path.anchor == here.anchor and path.parts[1:2] == here.parts[1:2]:
            return Path(os.path.relpath(path, here)).as_posix()
    return path.as_posix()
