"""Which signals end the window in order, and which are left to others."""

import signal
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fwcompare.gui.system.ending import OrderlyEnd

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGHUP"), reason="Windows has no SIGHUP")


@pytest.fixture
def left_as_it_was() -> Iterator[None]:
    before = signal.getsignal(signal.SIGHUP)
    yield
    signal.signal(signal.SIGHUP, before)


@pytest.mark.usefixtures("left_as_it_was")
def test_a_closed_terminal_ends_the_window_unless_it_was_started_to_outlive_it(
    qapp: QApplication,
) -> None:
    for before in (signal.SIG_DFL, signal.SIG_IGN):
        signal.signal(signal.SIGHUP, before)
        ending = OrderlyEnd()
        is_taken = signal.getsignal(signal.SIGHUP) == ending._on_signal
        ending.release()
        assert is_taken == (before is signal.SIG_DFL)
        assert signal.getsignal(signal.SIGHUP) == before


def test_a_signal_waits_until_nothing_else_is_being_done(qtbot: QtBot) -> None:
    ending = OrderlyEnd()
    came: list[str] = []
    ending.came.connect(lambda: came.append("it"))
    signal.raise_signal(signal.SIGTERM)
    before = list(came)
    qtbot.waitUntil(lambda: bool(came))
    ending.release()
    assert not before
