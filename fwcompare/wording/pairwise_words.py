"""Pairwise judgements in words: the scale, how consistent they are, and the worst of them."""

from fwcompare.analysis.elicitation.judged import Judged
from fwcompare.analysis.elicitation.pairwise import (
    RANDOM_INDEX_SOURCE,
    PairwiseWeights,
    WorstJudgement,
)
from fwcompare.analysis.priorities import Level
from fwcompare.dataset.dataset import Dataset
from fwcompare.decision.judgement import Judgement
from fwcompare.wording import names, numbers

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


FAR_OFF = 2.0
"""A judgement so many times what the others imply is pointed at, however consistent all are."""

HEADING = "How many times as important?"
MEANS = "Each with the next in your order, on Saaty’s scale of 1 to 9; the rest is worked out."
OPEN, CLOSE = "Compare in pairs, if you know how", "‹ Questions"
NOT_SAID = "not said"
FURTHER = "One more, if you like: it could move the lead most."
KEEP = "Keep"


def judgement(dataset: Dataset, said: Judgement, level: Level = "dimensions") -> str:
    """Return a judgement in one line."""
    more, than, times = said.more, said.than, said.times
    if times < 1:
        more, than, times = than, more, 1 / times
    one, other = (names.weight(dataset, level, id_) for id_ in (more, than))
    if times == 1:
        return f"{one} as important as {other}"
    return f"{one} {_times(times)} as important as {other}"


def pair(dataset: Dataset, one: str, other: str, level: Level = "dimensions") -> str:
    """Return two weights to be judged."""
    return f"{names.weight(dataset, level, one)} over {names.weight(dataset, level, other)}"


def of_scale(times: int) -> str:
    """Return a number of the scale, in words."""
    return f"{times}  {SCALE[times]}"


def of_scale_in_short(times: int) -> str:
    """Return the same where there is less room."""
    if times % 2 == 0:
        return f"{times}  between {times - 1} and {times + 1}"
    return f"{times}  {SCALE[times].removesuffix(' important') if times > 1 else SCALE[times]}"


def waiting(count: int, needed: int) -> str:
    """Return how many of the judgements are there that tie all weights together."""
    return f"{count} of {needed} said: the weights follow once all are."


def off_scale(times: float) -> str:
    """Return a judgement that is none of the scale's whole numbers."""
    if times >= 1:
        return _times(times)
    turned = 1 / times
    return f"1/{_times(turned).removesuffix('×')}  the other way"


def on_scale(times: float) -> float:
    """Return the nearest judgement of the scale, either way round."""
    if times >= 1:
        return float(min(round(times), max(SCALE)))
    return 1 / min(round(1 / times), max(SCALE))


def correct(dataset: Dataset, found: WorstJudgement, level: Level = "dimensions") -> str:
    """Return what a button says that takes what the other judgements imply, on the scale."""
    implied = on_scale(found.implied or 1.0)
    more = found.more if implied >= 1 else found.than
    return f"{names.weight(dataset, level, more)} {_times(max(implied, 1 / implied))}"


def summary(dataset: Dataset, found: Judged | None, level: Level = "dimensions") -> tuple[str, ...]:
    """Return how consistent the judgements are, and the worst of them where it is far off."""
    if found is None:
        return ()
    told, misfit = consistency(found.weights), found.worst
    ratio = found.weights.consistency_ratio
    is_consistent = ratio is None or ratio < CONSISTENT
    if misfit is None or (is_consistent and not _is_far_off(misfit)):
        return (told,)
    return told, worst(dataset, misfit, level)


def _is_far_off(found: WorstJudgement) -> bool:
    """Whether one judgement says twice what the others imply: few pairs can hide that."""
    return found.implied is not None and found.said >= FAR_OFF * found.implied


def consistency(found: PairwiseWeights) -> str:
    """Return how consistent the judgements are, and against which table that is measured."""
    ratio = found.consistency_ratio
    if ratio is None:
        return "There is no random index for so many or so few, and so no consistency ratio."
    told = f"Consistency ratio {numbers.fixed(ratio, 2)} (random index: {RANDOM_INDEX_SOURCE}"
    if found.missing:
        are = "is" if len(found.missing) == 1 else "are"
        told += f", of complete tables; {len(found.missing)} of yours {are} completed"
    verdict = "consistent enough" if ratio < CONSISTENT else "not consistent"
    return f"{told}): {verdict}, the limit is {numbers.fixed(CONSISTENT, 2)}."


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
    return f"{ratio:.0f}×" if ratio >= 9.5 else f"{numbers.tenths(ratio)}×"
