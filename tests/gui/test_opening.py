"""Everything that brings a dataset in, and what happens to the file behind it."""

import os
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from fwcompare.decision.dataset_source import DatasetSource
from fwcompare.gui.opening import Opening, dropped_file
from fwcompare.gui.settings import Settings
from fwcompare.gui.widgets.message_bar import Message
from fwcompare.gui.work import Work
from tests.builders import THREE_WAY_YAML
from tests.gui.dropping import drag_enter

ANOTHER_YAML = THREE_WAY_YAML.replace("How to get to work?", "How to get home?")
BROKEN_YAML = "".join(f"wrong-{number}: 1\n" for number in range(6))


class Listener:
    """What a window would hear."""

    def __init__(self, opening: Opening) -> None:
        self.opened: list[Work] = []
        self.reloaded: list[DatasetSource] = []
        self.said: list[Message] = []
        self.withdrawn: list[str] = []
        opening.opened.connect(self.opened.append)
        opening.reloaded.connect(self.reloaded.append)
        opening.said.connect(self.said.append)
        opening.withdrawn.connect(self.withdrawn.append)

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
def opening(qapp: QApplication, settings: Settings) -> Iterator[Opening]:
    opening = Opening(settings)
    yield opening
    opening.end()


@pytest.fixture
def heard(opening: Opening) -> Listener:
    return Listener(opening)


@pytest.fixture
def watched(opening: Opening, file: Path, heard: Listener, qtbot: QtBot) -> Path:
    """Return a file that is open and watched."""
    opening.first(file)
    opening.begin()
    return file


def replace(file: Path, text: str) -> None:
    """Replace a file atomically, as editors do."""
    draft = file.with_name("draft")
    draft.write_text(text, "utf-8")
    draft.replace(file)


def test_the_window_opens_on_the_bundled_dataset(opening: Opening, settings: Settings) -> None:
    work = opening.first(None)
    opening.begin()
    assert len(work.source.dataset.alternatives) >= 2
    assert work.path is None
    assert settings.recent_files() == []


def test_a_file_is_opened_and_remembered(
    opening: Opening, heard: Listener, file: Path, settings: Settings
) -> None:
    opening.first(None)
    opening.begin()
    assert opening.open_file(file)
    (work,) = heard.opened
    assert work.source.dataset.title == "How to get to work?"
    assert work.path == file
    assert settings.recent_files() == [file]
    assert opening.recent_files() == [file]


def test_a_relative_name_is_kept_as_a_whole_one(
    opening: Opening, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(file.parent)
    assert opening.first(Path(file.name)).path == file


def test_faults_are_said_with_their_places_and_nothing_is_opened(
    opening: Opening, heard: Listener, file: Path
) -> None:
    opening.first(file)
    bad = file.with_name("bad.yaml")
    bad.write_text(BROKEN_YAML)
    assert not opening.open_file(bad)
    assert heard.opened == []
    assert opening.path == file
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
    opening: Opening, heard: Listener, tmp_path: Path, kind: str
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
    assert not opening.open_file(path)
    (message,) = heard.said
    assert message.kind == "error"


def test_a_bad_first_file_opens_the_bundled_dataset_and_is_told_later(
    opening: Opening, heard: Listener, tmp_path: Path
) -> None:
    assert opening.first(tmp_path / "missing.yaml").path is None
    assert heard.said == []
    opening.begin()
    (message,) = heard.said
    assert "missing.yaml was not opened" in message.text


def test_opening_something_takes_back_what_was_said_before(
    opening: Opening, heard: Listener, file: Path, tmp_path: Path
) -> None:
    opening.open_file(tmp_path / "missing.yaml")
    opening.open_file(file)
    assert heard.said[0].topic in heard.withdrawn


def test_a_change_on_disk_is_offered_and_reloaded(
    watched: Path, opening: Opening, heard: Listener, qtbot: QtBot
) -> None:
    watched.write_text(ANOTHER_YAML, "utf-8")
    qtbot.waitUntil(lambda: bool(heard.said))
    (message,) = heard.said
    assert message.text == "work & play.yaml changed on disk."
    assert heard.reloaded == []
    (_, reload), (_, _keep) = message.actions
    reload()
    (source,) = heard.reloaded
    assert source.dataset.title == "How to get home?"
    assert opening.path == watched
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
    assert heard.reloaded == []


def test_a_new_time_stamp_alone_is_nothing(
    watched: Path, opening: Opening, heard: Listener, qtbot: QtBot
) -> None:
    assert opening._watch is not None
    with qtbot.waitSignal(opening._watch._timer.timeout):
        os.utime(watched, (1, 1))
    with qtbot.waitSignal(opening._watch._timer.timeout):
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
    opening: Opening, heard: Listener, file: Path, qtbot: QtBot
) -> None:
    link = file.parent.parent / "link.yaml"
    link.symlink_to(file)
    opening.first(link)
    opening.begin()
    replace(file, ANOTHER_YAML)
    qtbot.waitUntil(lambda: bool(heard.said))


def test_a_change_with_faults_is_told_and_nothing_is_reloaded(
    watched: Path, opening: Opening, heard: Listener, qtbot: QtBot
) -> None:
    replace(watched, BROKEN_YAML)
    qtbot.waitUntil(lambda: bool(heard.said))
    assert heard.said[0].kind == "error"
    assert "was not reloaded" in heard.said[0].text
    opening.reload()
    assert heard.reloaded == []
    replace(watched, ANOTHER_YAML)
    qtbot.waitUntil(lambda: heard.said[-1].kind == "warning")


def test_a_change_before_the_watch_began_is_noticed(
    opening: Opening, heard: Listener, file: Path, qtbot: QtBot
) -> None:
    opening.first(file)
    replace(file, ANOTHER_YAML)
    opening.begin()
    qtbot.waitUntil(lambda: bool(heard.said))


def test_what_is_no_longer_open_is_no_longer_watched(watched: Path, opening: Opening) -> None:
    assert opening._watch is not None
    watcher = opening._watch._watcher
    assert str(watched) in watcher.files()
    opening.open_bundled()
    assert watcher.files() + watcher.directories() == []


def test_the_file_dialog_does_not_block_and_opens_what_is_chosen(
    opening: Opening, heard: Listener, file: Path, qtbot: QtBot
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    dialog = opening.ask(window)
    assert dialog.isVisible()
    assert dialog.fileMode() == QFileDialog.FileMode.ExistingFile
    dialog.selectFile(str(file))
    dialog.fileSelected.emit(str(file))
    dialog.reject()
    assert [work.path for work in heard.opened] == [file]


def mime_of(*addresses: str) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl(address) for address in addresses])
    return mime


def test_one_local_file_may_be_dropped_and_nothing_else(file: Path) -> None:
    local = QUrl.fromLocalFile(str(file)).toString()
    assert dropped_file(mime_of(local)) == file
    assert dropped_file(mime_of(local, local)) is None
    assert dropped_file(mime_of("https://example.org/a.yaml")) is None
    assert dropped_file(mime_of(QUrl.fromLocalFile(str(file.parent)).toString())) is None
    assert dropped_file(QMimeData()) is None


def test_a_drop_opens_the_file(opening: Opening, heard: Listener, file: Path, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    opening.take_drops_on(window)
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
    assert [work.path for work in heard.opened] == [file]
    web = drag_enter(remote := mime_of("https://example.org"))
    QApplication.sendEvent(window, web)
    assert not web.isAccepted()
    assert remote.hasUrls()
