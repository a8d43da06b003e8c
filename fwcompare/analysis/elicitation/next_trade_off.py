"""Which question to ask next: the one whose answer tells most about the leader's margin."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from fwcompare.analysis.elicitation.elicited import Elicited
from fwcompare.analysis.elicitation.region import Region
from fwcompare.analysis.elicitation.trade_off import PARTS, TradeOff
from fwcompare.analysis.sampling import DEFAULT_SEED, Stop, never
from fwcompare.analysis.simplex import SAME_HEIGHT
from fwcompare.decision.statements import Comparison

if TYPE_CHECKING:
    from numpy import bool_, float64
    from numpy.typing import NDArray

QUESTION_DRAWS = 4_000
_AT_A_TIME = 8
_LEAST_OPEN = 0.02
"""A question is open when either answer has more than this chance."""


@dataclass(frozen=True, slots=True)
class NextTradeOff:
    """A question, and the chance, 0..1, that its answer is "more", all that is left being equal.

    `worth` is the expected value of the answer, in points of 10: by how much the choice made
    after it is expected to be better than the one made now.
    """

    trade_off: TradeOff
    chance: float
    worth: float


def next_trade_off(
    found: Elicited,
    *,
    draws: int = QUESTION_DRAWS,
    seed: int = DEFAULT_SEED,
    stop: Stop = never,
) -> NextTradeOff | None:
    """Return what to ask next; None where nothing can change the leader, or nothing is open.

    Among the questions whose answer is open it is the one that leaves the least variance of the
    leader's margin over the best rival, p * Var(d | yes) + (1 - p) * Var(d | no), over weights
    drawn from the region. What is implied has the chance 0 or 1, and is never asked; nor are
    weights on which nobody differs, nor a pair that nothing could be said of. CancelledError soon
    after `stop()` becomes true.
    """
    if found.is_certain or found.leader is None:
        return None
    candidates = trade_offs(found)
    if not candidates:
        return None
    from fwcompare.analysis.elicitation.drawn_weights import drawn_weights

    weights = drawn_weights(found.region, draws, seed=seed, stop=stop)
    return _best(found, candidates, weights)


def trade_offs(found: Elicited) -> list[TradeOff]:
    """Return every question that may be asked, whether its answer is implied or not."""
    closed = [{*a.pair} for a in found.statements.answers if not _leaves_open(a)]
    zero = [id_ for id_, (_, most) in found.region.ranges.items() if most <= SAME_HEIGHT]
    ids = [id_ for id_ in found.weighed.telling if id_ not in zero]
    pairs = [pair for pair in combinations(ids, 2) if {*pair} not in closed]
    turned = [(b, a) for a, b in pairs]
    return [
        TradeOff(more, than, part)
        for some, parts in ((pairs, PARTS), (turned, PARTS[:-1]))
        for more, than in some
        for part in parts
    ]


def _leaves_open(answer: object) -> bool:
    """Whether there can be more to ask about the same two."""
    return isinstance(answer, Comparison) and answer.sense == "at least"


def _best(
    found: Elicited, candidates: Sequence[TradeOff], weights: "NDArray[float64]"
) -> NextTradeOff | None:
    import numpy as np

    weights = np.asfortranarray(weights)  # questions take its columns, one after the other
    scores = weights @ np.array([found.weighed.values[id_] for id_ in found.region.ids])
    margins = _margins(found, scores)
    chance, sums = _told(found.region, candidates, weights, margins)
    is_open = (chance > _LEAST_OPEN) & (chance < 1 - _LEAST_OPEN)
    if not is_open.any():
        return None
    whole = float(margins.sum())
    with np.errstate(divide="ignore", invalid="ignore"):
        told = sums**2 / chance + (whole - sums) ** 2 / (1 - chance)
    best = int(np.where(is_open, told, -np.inf).argmax())
    (yes,) = _replies(found.region, candidates[best : best + 1], weights)
    return NextTradeOff(candidates[best], float(chance[best]), _worth(scores, yes))


def _margins(found: Elicited, scores: "NDArray[float64]") -> "NDArray[float64]":
    """Return the leader's lead over the best of those that can still overtake it."""
    leader = found.leader or ""
    at = found.weighed.alternatives.index
    rivals = [at(rival) for rival in found.regrets[leader].rivals]
    margins: NDArray[float64] = scores[:, at(leader)] - scores[:, rivals].max(axis=1)
    return margins


def _told(
    region: Region,
    candidates: Sequence[TradeOff],
    weights: "NDArray[float64]",
    margins: "NDArray[float64]",
) -> "tuple[NDArray[float64], NDArray[float64]]":
    """Return for each question the chance of "more", and the sum of margins where it is said.

    A few questions at a time: what they take then stays in the processor's cache.
    """
    import numpy as np

    counted = np.stack([np.full(len(weights), 1 / len(weights)), margins], axis=1)
    told = [
        _replies(region, candidates[start : start + _AT_A_TIME], weights).astype(float) @ counted
        for start in range(0, len(candidates), _AT_A_TIME)
    ]
    chance, sums = np.concatenate(told).T
    return chance, sums


def _replies(
    region: Region, candidates: Sequence[TradeOff], weights: "NDArray[float64]"
) -> "NDArray[bool_]":
    """Return a row for each question: at which of the weights its answer is "more"."""
    import numpy as np

    at = region.ids.index
    columns = weights.T
    more = columns[[at(question.more) for question in candidates]]
    than = columns[[at(question.than) for question in candidates]]
    parts = np.array([question.part for question in candidates])
    replies: NDArray[bool_] = more >= than * parts[:, np.newaxis]
    return replies


def _worth(scores: "NDArray[float64]", is_more: "NDArray[bool_]") -> float:
    """Return E[max E[V | answer]] - max E[V]: the value of information, see Howard (1966)."""
    chance = is_more.mean()
    after = chance * scores[is_more].mean(axis=0).max()
    after += (1 - chance) * scores[~is_more].mean(axis=0).max()
    gain = float(after - scores.mean(axis=0).max())
    return gain if gain > SAME_HEIGHT else 0.0
