"""Whether ratings that are unknown could turn a verdict, all at once, at their very ends."""

from dataclasses import replace
from typing import NamedTuple

from fwcompare.analysis.evaluation import Evaluation, evaluate
from fwcompare.dataset.scale import VALUE_MAX
from fwcompare.decision.override import Override

_MOST_RIVALS = 5


class Turned(NamedTuple):
    """Who would lead, and both scores, 0..10: of whoever would, and of who leads now."""

    rival: str
    score: float
    leaders_score: float


def turned_by_unknown(evaluation: Evaluation) -> Turned | None:
    """Return what the unknown ratings could do at worst to the leader and at best to another.

    None where nobody leads, nothing is unknown, or no other one of the best would pass it. A
    rating unknown counts as the middle of its scale until then.
    """
    leader = evaluation.leader
    if leader is None or not any(evaluation.unknown.values()):
        return None
    rivals = [each for each in evaluation.ranking if each != leader][:_MOST_RIVALS]
    found = [_turned(evaluation, leader, rival) for rival in rivals]
    turned = [each for each in found if each.score > each.leaders_score]
    return max(turned, key=lambda each: each.score - each.leaders_score, default=None)


def _turned(evaluation: Evaluation, leader: str, rival: str) -> Turned:
    overrides = {c: dict(by_one) for c, by_one in evaluation.preferences.overrides.items()}
    for alternative, value in ((leader, 0.0), (rival, VALUE_MAX)):
        for criterion in evaluation.unknown[alternative]:
            scale = evaluation.dataset.criteria[criterion].scale
            own = overrides.setdefault(criterion, {})
            own[alternative] = Override(scale.rating_at(value))
    preferences = replace(evaluation.preferences, overrides=overrides)
    scores = evaluate(evaluation.original, preferences).scores
    return Turned(rival, scores[rival], scores[leader])
