"""What the tests of the window share: one loaded dataset, a fresh look, and windows that close."""

import gc
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from fwcompare.bundled import DEFAULT_DATASET
from fwcompare.charts.alternative_styles import styles_of
from fwcompare.dataset import Dataset
from fwcompare.dataset.loading import read_dataset
from fwcompare.decision.dataset_source import DatasetSource
from fwcompare.gui.document import Document
from fwcompare.gui.files.session import Session
from fwcompare.gui.files.work import Work
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.panels.weights import WeightsPanel
from fwcompare.gui.selection import Selection
from fwcompare.gui.system.collecting import collect_if_due
from fwcompare.gui.system.settings import Settings
from fwcompare.gui.window.main_window import MainWindow
from tests.builders import three_way_dataset


class OpenWindow(Protocol):
    """Shows a window on a dataset, and closes it after the test.

    Unless it `is_silent`, the dataset's own weights have been taken for somebody's word.
    """

    def __call__(
        self,
        dataset: Dataset | None = None,
        *,
        file: Path | None = None,
        size: tuple[int, int] = (1280, 800),
        is_silent: bool = False,
    ) -> MainWindow: ...


Show = Callable[[QWidget], None]


def work_on(dataset: Dataset) -> Work:
    """Return a work on a dataset as if it were the one that ships."""
    return Work(DatasetSource(dataset, DEFAULT_DATASET, DEFAULT_DATASET.read_bytes()))


def let_go(widget: QWidget) -> None:
    """Have a window close without a question, whatever is unsaved."""
    if isinstance(widget, MainWindow):
        widget.document.undo_stack.setClean()
        if not widget.session.edits.is_kept:
            widget.session.stop_asking()
        widget.new_comparison.close_down()


@pytest.fixture(autouse=True)
def _collected_as_in_the_program() -> Iterator[None]:
    gc.disable()  # or a thread that works beside a window could take Qt's objects of others apart
    yield
    _let_go_of_buttons()
    collect_if_due()
    gc.enable()


def _let_go_of_buttons() -> None:
    """Release what a test has left pressed: much waits until no button is down."""
    pressed = QGuiApplication.mouseButtons()
    if pressed == Qt.MouseButton.NoButton:
        return
    widget = QWidget()
    widget.show()
    for button in Qt.MouseButton:
        if button and pressed & button:
            QTest.mouseRelease(widget, button)
    widget.close()


@pytest.fixture(scope="session")
def bundled() -> Dataset:
    return read_dataset(DEFAULT_DATASET.read_bytes(), DEFAULT_DATASET.name)


@pytest.fixture(scope="session")
def three_way() -> Dataset:
    return three_way_dataset()


@pytest.fixture
def prepare_theme(qapp: QApplication) -> Callable[..., Theme]:
    """Make a look from the system's own font, whatever the test before has put on."""

    def prepare(*arguments: object) -> Theme:
        qapp.setStyleSheet("")
        qapp.setPalette(QPalette())
        qapp.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont))
        theme = Theme(*(arguments or ("light",)))  # type: ignore[arg-type]
        theme.prepare(qapp)
        return theme

    return prepare


@pytest.fixture
def make_theme(qapp: QApplication, prepare_theme: Callable[..., Theme]) -> Callable[..., Theme]:
    """Make a look and put it on, with its style sheet."""

    def make(*arguments: object) -> Theme:
        theme = prepare_theme(*arguments)
        theme.dress(qapp)
        return theme

    return make


@pytest.fixture
def theme(make_theme: Callable[..., Theme]) -> Theme:
    return make_theme()


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    """Show a widget as the active window, and delete it after the test."""

    shown: list[QWidget] = []  # somebody has to hold them

    def show_it(widget: QWidget) -> None:
        shown.append(widget)
        qtbot.addWidget(widget, before_close_func=let_go)
        with qtbot.waitActive(widget):
            widget.show()

    return show_it


@pytest.fixture
def settings_path(tmp_path: Path) -> Path:
    return tmp_path / "settings" / "fwcompare.ini"


@pytest.fixture
def open_window(
    qapp: QApplication,
    bundled: Dataset,
    prepare_theme: Callable[..., Theme],
    settings_path: Path,
    show: Show,
) -> OpenWindow:
    def open_it(
        dataset: Dataset | None = None,
        *,
        file: Path | None = None,
        size: tuple[int, int] = (1280, 800),
        is_silent: bool = False,
    ) -> MainWindow:
        settings = Settings(settings_path)
        if settings.theme in ("", "system"):
            settings.theme = "light"
        theme = prepare_theme(settings.theme, settings.text_percent)
        work = work_on(dataset or bundled)
        session = Session.start(settings, file) if file else Session(settings, work)
        if not is_silent:
            session.document.weigh_by_hand()
        window = MainWindow(session, theme, settings)
        theme.dress(qapp)  # only now, as a start does: it takes half the time
        if not settings.geometry:
            window.resize(*size)
        show(window)
        window.follows.fill()  # what else comes after the first paint
        QApplication.processEvents()
        return window

    return open_it


@pytest.fixture
def make_panel(theme: Theme, show: Show) -> Callable[[Document], WeightsPanel]:
    """Show the panel of weights alone, wide enough that a slider has a pixel for each point."""

    def make(document: Document) -> WeightsPanel:
        styles = styles_of(document.dataset)
        selection = Selection(document.dataset.only_dimension)
        panel = WeightsPanel(document, theme, selection, styles)
        panel.resize(420, 700)
        show(panel)
        return panel

    return make
