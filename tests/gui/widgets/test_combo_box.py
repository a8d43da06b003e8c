"""The drop-down list."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QStyleOptionComboBox, QWidget

from fwcompare.gui.look.theme import Theme
from fwcompare.gui.widgets.combo_box import ComboBox


def test_whoever_scrolls_past_chooses_nothing(
    theme: Theme, show: Callable[[QWidget], None]
) -> None:
    box = ComboBox(theme)
    box.addItems(["first", "second", "third"])
    show(box)
    box.setFocus()
    middle = QPointF(box.rect().center())
    wheel = QWheelEvent(
        middle,
        box.mapToGlobal(middle),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, wheel)
    assert box.currentIndex() == 0
    assert not wheel.isAccepted()


def test_where_the_whole_does_not_fit_a_shorter_wording_stands(theme: Theme) -> None:
    box = ComboBox(theme)
    box.addItem("item")
    box.set_shown_text("Your order and 3 answers", "Order and 3 answers")
    shown = []
    for width in (300, 180, 60):
        box.resize(theme.px(width), 26)
        option = QStyleOptionComboBox()
        box.initStyleOption(option)
        shown.append(option.currentText)
    assert shown[:2] == ["Your order and 3 answers", "Order and 3 answers"]
    assert shown[2].endswith("…")
