"""What every export is made from: one decision, what follows from it, and when it was written."""

from dataclasses import dataclass

from fwcompare.analysis.evaluation import Evaluation, evaluate
from fwcompare.analysis.findings import Findings, findings
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
    `date` is the day it is written, YYYY-MM-DD; `command` prints the same numbers in a terminal;
    `number` is that of a decision record among others, 0 for one that stands alone;
    `evidence_file` is the name of the file beside a record that holds its evidence, "" where the
    record has it itself, folded away.
    """

    findings: Findings
    record: Record
    date: str
    command: str
    number: int = 0
    evidence_file: str = ""

    @property
    def evaluation(self) -> Evaluation:
        return self.findings.evaluation

    @property
    def original(self) -> Dataset:
        return self.evaluation.original

    @property
    def title(self) -> str:
        return self.record.title or self.original.title

    @property
    def chosen(self) -> str | None:
        """The id of the alternative that somebody chose, or None."""
        chosen = self.record.chosen
        return chosen if chosen in self.original.alternatives else None


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
    return Export(
        findings=findings(evaluate(dataset, preferences), stop=stop),
        record=decision.record,
        date=date,
        command=reproducing_command(dataset, preferences, file),
    )
