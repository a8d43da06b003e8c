"""A file is a dataset or a decision, and is told its faults as what it is."""

from pathlib import Path

import pytest

from fwcompare.bundled import DEFAULT_DATASET
from fwcompare.dataset import DatasetError
from fwcompare.decision.dataset_source import DatasetSource
from fwcompare.decision.file_kind import kind_of, open_file
from fwcompare.decision.opening import OpenedDecision

DECISION = Path(__file__).with_name("getting-to-work.fwdecision")


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.fwdecision", b"", "decision"),
        ("A.FWDECISION", b"fwcompare: 1", "decision"),
        ("a.FwDecision", b"wrong: 1", "decision"),
        ("a.yaml", b"fwcompare-decision: 1", "decision"),
        ("a.txt", b"# mine\n'fwcompare-decision' : 99", "decision"),
        ("a.yaml", b"fwcompare: 1", "dataset"),
        ("fwdecision", b"", "dataset"),
        ("a.fwdecision.yaml", b"title: fwcompare-decision: 1", "dataset"),
    ],
)
def test_the_ending_of_its_name_tells_or_else_its_first_key(
    name: str, content: bytes, kind: str
) -> None:
    assert kind_of(Path(name), content) == kind


def test_either_opens() -> None:
    found = open_file(DEFAULT_DATASET)
    assert isinstance(found, DatasetSource)
    assert found.path == DEFAULT_DATASET
    assert isinstance(open_file(DECISION, DEFAULT_DATASET), OpenedDecision)


def test_a_decision_that_is_not_there_is_missed_as_one(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match="choose a decision file"):
        open_file(_folder(tmp_path / "A.FWDECISION"))
    with pytest.raises(DatasetError, match="choose a comparison file"):
        open_file(_folder(tmp_path / "a.yaml"))


def _folder(path: Path) -> Path:
    path.mkdir()
    return path
