"""Records are numbered through, and a file is written whole or not at all."""

import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fwcompare.export.record_files import next_number, record_name, slug
from fwcompare.export.writing import write_whole
from tests.export.worked_out import full_export

AS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0


def test_the_first_record_of_a_folder_is_number_one(tmp_path: Path) -> None:
    assert next_number(tmp_path) == 1
    assert record_name(full_export(), 1) == "0001-build-the-shop-on-django.md"


def test_the_next_record_follows_the_highest_number(tmp_path: Path) -> None:
    for name in ("0001-a.md", "0007-b.md", "0003-c.md", "README.md", "2026-11-22.txt", "0099.md"):
        (tmp_path / name).touch()
    assert next_number(tmp_path) == 8


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Flask or Django?", "flask-or-django"),
        ("  Über: die Wahl – 2.0  ", "uber-die-wahl-2-0"),
        ("It's decided", "its-decided"),
        ("../../etc/passwd", "etc-passwd"),
        ("con\\aux:x*?<>|", "con-aux-x"),
        ("日本語", "日本語"),
        ("!!!", "decision"),
        ("a" * 300, "a" * 60),
    ],
)
def test_a_title_makes_a_plain_name(title: str, expected: str) -> None:
    assert slug(title) == expected


@given(st.text())
def test_any_title_makes_a_name_that_a_disk_takes(title: str) -> None:
    name = slug(title)
    assert name
    assert all(c.isalnum() or c == "-" for c in name) or name.isalnum() or name.isprintable()
    assert len(f"0001-{name}.md".encode()) <= 255
    assert not set(name) & set('/\\:*?"<>|.\0')


def test_a_file_is_written_over_another_and_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "record.md"
    path.write_text("old", "utf-8")
    path.chmod(0o640)
    write_whole(path, b"new")
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert [*tmp_path.iterdir()] == [path]


def test_a_new_file_has_the_permissions_of_any_new_file(tmp_path: Path) -> None:
    (tmp_path / "usual").touch()
    write_whole(tmp_path / "ours", b"x")
    modes = [(tmp_path / name).stat().st_mode for name in ("usual", "ours")]
    assert modes[0] == modes[1]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").write_bytes(b"old")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    write_whole(tmp_path / "link", b"new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"new"


def test_a_read_only_file_is_not_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "record.md"
    path.write_bytes(b"old")
    path.chmod(0o444)
    if AS_ROOT:  # who may write everywhere
        monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(PermissionError):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"


def test_what_fails_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "record.md"
    path.write_bytes(b"old")
    for name in ("fsync", "replace", "chmod"):
        with monkeypatch.context() as context:
            context.setattr(os, name, _fail)
            with pytest.raises(OSError, match="no more"):
                write_whole(path, b"new")
        assert path.read_bytes() == b"old"
        assert [*tmp_path.iterdir()] == [path]


def test_a_folder_or_a_pipe_is_no_place_for_a_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path, tmp_path / "pipe"):
        with pytest.raises(OSError, match="not a regular file"):
            write_whole(path, b"x")


def _fail(*_: object, **__: object) -> None:
    raise OSError(28, "no more")
