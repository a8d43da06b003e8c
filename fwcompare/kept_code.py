"""What Qt's bindings compile from source text in every process, compiled once and kept.

They carry fourteen modules of Python inside their library and compile them as they are imported,
which takes as long as to build half of our window. As with bytecode, what is kept holds for one
version of Python and for exactly the text that it was compiled from.
"""

import __future__

import builtins
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import source_hash
from pathlib import Path
from types import CodeType
from typing import Any

from fwcompare.beside_bytecode import keep_table, read_kept_table

_SOURCE, _SUFFIX = Path(__file__), ".code"
_INHERITED = sum(getattr(__future__, name).compiler_flag for name in __future__.all_feature_names)

Key = tuple[str, int, bytes]


@contextmanager
def compiled_once() -> Iterator[None]:
    """While Qt's bindings are imported: let `compile` return what it returned at an earlier start.

    Only a module's whole text, given as bytes, is looked up; for all else `compile` is as ever.
    """
    kept: dict[Key, CodeType] = read_kept_table(_SOURCE, _SUFFIX)
    known = len(kept)
    plain_compile = builtins.compile

    def compile_once(source: Any, filename: Any, mode: str, *more: Any, **named: Any) -> Any:
        if mode != "exec" or more or named or not isinstance(source, bytes):
            return plain_compile(source, filename, mode, *more, **named)
        # As `compile` does, follow the __future__ statements of the module that calls it.
        flags = sys._getframe(1).f_code.co_flags & _INHERITED
        key = str(filename), flags, source_hash(source)
        if key not in kept:
            kept[key] = plain_compile(source, filename, mode, flags, dont_inherit=True)
        return kept[key]

    builtins.compile = compile_once
    try:
        yield
    finally:
        builtins.compile = plain_compile
    if len(kept) > known:
        keep_table(_SOURCE, _SUFFIX, kept)
