"""The page that asks what is being built."""

from collections.abc import Callable, Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from fwcompare.charts.alternative_styles import styles_of
from fwcompare.dataset import Dataset
from fwcompare.dataset.must_have import Threshold
from fwcompare.decision.own_must import OwnMust
from fwcompare.gui.document import Document
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.selection import Selection
from fwcompare.gui.tabs.project import ProjectTab
from fwcompare.gui.tabs.project_only_you import OnlyYou
from fwcompare.gui.tabs.project_questions import QuestionRows
from fwcompare.gui.tabs.project_situations import SituationCards
from fwcompare.gui.widgets.chip_row import ChipRow
from fwcompare.gui.widgets.reserved_label import ReservedLabel
from fwcompare.gui.widgets.said_lane import SaidLane
from tests.gui.drawing import LEFT_BUTTON, focusable_in

MakePage = Callable[..., ProjectTab]


@pytest.fixture
def document(bundled: Dataset) -> Document:
    return Document(bundled, waits_for_a_word=True)


@pytest.fixture
def make_page(theme: Theme, show: Callable[[QWidget], None]) -> Iterator[MakePage]:
    pages: list[ProjectTab] = []

    def make(document: Document, width: int = 680, height: int = 1400) -> ProjectTab:
        page = ProjectTab(document, theme, Selection(), styles_of(document.dataset))
        page.resize(width, height)
        show(page)
        pages.append(page)
        return page

    yield make
    for page in pages:
        page.close_down()


@pytest.fixture
def page(document: Document, make_page: MakePage) -> ProjectTab:
    return make_page(document)


def rows_of(page: ProjectTab) -> QuestionRows:
    assert page.questions is not None
    return page.questions


def row(page: ProjectTab, question: str) -> ChipRow:
    return rows_of(page).rows[question]


def cards_of(page: ProjectTab) -> SituationCards:
    assert page.situations is not None
    return page.situations


def only_you(page: ProjectTab) -> OnlyYou:
    assert page.only_you is not None
    return page.only_you


def lane(page: ProjectTab, criterion: str, alternative: str) -> SaidLane:
    found = next(b for b in only_you(page).blocks if b.criterion.id == criterion)
    return found.lanes[alternative]


def click(row: ChipRow, index: int) -> None:
    QTest.mouseClick(row, LEFT_BUTTON, pos=row.chip_rect(index).center().toPoint())


def come_back_to(page: ProjectTab) -> None:
    page.hide()
    page.show()
    QApplication.processEvents()


def test_a_click_on_a_chip_answers_and_another_on_it_takes_the_answer_back(
    page: ProjectTab, document: Document
) -> None:
    click(row(page, "risk"), 2)
    assert document.preferences.answers == {"risk": "audited"}
    assert row(page, "risk").choice == "audited"
    click(row(page, "risk"), 2)
    assert not document.preferences.answers
    assert document.is_silent


def test_each_answer_is_one_step_and_arrows_in_a_row_are_one(
    page: ProjectTab, document: Document
) -> None:
    click(row(page, "risk"), 0)
    click(row(page, "load"), 1)
    assert document.undo_stack.count() == 2
    for _ in range(3):
        QTest.keyClick(row(page, "life"), Qt.Key.Key_Right)
    assert row(page, "life").choice == "long"
    assert document.undo_stack.count() == 3
    document.undo_stack.undo()
    assert row(page, "life").choice == ""


def test_digits_space_and_delete_answer_as_well(page: ProjectTab) -> None:
    people = row(page, "people")
    for key, expected in (
        (Qt.Key.Key_2, "few"),
        (Qt.Key.Key_2, "few"),
        (Qt.Key.Key_Left, "one"),
        (Qt.Key.Key_Left, "many"),
        (Qt.Key.Key_Space, ""),
        (Qt.Key.Key_Space, "one"),
        (Qt.Key.Key_Delete, ""),
    ):
        QTest.keyClick(people, key)
        assert people.choice == expected


def test_tab_goes_from_row_to_row_and_arrows_stay_in_one(page: ProjectTab) -> None:
    first, second = row(page, "output"), row(page, "keepers")
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert page.focusWidget() is first
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert page.focusWidget() is second


def test_a_row_is_read_as_its_question_with_its_answer(page: ProjectTab) -> None:
    risk = row(page, "risk")
    assert risk.accessibleName() == "What would a break-in cost? not answered"
    click(risk, 0)
    assert risk.accessibleName() == "What would a break-in cost? Little"
    assert "1 Little, 2 Personal data, money, 3 We are audited" in risk.accessibleDescription()
    assert document_why(page, "risk") in risk.accessibleDescription()


def test_the_row_that_is_pointed_at_goes_on_saying_why_when_a_click_takes_the_focus_there(
    page: ProjectTab,
) -> None:
    people, risk = row(page, "people"), row(page, "risk")
    click(people, 0)
    QTest.mouseMove(risk, risk.chip_rect(1).center().toPoint())
    click(risk, 1)
    assert document_why(page, "risk") in rows_of(page).why.text()


@pytest.mark.parametrize("width", [300, 360, 680])
def test_the_heading_is_whole_and_how_far_one_is_stands_beside_it_where_there_is_room(
    document: Document, make_page: MakePage, width: int
) -> None:
    page = make_page(document, width=width)
    assert all(label.is_whole for label in page.head.findChildren(ReservedLabel))
    assert page.head.progress.text() == "10 questions, about a minute"


def test_a_digit_held_with_a_key_of_commands_answers_nothing(page: ProjectTab) -> None:
    people = row(page, "people")
    for key in (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier):
        QTest.keyClick(people, Qt.Key.Key_2, key)
    assert people.choice == ""


def document_why(page: ProjectTab, question: str) -> str:
    return page.document.dataset.questions[question].why


def test_hovering_tells_what_an_answer_gives_and_why_the_question_is_asked(
    page: ProjectTab,
) -> None:
    risk = row(page, "risk")
    assert "+21 Security, +3 Learning" in risk.tip_at(2)
    assert "A release with security fixes for two years" in risk.tip_at(2)
    assert document_why(page, "risk") in risk.tip_at(None)


def test_rows_keep_their_places_while_the_page_is_open_and_fold_when_one_comes_back(
    page: ProjectTab, document: Document
) -> None:
    places = {id_: r.geometry() for id_, r in rows_of(page).rows.items()}
    click(row(page, "waiting"), 0)
    click(row(page, "risk"), 0)
    assert {id_: r.geometry() for id_, r in rows_of(page).rows.items()} == places
    come_back_to(page)
    folded = [id_ for id_, r in rows_of(page).rows.items() if r.is_folded]
    assert folded == ["waiting", "risk"]
    assert row(page, "waiting").y() < row(page, "risk").y() < row(page, "output").y()
    assert row(page, "waiting").height() < row(page, "output").height()
    QTest.mouseClick(row(page, "risk"), LEFT_BUTTON)
    assert not row(page, "risk").is_folded
    assert document.preferences.answers == {"waiting": "hardly", "risk": "little"}


def test_a_folded_row_opens_when_undo_takes_its_answer_away(
    page: ProjectTab, document: Document
) -> None:
    click(row(page, "load"), 0)
    click(row(page, "risk"), 0)
    come_back_to(page)
    document.undo_stack.undo()
    assert row(page, "load").is_folded
    assert not row(page, "risk").is_folded


def test_the_head_tells_how_far_one_is_and_then_what_is_still_open(
    page: ProjectTab, document: Document, qtbot: QtBot
) -> None:
    assert page.head.progress.text() == "10 questions, about a minute"
    assert page.head.outlook.text.startswith("Answer what you know")
    situation = document.dataset.situations["regulated-app"]
    for question in ("output", "keepers", "data", "people", "life", "risk"):
        answers = list(document.dataset.questions[question].answers)
        click(row(page, question), answers.index(situation.answers[question]))
    assert page.head.progress.text() == "6 of 10 answered"
    qtbot.waitUntil(lambda: not page.is_busy)
    assert page.head.outlook.text.startswith("Django leads whatever you answer to the other 4. By ")


def test_nobody_leads_in_the_head_before_a_word_is_said(page: ProjectTab, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page.is_busy)
    assert page.head.outlook.text.startswith("Answer what you know")


def test_one_open_question_is_marked_as_the_most_telling(page: ProjectTab, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page.is_busy)
    marked = [id_ for id_, r in rows_of(page).rows.items() if "matters most now" in r.tip_at(None)]
    assert len(marked) == 1
    click(row(page, marked[0]), 0)
    assert "matters most now" not in row(page, marked[0]).tip_at(None)


def test_the_foot_tells_whether_the_questions_favour_somebody(
    page: ProjectTab, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: not page.is_busy)
    assert page.bias.text().startswith("Of all 78,732 sets of answers, Django leads in ")
    assert "What would a break-in cost?" in page.bias.accessibleDescription()


def test_a_card_takes_a_situation_in_one_step(page: ProjectTab, document: Document) -> None:
    card = cards_of(page).cards["content-site"]
    assert card.accessibleName() == "Content site"
    QTest.mouseClick(card, LEFT_BUTTON)
    assert document.preferences.situation == "content-site"
    assert document.undo_stack.count() == 1
    assert card.accessibleDescription().startswith("taken. Flask ")


def test_to_weigh_by_hand_wakes_the_window_at_the_comparisons_own_weights(
    page: ProjectTab, document: Document
) -> None:
    before = document.preferences
    assert document.is_silent
    QTest.mouseClick(cards_of(page).by_hand, LEFT_BUTTON)
    assert not document.is_silent
    assert document.preferences == before
    assert document.undo_stack.count() == 0
    assert cards_of(page).by_hand.isHidden()


def test_a_card_whose_leader_is_out_says_who_leads_of_those_left(
    page: ProjectTab, document: Document
) -> None:
    document.edit("x", document.preferences.with_must("lts"))
    card = cards_of(page).cards["teaching"]
    told = "Your must-have leaves out Flask; Django is the only one left."
    assert told in card.accessibleDescription()
    assert told in card.toolTip()
    assert card.accessibleDescription().startswith("Flask 6.9, out, Django ")
    first = [(lane.style.name, lane.is_first, lane.is_out) for lane in card._lanes]
    assert first == [("Flask", False, True), ("Django", True, False)]
    document.undo_stack.undo()
    assert "leaves out" not in card.accessibleDescription()


def test_situations_stand_below_the_questions_until_a_word_is_said_and_later_under_a_fold(
    page: ProjectTab,
) -> None:
    assert cards_of(page).y() < only_you(page).y()
    click(row(page, "load"), 0)
    assert cards_of(page).cards["teaching"].isVisible()
    come_back_to(page)
    assert cards_of(page).y() > only_you(page).y()
    assert not cards_of(page).cards["teaching"].isVisible()


def test_what_only_one_knows_is_said_by_dragging_in_one_step(
    page: ProjectTab, document: Document
) -> None:
    flask = lane(page, "team_knows", "flask")
    middle = flask.height() // 2
    QTest.mousePress(flask, LEFT_BUTTON, pos=QPoint(round(flask.x_of(5)), middle))
    for value in (6, 7, 8):
        QTest.mouseMove(flask, QPoint(round(flask.x_of(value)), middle))
    QTest.mouseRelease(flask, LEFT_BUTTON, pos=QPoint(round(flask.x_of(8)), middle))
    assert document.preferences.said == {"team_knows": {"flask": 8.0}}
    assert document.undo_stack.count() == 1


def test_it_counts_once_it_is_said_for_all_and_says_what_is_missing(
    page: ProjectTab, document: Document
) -> None:
    block = only_you(page).blocks[0]
    assert block.state.text() == "counts once you have said it for Flask and Django"
    QTest.keyClick(lane(page, "team_knows", "flask"), Qt.Key.Key_7)
    assert block.state.text() == "counts once you have said it for Django too"
    assert document.evaluation.shares["team_knows"] == 0
    QTest.keyClick(lane(page, "team_knows", "django"), Qt.Key.Key_Home)
    assert document.evaluation.shares["team_knows"] > 0
    assert block.state.text().endswith("of all weight")


def test_what_was_said_can_be_taken_back(page: ProjectTab, document: Document) -> None:
    flask = lane(page, "stays", "flask")
    QTest.keyClick(flask, Qt.Key.Key_7)
    assert flask.accessibleName().endswith("Flask: 7")
    QTest.keyClick(flask, Qt.Key.Key_Delete)
    assert document.preferences.said == {}
    assert flask.accessibleName().endswith("Flask: not said")


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")
def test_one_of_three_words_can_be_chosen_instead_of_a_number(
    page: ProjectTab, document: Document
) -> None:
    QTest.keyClick(lane(page, "team_knows", "django"), Qt.Key.Key_Return)
    menu = page.findChild(QMenu)
    assert menu is not None
    words = [action.text() for action in menu.actions() if action.text()]
    assert words == [
        "0  nobody has used it",
        "5  some have built something small with it",
        "10  everyone builds with it every week",
        "Take it back",
    ]
    menu.actions()[2].trigger()
    menu.close()
    assert document.preferences.said == {"team_knows": {"django": 10.0}}


def test_a_must_have_is_ticked_and_unticked_in_a_step_each(
    page: ProjectTab, document: Document
) -> None:
    assert page.musts is not None
    lts = page.musts.rows["lts"]
    QTest.keyClick(lts, Qt.Key.Key_Space)
    assert document.preferences.musts == ("lts",)
    assert lts.isChecked()
    QTest.mouseClick(lts, LEFT_BUTTON)
    assert not document.preferences.musts
    assert not lts.isChecked()
    assert document.undo_stack.count() == 2


def test_an_answer_offers_must_haves_and_sets_none(page: ProjectTab, document: Document) -> None:
    assert page.musts is not None
    click(row(page, "risk"), 2)
    assert document.preferences.musts == ()
    lts = page.musts.rows["lts"]
    assert "goes with \u201cWe are audited\u201d" in lts.accessibleDescription()
    assert "To tick under Must have" in rows_of(page).why.text()


def test_how_everybody_stands_to_a_must_have_is_read_aloud(page: ProjectTab) -> None:
    assert page.musts is not None
    told = page.musts.rows["async"].accessibleDescription()
    assert told == "Flask fails it, no; Django is open, partly"


def test_a_rule_of_ones_own_is_listed_and_can_be_taken_back(
    page: ProjectTab, document: Document
) -> None:
    assert page.musts is not None
    must = OwnMust(Threshold("perf_mem", at_most=64.0))
    document.edit("Must have", document.preferences.with_must(must))
    own = page.musts.rows["perf_mem<=64"]
    assert own.isChecked()
    QTest.mouseClick(own, LEFT_BUTTON)
    assert document.preferences.musts == ()
    assert page.musts.rows["perf_mem<=64"] is own
    come_back_to(page)
    assert "perf_mem<=64" not in page.musts.rows


def test_undoing_everything_is_the_start_again(page: ProjectTab, document: Document) -> None:
    click(row(page, "load"), 0)
    come_back_to(page)
    document.undo_stack.undo()
    assert document.is_silent
    assert cards_of(page).cards["teaching"].isVisible()
    assert cards_of(page).y() < only_you(page).y()


@pytest.mark.parametrize("width", [350, 430, 680, 1100])
def test_nothing_is_wider_than_the_page_or_lies_over_another(
    document: Document, make_page: MakePage, width: int
) -> None:
    page = make_page(document, width)
    rows = list(rows_of(page).rows.values())
    for above, below in pairwise(rows):
        assert above.geometry().bottom() < below.y()
    for stop in focusable_in(page):
        right = stop.mapTo(page, stop.rect().topRight()).x()
        assert 0 < stop.mapTo(page, QPoint(0, 0)).x() <= right <= page.width()


def test_a_dataset_that_asks_little_has_a_page_of_what_it_asks(
    three_way: Dataset, make_page: MakePage
) -> None:
    page = make_page(Document(three_way, waits_for_a_word=True))
    assert page.questions is None
    assert page.musts is None
    assert set(cards_of(page).cards) == {"hurry", "thrifty"}
    assert not page.is_busy
