"""What speaks for an alternative and what against it, and why one was chosen."""

from typing import NamedTuple

from fwcompare.analysis.evaluation import Evaluation
from fwcompare.analysis.shown_scores import shown_difference, shown_lead
from fwcompare.analysis.weighed import weighed
from fwcompare.wording import isolation, must_words, names, numbers, sentences

_MOST_CRITERIA = 2
_MATTERING_PART = 0.25
"""A criterion is named when it moves the scores by this part of what its dimension does."""


class Argument(NamedTuple):
    """How one dimension speaks for or against; `points` is what it adds to the lead, signed."""

    dimension: str
    words: str
    points: str


def for_and_against(
    evaluation: Evaluation, alternative: str
) -> tuple[tuple[Argument, ...], tuple[Argument, ...]]:
    """Return the dimensions in which it is ahead of its best rival, and those where it is behind.

    In a flat dataset they are its criteria.
    Both begin with what counts most; a difference that shows as 0.00 is neither.
    """
    if not evaluation.is_contested or alternative not in evaluation.contenders:
        return (), ()
    rival = next(a for a in evaluation.ranking if a != alternative)
    mine, theirs = (weighed(evaluation).contributions[a] for a in (alternative, rival))
    gaps = {id_: mine[id_] - theirs[id_] for id_ in mine}
    shown = [id_ for id_ in gaps if numbers.difference(gaps[id_]) != numbers.difference(0.0)]
    shown.sort(key=lambda id_: -abs(gaps[id_]))
    found = {id_: _argument(evaluation, alternative, rival, id_, gaps[id_]) for id_ in shown}
    return (
        tuple(argument for id_, argument in found.items() if gaps[id_] > 0),
        tuple(argument for id_, argument in found.items() if gaps[id_] < 0),
    )


def because(evaluation: Evaluation, chosen: str) -> str:
    """Return the reason for the choice of an alternative, to follow "because"."""
    if not evaluation.has_weights:
        return "it was preferred; no criterion has any weight."
    why = sentences.why(evaluation)
    if chosen not in evaluation.contenders:
        failed = must_words.out(evaluation, chosen) if chosen in evaluation.scores else ""
        return f"it was preferred, although it is {failed or 'not compared here'}. {why}"
    if not evaluation.is_contested:
        return f"it is {must_words.only_one(evaluation)}. {why}"
    if evaluation.leader is None:
        return f"it was preferred; {sentences.headline(evaluation)}. {why}"
    dataset = evaluation.dataset
    if chosen != evaluation.leader:
        behind = shown_difference(evaluation.scores[evaluation.leader], evaluation.scores[chosen])
        leader = names.alternative(dataset, evaluation.leader)
        return (
            f"it was preferred, although {leader} is ahead of it by"
            f" {numbers.lead(behind)} of 10 points. For {leader}: {why}"
        )
    second, by = evaluation.ranking[1], shown_lead(evaluation)
    rival = names.alternative(dataset, second)
    return (
        f"it leads by {numbers.lead(by or 0.0)} of 10 points,"
        f" {numbers.score(evaluation.scores[chosen])} against"
        f" {numbers.score(evaluation.scores[second])} for {rival}. {why}"
    )


def _argument(
    evaluation: Evaluation, alternative: str, rival: str, id_: str, gap: float
) -> Argument:
    dataset, values = evaluation.dataset, weighed(evaluation).values
    thing = dataset.criteria[id_] if dataset.is_flat else dataset.dimensions[id_]
    mine, theirs = (values[a][id_] or 0.0 for a in (alternative, rival))
    name = names.alternative(evaluation.dataset, rival)
    where = "ahead" if gap > 0 else "behind"
    words = (
        f"{where} in {isolation.name(thing.name)}, {numbers.rating(mine)} against"
        f" {numbers.rating(theirs)} for {name}"
    )
    criteria = [] if dataset.is_flat else _criteria(evaluation, alternative, rival, id_, gap)
    through = f", by {sentences.listed(criteria)}" if criteria else ""
    return Argument(thing.name, f"{words}{through}", numbers.difference(gap))


def _criteria(
    evaluation: Evaluation, alternative: str, rival: str, id_: str, gap: float
) -> list[str]:
    """Return the criteria that make most of a dimension's difference; none if it has but one."""
    criteria = evaluation.dataset.dimensions[id_].criteria
    mine, theirs = (evaluation.contributions[a] for a in (alternative, rival))
    parts = {c: (mine[c] - theirs[c]) / gap for c in criteria}
    named = sorted((c for c in parts if parts[c] >= _MATTERING_PART), key=lambda c: -parts[c])
    return (
        [isolation.name(criteria[c].label) for c in named[:_MOST_CRITERIA]]
        if len(criteria) > 1
        else []
    )
