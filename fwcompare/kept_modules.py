"""The bytecode of a package's modules in one file, so that a start need not look for two hundred.

Kept beside Python's bytecode and made of it, by the same rules: it holds for one version of Python,
and a module whose source has another time or size than it had is imported as ever.
"""

import marshal
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from importlib.machinery import ModuleSpec
from importlib.util import MAGIC_NUMBER, cache_from_source
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from fwcompare.beside_bytecode import keep_table, may_keep, read_kept_table

if TYPE_CHECKING:
    from importlib.abc import Loader
else:
    Loader = object  # the other one takes a while to load, and adds nothing here

_SUFFIX = ".modules"
_HEADER = 16  # bytes before the code in a file of bytecode: magic number, flags, time and size
_STAMP_AT = 8


Entry = tuple[str, bool, int, int, bytes]
"""Where a module lies below its package, whether it is one, its source's time and size, its code.

No code where there was none to keep, so that nobody looks for it at each start.
"""


class _KeptModules(Loader):
    """Imports what is kept; `missed` are the names in the package that it could not import."""

    def __init__(self, package: str, root: str, kept: dict[str, Entry]) -> None:
        self.missed: set[str] = set()
        self._within, self._root, self._kept = f"{package}.", root, kept

    def find_spec(
        self, name: str, _path: Sequence[str] | None = None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if not name.startswith(self._within):
            return None
        place, is_package, time_ns, size, code = self._kept.get(name, ("", False, 0, 0, b""))
        file = f"{self._root}/{place}"
        if not place or _state(file) != (time_ns, size):
            self.missed.add(name)
            return None
        if not code:
            return None
        spec = ModuleSpec(name, self, origin=file, is_package=is_package)
        spec.has_location = True
        if is_package:
            spec.submodule_search_locations = [os.path.dirname(file)]  # noqa: PTH120  in no time
        return spec

    def create_module(self, _spec: ModuleSpec) -> None:
        return None

    def exec_module(self, module: ModuleType) -> None:
        *_, code = self._kept.pop(module.__name__)
        exec(marshal.loads(code), vars(module))  # noqa: S102, S302  as Python its bytecode


@contextmanager
def modules_kept(package: str, root: Path) -> Iterator[None]:
    """While a package in the folder `root` is imported: take what is kept, and keep the rest."""
    source = root / "__init__.py"
    finder = _KeptModules(package, str(root), read_kept_table(source, _SUFFIX))
    before = set(sys.modules)
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)
    if finder.missed & sys.modules.keys() and may_keep(source):
        names = [name for name in sys.modules if name.startswith(f"{package}.")]
        new = [name for name in names if name not in before]
        keep_table(source, _SUFFIX, _gathered(root, new))


def _gathered(root: Path, names: Iterable[str]) -> dict[str, Entry]:
    """Return what there is to keep of modules that have been imported."""
    kept = {}
    for name in names:
        file = getattr(sys.modules[name], "__file__", None)
        state = _state(file) if file else None
        if file is None or state is None or not Path(file).is_relative_to(root):
            continue
        place = Path(file).relative_to(root).as_posix()
        is_package = hasattr(sys.modules[name], "__path__")
        kept[name] = place, is_package, *state, _code(file, state)
    return kept


def _code(file: str, state: tuple[int, int]) -> bytes:
    """Return the bytecode that Python keeps of a source file that is like this, else nothing."""
    try:
        content = Path(cache_from_source(file)).read_bytes()
    except (OSError, NotImplementedError):
        return b""
    time_ns, size = state
    stamp = b"".join((part & 0xFFFFFFFF).to_bytes(4, "little") for part in (time_ns // 10**9, size))
    is_like_this = (
        content[:_STAMP_AT] == MAGIC_NUMBER + bytes(4) and content[_STAMP_AT:_HEADER] == stamp
    )
    return content[_HEADER:] if is_like_this else b""


def _state(file: str) -> tuple[int, int] | None:
    """Return when a file was changed last, and its size; None where there is none."""
    try:
        found = os.stat(file)  # noqa: PTH116  asked for two hundred files at a start
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size
