"""What leaves a window that shows decimal commas: as from one that shows English numbers."""

import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from fwcompare.dataset import Dataset
from fwcompare.decision import proposal
from fwcompare.export.exporters import EXPORTERS, Exporter
from fwcompare.gui.dialogs.selfcheck import SelfcheckDialog
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.panels.sure import SurePanel
from fwcompare.gui.tabs.compare import CompareTab
from fwcompare.gui.tabs.criterion_block import CriterionBlock
from fwcompare.gui.tabs.table import TableTab
from fwcompare.gui.view import View
from fwcompare.gui.widgets.chart import Chart
from fwcompare.gui.widgets.picture import save_picture
from fwcompare.gui.widgets.reserved_label import ReservedLabel
from fwcompare.gui.window.commands import copy_result
from fwcompare.gui.window.main_window import MainWindow
from fwcompare.wording import numbers
from tests.gui.conftest import OpenWindow, Show

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")

COMMA = re.compile(r"\d,\d(?!\d\d\b)|\d\u202f\d")
# What a PDF says of when it was written, and an id that is drawn anew for each.
_DRAWN_ANEW = re.compile(rb"D:\d{14}[^)]*|\d{4}-\d\d-\d\dT[\d:+Z-]+|uuid:[\w-]+|<[0-9a-f]{32,}>")


@pytest.fixture
def window(open_window: OpenWindow, qtbot: QtBot) -> MainWindow:
    window = open_window()
    document = window.document
    document.edit("Situation", proposal(document.dataset, "content-site"))
    for index in range(window.tabs.bar.count()):  # then the same is looked at in every round
        window.tabs.bar.setCurrentIndex(index)
        QApplication.processEvents()
    return window


def copied() -> str:
    mime = QGuiApplication.clipboard().mimeData()
    svg = bytes(mime.data("image/svg+xml").data()).decode()
    return f"{mime.text()}\n{mime.html()}\n{svg}"


def _is_at_rest(page: View) -> bool:
    """Tell whether nothing on a page is still being worked out."""
    if isinstance(page, CompareTab):
        return all(outcome.judgement is not None for outcome in page.outcomes)
    return not getattr(page, "is_busy", False)


def copies_of(window: MainWindow, qtbot: QtBot) -> Iterator[tuple[str, str]]:
    """Yield what can be copied on every page, each with a name of where."""
    window.tabs.open_priorities()
    window.tabs.open_measure()
    sure = window.follows.panel(SurePanel)
    qtbot.waitUntil(lambda: not sure.is_busy, timeout=20_000)
    for index in range(window.tabs.bar.count()):
        window.tabs.bar.setCurrentIndex(index)
        page = window.tabs.current_view
        for block in page.findChildren(CriterionBlock):
            block.set_opened(True)
        qtbot.waitUntil(partial(_is_at_rest, page), timeout=20_000)
        QApplication.processEvents()
        around = (window.verdict, window.follows, window.weights) if index == 0 else ()
        for part in (*around, page):
            yield from _copies_in(part, f"{window.tabs.current} {type(part).__name__}")


def _copies_in(part: QWidget, where: str) -> Iterator[tuple[str, str]]:
    for number, chart in enumerate(part.findChildren(Chart)):
        if chart.isVisible() and chart.result is not None:
            for copy in (chart.copy_table, chart.copy_svg, chart.copy_picture):
                copy()
                yield f"{where} {number} {type(chart.result).__name__} {copy.__name__}", copied()
    for number, label in enumerate(part.findChildren(ReservedLabel)):
        if label.isVisible() and label.text():
            label.copy()
            yield f"{where} {number} label", copied()


def test_charts_and_sentences_are_copied_with_english_numbers(
    window: MainWindow, qtbot: QtBot
) -> None:
    english = dict(copies_of(window, qtbot))
    window.theme.set_numbers(numbers.COMMA)
    with_comma = dict(copies_of(window, qtbot))
    assert with_comma.keys() == english.keys()
    for where, text in with_comma.items():
        assert text == english[where], where
    assert any(COMMA.search(cell) for row in window.verdict.bars.table() for cell in row)
    assert any(COMMA.search(label.text()) for label in window.findChildren(ReservedLabel))


@pytest.mark.parametrize("exporter", EXPORTERS.values(), ids=EXPORTERS)
def test_every_export_is_the_same_byte_for_byte(
    exporter: Exporter, open_window: OpenWindow, three_way: Dataset, tmp_path: Path
) -> None:
    window = open_window(three_way)
    paths = [tmp_path / f"{way}{exporter.suffix}" for way in ("english", "comma")]
    for way, path in zip((numbers.ENGLISH, numbers.COMMA), paths, strict=True):
        window.theme.set_numbers(way)
        assert window.exporting.write(exporter, path, "folded")
    english, with_comma = (_DRAWN_ANEW.sub(b"", path.read_bytes()) for path in paths)
    assert with_comma == english


def test_the_evidence_beside_a_record_is_the_same(
    open_window: OpenWindow, three_way: Dataset, tmp_path: Path
) -> None:
    window = open_window(three_way)
    written = []
    for way in (numbers.ENGLISH, numbers.COMMA):
        window.theme.set_numbers(way)
        folder = tmp_path / (way or "english")
        folder.mkdir()
        assert window.exporting.write(EXPORTERS["madr"], folder / "0001-way.md", "beside")
        written.append({path.name: path.read_bytes() for path in folder.iterdir()})
    assert len(written[0]) == 2
    assert written[0] == written[1]


def test_a_saved_decision_is_the_same(
    open_window: OpenWindow, three_way: Dataset, tmp_path: Path
) -> None:
    window = open_window(three_way)
    document, path = window.document, tmp_path / "way.fwdecision"
    document.edit("Weight", document.preferences.with_dimension_points("time", 12.5))
    saved = []
    for way in (numbers.ENGLISH, numbers.COMMA):
        window.theme.set_numbers(way)
        assert window.session.save_to(path)
        saved.append(re.sub(r"(?m)^.*saved.*$", "", path.read_text("utf-8")))
    assert "12.5" in saved[0]
    assert saved[0] == saved[1]


def test_a_saved_picture_has_english_numbers(window: MainWindow, tmp_path: Path) -> None:
    window.theme.set_numbers(numbers.COMMA)
    saved = save_picture(window.verdict.bars, tmp_path / "scores.svg").read_text("utf-8")
    for score in window.document.evaluation.scores.values():
        assert f"{score:.2f}" in saved
    assert not COMMA.search(re.sub(r'"[^"]*"', "", saved))


def test_the_result_is_copied_with_english_numbers(window: MainWindow) -> None:
    copy_result(window)
    english = copied()
    window.theme.set_numbers(numbers.COMMA)
    copy_result(window)
    assert copied() == english


def test_cells_of_the_table_are_copied_as_english_and_pasted_over_themselves_unchanged(
    window: MainWindow,
) -> None:
    def copied_cells() -> str:
        window.tabs.open_table()
        page = window.tabs.current_view
        assert isinstance(page, TableTab)
        page.grid.selectAll()
        page.grid.copy()
        return copied()

    english = copied_cells()
    window.theme.set_numbers(numbers.COMMA)
    assert copied_cells() == english
    page = window.tabs.current_view
    assert isinstance(page, TableTab)
    asked: list[object] = []
    page.grid.cells.wanted.connect(lambda *edit: asked.append(edit))
    page.grid.paste()
    assert not asked


def test_the_self_check_is_copied_with_english_numbers(theme: Theme, show: Show) -> None:
    def copied_table() -> str:
        dialog = SelfcheckDialog(theme)
        show(dialog)
        button = dialog.findChild(QPushButton, "selfcheck_copy")
        assert isinstance(button, QPushButton)
        button.click()
        return copied()

    english = copied_table()
    theme.set_numbers(numbers.COMMA)
    assert copied_table() == english
