"""What Qt's bindings compile at each start is compiled once, and stays what they would compile."""

import builtins
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from fwcompare.kept_code import compiled_once

SOURCE = b"def double(x: int) -> int:\n    return 2 * x\n"
START = """
import builtins, sys
from fwcompare.kept_code import compiled_once
compiled = []
plain = builtins.compile
def counted(source, *more, **named):
    compiled.append(source)
    return plain(source, *more, **named)
builtins.compile = counted
with compiled_once():
    import PySide6.QtCore
print(len([source for source in compiled if isinstance(source, bytes)]))
"""


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that bytecode is kept in, empty."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path))
    return tmp_path


def files_in(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def double_of_21(source: bytes = SOURCE) -> Any:
    names: dict[str, Any] = {}
    with compiled_once():
        code = compile(source, "doubling.py", "exec")
    exec(code, names)
    return names["double"](21)


def test_kept_code_does_what_compiled_code_does(place: Path) -> None:
    assert double_of_21() == 42
    assert len(files_in(place)) == 1
    assert double_of_21() == 42


def test_another_text_of_the_same_name_is_another_code() -> None:
    assert double_of_21() == 42
    assert double_of_21(SOURCE.replace(b"2", b"3")) == 63


def test_a_broken_file_is_as_good_as_none(place: Path) -> None:
    double_of_21()
    (kept,) = files_in(place)
    whole = kept.read_bytes()
    for content in (b"", whole[:5], whole[:-9], b"\0" * 40, whole[:16] + b"N"):
        kept.write_bytes(content)
        assert double_of_21() == 42


def test_compile_is_pythons_own_again_afterwards() -> None:
    plain = builtins.compile
    with pytest.raises(SyntaxError), compiled_once():
        compile(b"6 *", "sum", "exec")
    assert builtins.compile is plain


def test_what_is_no_module_is_compiled_as_ever(place: Path) -> None:
    with compiled_once():
        assert eval(compile("6 * 7", "sum", "eval")) == 42
        with pytest.raises(SyntaxError):
            compile(b"6 *", "sum", "exec")
    assert files_in(place) == []


def test_the_second_start_compiles_nothing_of_the_bindings(place: Path) -> None:
    command = [sys.executable, "-X", f"pycache_prefix={place}", "-c", START]
    counts = []
    for _ in range(2):
        done = subprocess.run(command, capture_output=True, text=True, check=True, env=_keeping())
        counts.append(int(done.stdout))
    assert counts[0] > 10
    assert counts[1] == 0


def _keeping() -> dict[str, str]:
    return {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}


def test_what_cannot_be_kept_leaves_no_part_of_it(place: Path) -> None:
    assert double_of_21() == 42
    (kept,) = files_in(place)
    kept.unlink()
    kept.mkdir()  # nothing can be put in its place
    assert double_of_21() == 42
    assert files_in(place) == []
