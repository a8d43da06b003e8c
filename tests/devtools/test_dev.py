"""dev.py refuses in one line what cannot work, and mends what was left half made."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

import dev

pytestmark = pytest.mark.timeout(600)  # a virtual environment is made, which a busy machine minds

ROOT = Path(dev.__file__).parent
on_linux = pytest.mark.skipif(sys.platform != "linux", reason="other systems bring Qt's libraries")


@pytest.mark.parametrize("version", [(3, 11), (3, 12), (3, 13), (3, 14), (3, 15)])
def test_a_python_of_the_tried_range_is_welcome(version: tuple[int, int]) -> None:
    assert dev.python_refusal(version) == dev.python_warning(version) == ""


@pytest.mark.parametrize("version", [(3, 8), (3, 10)])
def test_an_older_python_is_refused_in_one_line(version: tuple[int, int]) -> None:
    refusal = dev.python_refusal(version)
    assert re.fullmatch(r"dev\.py: .+ Python 3\.11 or later, and this is .+", refusal)


@pytest.mark.parametrize("version", [(3, 16), (3, 20), (4, 0)])
def test_a_newer_python_is_warned_of_in_one_line_and_tried(version: tuple[int, int]) -> None:
    assert dev.python_refusal(version) == ""
    assert re.fullmatch(r"dev\.py: .+ 3\.11 to 3\.15; this is .+", dev.python_warning(version))


@on_linux
def test_run_without_a_display_ends_with_one_line() -> None:
    bare = {"PATH": os.environ["PATH"]}
    done = _dev("run", environment=bare)
    assert done.returncode == 1
    assert re.fullmatch(r"dev\.py: there is no display .+\n", done.stderr)
    assert not done.stdout


def test_an_unknown_verb_names_the_known_ones() -> None:
    done = _dev("tset")
    assert done.returncode == 2
    assert all(verb in done.stderr for verb in dev.VERBS)
    assert {
        "run",
        "test",
        "check",
        "watch",
        "drag",
        "bench",
        "shots",
        "evidence",
        "read-aloud",
        "package",
    } == {*dev.VERBS}


def test_without_a_verb_all_of_them_are_told() -> None:
    done = _dev()
    assert done.returncode == 2
    assert all(verb.summary.split()[0] in done.stderr for verb in dev.VERBS.values())


@pytest.mark.parametrize("verb", [None, *dev.VERBS])
def test_help_explains_and_installs_nothing(verb: str | None, tmp_path: Path) -> None:
    program = _copied_to(tmp_path)
    done = _dev(*filter(None, [verb]), "--help", program=program)
    assert (done.returncode, done.stderr) == (0, "")
    told = " ".join(done.stdout.split())
    for known in [dev.VERBS[verb]] if verb else dev.VERBS.values():
        assert known.summary[1:] in told
    assert not (tmp_path / ".venv").exists()


@pytest.mark.parametrize("words", [["check", "spelling"], ["bench", "--quik"], ["drag", "--js"]])
def test_what_a_verb_does_not_know_is_wrong_and_installs_nothing(
    words: list[str], tmp_path: Path
) -> None:
    done = _dev(*words, program=_copied_to(tmp_path))
    assert done.returncode == 2
    assert words[1] in done.stderr
    assert not (tmp_path / ".venv").exists()


@pytest.mark.parametrize(
    "words",
    [
        ["tests/test_dev.py"],
        ["tests/test_dev.py::test_help", "-x"],
        ["tests/wording"],
        ["-k", "tie"],
        ["-q", "-ktie"],
        ["tests/not_there.py"],  # which pytest then says, at once
        ["--last-failed"],
    ],
)
def test_a_path_or_a_name_chooses_tests(words: list[str]) -> None:
    assert dev.chooses_tests(words)


@pytest.mark.parametrize("words", [[], ["-x"], ["--maxfail", "3"], ["--junit-xml", "found.xml"]])
def test_other_options_are_for_all_tests(words: list[str]) -> None:
    assert not dev.chooses_tests(words)


NEEDED_TO_START = (
    "dev.py",
    "devtools/__init__.py",
    "devtools/system_libraries.py",
    "fwcompare/__init__.py",
    "fwcompare/qt_needs.py",
)
BUILD_BACKEND = """
import zipfile

def build_editable(folder, config_settings=None, metadata_directory=None):
    name, info = "thing-1-py3-none-any.whl", "thing-1.dist-info"
    with zipfile.ZipFile(f"{folder}/{name}", "w") as wheel:
        wheel.writestr(f"{info}/METADATA", "Metadata-Version: 2.1\\nName: thing\\nVersion: 1\\n")
        wheel.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\\nTag: py3-none-any\\n")
        wheel.writestr(f"{info}/RECORD", "")
    return name
"""


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a checkout that wants nothing installed and whose .venv was left half made."""
    folder = tmp_path_factory.mktemp("checkout")
    _copied_to(folder)
    for name, text in {
        "requirements/dev.txt": "# nothing at all\n",
        "pyproject.toml": '[build-system]\nrequires = []\nbuild-backend = "backend"\n'
        'backend-path = ["."]\n',
        "backend.py": BUILD_BACKEND,
        "devtools/bench.py": "print('measured')\n",
        "pytest.py": "import sys\nprint(*sys.argv[1:])\n",
        "tests/test_it.py": "",
        ".venv/bin/python": "cut off",
    }.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    first = _dev("bench", program=folder / "dev.py")
    assert first.returncode == 0, first.stderr
    assert "making" in first.stdout
    assert first.stdout.endswith("measured\n")
    return folder


def test_a_half_made_venv_is_made_anew_and_a_whole_one_left_alone(checkout: Path) -> None:
    assert _dev("bench", program=checkout / "dev.py").stdout == "measured\n"


def test_a_python_newer_than_those_tried_goes_on_after_one_line(checkout: Path) -> None:
    program = checkout / "earlier.py"
    text = (checkout / "dev.py").read_text()
    assert "(3, 15)" in text
    program.write_text(text.replace("(3, 15)", "(3, 10)"))
    done = _dev("bench", program=program)
    assert done.stdout == "measured\n"
    assert re.fullmatch(r"dev\.py: .+\n", done.stderr)


def test_chosen_tests_run_alone_as_they_are_told(checkout: Path) -> None:
    done = _dev("test", "tests/test_it.py", "-k", "name", program=checkout / "dev.py")
    assert (done.returncode, done.stdout) == (0, "tests/test_it.py -k name\n")


def test_all_tests_come_after_every_check_spread_over_the_processors(checkout: Path) -> None:
    done = _dev("test", "-x", program=checkout / "dev.py")
    heads = [line[3:] for line in done.stdout.splitlines() if line.startswith("== ")]
    assert heads == [*dev.CHECKS, "lab", "pytest"]
    assert done.stdout.endswith("--numprocesses=auto --dist=loadfile -x\n")
    assert done.returncode  # nothing that checks is installed there
    assert all(name in done.stderr for name in dev.CHECKS)


def test_check_does_what_is_named_or_all(checkout: Path) -> None:
    program = checkout / "dev.py"
    named = _dev("check", "ruff", "mypy", program=program).stdout
    assert named.split() == ["==", "ruff", "==", "mypy"]
    assert _dev("check", program=program).stdout.count("== ") == len(dev.CHECKS)


def test_every_hook_before_a_commit_is_a_check() -> None:
    hooks = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text())["repos"][0]["hooks"]
    assert [hook["entry"] for hook in hooks] == [f"python3 dev.py check {n}" for n in dev.CHECKS]


def _copied_to(folder: Path) -> Path:
    """Copy what dev.py needs to start, and return its path."""
    for name in NEEDED_TO_START:
        (folder / name).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / name, folder / name)
    return folder / "dev.py"


def _dev(
    *arguments: str, program: Path = ROOT / "dev.py", environment: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(program), *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True)
