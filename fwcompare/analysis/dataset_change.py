"""What has become of a saved decision whose dataset has changed since."""

from dataclasses import dataclass

from fwcompare.analysis.evaluation import Evaluation, evaluate
from fwcompare.analysis.verdict import judged
from fwcompare.decision.aside import Aside
from fwcompare.decision.decision_file import VerdictSummary
from fwcompare.decision.opening import OpenedDecision
from fwcompare.decision.origin import is_asked_for

_DECIMALS = 4


@dataclass(frozen=True, slots=True)
class DatasetChange:
    """What followed when the decision was saved (if the file says so), and what follows now.

    `added_dimensions` and `added_criteria` are ids the file gives no points to, none where all
    points follow from answers or an order; `gone` holds what it says of ids that are no longer
    there, or None.
    """

    then: VerdictSummary | None
    now: VerdictSummary
    added_dimensions: tuple[str, ...]
    added_criteria: tuple[str, ...]
    gone: Aside | None

    @property
    def is_verdict_changed(self) -> bool:
        return self.then is not None and self.then != self.now


def dataset_change(opened: OpenedDecision) -> DatasetChange | None:
    """Return what has changed, or None where the dataset is the one the decision was saved with."""
    if not opened.is_dataset_changed:
        return None
    dataset, said = opened.source.dataset, opened.file.decision.preferences
    tells_all = not is_asked_for(said.origin)  # else it holds only what was moved by hand
    return DatasetChange(
        opened.file.verdict,
        verdict_summary(evaluate(dataset, opened.decision.preferences)),
        tuple(id_ for id_ in dataset.dimensions if tells_all and id_ not in said.dimension_points),
        tuple(id_ for id_ in dataset.criteria if tells_all and id_ not in said.criterion_points),
        opened.aside,
    )


def verdict_summary(evaluation: Evaluation) -> VerdictSummary:
    """Return what a decision file keeps of an evaluation."""
    margin = evaluation.margin
    return VerdictSummary(
        judged(evaluation).verdict,
        evaluation.leader,
        None if margin is None else round(margin, _DECIMALS),
        {a: round(score, _DECIMALS) for a, score in evaluation.scores.items()},
    )
