"""Points typed into their box: taken as they were typed, or refused where they stand."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from fwcompare.gui.look.theme import Theme
from fwcompare.gui.widgets.field_note import FieldNote
from fwcompare.gui.widgets.points_box import PointsBox

ENTER = Qt.Key.Key_Return


@pytest.fixture
def ground(qtbot: QtBot) -> QWidget:
    ground = QWidget()
    QVBoxLayout(ground)
    ground.resize(400, 200)
    qtbot.addWidget(ground)
    return ground


@pytest.fixture
def box(ground: QWidget, theme: Theme) -> PointsBox:
    box, other = PointsBox(theme), PointsBox(theme)
    for each in (box, other):
        ground.layout().addWidget(each)  # type: ignore[union-attr]
    ground.show()
    box.setValue(10)
    box.setFocus()
    return box


def other_of(box: PointsBox) -> PointsBox:
    return next(o for o in box.window().findChildren(PointsBox) if o is not box)


def note_of(box: PointsBox) -> str:
    """Return what is said at the box now."""
    notes = box.window().findChildren(FieldNote)
    return next((note.text() for note in notes if note.isVisible()), "")


def type_over(box: PointsBox, text: str) -> None:
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, text)


@pytest.mark.parametrize(
    ("text", "points"), [("1,5", 1.5), ("0,5", 0.5), ("12,5", 12.5), ("1.5", 1.5), ("100", 100)]
)
def test_a_comma_and_a_point_are_both_read(box: PointsBox, text: str, points: float) -> None:
    type_over(box, text)
    QTest.keyClick(box, ENTER)
    assert box.value() == points
    assert box.text() == f"{points:g}"
    assert note_of(box) == ""


@pytest.mark.parametrize("text", ["250", "-1", "1,224", "1_0", "abc", "1.2.3", "12.345"])
def test_what_are_no_points_stays_as_typed_and_is_refused_in_place(
    box: PointsBox, text: str
) -> None:
    type_over(box, text)
    QTest.keyClick(box, ENTER)
    assert box.value() == 10
    assert box.text() == text
    assert box.hasFocus()
    assert note_of(box) == box.accessibleDescription() != ""


def test_the_refusal_says_what_would_be_right(box: PointsBox) -> None:
    type_over(box, "250")
    QTest.keyClick(box, ENTER)
    assert note_of(box) == "Points go from 0 to 100; 250 is too much."


def test_escape_brings_the_points_back(box: PointsBox) -> None:
    type_over(box, "250")
    QTest.keyClick(box, ENTER)
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert (box.text(), box.value()) == ("10", 10)
    assert note_of(box) == box.accessibleDescription() == ""


def test_typing_on_takes_the_mark_back(box: PointsBox) -> None:
    type_over(box, "250")
    QTest.keyClick(box, ENTER)
    QTest.keyClick(box, Qt.Key.Key_Backspace)
    assert note_of(box) == box.accessibleDescription() == ""
    QTest.keyClick(box, ENTER)
    assert (box.text(), box.value()) == ("25", 25)


def test_leaving_takes_points_and_keeps_what_is_refused_marked(box: PointsBox) -> None:
    type_over(box, "12,5")
    other_of(box).setFocus()
    assert (box.text(), box.value()) == ("12.5", 12.5)
    type_over(box, "250")
    other_of(box).setFocus()
    assert (box.text(), box.value()) == ("250", 12.5)
    assert note_of(box) == ""
    assert "250 is too much" in box.accessibleDescription()
    box.setFocus()
    assert "250 is too much" in note_of(box)


def test_other_points_replace_what_was_refused(box: PointsBox) -> None:
    type_over(box, "250")
    QTest.keyClick(box, ENTER)
    box.setValue(10)
    assert box.text() == "250"
    box.setValue(30)
    assert box.text() == "30"
    assert box.accessibleDescription() == ""


def test_an_arrow_steps_from_what_was_typed_or_not_at_all(box: PointsBox) -> None:
    type_over(box, "40,5")
    QTest.keyClick(box, Qt.Key.Key_Up)
    assert box.value() == 41.5
    type_over(box, "1,224")
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert (box.text(), box.value()) == ("1,224", 41.5)
    assert "two ways" in note_of(box)


def test_a_share_typed_into_the_box_is_read_or_refused_there(box: PointsBox) -> None:
    shares: list[float | None] = []
    box.share_typed.connect(shares.append)
    type_over(box, "12,5%")
    assert shares == [0.125]
    assert box.text() == "10"
    type_over(box, "120%")
    assert shares == [0.125]
    assert box.text() == "120"
    assert note_of(box) == "A share goes from 0 to 100\u00a0%; 120 is too much."


def test_the_note_goes_with_its_field(ground: QWidget, theme: Theme, qtbot: QtBot) -> None:
    field = QLineEdit(ground)
    FieldNote(theme, field).tell("There is no number yet")
    assert ground.findChild(FieldNote) is not None
    field.deleteLater()
    qtbot.waitUntil(lambda: ground.findChild(FieldNote) is None)
