"""`fwcompare desktop` gives one user what the Debian package gives all, and takes it back."""

import os
import shutil
import subprocess
import sys
from configparser import RawConfigParser
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from fwcompare.cli import main
from fwcompare.cli.desktop_files import data_home, desktop_files, starting_command

Captured = pytest.CaptureFixture[str]

ENTRY, KIND = Path("applications/fwcompare.desktop"), Path("mime/packages/fwcompare.xml")
ICONS = [
    Path("icons/hicolor/scalable/apps/fwcompare.svg"),
    Path("icons/hicolor/scalable/mimetypes/application-x-fwcompare-decision.svg"),
]
on_linux = pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such folders")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "my data"
    monkeypatch.setenv("XDG_DATA_HOME", str(path))
    return path


def contents(folder: Path) -> dict[Path, bytes]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder): path.read_bytes() for path in found}


def entry_of(command: list[str]) -> dict[str, str]:
    (text,) = [file.content.decode() for file in desktop_files(command) if file.place == ENTRY]
    parser = RawConfigParser(delimiters=("=",))
    parser.optionxform = str  # type: ignore[assignment, method-assign]  # keys keep their case
    parser.read_string(text)
    return dict(parser["Desktop Entry"])


@on_linux
def test_it_installs_the_entry_the_file_type_and_the_icons(home: Path, capsys: Captured) -> None:
    assert main(["desktop", "--install"]) == 0
    assert contents(home).keys() == {ENTRY, KIND, *ICONS}
    told = capsys.readouterr().out
    assert all(str(home / place) in told for place in (ENTRY, KIND, *ICONS))
    for place in (KIND, *ICONS):
        ET.parse(home / place)


@on_linux
def test_the_lines_to_type_can_be_typed_as_they_stand(home: Path, capsys: Captured) -> None:
    main(["desktop", "--install"])
    lines = [line.strip() for line in capsys.readouterr().out.splitlines() if "update-" in line]
    programs = [line.partition(" ")[0] for line in lines]
    assert programs == ["update-mime-database", "update-desktop-database"]
    if shutil.which("update-mime-database"):
        done = subprocess.run(lines[0], shell=True, capture_output=True, text=True)
        assert (done.returncode, done.stderr) == (0, "")
        assert "fwcompare-decision" in (home / "mime" / "globs2").read_text("utf-8")


@on_linux
def test_a_cache_of_icons_is_to_be_made_anew_where_there_is_one(
    home: Path, capsys: Captured
) -> None:
    cache = home / "icons" / "hicolor" / "icon-theme.cache"
    cache.parent.mkdir(parents=True)
    cache.touch()
    main(["desktop", "--install"])
    assert "gtk-update-icon-cache" in capsys.readouterr().out


@on_linux
def test_a_second_time_changes_nothing(home: Path, capsys: Captured) -> None:
    main(["desktop", "--install"])
    first = {path: path.stat().st_mtime_ns for path in home.rglob("*")}
    capsys.readouterr()
    assert main(["desktop", "--install"]) == 0
    assert {path: path.stat().st_mtime_ns for path in home.rglob("*")} == first
    assert str(home / ENTRY) not in capsys.readouterr().out


@on_linux
def test_an_entry_of_another_installation_of_ours_is_renewed(home: Path) -> None:
    (home / ENTRY).parent.mkdir(parents=True)
    (older,) = [f.content for f in desktop_files(["/gone/fwcompare"]) if f.place == ENTRY]
    (home / ENTRY).write_bytes(older)
    assert main(["desktop", "--install"]) == 0
    assert b"/gone/" not in (home / ENTRY).read_bytes()


@on_linux
def test_removing_takes_away_what_installing_brought_and_nothing_else(
    home: Path, capsys: Captured
) -> None:
    other = home / "applications" / "other.desktop"
    other.parent.mkdir(parents=True)
    other.write_text("of somebody else\n")
    main(["desktop", "--install"])
    assert main(["desktop", "--remove"]) == 0
    assert contents(home) == {Path("applications/other.desktop"): b"of somebody else\n"}
    assert main(["desktop", "--remove"]) == 0
    assert capsys.readouterr().out.endswith("There was nothing to remove.\n")


def _write_a_stranger(path: Path) -> None:
    path.write_text("[Desktop Entry]\n")


def _change_ours(path: Path) -> None:
    (file,) = [f for f in desktop_files(["/usr/bin/fwcompare"]) if f.place == ENTRY]
    path.write_bytes(file.content.replace(b"Name=", b"Name=My "))


def _link_to_ours(path: Path) -> None:
    elsewhere = path.with_name("elsewhere")
    (file,) = [f for f in desktop_files(["/usr/bin/fwcompare"]) if f.place == ENTRY]
    elsewhere.write_bytes(file.content)
    path.symlink_to(elsewhere)


def _make_a_folder(path: Path) -> None:
    path.mkdir()


@on_linux
@pytest.mark.parametrize(
    "put", [_write_a_stranger, _change_ours, _link_to_ours, _make_a_folder, os.mkfifo]
)
def test_what_is_somebody_elses_is_never_overwritten_or_removed(
    home: Path, capsys: Captured, put: object
) -> None:
    assert callable(put)
    (home / ENTRY).parent.mkdir(parents=True)
    put(home / ENTRY)
    before = contents(home)
    assert main(["desktop", "--install"]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert "nothing was installed" in told.err
    assert str(home / ENTRY) in told.err
    assert main(["desktop", "--remove"]) == 0
    assert "Left alone" in capsys.readouterr().out
    assert contents(home) == before
    assert os.path.lexists(home / ENTRY)


@on_linux
def test_a_folder_that_cannot_be_written_is_told_in_one_line(
    home: Path, tmp_path: Path, capsys: Captured
) -> None:
    home.write_text("a file is in the way\n")
    assert main(["desktop", "--install"]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("fwcompare: ")


@pytest.mark.parametrize("words", [[], ["--install", "--remove"], ["--uninstall"]])
def test_it_is_told_which_of_the_two_to_do(words: list[str], capsys: Captured) -> None:
    assert main(["desktop", *words]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_other_systems_are_refused_plainly(
    home: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch, platform: str
) -> None:
    monkeypatch.setattr("fwcompare.cli.desktop.sys.platform", platform)
    assert main(["desktop", "--install"]) == 1
    assert "Linux" in capsys.readouterr().err
    assert not home.exists()


def test_the_entry_runs_the_program_that_installed_it() -> None:
    entry = entry_of(["/home/me/.local/bin/fwcompare"])
    assert entry["Exec"] == "/home/me/.local/bin/fwcompare %f"
    assert entry["TryExec"] == "/home/me/.local/bin/fwcompare"
    python = entry_of(["/opt/python", "-m", "fwcompare"])
    assert (python["Exec"], python["TryExec"]) == ("/opt/python -m fwcompare %f", "/opt/python")


@pytest.mark.parametrize(
    ("path", "exec_line", "try_line"),
    [
        ("/my own/fw", '"/my own/fw" %f', "/my own/fw"),
        ("/100%/fw", '"/100%%/fw" %f', "/100%/fw"),
        ("/a$b/fw", r'"/a\\$b/fw" %f', "/a$b/fw"),
        ("/a\\b/fw", r'"/a\\\\b/fw" %f', r"/a\\b/fw"),
        ('/a"b/fw', r'"/a\\"b/fw" %f', '/a"b/fw'),
    ],
)
def test_a_command_is_quoted_as_menu_entries_want_it(
    path: str, exec_line: str, try_line: str
) -> None:
    entry = entry_of([path])
    assert (entry["Exec"], entry["TryExec"]) == (exec_line, try_line)


@on_linux
def test_the_command_is_the_one_that_was_called_or_else_the_interpreter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = tmp_path / "fwcompare"
    script.write_text("#!/bin/sh\n")
    monkeypatch.setattr(sys, "argv", [str(script), "desktop"])
    assert starting_command() == [sys.executable, "-m", "fwcompare"]
    script.chmod(0o755)
    assert starting_command() == [str(script)]
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "argv", ["./fwcompare", "desktop"])
    assert starting_command() == [str(script)]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert starting_command() == [sys.executable]


@on_linux
@pytest.mark.parametrize("named", ["", "relative/data"])
def test_without_a_folder_of_data_it_is_the_usual_one(named: str) -> None:
    surroundings = {"XDG_DATA_HOME": named, "HOME": "/anything"}
    assert data_home(surroundings) == Path("~/.local/share").expanduser()
    assert data_home({"XDG_DATA_HOME": named}) is None


@on_linux
def test_a_validator_finds_nothing_wrong_with_the_entry(home: Path) -> None:
    if shutil.which("desktop-file-validate") is None:
        pytest.skip("desktop-file-validate is not installed")
    main(["desktop", "--install"])
    command = ["desktop-file-validate", str(home / ENTRY)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, "")
