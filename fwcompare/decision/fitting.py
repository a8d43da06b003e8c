"""A decision and a dataset that has changed since: what applies, and what is kept aside."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from fwcompare.dataset.dataset import Dataset
from fwcompare.decision.decision import Decision, Override, decide
from fwcompare.decision.decision_record import DecisionRecord

Overrides = Mapping[str, Mapping[str, Override]]
_Value = TypeVar("_Value")


def fitted(decision: Decision, dataset: Dataset) -> Decision:
    """Return the decision for this dataset: what applies to it, and the rest in `record.aside`.

    What lay aside before and applies now comes back. Dimensions and criteria that the decision
    says nothing of get the points of its situation, or else the dataset's. Snapshots stay as they
    are. A decision that fits already stays equal, in the order of the dataset.
    """
    whole = _with_aside_back(decision)
    record = whole.record
    fresh = decide(dataset, whole.situation if whole.situation in dataset.situations else None)
    notes, notes_aside = _parted(record.dimension_notes, dataset.dimensions)
    is_chosen_there = record.chosen is None or record.chosen in dataset.alternatives
    aside = Decision(
        None if whole.situation == fresh.situation else whole.situation,
        _parted(whole.dimension_points, dataset.dimensions)[1],
        _parted(whole.criterion_points, dataset.criteria)[1],
        _overrides(whole.overrides, dataset, applying=False),
        tuple(id_ for id_ in whole.readings if id_ not in dataset.readings),
        DecisionRecord(
            chosen=None if is_chosen_there else record.chosen, dimension_notes=notes_aside
        ),
    )
    return Decision(
        fresh.situation,
        {id_: whole.dimension_points.get(id_, p) for id_, p in fresh.dimension_points.items()},
        {id_: whole.criterion_points.get(id_, p) for id_, p in fresh.criterion_points.items()},
        _overrides(whole.overrides, dataset, applying=True),
        tuple(id_ for id_ in whole.readings if id_ in dataset.readings),
        replace(
            record,
            dimension_notes=notes,
            chosen=record.chosen if is_chosen_there else None,
            aside=None if aside == _NOTHING else aside,
        ),
    )


_NOTHING = Decision(None, {}, {})


def _with_aside_back(decision: Decision) -> Decision:
    """Return the decision with all that lies aside in its place; what is there goes first."""
    record = decision.record
    aside = record.aside or _NOTHING
    return Decision(
        decision.situation if decision.situation is not None else aside.situation,
        {**aside.dimension_points, **decision.dimension_points},
        {**aside.criterion_points, **decision.criterion_points},
        {
            id_: {**aside.overrides.get(id_, {}), **decision.overrides.get(id_, {})}
            for id_ in {**decision.overrides, **aside.overrides}
        },
        tuple(dict.fromkeys((*decision.readings, *aside.readings))),
        replace(
            record,
            dimension_notes={**aside.record.dimension_notes, **record.dimension_notes},
            chosen=record.chosen if record.chosen is not None else aside.record.chosen,
            aside=None,
        ),
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
