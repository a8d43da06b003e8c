"""The verdict on what a document shows, worked out beside the window, once for all views."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from fwcompare.analysis import Evaluation
from fwcompare.analysis.sampling import Stop
from fwcompare.analysis.verdict import Judgement, judged
from fwcompare.gui.system.background import Background
from fwcompare.values import dataclass

_JUDGED_AFTER = 40


@dataclass(frozen=True)
class _Judged:
    evaluation: Evaluation
    judgement: Judgement


class Judging(QObject):
    """Judges the evaluation last asked for, a moment after the hand has come to rest.

    Nothing begins before `begin`, which a view calls once there is something to see: judging
    loads NumPy. `judged` is emitted when the verdict on that evaluation is known.
    """

    judged = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._wanted: Evaluation | None = None
        self._found: _Judged | None = None
        self._has_begun = self._is_closed = False
        self._background = Background(self, _JUDGED_AFTER)
        self._background.done.connect(self._take)

    @property
    def is_busy(self) -> bool:
        """Whether what was asked for last is not known yet."""
        return self._wanted is not None

    def judgement(self, evaluation: Evaluation) -> Judgement | None:
        """Return the verdict on an evaluation, or None and have it worked out."""
        if self._found is not None and self._found.evaluation is evaluation:
            return self._found.judgement
        if self._wanted is not evaluation and not self._is_closed:
            self._wanted = evaluation
            if self._has_begun:
                self._background.order(partial(_judge, evaluation))
        return None

    def begin(self) -> None:
        """Load what judging needs and judge what was asked for; nothing the second time."""
        if not (self._has_begun or self._is_closed):
            self._has_begun = True
            self._background.order(partial(_prepare, self._wanted))

    def close(self) -> None:
        """End the thread, for good; to be called before the window goes."""
        self._is_closed = True
        self._wanted = None
        self._background.close()

    def _take(self, found: _Judged | None) -> None:
        if found is not None and found.evaluation is self._wanted:
            self._wanted, self._found = None, found
            self.judged.emit()


def _judge(evaluation: Evaluation, stop: Stop) -> _Judged:
    return _Judged(evaluation, judged(evaluation, stop))


def _prepare(evaluation: Evaluation | None, stop: Stop) -> _Judged | None:
    import fwcompare.analysis.score_distribution
    import fwcompare.analysis.score_series
    import fwcompare.analysis.score_transform  # noqa: F401

    return None if evaluation is None else _judge(evaluation, stop)
