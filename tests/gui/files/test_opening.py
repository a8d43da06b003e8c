"""Everything that brings a dataset in, and what happens to the file behind it."""

import os
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from fwcompare.cli import main
from fwcompare.gui.document import Document
from fwcompare.gui.files.file_drops import FileDrops, dropped_files
from fwcompare.gui.files.file_prompts import FilePrompts
from fwcompare.gui.files.session import Session
from fwcompare.gui.system.settings import Settings
from fwcompare.gui.widgets.message_queue import Message
from fwcompare.gui.widgets.message_topic import MessageTopic
from tests.builders import THREE_WAY_YAML
from tests.gui.dropping import drag_enter

ANOTHER_YAML = THREE_WAY_YAML.replace("How to get to work?", "How to get home?")
BROKEN_YAML = "".join(f"wrong-{number}: 1\n" for number in range(6))


Start = Callable[[Path | None], Session]


class Listener:
    """What a window would hear."""

    def __init__(self) -> None:
        self.opened: list[Document] = []
        self.said: list[Message] = []
        self.withdrawn: list[MessageTopic] = []

    def listen(self, session: Session, prompts: FilePrompts) -> None:
        session.opened.connect(self.opened.append)
        session.happened.connect(prompts.hear)
        prompts.said.connect(self.said.append)
        prompts.withdrawn.connect(self.withdrawn.append)

    def has_said(self, count: int) -> bool:
        return len(self.said) == count


@pytest.fixture
def file(tmp_path: Path) -> Path:
    folder = tmp_path / "datasets"
    folder.mkdir()
    file = folder / "work & play.yaml"
    file.write_text(THREE_WAY_YAML, "utf-8")
    return file


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.ini")


@pytest.fixture
def heard() -> Listener:
    return Listener()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def start(settings: Settings, heard: Listener, window: QWidget) -> Iterator[Start]:
    """Start a session as the program does, heard from the first word on."""
    sessions: list[Session] = []

    def start_it(path: Path | None) -> Session:
        session = Session.start(settings, path)
        heard.listen(session, FilePrompts(window, session, settings))
        sessions.append(session)
        return session

    yield start_it
    for session in sessions:
        session.end()


@pytest.fixture
def session(start: Start) -> Session:
    """Return a session on the bundled dataset."""
    return start(None)


@pytest.fixture
def watching(start: Start, file: Path) -> Session:
    """Return a session on the file, which is watched."""
    session = start(file)
    session.begin()
    return session


@pytest.fixture
def watched(watching: Session, file: Path) -> Path:
    """Return a file that is open and watched."""
    return file


def replace(file: Path, text: str) -> None:
    """Replace a file atomically, as editors do."""
    draft = file.with_name("draft")
    draft.write_text(text, "utf-8")
    draft.replace(file)


def test_the_window_opens_on_the_bundled_dataset(session: Session, settings: Settings) -> None:
    session.begin()
    assert len(session.document.dataset.alternatives) >= 2
    assert session.dataset_path is None
    assert settings.recent_files() == []


def test_a_file_is_opened_and_remembered(
    session: Session, heard: Listener, file: Path, settings: Settings
) -> None:
    session.begin()
    assert session.open(file)
    (document,) = heard.opened
    assert document.dataset.title == "How to get to work?"
    assert document.path == file
    assert settings.recent_files() == [file]


def test_a_relative_name_is_kept_as_a_whole_one(
    start: Start, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(file.parent)
    assert start(Path(file.name)).dataset_path == file


def test_faults_are_said_with_their_places_and_nothing_is_opened(
    start: Start, heard: Listener, file: Path
) -> None:
    session = start(file)
    bad = file.with_name("bad.yaml")
    bad.write_text(BROKEN_YAML)
    assert not session.open(bad)
    assert heard.opened == []
    assert session.dataset_path == file
    (message,) = heard.said
    lines = message.text.splitlines()
    assert message.kind == "error"
    assert lines[0] == "bad.yaml was not opened; what was open stays."
    assert lines[1].startswith("Line 1, column 1: ")
    assert lines[-1].startswith("and ")
    assert lines[-1].endswith(" more")
    assert len(lines) == 5
    assert f"{bad}:6:1: " in message.details


@pytest.mark.parametrize("kind", ["missing", "folder", "pipe", "binary", "surrogate"])
def test_what_is_no_dataset_is_refused_with_one_message(
    session: Session, heard: Listener, tmp_path: Path, kind: str
) -> None:
    path = tmp_path / ("odd \udcff" if kind == "surrogate" else "odd")
    if kind == "folder":
        path.mkdir()
    elif kind == "pipe":
        if os.name == "nt":
            pytest.skip("Windows has no named pipes in folders")
        os.mkfifo(path)
    elif kind == "binary":
        path.write_bytes(bytes(range(256)))
    assert not session.open(path)
    (message,) = heard.said
    assert message.kind == "error"


@pytest.mark.parametrize("name", ["w.yaml", "W.FWDECISION", "w.fwdecision"])
def test_window_and_terminal_tell_the_same_faults(
    session: Session,
    heard: Listener,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    name: str,
) -> None:
    bad = tmp_path / name
    bad.write_text("wrong: 1\n")
    session.open(bad)
    assert main(["check", str(bad)]) == 1
    kind = "decision" if name.lower().endswith(".fwdecision") else "comparison"
    assert heard.said[0].details == capsys.readouterr().err.rstrip("\n")
    assert f"a {kind}" in heard.said[0].details


def test_a_bad_first_file_opens_the_bundled_dataset_and_is_told_later(
    start: Start, heard: Listener, tmp_path: Path
) -> None:
    session = start(tmp_path / "missing.yaml")
    assert session.dataset_path is None
    assert heard.said == []
    session.begin()
    (message,) = heard.said
    assert "missing.yaml was not opened" in message.text


def test_opening_something_takes_back_what_was_said_before(
    session: Session, heard: Listener, file: Path, tmp_path: Path
) -> None:
    session.open(tmp_path / "missing.yaml")
    session.open(file)
    assert heard.said[0].topic in heard.withdrawn


def test_a_change_on_disk_is_offered_and_reloaded(
    watched: Path, watching: Session, heard: Listener, qtbot: QtBot
) -> None:
    watched.write_text(ANOTHER_YAML, "utf-8")
    qtbot.waitUntil(lambda: bool(heard.said))
    (message,) = heard.said
    assert message.text == "work & play.yaml changed on disk."
    assert heard.opened == []
    (_, reload), (_, _keep) = message.actions
    reload()
    (document,) = heard.opened
    assert document.dataset.title == "How to get home?"
    assert watching.dataset_path == watched
    assert message.topic in heard.withdrawn


def test_an_atomic_replacement_is_noticed_each_time(
    watched: Path, heard: Listener, qtbot: QtBot
) -> None:
    for number in (1, 2, 3):
        replace(watched, f"{THREE_WAY_YAML}# {number}\n")
        qtbot.waitUntil(partial(heard.has_said, number))
    heard.said[-1].actions[0][1]()
    replace(watched, ANOTHER_YAML)
    qtbot.waitUntil(lambda: len(heard.said) == 4)


def test_keeping_what_is_open_is_asked_once_for_each_content(
    watched: Path, heard: Listener, qtbot: QtBot
) -> None:
    replace(watched, ANOTHER_YAML)
    qtbot.waitUntil(lambda: bool(heard.said))
    heard.said[0].actions[1][1]()
    watched.touch()
    replace(watched, ANOTHER_YAML)
    replace(watched.with_name("neighbour"), "x")
    replace(watched, f"{ANOTHER_YAML}# once more\n")
    qtbot.waitUntil(lambda: len(heard.said) == 2)
    assert heard.opened == []


def test_a_new_time_stamp_alone_is_nothing(
    watched: Path, watching: Session, heard: Listener, qtbot: QtBot
) -> None:
    watch = watching._dataset._watch
    assert watch is not None
    with qtbot.waitSignal(watch._timer.timeout):
        os.utime(watched, (1, 1))
    with qtbot.waitSignal(watch._timer.timeout):
        replace(watched, THREE_WAY_YAML)
    assert heard.said == []


def test_a_change_that_is_taken_back_takes_the_offer_back(
    watched: Path, heard: Listener, qtbot: QtBot
) -> None:
    replace(watched, ANOTHER_YAML)
    qtbot.waitUntil(lambda: bool(heard.said))
    heard.withdrawn.clear()
    replace(watched, THREE_WAY_YAML)
    qtbot.waitUntil(lambda: heard.withdrawn == [heard.said[0].topic])


def test_a_file_that_goes_and_returns_is_noticed(
    watched: Path, heard: Listener, qtbot: QtBot
) -> None:
    watched.unlink()
    qtbot.waitUntil(lambda: bool(heard.said))
    assert "no longer there" in heard.said[0].text
    heard.withdrawn.clear()
    watched.write_text(THREE_WAY_YAML, "utf-8")
    qtbot.waitUntil(lambda: bool(heard.withdrawn))
    watched.write_text(ANOTHER_YAML, "utf-8")
    qtbot.waitUntil(lambda: len(heard.said) == 2)


def test_a_folder_that_goes_and_returns_is_noticed(
    watched: Path, heard: Listener, qtbot: QtBot
) -> None:
    away = watched.parent.with_name("away")
    watched.parent.rename(away)
    qtbot.waitUntil(lambda: bool(heard.said))
    away.rename(watched.parent)
    qtbot.waitUntil(lambda: bool(heard.withdrawn))
    replace(watched, ANOTHER_YAML)
    qtbot.waitUntil(lambda: len(heard.said) == 2)


def test_a_link_to_the_file_is_followed(
    start: Start, heard: Listener, file: Path, qtbot: QtBot
) -> None:
    link = file.parent.parent / "link.yaml"
    link.symlink_to(file)
    start(link).begin()
    replace(file, ANOTHER_YAML)
    qtbot.waitUntil(lambda: bool(heard.said))


def test_a_change_with_faults_is_told_and_nothing_is_reloaded(
    watched: Path, watching: Session, heard: Listener, qtbot: QtBot
) -> None:
    replace(watched, BROKEN_YAML)
    qtbot.waitUntil(lambda: bool(heard.said))
    assert heard.said[0].kind == "error"
    assert "was not reloaded" in heard.said[0].text
    watching.reload_dataset()
    assert heard.opened == []
    replace(watched, ANOTHER_YAML)
    qtbot.waitUntil(lambda: heard.said[-1].kind == "warning")


def test_a_change_before_the_watch_began_is_noticed(
    start: Start, heard: Listener, file: Path, qtbot: QtBot
) -> None:
    session = start(file)
    replace(file, ANOTHER_YAML)
    session.begin()
    qtbot.waitUntil(lambda: bool(heard.said))


def test_what_is_no_longer_open_is_no_longer_watched(watched: Path, watching: Session) -> None:
    watch = watching._dataset._watch
    assert watch is not None
    watcher = watch._watcher
    assert str(watched) in watcher.files()
    watching.open_bundled()
    assert watcher.files() + watcher.directories() == []


def test_the_file_dialog_does_not_block_and_opens_what_is_chosen(
    session: Session, window: QWidget, heard: Listener, file: Path, settings: Settings
) -> None:
    window.show()
    dialog = FilePrompts(window, session, settings).ask_for_file()
    assert dialog.isVisible()
    assert dialog.fileMode() == QFileDialog.FileMode.ExistingFile
    dialog.selectFile(str(file))
    dialog.fileSelected.emit(str(file))
    dialog.reject()
    assert [document.path for document in heard.opened] == [file]


def mime_of(*addresses: str) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl(address) for address in addresses])
    return mime


def test_local_files_may_be_dropped_and_nothing_else(file: Path) -> None:
    local = QUrl.fromLocalFile(str(file)).toString()
    other = QUrl.fromLocalFile(str(file.with_name("other.yaml"))).toString()
    assert dropped_files(mime_of(local)) == (file,)
    assert dropped_files(mime_of(local, local)) == (file,)
    assert dropped_files(mime_of(local, other)) == (file, file.with_name("other.yaml"))
    assert dropped_files(mime_of(local, "https://example.org/a.yaml")) == ()
    assert dropped_files(mime_of("https://example.org/a.yaml")) == ()
    assert dropped_files(mime_of(QUrl.fromLocalFile(str(file.parent)).toString())) == ()
    assert dropped_files(QMimeData()) == ()


def test_a_drop_opens_the_file(
    session: Session, window: QWidget, heard: Listener, file: Path
) -> None:
    FileDrops(window, lambda paths: session.open(paths[0]))
    copy, left, no_key = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    mime = mime_of(QUrl.fromLocalFile(str(file)).toString())
    enter = drag_enter(mime)
    QApplication.sendEvent(window, enter)
    drop = QDropEvent(QPointF(1, 1), copy, mime, left, no_key)
    QApplication.sendEvent(window, drop)
    assert enter.isAccepted()
    assert [document.path for document in heard.opened] == [file]
    web = drag_enter(remote := mime_of("https://example.org"))
    QApplication.sendEvent(window, web)
    assert not web.isAccepted()
    assert remote.hasUrls()
