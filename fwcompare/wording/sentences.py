"""Sentences about an evaluation; the arithmetic returns facts, and here they are put in words."""

from typing import TYPE_CHECKING

from fwcompare.analysis import Evaluation
from fwcompare.analysis.gap import gap_by_dimension
from fwcompare.analysis.verdict import CLEAR_CHANCE, CLEAR_MARGIN, Judgement
from fwcompare.wording import numbers

if TYPE_CHECKING:
    from fwcompare.analysis.snapshots import StateOutcome

VERDICT_WORDS = {
    "clear": "clear",
    "close": "close call",
    "open": "open",
    "tie": "tie",
    "none": "nothing to rank by",
}
NO_WEIGHTS = "No criterion has any weight."
MATTERING_PART = 0.2
"""A dimension is named in the sentence when it moves the margin by this part of the largest."""


def headline(evaluation: Evaluation) -> str:
    """Return the verdict in a few words."""
    if not evaluation.has_weights:
        return "Nothing to rank by"
    names = evaluation.dataset.alternatives
    if evaluation.leader is None or evaluation.margin is None:
        return f"{listed([names[a].name for a in evaluation.level])} are level"
    return f"{names[evaluation.leader].name} leads by {numbers.score(evaluation.margin)}"


def state(outcome: "StateOutcome") -> str:
    """Return who leads in a state, the verdict's word, and when a snapshot was kept."""
    evaluation, date = outcome.evaluation, outcome.state.date
    kept = f", kept on {date}" if date else ""
    told = f", {VERDICT_WORDS[outcome.judgement.verdict]}" if outcome.judgement else ""
    return f"{headline(evaluation)}{told}{kept}"


def certainty(evaluation: Evaluation, judgement: Judgement) -> str:
    """Return the verdict's word and what it rests on, in one short line."""
    word = VERDICT_WORDS[judgement.verdict]
    if not evaluation.has_weights:
        return "Give at least one criterion some weight."
    if evaluation.leader is None:
        return word
    if not (judgement.has_ranges or judgement.has_unknown):
        return f"{word} on the ratings as given; none has a range"
    chance = numbers.chance(judgement.chance[evaluation.leader])
    return f"{word} · ahead in {chance} of rating ranges"


def remark(evaluation: Evaluation, most_shown: int) -> str:
    """Return what else to know of the verdict: own ratings, granted readings, what is left out."""
    preferences = evaluation.preferences
    own = sum(len(row) for row in preferences.overrides.values())
    parts = []
    if own:
        parts.append(f"{own} own rating{'s' if own > 1 else ''}")
    if preferences.readings:
        granted = len(preferences.readings)
        parts.append(f"{granted} other reading{'s' if granted > 1 else ''}")
    rests = [f"rests on {listed(parts)}"] if parts else []
    count = len(evaluation.scores)
    shown = [f"the best {most_shown} of {count}"] if count > most_shown else []
    return " · ".join(rests + shown)


def rule() -> str:
    """Return the rule behind the verdict's word, for whoever asks."""
    return (
        f"Clear: ahead by at least {numbers.score(CLEAR_MARGIN)} points of 10, and ahead in at"
        f" least {numbers.percent(100 * CLEAR_CHANCE)} of the cases when every rating is drawn from"
        " its range, and every unknown one is as bad for it as can be. Open: another one comes"
        " first more often. A close call: anything less. A tie: exactly level."
    )


def why(evaluation: Evaluation) -> str:
    """Return one sentence that names only the dimensions that matter for the margin."""
    if not evaluation.has_weights:
        return NO_WEIGHTS
    dataset = evaluation.dataset
    first, second = evaluation.ranking[:2]
    gaps = gap_by_dimension(evaluation)
    largest = max((abs(gap) for gap in gaps.values()), default=0.0)
    if largest == 0:
        return "Nothing tells them apart."
    named = sorted(
        (id_ for id_, gap in gaps.items() if abs(gap) >= MATTERING_PART * largest),
        key=lambda id_: -abs(gaps[id_]),
    )
    carrying = [dataset.dimensions[id_].label for id_ in named if gaps[id_] > 0][:3]
    opposing = [dataset.dimensions[id_].label for id_ in named if gaps[id_] < 0][:2]
    rival = dataset.alternatives[second].name
    if evaluation.leader is None:
        leader = dataset.alternatives[first].name
        return (
            f"{listed(carrying) or 'Nothing'} {_verb('speak', carrying)} for {leader}, "
            f"{listed(opposing) or 'nothing'} for {rival}: it balances."
        )
    sentence = f"{listed(carrying)} {_verb('carry', carrying)} it"
    if not opposing:
        return f"{sentence}; nothing that counts speaks for {rival}."
    return f"{sentence}; {listed(opposing)} {_verb('speak', opposing)} for {rival}."


def listed(names: list[str]) -> str:
    """Return names as people list them: a, b and c."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def _verb(stem: str, subjects: list[str]) -> str:
    singular = {"carry": "carries", "speak": "speaks"}[stem]
    return stem if len(subjects) > 1 else singular
