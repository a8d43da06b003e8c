"""Work that takes a moment, done beside the window: a later order makes an earlier one void."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from fwcompare.analysis.sampling import CancelledError, Stop

if TYPE_CHECKING:
    from concurrent.futures.thread import ThreadPoolExecutor

Job = Callable[[Stop], object]

_SETTLED_AFTER = 120


class Background(QObject):
    """Runs the last job ordered once the hand has come to rest; `done` brings what it returned.

    A job is given a function that says whether it is still wanted. Only NumPy's loops let go of
    the interpreter, which is why nothing is begun while a slider moves.
    """

    done = Signal(object)
    _returned = Signal(int, object)

    def __init__(self, parent: QObject, settled_after: int = _SETTLED_AFTER) -> None:
        """Begin a job `settled_after` ms after the last order."""
        super().__init__(parent)
        self._order = 0
        self._job: Job | None = None
        self._executor: ThreadPoolExecutor | None = None
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(settled_after)
        self._settled.timeout.connect(self._begin)
        self._returned.connect(self._deliver)

    @property
    def is_busy(self) -> bool:
        """Whether something that was ordered has not come back yet."""
        return self._job is not None

    def order(self, job: Job) -> None:
        """Have a job done soon; what was ordered before is dropped."""
        self._order += 1
        self._job = job
        self._settled.start()

    def drop(self) -> None:
        """Want nothing any more of what was ordered before."""
        self._order += 1
        self._job = None
        self._settled.stop()

    def close(self) -> None:
        """Drop everything and wait for the thread to end."""
        self.drop()
        if self._executor is not None:
            self._executor.shutdown(wait=True, cancel_futures=True)
            self._executor = None

    def _begin(self) -> None:
        if self._job is None:
            return
        if self._executor is None:
            # Not before the first paint; and from where it is: Python 3.15 imports the shorter
            # name lazily, and with PySide6 6.12 the place holder stays one.
            from concurrent.futures.thread import ThreadPoolExecutor

            self._executor = ThreadPoolExecutor(1, thread_name_prefix="figures")
        self._executor.submit(self._run, self._order, self._job)

    def _run(self, order: int, job: Job) -> None:
        try:
            result = job(lambda: order != self._order)
        except CancelledError:
            return
        except Exception as error:  # noqa: BLE001 - raised again in the window's own thread
            result = error
        self._returned.emit(order, result)

    def _deliver(self, order: int, result: object) -> None:
        if order != self._order:
            return
        self._job = None
        if isinstance(result, Exception):
            raise result
        self.done.emit(result)
