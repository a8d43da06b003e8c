"""The pins are whole, and the wheel works in a fresh place, away from the checkout."""

import json
import os
import re
import subprocess
import sys
import sysconfig
import tarfile
import tomllib
import zipfile
from email import message_from_string
from email.message import Message
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

import dev
import fwcompare
from devtools import index_text

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
PYTHONS = [f"3.{minor}" for minor in range(dev.OLDEST[1], dev.NEWEST_TRIED[1] + 1)]
LOCKS = [ROOT / "requirements" / f"{name}.txt" for name in ("run", "dev", "package")]

# Opens the window as the command does, and leaves once it is on the screen.
OPEN_AND_LEAVE = """
import json, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from fwcompare import bundled
from fwcompare.gui.app import main

run_the_event_loop = QApplication.exec

def look_and_leave():
    windows = [w.windowTitle() for w in QApplication.topLevelWidgets() if w.isVisible()]
    print(json.dumps({"windows": windows, "data": str(bundled.DATA), "here": bundled.__file__}))
    QApplication.closeAllWindows()
    QApplication.quit()

def run_briefly(*_):
    QTimer.singleShot(0, look_and_leave)
    return run_the_event_loop()

QApplication.exec = run_briefly
sys.argv = ["fwcompare-gui"]
sys.exit(main())
"""


def pins(lock: Path) -> list[Requirement]:
    """Return each pin, having seen that every one of them has its hashes."""
    text = re.sub(r"^#.*\n", "", lock.read_text("utf-8"), flags=re.MULTILINE)
    found: list[Requirement] = []
    for entry in text.replace("\\\n", " ").splitlines():
        requirement, *hashes = re.split(r"\s+--hash=sha256:", entry.strip())
        assert hashes, requirement
        assert all(re.fullmatch("[0-9a-f]{64}", digest) for digest in hashes), requirement
        found.append(Requirement(requirement))
    return found


def holds_on(requirement: Requirement, python: str) -> bool:
    versions = {"python_version": python, "python_full_version": f"{python}.0"}
    return requirement.marker is None or requirement.marker.evaluate(versions)


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_the_pins_name_no_address(lock: Path) -> None:
    text = lock.read_text("utf-8")
    assert "://" not in text
    assert not re.search(r"^-", text, re.MULTILINE)


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_every_pin_is_exact(lock: Path) -> None:
    assert all(re.fullmatch(r"==[\w.]+", str(pin.specifier)) for pin in pins(lock))


@pytest.mark.parametrize("lock", LOCKS[1:], ids=lambda lock: lock.name)
def test_what_runs_is_what_was_tested_and_packaged(lock: Path) -> None:
    assert {*map(str, pins(LOCKS[0]))} <= {*map(str, pins(lock))}


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
@pytest.mark.parametrize("python", PYTHONS)
def test_no_python_has_two_pins_of_one_package(lock: Path, python: str) -> None:
    names = [canonicalize_name(pin.name) for pin in pins(lock) if holds_on(pin, python)]
    assert sorted({*names}) == sorted(names)


@pytest.mark.parametrize("extra", ["dev", "package"])
@pytest.mark.parametrize("python", PYTHONS)
def test_the_pins_keep_the_projects_bounds(extra: str, python: str) -> None:
    lock = pins(ROOT / "requirements" / f"{extra}.txt")
    pinned = {canonicalize_name(pin.name): pin for pin in lock if holds_on(pin, python)}
    wanted = map(Requirement, PROJECT["dependencies"] + PROJECT["optional-dependencies"][extra])
    for requirement in (one for one in wanted if holds_on(one, python)):
        (pin,) = pinned[canonicalize_name(requirement.name)].specifier
        assert requirement.specifier.contains(pin.version), requirement


def test_dev_py_and_the_project_want_the_same_pythons() -> None:
    wanted = SpecifierSet(PROJECT["requires-python"])
    for minor in range(20):
        is_wanted = wanted.contains(f"3.{minor}.1")
        assert is_wanted == (not dev.python_refusal((3, minor)))


def test_the_project_tells_which_pythons_it_was_tried_on() -> None:
    start = "Programming Language :: Python :: "
    told = [c.removeprefix(start) for c in PROJECT["classifiers"] if c.startswith(start)]
    assert told == PYTHONS
    for python in PYTHONS:
        assert not dev.python_warning(tuple(map(int, python.split("."))))


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder), cwd=ROOT)
    (path,) = folder.glob("*.whl")
    return path


@pytest.fixture(scope="module")
def scripts(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel into a venv that finds its dependencies where the tests find theirs."""
    venv = tmp_path_factory.mktemp("fresh") / "venv"
    run(sys.executable, "-m", "venv", "--without-pip", str(venv))
    scripts = venv / ("Scripts" if os.name == "nt" else "bin")
    python = str(scripts / "python")
    ask = "import sysconfig; print(sysconfig.get_path('purelib'))"
    site = Path(run(python, "-c", ask).strip())
    # A folder named in a .pth file brings its packages but not its own .pth files, so neither the
    # editable install nor the checkout is seen from the venv.
    (site / "dependencies.pth").write_text(sysconfig.get_path("purelib"), "utf-8")
    pip = [sys.executable, "-m", "pip", "--python", python, "install", "--quiet"]
    run(*pip, "--no-deps", "--no-index", "--force-reinstall", str(wheel))
    return scripts


def run(*command: str, cwd: Path | None = None) -> str:
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def files_below(folder: str) -> set[str]:
    """Return the files of a folder, without what a run has kept beside them."""
    files = (path for path in (ROOT / folder).rglob("*") if path.is_file())
    return {path.relative_to(ROOT).as_posix() for path in files if "__pycache__" not in path.parts}


def test_the_wheel_carries_data_resources_and_licences(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    carried = files_below("data") | files_below("resources")
    assert carried
    assert {f"fwcompare/{name}" for name in carried} <= names
    info = f"fwcompare-{fwcompare.__version__}.dist-info"
    licences = {"LICENSE", "THIRD_PARTY_NOTICES.md", "resources/fonts/OFL.txt"}
    licences |= files_below("licenses")
    assert {f"{info}/licenses/{name}" for name in licences} <= names


def test_the_licence_told_covers_code_fonts_and_icons(wheel: Path) -> None:
    assert metadata(wheel)["License-Expression"] == "MIT AND OFL-1.1 AND ISC"
    assert "Open Font License" in (ROOT / "resources" / "fonts" / "OFL.txt").read_text("utf-8")
    assert "ISC License" in (ROOT / "licenses" / "Lucide.txt").read_text("utf-8")


def test_nothing_is_told_that_is_not_so(wheel: Path) -> None:
    told = metadata(wheel)
    assert "Project-URL" not in told  # there is none yet
    systems = [c for c in told.get_all("Classifier", []) if c.startswith("Operating System")]
    assert systems == ["Operating System :: POSIX :: Linux"]


def test_an_index_shows_what_it_can_of_the_readme(wheel: Path) -> None:
    text = metadata(wheel).get_payload()
    assert isinstance(text, str)
    assert text.startswith("# fwcompare\n")
    assert metadata(wheel)["Description-Content-Type"] == "text/markdown"
    heads = [line for line in text.splitlines() if line.startswith("## ")]
    assert heads == [f"## {name}" for name in index_text.SECTIONS]
    assert "![" not in text
    assert "dev.py" not in text
    assert not re.search(r"\]\((?!https?://)", text)
    readme = plain((ROOT / "README.md").read_text("utf-8"))
    assert all(plain(line) in readme for line in text.splitlines())


def test_a_readme_without_a_section_is_not_cut_in_silence() -> None:
    with pytest.raises(LookupError, match="With pip"):
        index_text.index_text("# fwcompare\n\n## What it does\n")


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Unpack the archive of the source, and return its folder."""
    folder = tmp_path_factory.mktemp("source")
    run(sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-d", str(folder), cwd=ROOT)
    (path,) = folder.glob("*.tar.gz")
    with tarfile.open(path) as archive:
        archive.extractall(folder, filter="data")
    return folder / path.name.removesuffix(".tar.gz")


def test_the_source_carries_all_that_is_told_and_tested(source: Path) -> None:
    folders = ("data", "devtools", "docs", "fwcompare", "licenses", "resources", "tests")
    files = {name for folder in folders for name in files_below(folder)}
    files |= {"README.md", "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE", "dev.py"}
    assert [name for name in sorted(files) if not (source / name).is_file()] == []


def test_the_source_builds_the_same_wheel(source: Path, wheel: Path, tmp_path: Path) -> None:
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path), cwd=source)
    again = zipfile.ZipFile(tmp_path / wheel.name).namelist()
    assert again == zipfile.ZipFile(wheel).namelist()


def metadata(wheel: Path) -> Message:
    name = f"fwcompare-{fwcompare.__version__}.dist-info/METADATA"
    return message_from_string(zipfile.ZipFile(wheel).read(name).decode())


def plain(markdown: str) -> str:
    return re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", markdown)


def test_the_wheel_carries_nothing_else(wheel: Path) -> None:
    tops = {name.partition("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert tops == {"fwcompare", f"fwcompare-{fwcompare.__version__}.dist-info"}


def test_the_installed_command_scores_from_another_folder(scripts: Path, tmp_path: Path) -> None:
    result = json.loads(run(str(scripts / "fwcompare"), "score", "--json", cwd=tmp_path))
    assert result["scores"]
    assert result["leader"] in {None, *result["scores"]}


@pytest.mark.parametrize("form", ["madr", "html"])
def test_the_installed_command_finds_its_templates(
    scripts: Path, tmp_path: Path, form: str
) -> None:
    to = tmp_path / "record"
    where = "from fwcompare import bundled; print(bundled.DEFAULT_DATASET)"
    dataset = run(str(scripts / "python"), "-c", where, cwd=tmp_path).strip()
    words = ["export", dataset, "--to", str(to), "--form", form]
    run(str(scripts / "fwcompare"), *words, cwd=tmp_path)
    assert to.stat().st_size > 1000


def test_the_wheel_wants_what_the_project_wants(wheel: Path) -> None:
    name = f"fwcompare-{fwcompare.__version__}.dist-info/METADATA"
    told = zipfile.ZipFile(wheel).read(name).decode().splitlines()
    wanted = [Requirement(line[15:]) for line in told if line.startswith("Requires-Dist: ")]
    always = {parts(r) for r in wanted if "extra" not in str(r.marker)}
    assert always == {parts(Requirement(listed)) for listed in PROJECT["dependencies"]}
    assert {"numpy", "jinja2", "markdown-it-py"} <= {name for name, *_ in always}


def parts(requirement: Requirement) -> tuple[str, SpecifierSet, str]:
    name = canonicalize_name(requirement.name)
    return name, requirement.specifier, str(requirement.marker)


def test_the_installed_command_checks_the_dataset_it_carries(scripts: Path, tmp_path: Path) -> None:
    where = "from fwcompare import bundled; print(bundled.DEFAULT_DATASET)"
    dataset = Path(run(str(scripts / "python"), "-c", where, cwd=tmp_path).strip())
    assert dataset.is_relative_to(scripts.parent.resolve())
    assert run(str(scripts / "fwcompare"), "check", str(dataset), cwd=tmp_path)


def test_the_installed_window_opens_on_the_dataset_it_carries(
    scripts: Path, tmp_path: Path
) -> None:
    seen = json.loads(run(str(scripts / "python"), "-c", OPEN_AND_LEAVE, cwd=tmp_path))
    assert len(seen["windows"]) == 1
    assert Path(seen["here"]).is_relative_to(scripts.parent.resolve())
    assert Path(seen["data"]).parent == Path(seen["here"]).parent


def test_both_commands_are_installed(scripts: Path) -> None:
    names = {path.stem for path in scripts.iterdir()}
    assert names >= {"fwcompare", "fwcompare-gui"}


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
@pytest.mark.parametrize("command", ["fwcompare", "fwcompare-gui", "python -m fwcompare"])
def test_an_installed_start_without_a_display_is_one_line_and_exit_1(
    scripts: Path, tmp_path: Path, command: str
) -> None:
    name, *words = command.split()
    for display in ("", ":4711"):
        surroundings = {"DISPLAY": display, "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}
        done = subprocess.run(
            [str(scripts / name), *words],
            cwd=tmp_path,
            env={**os.environ, **surroundings},
            capture_output=True,
            text=True,
        )
        assert (done.returncode, done.stdout) == (1, "")
        assert re.fullmatch(r"fwcompare: .*(display|missing|X server).*\n", done.stderr)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such entries")
def test_the_installed_command_gives_a_menu_entry_that_runs_it(
    scripts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    run(str(scripts / "fwcompare"), "desktop", "--install")
    entry = (tmp_path / "applications" / "fwcompare.desktop").read_text("utf-8")
    assert f"\nExec={scripts / 'fwcompare'} %f\n" in entry
