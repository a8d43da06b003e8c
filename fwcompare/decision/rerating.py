"""The dataset as somebody reads it: who takes part, granted readings, hand-set and said ratings."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Never, TypeVar

from fwcompare.dataset.dataset import EVERYBODY, Criterion, Dataset, Rating
from fwcompare.decision.override import Overrides
from fwcompare.decision.preferences import Preferences
from fwcompare.decision.said import Said, is_sayable
from fwcompare.decision.same import Same
from fwcompare.decision.taking_part import taking_part

Ratings = Mapping[str, Mapping[str, Rating]]
_Value = TypeVar("_Value")

_NOTHING: Mapping[str, Mapping[str, Never]] = {}
"""One object for whatever holds nothing, so that it is the same to the cache."""

_KEPT = 64
"""As many as are evaluated in turn: now, a preview, and at each rest of the hand every reading.

Where a rest pushes out what is shown, the next tick gets another object and works out all anew.
"""


def rerated(dataset: Dataset, preferences: Preferences) -> Dataset:
    """Return the dataset with who takes part, readings, overrides and what was said applied.

    Readings come first, in the order they were granted, a later one over an earlier one; then
    the overrides, then what was said. What names a criterion, alternative or reading that is not
    there, or a value that the scale has no place for, is passed over. With nothing to apply it is
    the same object, and applied twice it is as applied once. The last few are kept, so that
    preferences that differ in points alone, such as a slider's, get the same object again.
    """
    overrides, readings, said = preferences.overrides, preferences.readings, preferences.said
    compared = taking_part(preferences, dataset)
    if len(compared) == len(dataset.alternatives) and not (overrides or readings or said):
        return dataset
    key = Same(overrides or _NOTHING), Same(said or _NOTHING)
    return _laid_over(Same(dataset), *key, readings, compared)


@lru_cache(_KEPT)
def _laid_over(
    dataset: Same[Dataset],
    overrides: Same[Overrides],
    said: Same[Said],
    readings: tuple[str, ...],
    compared: tuple[str, ...],
) -> Dataset:
    granted = [id_ for id_ in readings if id_ in dataset.value.readings]
    rated = with_said(overridden(read_as(dataset.value, granted), overrides.value), said.value)
    return among(rated, compared)


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


def with_said(dataset: Dataset, said: Said) -> Dataset:
    """Return the dataset with what somebody says of criteria that only they can rate."""
    changes: dict[str, dict[str, Rating]] = {}
    for id_, row in said.items():
        for alternative, value in row.items():
            if is_sayable(dataset, id_, alternative, value):
                changes.setdefault(id_, {})[alternative] = Rating(value, value, value)
    return _with_ratings(dataset, changes)


def among(dataset: Dataset, alternatives: Collection[str]) -> Dataset:
    """Return the dataset with these alternatives alone, as if it had no others.

    Claims about the others are left out; readings stay, without what they say of the others.
    """
    if len(alternatives) == len(dataset.alternatives):
        return dataset
    return _among(Same(dataset), tuple(alternatives))


@lru_cache(_KEPT)
def _among(key: Same[Dataset], alternatives: tuple[str, ...]) -> Dataset:
    dataset, kept = key.value, {*alternatives}
    dimensions = {
        id_: replace(
            dimension,
            criteria={
                c.id: replace(c, ratings=_of(kept, c.ratings)) for c in dimension.criteria.values()
            },
            about=_of(kept, dimension.about),
            claims=tuple(c for c in dimension.claims if c.about in kept | {EVERYBODY}),
        )
        for id_, dimension in dataset.dimensions.items()
    }
    return replace(
        dataset,
        alternatives=_of(kept, dataset.alternatives),
        dimensions=dimensions,
        table=tuple(replace(row, cells=_of(kept, row.cells)) for row in dataset.table),
    )


def _of(kept: Collection[str], values: Mapping[str, _Value]) -> dict[str, _Value]:
    return {id_: value for id_, value in values.items() if id_ in kept}


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
