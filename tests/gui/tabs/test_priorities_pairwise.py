"""Pairwise comparisons on the page: from the order, completed, and the worst pointed at."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from devtools.spoken import complaints, spoken_in
from fwcompare.charts.alternative_styles import styles_of
from fwcompare.decision.judgement import Judgement
from fwcompare.gui.document import Document
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.panels.weight_sources import name_in_use
from fwcompare.gui.selection import Selection
from fwcompare.gui.tabs.priorities import PrioritiesTab
from fwcompare.gui.tabs.priorities_judgement_row import JudgementRow
from tests.builders import dataset_of

WAYS = {
    "time": {"ride": {"car": 9, "tram": 4}},
    "money": {"price": {"car": 3, "tram": 8}},
    "rest": {"seat": {"car": 7, "tram": 5}},
    "air": {"fumes": {"car": 2, "tram": 9}},
}


@pytest.fixture
def document() -> Document:
    return Document(dataset_of(WAYS))


@pytest.fixture
def tab(
    document: Document, theme: Theme, show: Callable[[QWidget], None], qtbot: QtBot
) -> Iterator[PrioritiesTab]:
    tab = PrioritiesTab(document, theme, Selection(), styles_of(document.dataset))
    tab.resize(900, 640)
    show(tab)
    qtbot.waitUntil(lambda: not tab.is_busy)
    tab.answers.ending.take_order.click()
    qtbot.waitUntil(lambda: not tab.is_busy)
    tab.answers.in_pairs.click()
    yield tab
    tab.close_down()


def choose(row: JudgementRow, times: int) -> None:
    """Type the number on the list, as who has the focus there does, and take it."""
    QTest.keyClick(row.list, getattr(Qt.Key, f"Key_{times}"))
    row.list.activated.emit(row.list.currentIndex())


def test_neighbours_are_judged_by_keys_and_the_weights_follow_once_all_are(
    tab: PrioritiesTab, document: Document
) -> None:
    part = tab.in_pairs
    assert part.isVisible()
    assert not tab.answers.isVisible()
    assert part.pairs == (("time", "money"), ("money", "rest"), ("rest", "air"))
    before = document.preferences.dimension_points
    for row, times in zip(part.rows[:2], (2, 3), strict=True):
        choose(row, times)
    assert document.preferences.dimension_points == before
    assert part.consistency.text().startswith("2 of 3 said")
    choose(part.rows[2], 1)
    shares = {"time": 6 / 11, "money": 3 / 11, "rest": 1 / 11, "air": 1 / 11}
    points = {id_: p / 100 for id_, p in document.preferences.dimension_points.items()}
    assert points == pytest.approx(shares)
    assert name_in_use(document) == "Your comparisons in pairs"
    assert "Consistency ratio 0.00 (random index: Saaty 1980" in part.consistency.text()
    assert document.undo_stack.count() == 4
    document.undo_stack.undo()
    assert document.preferences.dimension_points == before


def test_a_further_pair_is_optional_and_the_worst_can_be_corrected_or_kept(
    tab: PrioritiesTab, document: Document
) -> None:
    part = tab.in_pairs
    for row in part.rows:
        choose(row, 2)
    assert part.further.isVisible()
    part.judged.emit(("time", "rest"), 4.0)
    part.judged.emit(("money", "air"), 4.0)
    part.judged.emit(("time", "air"), 1 / 4)
    assert len(part.pairs) == 6
    assert not part.further.isVisible()
    assert part.worst.text() == "You said Air 4× Time; your other answers imply Time 8× Air."
    assert part.correct.text() == "Time 8×"
    part.keep.click()
    assert not part.worst.isVisible()
    document.undo_stack.undo()
    document.undo_stack.redo()
    part.correct.click()
    said = document.preferences.statements.judgements
    assert Judgement("time", "air", 8.0) in said or Judgement("air", "time", 1 / 8) in said
    assert not part.worst.isVisible()


def test_taking_one_back_leaves_the_order_deciding(tab: PrioritiesTab, document: Document) -> None:
    before = document.preferences.dimension_points
    for row in tab.in_pairs.rows:
        choose(row, 3)
    tab.in_pairs.judged.emit(("time", "money"), None)
    assert len(document.preferences.statements.judgements) == 2
    assert document.preferences.dimension_points == pytest.approx(before)


def test_pairs_can_be_made_out_by_a_reader(tab: PrioritiesTab) -> None:
    told = [*spoken_in(tab.in_pairs)]
    assert not complaints(told)
    spoken = QAccessible.queryAccessibleInterface(tab.in_pairs.rows[0].list)
    assert spoken.text(QAccessible.Text.Value) == "not said"
    (label,) = [label for label, _relation in spoken.relations()]
    assert label.text(QAccessible.Text.Name) == "Time over Money"
