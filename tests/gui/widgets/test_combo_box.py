"""The drop-down list."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

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
