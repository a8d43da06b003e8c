"""The session says what happens in values, and asks nobody itself."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from fwcompare.gui.document import Document
from fwcompare.gui.files import file_events as events
from fwcompare.gui.files.session import Session
from fwcompare.gui.system.settings import Settings
from tests.gui.keeping import dataset_file, file, points_in

__all__ = ["dataset_file", "file"]


@pytest.fixture
def session(qapp: QApplication, file: Path, tmp_path: Path) -> Iterator[Session]:
    session = Session.start(Settings(tmp_path / "settings.ini"), file)
    yield session
    session.end()


@pytest.fixture
def heard(session: Session) -> list[events.Event]:
    heard: list[events.Event] = []
    session.happened.connect(heard.append)
    return heard


def weigh(document: Document, points: float) -> None:
    document.edit("Weight", document.preferences.with_dimension_points("time", points))


def test_a_save_says_where(session: Session, heard: list[events.Event], file: Path) -> None:
    weigh(session.document, 77)
    assert not session.is_clean
    assert session.save()
    assert heard == [events.Saved(file)]
    assert session.is_clean
    assert points_in(file) == 77


def test_a_save_that_fails_says_why_and_changes_nothing(
    session: Session, heard: list[events.Event], file: Path
) -> None:
    weigh(session.document, 77)
    nowhere = file.parent / "nowhere" / "x.fwdecision"
    assert not session.save_to(nowhere)
    (event,) = heard
    assert isinstance(event, events.NotSaved)
    assert (event.path, event.error.kind, event.is_new_name) == (nowhere, "no-folder", True)
    assert session.file == file
    assert not session.is_clean


def test_unsaved_work_goes_only_when_somebody_lets_it_go(
    session: Session, heard: list[events.Event], file: Path, dataset_file: Path
) -> None:
    weigh(session.document, 77)
    document = session.document
    assert session.open(dataset_file)
    (event,) = heard
    assert isinstance(event, events.LeavingAsked)
    assert event.file == file
    assert session.document is document
    event.go()
    assert session.document is not document
    assert session.file is None
    assert heard[1:] == [events.Opened()]


def test_an_end_waits_for_the_same_answer(session: Session, heard: list[events.Event]) -> None:
    answered: list[bool] = []
    weigh(session.document, 77)
    assert not session.may_end(lambda: answered.append(session.may_end(lambda: None)))
    (event,) = heard
    assert isinstance(event, events.LeavingAsked)
    event.go()
    assert answered == [True]


def test_a_file_that_is_free_again_can_be_held(
    session: Session, file: Path, tmp_path: Path
) -> None:
    other = Session.start(Settings(tmp_path / "other.ini"), file)
    assert other.file is None
    session.end()
    other.open(file)
    assert other.file == file
    other.end()
