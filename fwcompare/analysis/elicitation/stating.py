"""From an order and answers to preferences, and from preferences to what those leave open."""

from dataclasses import replace

from fwcompare.analysis.elicitation.elicited import Elicited, elicited
from fwcompare.analysis.elicitation.region import ContradictionError, region_of
from fwcompare.analysis.elicitation.weighed import (
    Weighed,
    weighed_criteria,
    weighed_dimensions,
)
from fwcompare.analysis.evaluation import Evaluation, evaluate
from fwcompare.analysis.sampling import Stop, never
from fwcompare.dataset.dataset import MAX_POINTS, Dataset
from fwcompare.decision.origin import FromStatements, is_asked_for, start_of
from fwcompare.decision.preferences import Preferences
from fwcompare.decision.proposal import ByHand, moved_by_hand, proposed_by
from fwcompare.decision.statements import Statements


def weighed_of(evaluation: Evaluation) -> Weighed:
    """Return what can be put in order: dimensions, or criteria where there is but one dimension.

    The alternatives are those still in.
    """
    if evaluation.dataset.is_flat:
        dimension = next(iter(evaluation.dataset.dimensions))
        return weighed_criteria(evaluation, dimension, evaluation.contenders)
    return weighed_dimensions(evaluation, evaluation.contenders)


def present_order(evaluation: Evaluation) -> tuple[tuple[str, ...], ...]:
    """Return what can be put in order by its present points, the most first, in ranks of one.

    This is how a situation, answers about the project or sliders become the start of an order.
    """
    preferences = evaluation.preferences
    is_flat = evaluation.dataset.is_flat
    points = preferences.criterion_points if is_flat else preferences.dimension_points
    ids = weighed_of(evaluation).ids
    return tuple((id_,) for id_ in sorted(ids, key=lambda id_: -points[id_]))


def what_is_left(evaluation: Evaluation, *, stop: Stop = never) -> Elicited | None:
    """Return what the order and answers of these preferences leave of all weights.

    Without any, that is all of them. Where they contradict each other, which only a file written
    by hand can hold, the later of two is left out. None where there is
    nothing to weigh.
    """
    weighed = weighed_of(evaluation)
    if not weighed.ids or not weighed.alternatives:
        return None
    statements = evaluation.preferences.statements.about(weighed.ids)
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
    preferences: Preferences, dataset: Dataset, statements: Statements
) -> Preferences:
    """Return these with the weights that an order and answers come to, as points that sum to 100.

    What was moved by hand over an earlier order stays; before the first one, only what was moved
    inside of what is ordered. Without any statement left, the points are again those that the
    order started from. What cannot be weighed now keeps its points. Raises ContradictionError
    where no weights agree with all of it, or nothing can be weighed.
    """
    start = start_of(preferences.origin)
    if statements.is_empty:
        own = moved_by_hand(preferences, dataset)
        return _over(proposed_by(start, dataset), preferences, own)
    weighed = weighed_of(evaluate(dataset, preferences))
    centre = elicited(weighed, statements.about(weighed.ids)).centre
    points = {id_: MAX_POINTS * share for id_, share in centre.items()}
    fresh = proposed_by(FromStatements(statements, points, start), dataset)
    return _over(fresh, preferences, _still_own(preferences, dataset))


def restated(preferences: Preferences, dataset: Dataset) -> Preferences:
    """Return these with weights worked out again: who takes part or what counts may have changed.

    Preferences without an order or answers are returned as they are, and so are contradictions.
    """
    if not isinstance(preferences.origin, FromStatements):
        return preferences
    try:
        return with_statements(preferences, dataset, preferences.statements)
    except ContradictionError:
        return preferences


def _still_own(preferences: Preferences, dataset: Dataset) -> ByHand:
    """Return what stays moved by hand: an order goes before all that was moved ahead of it."""
    own = moved_by_hand(preferences, dataset)
    if isinstance(preferences.origin, FromStatements):
        return own
    nothing = frozenset[str]()
    return ByHand(own.dimensions, nothing) if dataset.is_flat else ByHand(nothing, own.criteria)


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
