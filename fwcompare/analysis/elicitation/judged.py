"""Pairwise judgements among statements: what they come to, and which to give next."""

from collections.abc import Collection
from dataclasses import dataclass
from itertools import pairwise

from fwcompare.analysis.elicitation.elicited import Elicited
from fwcompare.analysis.elicitation.pairwise import (
    NotTiedError,
    PairwiseWeights,
    WorstJudgement,
    next_pair,
    pairwise_weights,
    worst_judgement,
)
from fwcompare.decision.statements import Statements

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Judged:
    """The weights of pairwise judgements, and the judgement that fits the others least.

    `further` is the pair, not judged yet, whose judgement could move the leader's margin most.
    """

    weights: PairwiseWeights
    worst: WorstJudgement | None
    further: Pair | None


def judged_ids(ids: Collection[str], statements: Statements) -> tuple[str, ...]:
    """Return what is judged in pairs, in the order of importance: all but what counts nothing."""
    placed = [id_ for rank in statements.order for id_ in rank if id_ in ids]
    others = (id_ for id_ in ids if id_ not in placed and id_ not in statements.zero)
    return (*placed, *others)


def neighbours(ids: Collection[str], statements: Statements) -> tuple[Pair, ...]:
    """Return the pairs that are enough to tie all weights together: each with the next."""
    return tuple(pairwise(judged_ids(ids, statements)))


def judged_weights(ids: Collection[str], statements: Statements) -> PairwiseWeights | None:
    """Return the weights that judgements come to; None as long as they do not tie all together."""
    told = statements.about(ids)
    if not told.judgements:
        return None
    try:
        return pairwise_weights(judged_ids(ids, told), _judgements(told))
    except NotTiedError:
        return None


def judged(found: Elicited) -> Judged | None:
    """Return what the judgements among what was said come to; None where that is nothing yet."""
    told, ids = found.statements, found.weighed.ids
    weights = judged_weights(ids, told)
    if weights is None:
        return None
    among = judged_ids(ids, told)
    return Judged(
        weights,
        worst_judgement(among, _judgements(told)),
        next_pair(among, _judgements(told), _leads(found)),
    )


def _judgements(statements: Statements) -> dict[Pair, float]:
    return {judgement.pair: judgement.times for judgement in statements.judgements}


def _leads(found: Elicited) -> dict[str, float]:
    """Return by how much the leader is ahead of its nearest rival on each id."""
    alternatives, leader = found.weighed.alternatives, found.leader
    if leader is None or len(alternatives) < 2:
        return dict.fromkeys(found.weighed.ids, 0.0)
    scores = found.weighed.scores(tuple(found.centre.values()))
    own = alternatives.index(leader)
    rival = max((k for k in range(len(scores)) if k != own), key=lambda k: scores[k])
    return {id_: row[own] - row[rival] for id_, row in found.weighed.values.items()}
