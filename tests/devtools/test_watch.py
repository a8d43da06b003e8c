"""What a change touches are the tests that name it, or else those beside it."""

from pathlib import Path

import pytest

from devtools.watch import changed_files, times_of, touched_tests

TESTS = {
    Path(name): text
    for name, text in {
        "tests/test_dev.py": "import dev\n",
        "tests/analysis/test_tipping.py": "from fwcompare.analysis.tipping import tip\n",
        "tests/analysis/test_verdict.py": "from fwcompare.analysis import evaluate\n",
        "tests/gui/test_grooves.py": "from fwcompare.analysis import tipping, verdict\n",
        "tests/gui/test_pictures.py": 'Path("resources/icons/check.svg")\n',
    }.items()
}


@pytest.mark.parametrize(
    ("changed", "touched"),
    [
        ("tests/analysis/test_verdict.py", ["analysis/test_verdict.py"]),
        ("fwcompare/analysis/tipping.py", ["analysis/test_tipping.py", "gui/test_grooves.py"]),
        (
            "fwcompare/analysis/__init__.py",
            ["analysis/test_verdict.py", "gui/test_grooves.py"],
        ),
        ("fwcompare/analysis/tip.py", ["analysis/test_tipping.py", "analysis/test_verdict.py"]),
        ("resources/icons/check.svg", ["gui/test_pictures.py"]),
        ("dev.py", ["test_dev.py"]),
        ("fwcompare/wording/numbers.py", []),
    ],
)
def test_a_change_touches_what_names_it_or_else_its_neighbours(
    changed: str, touched: list[str]
) -> None:
    assert touched_tests([Path(changed)], TESTS) == [Path("tests", name) for name in touched]


def test_what_is_new_or_saved_again_has_changed_and_what_is_gone_has_not() -> None:
    before = {Path("same"): 1, Path("saved"): 1, Path("gone"): 1}
    after = {Path("same"): 1, Path("saved"): 2, Path("new"): 1}
    assert changed_files(before, after) == [Path("new"), Path("saved")]


def test_sources_are_seen_and_bytecode_is_not(tmp_path: Path) -> None:
    for name in ("fwcompare/a/b.py", "fwcompare/a/__pycache__/b.pyc", "build/c.py", "dev.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    assert set(times_of(tmp_path)) == {Path("fwcompare/a/b.py"), Path("dev.py")}
