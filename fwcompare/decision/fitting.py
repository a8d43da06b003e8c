"""A decision and a dataset that has changed since: what applies, and what is kept aside."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from fwcompare.dataset.dataset import Dataset
from fwcompare.decision.aside import Aside
from fwcompare.decision.decision import Decision
from fwcompare.decision.origin import (
    FromAnswers,
    FromSituation,
    FromStatements,
    NothingSaid,
    Origin,
    is_asked_for,
    start_of,
)
from fwcompare.decision.override import Overrides
from fwcompare.decision.own_must import applies, id_of
from fwcompare.decision.preferences import Preferences
from fwcompare.decision.proposal import moved_by_hand, proposed_by
from fwcompare.decision.record import Record
from fwcompare.decision.said import Said, is_sayable
from fwcompare.decision.statement_fitting import (
    fitted_origin,
    origin_aside,
    origin_with_back,
)
from fwcompare.decision.taking_part import FEWEST

_Value = TypeVar("_Value")
_NOTHING = Aside()


def fitted(decision: Decision, dataset: Dataset) -> Decision:
    """Return the decision for this dataset: what applies to it, and the rest in `record.aside`.

    What lay aside before and applies now comes back. Snapshots stay as they are. A decision that
    fits already stays equal, in the order of the dataset.
    """
    aside = decision.record.aside or _NOTHING
    preferences = _with_back(decision.preferences, aside.preferences, dataset)
    record = _with_notes_back(decision.record, aside)
    record, notes_aside = _fitted_record(record, dataset)
    found = replace(notes_aside, preferences=_not_applying(preferences, dataset))
    record = replace(record, aside=None if found == _NOTHING else found)
    return Decision(fitted_preferences(preferences, dataset), record)


def fitted_preferences(preferences: Preferences, dataset: Dataset) -> Preferences:
    """Return what applies of preferences to a dataset, in its order; the rest is left out.

    Dimensions and criteria that they say nothing of get the points that follow from where the
    others came from, or else the dataset's. Over answers and an order, so do all that nobody
    moved by hand.
    """
    fresh = proposed_by(_fitted_origin(preferences.origin, dataset), dataset)
    dimensions, criteria = preferences.dimension_points, preferences.criterion_points
    own_dimensions, own_criteria = frozenset[str](), frozenset[str]()
    if is_asked_for(preferences.origin):
        own_dimensions = preferences.own_dimensions.intersection(dimensions, dataset.dimensions)
        own_criteria = preferences.own_criteria.intersection(criteria, dataset.criteria)
        dimensions = {id_: dimensions[id_] for id_ in own_dimensions}
        criteria = {id_: criteria[id_] for id_ in own_criteria}
    if not is_asked_for(fresh.origin):
        own_dimensions, own_criteria = frozenset(), frozenset()
    return Preferences(
        fresh.origin,
        {id_: dimensions.get(id_, p) for id_, p in fresh.dimension_points.items()},
        {id_: criteria.get(id_, p) for id_, p in fresh.criterion_points.items()},
        _overrides(preferences.overrides, dataset, applying=True),
        tuple(id_ for id_ in preferences.readings if id_ in dataset.readings),
        _said(preferences.said, dataset, applying=True),
        tuple(must for must in preferences.musts if applies(must, dataset)),
        _taking_part(preferences, dataset),
        own_dimensions,
        own_criteria,
    )


def without_passing(decision: Decision, before: Decision) -> Decision:
    """Return a decision without the points of what came to the dataset and went again.

    These lie aside, and `before`, an earlier decision, says nothing of them.
    """
    aside = decision.record.aside
    if aside is None:
        return decision
    then = (before.preferences, (before.record.aside or _NOTHING).preferences)
    dimensions = {id_ for known in then for id_ in known.dimension_points}
    criteria = {id_ for known in then for id_ in known.criterion_points}
    points = aside.preferences
    kept = replace(
        points,
        dimension_points=_parted(points.dimension_points, dimensions)[0],
        criterion_points=_parted(points.criterion_points, criteria)[0],
        own_dimensions=points.own_dimensions & dimensions,
        own_criteria=points.own_criteria & criteria,
    )
    left = replace(aside, preferences=kept)
    record = replace(decision.record, aside=None if left == _NOTHING else left)
    return replace(decision, record=record)


def kept_preferences(preferences: Preferences) -> Preferences:
    """Return what a file keeps of preferences: over answers and an order, only points by hand."""
    if not is_asked_for(preferences.origin):
        return preferences
    dimensions, criteria = preferences.dimension_points, preferences.criterion_points
    return replace(
        preferences,
        dimension_points={i: p for i, p in dimensions.items() if i in preferences.own_dimensions},
        criterion_points={i: p for i, p in criteria.items() if i in preferences.own_criteria},
    )


def _not_applying(preferences: Preferences, dataset: Dataset) -> Preferences:
    origin = _origin_aside(preferences.origin, dataset)
    dimensions = _parted(preferences.dimension_points, dataset.dimensions)[1]
    criteria = _parted(preferences.criterion_points, dataset.criteria)[1]
    is_kept = is_asked_for(origin)
    return Preferences(
        origin,
        dimensions,
        criteria,
        _overrides(preferences.overrides, dataset, applying=False),
        tuple(id_ for id_ in preferences.readings if id_ not in dataset.readings),
        _said(preferences.said, dataset, applying=False),
        tuple(must for must in preferences.musts if not applies(must, dataset)),
        _not_taking_part(preferences, dataset),
        frozenset(dimensions if is_kept else ()),
        frozenset(criteria if is_kept else ()),
    )


def _taking_part(preferences: Preferences, dataset: Dataset) -> tuple[str, ...]:
    """Return those who take part, or nobody where the dataset has fewer than two of them."""
    named = tuple(id_ for id_ in dataset.alternatives if id_ in preferences.taking_part)
    return named if len(named) >= FEWEST else ()


def _not_taking_part(preferences: Preferences, dataset: Dataset) -> tuple[str, ...]:
    named = _taking_part(preferences, dataset)
    return tuple(id_ for id_ in preferences.taking_part if id_ not in named)


def _fitted_origin(origin: Origin, dataset: Dataset) -> Origin:
    """Return what of an origin a dataset has; of answers those that it knows, in its order."""
    if isinstance(origin, FromAnswers):
        known = {
            id_: origin.answers[id_]
            for id_, question in dataset.questions.items()
            if origin.answers.get(id_) in question.answers
        }
        return FromAnswers(known) if known else NothingSaid()
    if isinstance(origin, FromStatements):
        start = start_of(_fitted_origin(origin.start, dataset))
        fit = replace(fitted_origin(origin, dataset), start=start)
        return start if fit.is_empty else fit
    if isinstance(origin, FromSituation) and origin.situation not in dataset.situations:
        return NothingSaid()
    return origin


def _origin_aside(origin: Origin, dataset: Dataset) -> Origin:
    """Return what of an origin a dataset has not."""
    fit = _fitted_origin(origin, dataset)
    if isinstance(origin, FromAnswers):
        known = fit.answers if isinstance(fit, FromAnswers) else {}
        gone = {id_: answer for id_, answer in origin.answers.items() if id_ not in known}
        return FromAnswers(gone) if gone else NothingSaid()
    if isinstance(origin, FromStatements):
        start = start_of(_origin_aside(origin.start, dataset))
        aside = replace(origin_aside(origin, dataset), start=start)
        return start if aside.is_empty else aside
    return NothingSaid() if origin == fit else origin


def _fitted_record(record: Record, dataset: Dataset) -> tuple[Record, Aside]:
    """Return the record without what does not apply, and that."""
    notes, notes_aside = _parted(record.dimension_notes, dataset.dimensions)
    if record.chosen is None or record.chosen in dataset.alternatives:
        return replace(record, dimension_notes=notes), Aside(dimension_notes=notes_aside)
    aside = Aside(chosen=record.chosen, dimension_notes=notes_aside)
    return replace(record, dimension_notes=notes, chosen=None), aside


def _with_back(preferences: Preferences, aside: Preferences, dataset: Dataset) -> Preferences:
    """Return preferences with what lies aside in its place; what is there goes first.

    Where answers or an order come back, what was moved by hand without them stays so.
    """
    own, others = preferences.overrides, aside.overrides
    said, unsaid = preferences.said, aside.said
    origin = _origin_back(preferences.origin, aside.origin)
    dimensions, criteria = preferences.own_dimensions, preferences.own_criteria
    if is_asked_for(origin):
        if preferences.origin == NothingSaid():
            dimensions, criteria = moved_by_hand(preferences, dataset)
        dimensions = dimensions.union(aside.dimension_points)
        criteria = criteria.union(aside.criterion_points)
    return Preferences(
        origin,
        {**aside.dimension_points, **preferences.dimension_points},
        {**aside.criterion_points, **preferences.criterion_points},
        {id_: {**others.get(id_, {}), **own.get(id_, {})} for id_ in {**own, **others}},
        tuple(dict.fromkeys((*preferences.readings, *aside.readings))),
        {id_: {**unsaid.get(id_, {}), **said.get(id_, {})} for id_ in {**said, **unsaid}},
        tuple({id_of(must): must for must in (*aside.musts, *preferences.musts)}.values()),
        tuple(dict.fromkeys((*preferences.taking_part, *aside.taking_part))),
        dimensions,
        criteria,
    )


def _origin_back(origin: Origin, aside: Origin) -> Origin:
    if isinstance(origin, FromAnswers) and isinstance(aside, FromAnswers):
        return FromAnswers({**aside.answers, **origin.answers})
    if isinstance(origin, FromStatements):
        start = start_of(_origin_back(origin.start, start_of(aside)))
        both = origin_with_back(origin, aside) if isinstance(aside, FromStatements) else origin
        return replace(both, start=start)
    return aside if origin == NothingSaid() else origin


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
    return _rows(by_place, dataset)


def _said(said: Said, dataset: Dataset, *, applying: bool) -> Said:
    """Return what was said that applies, in the order of the dataset, or what does not."""
    by_place = {
        (id_, alternative): value
        for id_, row in said.items()
        for alternative, value in row.items()
        if is_sayable(dataset, id_, alternative, value) == applying
    }
    return _rows(by_place, dataset)


def _rows(
    by_place: Mapping[tuple[str, str], _Value], dataset: Dataset
) -> dict[str, dict[str, _Value]]:
    """Return values by criterion and alternative, those that the dataset has in its order."""
    ordered = (
        (id_, a) for id_ in dataset.criteria for a in dataset.alternatives if (id_, a) in by_place
    )
    found: dict[str, dict[str, _Value]] = {}
    for id_, alternative in dict.fromkeys((*ordered, *by_place)):
        found.setdefault(id_, {})[alternative] = by_place[id_, alternative]
    return found
