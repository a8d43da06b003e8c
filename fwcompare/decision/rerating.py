"""Ratings as somebody reads them: granted readings and hand-set ratings laid over the dataset."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Generic, TypeVar

from fwcompare.dataset.dataset import Criterion, Dataset, Rating
from fwcompare.decision.override import Overrides
from fwcompare.decision.preferences import Preferences

Ratings = Mapping[str, Mapping[str, Rating]]
_Value = TypeVar("_Value")

_KEPT = 8
"""Enough for what is evaluated in turn while a slider moves: now, a preview, a reading or two."""


def rerated(dataset: Dataset, preferences: Preferences) -> Dataset:
    """Return the dataset with the readings and overrides of preferences applied.

    Readings come first, in the order they were granted, a later one over an earlier one; then
    the overrides. What names a criterion, alternative or reading that is not there, or a value
    that the scale has no place for, is passed over. With nothing to apply it is the same object,
    and applied twice it is as applied once. The last few answers are kept, so that preferences
    that differ in points alone, such as a slider's, get the same object again.
    """
    overrides, readings = preferences.overrides, preferences.readings
    if not overrides and not readings:
        return dataset
    return _laid_over(_Same(dataset), _Same(overrides), readings)


@dataclass(frozen=True, slots=True, eq=False)
class _Same(Generic[_Value]):
    """A key that holds its value, and equals another of the very same object."""

    value: _Value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.value is self.value

    def __hash__(self) -> int:
        return id(self.value)


@lru_cache(_KEPT)
def _laid_over(
    dataset: _Same[Dataset], overrides: _Same[Overrides], readings: tuple[str, ...]
) -> Dataset:
    granted = [id_ for id_ in readings if id_ in dataset.value.readings]
    return overridden(read_as(dataset.value, granted), overrides.value)


def read_as(dataset: Dataset, readings: Iterable[str]) -> Dataset:
    """Return the dataset with these of its readings applied, in this order; KeyError otherwise."""
    changes: dict[str, dict[str, Rating]] = {}
    for reading in readings:
        for criterion, row in dataset.readings[reading].ratings.items():
            changes.setdefault(criterion, {}).update(row)
    return _with_ratings(dataset, changes)


def overridden(dataset: Dataset, overrides: Overrides) -> Dataset:
    """Return the dataset with ratings set by hand.

    Such a rating is a value without a range: the dataset's range was found for another value,
    and to widen it would make up a doubt that nobody stated. Its reason is the one given with it;
    the sources and the confidence of the rating it replaces do not speak for it.
    """
    changes: dict[str, dict[str, Rating]] = {}
    for id_, row in overrides.items():
        for alternative, override in row.items():
            if override.applies_to(dataset, id_, alternative):
                value = override.value
                rating = Rating(value, value, value, override.because)
                changes.setdefault(id_, {})[alternative] = rating
    return _with_ratings(dataset, changes)


def _with_ratings(dataset: Dataset, changes: Ratings) -> Dataset:
    if not changes:
        return dataset
    dimensions = dict(dataset.dimensions)
    for id_ in {dataset.criteria[criterion].dimension: None for criterion in changes}:
        criteria = {
            criterion.id: _rerated(criterion, changes.get(criterion.id, {}))
            for criterion in dimensions[id_].criteria.values()
        }
        dimensions[id_] = replace(dimensions[id_], criteria=criteria)
    return replace(dataset, dimensions=dimensions)


def _rerated(criterion: Criterion, row: Mapping[str, Rating]) -> Criterion:
    return replace(criterion, ratings={**criterion.ratings, **row}) if row else criterion
