"""Own ratings: set with a reason, the original kept in sight, taken back with one key."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from fwcompare.analysis import evaluate
from fwcompare.bundled import DEFAULT_DATASET
from fwcompare.charts import rating_lanes
from fwcompare.charts.alternative_styles import styles_of
from fwcompare.dataset import Dataset
from fwcompare.decision import Decision, decide, proposal
from fwcompare.gui.document import Document
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.selection import Selection
from fwcompare.gui.tabs.criterion_block import CriterionBlock
from fwcompare.gui.tabs.dimension import DimensionTab
from fwcompare.gui.widgets.link import Link
from fwcompare.gui.window.main_window import MainWindow
from tests.gui.conftest import OpenWindow
from tests.gui.drawing import STRANGE, texts_in

MakeTab = Callable[[Document, str], DimensionTab]
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def make_tab(theme: Theme, show: Callable[[QWidget], None]) -> MakeTab:
    def make(document: Document, dimension: str) -> DimensionTab:
        styles = styles_of(document.dataset)
        tab = DimensionTab(document, theme, Selection(), styles, dimension)
        tab.resize(700, 700)
        show(tab)
        return tab

    return make


@pytest.fixture
def document(bundled: Dataset) -> Document:
    return Document(bundled, decision=decide(bundled, "content-site"))


@pytest.fixture
def judged(document: Document, make_tab: MakeTab) -> CriterionBlock:
    return edited(make_tab(document, "security"), "sec_account")


@pytest.fixture
def measured(document: Document, make_tab: MakeTab) -> CriterionBlock:
    return edited(make_tab(document, "performance"), "perf_json")


def edited(tab: DimensionTab, criterion: str) -> CriterionBlock:
    """Open a criterion and its editor by keys."""
    block = tab.blocks[criterion]
    block.setFocus()
    QTest.keyClick(block, Qt.Key.Key_Return)
    link = block.findChild(Link, "override")
    assert isinstance(link, Link)
    link.setFocus()
    QTest.keyClick(link, Qt.Key.Key_Return)
    return block


def field(block: QWidget, name: str) -> QLineEdit:
    return next(f for f in block.findChildren(QLineEdit) if f.accessibleName() == name)


def button(block: QWidget, name: str) -> QPushButton:
    return next(b for b in block.findChildren(QPushButton) if b.accessibleName() == name)


def type_into(box: QLineEdit, text: str) -> None:
    box.setFocus()
    box.selectAll()
    QTest.keyClick(box, Qt.Key.Key_Delete)
    QTest.keyClicks(box, text)


def rate(block: QWidget, name: str, value: str, reason: str = "") -> None:
    """Type a value and a reason and press Enter."""
    type_into(field(block, f"Own rating of {name}"), value)
    type_into(field(block, f"Reason for {name}"), reason)
    QTest.keyClick(field(block, f"Reason for {name}"), Qt.Key.Key_Return)
    delete_what_is_due()


def delete_what_is_due() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()


def lane_of(block: CriterionBlock, alternative: str) -> rating_lanes.Lane:
    assert block.lanes.result is not None
    return next(lane for lane in block.lanes.result.lanes if lane.style.id == alternative)


def said_in(block: QWidget) -> str:
    return "\n".join(texts_in(block))


# Setting.


def test_a_rating_is_set_by_keys_with_its_reason_and_the_original_stays_in_sight(
    judged: CriterionBlock, document: Document
) -> None:
    original = document.dataset.criteria["sec_account"]
    before = lane_of(judged, "flask").value
    assert field(judged, "Own rating of Flask").hasFocus()
    rate(judged, "Flask", "8.5", "Our base class sets them.")
    override = document.preferences.overrides["sec_account"]["flask"]
    assert (override.value, override.because) == (8.5, "Our base class sets them.")
    assert document.evaluation.values["flask"]["sec_account"] == 8.5
    lane = lane_of(judged, "flask")
    assert (lane.value, lane.low, lane.high) == (8.5, 8.5, 8.5)
    assert lane.original == before == original.value("flask")
    assert lane_of(judged, "django").original is None
    said = said_in(judged)
    assert "Your rating, 8.5: Our base class sets them." in said
    assert "The comparison: Flask, " in said
    assert original.rating("flask").because in said
    assert original.rating("django").because in said
    assert document.undo_stack.count() == 1
    judged.grab()


def test_the_hollow_mark_of_the_original_is_drawn(
    judged: CriterionBlock, document: Document
) -> None:
    rate(judged, "Flask", "9")
    result = judged.lanes.result
    assert result is not None
    with_mark = judged.lanes.grab().toImage()
    lanes = tuple(replace(lane, original=None) for lane in result.lanes)
    judged.lanes.show_result(replace(result, lanes=lanes))
    assert judged.lanes.grab().toImage() != with_mark


def test_after_setting_one_goes_on_where_one_was(
    judged: CriterionBlock, document: Document
) -> None:
    rate(judged, "Flask", "8")
    assert button(judged, "Set the rating of Flask").hasFocus()
    assert field(judged, "Own rating of Flask").text() == "8"
    QTest.keyClick(QApplication.focusWidget() or judged, Qt.Key.Key_Tab)
    assert button(judged, "Take the comparison's rating of Flask").hasFocus()
    QTest.keyClick(QApplication.focusWidget() or judged, Qt.Key.Key_Tab)
    assert field(judged, "Own rating of Django").hasFocus()
    rate(judged, "Django", "3", "As an example.")
    assert set(document.preferences.overrides["sec_account"]) == {"flask", "django"}
    assert field(judged, "Reason for Django").text() == "As an example."


def test_keys_pressed_in_the_editor_do_not_close_or_leave_the_criterion(
    judged: CriterionBlock, document: Document
) -> None:
    box = field(judged, "Own rating of Flask")
    type_into(box, "8")
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
        QTest.keyClick(box, key)
        assert box.hasFocus()
    take = button(judged, "Set the rating of Flask")
    take.setFocus()
    QTest.keyClick(take, Qt.Key.Key_Return)
    delete_what_is_due()
    assert document.preferences.overrides["sec_account"]["flask"].value == 8
    assert judged.is_opened
    reset = button(judged, "Take the comparison's rating of Flask")
    reset.setFocus()
    QTest.keyClick(reset, Qt.Key.Key_Return)
    assert document.preferences.overrides == {}
    assert judged.is_opened


def test_the_editor_is_shut_by_the_link_that_opened_it(judged: CriterionBlock) -> None:
    editor = field(judged, "Own rating of Flask")
    link = judged.findChild(Link, "override")
    assert isinstance(link, Link)
    assert editor.isVisible()
    QTest.keyClick(link, Qt.Key.Key_Return)
    assert not editor.isVisible()
    QTest.keyClick(link, Qt.Key.Key_Return)
    assert editor.isVisible()
    assert editor.hasFocus()


def test_a_measured_rating_is_set_in_its_own_unit(
    measured: CriterionBlock, document: Document
) -> None:
    criterion = document.dataset.criteria["perf_json"]
    raw = criterion.rating("django").value
    assert raw is not None
    assert criterion.scale.unit in said_in(measured)  # type: ignore[union-attr]
    rate(measured, "Flask", f"{raw:.12g}")
    values = document.evaluation.values
    assert values["flask"]["perf_json"] == pytest.approx(values["django"]["perf_json"])
    assert "Your rating, " in said_in(measured)
    assert "without a reason" in said_in(measured)


def test_what_is_no_number_says_so_and_changes_nothing(
    judged: CriterionBlock, document: Document
) -> None:
    before = document.decision
    box = field(judged, "Own rating of Flask")
    for text in ("", "-", "1e", "abc", "7;5", "nan", "inf", "\u0661", "1_0", "0x8"):
        box.setText(text)  # QTest types no letters but Latin ones
        QTest.keyClick(box, Qt.Key.Key_Return)
        assert document.decision is before
        said = said_in(judged)
        assert (f"“{text}” is no number" if text else "There is no number yet") in said
        assert "A value from 0 to 10." in said
        assert field(judged, "Own rating of Flask").text() == text


def test_a_rating_is_read_with_a_decimal_comma(judged: CriterionBlock, document: Document) -> None:
    rate(judged, "Flask", "7,5")
    assert document.evaluation.values["flask"]["sec_account"] == 7.5
    assert field(judged, "Own rating of Flask").text() == "7.5"


def test_a_refused_rating_is_marked_and_escape_brings_back_what_stood_there(
    judged: CriterionBlock, document: Document
) -> None:
    box = field(judged, "Own rating of Flask")
    before = box.text()
    type_into(box, "1,224")
    QTest.keyClick(box, Qt.Key.Key_Return)
    words = "“1,224” can be read in two ways; write 1224 or 1.224. A value from 0 to 10."
    assert box.accessibleDescription().startswith(words)
    assert words in said_in(judged)
    assert box.text() == "1,224"
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert box.text() == before
    assert box.accessibleDescription() == ""
    assert "two ways" not in said_in(judged)
    assert document.undo_stack.count() == 0


def test_what_is_not_on_the_scale_says_so_and_changes_nothing(
    judged: CriterionBlock, document: Document
) -> None:
    before = document.decision
    for text in ("11", "-0.5", "1e999", "10.0001"):
        type_into(field(judged, "Own rating of Django"), text)
        button(judged, "Set the rating of Django").click()
        assert document.decision is before
        assert f"{text} is not on the scale" in said_in(judged)
    rate(judged, "Django", "10")
    assert "is not on the scale" not in said_in(judged)
    assert document.evaluation.values["django"]["sec_account"] == 10


def test_a_logarithmic_scale_takes_nothing_at_or_below_zero(
    document: Document, make_tab: MakeTab
) -> None:
    criterion = next(
        c
        for c in document.dataset.criteria.values()
        if c.is_measured and getattr(c.scale, "shape", "") == "log"
    )
    block = edited(make_tab(document, criterion.dimension), criterion.id)
    for text in ("0", "-3"):
        type_into(field(block, "Own rating of Flask"), text)
        QTest.keyClick(field(block, "Own rating of Flask"), Qt.Key.Key_Return)
        assert f"{text} is not on the scale" in said_in(block)
    assert document.undo_stack.count() == 0


def test_an_unknown_rating_can_be_given(three_way: Dataset, make_tab: MakeTab) -> None:
    document = Document(three_way)
    block = edited(make_tab(document, "money"), "resale")
    assert field(block, "Own rating of Car").text() == ""
    rate(block, "Car", "6", "Ours is a small one.")
    assert lane_of(block, "car").value == 6
    assert lane_of(block, "car").original is None
    assert "The comparison: Car: not known." in said_in(block)
    block.grab()


def test_a_stranger_s_reason_stays_plain(judged: CriterionBlock, document: Document) -> None:
    rate(judged, "Flask", "7", STRANGE.split("\n")[0])
    assert "<img src=" in document.preferences.overrides["sec_account"]["flask"].because
    assert "<img src=" in said_in(judged)
    judged.grab()


# Taking back.


def test_one_rating_is_reset_by_its_button_and_the_other_stays(
    judged: CriterionBlock, document: Document
) -> None:
    reset = "Take the comparison's rating of {}"
    assert not button(judged, reset.format("Flask")).isEnabled()
    rate(judged, "Flask", "8")
    rate(judged, "Django", "2")
    button(judged, reset.format("Flask")).click()
    delete_what_is_due()
    assert set(document.preferences.overrides["sec_account"]) == {"django"}
    assert lane_of(judged, "flask").original is None
    assert not button(judged, reset.format("Flask")).isEnabled()
    assert button(judged, reset.format("Django")).isEnabled()
    button(judged, reset.format("Django")).click()
    delete_what_is_due()
    assert document.preferences.overrides == {}
    fresh = evaluate(document.dataset, proposal(document.dataset, "content-site"))
    assert document.evaluation.dataset == fresh.dataset
    assert "Your rating" not in said_in(judged)


@pytest.fixture
def window(open_window: OpenWindow) -> MainWindow:
    return open_window()


def block_in(window: MainWindow, dimension: str, criterion: str) -> CriterionBlock:
    window.tabs.open_tab(dimension)
    tab = window.tabs.current_view
    assert isinstance(tab, DimensionTab)
    return edited(tab, criterion)


def test_ctrl_z_takes_it_back_right_after_enter(window: MainWindow) -> None:
    block = block_in(window, "security", "sec_account")
    before = window.document.decision
    rate(block, "Flask", "8", "Ours.")
    assert window.menus.by_id["undo"].text() == "&Undo Own rating of Flask"
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Z, CTRL)
    delete_what_is_due()
    assert window.document.decision == before
    assert "Your rating" not in said_in(block)
    assert lane_of(block, "flask").original is None
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Y, CTRL)
    delete_what_is_due()
    assert "Your rating, 8: Ours." in said_in(block)


def test_the_verdict_says_that_it_rests_on_own_ratings(window: MainWindow) -> None:
    assert window.verdict.remark.text() == ""
    rate(block_in(window, "security", "sec_account"), "Flask", "8")
    assert window.verdict.remark.text() == "rests on 1 own rating"
    rate(block_in(window, "performance", "perf_json"), "Django", "900")
    assert window.verdict.remark.text() == "rests on 2 own ratings"
    assert window.verdict.remark.isVisible()
    headline = window.verdict.headline.text()
    assert headline == "Django leads by " + f"{window.document.evaluation.margin:.2f}"


def test_all_are_taken_back_from_the_menu_as_one_step(window: MainWindow) -> None:
    rate(block_in(window, "security", "sec_account"), "Flask", "8")
    rate(block_in(window, "performance", "perf_json"), "Django", "900")
    before = window.document.decision
    steps = window.document.undo_stack.count()
    window.menus.by_id["drop-own"].trigger()
    assert window.document.preferences.overrides == {}
    assert window.verdict.remark.text() == ""
    assert window.document.undo_stack.count() == steps + 1
    window.document.undo_stack.undo()
    assert window.document.decision == before


def test_own_ratings_outlive_a_situation_and_a_reload_of_the_file(
    open_window: OpenWindow, tmp_path: Path
) -> None:
    file = tmp_path / "mine.yaml"
    file.write_bytes(DEFAULT_DATASET.read_bytes())
    window = open_window(file=file)
    rate(block_in(window, "security", "sec_account"), "Flask", "8", "Ours.")
    window.document.edit("Situation", window.document.proposal("teaching"))
    assert "Your rating, 8: Ours." in said_in(window.tabs.current_view)
    file.write_bytes(file.read_bytes().replace(b"checked: 2026-11-22", b"checked: 2026-11-23", 1))
    old = window.document
    window.session.reload_dataset()
    delete_what_is_due()
    assert window.document is not old
    assert window.document.preferences.overrides["sec_account"]["flask"].because == "Ours."
    assert window.verdict.remark.text() == "rests on 1 own rating"
    tab = window.tabs.current_view
    assert isinstance(tab, DimensionTab)
    block = tab.blocks["sec_account"]
    assert lane_of(block, "flask").original is not None
    block.set_opened(True)
    assert "Your rating, 8: Ours." in said_in(block)


def test_a_criterion_that_is_shut_stays_shut_when_its_rating_changes(
    document: Document, make_tab: MakeTab
) -> None:
    tab = make_tab(document, "security")
    block = tab.blocks["sec_account"]
    block.set_opened(True)
    block.set_opened(False)
    document.edit("Own", document.preferences.with_override("sec_account", "flask", 9.0))
    assert not block.is_opened
    block.set_opened(True)
    assert "Your rating, 9" in said_in(block)


# One point less or more.


@pytest.mark.parametrize(
    ("situation", "dimension", "points"),
    [("solo-prototype", "flexibility", 25.0), ("json-microservice", "security", 7.0)],
    ids=["solo-prototype", "json-microservice"],
)
def test_what_the_marks_say_of_one_point_less_or_more_is_true_when_tried(
    bundled: Dataset, make_tab: MakeTab, situation: str, dimension: str, points: float
) -> None:
    close = proposal(bundled, situation).with_dimension_points(dimension, points)
    document = Document(bundled, decision=Decision(close))
    leader = document.evaluation.leader
    filled = 0
    for place in bundled.dimensions.values():
        tab = make_tab(document, place.id)
        for id_, criterion in place.criteria.items():
            for lane in tab.blocks[id_].lanes.result.lanes:  # type: ignore[union-attr]
                if id_ in bundled.asked:
                    assert (lane.value, lane.flip) == (None, "")
                    continue
                assert lane.value is not None
                for way, step in (("less", -1.0), ("more", 1.0)):
                    value = min(10.0, max(0.0, lane.value + step))
                    raw = criterion.scale.rating_at(value)
                    tried = document.preferences.with_override(id_, lane.style.id, raw)
                    after = evaluate(bundled, tried)
                    ends = after.leader != leader
                    assert (lane.flip == way) is ends, (id_, lane.style.id, way)
                    if ends and after.leader is not None:
                        assert lane.beyond is not None
                        assert lane.beyond.id == after.leader
                    filled += ends
    assert filled >= 10
