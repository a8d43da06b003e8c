"""A must-have is set in an opened criterion, and its line on the scale is moved."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from fwcompare.charts import rating_lanes
from fwcompare.charts.alternative_styles import styles_of
from fwcompare.dataset.must_have import Threshold
from fwcompare.decision.own_must import OwnMust
from fwcompare.gui.document import Document
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.selection import Selection
from fwcompare.gui.tabs.criterion_block import CriterionBlock
from fwcompare.gui.tabs.criterion_must import CriterionMust
from fwcompare.gui.tabs.dimension import DimensionTab
from tests.asking import boats

AT_LEAST_6 = OwnMust(Threshold("speed", at_least=6.0))


@pytest.fixture
def document() -> Document:
    return Document(boats())


@pytest.fixture
def tab(document: Document, theme: Theme, show: Callable[[QWidget], None]) -> DimensionTab:
    tab = DimensionTab(document, theme, Selection(), styles_of(document.dataset), "water")
    tab.resize(680, 700)
    show(tab)
    return tab


@pytest.fixture
def block(tab: DimensionTab) -> CriterionBlock:
    block = tab.blocks["speed"]
    block.set_opened(True)
    QApplication.processEvents()
    return block


@pytest.fixture
def must(block: CriterionBlock) -> CriterionMust:
    (must,) = block.findChildren(CriterionMust)
    return must


def lanes(block: CriterionBlock) -> rating_lanes.RatingLanes:
    assert block.lanes.result is not None
    return block.lanes.result


def place_of(block: CriterionBlock, raw: float) -> QPoint:
    """Return where a rating lies on the scale, in the words' row below the lanes."""
    chart = block.lanes
    axis = rating_lanes.axis_in(lanes(block), chart._size(), chart.theme.measure)
    value = block.criterion.scale.value_of(raw)
    return QPoint(round(axis.left + value / 10 * axis.width), round(axis.bottom - 2))


def test_ticking_demands_what_stands_in_the_field(must: CriterionMust, document: Document) -> None:
    assert must.own.text() == "Must have at least"
    assert must.field.text() == "5"
    must.own.click()
    assert document.preferences.musts == (OwnMust(Threshold("speed", at_least=5.0)),)
    assert document.undo_stack.undoText().startswith("Must have: a bound on Speed")
    document.undo_stack.undo()
    assert not document.preferences.musts
    assert not must.own.isChecked()


def test_the_first_must_have_moves_no_scale(
    must: CriterionMust, tab: DimensionTab, block: CriterionBlock
) -> None:
    def places() -> list[object]:
        ticks, _ = tab._axis.heads()
        chart = block.lanes
        axis = rating_lanes.axis_in(lanes(block), chart._size(), chart.theme.measure)
        return [ticks, axis, *(each.lanes.geometry() for each in tab.blocks.values())]

    before = places()
    must.own.click()
    QApplication.processEvents()
    assert places() == before
    assert "must" in tab._axis.heads()[1]


@pytest.mark.parametrize(("typed", "bound"), [("6.5", 6.5), ("6,5", 6.5), ("7", 7.0)])
def test_a_figure_is_typed_with_a_comma_or_a_point(
    must: CriterionMust, document: Document, typed: str, bound: float
) -> None:
    must.field.setText("")
    QTest.keyClicks(must.field, typed)
    QTest.keyClick(must.field, Qt.Key.Key_Return)
    assert document.preferences.musts == (OwnMust(Threshold("speed", at_least=bound)),)
    assert must.own.isChecked()
    assert document.undo_stack.count() == 1


@pytest.mark.parametrize("typed", ["much", "0", "-3", ""])
def test_what_is_no_figure_of_the_scale_is_refused_in_place(
    must: CriterionMust, document: Document, typed: str
) -> None:
    must.field.setText("")
    QTest.keyClicks(must.field, typed)
    QTest.keyClick(must.field, Qt.Key.Key_Return)
    assert must.field.property("refused")
    assert must.field.text() == typed
    must.own.click()
    assert not must.own.isChecked()
    QTest.keyClick(must.field, Qt.Key.Key_Escape)
    assert must.field.text() == "5"
    assert not must.field.property("refused")
    assert not document.preferences.musts


def test_another_figure_moves_the_bound_and_keeps_the_reason(
    must: CriterionMust, document: Document
) -> None:
    strong = OwnMust(AT_LEAST_6.threshold, "The current.")
    document.edit("x", document.preferences.with_must("roof").with_must(strong))
    QTest.keyClick(must.field, Qt.Key.Key_Up)
    ((roof), moved) = document.preferences.musts
    assert roof == "roof"
    assert isinstance(moved, OwnMust)
    assert (moved.threshold.bound > 6, moved.because) == (True, "The current.")


def test_the_datasets_own_must_have_on_it_stands_below(
    must: CriterionMust, document: Document
) -> None:
    (box,) = must.others.values()
    assert box.text() == "Six an hour (at least 6)"
    box.click()
    assert document.preferences.musts == ("fast",)
    box.click()
    assert not document.preferences.musts


def test_a_rule_from_elsewhere_on_the_other_side_can_be_unticked(
    must: CriterionMust, document: Document
) -> None:
    other = OwnMust(Threshold("speed", at_most=9.0))
    document.edit("x", document.preferences.with_must(other))
    assert not must.own.isChecked()
    box = must.others["speed<=9"]
    assert box.isChecked()
    box.click()
    assert not document.preferences.musts


def test_states_stand_beside_the_ratings_in_words_too(
    must: CriterionMust, block: CriterionBlock, document: Document
) -> None:
    document.edit("x", document.preferences.with_must(AT_LEAST_6))
    assert [lane.stand for lane in lanes(block).lanes] == ["open", "meets"]
    told = block.lanes.accessibleDescription()
    assert "Speed at least 6\u202fkm/h: Canoe is open, Kayak meets it" in told
    assert [row[-1] for row in block.lanes.table()] == [
        "must have at least 6",
        "is open",
        "meets it",
    ]


def test_the_line_is_dragged_in_one_step_of_undo(
    block: CriterionBlock, must: CriterionMust, document: Document
) -> None:
    document.edit("x", document.preferences.with_must(AT_LEAST_6))
    QApplication.processEvents()
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(block.lanes, left, pos=place_of(block, 6))
    for raw in (6.5, 7, 8):
        QTest.mouseMove(block.lanes, place_of(block, raw))
    QTest.mouseRelease(block.lanes, left, pos=place_of(block, 8))
    (moved,) = document.preferences.musts
    assert isinstance(moved, OwnMust)
    assert moved.threshold.bound == pytest.approx(8, abs=0.2)
    assert must.field.text() == f"{moved.threshold.bound:g}"
    assert document.undo_stack.undoText() == "Must-have on Speed moved"
    assert document.undo_stack.count() == 2
    assert block.is_opened
    document.undo_stack.undo()
    assert document.preferences.musts == (AT_LEAST_6,)


def test_the_line_is_moved_and_taken_away_by_key(block: CriterionBlock, document: Document) -> None:
    assert block.lanes.focusPolicy() == Qt.FocusPolicy.NoFocus
    document.edit("x", document.preferences.with_must(AT_LEAST_6))
    assert block.lanes.focusPolicy() == Qt.FocusPolicy.TabFocus
    for _ in range(2):
        QTest.keyClick(block.lanes, Qt.Key.Key_Right)
    (moved,) = document.preferences.musts
    assert isinstance(moved, OwnMust)
    assert 6 < moved.threshold.bound < 7
    assert document.undo_stack.count() == 2
    QTest.keyClick(block.lanes, Qt.Key.Key_Delete)
    assert not document.preferences.musts
    assert document.undo_stack.undoText().startswith("No longer a must: a bound on Speed")


def test_the_datasets_line_stands_still(block: CriterionBlock, document: Document) -> None:
    document.edit("x", document.preferences.with_must("fast"))
    QApplication.processEvents()
    assert block.lanes.focusPolicy() == Qt.FocusPolicy.NoFocus
    QTest.mousePress(block.lanes, Qt.MouseButton.LeftButton, pos=place_of(block, 6))
    QTest.mouseMove(block.lanes, place_of(block, 9))
    assert document.preferences.musts == ("fast",)


def test_a_must_have_that_counts_too_is_asked_about(
    must: CriterionMust, document: Document
) -> None:
    assert must.keep.isHidden()
    document.edit("x", document.preferences.with_must(AT_LEAST_6))
    assert not must.keep.isHidden()
    must.to_zero.click()
    assert document.preferences.criterion_points["speed"] == 0
    assert document.undo_stack.undoText() == "Weight of Speed to 0"
    assert must.keep.isHidden()
    document.undo_stack.undo()
    must.keep.click()
    assert must.keep.isHidden()
    assert document.kept_both == {"speed"}
    assert document.preferences.criterion_points["speed"] > 0


def test_enter_ticks_and_closes_nothing(must: CriterionMust, block: CriterionBlock) -> None:
    must.own.setFocus()
    QTest.keyClick(must.own, Qt.Key.Key_Return)
    assert must.own.isChecked()
    QTest.keyClick(must.field, Qt.Key.Key_Return)
    assert block.is_opened
