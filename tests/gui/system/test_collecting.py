"""Garbage goes in the window's own thread, while no mouse button is down."""

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from fwcompare.gui.system import collecting
from fwcompare.gui.system.collecting import GarbageCollector, collect_if_due


class Knot:
    """Holds itself, so that only the collector frees it."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture(autouse=True)
def thresholds() -> Iterator[None]:
    before = gc.get_threshold()
    gc.disable()
    yield
    gc.set_threshold(*before)
    gc.enable()


def test_what_is_due_is_collected_and_nothing_sooner() -> None:
    gc.collect()
    gc.set_threshold(500, 10, 10)
    knot = weakref.ref(Knot())
    collect_if_due()
    assert knot() is not None
    kept = [Knot() for _ in range(1000)]
    collect_if_due()
    assert knot() is None
    assert len(kept) == 1000


def test_it_waits_for_a_button_to_be_let_go(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(collecting, "_EVERY", 1)
    gc.set_threshold(1, 10, 10)
    widget, beats = QWidget(), QObject()
    qtbot.addWidget(widget)
    widget.show()
    QTest.mousePress(widget, Qt.MouseButton.LeftButton)
    timer = GarbageCollector(beats).findChild(QTimer)
    assert isinstance(timer, QTimer)
    knot = weakref.ref(Knot())
    with qtbot.waitSignal(timer.timeout):
        pass
    assert knot() is not None
    QTest.mouseRelease(widget, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: knot() is None)
