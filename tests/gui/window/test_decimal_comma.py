"""Numbers with a decimal comma: all of them in the window, at once, and none that leaves it."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from devtools.spoken import spoken_in
from fwcompare.bundled import DEFAULT_DATASET
from fwcompare.charts.shapes import Text
from fwcompare.charts.table import cells_of, words_on
from fwcompare.dataset import Dataset
from fwcompare.dataset.dataset import Rating
from fwcompare.decision import proposal
from fwcompare.gui.dialogs.new_comparison.new_comparison_page import NewComparisonPage
from fwcompare.gui.panels.sure import SurePanel
from fwcompare.gui.tabs.criterion_block import CriterionBlock
from fwcompare.gui.tabs.criterion_editor import CriterionEditor
from fwcompare.gui.tabs.dimension import DimensionTab
from fwcompare.gui.tabs.rating_fields import RatingFields
from fwcompare.gui.widgets.chart import Chart
from fwcompare.gui.widgets.points_box import PointsBox
from fwcompare.gui.window.main_window import MainWindow
from fwcompare.wording import numbers
from tests.gui.conftest import OpenWindow
from tests.gui.drawing import texts_in

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")

ENGLISH = re.compile(r"\d\.\d|(?<![\d,])[1-9]\d{0,2}(,\d{3})+(?!\d)")
COMMA = re.compile(r"\d,\d(?!\d\d\b)")
_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.EditRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
)


@pytest.fixture
def prose_without_numbers(tmp_path: Path) -> Path:
    """Return the bundled comparison, in whose texts no digit follows a point or a comma."""

    def without(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: without(of) for key, of in value.items()}
        if isinstance(value, list):
            return [without(of) for of in value]
        return re.sub(r"(?<=\d)[.,](?=\d)", "-", value) if isinstance(value, str) else value

    path = tmp_path / "plain.yaml"
    content = without(yaml.safe_load(DEFAULT_DATASET.read_bytes()))
    path.write_text(yaml.safe_dump(content, sort_keys=False, allow_unicode=True), "utf-8")
    return path


def every_page(window: MainWindow) -> Iterator[str]:
    """Show every page there is, with its criteria opened."""
    for open_it in (window.tabs.open_priorities, window.tabs.open_measure):
        open_it()
    for index in range(window.tabs.bar.count()):
        window.tabs.bar.setCurrentIndex(index)
        page = window.tabs.current_view
        for block in page.findChildren(CriterionBlock):
            block.set_opened(True)
        QApplication.processEvents()
        yield window.tabs.current


def said_in(widget: QWidget) -> Iterator[str]:
    """Yield all that a part of the window shows, tells a reader or says on hovering."""
    yield from texts_in(widget)
    for told in spoken_in(widget):
        yield str(told)
    for part in (widget, *widget.findChildren(QWidget)):
        if part.isVisible():
            yield from _said_by(part)


def _said_by(part: QWidget) -> Iterator[str]:
    yield from (part.toolTip(), part.accessibleName(), part.accessibleDescription())
    if isinstance(part, QLineEdit):
        yield from (part.text(), part.placeholderText())
    elif isinstance(part, QPlainTextEdit):
        yield part.toPlainText()
    elif isinstance(part, QAbstractSpinBox):
        yield part.text()
    elif isinstance(part, QComboBox):
        yield from (part.itemText(index) for index in range(part.count()))
    elif isinstance(part, QAbstractItemView):
        yield from _cells(part.model())
    elif isinstance(part, Chart):
        shapes = part.shapes()
        cells = cells_of(shapes)
        yield from cells.values()
        yield from (shape.words for shape in shapes if isinstance(shape, Text))
        yield from (words_on(s.thing, cells) for s in shapes if s.thing is not None)


def _cells(model: QAbstractItemModel) -> Iterator[str]:
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            index = model.index(row, column)
            yield from (str(index.data(role) or "") for role in _ROLES)


def everything_said(window: MainWindow, qtbot: QtBot) -> dict[str, list[str]]:
    """Return what each page says, the window around it included."""
    sure = window.follows.panel(SurePanel)
    qtbot.waitUntil(lambda: not sure.is_busy, timeout=20_000)
    return {page: [*said_in(window)] for page in every_page(window)}


def test_every_number_in_the_window_has_a_comma_at_once_and_a_point_again_afterwards(
    open_window: OpenWindow, prose_without_numbers: Path, qtbot: QtBot
) -> None:
    window = open_window(file=prose_without_numbers)
    document = window.document
    document.edit("Situation", proposal(document.dataset, "content-site"))
    assert [*every_page(window)]  # made while numbers are English
    window.theme.set_numbers(numbers.COMMA)
    for page, texts in everything_said(window, qtbot).items():
        english = {text for text in map(without_versions, texts) if ENGLISH.search(text)}
        assert not english, page
        assert any(COMMA.search(text) for text in texts), page
    window.theme.set_numbers(numbers.ENGLISH)
    for page, texts in everything_said(window, qtbot).items():
        assert not [text for text in texts if COMMA.search(text)], page


def without_versions(text: str) -> str:
    """Return a text without versions of programs, and paths that have them."""
    return re.sub(r"\d+(\.\d+){2,}|\S*/\S*", "", text)


def test_what_is_open_and_looked_at_stays_so(open_window: OpenWindow) -> None:
    window = open_window()
    window.selection.look_at("security")
    window.tabs.open_tab("security")
    window.weights.open_dimension("security")
    window.theme.set_numbers(numbers.COMMA)
    assert window.tabs.current == "security"
    assert window.selection.dimension == "security"
    assert "security" in window.weights.opened


def test_the_other_way_to_write_numbers_can_be_typed_as_well(open_window: OpenWindow) -> None:
    window = open_window()
    document = window.document
    window.theme.set_numbers(numbers.COMMA)
    box = window.weights.findChildren(PointsBox)[0]
    for typed in ("12,5", "12.5"):
        box.setFocus()
        box.selectAll()
        QTest.keyClicks(box, typed)
        QTest.keyClick(box, Qt.Key.Key_Return)
        assert 12.5 in document.preferences.dimension_points.values()
        box = window.weights.findChildren(PointsBox)[0]
        assert box.text() == "12,5"
        document.undo_stack.undo()


def test_a_comparison_that_is_being_made_follows_too_and_its_cells_stay_as_they_are(
    open_window: OpenWindow, three_way: Dataset, qtbot: QtBot
) -> None:
    table = (
        "| Feature | One | Another |\n|---|---|---|\n| Fast | 4.5 | 2.5 |\n| Cost | 1.5 | 9.5 |\n"
    )
    window = open_window(three_way)
    window.new_comparison.open().take(table)
    first = window.findChild(NewComparisonPage)
    assert isinstance(first, NewComparisonPage)
    qtbot.waitUntil(first.create_button.isEnabled)
    window.theme.set_numbers(numbers.COMMA)
    (page,) = [p for p in window.findChildren(NewComparisonPage) if p.isVisible()]
    qtbot.waitUntil(page.create_button.isEnabled)
    assert COMMA.search(page.verdict.headline.text())
    cells = {"4.5", "2.5", "1.5", "9.5"}
    for text in said_in(page):
        rest = re.sub("|".join(map(re.escape, cells)), "", text)
        assert not ENGLISH.search(rest), text
    assert cells < {str(text) for text in said_in(page)}


def test_what_is_being_typed_stays_and_every_other_field_follows(
    open_window: OpenWindow, prose_without_numbers: Path
) -> None:
    window = open_window(file=prose_without_numbers)

    def fields_of() -> RatingFields:
        page = window.tabs.current_view
        assert isinstance(page, DimensionTab)
        editor = page.blocks["run_disk"].findChild(CriterionEditor)
        assert isinstance(editor, CriterionEditor)
        return editor.ratings["flask"]

    window.tabs.open_tab("performance")
    page = window.tabs.current_view
    assert isinstance(page, DimensionTab)
    page.edit_criterion("run_disk")
    assert fields_of().value.text() == "23.5"
    fields_of().value.setText("24.25")
    window.theme.set_numbers(numbers.COMMA)
    assert fields_of().value.text() == "24.25"
    assert fields_of().low.text() == "3,2"
    found = fields_of().rating()
    assert isinstance(found, Rating)
    assert (found.value, found.low, found.high) == (24.25, 3.2, 31.8)
