"""The next start begins where the last one ended."""

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import pytest
from PySide6.QtWidgets import QApplication

from fwcompare.gui.files.file_events import Event, NotReopened
from fwcompare.gui.files.file_messages import message_of
from fwcompare.gui.files.reopening import last_work
from fwcompare.gui.files.session import Session
from fwcompare.gui.system.folders import recovery_folder
from fwcompare.gui.system.settings import Settings
from tests.builders import THREE_WAY_YAML
from tests.gui.keeping import dataset_file, file, points_in

__all__ = ["dataset_file", "file"]


class Start(Protocol):
    def __call__(self, path: Path | None = None) -> Session: ...


class Heard:
    def __init__(self) -> None:
        self.events: list[Event] = []


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def start(qapp: QApplication, tmp_path: Path, heard: Heard) -> Iterator[Start]:
    """Start as the program does, on what was open last if no file is named."""
    sessions: list[Session] = []

    def start_it(path: Path | None = None) -> Session:
        settings = Settings(tmp_path / "fwcompare.ini")
        session = Session.start(settings, path) if path else Session(settings, *last_work(settings))
        session.happened.connect(heard.events.append)
        sessions.append(session)
        session.begin()
        return session

    yield start_it
    for session in sessions:
        if session.has_begun:
            session.document.undo_stack.setClean()
            session.end()


def weigh(session: Session, points: float) -> None:
    document = session.document
    document.edit("Weight", document.preferences.with_dimension_points("time", points))


def points_of(session: Session) -> float:
    return session.document.preferences.dimension_points["time"]


def settings_of(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "fwcompare.ini")


def test_the_first_start_opens_what_comes_with_the_program(start: Start) -> None:
    session = start()
    assert session.dataset_path is None
    assert session.file is None


def test_a_decision_file_is_reopened_as_it_was_saved(start: Start, file: Path) -> None:
    session = start(file)
    weigh(session, 77)
    session.save()
    session.end()
    again = start()
    assert again.file == file
    assert points_of(again) == 77
    assert again.is_clean


def test_a_dataset_is_reopened_too(start: Start, dataset_file: Path) -> None:
    start(dataset_file).end()
    assert start().dataset_path == dataset_file


def test_what_was_opened_later_is_what_is_reopened(
    start: Start, file: Path, dataset_file: Path
) -> None:
    session = start(file)
    session.open(dataset_file)
    session.open_bundled()
    session.end()
    assert start().dataset_path is None


def test_a_new_decision_saved_under_a_name_is_reopened(start: Start, dataset_file: Path) -> None:
    session = start(dataset_file)
    weigh(session, 77)
    session.save_to(dataset_file.with_name("mine.fwdecision"))
    session.end()
    again = start()
    assert again.file == dataset_file.with_name("mine.fwdecision")
    assert points_of(again) == 77


def test_nothing_is_reopened_if_that_is_not_wanted(
    start: Start, file: Path, tmp_path: Path
) -> None:
    start(file).end()
    settings = settings_of(tmp_path)
    settings.reopens = False
    settings.save()
    assert start().file is None


def test_a_file_that_is_named_goes_before_the_last_one(
    start: Start, file: Path, dataset_file: Path
) -> None:
    start(file).end()
    session = start(dataset_file)
    assert session.dataset_path == dataset_file
    assert session.file is None


def test_a_file_that_is_gone_is_said_to_be_and_a_start_goes_on(
    start: Start, file: Path, heard: Heard
) -> None:
    start(file).end()
    file.unlink()
    session = start()
    assert session.dataset_path is None
    (event,) = [e for e in heard.events if isinstance(e, NotReopened)]
    message = message_of(event)
    assert message is not None
    assert message.text == (
        f"work.fwdecision, which was open last, is no longer in {file.parent}; "
        "what comes with the program is open instead."
    )


def test_a_file_that_has_faults_by_now_is_told_with_them(
    start: Start, file: Path, heard: Heard
) -> None:
    start(file).end()
    file.write_text("fwcompare-decision: 1\nwrong: 1\n", "utf-8")
    start()
    (event,) = [e for e in heard.events if isinstance(e, NotReopened)]
    message = message_of(event)
    assert message is not None
    assert message.text.startswith("work.fwdecision, which was open last, was not opened again; ")
    assert message.kind == "error"
    assert "Line 2" in message.text


def test_a_dataset_that_lies_elsewhere_is_not_asked_about_twice(
    start: Start, file: Path, tmp_path: Path, heard: Heard
) -> None:
    elsewhere = tmp_path / "elsewhere" / "ways.yaml"
    elsewhere.parent.mkdir()
    elsewhere.write_text(THREE_WAY_YAML, "utf-8")
    text = file.read_text("utf-8")
    assert "ways.yaml" in text
    file.write_text(text.replace("ways.yaml", str(elsewhere)), "utf-8")
    session = start()
    assert session.open_with_dataset_elsewhere(file, elsewhere)
    session.end()
    again = start()
    assert again.file == file
    assert not [e for e in heard.events if isinstance(e, NotReopened)]


@pytest.mark.parametrize("is_saved_once", [True, False])
def test_work_that_nobody_was_asked_to_save_is_back_at_the_next_start(
    start: Start, file: Path, dataset_file: Path, is_saved_once: bool
) -> None:
    before = file.read_bytes()
    session = start(file if is_saved_once else dataset_file)
    weigh(session, 77)
    session.stop_asking()
    assert session.may_end(lambda: None)
    session.end()
    again = start()
    assert points_of(again) == 77
    assert not again.is_clean
    assert again.file == (file if is_saved_once else None)
    assert file.read_bytes() == before
    (copy,) = recovery_folder().glob("*.fwrecovery")
    assert points_in(copy) == 77


def test_it_is_offered_instead_if_its_file_has_become_another(
    start: Start, file: Path, heard: Heard
) -> None:
    session = start(file)
    weigh(session, 77)
    session.stop_asking()
    session.may_end(lambda: None)
    session.end()
    other = start(file)
    weigh(other, 33)
    other.save()
    other.end()
    assert points_of(start()) == 33


def test_what_was_discarded_does_not_come_back(start: Start, file: Path) -> None:
    session = start(file)
    weigh(session, 77)
    session.keep_copy()
    goes: list[object] = []
    session.happened.connect(lambda e: goes.append(e.go) if hasattr(e, "go") else None)
    assert not session.may_end(lambda: None)
    goes[0]()  # type: ignore[operator]  # the answer is Discard
    assert session.may_end(lambda: None)
    again = start()
    assert again.file == file
    assert points_of(again) != 77
    assert again.is_clean
    assert list(recovery_folder().glob("*.fwrecovery")) == []
