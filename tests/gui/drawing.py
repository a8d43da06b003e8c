"""Hands and eyes: moves the mouse as a person does, reads what a window shows."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QLabel,
    QTextBrowser,
    QWidget,
)

from fwcompare.gui.widgets.link import Link
from fwcompare.gui.widgets.points_slider import PointsSlider

LEFT_BUTTON = Qt.MouseButton.LeftButton


def place_of(slider: PointsSlider, points: float) -> QPoint:
    """Return where on a slider its handle stands at that many points."""
    left = right = 3 * slider.font().pixelSize() / 13
    width = slider.width() - left - right
    return QPoint(round(left + points / 100 * width), slider.height() // 2)


def drag(slider: PointsSlider, *stations: float) -> None:
    """Press at the first station, move through the others, release at the last."""
    first, *others = (place_of(slider, points) for points in stations)
    QTest.mousePress(slider, LEFT_BUTTON, pos=first)
    for place in others:
        QTest.mouseMove(slider, place)
    QTest.mouseRelease(slider, LEFT_BUTTON, pos=(others or [first])[-1])


def double_click(widget: QWidget, place: QPoint) -> None:
    """Press and release, then the second press: what a window system sends."""
    QTest.mouseClick(widget, LEFT_BUTTON, pos=place)
    QTest.mouseDClick(widget, LEFT_BUTTON, pos=place)
    QTest.mouseRelease(widget, LEFT_BUTTON, pos=place)


def labels_in(widget: QWidget) -> list[QLabel]:
    """Return the labels on show in a widget."""
    return [label for label in widget.findChildren(QLabel) if label.isVisible()]


def texts_in(widget: QWidget) -> list[str]:
    """Return every text on show in a widget: labels, links and Markdown."""
    texts = [label.text() for label in labels_in(widget)]
    texts += [link.label for link in widget.findChildren(Link) if link.isVisible()]
    views = [view for view in widget.findChildren(QTextBrowser) if view.isVisible()]
    return texts + [view.toPlainText() for view in views]


def focusable_in(widget: QWidget) -> Iterator[QWidget]:
    """Yield what Tab can reach: parts of one control count as that control."""
    for child in widget.findChildren(QWidget):
        if child.isVisibleTo(widget) and child.focusPolicy() & Qt.FocusPolicy.TabFocus:
            is_part = child.focusProxy() is not None or isinstance(
                child.parentWidget(), QAbstractSpinBox | QAbstractScrollArea
            )
            if not is_part or isinstance(child, QAbstractButton):
                yield child
