"""Modules that are kept together are the same modules, and another source is another module."""

import importlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from fwcompare.kept_modules import modules_kept

PACKAGE = "animals_to_keep"
SOURCES = {
    "__init__.py": "",
    "owl.py": "from animals_to_keep.nest import eggs\n\nEGGS = eggs()\n",
    "nest/__init__.py": "def eggs():\n    return 3\n",
    "nest/twig.py": "WOOD = True\n",
}


@pytest.fixture
def bytecode(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that bytecode is kept in, empty."""
    folder = tmp_path / "bytecode"
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", str(folder))
    return folder


@pytest.fixture
def root(tmp_path: Path, bytecode: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A package whose modules no test before has imported."""
    assert not bytecode.exists()
    root = tmp_path / PACKAGE
    for name, text in SOURCES.items():
        write(root / name, text)
    monkeypatch.syspath_prepend(tmp_path)
    yield root
    forget()


def write(file: Path, text: str) -> None:
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, "utf-8")
    os.utime(file, (10**9, 10**9 + len(text)))


def forget() -> None:
    for name in [name for name in sys.modules if name.partition(".")[0] == PACKAGE]:
        del sys.modules[name]


def start(root: Path, *names: str) -> list[ModuleType]:
    """Import modules as a start does that comes after others."""
    forget()
    importlib.invalidate_caches()
    importlib.import_module(PACKAGE)
    with modules_kept(PACKAGE, root):
        return [importlib.import_module(f"{PACKAGE}.{name}") for name in names]


def kept_in(bytecode: Path) -> list[Path]:
    return [*bytecode.rglob("*.modules")]


def is_from_kept(module: ModuleType) -> bool:
    return type(module.__loader__).__name__ == "_KeptModules"


def test_the_second_start_takes_what_the_first_one_kept(root: Path, bytecode: Path) -> None:
    (first,) = start(root, "owl")
    assert not is_from_kept(first)
    assert len(kept_in(bytecode)) == 1
    (owl,) = start(root, "owl")
    nest = sys.modules[f"{PACKAGE}.nest"]
    assert is_from_kept(owl)
    assert is_from_kept(nest)
    assert owl.EGGS == 3
    assert owl.__file__ == str(root / "owl.py")
    assert [*nest.__path__] == [str(root / "nest")]


def test_a_module_that_changed_is_imported_as_it_is_now_and_kept_so(root: Path) -> None:
    start(root, "owl")
    write(root / "nest" / "__init__.py", "def eggs():\n    return 44\n")
    (owl,) = start(root, "owl")
    assert owl.EGGS == 44
    assert not is_from_kept(sys.modules[f"{PACKAGE}.nest"])
    (owl,) = start(root, "owl")
    assert owl.EGGS == 44
    assert is_from_kept(sys.modules[f"{PACKAGE}.nest"])


def test_modules_that_come_later_or_go_are_what_they_are_on_disk(root: Path) -> None:
    start(root, "nest.twig")
    (root / "nest" / "twig.py").unlink()
    with pytest.raises(ModuleNotFoundError):
        start(root, "nest.twig")
    write(root / "nest" / "leaf.py", "GREEN = True\n")
    (leaf,) = start(root, "nest.leaf")
    assert leaf.GREEN


def test_another_copy_of_the_package_has_its_own(root: Path, tmp_path: Path) -> None:
    start(root, "owl")
    write(root / "owl.py", "EGGS = 'elsewhere'\n")
    (owl,) = start(root, "owl")
    assert owl.EGGS == "elsewhere"
    assert Path(owl.__file__ or "").is_relative_to(tmp_path)


def test_a_broken_file_is_as_good_as_none(root: Path, bytecode: Path) -> None:
    start(root, "owl")
    (kept,) = kept_in(bytecode)
    whole = kept.read_bytes()
    for content in (b"", whole[:5], whole[:-9], b"\0" * 40, whole[:4] + b"N"):
        kept.write_bytes(content)
        (owl,) = start(root, "owl")
        assert owl.EGGS == 3


def test_nothing_is_kept_where_python_keeps_no_bytecode(
    root: Path, bytecode: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    (owl,) = start(root, "owl")
    assert owl.EGGS == 3
    assert kept_in(bytecode) == []


def test_a_module_without_bytecode_is_not_looked_for_again(root: Path, bytecode: Path) -> None:
    write(root / "owl.py", "raise_no_more = 1\n")
    start(root, "owl")
    (kept,) = kept_in(bytecode)
    before = kept.stat().st_mtime_ns
    for file in bytecode.rglob("*.pyc"):
        file.unlink()
    start(root, "owl")
    assert kept.stat().st_mtime_ns == before


def test_whoever_imports_afterwards_does_so_in_pythons_own_way(root: Path) -> None:
    finders = [*sys.meta_path]
    start(root, "owl")
    assert sys.meta_path == finders
    assert not is_from_kept(importlib.import_module(f"{PACKAGE}.nest.twig"))
