"""The released source of a framework, which lies beside its packages where somebody put it."""

import importlib.metadata
import sys
import tarfile
from pathlib import Path


def source_texts(name: str, suffixes: tuple[str, ...]) -> dict[str, str]:
    """Return path inside the release -> text, for files of these endings.

    SystemExit if the release that is installed does not lie in the environment's `sources`.
    """
    version = importlib.metadata.version(name)
    archive = Path(sys.prefix, "sources", f"{name}-{version}.tar.gz")
    if not archive.exists():
        raise SystemExit(
            f"The released source {archive.name} is not in {archive.parent}. "
            "`pip download --no-deps --no-binary :all:` fetches it; its manual is read, not run."
        )
    texts: dict[str, str] = {}
    with tarfile.open(archive) as packed:
        for member in packed:
            file = packed.extractfile(member) if member.name.endswith(suffixes) else None
            if file:
                texts[member.name.partition("/")[2]] = file.read().decode("utf-8", "replace")
    return texts
