"""Statements about weights and a dataset that has changed since: what applies, what lies aside."""

from collections.abc import Collection
from dataclasses import replace

from fwcompare.dataset.dataset import Dataset
from fwcompare.decision.anchors import outdated_answers
from fwcompare.decision.proposal import weighed_level
from fwcompare.decision.statements import Answer, Comparison, Statements

Order = tuple[tuple[str, ...], ...]


def weighed_ids(dataset: Dataset) -> Collection[str]:
    """Return what statements may be about: dimensions, or criteria in a flat dataset."""
    return dataset.criteria if dataset.is_flat else dataset.dimensions


def fitted_statements(statements: Statements, dataset: Dataset) -> Statements:
    """Return what applies: all of known ids, but answers given over other ranges than now."""
    outdated = outdated_answers(dataset, statements, weighed_level(dataset))
    answers = (a for at, a in enumerate(statements.answers) if at not in outdated)
    return replace(statements, answers=tuple(answers)).about(weighed_ids(dataset))


def statements_aside(statements: Statements, dataset: Dataset) -> Statements:
    """Return what does not apply; an order that lacks an id is kept whole, to know its place."""
    known, outdated = (
        weighed_ids(dataset),
        outdated_answers(dataset, statements, weighed_level(dataset)),
    )
    has_all = all(id_ in known for rank in statements.order for id_ in rank)
    return Statements(
        () if has_all else statements.order,
        tuple(id_ for id_ in statements.zero if id_ not in known),
        tuple(statements.answers[at] for at in outdated),
    )


def statements_with_back(now: Statements, aside: Statements) -> Statements:
    """Return both together: what is said now goes first, what lay aside goes to its old place."""
    order = _merged(now.order, aside.order, now.zero)
    placed = {*now.zero, *(id_ for rank in order for id_ in rank)}
    known = {*map(_asked, now.answers)}
    return Statements(
        order,
        (*now.zero, *(id_ for id_ in aside.zero if id_ not in placed)),
        (*now.answers, *(answer for answer in aside.answers if _asked(answer) not in known)),
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
