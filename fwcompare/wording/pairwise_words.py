"""Pairwise judgements in words: the scale, how consistent they are, and the worst of them."""

from fwcompare.analysis.elicitation.pairwise import (
    RANDOM_INDEX_SOURCE,
    PairwiseWeights,
    WorstJudgement,
)
from fwcompare.analysis.priorities import Level
from fwcompare.dataset.dataset import Dataset
from fwcompare.wording import names

SCALE = {
    1: "as important",
    2: "between as important and somewhat more",
    3: "somewhat more important",
    4: "between somewhat and clearly more",
    5: "clearly more important",
    6: "between clearly and much more",
    7: "much more important",
    8: "between much and far more",
    9: "far more important",
}
"""Saaty's scale, 1 to 9."""

CONSISTENT = 0.10
"""Saaty's rule of thumb: a smaller ratio counts as consistent."""


def consistency(found: PairwiseWeights) -> str:
    """Return how consistent the judgements are, and against which table that is measured."""
    ratio = found.consistency_ratio
    if ratio is None:
        return "There is no random index for so many or so few, and so no consistency ratio."
    told = f"Consistency ratio {ratio:.2f} (random index: {RANDOM_INDEX_SOURCE}"
    if found.missing:
        told += f", of complete tables; {len(found.missing)} of yours are completed"
    verdict = "consistent enough" if ratio < CONSISTENT else "not consistent"
    return f"{told}): {verdict}, the limit is {CONSISTENT:.2f}."


def worst(dataset: Dataset, found: WorstJudgement, level: Level = "dimensions") -> str:
    """Return the judgement that fits the others least, beside what these imply."""
    more, than, said, implied = found.more, found.than, found.said, found.implied
    if said < 1:
        more, than, said = than, more, 1 / said
        implied = None if implied is None else 1 / implied
    one, other = (names.weight(dataset, level, id_) for id_ in (more, than))
    told = f"You said {one} {_times(said)} {other}"
    if implied is None:
        return f"{told}; no other answer ties the two."
    if implied < 1:
        return f"{told}; your other answers imply {other} {_times(1 / implied)} {one}."
    return f"{told}; your other answers imply {_times(implied)}."


def _times(ratio: float) -> str:
    return f"{ratio:.0f}×" if ratio >= 9.5 else f"{ratio:.1f}".removesuffix(".0") + "×"
