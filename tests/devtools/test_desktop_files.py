"""What tells a Linux desktop about the program holds before its validators and agrees with it."""

import re
import shutil
import subprocess
import sys
import tomllib
from configparser import RawConfigParser
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtGui import QImage

import fwcompare
from devtools.debian import DESKTOP, ICON_SIZES, draw_icons
from devtools.program_start import give_back_the_library_path
from fwcompare.cli.verbs import VERBS

ENTRY = DESKTOP / "fwcompare.desktop"
METAINFO = DESKTOP / "fwcompare.metainfo.xml"
KIND = DESKTOP / "fwcompare-mime.xml"
MIME_TYPE = "application/x-fwcompare-decision"
DECISION = Path(__file__).parents[1] / "decision" / "getting-to-work.fwdecision"

# Asks the system's database of kinds of file, which a process reads once, as a file manager does.
ASK = """
import sys
from PySide6.QtCore import QMimeDatabase
kind = QMimeDatabase().mimeTypeForFile(sys.argv[1])
print(kind.name(), kind.inherits("text/plain"), kind.comment())
"""


def held_against(*command: str | Path) -> None:
    """Run a validator; skip where it is not installed, fail with what it says."""
    if shutil.which(command[0]) is None:
        pytest.skip(f"{command[0]} is not installed")
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "warning" not in done.stderr.lower()


def entry() -> dict[str, str]:
    parser = RawConfigParser(delimiters=("=",))
    parser.optionxform = str  # type: ignore[assignment, method-assign]  # keys keep their case
    parser.read(ENTRY, "utf-8")
    return dict(parser["Desktop Entry"])


def metainfo(path: str) -> ET.Element:
    found = ET.parse(METAINFO).find(path)
    assert found is not None
    return found


def test_the_menu_entry_is_valid() -> None:
    held_against("desktop-file-validate", ENTRY)


def test_the_metainfo_is_valid() -> None:
    held_against("appstreamcli", "validate", "--no-net", METAINFO)


@pytest.mark.parametrize("path", [METAINFO, KIND, *DESKTOP.glob("*.svg")], ids=lambda p: p.name)
def test_the_xml_is_well_formed(path: Path) -> None:
    held_against("xmllint", "--noout", path)


def test_the_manual_page_is_valid() -> None:
    held_against("man", "--warnings", "--encoding=UTF-8", "--local-file", DESKTOP / "fwcompare.1")


@pytest.mark.parametrize("name", ["mine.fwdecision", "mine"])
def test_a_desktop_knows_a_decision_by_its_name_and_by_its_content(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    mime = tmp_path / "mime"
    (mime / "packages").mkdir(parents=True)
    shutil.copy(KIND, mime / "packages")
    held_against("update-mime-database", mime)
    file = tmp_path / name
    file.write_bytes(b"" if file.suffix else DECISION.read_bytes())
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    command = [sys.executable, "-c", ASK, str(file)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    assert done.stdout == f"{MIME_TYPE} True Decision of fwcompare\n"


def test_entry_metainfo_and_kind_name_the_same_things() -> None:
    assert metainfo("launchable").text == ENTRY.name
    assert metainfo("provides/mediatype").text == MIME_TYPE
    assert metainfo("provides/binary").text == entry()["Exec"].split()[0]
    assert entry()["MimeType"] == f"{MIME_TYPE};"
    assert entry()["Comment"].startswith(str(metainfo("summary").text).partition(",")[0])
    assert f'type="{MIME_TYPE}"' in KIND.read_text("utf-8")


def test_windows_belong_to_the_entry_by_its_name() -> None:
    source = (Path(fwcompare.__file__).parent / "gui" / "app.py").read_text("utf-8")
    assert f'NAME = "{ENTRY.stem}"' in source
    assert "setDesktopFileName(NAME)" in source
    assert entry()["StartupWMClass"] == ENTRY.stem


def test_the_newest_release_told_is_this_one() -> None:
    assert metainfo("releases/release").attrib["version"] == fwcompare.__version__
    manual = (DESKTOP / "fwcompare.1").read_text("utf-8")
    assert f'"fwcompare {fwcompare.__version__}"' in manual


def test_the_newest_release_says_what_is_new() -> None:
    assert len(metainfo("releases/release/description/ul").findall("li")) >= 3
    told = (DESKTOP.parent.parent / "CHANGELOG.md").read_text("utf-8")
    assert f"## {metainfo('releases/release').attrib['version']}\n" in told


def test_the_licence_is_the_one_of_the_package() -> None:
    project = tomllib.loads((DESKTOP.parent.parent / "pyproject.toml").read_text("utf-8"))[
        "project"
    ]
    assert metainfo("project_license").text == project["license"]


def test_the_manual_page_tells_every_verb_as_the_help_does() -> None:
    manual = (DESKTOP / "fwcompare.1").read_text("utf-8").replace(r"\-", "-")
    told = dict(re.findall(r"^\.TP\n\.B (\w+)\n(.+)$", manual, re.MULTILINE))
    assert told == {name: verb.help for name, verb in VERBS.items()}


def test_icons_are_drawn_in_every_size(tmp_path: Path) -> None:
    draw_icons(tmp_path)
    for name in ("apps/fwcompare", f"mimetypes/{MIME_TYPE.replace('/', '-')}"):
        assert (tmp_path / "scalable" / f"{name}.svg").is_file()
        for size in ICON_SIZES:
            picture = QImage(str(tmp_path / f"{size}x{size}" / f"{name}.png"))
            assert (picture.width(), picture.height()) == (size, size)
            assert picture.pixelColor(0, 0).alpha() == 0
            middle = picture.pixelColor(size // 2, size // 2)
            assert middle.alpha() == 255


@pytest.mark.parametrize("before", [None, "/somewhere/lib"])
def test_what_the_built_program_opens_does_not_find_its_libraries(
    monkeypatch: pytest.MonkeyPatch, before: str | None
) -> None:
    surroundings = {"LD_LIBRARY_PATH": "/ours", "ELSE": "kept"}
    if before is not None:
        surroundings["LD_LIBRARY_PATH_ORIG"] = before
    monkeypatch.setattr("os.environ", surroundings)
    give_back_the_library_path()
    assert surroundings == {"ELSE": "kept"} | ({"LD_LIBRARY_PATH": before} if before else {})
