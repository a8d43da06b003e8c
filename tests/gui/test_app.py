"""Starting and ending the program, from the outside where that is what matters."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from fwcompare.gui import app
from fwcompare.gui.files.file_lock import try_lock
from fwcompare.gui.system.application import Application
from fwcompare.gui.system.faults import FaultHandler
from fwcompare.gui.system.folders import recovery_folder
from fwcompare.gui.system.settings import Settings
from fwcompare.gui.window.main_window import MainWindow
from tests.builders import THREE_WAY_YAML

START = "import sys; from fwcompare.gui.app import main; sys.exit(main())"
# Says when the first paint is done and everything that waited for it has been done, too.
START_LOUDLY = """
import sys
from PySide6.QtCore import QTimer
from fwcompare.gui import app
begin = app.Session.begin
def loudly(session):
    begin(session)
    QTimer.singleShot(0, lambda: print("begun", flush=True))
app.Session.begin = loudly
sys.exit(app.main())
"""


@pytest.fixture
def faults(qapp: Application, tmp_path: Path) -> Iterator[FaultHandler]:
    handler = FaultHandler(tmp_path / "log")
    handler.install()
    yield handler
    handler.uninstall()


def run_until_closed(
    qapp: Application,
    faults: FaultHandler,
    path: Path | None,
    use: Callable[[MainWindow], None],
) -> int:
    """Run the window as `main` does, let `use` work with it after the first paint, close it."""
    used: list[bool] = []

    def use_and_close() -> None:
        windows = [w for w in qapp.topLevelWidgets() if isinstance(w, MainWindow)]
        if not any(window.session.has_begun for window in windows):
            return
        timer.stop()
        try:
            assert len(windows) == 1
            use(windows[0])
            used.append(True)
        finally:
            qapp.closeAllWindows()

    timer = QTimer(interval=10)
    timer.timeout.connect(use_and_close)
    timer.start()
    code = app.run(qapp, faults, path)
    assert used
    return code


def started(code: str, *arguments: str, **environment: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", code, *arguments],
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_the_window_opens_on_the_bundled_dataset_and_closes(
    qapp: Application, faults: FaultHandler
) -> None:
    seen: list[str] = []
    assert run_until_closed(qapp, faults, None, lambda w: seen.append(w.windowTitle())) == 0
    assert seen
    assert not faults.log_file.exists()


def test_it_opens_on_the_file_it_is_given(
    qapp: Application, faults: FaultHandler, tmp_path: Path
) -> None:
    file = tmp_path / "way.yaml"
    file.write_text(THREE_WAY_YAML, "utf-8")
    seen: list[Path | None] = []
    run_until_closed(qapp, faults, file, lambda w: seen.append(w.document.path))
    assert seen == [file]
    assert Settings().recent_files() == [file]


def test_a_bad_file_opens_the_window_which_tells_the_faults(
    qapp: Application, faults: FaultHandler, tmp_path: Path
) -> None:
    file = tmp_path / "bad.yaml"
    file.write_text("wrong: 1\n")
    seen: list[object] = []

    def look(window: MainWindow) -> None:
        message = window.messages.message
        assert message is not None
        seen.append((message.kind, message.text.splitlines()[0], window.document.path))

    assert run_until_closed(qapp, faults, file, look) == 0
    assert seen == [("error", "bad.yaml was not opened; what was open stays.", None)]


def test_tab_look_and_text_size_come_back_at_the_next_start(
    qapp: Application, faults: FaultHandler, tmp_path: Path
) -> None:
    def arrange(window: MainWindow) -> None:
        window.document.take_situation("teaching")  # or the questions would be in front again
        assert window.session.save_to(tmp_path / "kept.fwdecision")
        window.theme.set_choice("dark")
        window.theme.set_text_percent(110)
        window.tabs.open_tab(second_tab)
        window.resize(1010, 700)

    def look(window: MainWindow) -> None:
        seen.append((window.theme.choice, window.theme.text_percent, window.tabs.current))
        seen.append((window.width(), window.height()))

    seen: list[object] = []
    second_tab = next(iter(window_dimensions()))
    run_until_closed(qapp, faults, None, arrange)
    run_until_closed(qapp, faults, None, look)
    assert seen == [("dark", 110, second_tab), (1010, 700)]


def test_a_plain_start_opens_what_was_open_last_and_a_second_one_a_fresh_one(
    qapp: Application, faults: FaultHandler, tmp_path: Path
) -> None:
    file = tmp_path / "way.yaml"
    file.write_text(THREE_WAY_YAML, "utf-8")
    seen: list[Path | None] = []
    run_until_closed(qapp, faults, file, lambda w: w.tabs.open_tab("money"))
    run_until_closed(qapp, faults, None, lambda w: seen.append(w.document.path))
    first = try_lock(recovery_folder() / "window.lock")  # as another window holds it
    assert first is not None
    run_until_closed(qapp, faults, None, lambda w: seen.append(w.document.path))
    first.unlock()
    run_until_closed(qapp, faults, None, lambda w: seen.append(w.document.path))
    assert seen == [file, None, None]


def test_the_place_in_what_was_open_last_comes_back_with_it(
    qapp: Application, faults: FaultHandler, tmp_path: Path
) -> None:
    file = tmp_path / "way.yaml"
    file.write_text(THREE_WAY_YAML, "utf-8")
    seen: list[object] = []

    def look(window: MainWindow) -> None:
        seen.append((window.document.path, window.tabs.current, window.weights.opened))

    def arrange(window: MainWindow) -> None:
        window.document.take_situation("hurry")  # or the questions would be in front again
        assert window.session.save_to(tmp_path / "kept.fwdecision")
        window.tabs.open_tab("money")
        window.weights.open_dimension("time")
        look(window)

    run_until_closed(qapp, faults, file, arrange)
    run_until_closed(qapp, faults, None, look)
    assert seen[0] == seen[1]


def window_dimensions() -> list[str]:
    from fwcompare.bundled import DEFAULT_DATASET
    from fwcompare.dataset import load_dataset

    return list(load_dataset(DEFAULT_DATASET).dimensions)


def test_rubbish_in_the_settings_does_not_stop_the_start(
    qapp: Application, faults: FaultHandler
) -> None:
    path = Settings().path
    path.parent.mkdir(parents=True)
    path.write_bytes(
        b"[window]\ngeometry=00ff00ff\nstate=ffffffff\ntab=no-such\nopened=a b \xff\n"
        b"[look]\ntheme=7\n"
    )
    assert run_until_closed(qapp, faults, None, lambda w: None) == 0


def test_a_fault_while_the_window_is_open_is_told_and_the_work_kept(
    qapp: Application, faults: FaultHandler
) -> None:
    seen: list[str] = []

    def stumble(window: MainWindow) -> None:
        def fail() -> None:
            raise ValueError("spilt milk")

        QTimer.singleShot(0, fail)
        QApplication.processEvents()
        QApplication.processEvents()
        message = window.messages.message
        assert message is not None
        seen.append(message.text)
        assert "Traceback" in message.details
        assert window.isVisible()

    run_until_closed(qapp, faults, None, stumble)
    assert seen[0].startswith(
        "Something went wrong inside the program; your work is kept.\nValueErr"
    )
    assert "spilt milk" in faults.log_file.read_text("utf-8")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
def test_without_a_display_it_says_so_in_one_line() -> None:
    nowhere = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}
    process = started(START, **nowhere)
    out, error = process.communicate(timeout=60)
    assert (process.returncode, out, len(error.splitlines())) == (1, "", 1)


def test_wrong_usage_is_told_in_one_line() -> None:
    process = started(START, "one.yaml", "two.yaml")
    _out, error = process.communicate(timeout=60)
    assert process.returncode == 2
    assert error == "usage: fwcompare-gui [FILE]\n"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
def test_a_polite_kill_closes_the_window_and_keeps_the_settings(tmp_path: Path) -> None:
    folders = {name: str(tmp_path) for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME")}
    process = started(START_LOUDLY, **folders)
    assert process.stdout is not None
    assert process.stdout.readline() == "begun\n"
    process.send_signal(signal.SIGTERM)
    _out, error = process.communicate(timeout=60)
    assert process.returncode == 0, error
    assert Settings(tmp_path / "fwcompare" / "fwcompare.ini").geometry
