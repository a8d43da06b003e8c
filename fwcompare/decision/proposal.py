"""The preferences that follow from where points come from, before any are moved by hand."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Literal, NamedTuple

from fwcompare.dataset.dataset import Dataset
from fwcompare.dataset.points import Points, added
from fwcompare.decision.origin import (
    FromAnswers,
    FromSituation,
    FromStatements,
    NothingSaid,
    Origin,
    is_asked_for,
    origin_of,
)
from fwcompare.decision.preferences import Preferences
from fwcompare.decision.same import Same
from fwcompare.values import dataclass

Level = Literal["dimensions", "criteria"]

_KEPT = 8


@dataclass(frozen=True)
class Part:
    """Points that an answer gives; question and answer are None for everybody's part."""

    question: str | None
    answer: str | None
    points: float


class ByHand(NamedTuple):
    """The ids of dimensions and of criteria whose points were moved by hand."""

    dimensions: frozenset[str]
    criteria: frozenset[str]


def proposal(dataset: Dataset, situation: str | None = None) -> Preferences:
    """Return what a dataset or one of its situations proposes; KeyError if it has none."""
    return proposed_by(origin_of(situation), dataset)


def proposed_by(origin: Origin, dataset: Dataset) -> Preferences:
    """Return the points that follow from their origin; KeyError for an unknown id in it.

    A situation gives 0 to the dimensions it leaves out; criteria it leaves out keep the dataset's.
    Answers add to everybody's part, see `suggested_parts`. What statements came to goes before
    what they started from; ids that the dataset does not have are left aside.
    """
    if isinstance(origin, FromStatements):
        return _stated(origin, dataset)
    if isinstance(origin, FromAnswers):
        points = suggested_points(dataset, origin.answers)
        return Preferences(origin, points.dimensions, points.criteria)
    dimension_points = {d.id: d.weight for d in dataset.dimensions.values()}
    criterion_points = {c.id: c.weight for c in dataset.criteria.values()}
    if isinstance(origin, FromSituation):
        situation = dataset.situations[origin.situation]
        dimension_points = {id_: situation.weights.get(id_, 0.0) for id_ in dimension_points}
        criterion_points.update(situation.criteria)
    return Preferences(origin, dimension_points, criterion_points)


def _stated(origin: FromStatements, dataset: Dataset) -> Preferences:
    start = proposed_by(origin.start, dataset)
    if dataset.is_flat:
        points = {id_: origin.points.get(id_, p) for id_, p in start.criterion_points.items()}
        return Preferences(origin, start.dimension_points, points)
    points = {id_: origin.points.get(id_, p) for id_, p in start.dimension_points.items()}
    inside = {id_: p for stated in origin.inside.values() for id_, p in stated.points.items()}
    criteria = {id_: inside.get(id_, p) for id_, p in start.criterion_points.items()}
    return Preferences(origin, points, criteria)


def suggested_points(dataset: Dataset, answers: Mapping[str, str]) -> Points:
    """Return the points of every dimension and criterion that answers come to, exactly.

    The order of answers changes no bit. KeyError for an unknown question or answer. The last few
    are kept: while a slider moves over a suggestion, that is asked for at every tick.
    """
    return _suggested_points(Same(dataset), tuple(answers.items()))


@lru_cache(_KEPT)
def _suggested_points(key: Same[Dataset], given: tuple[tuple[str, str], ...]) -> Points:
    dataset, answers = key.value, dict(given)
    return Points(
        {
            id_: added(part.points for part in parts)
            for id_, parts in suggested_parts(dataset, answers, "dimensions").items()
        },
        {
            id_: added(part.points for part in parts)
            for id_, parts in suggested_parts(dataset, answers, "criteria").items()
        },
    )


def suggested_parts(
    dataset: Dataset, answers: Mapping[str, str], level: Level
) -> dict[str, tuple[Part, ...]]:
    """Return what each dimension's or criterion's points are made of; parts of 0 are left out.

    They sum to the points. Inside a dimension of which neither everybody's part nor any answer of
    any question names a criterion, the dataset's own points are everybody's part.
    """
    ids = dataset.dimensions if level == "dimensions" else dataset.criteria
    found: dict[str, list[Part]] = {id_: [] for id_ in ids}
    for question, answer, points in _pieces(dataset, answers):
        for id_, number in (
            points.dimensions if level == "dimensions" else points.criteria
        ).items():
            if number:
                found[id_].append(Part(question, answer, number))
    return {id_: tuple(parts) for id_, parts in found.items()}


def _pieces(
    dataset: Dataset, answers: Mapping[str, str]
) -> Iterator[tuple[str | None, str | None, Points]]:
    yield None, None, everybodys_part(dataset)
    for id_ in answers:
        if id_ not in dataset.questions:
            raise KeyError(id_)
    for id_, question in dataset.questions.items():
        if id_ in answers:
            yield id_, answers[id_], question.answers[answers[id_]].points


def everybodys_part(dataset: Dataset) -> Points:
    """Return what every set of answers begins with.

    Where no answer ever names a dimension, as in a comparison without any, it has the dataset's
    own points of them; so have the criteria of a dimension of which nobody names any.
    """
    pieces = [dataset.everybody]
    pieces += [a.points for q in dataset.questions.values() for a in q.answers.values()]
    named = {dataset.criteria[id_].dimension for piece in pieces for id_ in piece.criteria}
    own = {c.id: c.weight for c in dataset.criteria.values() if c.dimension not in named}
    dimensions = dataset.everybody.dimensions
    if not any(piece.dimensions for piece in pieces):
        dimensions = {id_: dimension.weight for id_, dimension in dataset.dimensions.items()}
    if not own and dimensions is dataset.everybody.dimensions:
        return dataset.everybody
    return Points(dimensions, {**own, **dataset.everybody.criteria})


def is_nothing_said(preferences: Preferences, dataset: Dataset) -> bool:
    """Whether these are a dataset's own, with nobody's word in them on what they want.

    Who takes part and how facts are read say nothing of that.
    """
    if not isinstance(preferences.origin, NothingSaid):
        return False
    return replace(preferences, taking_part=(), readings=()) == proposal(dataset)


def weighed_level(dataset: Dataset, inside: str | None = None) -> Level:
    """Return what is put in order: dimensions, or criteria where there is but one dimension.

    `inside` a dimension it is criteria.
    """
    return "criteria" if dataset.is_flat or inside is not None else "dimensions"


def is_by_hand(preferences: Preferences, dataset: Dataset) -> bool:
    """Whether points were moved by hand, away from what follows from where they came from."""
    return not preferences.has_points_of(proposed_by(preferences.origin, dataset))


def moved_by_hand(preferences: Preferences, dataset: Dataset) -> ByHand:
    """Return what was moved by hand.

    Over answers and an order it is known, even where a later one suggests the very same points;
    over other origins it is what differs from them.
    """
    if is_asked_for(preferences.origin):
        return ByHand(preferences.own_dimensions, preferences.own_criteria)
    fresh = proposed_by(preferences.origin, dataset)
    return ByHand(
        _different(preferences.dimension_points, fresh.dimension_points),
        _different(preferences.criterion_points, fresh.criterion_points),
    )


def _different(points: Mapping[str, float], fresh: Mapping[str, float]) -> frozenset[str]:
    return frozenset(id_ for id_, number in points.items() if number != fresh.get(id_))
