"""What the tests of saving, closing and recovery share: a decision file and a window on it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QPushButton, QWidget

from fwcompare.analysis import evaluate
from fwcompare.analysis.dataset_change import verdict_summary
from fwcompare.decision import decide
from fwcompare.decision.dataset_source import load_source
from fwcompare.decision.file_reading import read_decision
from fwcompare.decision.opening import open_decision
from fwcompare.decision.saving import save_decision
from fwcompare.gui.widgets.message_queue import Message
from fwcompare.gui.window.main_window import MainWindow
from tests.builders import THREE_WAY_YAML
from tests.gui.conftest import OpenWindow

_Button = QMessageBox.StandardButton

OpenFile = Callable[[Path | None], MainWindow]


@pytest.fixture
def dataset_file(tmp_path: Path) -> Path:
    path = tmp_path / "files" / "ways.yaml"
    path.parent.mkdir()
    path.write_text(THREE_WAY_YAML, "utf-8")
    return path


@pytest.fixture
def file(dataset_file: Path) -> Path:
    """Return a decision file as its dataset proposes."""
    source = load_source(dataset_file)
    decision = decide(source.dataset)
    verdict = verdict_summary(evaluate(source.dataset, decision.preferences))
    path = dataset_file.with_name("work.fwdecision")
    save_decision(path, decision, source, verdict)
    return path


@pytest.fixture
def open_file(open_window: OpenWindow) -> Iterator[OpenFile]:
    """Show a window as a start does, with everything that comes after the first paint."""

    windows: list[MainWindow] = []

    def open_it(path: Path | None) -> MainWindow:
        window = open_window(file=path)
        windows.append(window)
        window.session.begin()
        return window

    yield open_it
    for window in windows:
        window.session.end()


def weigh(window: MainWindow, points: float, dimension: str = "time") -> None:
    document = window.document
    document.edit("Weight", document.preferences.with_dimension_points(dimension, points))


def points_in(path: Path, dimension: str = "time") -> float:
    named = read_decision(path.read_bytes(), path.name).dataset.path
    opened = open_decision(path, allowed=[path.parent / named])
    return opened.decision.preferences.dimension_points[dimension]


def points_of(window: MainWindow, dimension: str = "time") -> float:
    return window.document.preferences.dimension_points[dimension]


def message_of(window: MainWindow) -> Message:
    message = window.messages.message
    assert message is not None
    return message


def press(window: MainWindow, text: str) -> None:
    """Press a button of the message bar."""
    buttons = window.messages.findChildren(QPushButton)
    (button,) = [b for b in buttons if b.isVisible() and b.text() == text]
    button.click()


def question_of(window: QWidget) -> QMessageBox | None:
    """Return the question on show, if there is one."""
    boxes = [box for box in window.findChildren(QMessageBox) if box.isVisible()]
    return boxes[0] if boxes else None


def answer(window: QWidget, button: QMessageBox.StandardButton) -> None:
    box = question_of(window)
    assert box is not None
    box.button(button).click()
    QApplication.processEvents()


def choose(window: QWidget, name: str, path: Path) -> None:
    """Choose a file in the dialog of that name, which is open."""
    (dialog,) = [d for d in window.findChildren(QFileDialog, name) if d.isVisible()]
    dialog.fileSelected.emit(str(path))
    dialog.hide()
    dialog.done(0)
