"""Whether a situation's own answers come to what the situation says."""

from collections.abc import Iterator, Mapping

from fwcompare.analysis.evaluation import evaluate
from fwcompare.analysis.verdict import judged
from fwcompare.dataset.dataset import Dataset, Situation
from fwcompare.decision.answering import with_answers
from fwcompare.decision.proposal import proposal
from fwcompare.values import dataclass

MOST_OFF = 0.05
"""By how much of the whole, 0..1, a dimension's share may differ."""

_ROUNDING = 1e-9


@dataclass(frozen=True)
class AnswerDifference:
    """What differs between a situation and its answers: who leads, or shares by too much.

    `leader` and `answered` are who leads by each, None where the best are level; `shares` holds
    the share, 0..1, by the situation and by the answers of each dimension that is too far off.
    """

    situation: str
    leader: str | None
    answered: str | None
    has_other_leader: bool
    shares: Mapping[str, tuple[float, float]]


def answer_differences(dataset: Dataset) -> tuple[AnswerDifference, ...]:
    """Return each situation whose answers give another leader, or shares more than MOST_OFF off.

    Where the situation itself is open, its answers may be level.
    """
    return tuple(_differences(dataset))


def _differences(dataset: Dataset) -> Iterator[AnswerDifference]:
    for situation in dataset.situations.values():
        if situation.answers:
            found = _difference(dataset, situation)
            if found.has_other_leader or found.shares:
                yield found


def _difference(dataset: Dataset, situation: Situation) -> AnswerDifference:
    start = proposal(dataset)
    said = evaluate(dataset, proposal(dataset, situation.id))
    answered = evaluate(dataset, with_answers(start, dataset, situation.answers))
    has_other = said.leader != answered.leader
    if has_other and answered.leader is None:
        has_other = judged(said).verdict not in ("open", "tie")
    shares = {
        id_: (share, answered.dimension_shares[id_])
        for id_, share in said.dimension_shares.items()
        if abs(share - answered.dimension_shares[id_]) > MOST_OFF + _ROUNDING
    }
    return AnswerDifference(situation.id, said.leader, answered.leader, has_other, shares)
