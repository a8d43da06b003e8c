"""What an order and answers leave of all weights, as programs read it."""

from fwcompare.analysis.elicitation import next_trade_off, what_is_left
from fwcompare.analysis.elicitation.elicited import Elicited
from fwcompare.analysis.elicitation.judged import Judged, judged
from fwcompare.analysis.elicitation.next_trade_off import NextTradeOff
from fwcompare.analysis.elicitation.pairwise import RANDOM_INDEX_SOURCE, WorstJudgement
from fwcompare.analysis.evaluation import Evaluation
from fwcompare.export.described_elicited import PairwiseData, PrioritiesData, WorstData


def priorities(evaluation: Evaluation, inside: str | None = None) -> PrioritiesData:
    """Return the "priorities" of an evaluation; all empty where there is nothing to weigh.

    `inside` a dimension, they are about its criteria.
    """
    found = what_is_left(evaluation, inside)
    if found is None:
        return {
            "share": {},
            "method": "exact",
            "standard_error": None,
            "centre": {},
            "range": {},
            "regret": {},
            "certain": True,
            "pairwise": None,
            "next": None,
        }
    return elicited_data(found, next_trade_off(found))


def priorities_inside(evaluation: Evaluation) -> dict[str, PrioritiesData]:
    """Return the same for each dimension of whose criteria anything was said."""
    return {id_: priorities(evaluation, id_) for id_ in evaluation.preferences.ordered_inside}


def elicited_data(found: Elicited, question: NextTradeOff | None) -> PrioritiesData:
    """Return the "priorities" of an analysis, at full precision.

    Shares, centre and range are shares of weight, 0..1; regret is in points of 10, what choosing
    each alternative can cost at most. `question` is what `next_trade_off` returns.
    """
    asked = question.trade_off if question else None
    return {
        "share": dict(found.shares.shares),
        "method": found.shares.method,
        "standard_error": found.shares.standard_error,
        "centre": dict(found.centre),
        "range": dict(found.region.ranges),
        "regret": {a: regret.most for a, regret in found.regrets.items()},
        "certain": found.is_certain,
        "pairwise": _pairwise_data(judged(found)),
        "next": {"more": asked.more, "than": asked.than, "part": asked.part} if asked else None,
    }


def _pairwise_data(found: Judged | None) -> PairwiseData | None:
    if found is None:
        return None
    weights, worst = found.weights, found.worst
    return {
        "weights": dict(weights.weights),
        "eigenvalue": weights.eigenvalue,
        "consistency_ratio": weights.consistency_ratio,
        "random_index": RANDOM_INDEX_SOURCE,
        "completed": [(one, other, times) for (one, other), times in weights.missing.items()],
        "worst": None if worst is None else _worst_data(worst),
        "next": found.further,
    }


def _worst_data(worst: WorstJudgement) -> WorstData:
    return {
        "more": worst.more,
        "than": worst.than,
        "said": worst.said,
        "implied": worst.implied,
    }
