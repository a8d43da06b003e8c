"""How sure a verdict is, line by line."""

from typing import NamedTuple

from fwcompare.analysis.lead_share import LeadShare
from fwcompare.export.export import Export
from fwcompare.wording import certainty, numbers, sentences

_MOST_OPEN_RATINGS = 5
_SHARES = {
    "lead_share": "Leads, if every mix of dimensions were equally likely",
    "lead_share_criteria": "The same over all criteria",
    "lead_share_order": "The same, keeping the order of importance",
}


class Fact(NamedTuple):
    label: str
    value: str


def how_sure(export: Export) -> tuple[Fact, ...]:
    """Return the figures of the window's "How sure", in its order; none without points."""
    evaluation, quick, slow = export.evaluation, export.quick, export.slow
    if not evaluation.has_weights:
        return ()
    facts = [Fact("Verdict", sentences.certainty(evaluation, slow.judgement))]
    facts += [
        Fact(label, _shares(export, slow.lead_shares[name]))
        for name, label in _SHARES.items()
        if slow.lead_shares[name].shares
    ]
    if quick.tolerance is not None:
        facts.append(Fact("Every weight off at once, up to", certainty.tolerance(quick.tolerance)))
    first = evaluation.dataset.alternatives[evaluation.ranking[0]].name
    if slow.uncertain_scores is not None:
        chance = numbers.chance(slow.uncertain_scores.chance[evaluation.ranking[0]])
        facts.append(Fact(f"{first} ahead, ratings anywhere in their range", chance))
    if slow.drawn_outcomes is not None:
        drawn = slow.drawn_outcomes
        chance = f"{certainty.drawn(drawn)}, from {certainty.draws(drawn)}"
        facts.append(Fact(f"{first} ahead, weights and ratings together", chance))
    facts.append(Fact("Lowest and highest score", _bands(export)))
    told = certainty.readings(evaluation, export.readings, export.readings_together)
    if told and export.readings:
        facts.append(Fact("Other readings of the facts", told))
    turning = [rating for rating in quick.worth_finding_out if rating.can_flip]
    facts.append(Fact("Uncertain ratings", certainty.worth(turning).partition(";")[0]))
    return tuple(facts)


def reading_outcomes(export: Export) -> tuple[Fact, ...]:
    """Return who would lead under each other reading alone, and under all of them."""
    readings = export.original.readings
    found = [Fact(readings[u.readings[0]].name, certainty.outcome(u)) for u in export.readings]
    if len(found) > 1 and export.readings_together is not None:
        found.append(Fact("All of them together", certainty.outcome(export.readings_together)))
    return tuple(found)


def open_ratings(export: Export) -> tuple[Fact, ...]:
    """Return some ratings that could turn the lead alone, and what knowing each would be worth."""
    turning = [rating for rating in export.quick.worth_finding_out if rating.can_flip]
    return tuple(
        Fact(
            certainty.open_rating(export.evaluation, rating),
            certainty.gain(rating.expected_gain),
        )
        for rating in turning[:_MOST_OPEN_RATINGS]
    )


def _shares(export: Export, found: LeadShare) -> str:
    names = export.evaluation.dataset.alternatives
    parts = [f"{names[a].name} {certainty.share(found, a)}" for a in export.evaluation.ranking]
    if found.tied:
        parts.append(f"level {numbers.percent(100 * found.tied, 1)}")
    return ", ".join(parts)


def _bands(export: Export) -> str:
    names = export.evaluation.dataset.alternatives
    bands = export.quick.bands
    return ", ".join(
        f"{names[a].name} {numbers.score(bands[a][0])}{numbers.EN_DASH}{numbers.score(bands[a][1])}"
        for a in export.evaluation.ranking
    )
