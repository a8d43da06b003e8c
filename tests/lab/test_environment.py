"""The environment that is measured: what is pinned, what is there, and what is lacking."""

import hashlib
import sys
from pathlib import Path

import pytest

from fwcompare.bundled import LAB_PINS, LAB_SOURCES
from fwcompare.lab.child import Stop
from fwcompare.lab.environment import (
    LackingError,
    find_python,
    is_made,
    lab_folder,
    look_at,
    pinned,
    shown_folder,
)
from fwcompare.lab.order import frameworks_told, to_fetch

HERE = Path(sys.executable).parent.parent


def pins(folder: Path, text: str) -> Path:
    (folder / "pins.txt").write_text(text, "utf-8")
    return folder / "pins.txt"


def test_every_package_that_is_fetched_has_a_hash() -> None:
    entries = LAB_PINS.read_text("utf-8").replace("\\\n", " ").splitlines()
    named = [line for line in entries if line[:1].isalnum()]
    assert len(named) == len(pinned()) > 10
    assert all("--hash=sha256:" in line for line in named)


def test_what_is_told_of_it_are_the_frameworks_with_their_versions() -> None:
    told = frameworks_told()
    assert all(name.lower() in told.lower() for name in ("Flask 3", "Django 6", "FastAPI 0"))


def test_versions_are_read_and_what_is_missing_is_told(tmp_path: Path) -> None:
    listed = pins(
        tmp_path,
        "pytest==9.0.0 \\\n    --hash=sha256:0\nno-such-thing==1 \\\n    --hash=sha256:0\n"
        "only-there==1 ; sys_platform == 'nowhere' \\\n    --hash=sha256:0\n",
    )
    found = look_at(HERE, tmp_path, Stop(), listed)
    assert set(found.versions) == {"pytest"}
    assert found.missing == ("no-such-thing",)
    assert found.python_version == ".".join(map(str, sys.version_info[:3]))


def test_an_environment_with_nothing_of_it_is_refused(tmp_path: Path) -> None:
    listed = pins(tmp_path, "no-such-thing==1 \\\n    --hash=sha256:0\n")
    with pytest.raises(LackingError, match="has none of the packages"):
        look_at(HERE, tmp_path, Stop(), listed)


def test_what_is_no_python_is_refused(tmp_path: Path) -> None:
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "python").write_text("#!/bin/sh\necho no\n")
    (tmp_path / "bin" / "python").chmod(0o755)
    with pytest.raises(LackingError, match="is no Python"):
        look_at(tmp_path, tmp_path, Stop())


def test_it_is_made_only_once_it_says_so_of_these_very_pins(tmp_path: Path) -> None:
    assert not is_made(tmp_path)
    content = LAB_PINS.read_bytes() + LAB_SOURCES.read_bytes()
    (tmp_path / "made").write_text(hashlib.sha256(content).hexdigest())
    assert is_made(tmp_path)
    assert not is_made(tmp_path, pins(tmp_path, "other==1\n"))


def test_it_lies_in_the_users_own_folder_of_data(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert lab_folder({"XDG_DATA_HOME": "/data"}) == Path("/data/fwcompare/lab")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert lab_folder({}) == tmp_path / ".local" / "share" / "fwcompare" / "lab"
    assert shown_folder(lab_folder({})) == "~/.local/share/fwcompare/lab"
    wanted = to_fetch(lab_folder({}))
    assert wanted is not None
    assert wanted.packages == len(pinned())


def test_a_python_new_enough_is_found_or_its_lack_is_told(tmp_path: Path) -> None:
    try:
        python = find_python(tmp_path, Stop())
    except LackingError as error:
        assert "needs Python 3.12 or later" in str(error)  # noqa: PT017  either will do
    else:
        assert python.is_file()
