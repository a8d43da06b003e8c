"""Statements about weights and a dataset that has changed since: what applies, what lies aside."""

from collections.abc import Collection
from dataclasses import replace

from fwcompare.dataset.dataset import Dataset
from fwcompare.decision.anchors import outdated_answers
from fwcompare.decision.origin import FromStatements
from fwcompare.decision.proposal import weighed_level
from fwcompare.decision.stated import Stated
from fwcompare.decision.statements import Answer, Comparison, Statements

Order = tuple[tuple[str, ...], ...]


def weighed_ids(dataset: Dataset, inside: str | None = None) -> Collection[str]:
    """Return what statements may be about: dimensions, or criteria in a flat dataset.

    `inside` a dimension they are its criteria; none, where the dataset has no other dimension.
    """
    if inside is None:
        return dataset.criteria if dataset.is_flat else dataset.dimensions
    dimension = None if dataset.is_flat else dataset.dimensions.get(inside)
    return dimension.criteria if dimension is not None else ()


def fitted_origin(origin: FromStatements, dataset: Dataset) -> FromStatements:
    """Return what applies, of dimensions and inside of each; where it starts from is kept."""
    fit = replace(origin, inside={}).with_stated(None, _fitted(origin.stated(None), dataset, None))
    for dimension in filter(origin.inside.__contains__, dataset.dimensions):
        fit = fit.with_stated(dimension, _fitted(origin.stated(dimension), dataset, dimension))
    return fit


def origin_aside(origin: FromStatements, dataset: Dataset) -> FromStatements:
    """Return what does not apply, of dimensions and inside of each."""
    gone = replace(origin, inside={}).with_stated(None, _aside(origin.stated(None), dataset, None))
    for dimension in origin.inside:
        gone = gone.with_stated(dimension, _aside(origin.stated(dimension), dataset, dimension))
    return gone


def origin_with_back(now: FromStatements, aside: FromStatements) -> FromStatements:
    """Return both together; what is said now goes first."""
    both = now
    for dimension in (None, *aside.inside):
        mine, theirs = now.stated(dimension), aside.stated(dimension)
        statements = statements_with_back(mine.statements, theirs.statements)
        both = both.with_stated(dimension, Stated(statements, {**theirs.points, **mine.points}))
    return both


def _fitted(stated: Stated, dataset: Dataset, inside: str | None) -> Stated:
    known = weighed_ids(dataset, inside)
    points = {id_: stated.points[id_] for id_ in known if id_ in stated.points}
    return Stated(fitted_statements(stated.statements, dataset, inside), points)


def _aside(stated: Stated, dataset: Dataset, inside: str | None) -> Stated:
    known = weighed_ids(dataset, inside)
    points = {id_: p for id_, p in stated.points.items() if id_ not in known}
    return Stated(statements_aside(stated.statements, dataset, inside), points)


def fitted_statements(
    statements: Statements, dataset: Dataset, inside: str | None = None
) -> Statements:
    """Return what applies: all of known ids, but answers given over other ranges than now."""
    outdated = outdated_answers(dataset, statements, weighed_level(dataset, inside))
    answers = (a for at, a in enumerate(statements.answers) if at not in outdated)
    return replace(statements, answers=tuple(answers)).about(weighed_ids(dataset, inside))


def statements_aside(
    statements: Statements, dataset: Dataset, inside: str | None = None
) -> Statements:
    """Return what does not apply; an order that lacks an id is kept whole, to know its place."""
    known = weighed_ids(dataset, inside)
    outdated = {
        at
        for at, answer in enumerate(statements.answers)
        if not all(id_ in known for id_ in answer.pair)
    }.union(outdated_answers(dataset, statements, weighed_level(dataset, inside)))
    has_all = all(id_ in known for rank in statements.order for id_ in rank)
    return Statements(
        () if has_all else statements.order,
        tuple(id_ for id_ in statements.zero if id_ not in known),
        tuple(statements.answers[at] for at in sorted(outdated)),
        tuple(j for j in statements.judgements if not all(id_ in known for id_ in j.pair)),
    )


def statements_with_back(now: Statements, aside: Statements) -> Statements:
    """Return both together: what is said now goes first, what lay aside goes to its old place."""
    order = _merged(now.order, aside.order, now.zero)
    placed = {*now.zero, *(id_ for rank in order for id_ in rank)}
    known = {*map(_asked, now.answers)}
    judged = [{*judgement.pair} for judgement in now.judgements]
    return Statements(
        order,
        (*now.zero, *(id_ for id_ in aside.zero if id_ not in placed)),
        (*now.answers, *(answer for answer in aside.answers if _asked(answer) not in known)),
        (*now.judgements, *(j for j in aside.judgements if {*j.pair} not in judged)),
    )


def _merged(now: Order, aside: Order, zero: Collection[str]) -> Order:
    ranks = [[*rank] for rank in now]
    place = 0
    for rank in aside:
        there = next((at for at, r in enumerate(ranks) if not {*r}.isdisjoint(rank)), None)
        placed = {*zero, *(id_ for r in ranks for id_ in r)}
        new = [id_ for id_ in rank if id_ not in placed]
        if there is not None:
            ranks[there] += new
            place = there + 1
        elif new:
            ranks.insert(place, new)
            place += 1
    return tuple(tuple(rank) for rank in ranks)


def _asked(answer: Answer) -> tuple[frozenset[str], float, str]:
    if isinstance(answer, Comparison):
        return frozenset(answer.pair), answer.part, answer.sense
    return frozenset(answer.pair), 0.0, ""
