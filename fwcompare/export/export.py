"""What every export is made from: one decision, what follows from it, and when it was written."""

from dataclasses import dataclass

from fwcompare.analysis.evaluation import Evaluation, evaluate
from fwcompare.analysis.other_readings import UnderReadings, under_all_readings, under_each_reading
from fwcompare.analysis.report import QuickFigures, SlowFigures, quick_figures, slow_figures
from fwcompare.analysis.sampling import Stop, never
from fwcompare.dataset.dataset import Dataset
from fwcompare.decision.decision import Decision
from fwcompare.decision.record import Record
from fwcompare.export.command_line import reproducing_command


@dataclass(frozen=True, slots=True)
class Export:
    """One decision, worked out.

    `evaluation.dataset` has the decision's readings and own ratings applied, `original` has not.
    `record` is what is kept with it for readers.
    `readings` and `readings_together` are empty and None for a dataset without other readings.
    `date` is the day it is written, YYYY-MM-DD; `command` prints the same numbers in a terminal;
    `number` is that of a decision record among others, 0 for one that stands alone.
    """

    evaluation: Evaluation
    record: Record
    quick: QuickFigures
    slow: SlowFigures
    readings: tuple[UnderReadings, ...]
    readings_together: UnderReadings | None
    date: str
    command: str
    number: int = 0

    @property
    def original(self) -> Dataset:
        return self.evaluation.original

    @property
    def title(self) -> str:
        return self.record.title or self.original.title

    @property
    def chosen(self) -> str | None:
        """The id of the alternative that was chosen, else of the leader, else None."""
        chosen = self.record.chosen
        return chosen if chosen in self.original.alternatives else self.evaluation.leader


def work_out(
    dataset: Dataset,
    decision: Decision,
    date: str,
    file: str | None = None,
    *,
    stop: Stop = never,
) -> Export:
    """Return the export of a decision on `dataset`, the original one; about 0.2 s.

    `file` is the dataset's file as the command shall name it, None for the bundled dataset.
    CancelledError soon after `stop()` becomes true.
    """
    preferences = decision.preferences
    evaluation = evaluate(dataset, preferences)
    return Export(
        evaluation=evaluation,
        record=decision.record,
        quick=quick_figures(evaluation),
        slow=slow_figures(evaluation, stop=stop),
        readings=under_each_reading(dataset, preferences),
        readings_together=under_all_readings(dataset, preferences) if dataset.readings else None,
        date=date,
        command=reproducing_command(dataset, preferences, file),
    )
