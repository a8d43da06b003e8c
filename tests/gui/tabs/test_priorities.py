"""Your priorities: an order, questions, an end, and what carries it, by mouse and by keys."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from fwcompare.analysis.elicitation import what_is_left, with_statements
from fwcompare.charts.alternative_styles import styles_of
from fwcompare.dataset import Dataset
from fwcompare.dataset.dataset import Situation
from fwcompare.decision.statements import CannotSay, Comparison, Statements
from fwcompare.gui.document import Document
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.panels.weight_sources import name_in_use
from fwcompare.gui.selection import Selection
from fwcompare.gui.tabs.priorities import PrioritiesTab
from fwcompare.gui.window.main_window import MainWindow
from tests.builders import dataset_of

Key = Qt.Key
WAYS = {
    "time": {"ride": {"car": 9, "tram": 4}},
    "money": {"price": {"car": 3, "tram": 8}},
    "rest": {"seat": {"car": 7, "tram": 5}},
    "air": {"fumes": {"car": 2, "tram": 9}},
}


def ranks(*ids: str) -> tuple[tuple[str, ...], ...]:
    return tuple((id_,) for id_ in ids)


@pytest.fixture
def document() -> Document:
    return Document(dataset_of(WAYS))


@pytest.fixture
def tab(
    document: Document, theme: Theme, show: Callable[[QWidget], None], qtbot: QtBot
) -> Iterator[PrioritiesTab]:
    tab = PrioritiesTab(document, theme, Selection(), styles_of(document.dataset))
    tab.resize(700, 640)
    show(tab)
    qtbot.waitUntil(lambda: not tab.is_busy)
    yield tab
    tab.close_down()


def settle(qtbot: QtBot, tab: PrioritiesTab) -> None:
    qtbot.waitUntil(lambda: not tab.is_busy)


def press(tab: PrioritiesTab, key: Qt.Key, alt: bool = False) -> None:
    modifier = Qt.KeyboardModifier.AltModifier if alt else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(tab.order.list, key, modifier)


def begin(qtbot: QtBot, tab: PrioritiesTab) -> None:
    tab.answers.ending.take_order.click()
    settle(qtbot, tab)


def test_taking_the_order_as_it_stands_is_one_step(
    qtbot: QtBot, tab: PrioritiesTab, document: Document
) -> None:
    begin(qtbot, tab)
    assert document.preferences.statements == Statements(ranks(*WAYS))
    assert document.undo_stack.count() == 1
    assert name_in_use(document) == "Your order"
    shares = {id_: p / 100 for id_, p in document.preferences.dimension_points.items()}
    expected = dict(zip(WAYS, (25 / 48, 13 / 48, 7 / 48, 1 / 16), strict=True))
    assert shares == pytest.approx(expected)
    document.undo_stack.undo()
    assert document.preferences.statements.is_empty


def test_rows_move_by_keys(tab: PrioritiesTab, document: Document) -> None:
    press(tab, Key.Key_Down)
    press(tab, Key.Key_Up, alt=True)
    assert document.preferences.statements.order == ranks("money", "time", "rest", "air")
    press(tab, Key.Key_End)
    press(tab, Key.Key_Equal)
    assert document.preferences.statements.order[-1] == ("rest", "air")
    press(tab, Key.Key_2)
    assert document.preferences.statements.order == ranks("money", "air", "time", "rest")
    press(tab, Key.Key_Delete)
    assert document.preferences.statements.zero == ("air",)
    assert document.preferences.dimension_points["air"] == 0


@pytest.mark.parametrize(
    ("over", "order"),
    [
        (-27, ranks("rest", "time", "money", "air")),
        (0, (("time", "rest"), ("money",), ("air",))),
        (27, ranks("time", "rest", "money", "air")),
    ],
)
def test_a_row_is_dragged_beside_or_onto_another(
    tab: PrioritiesTab,
    document: Document,
    theme: Theme,
    over: int,
    order: tuple[tuple[str, ...], ...],
) -> None:
    rows, row = tab.order.list, theme.px(54)
    start = QPoint(theme.px(60), 2 * row + row // 2)
    end = QPoint(theme.px(60), row // 2 + theme.px(over))
    QTest.mousePress(rows, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(rows, start - QPoint(0, 20))
    QTest.mouseMove(rows, end)
    QTest.mouseRelease(rows, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end)
    assert document.preferences.statements.order == order


def test_keys_answer_and_each_answer_is_one_step(
    qtbot: QtBot, tab: PrioritiesTab, document: Document
) -> None:
    begin(qtbot, tab)
    question = tab.answers.question
    assert question.is_asking
    assert question.cards[0].hasFocus()
    asked = tab.answers.asked
    assert asked is not None
    QTest.keyClick(question.cards[0], Key.Key_Left)
    (answer,) = document.preferences.statements.comparisons
    assert (answer.more, answer.than, answer.part) == asked
    assert answer.ranges.keys() == {asked.more, asked.than}
    assert document.undo_stack.count() == 2
    settle(qtbot, tab)
    document.undo_stack.undo()
    settle(qtbot, tab)
    assert tab.answers.asked == asked


def test_what_cannot_be_said_is_not_asked_again_and_can_be_taken_back(
    qtbot: QtBot, tab: PrioritiesTab, document: Document
) -> None:
    begin(qtbot, tab)
    asked = tab.answers.asked
    assert asked is not None
    QTest.keyClick(tab.answers.question.cards[0], Key.Key_Space)
    assert document.preferences.statements.answers == (CannotSay((asked.more, asked.than)),)
    settle(qtbot, tab)
    again = tab.answers.asked
    assert again is None or {again.more, again.than} != {asked.more, asked.than}
    tab.answers.back_asked.emit()
    settle(qtbot, tab)
    assert tab.answers.asked == asked


def test_it_ends_itself_with_the_right_sentence(
    qtbot: QtBot, tab: PrioritiesTab, document: Document
) -> None:
    begin(qtbot, tab)
    for _ in range(12):
        if tab.answers.asked is None:
            break
        QTest.keyClick(tab.answers.question, Key.Key_Right)
        settle(qtbot, tab)
    left = what_is_left(document.evaluation)
    assert left is not None
    assert left.is_settled
    assert tab.answers.question.isHidden()
    told = tab.answers.ending.sentence.text()
    assert "whatever you answer now" in told.lower() or "no other can score more" in told
    assert not tab.answers.ending.use.isHidden()


def test_a_press_on_an_answer_turns_it_round(
    qtbot: QtBot, tab: PrioritiesTab, document: Document
) -> None:
    begin(qtbot, tab)
    QTest.keyClick(tab.answers.question.cards[0], Key.Key_Left)
    settle(qtbot, tab)
    before = document.preferences.statements.comparisons[0]
    line = tab.answers.said.lines[0]
    assert "without it: " in line.accessibleDescription()
    line.click()
    assert document.preferences.statements.comparisons[0] == before.turned
    settle(qtbot, tab)
    tab.answers.said.removed.emit(0)
    assert document.preferences.statements.answers == ()


def test_a_new_order_takes_back_what_does_not_agree_with_it(
    qtbot: QtBot, tab: PrioritiesTab, document: Document
) -> None:
    kept, lost = Comparison("air", "rest", 0.5), Comparison("time", "money", 2.0)
    said = Statements(ranks(*WAYS), answers=(kept, lost))
    document.edit("Said", with_statements(document.preferences, document.dataset, said))
    settle(qtbot, tab)
    press(tab, Key.Key_Down, alt=True)
    assert document.preferences.statements.order == ranks("money", "time", "rest", "air")
    assert document.preferences.statements.answers == (kept,)
    assert "An answer that does not agree" in tab.answers.note.text()


def test_beside_each_other_where_there_is_room_and_else_one_half(
    qtbot: QtBot, tab: PrioritiesTab
) -> None:
    assert tab.order.isVisible()
    assert tab.answers.isVisible()
    tab.resize(420, 480)
    assert tab.order.isVisible()
    assert not tab.answers.isVisible()
    begin(qtbot, tab)
    assert tab.answers.isVisible()
    tab.answers.switch.click()
    assert tab.order.isVisible()


def test_the_page_is_open_for_a_while(
    open_window: Callable[..., MainWindow], qtbot: QtBot, bundled: Dataset
) -> None:
    window = open_window()
    bar, count = window.tabs.bar, window.tabs.bar.count()
    window.tabs.open_priorities()
    assert window.tabs.current == "priorities"
    assert bar.count() == count + 1
    tab = window.tabs.current_view
    assert isinstance(tab, PrioritiesTab)
    settle(qtbot, tab)
    tab.answers.ending.take_order.click()
    settle(qtbot, tab)
    row = window.weights.dimension_rows["security"]
    assert row.slider.groove.possible is not None
    low, high = row.slider.groove.possible
    assert low <= row.slider.value() <= high
    tab.left_for_good.emit()
    assert window.tabs.current == "overview"
    assert bar.count() == count
    window.tabs.step(1)
    window.tabs.step(1)
    assert window.tabs.current not in ("priorities", "compare")


def test_what_an_order_started_from_stands_beside_it(
    theme: Theme, show: Callable[[QWidget], None], qtbot: QtBot
) -> None:
    hurry = Situation("hurry", "Hurry", "", {"time": 60, "air": 40})
    dataset = dataset_of(WAYS, situations={"hurry": hurry})
    document = Document(dataset)
    document.take_situation("hurry")
    tab = PrioritiesTab(document, theme, Selection(), styles_of(dataset))
    show(tab)
    settle(qtbot, tab)
    begin(qtbot, tab)
    spread = tab.answers.spread
    qtbot.waitUntil(lambda: spread.chart.result is not None)
    assert spread.isVisible()
    assert "they differ most on" in spread.sentence.text()
    document.edit("Weight", document.preferences.with_dimension_points("rest", 90))
    qtbot.waitUntil(lambda: "three" in spread.sentence.text() or "All" in spread.sentence.text())
    tab.close_down()


def test_each_step_says_what_to_do_and_what_is_seen(qtbot: QtBot, tab: PrioritiesTab) -> None:
    answers = tab.answers
    assert "Then press the button." in answers.ending.sentence.text()
    assert answers.bar_means.isHidden()  # no bracket is there yet
    begin(qtbot, tab)
    assert answers.asked is not None
    assert answers.question.imagine.isVisible()
    assert "only one of these two" in answers.question.imagine.text()
    assert "hollow handle" in answers.question.ghosts.text()
    assert answers.bar_means.isVisible()
    assert "bracket under a slider" in answers.bar_means.text()
    assert "nothing more is asked" in answers.risk.text()
    assert answers.ending.use.accessibleDescription().startswith("The sliders stand at these")
