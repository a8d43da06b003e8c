"""Work beside the window: only the last order counts, and nothing of it outlives the window."""

import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QThread, QTimer
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fwcompare.analysis.sampling import CancelledError, Stop
from fwcompare.gui.system.background import Background
from fwcompare.gui.system.faults import FaultHandler


@pytest.fixture
def background(qapp: QObject) -> Iterator[Background]:
    owner = QObject()
    made = Background(owner)
    yield made
    made.close()


class Gate:
    """A job that says when it has begun, and waits to be let go or to be no longer wanted."""

    def __init__(self, result: str) -> None:
        self.result = result
        self.has_begun = threading.Event()
        self.may_go_on = threading.Event()
        self.was_stopped = False

    def __call__(self, stop: Stop) -> str:
        self.has_begun.set()
        while not self.may_go_on.wait(0.002):
            if stop():
                self.was_stopped = True
                raise CancelledError
        return self.result

    def stubborn(self, _stop: Stop) -> str:
        """Do the same without ever asking whether it is still wanted."""
        self.has_begun.set()
        self.may_go_on.wait(20)
        return self.result


def results_of(spy: QSignalSpy) -> list[object]:
    return [spy.at(index)[0] for index in range(spy.count())]


def names_of_threads() -> list[str]:
    return [thread.name for thread in threading.enumerate()]


def test_a_job_is_done_in_another_thread_and_its_result_comes_in_the_window_s(
    background: Background, qtbot: QtBot
) -> None:
    worked_in: list[threading.Thread] = []
    heard_in: list[QThread] = []

    def job(stop: Stop) -> str:
        worked_in.append(threading.current_thread())
        assert not stop()
        return "done"

    background.done.connect(lambda _result: heard_in.append(QThread.currentThread()))
    spy = QSignalSpy(background.done)
    background.order(job)
    assert not worked_in
    qtbot.waitUntil(lambda: spy.count() == 1)
    assert results_of(spy) == ["done"]
    assert worked_in[0] is not threading.main_thread()
    assert heard_in == [background.thread()]


def test_of_orders_in_a_row_only_the_last_is_begun(background: Background, qtbot: QtBot) -> None:
    begun: list[int] = []

    def job(number: int, _stop: Stop) -> int:
        begun.append(number)
        return number

    spy = QSignalSpy(background.done)
    for number in range(20):
        background.order(partial(job, number))
        QApplication.processEvents()
    qtbot.waitUntil(lambda: spy.count() > 0)
    assert begun == [19]
    assert results_of(spy) == [19]


def test_nothing_is_begun_while_the_hand_moves(background: Background, qtbot: QtBot) -> None:
    begun: list[int] = []
    moves: list[int] = []

    def job(move: int, _stop: Stop) -> None:
        begun.append(move)

    def move() -> None:
        assert not begun
        moves.append(len(moves))
        background.order(partial(job, moves[-1]))

    hand = QTimer(interval=40)
    hand.timeout.connect(move)
    hand.start()
    qtbot.waitUntil(lambda: len(moves) == 8)
    hand.stop()
    qtbot.waitUntil(lambda: bool(begun))
    assert begun == [7]


def test_a_job_that_is_no_longer_wanted_is_told_so_and_its_successor_comes(
    background: Background, qtbot: QtBot
) -> None:
    spy = QSignalSpy(background.done)
    first = Gate("first")
    background.order(first)
    qtbot.waitUntil(first.has_begun.is_set)
    background.order(lambda _stop: "second")
    qtbot.waitUntil(lambda: spy.count() > 0)
    assert first.was_stopped
    assert results_of(spy) == ["second"]


def test_a_late_result_is_dropped_though_its_job_never_asked(
    background: Background, qtbot: QtBot
) -> None:
    spy = QSignalSpy(background.done)
    first = Gate("first")
    background.order(first.stubborn)
    qtbot.waitUntil(first.has_begun.is_set)
    background.order(lambda _stop: "second")
    first.may_go_on.set()
    qtbot.waitUntil(lambda: spy.count() > 0)
    assert results_of(spy) == ["second"]


def test_a_result_that_waits_to_be_heard_is_dropped_by_a_new_order(
    background: Background, qtbot: QtBot
) -> None:
    spy = QSignalSpy(background.done)
    first = Gate("first")
    background.order(first.stubborn)
    qtbot.waitUntil(first.has_begun.is_set)
    first.may_go_on.set()
    worker = next(t for t in threading.enumerate() if t.name.startswith("figures"))
    assert background._executor is not None
    background._executor.shutdown(wait=True)  # its result is on its way now, and not yet heard
    assert not worker.is_alive()
    background._executor = None
    background.order(lambda _stop: "second")
    qtbot.waitUntil(lambda: spy.count() > 0)
    assert results_of(spy) == ["second"]


def test_an_exception_is_raised_in_the_window_s_thread_and_reported(
    background: Background, qtbot: QtBot, tmp_path: Path
) -> None:
    faults = FaultHandler(tmp_path / "log")
    reports: list[tuple[str, str]] = []
    faults.reported.connect(lambda summary, details: reports.append((summary, details)))
    faults.install()
    spy = QSignalSpy(background.done)

    def job(_stop: Stop) -> None:
        raise ValueError("spilt milk")

    try:
        background.order(job)
        qtbot.waitUntil(lambda: bool(reports))
    finally:
        faults.uninstall()
    summary, details = reports[0]
    assert summary.startswith("ValueError: spilt milk (test_background.py, line ")
    assert "In the thread" not in details
    assert spy.count() == 0
    background.order(lambda _stop: "the next one is done all the same")
    qtbot.waitUntil(lambda: spy.count() == 1)


def test_an_exception_nobody_waits_for_any_more_is_silent(
    background: Background, qtbot: QtBot
) -> None:
    spy = QSignalSpy(background.done)
    first = Gate("first")

    def job(stop: Stop) -> None:
        first.stubborn(stop)
        raise ValueError("spilt milk")

    with qtbot.captureExceptions() as exceptions:
        background.order(job)
        qtbot.waitUntil(first.has_begun.is_set)
        background.order(lambda _stop: "second")
        first.may_go_on.set()
        qtbot.waitUntil(lambda: spy.count() == 1)
    assert exceptions == []


def test_closing_waits_for_the_thread_to_end_and_nothing_comes_after(
    background: Background, qtbot: QtBot
) -> None:
    before = set(names_of_threads())
    spy = QSignalSpy(background.done)
    gate = Gate("late")
    background.order(gate)
    qtbot.waitUntil(gate.has_begun.is_set)
    assert any(name.startswith("figures") for name in names_of_threads())
    background.close()
    assert set(names_of_threads()) <= before
    assert gate.was_stopped
    QApplication.processEvents()
    assert spy.count() == 0


def test_closing_drops_what_was_ordered_and_not_yet_begun(
    background: Background, qtbot: QtBot
) -> None:
    begun = threading.Event()
    background.order(lambda _stop: begun.set())
    background.close()
    background.close()
    owner = QObject()
    another = Background(owner)
    spy = QSignalSpy(another.done)
    another.order(lambda _stop: "done after the other would have been")
    qtbot.waitUntil(lambda: spy.count() == 1)
    another.close()
    assert not begun.is_set()
