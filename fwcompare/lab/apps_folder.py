"""The same small application in each framework, written out to be read; nothing of it is run."""

from collections.abc import Iterator
from pathlib import Path

APPS = Path(__file__).parent / "apps"


class InTheWayError(Exception):
    """Something is there already where a file would go; nothing was written."""


def write_apps(folder: Path, apps: Path = APPS) -> list[Path]:
    """Copy every file of the applications into a folder of each name; return the new folders.

    InTheWayError if any of them is there already, or if one cannot be written.
    """
    sources = list(_files(apps))
    names = sorted({source.relative_to(apps).parts[0] for source in sources})
    made = [folder / name for name in names]
    for path in made:
        if path.exists() or path.is_symlink():
            raise InTheWayError(f"{path} is there already, and is left as it is")
    try:
        for source in sources:
            target = folder / source.relative_to(apps)
            target.parent.mkdir(parents=True, exist_ok=True)
            with target.open("xb") as file:
                file.write(source.read_bytes())
    except OSError as error:
        raise InTheWayError(f"{error.filename}: {error.strerror}") from None
    return made


def _files(apps: Path) -> Iterator[Path]:
    for path in sorted(apps.rglob("*")):
        inside = path.relative_to(apps)
        if path.is_file() and len(inside.parts) > 1 and "__pycache__" not in inside.parts:
            yield path
