"""The self-check can fail: each of these mistakes in the arithmetic makes one of its rows fail."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import spec_from_file_location
from pathlib import Path
from types import CodeType

import pytest

from tests.analysis.mutants import MUTANTS, Mutant

ROOT = Path(__file__).parent.parent.parent


class _Wrong(SourceFileLoader):
    """Loads a module with one line of it changed."""

    def __init__(self, mutant: Mutant) -> None:
        name = f"fwcompare.{mutant.module}"
        super().__init__(name, str(ROOT.joinpath(*name.split(".")).with_suffix(".py")))
        self._mutant = mutant

    def get_code(self, fullname: str) -> CodeType:
        source = Path(self.path).read_text(encoding="utf-8")
        changed = source.replace(self._mutant.line, self._mutant.wrong)
        return compile(changed, self.path, "exec", dont_inherit=True)


class _Finder(MetaPathFinder):
    def __init__(self, mutant: Mutant) -> None:
        self._loader = _Wrong(mutant)

    def find_spec(self, fullname: str, path: object, target: object = None) -> ModuleSpec | None:
        if fullname != self._loader.name:
            return None
        return spec_from_file_location(fullname, self._loader.path, loader=self._loader)


@contextmanager
def loaded_anew(mutant: Mutant) -> Iterator[None]:
    """Let the package be imported again with the mutant in it, and be as before afterwards."""
    before = {name: module for name, module in sys.modules.items() if _is_ours(name)}
    finder = _Finder(mutant)
    for name in before:
        del sys.modules[name]
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)
        for name in [name for name in sys.modules if _is_ours(name)]:
            del sys.modules[name]
        sys.modules.update(before)


def _is_ours(name: str) -> bool:
    return name.partition(".")[0] == "fwcompare"


def first_failing_row(mutant: Mutant) -> str | None:
    with loaded_anew(mutant):
        checks = import_module("fwcompare.analysis.published.checks").each_check()
        failing = next((check.what for check in checks if not check.is_ok), None)
        assert f"fwcompare.{mutant.module}" in sys.modules
    return failing


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.mistake)
def test_the_self_check_fails_where(mutant: Mutant) -> None:
    source = ROOT.joinpath("fwcompare", *mutant.module.split(".")).with_suffix(".py")
    assert source.read_text(encoding="utf-8").count(mutant.line) == 1, "the line is gone"
    assert first_failing_row(mutant) is not None


def test_without_a_mistake_the_self_check_loaded_in_this_way_agrees() -> None:
    same = Mutant("none", "analysis.verdict", "CLEAR_MARGIN = 0.25", "CLEAR_MARGIN = 0.25")
    assert first_failing_row(same) is None
