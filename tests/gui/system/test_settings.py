"""What comes back at the next start, and that nothing in the file can stop one."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QSettings

from fwcompare.gui.look.theme import Theme
from fwcompare.gui.system.settings import MOST_RECENT_FILES, Settings


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "fwcompare.ini"


def everything(settings: Settings) -> tuple[object, ...]:
    return (
        settings.geometry,
        settings.window_state,
        settings.tab,
        settings.opened_dimensions,
        Theme(settings.theme).choice,
        settings.text_percent,
        settings.recent_files(),
    )


DEFAULTS: tuple[object, ...] = (b"", b"", "", [], "system", 100, [])


def test_without_a_file_everything_is_the_default(path: Path, qapp: object) -> None:
    assert everything(Settings(path)) == DEFAULTS


def test_everything_comes_back_with_its_type(path: Path, tmp_path: Path, qapp: object) -> None:
    file = tmp_path / "a, b=@c ü.yaml"
    file.touch()
    kept = Settings(path)
    kept.geometry = bytes(range(256))
    kept.window_state = b"\x00\xff"
    kept.tab = "security"
    kept.opened_dimensions = ["databases"]
    kept.theme = "contrast"
    kept.text_percent = 150
    kept.add_recent_file(file)
    kept.save()
    expected = (
        bytes(range(256)),
        b"\x00\xff",
        "security",
        ["databases"],
        "contrast",
        150,
        [file],
    )
    assert everything(Settings(path)) == expected


def test_recent_files_are_newest_first_each_once_and_not_too_many(
    path: Path, tmp_path: Path, qapp: object
) -> None:
    files = [tmp_path / f"{number}.yaml" for number in range(12)]
    settings = Settings(path)
    for file in [*files, files[5]]:
        file.touch()
        settings.add_recent_file(file)
    assert settings.recent_files() == [files[n] for n in (5, 11, 10, 9, 8, 7, 6, 4)]
    assert len(settings.recent_files()) == MOST_RECENT_FILES


def test_a_recent_file_that_is_gone_is_not_offered_and_may_return(
    path: Path, tmp_path: Path, qapp: object
) -> None:
    file = tmp_path / "one.yaml"
    settings = Settings(path)
    settings.add_recent_file(file)
    assert settings.recent_files() == []
    file.touch()
    assert settings.recent_files() == [file]
    settings.forget_recent_files()
    assert settings.recent_files() == []


@pytest.mark.parametrize(
    "content",
    [
        b"\x00\xff\xfe\x01" * 500,
        b"[window]\ngeometry=@Variant(\x00\x00\x00\x7f\x7f\xff\xff\xff)\n",
        b"[window]\ngeometry=zz\nstate=f\ntab=a, b\n[look]\ntheme=pink\ntext=1e9\n",
        b"[look]\ntext=99999999999999999999999\ntheme=\n",
        b"[look]\ntext=-5\ntheme=@Invalid()\n[recent]\n1=@ByteArray(x)\n2=\\0\\xff\n",
        b"[[[\n=\n==\n\n]",
        b"[window]\n" + b"x=" + b"1" * 2_000_000,
    ],
)
def test_rubbish_in_the_file_is_the_defaults(path: Path, content: bytes, qapp: object) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    settings = Settings(path)
    assert everything(settings) == DEFAULTS
    settings.tab = "size"
    settings.save()
    assert Settings(path).tab == "size"


@given(content=st.binary(max_size=400))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=100)
def test_no_bytes_stop_a_start(tmp_path: Path, content: bytes, qapp: object) -> None:
    path = tmp_path / "fuzzed.ini"
    path.write_bytes(b"[window]\ngeometry=" + content + b"\n[look]\ntext=" + content)
    found = Settings(path)
    assert [type(value) for value in everything(found)] == [bytes, bytes, str, list, str, int, list]
    assert 80 <= found.text_percent <= 200


def test_a_text_size_is_held_within_its_range(path: Path, qapp: object) -> None:
    path.parent.mkdir()
    path.write_text("[look]\ntext=999\n")
    assert Settings(path).text_percent == 200
    path.write_text("[look]\ntext=1\n")
    assert Settings(path).text_percent == 80


@pytest.mark.skipif(os.name == "nt", reason="Windows has no named pipes in folders")
def test_a_pipe_in_place_of_the_file_hangs_nothing(path: Path, qapp: object) -> None:
    path.parent.mkdir()
    os.mkfifo(path)
    noted: list[str] = []
    settings = Settings(path, noted.append)
    settings.tab = "size"
    settings.save()
    assert settings.tab == "size"
    assert len(noted) == 1


def test_settings_that_cannot_be_kept_are_noted_once(tmp_path: Path, qapp: object) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.touch()
    noted: list[str] = []
    settings = Settings(in_the_way / "fwcompare.ini", noted.append)
    for tab in ("size", "security"):
        settings.tab = tab
        settings.save()
    assert settings.tab == "security"
    assert noted == [f"The settings could not be kept in {in_the_way / 'fwcompare.ini'}."]


def test_a_folder_in_place_of_the_file_is_noted(path: Path, qapp: object) -> None:
    path.mkdir(parents=True)
    noted: list[str] = []
    settings = Settings(path, noted.append)
    assert everything(settings) == DEFAULTS
    settings.save()
    assert len(noted) == 1


def test_another_window_s_settings_are_not_overwritten(path: Path, qapp: object) -> None:
    one, other = Settings(path), Settings(path)
    one.theme = "dark"
    one.save()
    other.tab = "size"
    other.save()
    assert (Settings(path).theme, Settings(path).tab) == ("dark", "size")


def test_the_file_holds_nothing_but_texts(path: Path, qapp: object) -> None:
    settings = Settings(path)
    settings.geometry = b"\x01\x02"
    settings.text_percent = 120
    settings.save()
    store = QSettings(str(path), QSettings.Format.IniFormat)
    assert {key: store.value(key) for key in store.allKeys()} == {
        "window/geometry": "0102",
        "look/text": "120",
    }
