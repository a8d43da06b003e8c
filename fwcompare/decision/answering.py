"""Answers about a project as preferences: what they suggest, and what was moved by hand since."""

from collections.abc import Mapping
from dataclasses import replace

from fwcompare.dataset.dataset import Dataset
from fwcompare.decision.origin import FromAnswers, NothingSaid
from fwcompare.decision.preferences import Preferences
from fwcompare.decision.proposal import moved_by_hand, proposed_by


def with_answer(
    preferences: Preferences, dataset: Dataset, question: str, answer: str | None
) -> Preferences:
    """Return these with a question answered, or its answer taken back for None.

    Points moved by hand stay; all others become what the answers suggest, or the dataset's own
    once no answer is left. KeyError for an unknown question or answer.
    """
    if answer is not None and answer not in dataset.questions[question].answers:
        raise KeyError(answer)
    others = {id_: a for id_, a in preferences.answers.items() if id_ != question}
    given = others if answer is None else {**others, question: answer}
    return with_answers(preferences, dataset, given)


def with_answers(
    preferences: Preferences, dataset: Dataset, answers: Mapping[str, str]
) -> Preferences:
    """Return these with exactly these answers, question id -> answer id; KeyError otherwise."""
    ordered = {id_: answers[id_] for id_ in dataset.questions if id_ in answers}
    if len(ordered) < len(answers):
        raise KeyError(next(id_ for id_ in answers if id_ not in ordered))
    dimensions, criteria = moved_by_hand(preferences, dataset)
    fresh = proposed_by(FromAnswers(ordered) if ordered else NothingSaid(), dataset)
    return replace(
        preferences,
        origin=fresh.origin,
        dimension_points={
            id_: preferences.dimension_points[id_] if id_ in dimensions else points
            for id_, points in fresh.dimension_points.items()
        },
        criterion_points={
            id_: preferences.criterion_points[id_] if id_ in criteria else points
            for id_, points in fresh.criterion_points.items()
        },
        own_dimensions=dimensions if ordered else frozenset(),
        own_criteria=criteria if ordered else frozenset(),
    )


def with_suggested_dimension(
    preferences: Preferences, dataset: Dataset, dimension: str
) -> Preferences:
    """Return these with a dimension's points as they were before they were moved by hand."""
    fresh = proposed_by(preferences.origin, dataset)
    points = {**preferences.dimension_points, dimension: fresh.dimension_points[dimension]}
    own = preferences.own_dimensions - {dimension}
    return replace(preferences, dimension_points=points, own_dimensions=own)


def with_suggested_criterion(
    preferences: Preferences, dataset: Dataset, criterion: str
) -> Preferences:
    """Return these with a criterion's points as they were before they were moved by hand."""
    fresh = proposed_by(preferences.origin, dataset)
    points = {**preferences.criterion_points, criterion: fresh.criterion_points[criterion]}
    own = preferences.own_criteria - {criterion}
    return replace(preferences, criterion_points=points, own_criteria=own)
