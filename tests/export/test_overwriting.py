"""No export replaces what it was made from, under whatever name that is asked for."""

from collections.abc import Callable
from pathlib import Path

import pytest

from fwcompare.cli import main
from fwcompare.export.overwriting import (
    OverwritingError,
    refuse_overwriting,
    refuse_replacing_facts,
)
from tests.builders import THREE_WAY_YAML
from tests.cli.test_decisions import saved

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def facts(tmp_path: Path) -> Path:
    path = tmp_path / "ways.yaml"
    path.write_text(THREE_WAY_YAML, "utf-8")
    return path


def itself(path: Path) -> Path:
    return path


def roundabout(path: Path) -> Path:
    return path.parent / ".." / path.parent.name / path.name


def link(path: Path) -> Path:
    other = path.with_name("link")
    other.symlink_to(path.name)
    return other


def hard_link(path: Path) -> Path:
    other = path.with_name("hard")
    other.hardlink_to(path)
    return other


def link_to_folder(path: Path) -> Path:
    (path.parent / "sub").symlink_to(path.parent)
    return path.parent / "sub" / path.name


NAMES = [itself, roundabout, link, hard_link, link_to_folder]


@pytest.mark.parametrize("named", NAMES)
def test_a_dataset_is_not_replaced_by_its_export(
    capsys: Captured, facts: Path, named: Callable[[Path], Path]
) -> None:
    to = named(facts)
    assert main(["export", str(facts), "--form", "json", "--to", str(to)]) == 2
    assert capsys.readouterr().err == (
        f"fwcompare: {to.name} was left as it is: this export is made from it;"
        " choose another name\n"
    )
    assert facts.read_text("utf-8") == THREE_WAY_YAML


@pytest.mark.parametrize("named", NAMES)
def test_neither_a_decision_nor_its_dataset_is_replaced(
    facts: Path, named: Callable[[Path], Path]
) -> None:
    file = saved(facts.with_name("own.fwdecision"), facts)
    before = file.read_bytes()
    for made_from in (file, facts):
        to = named(made_from)
        assert main(["export", str(file), "--form", "madr", "--to", str(to)]) == 2
        if to != made_from and to.is_symlink():
            to.unlink()
        for other in facts.parent.glob("hard"):
            other.unlink()
        for other in facts.parent.glob("sub"):
            other.unlink()
    assert file.read_bytes() == before
    assert facts.read_text("utf-8") == THREE_WAY_YAML


def test_another_file_is_written_and_replaced(facts: Path) -> None:
    other = facts.with_name("other.json")
    for _ in range(2):
        assert main(["export", str(facts), "--to", str(other)]) == 0
    assert main(["export", str(facts), "--form", "madr", "--to", str(facts.parent)]) == 0


def test_another_case_of_the_name_is_the_same_file_where_the_disk_says_so(
    facts: Path,
) -> None:
    upper = facts.with_name("WAYS.YAML")
    refuse_overwriting(upper, [facts])  # not there: another file on this disk
    upper.hardlink_to(facts)  # what a disk that folds case answers: one file, two names
    with pytest.raises(OverwritingError, match=r"WAYS\.YAML was left as it is"):
        refuse_overwriting(upper, [facts])


def test_what_is_gone_is_known_by_its_path(tmp_path: Path) -> None:
    gone = tmp_path / "gone.yaml"
    with pytest.raises(OverwritingError):
        refuse_overwriting(tmp_path / "." / "gone.yaml", [gone])


def test_a_picture_replaces_pictures_but_no_facts_and_no_decision(
    facts: Path, tmp_path: Path
) -> None:
    decision, picture = tmp_path / "own.fwdecision", tmp_path / "old.png"
    saved(decision, facts)
    picture.write_bytes(b"\x89PNG\r\n")
    for path in (picture, tmp_path / "new.svg", tmp_path):
        refuse_replacing_facts(path)
    for path in (facts, decision):
        other = path.with_name("chart.png")
        other.hardlink_to(path)
        with pytest.raises(OverwritingError, match=r"chart\.png was left as it is: it holds a"):
            refuse_replacing_facts(other)
        other.unlink()
