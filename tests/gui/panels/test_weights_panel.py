"""What matters: weights set by hand on the real panel, on a real document."""

from collections.abc import Callable
from dataclasses import replace
from random import Random

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget

from fwcompare.dataset import Dataset
from fwcompare.dataset.dataset import Situation
from fwcompare.decision import Preferences, decide, proposal
from fwcompare.decision.answering import with_answers
from fwcompare.gui.document import Document
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.panels.selected_words import SelectedWords
from fwcompare.gui.panels.weight_row import WeightRow
from fwcompare.gui.panels.weights import WeightsPanel
from fwcompare.gui.panels.weights_from_box import WeightsFromBox
from fwcompare.gui.widgets.field_note import FieldNote
from fwcompare.gui.widgets.share_box import ShareBox
from fwcompare.wording import numbers
from tests.builders import dataset_of
from tests.gui.drawing import drag, labels_in

POPS_UP = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")
"""Offscreen says so of each menu and list that pops up."""

MakePanel = Callable[[Document], WeightsPanel]


@pytest.fixture
def document(bundled: Dataset) -> Document:
    return Document(bundled, decision=decide(bundled, "content-site"))


@pytest.fixture
def panel(document: Document, make_panel: MakePanel) -> WeightsPanel:
    return make_panel(document)


def whole_share(row: WeightRow) -> int:
    return int(row.share_text.removesuffix(f"{numbers.NARROW_SPACE}%"))


def open_share_box(row: WeightRow) -> ShareBox:
    row.slider.setFocus()
    QTest.keyClicks(row.slider, "%")
    box = row.findChild(ShareBox)
    assert isinstance(box, ShareBox)
    assert box.isVisible()
    assert box.hasFocus()
    return box


def total_of(panel: WeightsPanel) -> str:
    texts = [label.text() for label in labels_in(panel)]
    return next(text for text in texts if " = 100" in text or text.startswith("All weights"))


def reset_of(panel: WeightsPanel) -> QPushButton:
    button = panel.findChild(QPushButton, "reset")
    assert isinstance(button, QPushButton)
    return button


def all_zero(preferences: Preferences) -> Preferences:
    return replace(preferences, dimension_points=dict.fromkeys(preferences.dimension_points, 0.0))


def test_a_row_for_each_dimension_shows_its_points_and_share(
    panel: WeightsPanel, document: Document
) -> None:
    assert list(panel.dimension_rows) == list(document.dataset.dimensions)
    for id_, row in panel.dimension_rows.items():
        points = document.preferences.dimension_points[id_]
        assert row.slider.value() == row.box.value() == points
        share = 100 * document.evaluation.dimension_shares[id_]
        assert abs(whole_share(row) - share) < 1


def test_one_drag_by_the_mouse_is_one_undo_step(panel: WeightsPanel, document: Document) -> None:
    before = document.decision
    slider = panel.dimension_rows["security"].slider
    drag(slider, 16, 40, 90, 70)
    assert document.preferences.dimension_points["security"] == 70
    assert document.undo_stack.count() == 1
    assert document.undo_stack.undoText() == "Weight of Security"
    document.undo_stack.undo()
    assert document.decision == before
    assert slider.value() == 14


def test_a_drag_back_to_where_it_was_leaves_no_step(
    panel: WeightsPanel, document: Document
) -> None:
    drag(panel.dimension_rows["security"].slider, 14, 40, 14)
    assert document.undo_stack.count() == 0


def test_moving_one_slider_changes_no_others_points_but_all_shares(
    panel: WeightsPanel, document: Document
) -> None:
    before = {id_: row.box.value() for id_, row in panel.dimension_rows.items()}
    shares = {id_: row.share_text for id_, row in panel.dimension_rows.items()}
    drag(panel.dimension_rows["performance"].slider, 16, 100)
    for id_, row in panel.dimension_rows.items():
        if id_ != "performance":
            assert row.slider.value() == row.box.value() == before[id_]
            assert whole_share(row) <= int(shares[id_].split(numbers.NARROW_SPACE)[0])
    assert whole_share(panel.dimension_rows["performance"]) == 54


def test_every_view_of_the_weight_follows_in_the_same_moment(
    panel: WeightsPanel, document: Document
) -> None:
    row = panel.dimension_rows["performance"]
    QTest.mousePress(row.slider, Qt.MouseButton.LeftButton, pos=row.slider.rect().center())
    assert row.box.value() == row.slider.value() == 50
    share = document.evaluation.dimension_shares["performance"]
    assert abs(whole_share(row) - 100 * share) < 1
    QTest.mouseRelease(row.slider, Qt.MouseButton.LeftButton)


def test_arrow_keys_in_a_row_are_one_undo_step(panel: WeightsPanel, document: Document) -> None:
    slider = panel.dimension_rows["security"].slider
    slider.setFocus()
    for _ in range(4):
        QTest.keyClick(slider, Qt.Key.Key_Right)
    QTest.keyClick(slider, Qt.Key.Key_PageUp)
    assert document.preferences.dimension_points["security"] == 28
    assert document.undo_stack.count() == 1


def test_keys_on_two_sliders_are_two_undo_steps(panel: WeightsPanel, document: Document) -> None:
    for id_ in ("security", "performance", "security"):
        slider = panel.dimension_rows[id_].slider
        slider.setFocus()
        QTest.keyClick(slider, Qt.Key.Key_Right)
    assert document.undo_stack.count() == 3


def test_undo_between_two_keys_starts_a_new_step(panel: WeightsPanel, document: Document) -> None:
    slider = panel.dimension_rows["security"].slider
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_Right)
    QTest.keyClick(slider, Qt.Key.Key_PageUp)
    document.undo_stack.undo()
    QTest.keyClick(slider, Qt.Key.Key_Left)
    document.undo_stack.undo()
    assert document.preferences.dimension_points["security"] == 14


def test_digits_typed_on_a_slider_go_into_the_box(panel: WeightsPanel, document: Document) -> None:
    row = panel.dimension_rows["security"]
    row.slider.setFocus()
    QTest.keyClicks(row.slider, "4")
    assert row.box.hasFocus()
    QTest.keyClicks(row.box, "2")
    assert document.preferences.dimension_points["security"] == 14
    QTest.keyClick(row.box, Qt.Key.Key_Return)
    assert document.preferences.dimension_points["security"] == 42
    assert row.slider.value() == 42
    assert document.undo_stack.count() == 1


def test_typing_on_a_slider_ends_on_the_slider(panel: WeightsPanel, document: Document) -> None:
    row = panel.dimension_rows["security"]
    for keys, end, points in (("37", Qt.Key.Key_Return, 37), ("9", Qt.Key.Key_Escape, 37)):
        row.slider.setFocus()
        QTest.keyClicks(row.slider, keys[0])
        QTest.keyClicks(row.box, keys[1:])
        QTest.keyClick(row.box, end)
        assert row.slider.hasFocus()
        assert document.preferences.dimension_points["security"] == points
        assert row.box.text() == str(points)


def test_a_number_typed_with_a_percent_sign_is_a_share(
    panel: WeightsPanel, document: Document
) -> None:
    row = panel.dimension_rows["security"]
    row.slider.setFocus()
    QTest.keyClicks(row.slider, "4")
    QTest.keyClicks(row.box, "0%")
    assert row.slider.hasFocus()
    assert document.evaluation.dimension_shares["security"] == pytest.approx(0.4, abs=1e-12)
    assert document.undo_stack.count() == 1


def test_points_typed_with_decimals_stay_as_typed(panel: WeightsPanel, document: Document) -> None:
    row = panel.dimension_rows["security"]
    row.slider.setFocus()
    QTest.keyClicks(row.slider, "3")
    QTest.keyClicks(row.box, ".8")
    QTest.keyClick(row.box, Qt.Key.Key_Return)
    assert document.preferences.dimension_points["security"] == 3.8
    assert row.box.text() == "3.8"
    assert row.slider.value() == 4
    drag(panel.dimension_rows["performance"].slider, 16, 30)
    row.slider.setFocus()
    row.box.setFocus()
    panel.dimension_rows["size"].slider.setFocus()
    assert document.preferences.dimension_points["security"] == 3.8
    assert row.box.text() == "3.8"


def test_more_than_a_hundred_points_cannot_be_typed(
    panel: WeightsPanel, document: Document
) -> None:
    row = panel.dimension_rows["security"]
    row.slider.setFocus()
    QTest.keyClicks(row.slider, "9")
    QTest.keyClicks(row.box, "99-e")
    QTest.keyClick(row.box, Qt.Key.Key_Return)
    assert 0 <= document.preferences.dimension_points["security"] <= 100
    assert row.box.value() == document.preferences.dimension_points["security"]


@pytest.mark.parametrize(("typed", "share"), [("25", 0.25), ("33.3", 0.333), ("12,5", 0.125)])
def test_a_typed_share_is_taken_exactly(
    panel: WeightsPanel, document: Document, typed: str, share: float
) -> None:
    row = panel.dimension_rows["security"]
    box = open_share_box(row)
    QTest.keyClicks(box, typed)
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert abs(document.evaluation.dimension_shares["security"] - share) < 1e-9
    assert not box.isVisible()
    assert row.slider.hasFocus()
    assert document.undo_stack.count() == 1
    assert document.undo_stack.undoText() == "Share of Security"
    for each in panel.dimension_rows.values():  # going through the boxes rounds nothing
        each.box.setFocus()
    row.slider.setFocus()
    assert abs(document.evaluation.dimension_shares["security"] - share) < 1e-9


def test_a_typed_share_is_exact_beside_a_dimension_that_counts_nothing(
    panel: WeightsPanel, document: Document
) -> None:
    criteria = document.dataset.dimensions["databases"].criteria
    points = {**document.preferences.criterion_points, **dict.fromkeys(criteria, 0.0)}
    document.edit("Idle", replace(document.preferences, criterion_points=points))
    box = open_share_box(panel.dimension_rows["security"])
    QTest.keyClicks(box, "25")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert abs(document.evaluation.dimension_shares["security"] - 0.25) < 1e-9


def test_a_typed_share_of_a_criterion_is_its_part_of_the_dimension(
    panel: WeightsPanel, document: Document
) -> None:
    panel.open_dimension("security")
    box = open_share_box(panel.criterion_rows["sec_account"])
    QTest.keyClicks(box, "40")
    QTest.keyClick(box, Qt.Key.Key_Return)
    evaluation = document.evaluation
    part = evaluation.shares["sec_account"] / evaluation.dimension_shares["security"]
    assert abs(part - 0.4) < 1e-9


def test_escape_and_leaving_take_no_share(panel: WeightsPanel, document: Document) -> None:
    row = panel.dimension_rows["security"]
    box = open_share_box(row)
    QTest.keyClicks(box, "77")
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert not box.isVisible()
    assert row.slider.hasFocus()
    QTest.keyClicks(open_share_box(row), "77")
    panel.dimension_rows["size"].slider.setFocus()
    assert not box.isVisible()
    assert document.undo_stack.count() == 0


def test_enter_in_an_untouched_share_box_changes_nothing(
    panel: WeightsPanel, document: Document
) -> None:
    drag(panel.dimension_rows["performance"].slider, 16, 37)
    steps = document.undo_stack.count()
    box = open_share_box(panel.dimension_rows["security"])
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert not box.isVisible()
    assert document.undo_stack.count() == steps


@pytest.mark.parametrize("typed", ["101", "-5", "abc", "."])
def test_what_is_no_share_is_not_taken(panel: WeightsPanel, document: Document, typed: str) -> None:
    box = open_share_box(panel.dimension_rows["security"])
    box.clear()
    QTest.keyClicks(box, typed)
    QTest.keyClick(box, Qt.Key.Key_Return)
    share = document.evaluation.dimension_shares["security"]
    assert document.undo_stack.count() == 0 or 0 <= share <= 1
    document.undo_stack.undo()
    assert document.is_as_proposed


def test_what_is_no_share_stays_in_the_box_with_the_reason(
    panel: WeightsPanel, document: Document
) -> None:
    box = open_share_box(panel.dimension_rows["security"])
    QTest.keyClicks(box, "1,224")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert box.isVisible()
    assert box.text() == "1,224"
    assert box.accessibleDescription() == "“1,224” can be read in two ways; write 1224 or 1.224."
    (note,) = [n for n in panel.window().findChildren(FieldNote) if n.isVisible()]
    assert note.text() == box.accessibleDescription()
    assert document.undo_stack.count() == 0
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert not note.isVisible()
    assert box.accessibleDescription() == ""


@pytest.mark.parametrize(
    ("typed", "points"), [("1,5", 1.5), ("0,5", 0.5), ("12,5", 12.5), ("250", 14)]
)
def test_points_typed_on_a_slider_are_read_whole_or_refused(
    panel: WeightsPanel, document: Document, typed: str, points: float
) -> None:
    row = panel.dimension_rows["security"]
    row.slider.setFocus()
    QTest.keyClicks(row.slider, typed[0])
    QTest.keyClicks(row.box, typed[1:])
    QTest.keyClick(row.box, Qt.Key.Key_Return)
    assert document.preferences.dimension_points["security"] == points
    assert row.box.hasFocus() == (points == 14)


def test_a_click_on_the_share_opens_the_box_over_it(panel: WeightsPanel) -> None:
    row = panel.dimension_rows["security"]
    place = row.share_rect().center().toPoint()
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=place)
    box = row.findChild(ShareBox)
    assert isinstance(box, ShareBox)
    assert box.isVisible()
    assert box.geometry().contains(place)
    assert box.text() == "14"
    assert box.selectedText() == box.text()


def test_space_opens_and_closes_the_criteria(panel: WeightsPanel, document: Document) -> None:
    row = panel.dimension_rows["security"]
    row.slider.setFocus()
    QTest.keyClick(row.slider, Qt.Key.Key_Space)
    assert panel.opened == ["security"]
    for id_ in document.dataset.dimensions["security"].criteria:
        criterion = panel.criterion_rows[id_]
        assert criterion.isVisible()
        assert criterion.box.value() == document.preferences.criterion_points[id_]
    QTest.keyClick(row.slider, Qt.Key.Key_Space)
    assert panel.opened == []
    assert not any(each.isVisible() for each in panel.criterion_rows.values())


def test_the_chevron_opens_the_criteria_and_says_what_it_does(panel: WeightsPanel) -> None:
    row = panel.dimension_rows["security"]
    assert row.chevron.accessibleName() == "Show the criteria of Security"
    QTest.mouseClick(row.chevron, Qt.MouseButton.LeftButton)
    assert panel.opened == ["security"]
    assert row.chevron.accessibleName() == "Hide the criteria of Security"


def test_a_criterions_weight_is_set_like_a_dimensions(
    panel: WeightsPanel, document: Document
) -> None:
    panel.open_dimension("security")
    QApplication.processEvents()
    row = panel.criterion_rows["sec_account"]
    drag(row.slider, 20, 35, 80)
    assert abs(document.preferences.criterion_points["sec_account"] - 80) <= 1
    assert document.undo_stack.count() == 1
    assert row.box.value() == row.slider.value()
    document.undo_stack.undo()
    assert document.is_as_proposed
    assert row.box.value() == document.preferences.criterion_points["sec_account"]


def test_a_criterion_opened_late_shows_what_was_changed_before(
    panel: WeightsPanel, document: Document
) -> None:
    document.edit("Elsewhere", document.preferences.with_criterion_points("flex", 77))
    panel.open_dimension("flexibility")
    assert panel.criterion_rows["flex"].slider.value() == 77


def test_each_share_is_rounded_by_itself(panel: WeightsPanel, document: Document) -> None:
    random = Random(20261122)
    for _ in range(200):
        points = {id_: float(random.randint(0, 100)) for id_ in panel.dimension_rows}
        points[random.choice(list(points))] = random.choice([0.0, 0.1, 3.8, 99.99])
        document.edit("Random", replace(document.preferences, dimension_points=points))
        for id_, row in panel.dimension_rows.items():
            share = document.evaluation.dimension_shares[id_]
            assert abs(whole_share(row) - 100 * share) <= 0.5 + 1e-9
            assert row.share_text == numbers.dimension_share(share)


def test_zero_is_a_weight_like_any_other(panel: WeightsPanel, document: Document) -> None:
    slider = panel.dimension_rows["security"].slider
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_Home)
    assert document.evaluation.dimension_shares["security"] == 0
    assert whole_share(panel.dimension_rows["security"]) == 0
    assert sum(map(whole_share, panel.dimension_rows.values())) == 100


def test_all_weights_zero_is_a_sentence_and_no_number(
    panel: WeightsPanel, document: Document
) -> None:
    assert total_of(panel) == f"100 points = 100{numbers.NARROW_SPACE}%"
    document.edit("Nothing", all_zero(document.preferences))
    assert total_of(panel) == "All weights are zero: nothing to rank by."
    assert {whole_share(row) for row in panel.dimension_rows.values()} == {0}
    drag(panel.dimension_rows["size"].slider, 0, 1)
    assert total_of(panel) == f"1 point = 100{numbers.NARROW_SPACE}%"
    assert whole_share(panel.dimension_rows["size"]) == 100


def test_from_all_zero_a_share_can_still_be_typed(panel: WeightsPanel, document: Document) -> None:
    document.edit("Nothing", all_zero(document.preferences))
    box = open_share_box(panel.dimension_rows["security"])
    QTest.keyClicks(box, "60")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert abs(document.evaluation.dimension_shares["security"] - 0.6) < 1e-9


def test_reset_goes_back_to_the_situation_in_one_step(
    panel: WeightsPanel, document: Document
) -> None:
    reset = reset_of(panel)
    assert not reset.isEnabled()
    drag(panel.dimension_rows["security"].slider, 15, 60)
    drag(panel.dimension_rows["size"].slider, 12, 80)
    changed = document.decision
    assert reset.isEnabled()
    QTest.mouseClick(reset, Qt.MouseButton.LeftButton)
    assert document.decision == decide(document.dataset, "content-site")
    assert not reset.isEnabled()
    document.undo_stack.undo()
    assert document.decision == changed
    assert reset.isEnabled()


@POPS_UP
def test_the_menu_of_a_row_sets_it_to_zero_and_opens_the_share(
    panel: WeightsPanel, document: Document
) -> None:
    row = panel.dimension_rows["security"]
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), row.mapToGlobal(QPoint(5, 5))
    )
    QApplication.sendEvent(row, event)
    menu = row.findChild(QMenu)
    assert isinstance(menu, QMenu)
    actions = {action.text(): action for action in menu.actions()}
    actions["Set to zero"].trigger()
    assert document.preferences.dimension_points["security"] == 0
    assert document.undo_stack.count() == 1
    actions["Type an exact share…"].trigger()
    box = row.findChild(ShareBox)
    assert isinstance(box, ShareBox)
    assert box.isVisible()
    menu.close()


def test_focusing_a_weight_looks_at_it(panel: WeightsPanel) -> None:
    panel.open_dimension("security")
    panel.criterion_rows["sec_account"].slider.setFocus(Qt.FocusReason.TabFocusReason)
    assert panel._selection.dimension == "security"
    assert panel._selection.criterion == "sec_account"


@pytest.mark.parametrize("touch", ["box", "share", "name", "chevron", "slider", "wheel"])
def test_touching_a_row_in_any_way_selects_it(panel: WeightsPanel, touch: str) -> None:
    row = panel.dimension_rows["security"]
    panel._selection.look_at("size")
    panel.dimension_rows["size"].slider.setFocus()
    left = Qt.MouseButton.LeftButton
    if touch == "box":
        QTest.mouseClick(row.box.lineEdit(), left)
    elif touch == "share":
        QTest.mouseClick(row, left, pos=row.share_rect().center().toPoint())
    elif touch == "name":
        QTest.mouseClick(row, left, pos=row.name_rect().center().toPoint())
    elif touch == "chevron":
        QTest.mouseClick(row.chevron, left)
    elif touch == "slider":
        QTest.mouseClick(row.slider, left)
    else:
        row.slider.setValue(row.slider.value() + 1)
    assert panel._selection.dimension == "security"


def test_a_slider_that_has_the_focus_selects_its_row_again_when_it_is_dragged(
    panel: WeightsPanel,
) -> None:
    row = panel.dimension_rows["security"]
    drag(row.slider, 15, 20)
    panel._selection.look_at("size")
    drag(row.slider, 20, 40)
    assert panel._selection.dimension == "security"


def test_a_key_that_changes_nothing_selects_nothing(panel: WeightsPanel) -> None:
    slider = panel.dimension_rows["security"].slider
    slider.setFocus(Qt.FocusReason.OtherFocusReason)
    QTest.keyClick(slider, Qt.Key.Key_Control)
    assert panel._selection.dimension == ""


def test_the_place_at_the_foot_speaks_of_the_selected_weight(
    panel: WeightsPanel, document: Document
) -> None:
    words = panel.findChild(SelectedWords)
    assert isinstance(words, SelectedWords)
    places = [row.geometry() for row in panel.dimension_rows.values()]
    assert words.text.startswith("Points, from 0 to 100, are what you set")
    panel._selection.look_at("security")
    assert words.text == document.dataset.dimensions["security"].question
    panel._selection.look_at("security", "sec_account")
    assert words.text == document.dataset.criteria["sec_account"].question
    assert [row.geometry() for row in panel.dimension_rows.values()] == places


@pytest.mark.parametrize("height", [400, 664, 904])
def test_the_rows_share_the_height_and_keep_it_when_one_is_opened(
    panel: WeightsPanel, height: int
) -> None:
    panel.resize(292, height)
    QApplication.processEvents()
    rows = list(panel.dimension_rows.values())
    assert 46 <= rows[0].height() <= 84
    if height >= 664:
        last = rows[-1].mapTo(panel, rows[-1].rect().bottomLeft()).y()
        assert last > height - 160
    before = rows[0].height()
    panel.open_dimension("security")
    assert rows[0].height() == before


def test_enter_on_reset_does_what_it_says(panel: WeightsPanel, document: Document) -> None:
    drag(panel.dimension_rows["security"].slider, 15, 60)
    reset = reset_of(panel)
    reset.setFocus()
    QTest.keyClick(reset, Qt.Key.Key_Return)
    assert document.is_as_proposed


def test_hidden_weights_catch_up_when_shown(panel: WeightsPanel, document: Document) -> None:
    panel.hide()
    document.edit("Hidden", document.preferences.with_dimension_points("security", 99))
    assert panel.dimension_rows["security"].slider.value() == 14
    panel.show()
    assert panel.dimension_rows["security"].slider.value() == 99


# The box of situations.


@pytest.fixture
def box(document: Document, theme: Theme, show: Callable[[QWidget], None]) -> WeightsFromBox:
    box = WeightsFromBox(document, theme)
    show(box)
    return box


def test_the_box_offers_every_situation_and_none(box: WeightsFromBox, document: Document) -> None:
    offered = [box.itemData(index) for index in range(box.count())]
    # The project, an order, the own weights.
    assert offered == [None, None, None, *document.dataset.situations]
    assert box.currentText() == document.dataset.situations["content-site"].name


def test_the_box_says_when_the_weights_are_changed_and_when_they_are_back(
    box: WeightsFromBox, document: Document
) -> None:
    assert box.accessibleDescription() == "Content site"
    document.edit("Weight", document.preferences.with_dimension_points("security", 99))
    assert box.accessibleDescription() == "Content site (changed)"
    document.undo_stack.undo()
    assert box.accessibleDescription() == "Content site"
    document.undo_stack.redo()
    assert box.accessibleDescription() == "Content site (changed)"


def test_choosing_a_situation_is_one_step(box: WeightsFromBox, document: Document) -> None:
    before = document.decision
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    chosen = list(document.dataset.situations)[4]
    assert document.decision == decide(document.dataset, chosen)
    assert document.undo_stack.count() == 1
    name = document.dataset.situations[chosen].name
    assert document.undo_stack.undoText() == f"Situation {name}"
    document.undo_stack.undo()
    assert document.decision == before
    assert box.currentData() == "content-site"


@POPS_UP
def test_the_chosen_situation_chosen_again_goes_back_to_its_points(
    box: WeightsFromBox, document: Document
) -> None:
    document.edit("Weight", document.preferences.with_dimension_points("security", 99))
    box.showPopup()
    QTest.keyClick(box.view(), Qt.Key.Key_Return)
    assert document.is_as_proposed
    assert document.preferences.situation == "content-site"


def test_the_box_says_when_nothing_is_chosen_yet(
    bundled: Dataset, theme: Theme, show: Callable[[QWidget], None]
) -> None:
    document = Document(bundled, waits_for_a_word=True)
    box = WeightsFromBox(document, theme)
    show(box)
    assert box.accessibleDescription() == "nothing yet"
    document.edit("Weight", document.preferences.with_dimension_points("security", 99))
    assert box.accessibleDescription() == "Your own"


def test_a_situations_own_criteria_are_shown(three_way: Dataset, make_panel: MakePanel) -> None:
    document = Document(three_way)
    panel = make_panel(document)
    panel.open_dimension("time")
    document.edit("Situation", proposal(three_way, "hurry"))
    assert panel.criterion_rows["minutes"].slider.value() == 90
    assert panel.criterion_rows["usable"].slider.value() == 10


def test_a_single_criterion_has_the_whole_dimension(make_panel: MakePanel) -> None:
    one = dataset_of(
        {"x": {"x1": {"a": 8, "b": 2}}, "y": {"y1": {"a": 3, "b": 5}}},
        points={"y": 0},
        situations={"s": Situation("s", "S", weights={"x": 5.0})},
    )
    document = Document(one)
    panel = make_panel(document)
    panel.open_dimension("x")
    box = open_share_box(panel.criterion_rows["x1"])
    assert box.text() == "100"
    QTest.keyClicks(box, "40")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert whole_share(panel.dimension_rows["x"]) == 100


def test_of_what_a_weight_is_made_is_said_in_a_low_window_too(panel: WeightsPanel) -> None:
    words = panel.findChild(SelectedWords)
    assert isinstance(words, SelectedWords)
    panel.resize(panel.width(), 340)
    QApplication.processEvents()
    assert not words.isHidden()


def test_undo_in_a_box_is_the_windows_once_points_were_taken(
    panel: WeightsPanel, document: Document
) -> None:
    undo = QAction("Undo", panel)
    undo.setShortcut(QKeySequence.StandardKey.Undo)
    undo.triggered.connect(document.undo_stack.undo)
    panel.addAction(undo)
    box = panel.dimension_rows["security"].box
    before = box.value()
    box.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClicks(box, "4")
    QTest.keyClick(box, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert box.value() == before
    assert not document.undo_stack.count()
    box.selectAll()
    QTest.keyClicks(box, "40")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert box.value() == 40
    box.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(box, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert box.value() == before


def test_on_hovering_each_part_of_a_weight_names_its_question(
    panel: WeightsPanel, document: Document
) -> None:
    words = panel.findChild(SelectedWords)
    assert isinstance(words, SelectedWords)
    answers = {"risk": "personal"}
    document.edit("x", with_answers(document.preferences, document.dataset, answers))
    panel._selection.look_at("security")
    told = words._words.accessibleDescription().splitlines()
    assert told == [
        "5 for everybody, whatever the answers",
        "3 What would a break-in cost? Personal data, money",
    ]
