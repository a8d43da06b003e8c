"""Garbage goes when the hand has rested, and is not looked for while it drags."""

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from fwcompare.gui.system.garbage import GarbageAtRest


class Ring:
    """Holds itself, so that only the collector frees it."""

    def __init__(self) -> None:
        self.self = self


class Hand(QObject):
    moved = Signal()


@pytest.fixture
def garbage() -> Iterator[GarbageAtRest]:
    garbage = GarbageAtRest(rested_after=0)
    yield garbage
    garbage.release()


def ring() -> "weakref.ref[Ring]":
    return weakref.ref(Ring())


def test_what_is_left_of_before_is_passed_over_until_the_hand_rests(qtbot: QtBot) -> None:
    gc.disable()
    left = ring()
    garbage, hand = GarbageAtRest(rested_after=0), Hand()
    try:
        garbage.put_off_by(hand.moved)
        gc.collect()
        assert left() is not None
        hand.moved.emit()
        assert left() is not None
        qtbot.waitUntil(lambda: left() is None)
    finally:
        garbage.release()
        gc.enable()


def test_what_was_made_meanwhile_goes_as_ever(garbage: GarbageAtRest) -> None:
    made = ring()
    gc.collect()
    assert made() is None


def test_a_rest_leaves_nothing_for_python_to_go_through(garbage: GarbageAtRest) -> None:
    before = gc.get_freeze_count()
    kept = [[] for _ in range(1000)]  # type: ignore[var-annotated]
    garbage.collect()
    assert gc.get_freeze_count() >= before + len(kept)


def test_once_released_nothing_is_passed_over_any_more() -> None:
    GarbageAtRest().release()
    assert gc.get_freeze_count() == 0
