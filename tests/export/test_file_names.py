"""Records are numbered through, and named so that every disk takes them."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fwcompare.export.file_names import next_number, record_name, slug
from tests.export.worked_out import full_export


def test_the_first_record_of_a_folder_is_number_one(tmp_path: Path) -> None:
    assert next_number(tmp_path) == 1
    assert record_name(full_export().title, 1) == "0001-build-the-shop-on-django.md"


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
