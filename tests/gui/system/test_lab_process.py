"""The lab beside the window: listened to, stopped, and gone with the window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from devtools.lab_environment import LAB
from fwcompare.gui.system.lab_process import LabProcess
from fwcompare.lab.probes import PROBES
from tests.lab.laboratory import processes_in

needs_lab = pytest.mark.skipif(
    not (LAB / "made").exists() or not PROBES,
    reason="there is no .venv-lab: `python3 dev.py test` makes it, where it can fetch",
)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return tmp_path / "data" / "fwcompare" / "lab"


@pytest.fixture
def lab(home: Path) -> Iterator[LabProcess]:
    process = LabProcess()
    yield process
    process.close()


def test_what_it_cannot_do_is_told(lab: LabProcess, tmp_path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(lab.ended, timeout=60_000):
        lab.start(["--seed", "1", "--environment", str(tmp_path)])
        assert lab.is_at_work
    assert (lab.state, lab.is_at_work) == ("failed", False)
    assert "is no Python environment" in lab.text


@needs_lab
def test_stopped_it_tells_what_it_has_found(lab: LabProcess, home: Path, qtbot: QtBot) -> None:
    lab.start(["--seed", "1", "--environment", str(LAB)])
    qtbot.waitUntil(lambda: lab.state == "measuring", timeout=120_000)
    with qtbot.waitSignal(lab.ended, timeout=60_000):
        lab.stop()
    assert lab.state == "stopped"
    assert lab.run is not None
    assert not lab.run.is_complete
    assert processes_in(home) == []


@needs_lab
def test_closed_it_leaves_no_process_and_no_file(lab: LabProcess, home: Path, qtbot: QtBot) -> None:
    lab.start(["--seed", "1", "--environment", str(LAB)])
    qtbot.waitUntil(lambda: lab.state == "measuring", timeout=120_000)
    lab.close()
    assert processes_in(home) == []
    assert list(home.iterdir()) == []
