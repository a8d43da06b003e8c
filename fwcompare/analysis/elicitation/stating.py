"""From an order and answers to preferences, and from preferences to what those leave open."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace

from fwcompare.analysis.elicitation.elicited import Elicited, elicited
from fwcompare.analysis.elicitation.judged import judged_weights
from fwcompare.analysis.elicitation.region import ContradictionError, region_of
from fwcompare.analysis.elicitation.weighed import (
    Weighed,
    weighed_criteria,
    weighed_dimensions,
)
from fwcompare.analysis.evaluation import Evaluation, evaluate
from fwcompare.analysis.sampling import Stop, never
from fwcompare.dataset.dataset import MAX_POINTS, Dataset
from fwcompare.decision.origin import FromStatements, Origin, is_asked_for, start_of
from fwcompare.decision.preferences import Preferences
from fwcompare.decision.proposal import ByHand, moved_by_hand, proposed_by
from fwcompare.decision.stated import Stated
from fwcompare.decision.statement_fitting import weighed_ids
from fwcompare.decision.statements import Statements


def weighed_of(evaluation: Evaluation, inside: str | None = None) -> Weighed:
    """Return what can be put in order: dimensions, or criteria where there is but one dimension.

    `inside` a dimension, these are its criteria. The alternatives are those still in. KeyError
    for an unknown dimension.
    """
    if inside is None and evaluation.dataset.is_flat:
        inside = next(iter(evaluation.dataset.dimensions))
    if inside is not None:
        return weighed_criteria(evaluation, inside, evaluation.contenders)
    return weighed_dimensions(evaluation, evaluation.contenders)


def present_order(evaluation: Evaluation, inside: str | None = None) -> tuple[tuple[str, ...], ...]:
    """Return what can be put in order by its present points, the most first, in ranks of one.

    This is how a situation, answers about the project or sliders become the start of an order.
    """
    preferences = evaluation.preferences
    is_by_criterion = inside is not None or evaluation.dataset.is_flat
    points = preferences.criterion_points if is_by_criterion else preferences.dimension_points
    ids = weighed_of(evaluation, inside).ids
    return tuple((id_,) for id_ in sorted(ids, key=lambda id_: -points[id_]))


def what_is_left(
    evaluation: Evaluation, inside: str | None = None, *, stop: Stop = never
) -> Elicited | None:
    """Return what the order and answers of these preferences leave of all weights.

    `inside` a dimension, those of its criteria. Without any, that is all of them. Where they
    contradict each other, which only a file written by hand can hold, the later of two is left
    out. None where there is nothing to weigh.
    """
    weighed = weighed_of(evaluation, inside)
    if not weighed.ids or not weighed.alternatives:
        return None
    statements = evaluation.preferences.statements_inside(inside).about(weighed.ids)
    return elicited(weighed, agreeing(weighed, statements), stop=stop)


def agreeing(weighed: Weighed, statements: Statements) -> Statements:
    """Return statements that some weights agree with: without answers that contradict earlier ones.

    Nothing is left where the order itself, with what counts nothing, leaves no weights.
    """
    kept = replace(statements, answers=())
    if not _is_possible(weighed, kept):
        return Statements()
    for answer in statements.answers:
        more = kept.with_answer(answer)
        kept = more if _is_possible(weighed, more) else kept
    return kept


def _is_possible(weighed: Weighed, statements: Statements) -> bool:
    try:
        region_of(weighed.ids, statements.about(weighed.ids))
    except ContradictionError:
        return False
    return True


def with_statements(
    preferences: Preferences, dataset: Dataset, statements: Statements, inside: str | None = None
) -> Preferences:
    """Return these with the weights that an order and answers come to, as points that sum to 100.

    They are about dimensions, or `inside` one about its criteria. What was moved by hand over an
    earlier order stays; before the first one, only what is not ordered by it. Without any
    statement left, the points are again those that the order started from. What cannot be
    weighed now keeps its points. Raises ContradictionError where no weights agree with all of it,
    or nothing can be weighed.
    """
    origin = preferences.origin
    before = origin if isinstance(origin, FromStatements) else _nothing_yet(origin)
    if statements.is_empty:
        after = before.with_stated(inside, Stated())
        own = moved_by_hand(preferences, dataset)
        fresh = proposed_by(before.start if after.is_empty else after, dataset)
        return _over(fresh, preferences, own)
    weighed = weighed_of(evaluate(dataset, preferences), inside)
    shares = _shares(weighed, statements)
    points = {id_: MAX_POINTS * share for id_, share in shares.items()}
    fresh = proposed_by(before.with_stated(inside, Stated(statements, points)), dataset)
    return _over(fresh, preferences, _still_own(preferences, dataset, inside))


def _shares(weighed: Weighed, statements: Statements) -> Mapping[str, float]:
    """Return the weights of judgements that tie all together, else the centre of what is left."""
    judged = judged_weights(weighed.ids, statements)
    if judged is None:
        return elicited(weighed, statements.about(weighed.ids)).centre
    return {id_: judged.weights.get(id_, 0.0) for id_ in weighed.ids}


def _nothing_yet(origin: Origin) -> FromStatements:
    return FromStatements(Statements(), {}, start_of(origin))


def restated(preferences: Preferences, dataset: Dataset) -> Preferences:
    """Return these with weights worked out again: who takes part or what counts may have changed.

    Preferences without an order or answers are returned as they are, and so are contradictions.
    """
    for inside in (None, *preferences.ordered_inside):
        said = preferences.statements_inside(inside)
        if said.is_empty:
            continue
        with suppress(ContradictionError):
            preferences = with_statements(preferences, dataset, said, inside)
    return preferences


def _still_own(preferences: Preferences, dataset: Dataset, inside: str | None) -> ByHand:
    """Return what stays moved by hand: an order goes before all that was moved ahead of it."""
    own = moved_by_hand(preferences, dataset)
    if not preferences.statements_inside(inside).is_empty:
        return own
    gone = weighed_ids(dataset, inside)
    if inside is None and not dataset.is_flat:
        return ByHand(own.dimensions.difference(gone), own.criteria)
    return ByHand(own.dimensions, own.criteria.difference(gone))


def _over(fresh: Preferences, preferences: Preferences, own: ByHand) -> Preferences:
    """Return preferences with fresh points where they were not moved by hand."""
    dimensions, criteria = preferences.dimension_points, preferences.criterion_points
    is_kept = is_asked_for(fresh.origin)
    return replace(
        preferences,
        origin=fresh.origin,
        dimension_points={
            id_: dimensions[id_] if id_ in own.dimensions else points
            for id_, points in fresh.dimension_points.items()
        },
        criterion_points={
            id_: criteria[id_] if id_ in own.criteria else points
            for id_, points in fresh.criterion_points.items()
        },
        own_dimensions=own.dimensions if is_kept else frozenset(),
        own_criteria=own.criteria if is_kept else frozenset(),
    )
