"""Which uncertain ratings are worth an hour of research, by what knowing each would be worth."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import fsum

from fwcompare.analysis.evaluation import Evaluation
from fwcompare.dataset import spread
from fwcompare.dataset.dataset import Criterion

_ROUNDING = 1e-9
_NO_GAIN = 1e-12


@dataclass(frozen=True, slots=True)
class OpenRating:
    """A rating with weight whose value is uncertain, and what it would be worth to know it.

    `can_flip`: at one end of its range, all other ratings as they are, the leader no longer leads
    alone (in a tie: somebody does). `expected_gain`, in points of 10, is the expected value of
    perfect information about this rating alone, E[max over A of E[V_A | rating]] - max E[V_A],
    all ratings drawn as `fwcompare.dataset.spread` says: by how much the choice made after
    finding out is expected to be better than the one made now.
    """

    criterion: str
    alternative: str
    is_unknown: bool
    can_flip: bool
    expected_gain: float


def values_of_information(evaluation: Evaluation) -> tuple[OpenRating, ...]:
    """Return every uncertain rating that has weight; empty without points.

    Unknown ones that can flip the lead come first, then the others that can, then the rest, each
    by the expected gain, largest first. The scores are straight in each rating: with m the best
    expected score among the others, the gain is w * E[max(0, V - c)] for an alternative that is
    behind, c being the value that would bring it level with m, and w * E[max(0, c - V)] for the
    one ahead.
    """
    if not evaluation.is_contested:
        return ()
    expected = {a: _expected_score(evaluation, a) for a in evaluation.scores}
    best_others = _best_others(evaluation.scores)
    rivals = _best_others(expected)
    found = []
    for id_, share in evaluation.shares.items():
        criterion = evaluation.dataset.criteria[id_]
        for a in evaluation.scores if share else ():
            low, high = criterion.interval(a)
            if low < high:
                value = evaluation.values[a][id_]
                flips = any(
                    _can_flip(evaluation, a, share * (end - value), best_others[a])
                    for end in (low, high)
                )
                gain = _expected_gain(criterion, a, share, expected[a] - rivals[a])
                unknown = not criterion.rating(a).is_known
                found.append(OpenRating(id_, a, unknown, flips, gain))
    return tuple(sorted(found, key=_rank))


def _rank(rating: OpenRating) -> tuple[bool, bool, float]:
    return (
        not (rating.is_unknown and rating.can_flip),
        not rating.can_flip,
        -rating.expected_gain,
    )


def _expected_score(evaluation: Evaluation, alternative: str) -> float:
    return fsum(
        [
            share * evaluation.dataset.criteria[id_].moments(alternative)[0]
            for id_, share in evaluation.shares.items()
        ]
    )


def _best_others(scores: Mapping[str, float]) -> dict[str, float]:
    """Return for each alternative the best score among the others."""
    first, second, *_ = sorted(scores.values(), reverse=True)
    leader = max(scores, key=lambda a: scores[a])
    return {a: second if a == leader else first for a in scores}


def _can_flip(evaluation: Evaluation, alternative: str, change: float, best_other: float) -> bool:
    """Whether that change of one score makes another leader, or none, or one in a tie."""
    score = evaluation.scores[alternative]
    lead = score + change - best_other
    if evaluation.leader is None:
        is_level = best_other - score <= _ROUNDING
        return lead > _ROUNDING or (is_level and abs(change) > _ROUNDING)
    return lead <= _ROUNDING if alternative == evaluation.leader else lead >= -_ROUNDING


def _expected_gain(criterion: Criterion, alternative: str, share: float, lead: float) -> float:
    """`lead` is the expected score minus the best expected score of the others."""
    mean = criterion.moments(alternative)[0]
    level = mean - lead / share
    low, high = criterion.interval(alternative)
    if not low < level < high:
        return 0.0
    gain = share * _excess(criterion, alternative, level) - max(0.0, lead)
    return gain if gain > _NO_GAIN else 0.0


def _excess(criterion: Criterion, alternative: str, threshold: float) -> float:
    rating = criterion.rating(alternative)
    if rating.value is None:
        return spread.expected_excess_of_unknown(threshold)
    return spread.expected_excess(criterion.scale, rating.low, rating.value, rating.high, threshold)
