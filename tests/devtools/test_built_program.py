"""The built program does what the source does: `python3 dev.py package --check`.

FWCOMPARE_PROGRAM names the program; without it these tests are left out, since building takes
minutes.
"""

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

import fwcompare
from devtools.debian import BASE
from devtools.program_libraries import KEPT_PLUGINS, asked_of_the_system
from fwcompare.analysis import evaluate
from fwcompare.analysis.dataset_change import verdict_summary
from fwcompare.decision import Decision, proposal
from fwcompare.decision.dataset_source import load_source
from fwcompare.decision.saving import save_decision
from fwcompare.qt_needs import NEEDED, NEEDED_ON_WAYLAND, NEEDED_ON_X11

PROGRAM = Path(os.environ.get("FWCOMPARE_PROGRAM", "fwcompare"))

pytestmark = pytest.mark.skipif(
    "FWCOMPARE_PROGRAM" not in os.environ, reason="only dev.py package --check builds the program"
)

# Plugins that give their place to others where the system lacks what they stand on.
OPTIONAL = {
    "libcupsprintersupport.so",
    "libqgtk3.so",
    "libqt-plugin-wayland-egl.so",
    "libqxcb-glx-integration.so",
}
LIBC = {"libc.so.6", "libdl.so.2", "libm.so.6", "libpthread.so.0", "librt.so.1"}


@pytest.fixture
def decision_file(tmp_path: Path) -> Path:
    source = load_source()
    first = next(iter(source.dataset.dimensions))
    preferences = proposal(source.dataset).with_dimension_points(first, 75)
    verdict = verdict_summary(evaluate(source.dataset, preferences))
    path = tmp_path / "mine.fwdecision"
    save_decision(path, Decision(preferences), source, verdict)
    return path


def answer(*command: str | Path) -> str:
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.parametrize(
    "words",
    [["score", "--json"], ["analyse", "--json"], ["facts"], ["schema"], ["selfcheck"]],
    ids=lambda words: words[0],
)
def test_it_answers_as_the_source_does(words: list[str]) -> None:
    assert answer(PROGRAM, *words) == answer(sys.executable, "-m", "fwcompare", *words)


def test_it_scores_a_decision_as_the_source_does(decision_file: Path) -> None:
    words = ["score", str(decision_file), "--json"]
    told = answer(PROGRAM, *words)
    assert json.loads(told)["scores"]
    assert told == answer(sys.executable, "-m", "fwcompare", *words)


@pytest.mark.parametrize("form", ["madr", "html"])
def test_it_carries_the_templates_of_exports(
    decision_file: Path, tmp_path: Path, form: str
) -> None:
    for command, name in (([PROGRAM], "built"), ([sys.executable, "-m", "fwcompare"], "source")):
        answer(*command, "export", decision_file, "--to", tmp_path / name, "--form", form)
    assert (tmp_path / "built").read_bytes() == (tmp_path / "source").read_bytes()


def test_it_draws_a_report_and_a_chart_without_a_display(
    decision_file: Path, tmp_path: Path
) -> None:
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    surroundings = {name: value for name, value in os.environ.items() if name not in hidden}
    for name, begins in (("a.pdf", b"%PDF"), ("a.png", b"\x89PNG"), ("a.svg", b"<?xml")):
        command: list[str | Path] = [PROGRAM, "export", decision_file, "--to", tmp_path / name]
        subprocess.run(command, env=surroundings, capture_output=True, check=True, timeout=60)
        assert (tmp_path / name).read_bytes().startswith(begins)


def test_it_opens_a_decision_in_a_window_and_ends_in_order(
    qtbot: QtBot, decision_file: Path, tmp_path: Path
) -> None:
    home = tmp_path / "its-home"
    home.mkdir()
    names = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")
    process = subprocess.Popen(
        [PROGRAM, decision_file],
        env={**os.environ, **dict.fromkeys(names, str(home))},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )

    def has_opened_it() -> bool:
        """A file is noted as opened last once it was good and the window has been painted."""
        assert process.poll() is None, process.communicate()
        noted = [path.read_text("utf-8") for path in home.rglob("*") if path.suffix == ".ini"]
        return any(decision_file.name in text for text in noted)

    try:
        qtbot.waitUntil(has_opened_it, timeout=60_000)
        process.send_signal(signal.SIGTERM)
        told = process.communicate(timeout=60)
    finally:
        process.kill()
    assert process.returncode == 0, told
    assert told == ("", "")


def package() -> Path:
    (found,) = PROGRAM.parent.parent.glob(f"fwcompare_{fwcompare.__version__}_*.deb")
    return found


@pytest.mark.skipif(shutil.which("lintian") is None, reason="Debian's checker is not here")
def test_the_package_is_as_debian_wants_it() -> None:
    done = subprocess.run(["lintian", package()], capture_output=True, text=True, timeout=300)
    assert (done.returncode, done.stdout) == (0, "")


def test_the_package_installs_a_command_that_works(tmp_path: Path) -> None:
    answer("dpkg-deb", "--extract", package(), tmp_path)
    command = tmp_path / "usr" / "bin" / "fwcompare"
    assert answer(command, "--version") == f"fwcompare {fwcompare.__version__}\n"
    assert answer(command, "score", "--json") == answer(PROGRAM, "score", "--json")
    for place in ("applications/fwcompare.desktop", "mime/packages/fwcompare.xml", "icons/hicolor"):
        assert (tmp_path / "usr" / "share" / place).exists()


def test_the_package_depends_on_every_library_it_does_not_bring() -> None:
    asked = asked_of_the_system(PROGRAM.parent, except_for=OPTIONAL)
    known = {*BASE, *NEEDED, *NEEDED_ON_X11, *NEEDED_ON_WAYLAND, *LIBC}
    assert asked <= known


def test_qt_lies_beside_the_program_as_files_that_can_be_replaced() -> None:
    qt = PROGRAM.parent / "_internal" / "PySide6" / "Qt"
    parts = {path.name[6:].partition(".")[0] for path in (qt / "lib").glob("libQt6*.so.6")}
    assert parts >= {"Core", "Gui", "Widgets", "Svg"}
    assert parts.isdisjoint({"Network", "Pdf", "Qml", "Quick", "VirtualKeyboard"})
    assert {path.name for path in (qt / "plugins").iterdir()} <= KEPT_PLUGINS.keys()


def test_it_carries_every_licence() -> None:
    licences = PROGRAM.parent / "licenses"
    told = {path.name.lower() for path in licences.iterdir()}
    assert told >= {"lgpl-3.0.txt", "gpl-3.0.txt", "third_party_notices.md", "ofl.txt"}
    assert told >= {"numpy", "jinja2", "markupsafe", "markdown_it_py", "mdurl", "pyyaml", "python"}
