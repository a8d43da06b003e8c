"""The ratings a decision does not take from its dataset as they are."""

from typing import NamedTuple

from fwcompare.analysis.evaluation import Evaluation
from fwcompare.wording import numbers, ratings
from fwcompare.wording.fact import Fact


class OwnRating(NamedTuple):
    """`was` is the dataset's figure, `now` the one set by hand."""

    criterion: str
    alternative: str
    was: str
    now: str
    because: str


def own_ratings(evaluation: Evaluation) -> tuple[OwnRating, ...]:
    """Return the ratings set by hand that apply, each with the reason given for it."""
    dataset, found = evaluation.original, []
    for id_, row in evaluation.preferences.overrides.items():
        for alternative, override in row.items():
            if override.applies_to(dataset, id_, alternative):
                criterion = dataset.criteria[id_]
                was = criterion.rating(alternative).value
                unit = ratings.unit_of(criterion)
                found.append(
                    OwnRating(
                        criterion.name,
                        dataset.alternatives[alternative].name,
                        ratings.NOT_KNOWN if was is None else numbers.with_unit(was, unit),
                        numbers.with_unit(override.value, unit),
                        override.because or "no reason given",
                    )
                )
    return tuple(found)


def granted_readings(evaluation: Evaluation) -> tuple[Fact, ...]:
    """Return the name and the reason of each reading that was granted."""
    readings = evaluation.original.readings
    granted = evaluation.preferences.readings
    return tuple(Fact(readings[i].name, readings[i].because) for i in granted if i in readings)
