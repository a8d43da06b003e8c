"""A decision file may name any path; which of them is read without asking is ours to say."""

import os
import re
from pathlib import Path

import pytest

from fwcompare.cli import main
from fwcompare.dataset.errors import DatasetError
from fwcompare.dataset.inspection import Inspection
from fwcompare.dataset.regular_file import read_regular_file
from fwcompare.decision.dataset_source import DatasetSource, load_source
from fwcompare.decision.opening import (
    DatasetElsewhereError,
    MissingDatasetError,
    open_decision,
)
from tests.builders import THREE_WAY_YAML
from tests.cli.test_decisions import saved
from tests.decision.kept import full_decision

Captured = pytest.CaptureFixture[str]
SECRET = "root:x:0:0:keep-this-to-yourself\n"


@pytest.fixture
def ways(tmp_path: Path) -> DatasetSource:
    path = tmp_path / "home" / "ways.yaml"
    path.parent.mkdir()
    path.write_text(THREE_WAY_YAML, "utf-8")
    return load_source(path)


@pytest.fixture
def file(ways: DatasetSource) -> Path:
    return saved(ways.path.with_name("own.fwdecision"), ways.path)


def refer(file: Path, path: str) -> None:
    """Have a decision file name another path."""
    text = file.read_text("utf-8")
    text, count = re.subn(r"(?m)^  path: .*$", lambda _found: f'  path: "{path}"', text)
    assert count == 1
    file.write_text(text, "utf-8")


@pytest.mark.parametrize(
    "path", ["//server/share/x.yaml", "\\\\\\\\server\\\\share\\\\x.yaml", "/\\\\server/share"]
)
def test_a_path_on_another_machine_is_refused_unread(file: Path, path: str) -> None:
    refer(file, path)
    with pytest.raises(DatasetError, match="begins with the name of another machine; copy"):
        open_decision(file)


def test_beside_and_below_needs_no_asking(file: Path, ways: DatasetSource) -> None:
    below = file.parent / "data" / "deep" / "ways.yaml"
    below.parent.mkdir(parents=True)
    ways.path.rename(below)
    refer(file, "data/deep/ways.yaml")
    assert open_decision(file).source.path == below
    refer(file, str(below))
    assert open_decision(file).source.path == below


@pytest.mark.parametrize("way", ["relative", "absolute", "link", "link to a folder"])
def test_elsewhere_is_asked_about_and_not_read(
    file: Path, ways: DatasetSource, tmp_path: Path, way: str
) -> None:
    there = tmp_path / "there.yaml"
    ways.path.rename(there)
    (file.parent / "link.yaml").symlink_to(there)
    (file.parent / "up").symlink_to(tmp_path)
    named = {
        "relative": "../there.yaml",
        "absolute": str(there),
        "link": "link.yaml",
        "link to a folder": "up/there.yaml",
    }
    refer(file, named[way])
    with pytest.raises(DatasetElsewhereError, match="lies elsewhere, and was not read") as error:
        open_decision(file)
    assert error.value.path == there
    assert open_decision(file, allowed=[error.value.path]).decision == full_decision()
    assert open_decision(file, there).decision == full_decision()


def test_allowing_one_file_allows_no_other(file: Path, ways: DatasetSource, tmp_path: Path) -> None:
    other = tmp_path / "other.yaml"
    other.write_text(THREE_WAY_YAML, "utf-8")
    refer(file, "../other.yaml")
    with pytest.raises(DatasetElsewhereError):
        open_decision(file, allowed=[ways.path])


def test_what_is_not_there_is_missing_wherever_it_would_be(file: Path) -> None:
    for path in ("/nowhere/at/all.yaml", "../gone.yaml", "ways.yaml/x"):
        refer(file, path)
        with pytest.raises(MissingDatasetError):
            open_decision(file)


@pytest.mark.parametrize("path", ["/dev/zero", "/dev/null", "pipe", "../pipe", "/", "round"])
def test_what_is_no_file_is_refused_unread(file: Path, tmp_path: Path, path: str) -> None:
    for folder in (tmp_path, file.parent):
        os.mkfifo(folder / "pipe")
    (file.parent / "round").symlink_to("round")
    refer(file, path)
    with pytest.raises(DatasetError, match=r"not a file|cannot be read") as error:
        open_decision(file)
    assert not isinstance(error.value, (DatasetElsewhereError, MissingDatasetError))


def test_a_device_is_not_even_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(tmp_path / "pipe")
    touched: list[object] = []
    monkeypatch.setattr(os, "open", lambda path, *_rest: touched.append(path))
    for path in (tmp_path / "pipe", Path("/dev/null")):
        assert read_regular_file(path, Inspection()) is None
    assert touched == []


@pytest.mark.parametrize("is_beside", [True, False])
def test_nothing_is_quoted_from_a_file_that_is_no_dataset(
    file: Path, ways: DatasetSource, tmp_path: Path, is_beside: bool
) -> None:
    folder = file.parent if is_beside else tmp_path
    secret = folder / "secret"
    secret.write_text(SECRET, "utf-8")
    refer(file, str(secret))
    with pytest.raises(DatasetError) as error:
        open_decision(file, allowed=[secret])
    assert str(error.value).startswith(f"{secret}: this is no comparison; ")
    assert "keep-this" not in repr(error.value) + str(error.value.__context__)


def test_the_terminal_needs_to_be_told_the_dataset(
    capsys: Captured, file: Path, ways: DatasetSource, tmp_path: Path
) -> None:
    there = tmp_path / "the facts.yaml"
    ways.path.rename(there)
    refer(file, "../the facts.yaml")
    for words in (["score"], ["check"], ["facts"], ["export", "--to", "-"]):
        verb, *rest = words
        assert main([verb, str(file), *rest]) == 1
        assert capsys.readouterr().err == (
            f"{file}: its comparison lies elsewhere, and was not read: {there};"
            f" if that is the one you mean, add --dataset '{there}'\n"
        )
        assert main([verb, str(file), *rest, "--dataset", str(there)]) == 0
        assert capsys.readouterr().out


def test_the_terminal_quotes_nothing_of_what_is_no_dataset(capsys: Captured, file: Path) -> None:
    secret = file.with_name("secret")
    secret.write_text(SECRET, "utf-8")
    assert main(["score", str(file), "--dataset", str(secret)]) == 1
    printed = capsys.readouterr()
    assert "this is no comparison" in printed.err
    assert "keep-this" not in printed.err + printed.out


def test_a_dataset_has_no_other_dataset(capsys: Captured, ways: DatasetSource) -> None:
    assert main(["score", str(ways.path), "--dataset", str(ways.path)]) == 2
    assert "--dataset goes with a decision" in capsys.readouterr().err
