"""Files kept beside Python's bytecode, by the same rules, so that a start need not make them again.

As with bytecode, whoever can write what is kept could write the program as well, so that it is
believed; nothing is kept where Python is told to keep no bytecode.
"""

import marshal
import os
import sys
from contextlib import suppress
from importlib.util import MAGIC_NUMBER, cache_from_source
from pathlib import Path
from typing import Any


def read_kept(source: Path, suffix: str) -> bytes:
    """Return what is kept for a source file under this suffix; OSError where nothing is."""
    return _place(source, suffix).read_bytes()


def may_keep(source: Path) -> bool:
    """Return whether anything can be kept for a source file, as far as can be seen beforehand."""
    folder = _place(source, "").parent
    there = next(place for place in (folder, *folder.parents) if place.is_dir())
    return not sys.dont_write_bytecode and os.access(there, os.W_OK)


def keep(source: Path, suffix: str, content: bytes) -> None:
    """Keep this for a source file, where that may be done; whoever reads sees all of it or none."""
    if sys.dont_write_bytecode:
        return
    place = _place(source, suffix)
    whole = place.with_name(f"{place.name}.{os.getpid()}")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        whole.write_bytes(content)
        whole.replace(place)
    except OSError:  # on a full disk each start would leave a part
        with suppress(OSError):
            whole.unlink(missing_ok=True)


def read_kept_table(source: Path, suffix: str) -> dict[Any, Any]:
    """Return what `keep_table` kept with this version of Python; empty where that is nothing."""
    try:
        content = read_kept(source, suffix)
        if not content.startswith(MAGIC_NUMBER):
            return {}
        table = marshal.loads(memoryview(content)[len(MAGIC_NUMBER) :])  # noqa: S302  see above
    except (OSError, EOFError, TypeError, ValueError):  # nothing is kept, or it is cut off
        return {}
    return table if isinstance(table, dict) else {}


def keep_table(source: Path, suffix: str, table: dict[Any, Any]) -> None:
    """Keep a table of what marshal can write, as `keep` does."""
    keep(source, suffix, MAGIC_NUMBER + marshal.dumps(table))


def _place(source: Path, suffix: str) -> Path:
    return Path(cache_from_source(source)).with_suffix(suffix)
