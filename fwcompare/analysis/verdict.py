"""Whether a lead may be called clear, and how likely each alternative comes first."""

from collections.abc import Mapping
from dataclasses import replace
from math import fsum
from typing import TYPE_CHECKING, Literal

from fwcompare.analysis.evaluation import Evaluation, of_contenders
from fwcompare.analysis.must_states import left_open
from fwcompare.analysis.sampling import Stop, never
from fwcompare.analysis.shown_scores import in_hundredths
from fwcompare.dataset.scale import VALUE_MAX
from fwcompare.values import dataclass

if TYPE_CHECKING:
    from fwcompare.analysis.first_chances import FirstChances

Verdict = Literal["clear", "close", "open", "tie", "none"]

CLEAR_MARGIN = 0.25
"""The least lead as shown, in points of the 0..10 scale, that may read as clear."""

CLEAR_CHANCE = 0.95
"""The least chance of coming first of all that may read as clear."""

_SAME_CHANCE = 1e-6
_ROUNDING = 1e-9


@dataclass(frozen=True)
class Judgement:
    """The verdict on an evaluation, and every number it rests on.

    `chance`, 0..1, by alternative of those ranked, is that of coming first of all, equal ones
    sharing it, with every rating drawn as `fwcompare.dataset.spread` says; right to
    `chance_error`, at most 0.001; empty without points. The rule behind "clear" puts every
    unknown rating that counts at the end least favourable to the leader: `rule_chance` and
    `rule_lead`, in points of 10 as shown, are the leader's then; None without a leader.
    `has_ranges` and `has_unknown` tell whether any known rating that counts has a range, and
    whether any that counts is unknown. `open_musts` are must-haves of which nobody knows whether
    the leader meets them.
    """

    verdict: Verdict
    chance: Mapping[str, float]
    chance_error: float
    rule_chance: float | None
    rule_lead: float | None
    has_ranges: bool
    has_unknown: bool
    open_musts: tuple[str, ...] = ()

    @property
    def may_vary(self) -> bool:
        """Whether any rating that counts is not certain."""
        return self.has_ranges or self.has_unknown


def judged(evaluation: Evaluation, stop: Stop = never) -> Judgement:
    """Return the verdict by this rule, tested in this order, on those who fail no must-have.

    none: no points at all, or nobody left in. tie: the best scores are exactly equal. open:
    another one's chance of coming first is higher than the leader's, or a must-have is open that
    could knock the leader out. clear: with every unknown rating that counts at the end least
    favourable to the leader, it is ahead by at least CLEAR_MARGIN as shown, and in at least
    CLEAR_CHANCE; or nobody else is left. close: everything else. NumPy only where more than one
    rating among those who can come first has a range; CancelledError once `stop()` is true.
    """
    if not evaluation.has_weights or not evaluation.contenders:
        return Judgement("none", {}, 0.0, None, None, has_ranges=False, has_unknown=False)
    leader = evaluation.leader
    open_musts = left_open(evaluation.musts, leader) if leader else ()
    if not evaluation.is_contested:
        word: Verdict = "open" if open_musts else "clear"
        return Judgement(word, {}, 0.0, None, None, False, False, open_musts)
    found = _judged_by_chance(of_contenders(evaluation), stop)
    if open_musts:
        found = replace(found, verdict="open", open_musts=open_musts)
    return found


def _judged_by_chance(evaluation: Evaluation, stop: Stop) -> Judgement:
    from fwcompare.analysis.first_chances import first_chances
    from fwcompare.analysis.uncertain_score import scores_against_leader, uncertain_scores_of

    scores = uncertain_scores_of(evaluation)
    draws = [draw for score in scores.values() for _, draw in score.draws]
    has_ranges = any(draw.peak is not None for draw in draws)
    has_unknown = any(draw.peak is None for draw in draws)
    found = first_chances(scores, stop) if draws else _certain(evaluation)
    leader = evaluation.leader
    if leader is None:
        return Judgement("tie", found.chance, found.error, None, None, has_ranges, has_unknown)
    chance, lead = found.chance[leader], _rule_lead(evaluation, leader)
    if has_unknown:
        chance = first_chances(scores_against_leader(evaluation, leader), stop).chance[leader]
    word = _word(found, leader, chance, lead)
    return Judgement(word, found.chance, found.error, chance, lead, has_ranges, has_unknown)


def _certain(evaluation: Evaluation) -> "FirstChances":
    from fwcompare.analysis.first_chances import FirstChances

    part = 1 / len(evaluation.level)
    return FirstChances({a: part * (a in evaluation.level) for a in evaluation.ranking}, 0.0)


def _word(found: "FirstChances", leader: str, rule_chance: float, rule_lead: float) -> Verdict:
    if max(found.chance.values()) > found.chance[leader] + _SAME_CHANCE:
        return "open"
    is_ahead = rule_lead >= CLEAR_MARGIN - _ROUNDING
    return "clear" if is_ahead and rule_chance >= CLEAR_CHANCE - _ROUNDING else "close"


def _rule_lead(evaluation: Evaluation, leader: str) -> float:
    """Return the leader's shown score minus the best other one's, unknown ratings against it."""
    shown = {}
    for a in evaluation.ranking:
        unknown, end = evaluation.unknown[a], 0.0 if a == leader else VALUE_MAX
        score = evaluation.scores[a]
        if any(evaluation.shares[id_] for id_ in unknown):
            parts = dict(evaluation.contributions[a])
            parts.update({id_: evaluation.shares[id_] * end for id_ in unknown})
            score = fsum(parts.values())
        shown[a] = in_hundredths(score)
    best = max(score for a, score in shown.items() if a != leader)
    return (shown[leader] - best) / 100
