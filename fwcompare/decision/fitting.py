"""A decision and a dataset that has changed since: what applies, and what is kept aside."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from fwcompare.dataset.dataset import Dataset
from fwcompare.decision.aside import Aside
from fwcompare.decision.decision import Decision
from fwcompare.decision.origin import FromSituation, NothingSaid, Origin
from fwcompare.decision.override import Override, Overrides
from fwcompare.decision.preferences import Preferences
from fwcompare.decision.proposal import proposed_by
from fwcompare.decision.record import Record

_Value = TypeVar("_Value")
_NOTHING = Aside()


def fitted(decision: Decision, dataset: Dataset) -> Decision:
    """Return the decision for this dataset: what applies to it, and the rest in `record.aside`.

    What lay aside before and applies now comes back. Snapshots stay as they are. A decision that
    fits already stays equal, in the order of the dataset.
    """
    aside = decision.record.aside or _NOTHING
    preferences = _with_back(decision.preferences, aside.preferences)
    record = _with_notes_back(decision.record, aside)
    record, notes_aside = _fitted_record(record, dataset)
    found = replace(notes_aside, preferences=_not_applying(preferences, dataset))
    record = replace(record, aside=None if found == _NOTHING else found)
    return Decision(fitted_preferences(preferences, dataset), record)


def fitted_preferences(preferences: Preferences, dataset: Dataset) -> Preferences:
    """Return what applies of preferences to a dataset, in its order; the rest is left out.

    Dimensions and criteria that they say nothing of get the points that follow from where the
    others came from, or else the dataset's.
    """
    fresh = proposed_by(_fitted_origin(preferences.origin, dataset), dataset)
    dimensions, criteria = preferences.dimension_points, preferences.criterion_points
    return Preferences(
        fresh.origin,
        {id_: dimensions.get(id_, p) for id_, p in fresh.dimension_points.items()},
        {id_: criteria.get(id_, p) for id_, p in fresh.criterion_points.items()},
        _overrides(preferences.overrides, dataset, applying=True),
        tuple(id_ for id_ in preferences.readings if id_ in dataset.readings),
    )


def _not_applying(preferences: Preferences, dataset: Dataset) -> Preferences:
    origin = preferences.origin
    return Preferences(
        NothingSaid() if origin == _fitted_origin(origin, dataset) else origin,
        _parted(preferences.dimension_points, dataset.dimensions)[1],
        _parted(preferences.criterion_points, dataset.criteria)[1],
        _overrides(preferences.overrides, dataset, applying=False),
        tuple(id_ for id_ in preferences.readings if id_ not in dataset.readings),
    )


def _fitted_origin(origin: Origin, dataset: Dataset) -> Origin:
    if isinstance(origin, FromSituation) and origin.situation not in dataset.situations:
        return NothingSaid()
    return origin


def _fitted_record(record: Record, dataset: Dataset) -> tuple[Record, Aside]:
    """Return the record without what does not apply, and that."""
    notes, notes_aside = _parted(record.dimension_notes, dataset.dimensions)
    if record.chosen is None or record.chosen in dataset.alternatives:
        return replace(record, dimension_notes=notes), Aside(dimension_notes=notes_aside)
    aside = Aside(chosen=record.chosen, dimension_notes=notes_aside)
    return replace(record, dimension_notes=notes, chosen=None), aside


def _with_back(preferences: Preferences, aside: Preferences) -> Preferences:
    """Return preferences with what lies aside in its place; what is there goes first."""
    own, others = preferences.overrides, aside.overrides
    return Preferences(
        aside.origin if preferences.origin == NothingSaid() else preferences.origin,
        {**aside.dimension_points, **preferences.dimension_points},
        {**aside.criterion_points, **preferences.criterion_points},
        {id_: {**others.get(id_, {}), **own.get(id_, {})} for id_ in {**own, **others}},
        tuple(dict.fromkeys((*preferences.readings, *aside.readings))),
    )


def _with_notes_back(record: Record, aside: Aside) -> Record:
    return replace(
        record,
        dimension_notes={**aside.dimension_notes, **record.dimension_notes},
        chosen=aside.chosen if record.chosen is None else record.chosen,
        aside=None,
    )


def _parted(
    values: Mapping[str, _Value], known: Iterable[str]
) -> tuple[dict[str, _Value], dict[str, _Value]]:
    """Return the values of known ids, in their order, and the others."""
    applying = {id_: values[id_] for id_ in known if id_ in values}
    return applying, {id_: value for id_, value in values.items() if id_ not in applying}


def _overrides(overrides: Overrides, dataset: Dataset, *, applying: bool) -> Overrides:
    """Return the overrides that apply, in the order of the dataset, or those that do not."""
    by_place = {
        (id_, alternative): override
        for id_, row in overrides.items()
        for alternative, override in row.items()
        if override.applies_to(dataset, id_, alternative) == applying
    }
    ordered = (
        (id_, a) for id_ in dataset.criteria for a in dataset.alternatives if (id_, a) in by_place
    )
    found: dict[str, dict[str, Override]] = {}
    for id_, alternative in dict.fromkeys((*ordered, *by_place)):
        found.setdefault(id_, {})[alternative] = by_place[id_, alternative]
    return found
