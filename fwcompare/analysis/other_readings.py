"""Whether the leader holds when the same facts are read in another defensible way."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from fwcompare.analysis.evaluation import Evaluation, evaluate
from fwcompare.analysis.verdict import Judgement, judged
from fwcompare.dataset.dataset import Dataset
from fwcompare.decision.preferences import Preferences


@dataclass(frozen=True, slots=True)
class UnderReadings:
    """What follows if these readings, and only these, are granted; scores on 0..10."""

    readings: tuple[str, ...]
    evaluation: Evaluation

    @property
    def leader(self) -> str | None:
        return self.evaluation.leader

    @property
    def margin(self) -> float | None:
        return self.evaluation.margin

    @property
    def judgement(self) -> Judgement:
        """The verdict under these readings, worked out anew each time it is asked for."""
        return judged(self.evaluation)


def under_each_reading(dataset: Dataset, preferences: Preferences) -> tuple[UnderReadings, ...]:
    """Return the outcome under each of the dataset's readings alone, in the dataset's order.

    `dataset` is the original one. Ratings set by hand stay set, over each reading; the readings
    that have been granted do not count.
    """
    return tuple(_under(dataset, preferences, [id_]) for id_ in dataset.readings)


def under_all_readings(dataset: Dataset, preferences: Preferences) -> UnderReadings:
    """Return the outcome with all granted together; of two for one rating the later one counts."""
    return _under(dataset, preferences, dataset.readings)


def _under(dataset: Dataset, preferences: Preferences, readings: Iterable[str]) -> UnderReadings:
    granted = tuple(readings)
    return UnderReadings(granted, evaluate(dataset, replace(preferences, readings=granted)))
